import * as z from 'zod';
import { addressKey, sameAddress } from '../../platform/address.ts';
import { readRow } from '../../platform/tomorrow.ts';
import type { ViewRow, Views } from '../../platform/views.ts';
import { heldWhy } from './events.ts';

/*
 * Whether an address is on hold is one question in a network, for anybody who has it. Members hold those of their contacts,
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

/** What all of a network has heard of addresses: a moment behind the facts. */
export async function listHeard(views: Pick<Views, 'all'>, network: string): Promise<HeardAddress[]> {
  return heardIn(await views.all(heardList(network)));
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
