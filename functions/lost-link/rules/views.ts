import * as z from 'zod';
import type { StreamKey } from '../../platform/event.ts';
import { readRow } from '../../platform/tomorrow.ts';
import type { ViewGone, ViewRow, Views } from '../../platform/views.ts';
import { isToHandOver, type LinkRequest } from './request.ts';

/** One link that somebody of the network has to bring. Ids only: names are read where they are kept. */
export const waitingLink = z.object({ request: z.string(), person: z.string(), askedAt: z.string() });
export type WaitingLink = z.infer<typeof waitingLink>;

/** List of a network's links that wait to be brought. */
export function linksList(network: string): string {
  return `${network}/lostLinks`;
}

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
  const { recognised } = request;
  if (recognised?.party !== 'member' || recognised.channel === 'email') return [];
  const { day, person, at } = recognised;
  const place = { pk: linksList(network), sk: `${day}#${person}#${id}`, v: version };
  if (!isToHandOver(request)) return [{ ...place, gone: true }];
  const data: WaitingLink = { request: id, person, askedAt: at };
  return [{ ...place, data }];
}
