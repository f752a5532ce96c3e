import type { OpenMinutes } from './open-minutes.ts';

/** Address of the form that plans a forum because of this decision of a meeting. */
export function forumFromDecision(
  { networkId, meetingId }: Pick<OpenMinutes, 'networkId' | 'meetingId'>,
  item: string,
  entry: string,
): string {
  const query = new URLSearchParams({ meeting: meetingId, item, entry });
  return `/n/${networkId}/forums/new?${query}`;
}
