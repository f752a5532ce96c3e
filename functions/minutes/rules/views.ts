import type { StreamKey } from '../../platform/event.ts';
import type { Listing, ViewGone, ViewRow } from '../../platform/views.ts';
import type { Minutes } from './minutes.ts';

/** Meetings whose summary is published in a moment. */
export function publishingList(network: string): string {
  return `${network}/publishing`;
}

/** Meetings with news from members that nobody has looked at, with their number as `news`. */
export function newsList(network: string): string {
  return `${network}/news`;
}

export function minutesViews({ waiting, updates }: Minutes, v: number, { network, id }: StreamKey): Listing {
  const news = Object.values(updates).filter((one) => one.waits && one.text).length;
  const put = (pk: string, data: Record<string, unknown> | undefined): ViewRow | ViewGone => {
    const key = { pk, sk: `#${id}`, v };
    return data ? { ...key, data } : { ...key, gone: true };
  };
  return [
    put(publishingList(network), waiting && { meeting: id }),
    put(newsList(network), news > 0 ? { meeting: id, news } : undefined),
  ];
}
