import { meetingAggregate } from '../../meeting/rules/meeting.ts';
import { contactsChanged } from '../../meeting/rules/next-person.ts';
import { meetingRow, meetingsList } from '../../meeting/rules/views.ts';
import type { Intent, OtherChange } from '../../platform/capability.ts';
import { DAY, later } from '../../platform/clock.ts';
import type { StreamKey } from '../../platform/event.ts';
import { folded } from '../../platform/repository.ts';
import { readRow } from '../../platform/tomorrow.ts';
import type { RecordedMemberEvent } from './events.ts';

/** Coming meetings that are looked at; later ones ask by their own steps. */
const LOOKED_AT = 20;

/** Tells every meeting to come that somebody of a member has left, or takes over: each looks whom it asks next. */
export function seatsAsk<State, Event>(
  { network, id: seat }: StreamKey,
  { id: cause, at, by }: Pick<RecordedMemberEvent, 'id' | 'at' | 'by'>,
): Intent<State, Event> {
  const decide: OtherChange['decide'] = (stored) => {
    const isDone = stored.some(({ causeId }) => causeId === cause);
    const events = isDone ? [] : contactsChanged(folded(meetingAggregate, stored), seat, at);
    return { events: events.map((one) => meetingAggregate.events.write(one)), outcome: '' };
  };
  return {
    do: 'lookUp',
    // A day earlier than any zone's today.
    lists: [{ list: meetingsList(network), from: later(at, -DAY).slice(0, 10), most: LOOKED_AT }],
    follow: ([rows = []]) => {
      const changes = rows.flatMap(({ data }): OtherChange[] => {
        const row = readRow('meetings', meetingRow, data);
        const isComing = row?.startsAt !== undefined && row.startsAt > at && row.stage !== 'cancelled';
        return row && isComing ? [{ kind: meetingAggregate.kind, id: row.id, decide }] : [];
      });
      return changes.length > 0 ? [{ do: 'changeOthers', by, changes, record: () => [] }] : [];
    },
  };
}
