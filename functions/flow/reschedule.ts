import { capabilities } from '../capabilities.ts';
import { atOnce } from '../platform/batch.ts';
import type { CachedEvents } from '../platform/cached-events.ts';
import type { AnyCapability } from '../platform/capability.ts';
import type { Clock } from '../platform/clock.ts';
import { type StreamKey, streamKey } from '../platform/event.ts';
import { LogCode, log as logLine } from '../platform/logging.ts';
import type { Views } from '../platform/views.ts';
import { dueRow } from './due-row.ts';
import { noteTrouble, troubleOf } from './troubles.ts';

export interface Rescheduling {
  readonly events: Pick<CachedEvents, 'read'>;
  readonly views: Pick<Views, 'get' | 'put' | 'list'>;
  readonly now: Clock;
}

/** Where a run through a network's open aggregates stands; `{}` is its beginning. */
export interface Place {
  /** The kind it is at; absent: the first that has a schedule. */
  readonly kind?: string | undefined;
  /** Key of the last aggregate that was looked at. */
  readonly after?: string | undefined;
}

const PAGE = 100;
const AGGREGATES_AT_ONCE = 8;

/**
 * Computes anew when everything open in a network is due, because its settings changed. Rows are hints,
 * so running it twice, or not to its end, does no harm.
 *
 * @returns how many aggregates were looked at.
 */
export async function reschedule(
  rescheduling: Rescheduling,
  network: string,
  known: readonly AnyCapability[] = capabilities,
): Promise<number> {
  let looked = 0;
  let place: Place | undefined = {};
  while (place) {
    const page = await reschedulePage(rescheduling, network, place, known);
    looked += page.looked;
    place = page.next;
  }
  return looked;
}

/**
 * One page of it. An aggregate that cannot be read is named and put back like one that the tick could
 * not work on, and keeps nobody else waiting.
 *
 * @returns where the next page begins; `undefined` at the end.
 */
export async function reschedulePage(
  rescheduling: Rescheduling,
  network: string,
  { kind, after }: Place,
  known: readonly AnyCapability[] = capabilities,
): Promise<{ readonly looked: number; readonly next: Place | undefined }> {
  const scheduled = known.filter(({ schedule }) => schedule !== undefined);
  const at = Math.max(
    0,
    scheduled.findIndex((one) => one.kind === kind),
  );
  const capability = scheduled[at];
  const open = capability?.schedule?.openIn(network, rescheduling.now());
  if (!capability || !open) return { looked: 0, next: undefined };
  const following = scheduled[at + 1];
  const nextKind = following && { kind: following.kind };
  const stream = (id: string): StreamKey => ({ network, kind: capability.kind, id });
  if ('only' in open) {
    await lookAgain(rescheduling, capability, stream(open.only));
    return { looked: 1, next: nextKind };
  }
  const page = await rescheduling.views.list(open.list, { from: after ?? open.from, limit: PAGE });
  await atOnce(AGGREGATES_AT_ONCE, page.rows, ({ sk }) =>
    lookAgain(rescheduling, capability, stream(sk.slice(sk.lastIndexOf('#') + 1))),
  );
  const next = page.next === undefined ? nextKind : { kind: capability.kind, after: page.next };
  return { looked: page.rows.length, next };
}

async function lookAgain(
  { events, views, now }: Rescheduling,
  known: AnyCapability,
  stream: StreamKey,
): Promise<void> {
  try {
    const row = await dueRow({ events, now: now() }, known, await events.read(stream), stream);
    if (row) await views.put(row);
  } catch (error) {
    logLine.error(LogCode.notRescheduled, error, { stream: streamKey(stream) });
    await noteTrouble(views, stream, error, await troubleOf(views, stream), now());
  }
}
