import type { Addressee, Intent } from '../../platform/capability.ts';
import type { StreamKey } from '../../platform/event.ts';
import { folded } from '../../platform/repository.ts';
import { audienceAggregate } from './audience.ts';
import type { MeetingEvent } from './events.ts';
import { FREES } from './kept-day.ts';
import { mailTo } from './mail-to.ts';
import { asOnePerson, membersOf, onePerPerson } from './one-person.ts';
import { isConvened, type Meeting } from './state.ts';
import { memberIn } from './timeline/reactions.ts';

/**
 * When the invitations go out, people who were asked to keep a day free and are not invited hear that they need not any
 * more. Asked twice, they hear it once: the message is that of the release.
 */
export function freeOthers(
  meeting: Meeting,
  stream: StreamKey,
  revision: number,
): Intent<Meeting, MeetingEvent>[] {
  if (!isConvened(meeting) || !meeting.savedDates) return [];
  const { audience, chunks, singles } = meeting;
  const invited = { kind: audienceAggregate.kind, id: audience };
  return meeting.savedDates.flatMap((saved) =>
    Array.from(
      { length: saved.chunks },
      (_, n): Intent<Meeting, MeetingEvent> => ({
        do: 'consult',
        of: { audience: saved.audience, chunk: n + 1 },
        streams: (kept) => [invited, ...membersOf(kept)],
        decide: (kept, read) => {
          const known = folded(audienceAggregate, read(invited)).chunks.slice(0, chunks).flat();
          const isInvited = ({ person }: Addressee) =>
            singles[person]?.invited ??
            known.some((one) => one.person === person || one.seats?.some((each) => each.person === person));
          const free = kept.filter((one) => !isInvited(one));
          const member = (id: string) => memberIn(read, id);
          const mails = onePerPerson(
            free.map((one) => mailTo(stream, asOnePerson(one, member), FREES, revision)),
          );
          return { mails, record: () => [] };
        },
      }),
    ),
  );
}
