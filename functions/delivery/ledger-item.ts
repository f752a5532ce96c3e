import { fromItem, type Item, toItem } from '../platform/items.ts';
import { readStored } from '../platform/tomorrow.ts';
import { dueShard } from '../platform/views.ts';
import {
  type EffectsOfBefore,
  type LedgerRow,
  ledgerKey,
  ledgerRow,
  type MailKey,
  type MailState,
} from './ledger-row.ts';

/** Partition of rows about sending itself (the pace); no message has it, since networks have names. */
export const SENDING_PARTITION = '-/pace';

/** Bytes that a key may have: it goes to the mail provider as one tag of at most 256 characters. */
const MAX_KEY_BYTES = 185;

/** The item of a row, with the attributes that its indexes are made of. */
export function ledgerItem(row: LedgerRow): Item {
  const { network, cause: _, person, dueAt, ...rest } = row;
  const { pk, sk } = ledgerKey(row);
  if (Buffer.byteLength(`${pk} ${sk}`) > MAX_KEY_BYTES)
    throw new RangeError('the key of a message is too long');
  const due = dueAt === undefined ? {} : { due: dueShardOf(row), dueAt };
  return toItem({ pk, sk, ...rest, person: `${network}/${person}`, ...due });
}

/** States in which this version would go on with a message. */
const open: readonly MailState[] = ['planned', 'claimed', 'carried'];

/**
 * Reads a row from a query or a stream record; `undefined` for an item that is no message. Of a message that
 * a later version sends in its own way, or to somebody that only it knows, this one does not know what
 * became of it: `unknown`, so that it is not sent, or sent twice, and a person sees it.
 *
 * @throws {LedgerShapeError}
 */
export function ledgerRowOf(item: Item, before: EffectsOfBefore = {}): LedgerRow | undefined {
  const pk = item.pk?.S ?? '';
  if (pk === SENDING_PARTITION) return undefined;
  const cut = pk.indexOf('/');
  const { person, ...rest } = fromItem(item);
  const stored = {
    ...rest,
    network: pk.slice(0, cut),
    cause: pk.slice(cut + 1),
    person: String(person).slice(cut + 1),
  };
  const reading = readStored('ledger', ledgerRow(), stored);
  if (reading.is !== 'known') throw new LedgerShapeError(pk, item.sk?.S ?? '');
  const effect = reading.value.calendar ?? before[reading.value.kind];
  const isEffectKnown = rest.calendar === undefined || effect === rest.calendar;
  const row: LedgerRow = {
    ...reading.value,
    ...(effect === undefined ? {} : { calendar: effect }),
    ...(isEffectKnown ? {} : { storedEffect: String(rest.calendar) }),
  };
  const isKnown = row.channel === rest.channel && row.party === rest.party && isEffectKnown;
  const state = isKnown || !open.includes(row.state) ? row.state : 'unknown';
  return state === rest.state ? row : { ...row, state, storedState: String(rest.state) };
}

/** A row of the ledger cannot be read. */
export class LedgerShapeError extends Error {
  constructor(pk: string, sk: string) {
    super(`${pk} ${sk} has another shape than messages have`);
    this.name = 'LedgerShapeError';
  }
}

/** The partition of the due index that a row belongs to. */
export function dueShardOf(row: MailKey): string {
  const { pk, sk } = ledgerKey(row);
  return dueShard(`${pk}/${sk}`);
}

/**
 * The name of a message as one word that the mail provider takes as a tag (`[A-Za-z0-9_-]`) and gives
 * back with every event. Ids only.
 */
export function keyTag(row: MailKey): string {
  const { pk, sk } = ledgerKey(row);
  return Buffer.from(`${pk} ${sk}`).toString('base64url');
}

/** Reads {@link keyTag}; `undefined` where it is not ours. */
export function readKeyTag(tag: string): MailKey | undefined {
  const found = /^([^/ ]+)\/([^ ]+) ([^ #]+)#([^ #]+)#(\d{6,})$/.exec(
    Buffer.from(tag, 'base64url').toString(),
  );
  const [, network, cause, person, kind, revision] = found ?? [];
  if (!network || !cause || !person || !kind || !revision) return undefined;
  return { network, cause, person, kind, revision: Number(revision) };
}
