import * as z from 'zod';
import { addressKey, sameAddress } from '../../platform/address.ts';
import { known } from '../../platform/personal.ts';
import { readRow } from '../../platform/tomorrow.ts';
import type { ViewRow } from '../../platform/views.ts';
import { heldWhy, type MemberEvent } from './events.ts';
import type { Member } from './member.ts';

/*
 * Whether an address is on hold is one question in a network, whoever has it. Members hold those of their contacts,
 * meetings those of their guests; a list keeps what each heard last, and what was heard last of all counts.
 */

/** What was heard of an address. */
export interface HeardAddress {
  readonly email: string;
  /** Absent where somebody has said that mail may be sent there. */
  readonly why?: 'bounced' | 'complained' | undefined;
  /** When it was heard (instant, UTC). */
  readonly at: string;
}

/** The list of what a network's meetings and members heard last of addresses; first it was that of guests. */
export function heardList(network: string): string {
  return `${network}/guest-holds`;
}

/** One address there. */
export const heardRow = z.object({ email: z.string(), why: heldWhy.optional(), at: z.string() });

export function heardIn(rows: readonly Pick<ViewRow, 'data'>[]): HeardAddress[] {
  return rows.flatMap(({ data }) => readRow('guest-holds', heardRow, data) ?? []);
}

/** What was heard last of an address, if anything. Of two at one moment the later in the list. */
export function lastHeard(
  heard: readonly HeardAddress[],
  email: string | undefined,
): HeardAddress | undefined {
  return heard
    .filter((one) => sameAddress(one.email, email))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .at(-1);
}

/** The same list with something newer about one address. */
export function withHeard(heard: readonly HeardAddress[] = [], one: HeardAddress): HeardAddress[] {
  const others = heard.filter(({ email }) => addressKey(email) !== addressKey(one.email));
  return [...others, one];
}

/** Facts of a member, and that an address which somebody has by them, and had not before, is on hold elsewhere. */
export function withHolds(
  before: Member,
  events: readonly MemberEvent[],
  elsewhere: readonly HeardAddress[],
): readonly MemberEvent[] {
  const heard = [...elsewhere, ...(before.heard ?? [])];
  const holds = events.flatMap((event): MemberEvent[] => {
    if (event.type !== 'ContactAdded' && event.type !== 'ContactRevised') return [];
    const { contact, fields } = event.data;
    const email = known(fields.email);
    if (sameAddress(before.contacts.find(({ id }) => id === contact)?.email, email)) return [];
    const why = lastHeard(heard, email)?.why;
    return why ? [{ type: 'AddressHeld', data: { contact, why } }] : [];
  });
  return holds.length > 0 ? [...events, ...holds] : events;
}
