import type { Services } from '../../web/context.ts';
import type { Item } from '../rules/item.ts';
import { type MinutesLine, minutesLines } from '../rules/lines.ts';
import { listTypedItems } from '../rules/views.ts';
import { itemOf, type OpenMinutes, pointsOf } from './open-minutes.ts';

/** The items of a meeting in their order, each with its minutes as they are now. */
export async function linesWithItems(
  services: Pick<Services, 'repository' | 'views'>,
  open: OpenMinutes,
): Promise<{ readonly line: MinutesLine; readonly item: Item }[]> {
  const { networkId, meetingId, meeting, minutes } = open;
  const [points, typed] = await Promise.all([
    pointsOf(services, open),
    listTypedItems(services.views, networkId, meetingId),
  ]);
  const lines = minutesLines(meeting.details, minutes, { hasPoints: points.length > 0, typed });
  return await Promise.all(
    lines.map(async (line) => ({ line, item: await itemOf(services, open, line.id) })),
  );
}
