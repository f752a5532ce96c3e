import * as z from 'zod';
import type { StreamKey } from '../../platform/event.ts';
import { once } from '../../platform/once.ts';
import { readRow } from '../../platform/tomorrow.ts';
import type { Listing, Views } from '../../platform/views.ts';
import type { Item } from './item.ts';
import type { Minutes } from './minutes.ts';

/** Meetings whose summary is published in a moment. */
export function publishingList(network: string): string {
  return `${network}/publishing`;
}

export function minutesViews({ waiting }: Minutes, v: number, { network, id }: StreamKey): Listing {
  const key = { pk: publishingList(network), sk: `#${id}`, v };
  return waiting ? [{ ...key, data: { meeting: id } }] : [{ ...key, gone: true }];
}

/** Items of a meeting that something was typed about, also those that are on its agenda no more. */
function typedItemsList(network: string, meeting: string): string {
  return `${network}/minutes/items#${meeting}`;
}

const typedItem = once(() => z.object({ item: z.string() }));

export function itemViews(_: Item, v: number, { network, id }: StreamKey): Listing {
  // Ids of meetings have no point in them: see `itemId`.
  const cut = id.indexOf('.');
  const [meeting, item] = [id.slice(0, cut), id.slice(cut + 1)];
  return [{ pk: typedItemsList(network, meeting), sk: `#${item}`, v, data: { item } }];
}

/** Their ids. */
export async function listTypedItems(
  views: Pick<Views, 'all'>,
  network: string,
  meeting: string,
): Promise<string[]> {
  const rows = await views.all(typedItemsList(network, meeting));
  return rows.flatMap(({ data }) => readRow('typed items', typedItem(), data)?.item ?? []);
}
