import type { Bilingual } from '../../i18n/say.ts';
import type { Aggregate } from '../../platform/aggregate.ts';
import type { Owner } from '../../tasks/rules/events.ts';
import { readOwner } from '../../tasks/rules/owner-text.ts';
import { type Fields, textIn, withBeside, withSettled, withTyped } from '../../typing/rules/typed.ts';
import { type ItemEvent, itemEvents, type RecordedItemEvent } from './item-events.ts';
import { type EntryKind, type EntryPart, entryKinds, readFieldName } from './item-fields.ts';

/** What was said about one agenda item. */
export interface Item {
  readonly fields: Fields;
  /** Entries in the order in which they were begun. */
  readonly entries: readonly string[];
  readonly removed: readonly string[];
  /** Entries that were ever an issue to take up, so that their rows can be taken out of the lists. */
  readonly issues: readonly string[];
}

export const itemAggregate: Aggregate<Item, ItemEvent> = {
  kind: 'item',
  events: itemEvents,
  initial: { fields: {}, entries: [], removed: [], issues: [] },
  evolve: evolveItem,
  reacting: [],
};

/** Id of the stream of one agenda item of a meeting. */
export function itemId(meeting: string, item: string): string {
  return `${meeting}.${item}`;
}

function evolveItem(item: Item, event: RecordedItemEvent): Item {
  switch (event.type) {
    case 'ItemTyped':
      return withFields(item, withTyped(item.fields, event.data.fields, event));
    case 'ItemTypedBeside':
      return withFields(item, withBeside(item.fields, event.data.fields, event));
    case 'ItemSettled':
      return withFields(item, withSettled(item.fields, event.data.field, event.data.text, event));
    case 'EntryRemoved':
      return { ...item, removed: [...new Set([...item.removed, event.data.entry])] };
    case 'EntryPutBack':
      return { ...item, removed: item.removed.filter((entry) => entry !== event.data.entry) };
    case 'ItemPublished':
      return item;
  }
}

/**
 * Entries keep the order in which somebody first typed into them; of several that came together their ids say it, which
 * begin by the time. DynamoDB returns the fields of a fact in any order.
 */
function withFields(item: Item, fields: Fields): Item {
  const begun = Object.keys(fields).flatMap((name) => {
    const field = readFieldName(name);
    return field?.of === 'entry' ? field.entry : [];
  });
  const entries = [...new Set([...item.entries, ...begun.sort()])];
  const issues = entries.filter((id) => item.issues.includes(id) || textIn(fields, `${id}.kind`) === 'issue');
  return { ...item, fields, entries, issues };
}

/** One decision, action point or issue. */
export interface Entry {
  readonly id: string;
  readonly kind: EntryKind;
  readonly text: Bilingual;
  readonly membersOnly: boolean;
  readonly owners: readonly Owner[];
  /** For anybody who takes it. */
  readonly open: boolean;
  readonly due?: string | undefined;
  readonly askedOf?: string | undefined;
  readonly reply: Bilingual;
  readonly repliedOn?: string | undefined;
}

export function notesOf({ fields }: Item): Bilingual {
  return { en: textIn(fields, 'notes.en'), km: textIn(fields, 'notes.km') };
}

/**
 * The entries of an item that say something. `meeting`: where its guests are known.
 */
export function entriesOf(item: Item, meeting: string): Entry[] {
  return item.entries
    .filter((id) => !item.removed.includes(id))
    .map((id) => entryOf(item, id, meeting))
    .filter(({ text }) => text.en || text.km);
}

function entryOf({ fields }: Item, id: string, meeting: string): Entry {
  const part = (name: EntryPart) => textIn(fields, `${id}.${name}`);
  const owners = part('owners') ?? '';
  return {
    id,
    kind: entryKinds.find((one) => one === part('kind')) ?? 'decision',
    text: { en: part('text.en'), km: part('text.km') },
    membersOnly: part('membersOnly') !== undefined,
    owners: readOwners(owners, meeting),
    open: owners === 'open',
    due: part('due'),
    askedOf: part('askedOf'),
    reply: { en: part('reply.en'), km: part('reply.km') },
    repliedOn: part('repliedOn'),
  };
}

/** Owners as a field names them; of several the first one leads. */
export function readOwners(text: string, meeting: string): Owner[] {
  const found = text.split(' ').flatMap((one): Owner[] => {
    const read = readOwner(one);
    if (!read) return [];
    return read.party === 'guest' ? [{ ...read, person: read.seat, meeting }] : [read];
  });
  return found.map((one, n) => (n === 0 && found.length > 1 ? { ...one, leads: true } : one));
}

/** What is missing in the entries of an item: it is pointed out, and nobody is kept from going on. */
export function missingIn(
  entries: readonly Entry[],
): { readonly entry: string; readonly what: 'owner' | 'due' | 'askedOf' }[] {
  return entries.flatMap(({ id, kind, owners, open, due, askedOf }) => [
    ...(kind === 'point' && owners.length === 0 && !open ? [{ entry: id, what: 'owner' as const }] : []),
    ...(kind === 'point' && due === undefined ? [{ entry: id, what: 'due' as const }] : []),
    ...(kind === 'issue' && askedOf === undefined ? [{ entry: id, what: 'askedOf' as const }] : []),
  ]);
}
