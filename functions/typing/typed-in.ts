import { type FormTree, listAt, valueAt } from '../web/parse.ts';
import { markOf, type TypedField } from './rules/merge.ts';
import type { Fields } from './rules/typed.ts';

/** What a form of a page for typing sent. */
export interface TypedIn {
  /** Every field of the form, or those that its script found changed. `was`: see {@link TypedField}. */
  readonly typed: Readonly<Record<string, TypedField>>;
  /** Fields of which somebody has seen several texts, and says that this is it. */
  readonly settled: readonly string[];
  /** When the page last heard of the fields (instant, UTC); empty where it did not say. */
  readonly since: string;
}

/**
 * Reads it. Inputs of one name are lines of one text.
 *
 * A script on a slow line types on while an answer is lost: it says what it had sent, so that its own text, stored
 * unheard, is not taken for somebody else's.
 *
 * @param stored the fields as they are now.
 * @param asStored gives the text of a field as it is stored, where the form shows it in other words.
 */
export function typedIn(
  tree: FormTree,
  stored: Fields,
  asStored: (name: string, typed: string) => string = (_, typed) => typed,
): TypedIn {
  const typed = namesIn(valueAt(tree, 'was')).map((name): [string, TypedField] => {
    const is = asStored(name, listAt(tree, name).join('\n'));
    const now = markOf(Object.hasOwn(stored, name) ? (stored[name]?.text ?? '') : '');
    const isOwn = listAt(tree, `sent.${name}`).some((sent) => markOf(asStored(name, sent)) === now);
    const [was = ''] = listAt(tree, `was.${name}`);
    return [name, { was: isOwn ? now : was, is }];
  });
  const [since = ''] = listAt(tree, 'since');
  return { typed: Object.fromEntries(typed), settled: listAt(tree, 'settle'), since };
}

/** `notes.km` for what is at the end of the branches of a tree. */
function namesIn(tree: unknown, above = ''): string[] {
  if (typeof tree !== 'object' || tree === null || Array.isArray(tree)) return above === '' ? [] : [above];
  return Object.entries(tree).flatMap(([name, twig]) =>
    namesIn(twig, above === '' ? name : `${above}.${name}`),
  );
}
