import type { StreamKey } from '../../platform/event.ts';
import type { Listing } from '../../platform/views.ts';
import type { Minutes } from './minutes.ts';

/** Meetings whose summary is published in a moment. */
export function publishingList(network: string): string {
  return `${network}/publishing`;
}

export function minutesViews({ waiting }: Minutes, v: number, { network, id }: StreamKey): Listing {
  const key = { pk: publishingList(network), sk: `#${id}`, v };
  return waiting ? [{ ...key, data: { meeting: id } }] : [{ ...key, gone: true }];
}
