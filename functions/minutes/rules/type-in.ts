import type { TypedFields } from '../../typing/rules/merge.ts';
import { hasSeen, textsIn, typeInto } from '../../typing/rules/typed.ts';
import type { Item } from './item.ts';
import { type ItemEvent, MAX_ENTRIES, MAX_ITEM_BYTES } from './item-events.ts';
import { fits, readFieldName } from './item-fields.ts';
import { ItemTooLong, NotAField, TooManyEntries } from './refusals.ts';

/** What was typed, and the fields of it that somebody else had changed meanwhile. */
export interface TypedIn {
  readonly events: readonly ItemEvent[];
  readonly clashes: readonly string[];
}

/**
 * Saves what somebody typed into an item: what only they changed takes the place of what was there; what somebody
 * else had changed too is kept beside it. The same text sent again, as a form on a slow line is, says nothing new.
 *
 * @param by whose texts they are, as facts name people: a newer text of theirs takes the place of the one beside.
 * @throws {ItemTooLong} {@link TooManyEntries} {@link NotAField}
 */
export function typeIn(item: Item, typed: TypedFields, by: string): TypedIn {
  for (const [name, { is }] of Object.entries(typed)) {
    const field = readFieldName(name);
    if (!field || !fits(field, is)) throw new NotAField();
  }
  const { typed: taken, beside, clashes } = typeInto(item.fields, typed, by);
  mustFit(item, { ...taken, ...beside });
  const events: ItemEvent[] = [
    ...(Object.keys(taken).length > 0
      ? [{ type: 'ItemTyped' as const, data: { fields: { ...taken } } }]
      : []),
    ...(Object.keys(beside).length > 0
      ? [{ type: 'ItemTypedBeside' as const, data: { fields: { ...beside } } }]
      : []),
  ];
  return { events, clashes };
}

/**
 * Somebody has looked at two texts and says which it is, or both in one. Where a third one has come meanwhile nothing
 * is settled: that one is kept beside it too.
 *
 * @param was mark of the text that was there when they looked.
 * @throws {NotAField} {@link ItemTooLong}
 */
export function settle(
  item: Item,
  name: string,
  { was, is }: { was: string; is: string },
  by: string,
): TypedIn {
  const field = readFieldName(name);
  if (!field || !fits(field, is)) throw new NotAField();
  if (!hasSeen(item.fields, name, was)) return typeIn(item, { [name]: { was, is } }, by);
  mustFit(item, { [name]: is });
  const now = item.fields[name];
  if ((now?.text ?? '') === is && !now?.beside.length) return { events: [], clashes: [] };
  return { events: [{ type: 'ItemSettled', data: { field: name, text: is } }], clashes: [] };
}

/** Takes an entry out of the minutes; its words stay in the facts, and it can be put back. */
export function removeEntry(item: Item, entry: string): ItemEvent[] {
  if (!item.entries.includes(entry) || item.removed.includes(entry)) return [];
  return [{ type: 'EntryRemoved', data: { entry } }];
}

export function putBackEntry(item: Item, entry: string): ItemEvent[] {
  return item.removed.includes(entry) ? [{ type: 'EntryPutBack', data: { entry } }] : [];
}

/** Bytes that the minutes of an item take, of {@link MAX_ITEM_BYTES}. */
export function bytesOf(texts: Readonly<Record<string, string>>): number {
  return Object.values(texts).reduce((sum, text) => sum + new TextEncoder().encode(text).length, 0);
}

/** The texts that count: of entries that were removed none does. */
function textsOf({ fields, removed }: Item): Record<string, string> {
  const texts = Object.entries(textsIn(fields));
  return Object.fromEntries(texts.filter(([name]) => !removed.includes(name.split('.')[0] ?? '')));
}

function mustFit(item: Item, texts: Readonly<Record<string, string>>): void {
  const bytes = bytesOf({ ...textsOf(item), ...texts });
  const before = bytesOf(textsOf(item));
  // What is too long already may be made shorter.
  if (bytes > MAX_ITEM_BYTES && bytes > before) {
    throw new ItemTooLong({ kb: Math.ceil(bytes / 1000), max: MAX_ITEM_BYTES / 1000 });
  }
  const begun = Object.keys(texts).flatMap((name) => {
    const field = readFieldName(name);
    return field?.of === 'entry' ? field.entry : [];
  });
  const entries = new Set([...item.entries, ...begun].filter((one) => !item.removed.includes(one)));
  if (entries.size > MAX_ENTRIES) throw new TooManyEntries({ max: MAX_ENTRIES });
}
