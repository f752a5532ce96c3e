import type { Bilingual } from '../../i18n/say.ts';
import { markOf } from '../../typing/rules/merge.ts';
import type { Published } from './events.ts';
import { type Part, parts } from './parts.ts';

type Content = Pick<Published, 'title' | 'parts' | 'entries' | 'photos'>;

/** What is another than on the page that somebody looked at. */
export interface ChangedSince {
  /** Parts and entries that are new or read otherwise, as they are now. */
  readonly texts: readonly { readonly part?: Part | undefined; readonly text: Bilingual }[];
  /** Parts and entries that are not there any more. */
  readonly gone: number;
  /** The title, or which photos go along. */
  readonly around: boolean;
}

/**
 * Names all that would be published, text by text, so that a form can say what was seen when it was loaded. Entries are
 * named with their item: forms choose their ids, and one may be that of another item's, or the name of a part.
 */
export function marksOf({ title, parts: texts, entries, photos }: Content): string {
  const marks = [
    ['.around', JSON.stringify([title.km, title.en, photos])],
    ...parts.flatMap((part) =>
      texts[part] ? [[part, JSON.stringify([texts[part].km, texts[part].en])]] : [],
    ),
    ...entries.map((entry) => [entryName(entry), JSON.stringify(entry)]),
  ];
  return marks.map(([name = '', text = '']) => `${name}=${markOf(text)}`).join(' ');
}

/** @param seen as {@link marksOf} named it. Nothing where all is as it was seen. */
export function changedSince(content: Content, seen: string): ChangedSince | undefined {
  const [before, now] = [marksIn(seen), marksIn(marksOf(content))];
  const isOther = (name: string) => now.get(name) !== before.get(name);
  const changed = {
    texts: [
      ...parts.flatMap((part) => {
        const text = content.parts[part];
        return text && isOther(part) ? [{ part, text }] : [];
      }),
      ...content.entries.flatMap((entry) => (isOther(entryName(entry)) ? [{ text: entry.text }] : [])),
    ],
    gone: [...before.keys()].filter((name) => !now.has(name)).length,
    around: isOther('.around'),
  };
  return changed.texts.length > 0 || changed.gone > 0 || changed.around ? changed : undefined;
}

function entryName({ item, id }: Content['entries'][number]): string {
  return `${item}/${id}`;
}

function marksIn(said: string): Map<string, string> {
  return new Map(
    said
      .split(' ')
      .filter(Boolean)
      .map((one) => {
        const [name = '', mark = ''] = one.split('=');
        return [name, mark];
      }),
  );
}
