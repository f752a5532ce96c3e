import type { FeedReader, Services } from '../web/context.ts';

/** A subscription lives until it is revoked: no day is so late that it would end one by itself. */
const NEVER = '9999-12-31';

/** Path of a person's calendar feed. The same for as long as their links are not revoked. */
export function feedPath(reader: Omit<FeedReader, 'lang'>, sign: Services['signLink']): string {
  const { network, seat, person, epoch } = reader;
  const token = sign({ purpose: 'feed', network, cause: '-', seat, person, epoch, expires: NEVER });
  return `/c/${token}/calendar.ics`;
}

/** Path of the calendar of a network's meetings that anybody may subscribe to. */
export function publicFeedPath(network: string): string {
  return `/calendar/${network}/meetings.ics`;
}
