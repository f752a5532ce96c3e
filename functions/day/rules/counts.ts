import type { Sex } from '../../membership/rules/sex.ts';
import type { Counts } from './events.ts';
import type { Presence } from './presence.ts';

/** What is known of a person beside the taps about them. */
export interface KnownPerson {
  /** Id of the member, or the name of another organisation; nothing where somebody came for themself. */
  readonly organisation?: string | undefined;
  readonly sex?: Sex | undefined;
}

/** How many of these came; what the day says of somebody's sex comes before what the list says. */
export function countsOf(
  presences: Iterable<Presence>,
  knownOf: (presence: Presence) => KnownPerson | undefined,
): Counts {
  const came = [...presences].filter(({ is }) => is !== 'away');
  const sexes = came.map((one) => (one.standsIn ? one.sex : (one.sex ?? knownOf(one)?.sex)));
  const organisations = came.flatMap((one) => knownOf(one)?.organisation ?? []);
  const women = sexes.filter((sex) => sex === 'female').length;
  const men = sexes.filter((sex) => sex === 'male').length;
  return {
    people: came.length,
    room: came.filter(({ is }) => is === 'room').length,
    online: came.filter(({ is }) => is === 'online').length,
    women,
    men,
    sexUnknown: came.length - women - men,
    organisations: new Set(organisations).size,
  };
}
