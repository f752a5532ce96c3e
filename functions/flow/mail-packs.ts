import * as z from 'zod';
import type { Ledger } from '../delivery/ledger.ts';
import { type LedgerRow, ledgerKey, ledgerRow } from '../delivery/ledger-row.ts';
import { type Clock, later, MINUTE } from '../platform/clock.ts';
import { compressed, expanded } from '../platform/compressed.ts';
import { KeptRows } from '../platform/kept-rows.ts';
import { once } from '../platform/once.ts';
import { readRow } from '../platform/tomorrow.ts';
import type { Listing, ViewRow, Views } from '../platform/views.ts';
import { mailPacksList, talliesList } from './lists.ts';
import { type Tally, tally } from './tally.ts';

/**
 * The messages of one cause in few items, for pages that need them all: a row of the ledger repeats the names of its
 * fields, and is read for whole even where only its state is shown. The packs are written when the messages are
 * counted, from the rows that were read for that; which of them may be read, the tally says.
 */

/** Of packs that are laid out in this way; other ones are not read. */
const FORMAT = 1;
/** Fewer messages are read from the ledger itself, which is always right. */
const FEW = 64;
/** More are packed also while they are on the way, so that no page ever reads them one by one. */
export const MANY = 200;
/** Messages that may be on the way at once without being a fan-out: somebody was written to again. */
const FAN_OUT = 8;
/** How far behind the packs may be while a fan-out lasts. */
const LAG = 5 * MINUTE;
/** People whose messages one pack holds: what one of them costs to write again, and the names of fields to read. */
const PEOPLE = 32;
const MOST_PACKS = 256;

/** What a pack keeps of a row: not the random number that the provider gave it, nor what only deliver needs. */
const kept = [
  'person',
  'seat',
  'party',
  'kind',
  'revision',
  'calendar',
  'channel',
  'seats',
  'state',
  'storedState',
  'storedEffect',
  'reason',
  'plannedAt',
  'notBefore',
  'attempt',
  'leaseUntil',
  'carrier',
  'frozen',
  'sentAt',
  'handedBy',
  'handedAt',
  'settledBy',
  'settledAt',
] as const satisfies readonly (keyof LedgerRow)[];

/** Field by field instead of row by row, since what is alike lies together then. */
const columns = z.record(z.string(), z.array(z.unknown()));
const packedRow = once(() =>
  ledgerRow().extend({ storedState: z.string().optional(), storedEffect: z.string().optional() }),
);
const pack = z.object({
  format: z.literal(FORMAT),
  z: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
});

/** How the packs of a cause follow its messages. */
export interface Packing {
  /** What the tally says of them. */
  readonly packs: Tally['packs'];
  readonly moving: number | undefined;
  /** When they must be looked at again although nothing may have happened by then (instant, UTC). */
  readonly againAt?: string | undefined;
  /** The packs to be written now; empty: they stay as they are. */
  readonly listing: Listing;
}

/** What was counted last, if anything. */
export interface Before {
  readonly tally: Tally | undefined;
}

/**
 * What becomes of the packs of a cause whose rows were just read. While a fan-out lasts, they are written every five
 * minutes, and of a small one not at all: its pages read the ledger.
 *
 * @param before absent: the packs are looked at whatever was counted before.
 */
export function packingOf(
  network: string,
  cause: string,
  rows: readonly LedgerRow[],
  began: string,
  before?: Before,
): Packing {
  const moving = rows.filter((row) => isMoving(row, began)).length || undefined;
  const isFanOut = (moving ?? 0) > FAN_OUT;
  const packed = before?.tally?.packs;
  const last = packed?.format === FORMAT ? packed : undefined;
  const againAt = last && later(last.at, LAG);
  const isWanted = !isFanOut || (rows.length > MANY && (againAt === undefined || againAt <= began));
  if (rows.length < FEW || (before && !isWanted)) {
    return { packs: last, moving, againAt: rows.length > MANY ? againAt : undefined, listing: [] };
  }
  const of = packsFor(rows);
  const packs = { of, at: began, format: FORMAT };
  return { packs, moving, listing: packRows(network, cause, rows, of, Date.parse(began)) };
}

/** Somebody sends it now, or would if nothing was in the way. */
function isMoving({ state, notBefore }: LedgerRow, now: string): boolean {
  return state === 'claimed' || state === 'carried' || (state === 'planned' && (notBefore ?? '') <= now);
}

function packsFor(rows: readonly LedgerRow[]): number {
  const people = new Set(rows.map(({ person }) => person)).size;
  return Math.min(2 ** Math.ceil(Math.log2(Math.max(people / PEOPLE, 1))), MOST_PACKS);
}

function packRows(
  network: string,
  cause: string,
  rows: readonly LedgerRow[],
  of: number,
  v: number,
): Listing {
  const pk = mailPacksList(network, cause);
  const packs = Map.groupBy(rows, ({ person }) => packName(person, of));
  return [
    { pk, prefix: PREFIX, v },
    ...[...packs].map(([sk, some]): ViewRow => ({ pk, sk, v, data: packed(some) })),
  ];
}

const PREFIX = 'pack#';

function packName(person: string, of: number): string {
  let hash = 0;
  for (const char of person) hash = (hash * 31 + (char.codePointAt(0) ?? 0)) >>> 0;
  return `${PREFIX}${String(hash % of).padStart(3, '0')}`;
}

function packed(rows: readonly LedgerRow[]): z.infer<typeof pack> {
  const ordered = rows.toSorted(inOrder);
  const fields = kept.flatMap((name) => {
    const column = ordered.map((row) => row[name] ?? null);
    return column.every((value) => value === null) ? [] : [[name, column] as const];
  });
  return { format: FORMAT, z: compressed(Object.fromEntries(fields)) };
}

/** As a query of the ledger would have them. */
function inOrder(a: LedgerRow, b: LedgerRow): number {
  return ledgerKey(a).sk < ledgerKey(b).sk ? -1 : 1;
}

function unpacked(network: string, cause: string, data: object): LedgerRow[] | undefined {
  const { data: read } = pack.safeParse(data);
  const fields = read && Object.entries(columns.parse(expanded(read.z)));
  const [[, first = []] = []] = fields ?? [];
  return fields?.length
    ? first.flatMap((_, at) => {
        const values = fields.flatMap(([name, column]) => (column[at] === null ? [] : [[name, column[at]]]));
        return readRow('ledger', packedRow(), { network, cause, ...Object.fromEntries(values) }) ?? [];
      })
    : undefined;
}

/** Every message about something, as pages show them. */
export interface ListedMails {
  /** A moment behind the ledger. */
  readonly rows: readonly LedgerRow[];
  /** A fan-out is running: the rows are minutes behind, and how far it has come is in these counts. */
  readonly counts?: Tally | undefined;
}

interface Lists {
  readonly views: Pick<Views, 'get' | 'all'>;
  readonly ledger: Pick<Ledger, 'allOfCause'>;
}

/** Every message about one cause: from their packs, or from the ledger where they are few or not packed. */
export async function mailsOf(
  { views, ledger }: Lists,
  network: string,
  cause: string,
): Promise<ListedMails> {
  const row = await views.get(talliesList(network), cause);
  const counted = row && readRow('tallies', tally, row.data);
  const isBehind = row?.dueAt !== undefined || (counted?.moving ?? 0) > FAN_OUT;
  const isReadable = counted?.packs?.format === FORMAT && (!isBehind || counted.total > MANY);
  const rows = isReadable ? await packedMails(views, network, cause, isBehind ? undefined : counted) : [];
  // Fewer than were counted: a pack is missing, or of another version.
  if (!isReadable || rows.length === 0 || (!isBehind && rows.length < counted.total))
    return { rows: await ledger.allOfCause(network, cause) };
  return { rows, ...(isBehind ? { counts: counted } : {}) };
}

/** What a container has read of them, by the views that it read them with, as of when they were counted. */
const keptBy = new WeakMap<object, KeptRows<LedgerRow>>();

/** @param counted what was counted last, where nothing has changed since. */
async function packedMails(
  views: Lists['views'],
  network: string,
  cause: string,
  counted: Tally | undefined,
): Promise<readonly LedgerRow[]> {
  const list = mailPacksList(network, cause);
  const known = keptBy.get(views) ?? new KeptRows<LedgerRow>();
  keptBy.set(views, known);
  const before = known.of(list, counted?.updatedAt);
  if (before) return before;
  const packs = await views.all(list, PREFIX);
  const rows = packs.flatMap(({ data }) => unpacked(network, cause, data) ?? []).sort(inOrder);
  if (counted && rows.length >= counted.total) known.keep(list, counted.updatedAt, rows);
  return rows;
}

interface Renewing {
  readonly ledger: Pick<Ledger, 'lane'>;
  readonly views: Pick<Views, 'getNow' | 'replace'>;
  readonly now: Clock;
}

/** How often a pack that somebody else renewed meanwhile is read again; after that the next count renews it. */
const TRIES = 4;

/**
 * Puts what the ledger says of a few people into their packs, where the rest of a large cause is not to be counted
 * yet: in the place of what was read, so that two such runs take nothing from each other.
 */
export async function renewPacks(
  { ledger, views, now }: Renewing,
  network: string,
  cause: string,
  { packs, moving = 0 }: Tally,
  people: readonly string[],
): Promise<void> {
  if (packs?.format !== FORMAT || moving > FAN_OUT || people.length > FAN_OUT) return;
  const pk = mailPacksList(network, cause);
  for (const [sk, some] of Map.groupBy(people, (person) => packName(person, packs.of))) {
    for (let tried = 0; tried < TRIES; tried += 1) {
      const row = await views.getNow(pk, sk);
      const before = row ? unpacked(network, cause, row.data) : [];
      // One of another version of the code is written when all are counted.
      if (!before) break;
      const lanes = await Promise.all(some.map((person) => ledger.lane(network, cause, person)));
      const others = before.filter(({ person }) => !some.includes(person));
      const v = Math.max(Date.parse(now()), (row?.v ?? 0) + 1);
      if (await views.replace({ pk, sk, v, data: packed([...others, ...lanes.flat()]) }, row?.v)) break;
    }
  }
}
