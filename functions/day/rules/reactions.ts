import { sayConsent } from '../../membership/rules/consent.ts';
import { fieldsOf, reviseContact } from '../../membership/rules/decide.ts';
import type { ConsentWay, MemberEvent } from '../../membership/rules/events.ts';
import { memberAggregate } from '../../membership/rules/member.ts';
import { sexOf } from '../../membership/rules/sex.ts';
import type { Intent, OtherChange } from '../../platform/capability.ts';
import type { StoredEvent } from '../../platform/event.ts';
import { folded } from '../../platform/repository.ts';
import type { Day } from './day.ts';
import type { DayEvent, RecordedDayEvent, Tap, Way } from './events.ts';

/** The list of members learns at once what was said at the door: sex, where nobody knew it, and consent to pictures. */
export function dayReactions(event: RecordedDayEvent): readonly Intent<Day, DayEvent>[] {
  if (event.type !== 'AttendanceNoted') return [];
  const { taps, way } = event.data;
  const telling = taps.filter(({ seat, sex, photo }) => seat !== undefined && (sex ?? photo) !== undefined);
  const bySeat = Map.groupBy(telling, ({ seat = '' }) => seat);
  const changes = [...bySeat].map(
    ([seat, said]): OtherChange => ({
      kind: memberAggregate.kind,
      id: seat,
      // A repeated run must not bring back what was taken back since.
      decide: (stored) => ({
        events: stored.some(({ causeId }) => causeId === event.id) ? [] : learned(stored, said, way),
        outcome: '',
      }),
    }),
  );
  return changes.length > 0 ? [{ do: 'changeOthers', by: event.by, changes, record: () => [] }] : [];
}

/** What a member's stream learns; a guest's seat has none, and people who are gone learn nothing any more. */
function learned(stored: readonly StoredEvent[], said: readonly Tap[], way: Way) {
  let member = folded(memberAggregate, stored);
  const events: MemberEvent[] = [];
  for (const tap of said) {
    const contact = member.contacts.find(({ id }) => id === tap.person);
    // Who came instead of them speaks for themself.
    if (!contact || contact.left || contact.forgotten || tap.standsIn) continue;
    const sex = sexOf(tap.sex);
    const news: MemberEvent[] = [
      ...(sex && !contact.sex ? reviseContact(member, contact.id, { ...fieldsOf(contact), sex }) : []),
      ...(tap.photo === undefined
        ? []
        : sayConsent(member, contact.id, {
            purpose: 'photo',
            agrees: tap.photo,
            via: viaOf[way],
            lang: 'km',
          })),
    ];
    events.push(...news);
    // The next tap may be about them too: it is decided on what this one has said.
    for (const one of news) member = memberAggregate.evolve(member, { ...one, ...unstored });
  }
  return events.map((one) => memberAggregate.events.write(one));
}

/** Of facts that are only looked ahead to. */
const unstored = { id: '', version: 0, at: '', by: '' };

const viaOf: Record<Way, ConsentWay> = { door: 'door', page: 'door', grid: 'sheet' };
