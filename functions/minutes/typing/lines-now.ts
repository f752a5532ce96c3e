import { meetingAggregate } from '../../meeting/rules/meeting.ts';
import type { Services } from '../../web/context.ts';
import type { Item } from '../rules/item.ts';
import { agendaEver, type MinutesLine, minutesLines, OPEN_POINTS } from '../rules/lines.ts';
import { itemOf, type OpenMinutes, pointsOf } from './open-minutes.ts';

/** The items of a meeting in their order, each with its minutes as they are now, or were until an instant (UTC). */
export async function linesWithItems(
  services: Pick<Services, 'repository' | 'views' | 'now'>,
  open: OpenMinutes,
  until?: string,
): Promise<{ readonly line: MinutesLine; readonly item: Item }[]> {
  const { networkId, meetingId, meeting, minutes } = open;
  const [points, facts] = await Promise.all([
    pointsOf(services, open),
    services.repository.history(meetingAggregate, networkId, meetingId),
  ]);
  const has = { hasPoints: points.length > 0 };
  const known = new Set(minutesLines(meeting.details, minutes, has).map(({ id }) => id));
  const others = [OPEN_POINTS, ...agendaEver(facts)].filter((id) => !known.has(id));
  const items = new Map(
    await Promise.all(
      [...known, ...others].map(async (id) => [id, await itemOf(services, open, id, until)] as const),
    ),
  );
  const typed = others.filter((id) => Object.keys(items.get(id)?.fields ?? {}).length > 0);
  return minutesLines(meeting.details, minutes, { ...has, typed }).flatMap((line) => {
    const item = items.get(line.id);
    return item ? [{ line, item }] : [];
  });
}
