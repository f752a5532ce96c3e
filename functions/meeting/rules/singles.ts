import type { Invitee } from './events.ts';
import type { Convened, SingleInvitation } from './state.ts';

/** Those who are asked because their organisations are silent. */
export function askedSingles(
  { singles }: Pick<Convened, 'singles'>,
  { kind, invitees }: { readonly kind: string; readonly invitees: readonly Invitee[] },
  { version, at }: { readonly version: number; readonly at: string },
): Record<string, SingleInvitation> {
  return Object.fromEntries(
    invitees.map((invitee) => [
      invitee.person,
      {
        invitee,
        invited: true,
        version,
        ladder: kind,
        added: addedBy(singles[invitee.person], false),
        askedAt: singles[invitee.person]?.askedAt ?? at,
      },
    ]),
  );
}

/** Whether somebody was not in the audience. `again`: they had been invited before what asks for them now. */
export function addedBy(before: SingleInvitation | undefined, again: boolean): true | undefined {
  return before ? before.added : again ? undefined : true;
}

/** How many people are invited by now: the audience, with people invited and uninvited singly since. */
export function invitedInAll({ counts, singles }: Pick<Convened, 'counts' | 'singles'>): number {
  return Object.values(singles).reduce(
    (sum, { invited, added }) => sum + Number(invited) - Number(added === undefined),
    counts.mail + counts.byHand,
  );
}

/**
 * The singles, once all seats of people who are invited know of it, in the order of their seats: they belong to one
 * step of a fan-out, which writes one message for them. People who were in the audience so far have been
 * invited since the meeting was convened.
 */
export function withTheirSeats(
  { singles, convenedVersion }: Pick<Convened, 'singles' | 'convenedVersion'>,
  invitees: readonly Invitee[],
): Convened['singles'] {
  const known = new Map(Object.entries(singles));
  for (const invitee of invitees) {
    for (const other of invitee.seats ?? []) {
      const single = known.get(other.person) ?? {
        invitee: { ...invitee, ...other },
        invited: true,
        version: convenedVersion,
      };
      // The person who is asked now has these; the lists of the others lose nobody.
      const isOwn = other.person === invitee.person;
      const seats = isOwn ? invitee.seats : grown(single.invitee.seats, invitee.seats);
      known.set(other.person, { ...single, invitee: { ...single.invitee, seats } });
    }
  }
  return Object.fromEntries(known);
}

/**
 * A list of seats only grows: an event that names an older one takes nobody out of it. Who has left for another
 * address and is together with others there keeps the list of that address.
 */
function grown(one: Invitee['seats'] = [], other: Invitee['seats'] = []): Invitee['seats'] {
  const named = new Set(other.map(({ person }) => person));
  return one.every(({ person }) => named.has(person)) ? other : one;
}
