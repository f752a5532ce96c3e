import * as z from 'zod';
import type { StreamKey } from '../../platform/event.ts';
import { readRow } from '../../platform/tomorrow.ts';
import type { ViewGone, ViewRow, Views } from '../../platform/views.ts';
import { dayOf } from './asked-by.ts';
import type { LinkRequest } from './request.ts';

/** One link that somebody of the network has to bring. Ids only: names are read where they are kept. */
export const waitingLink = z.object({ request: z.string(), person: z.string(), askedAt: z.string() });
export type WaitingLink = z.infer<typeof waitingLink>;

/** List of a network's links that wait to be brought. */
export function linksList(network: string): string {
  return `${network}/lostLinks`;
}

/** List of the links that were brought, one row each, by day: who brought one yesterday need not bring it today. */
export function broughtList(network: string): string {
  return `${network}/lostLinksBrought`;
}

export const broughtLink = z.object({ person: z.string(), at: z.string() });

/** Most that one page shows; the next ones follow when these are done. */
export const MOST_WAITING = 50;

/** The links that wait, the longest first. */
export async function listWaitingLinks(views: Pick<Views, 'list'>, network: string): Promise<WaitingLink[]> {
  const { rows } = await views.list(linksList(network), { limit: MOST_WAITING });
  return rows.flatMap(({ data }) => readRow('lostLinks', waitingLink, data) ?? []);
}

/** A row for each wish: what became of one must not take away, or bring back, the row of another. */
export function requestViews(
  request: LinkRequest,
  version: number,
  { network, id }: StreamKey,
): (ViewRow | ViewGone)[] {
  const { recognised, broughtAt } = request;
  if (recognised?.party !== 'member' || recognised.channel === 'email') return [];
  const { day, person, at } = recognised;
  const place = { pk: linksList(network), sk: `${day}#${person}#${id}`, v: version };
  if (broughtAt !== undefined) {
    const data: z.infer<typeof broughtLink> = { person, at: broughtAt };
    const sk = `${dayOf(broughtAt)}#${person}#${id}`;
    return [
      { ...place, gone: true },
      { pk: broughtList(network), sk, v: version, data },
    ];
  }
  const data: WaitingLink = { request: id, person, askedAt: at };
  return [{ ...place, data }];
}
