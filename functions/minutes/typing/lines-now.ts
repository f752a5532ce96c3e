import { meetingAggregate } from '../../meeting/rules/meeting.ts';
import type { Services } from '../../web/context.ts';
import { itemAsPublished } from '../rules/as-published.ts';
import { type Item, itemAggregate, itemId } from '../rules/item.ts';
import { agendaEver, type MinutesLine, minutesLines, OPEN_POINTS } from '../rules/lines.ts';
import { itemOf, type OpenMinutes, pointsOf } from './open-minutes.ts';

interface LineWithItem {
  readonly line: MinutesLine;
  readonly item: Item;
}

/**
 * The items of a meeting in their order, each as it was when the summary was published that is shown: one fact of each
 * is read. Where that was before such facts were stored they are folded anew.
 */
export async function linesAsPublished(
  services: Pick<Services, 'repository' | 'views' | 'now'>,
  open: OpenMinutes,
): Promise<readonly LineWithItem[]> {
  const { networkId, meetingId, meeting, minutes } = open;
  const at = minutes.current?.at;
  const kept = minutes.kept.find((one) => one.at === at);
  if (!kept) return await linesWithItems(services, open, at);
  const items = new Map(
    await Promise.all(
      Object.entries(kept.items).map(async ([id, version]) => {
        const fact = await services.repository.factAt(
          itemAggregate,
          networkId,
          itemId(meetingId, id),
          version,
        );
        const item = fact?.type === 'ItemPublished' ? itemAsPublished(fact) : itemAggregate.initial;
        return [id, item] as const;
      }),
    ),
  );
  const lines = minutesLines(meeting.details, minutes, { hasPoints: false, typed: [...items.keys()] });
  return lines.map((line) => ({ line, item: items.get(line.id) ?? itemAggregate.initial }));
}

/** The items of a meeting in their order, each with its minutes as they are now, or were until an instant (UTC). */
export async function linesWithItems(
  services: Pick<Services, 'repository' | 'views' | 'now'>,
  open: OpenMinutes,
  until?: string,
): Promise<LineWithItem[]> {
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
