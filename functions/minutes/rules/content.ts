import type { Bilingual } from '../../i18n/say.ts';
import type { Composed } from './compose.ts';
import type { PublishedEntry } from './events.ts';
import { type Entry, entriesOf, type Item } from './item.ts';
import type { Minutes } from './minutes.ts';
import { parts } from './parts.ts';
import type { Publishing } from './publish.ts';
import { partText } from './type-parts.ts';

/** What the summary of a meeting is made from. */
export interface Sources {
  readonly minutes: Minutes;
  readonly composed: Composed;
  /** Id of the meeting, and its title. */
  readonly meeting: string;
  readonly title: Bilingual;
  /** What was said about each item, in their order. */
  readonly items: readonly { readonly id: string; readonly item: Item }[];
}

/** What would be published now. Notes are not: they are for the members' full minutes. */
export function contentOf({ minutes, composed, meeting, title, items }: Sources): Publishing['content'] {
  const texts = parts.flatMap((part) => {
    const text = said(partText(minutes, composed, part));
    return text.en || text.km ? [[part, text] as const] : [];
  });
  return {
    title: said(title),
    parts: Object.fromEntries(texts),
    entries: items.flatMap(({ id, item }) => entriesOf(item, meeting).map((entry) => asPublished(entry, id))),
    photos: [...minutes.photos],
  };
}

function asPublished(entry: Entry, item: string): PublishedEntry {
  const { id, kind, text, membersOnly, owners, open, due, askedOf, reply, repliedOn } = entry;
  return {
    id,
    item,
    kind,
    text: said(text),
    membersOnly,
    owners: [...owners],
    open,
    ...(due ? { due } : {}),
    ...(askedOf ? { askedOf } : {}),
    ...(reply.en || reply.km ? { reply: said(reply) } : {}),
    ...(repliedOn ? { repliedOn } : {}),
  };
}

function said({ en, km }: Bilingual): { en?: string; km?: string } {
  return { ...(en ? { en } : {}), ...(km ? { km } : {}) };
}
