import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { parseStreamKey } from '../platform/event.ts';
import { wholeRow } from '../platform/packed.ts';
import type { Views } from '../platform/views.ts';
import { type DailyRun, goOnWith, type RunningDaily } from './daily-run.ts';
import type { Capabilities } from './known-capabilities.ts';
import { packList } from './lists.ts';
import { networkAfter } from './sweep.ts';

export interface Packing extends Omit<RunningDaily, 'views'> {
  readonly capabilities: Pick<Capabilities, 'all'>;
  readonly views: RunningDaily['views'] & Pick<Views, 'list' | 'packs' | 'put'>;
  /** Fingerprint of this code; without one nothing is packed, since nobody would read it. */
  readonly code?: string | undefined;
}

/** Rows that one page packs. */
const ROWS = 200;

const place = z.object({
  /** The network it is at; absent: the first one. */
  network: z.string().optional(),
  /** Which of its packed lists, from 0. */
  list: z.number().default(0),
  after: z.string().optional(),
});
type Place = z.input<typeof place>;

/**
 * Once a day and after every deployment, looks whether every row of the lists that are packed is in its pack, since
 * the version before wrote rows alone. A list is read from its packs only once this has come to its end.
 *
 * @returns how many rows were looked at.
 */
export async function pack(packing: Packing): Promise<number> {
  if (packing.code === undefined) return 0;
  const { code } = packing;
  const run: DailyRun<Place> = {
    row: { pk: packList, sk: 'current' },
    because: code,
    place,
    page: (here) => packedPage({ ...packing, code }, here),
  };
  return goOnWith(run, packing);
}

/**
 * The same for the lists about one aggregate whose messages are counted, at once: a new one is empty then, and each
 * row that follows is packed. Those of before are looked through whole, once for each deployment.
 */
export async function packBeside(
  { capabilities, views, code, now }: PackingBeside,
  network: string,
  cause: string,
): Promise<void> {
  if (code === undefined) return;
  const { kind, id } = parseStreamKey(`${network}/${cause}`);
  for (const list of capabilities.counted[kind]?.lists?.(network, id) ?? []) {
    const whole = wholeRow(list, code, Date.parse(now()));
    const before = await views.get(whole.pk, whole.sk);
    if (isDeepStrictEqual(before?.data, whole.data)) continue;
    await views.packs.put(...(await views.all(list)));
    await views.put(whole);
  }
}

export interface PackingBeside extends Pick<Packing, 'code' | 'now'> {
  readonly capabilities: Pick<Capabilities, 'counted'>;
  readonly views: Pick<Views, 'all' | 'get' | 'packs' | 'put'>;
}

async function packedPage(
  { views, capabilities, now, code }: Packing & { readonly code: string },
  { network: at, list: number = 0, after }: Place,
): Promise<{ readonly looked: number; readonly next: Place | undefined }> {
  const network = at ?? (await networkAfter(views, undefined));
  if (network === undefined) return { looked: 0, next: undefined };
  const list = capabilities.all.flatMap(({ packed }) => packed?.(network) ?? [])[number];
  if (list === undefined) {
    const following = await networkAfter(views, network);
    return { looked: 0, next: following === undefined ? undefined : { network: following } };
  }
  const { rows, next } = await views.list(list, { from: after, limit: ROWS });
  await views.packs.put(...rows);
  if (next !== undefined) return { looked: rows.length, next: { network, list: number, after: next } };
  await views.put(wholeRow(list, code, Date.parse(now())));
  return { looked: rows.length, next: { network, list: number + 1 } };
}
