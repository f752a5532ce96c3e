import { sayGuestConsent, seatAggregate, seatId } from '../../meeting/rules/seat.ts';
import type { MemberEvent } from '../../membership/rules/events.ts';
import { memberAggregate } from '../../membership/rules/member.ts';
import { sexOf } from '../../membership/rules/sex.ts';
import type { Intent, OtherChange } from '../../platform/capability.ts';
import type { StoredEvent, StreamKey } from '../../platform/event.ts';
import { folded } from '../../platform/repository.ts';
import type { Day } from './day.ts';
import type { DayEvent, RecordedDayEvent, Tap, Way } from './events.ts';
import { learnedOf, viaOf } from './learned.ts';

/**
 * The list of members learns at once what was said at the door: sex, where nobody knew it, and consent to pictures. What
 * a guest said is learnt by their seat at this meeting, which is all that knows them.
 */
export function dayReactions(
  event: RecordedDayEvent,
  _day: Day,
  { id: meeting }: Pick<StreamKey, 'id'>,
): readonly Intent<Day, DayEvent>[] {
  if (event.type !== 'AttendanceNoted') return [];
  const { taps, way } = event.data;
  const telling = taps.filter(({ seat, sex, photo }) => seat !== undefined && (sex ?? photo) !== undefined);
  const bySeat = Map.groupBy(telling, ({ seat = '' }) => seat);
  const changes = [...bySeat].map(([seat, said]): OtherChange => {
    const isGuest = said[0]?.person === seat;
    const learn = isGuest ? learnedOfGuest : learned;
    return {
      kind: isGuest ? seatAggregate.kind : memberAggregate.kind,
      id: isGuest ? seatId(meeting, seat) : seat,
      // A repeated run must not bring back what was taken back since.
      decide: (stored) => ({
        events: stored.some(({ causeId }) => causeId === event.id) ? [] : learn(stored, said, way),
        outcome: '',
      }),
    };
  });
  return changes.length > 0 ? [{ do: 'changeOthers', by: event.by, changes, record: () => [] }] : [];
}

/** What the seat of a guest learns: they speak for nobody else, and their sex is known to the day alone. */
function learnedOfGuest(stored: readonly StoredEvent[], said: readonly Tap[], way: Way) {
  const last = said.findLast(({ photo, standsIn }) => photo !== undefined && !standsIn);
  if (last?.photo === undefined) return [];
  const consent = { purpose: 'photo', agrees: last.photo, via: viaOf[way], lang: 'km' } as const;
  return sayGuestConsent(folded(seatAggregate, stored), consent).map((one) =>
    seatAggregate.events.write(one),
  );
}

/** What a member's stream learns; of people who are gone it learns nothing any more. */
function learned(stored: readonly StoredEvent[], said: readonly Tap[], way: Way) {
  let member = folded(memberAggregate, stored);
  const events: MemberEvent[] = [];
  for (const tap of said) {
    const contact = member.contacts.find(({ id }) => id === tap.person);
    // Who came instead of them speaks for themself.
    if (!contact || contact.left || contact.forgotten || tap.standsIn) continue;
    const news = learnedOf(member, contact, { sex: sexOf(tap.sex), photo: tap.photo }, way);
    events.push(...news);
    // The next tap may be about them too: it is decided on what this one has said.
    for (const one of news) member = memberAggregate.evolve(member, { ...one, ...unstored });
  }
  return events.map((one) => memberAggregate.events.write(one));
}

/** Of facts that are only looked ahead to. */
const unstored = { id: '', version: 0, at: '', by: '' };
