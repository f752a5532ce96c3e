import { atOnce } from '../platform/batch.ts';
import type { AnyCapability } from '../platform/capability.ts';
import type { Clock } from '../platform/clock.ts';
import { type StreamKey, streamKey } from '../platform/event.ts';
import { LogCode, log as logLine } from '../platform/logging.ts';
import type { Views } from '../platform/views.ts';
import { dueRow, type ReadingSettings } from './due-row.ts';
import type { Capabilities } from './known-capabilities.ts';
import { dueList } from './lists.ts';
import { noteTrouble, troubleOf } from './troubles.ts';

export interface Rescheduling extends ReadingSettings {
  readonly capabilities: Pick<Capabilities, 'all' | 'settingsStream' | 'periods'>;
  readonly views: Pick<Views, 'get' | 'put' | 'list'>;
  readonly now: Clock;
}

/** How far a run through a network's open aggregates has come; `{}` is its beginning. */
export interface SweepPlace {
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
export async function reschedule(rescheduling: Rescheduling, network: string): Promise<number> {
  let looked = 0;
  let place: SweepPlace | undefined = {};
  while (place) {
    const page = await reschedulePage(rescheduling, network, place);
    looked += page.looked;
    place = page.next;
  }
  return looked + (await lookAgainAtPeriods(rescheduling, network));
}

/** What is kept for as long as the settings say is found by its own row: it has one for as long as it is kept. */
async function lookAgainAtPeriods(rescheduling: Rescheduling, network: string): Promise<number> {
  const { views, capabilities } = rescheduling;
  let looked = 0;
  for (const known of capabilities.all) {
    if (!capabilities.periods?.bySettings.includes(known.kind)) continue;
    const prefix = `${known.kind}/`;
    for (let from: string | undefined, more = true; more; more = from !== undefined) {
      const page = await views.list(dueList(network), { prefix, from, limit: PAGE });
      await atOnce(AGGREGATES_AT_ONCE, page.rows, ({ sk }) =>
        lookAgain(rescheduling, known, { network, kind: known.kind, id: sk.slice(prefix.length) }),
      );
      looked += page.rows.length;
      from = page.next;
    }
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
  { kind, after }: SweepPlace,
): Promise<{ readonly looked: number; readonly next: SweepPlace | undefined }> {
  const scheduled = rescheduling.capabilities.all.filter(({ schedule }) => schedule !== undefined);
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

/** Computes anew when one aggregate is due; one that cannot be read is named and put back. */
export async function lookAgain(
  rescheduling: Rescheduling,
  known: AnyCapability,
  stream: StreamKey,
): Promise<void> {
  const { events, views, now } = rescheduling;
  try {
    const row = await dueRow(rescheduling, now(), known, await events.read(stream), stream);
    if (row) await views.put(row);
  } catch (error) {
    logLine.error(LogCode.notRescheduled, error, { stream: streamKey(stream) });
    await noteTrouble(views, stream, error, await troubleOf(views, stream), now());
  }
}
