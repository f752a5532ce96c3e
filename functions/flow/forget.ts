import * as z from 'zod';
import type { Ledger } from '../delivery/ledger.ts';
import { atOnce } from '../platform/batch.ts';
import { DAY, later } from '../platform/clock.ts';
import { parseStreamKey, type StreamKey, streamKey } from '../platform/event.ts';
import { type EventLog, VersionConflict } from '../platform/event-log.ts';
import { LogCode, log as logLine } from '../platform/logging.ts';
import type { DueLook, Forgets } from '../platform/personal-data.ts';
import type { Views } from '../platform/views.ts';
import { type Blanking, blankStream, listAnew } from './blank-stream.ts';
import { type DailyRun, goOnWith, type RunningDaily } from './daily-run.ts';
import type { Capabilities } from './known-capabilities.ts';
import { forgetList } from './lists.ts';

export interface Forgetting extends Omit<Blanking, 'views'>, Omit<RunningDaily, 'views'> {
  readonly capabilities: Blanking['capabilities'] & Pick<Capabilities, 'forgets'>;
  readonly log: Blanking['log'] & Pick<EventLog, 'append' | 'facts'>;
  readonly ledger: Pick<Ledger, 'keysOfPerson' | 'getAll'>;
  readonly views: Blanking['views'] & RunningDaily['views'] & Pick<Views, 'all'>;
}

interface Looking extends DueLook {
  /** Where it was asked for. */
  readonly stream: StreamKey;
}

/** A mail that is on its way says what it was begun with; no lease of one is longer. */
const LONGEST_CLAIM = DAY;
/** Messages to one person that may be on their way: the newest. */
const NEWEST = 100;
const AT_ONCE = 8;

const place = z.object({
  after: z.object({ stream: z.string(), version: z.number() }).optional(),
  /** Fields blanked so far, by stream. */
  fields: z.record(z.string(), z.number()).optional(),
});
type Place = z.infer<typeof place>;

/**
 * Looks through all facts, page by page, for everybody who asked to be forgotten, blanks what is personal of them and
 * writes anew what is listed of it; twice, so that what a function listed from facts that it remembered is written anew
 * as well. Minutes in which nobody asked cost one query. A page that was broken off at any line is done again: what is
 * blanked is not blanked twice.
 *
 * Somebody to whom a mail is just being sent is looked for when that is over: what a claim froze is sent as it is, and
 * never in half.
 *
 * @returns how many facts were looked at.
 */
export async function forget(forgetting: Forgetting): Promise<number> {
  const { forgets } = forgetting.capabilities;
  const looking = forgets ? await lookingFor(forgetting, forgets) : [];
  if (!forgets || looking.length === 0) return 0;
  const run: DailyRun<Place> = {
    row: { pk: forgetList, sk: 'current' },
    // Somebody who joins, or a second look, begins at the beginning.
    because: looking.map(({ stream, look, askedAt }) => `${streamKey(stream)}@${askedAt}#${look}`).join(' '),
    place,
    page: (here) => lookedAtPage(forgetting, forgets, looking, here),
  };
  return goOnWith(run, forgetting);
}

async function lookingFor(forgetting: Forgetting, forgets: Forgets): Promise<Looking[]> {
  const { log, views, now } = forgetting;
  const open = await views.all(forgets.list);
  const found = await Promise.all(
    open.map(async ({ sk }): Promise<Looking[]> => {
      const cut = sk.indexOf('/');
      const stream = { network: sk.slice(0, cut), kind: forgets.kind, id: sk.slice(cut + 1) };
      const due = forgets.look(await log.read(stream), now());
      if (!due || (await isBeingWrittenTo(forgetting, stream.network, due))) return [];
      return [{ ...due, stream }];
    }),
  );
  return found.flat();
}

/** Whether a mail to them is claimed, and not for so long that nothing can be on its way any more. */
async function isBeingWrittenTo(
  { ledger, now }: Forgetting,
  network: string,
  { askedAt, person }: DueLook,
): Promise<boolean> {
  const at = now();
  if (later(askedAt, LONGEST_CLAIM) <= at) return false;
  const keys = await ledger.keysOfPerson(network, person, '', NEWEST);
  const rows = keys.length === 0 ? [] : await ledger.getAll(keys);
  return rows.some(({ state, leaseUntil }) => state === 'claimed' && (leaseUntil ?? '') > at);
}

async function lookedAtPage(
  forgetting: Forgetting,
  forgets: Forgets,
  looking: readonly Looking[],
  { after, fields = {} }: Place,
): Promise<{ readonly looked: number; readonly next: Place | undefined }> {
  const { log } = forgetting;
  const { facts, next } = await log.facts(after);
  const counts = { ...fields };
  const touched = new Set<string>();
  for (const one of looking) {
    const own = facts.filter(
      ({ stream }) => stream.network === one.sought.network && stream.kind !== forgets.kind,
    );
    const aliased = own.filter((event) => forgets.aliasIn(event, one.sought) !== undefined);
    // Whatever was blanked for them, now, before a run broke off or at the first look: it is listed anew.
    for (const { stream, blankedAt = '' } of own)
      if (blankedAt >= one.askedAt) touched.add(streamKey(stream));
    let blanked = await blankStream(forgetting, own, (event) => {
      const without = forgets.withoutPerson(event, one.sought);
      if (without) touched.add(streamKey(event.stream));
      return without;
    });
    // What has the other id may lie on a page before this one: the whole stream is looked through again.
    for (const event of aliased) {
      const alias = forgets.aliasIn(event, one.sought);
      if (alias === undefined) continue;
      const ids = new Set([...one.sought.ids, alias]);
      touched.add(streamKey(event.stream));
      blanked += await blankStream(forgetting, await log.read(event.stream), (fact) =>
        forgets.withoutPerson(fact, { ...one.sought, ids }),
      );
    }
    const key = streamKey(one.stream);
    counts[key] = (counts[key] ?? 0) + blanked;
  }
  await atOnce(AT_ONCE, [...touched], (key) => listAnew(forgetting, parseStreamKey(key)));
  if (next) return { looked: facts.length, next: { after: next, fields: counts } };
  for (const one of looking) await finish(forgetting, forgets, one, counts[streamKey(one.stream)] ?? 0);
  return { looked: facts.length, next: undefined };
}

/** Everything was looked through: the fact, and after the second time nothing is needed any more to look by. */
async function finish(
  forgetting: Forgetting,
  forgets: Forgets,
  { stream, look }: Looking,
  fields: number,
): Promise<void> {
  const { log, now } = forgetting;
  const stored = await log.read(stream);
  // First, since a fact that says that it is done is never looked at again.
  if (look === 2) await blankStream(forgetting, stored, (event) => forgets.withoutSought(event));
  const events = forgets.after(stored, look, fields, now());
  if (events.length > 0) {
    const meta = { by: 'system', at: now() };
    try {
      await log.append({ stream, expected: stored.at(-1)?.version ?? 0, events, meta, reacting: [] });
    } catch (error) {
      // Another run was first, and said the same.
      if (!(error instanceof VersionConflict)) throw error;
    }
  }
  await listAnew(forgetting, stream);
  logLine.info(LogCode.lookedThroughForSomebody, { network: stream.network, id: stream.id, look, fields });
}
