import type { WholeMail } from '../messages/frame/whole-mail.ts';
import { findPerson, guestsIn } from '../people/people.ts';
import { completeDetails, instantsOf } from '../rules/decide.ts';
import { meetingEvents } from '../rules/events.ts';
import { meetingOf } from './judge.ts';
import type { Writing } from './writing.ts';

/** The invitation as a chosen person will see it, to the coordinator who asked. */
export async function previewMail({
  row,
  frozen,
  meeting,
  network,
  person: staff,
  tools,
}: Writing): Promise<WholeMail> {
  if (meeting.status === 'discarded') throw new Error('no meeting to write of');
  const key = { network: row.network, kind: 'meeting', id: meetingOf(row) };
  const stored = (await tools.repository.log.read(key, row.revision - 1))[0];
  const asked = stored && meetingEvents.read(stored);
  const as = asked?.type === 'PreviewMailRequested' ? asked.data.as : undefined;
  const person = as
    ? await findPerson(
        tools.repository,
        { network: row.network, party: as.party, seat: as.seat, person: as.person },
        guestsIn(meeting, row.revision),
      )
    : undefined;
  const details = completeDetails(meeting.details);
  return {
    details,
    zone: meeting.zone,
    ...instantsOf(details, meeting.zone),
    writtenAt: frozen.dtstamp,
    network: network.settings,
    reader: person ?? staff,
  };
}
