import { seatOfPresence } from '../../day/rules/came.ts';
import type { Day } from '../../day/rules/day.ts';
import { type Presence, presencesOf } from '../../day/rules/presence.ts';
import { emailOfWalkIn } from '../../day/rules/walk-in-hold.ts';
import { type Member, reachedNow } from '../../membership/rules/member.ts';
import { addressKey } from '../../platform/address.ts';
import { known } from '../../platform/personal.ts';
import type { Invitee } from './events.ts';
import type { Convened } from './state.ts';

/*
 * People who came and whom the summary would not reach as somebody invited. Who they are is decided once, when it is
 * shared, and kept as ids with the fact: somebody who walked in is written to as a guest of this one meeting, whose name
 * and address stay with the day alone, so that they are kept for a year and forgotten there. Made a contact afterwards
 * they are not written to again; made one before, they are that contact.
 */

/** Most that a summary goes to beside those invited; the fact stays far below 100 KB. */
export const MOST_ALSO = 300;

/** What is known when a summary is shared. */
export interface AroundSummary {
  readonly day: Day;
  readonly meeting: Pick<Convened, 'dateNumber' | 'singles' | 'details'>;
  /** Everybody who is invited now. */
  readonly invited: readonly Invitee[];
  readonly members: ReadonlyMap<string, Member>;
  /** Addresses that nothing is sent to, as {@link addressKey}s. */
  readonly held: ReadonlySet<string>;
}

/**
 * Who came and gets the summary too, each address once: who was asked in somebody's place and came although a colleague
 * had answered; contacts who were not invited, also those whom a walk-in turned out to be; and walk-ins who left an
 * address.
 */
export function alsoCame({ day, meeting, invited, members, held }: AroundSummary): Invitee[] {
  const here = [...presencesOf(day, meeting.dateNumber).values()].filter(
    ({ is, standsIn }) => is !== 'away' && !standsIn,
  );
  const invitedById = new Map(invited.map((one) => [one.person, one]));
  const emails = invited.flatMap((one) => emailOfInvited(one, meeting, members) ?? []);
  const taken = new Set([...held, ...emails.map(addressKey)]);
  const also: Invitee[] = [];
  for (const one of here) {
    const asked = invitedById.get(one.person);
    if (asked) {
      if (meeting.singles[one.person]?.ladder) also.push(asked);
      continue;
    }
    // Uninvited since: somebody has decided that nothing goes to them.
    if (meeting.singles[one.person]) continue;
    const found = reachedOutside(day, one, members);
    if (!found || taken.has(addressKey(found.email))) continue;
    taken.add(addressKey(found.email));
    also.push(found.invitee);
  }
  return also.slice(0, MOST_ALSO);
}

function emailOfInvited(
  { party, person, seat }: Invitee,
  { details }: AroundSummary['meeting'],
  members: AroundSummary['members'],
): string | undefined {
  if (party === 'guest') return known(details.guests?.find(({ id }) => id === person)?.email);
  return members.get(seat)?.contacts.find(({ id }) => id === person)?.email;
}

function reachedOutside(
  day: Day,
  one: Presence,
  members: AroundSummary['members'],
): { readonly email: string; readonly invitee: Invitee } | undefined {
  const { person } = one;
  const seat = seatOfPresence(day, one);
  const contact = members.get(seat ?? '')?.contacts.find(({ id }) => id === person);
  if (contact && seat) {
    const isReached = !contact.left && !contact.forgotten && !contact.held && reachedNow(contact) === 'email';
    if (!contact.email || !isReached) return undefined;
    const { email, lang } = contact;
    return { email, invitee: { person, seat, party: 'member', channel: 'email', lang } };
  }
  const email = emailOfWalkIn(one);
  if (!email) return undefined;
  return { email, invitee: { person, seat: person, party: 'guest', channel: 'email', lang: 'both' } };
}
