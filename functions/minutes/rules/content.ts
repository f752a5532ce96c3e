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
  /** Name of a member organisation, by its id. */
  readonly organisationOf: (seat: string) => Bilingual | undefined;
  /** What was said about each item, in their order. */
  readonly items: readonly { readonly id: string; readonly item: Item }[];
}

/** What would be published now. Notes are not: they are for the members' full minutes. */
export function contentOf(sources: Sources): Publishing['content'] {
  const { minutes, composed, meeting, title, items } = sources;
  const texts = parts.flatMap((part) => {
    const text = said(partText(minutes, composed, part));
    return text.en || text.km ? [[part, text] as const] : [];
  });
  const entries = items.flatMap(({ id, item }) =>
    entriesOf(item, meeting).map((entry) => asPublished(entry, id)),
  );
  return {
    title: said(title),
    parts: Object.fromEntries(texts),
    entries,
    names: namesIn(entries, sources),
    photos: [...minutes.photos],
  };
}

function namesIn(entries: readonly PublishedEntry[], { organisationOf }: Pick<Sources, 'organisationOf'>) {
  const members = entries.flatMap(({ owners }) => owners.filter(({ party }) => party === 'member'));
  const names = new Map(members.map(({ seat }) => [seat, organisationOf(seat)]));
  return Object.fromEntries(
    [...names].flatMap(([seat, name]) => (name ? [[seat, said(name)] as const] : [])),
  );
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
