import { markOf, type TypedFields } from '../../typing/rules/merge.ts';
import { hasSeen, textIn, typeInto } from '../../typing/rules/typed.ts';
import type { Composed } from './compose.ts';
import type { MinutesEvent } from './events.ts';
import type { Minutes } from './minutes.ts';
import { type Part, partField, readPartField } from './parts.ts';
import { NotAField } from './refusals.ts';

/** What was typed, and the fields of it that somebody else had changed meanwhile. */
export interface TypedParts {
  readonly events: readonly MinutesEvent[];
  readonly clashes: readonly string[];
}

/**
 * Types into parts of the summary. A part that nobody has typed into is as it is composed, so that its text is what
 * somebody begins from: what they leave as it is stays composed.
 *
 * @throws {NotAField}
 */
export function typeParts(minutes: Minutes, composed: Composed, typed: TypedFields, by: string): TypedParts {
  if (Object.keys(typed).some((name) => !readPartField(name))) throw new NotAField();
  const touched = Object.fromEntries(
    Object.entries(typed).filter(
      ([name, { is }]) =>
        minutes.fields[name] !== undefined || markOf(is) !== markOf(composedText(composed, name)),
    ),
  );
  // Of a part nobody has typed into, what they saw is what was composed: there is no other text to clash with.
  const asStored = Object.fromEntries(
    Object.entries(touched).map(([name, field]) => [
      name,
      minutes.fields[name] === undefined ? { ...field, was: '' } : field,
    ]),
  );
  const { typed: into, beside, clashes } = typeInto(minutes.fields, asStored, by);
  // What is not stored is empty, so that emptying a composed part would look like no change.
  const emptied = Object.entries(asStored).filter(
    ([name, { is }]) => minutes.fields[name] === undefined && markOf(is) === '',
  );
  const taken = { ...into, ...Object.fromEntries(emptied.map(([name]) => [name, ''])) };
  const from = Object.keys(taken).flatMap((name) =>
    minutes.from[name] === undefined ? [[name, markOf(composedText(composed, name))] as const] : [],
  );
  const events: MinutesEvent[] = [
    ...(Object.keys(taken).length > 0
      ? [{ type: 'PartsTyped' as const, data: { fields: { ...taken }, from: Object.fromEntries(from) } }]
      : []),
    ...(Object.keys(beside).length > 0
      ? [{ type: 'PartsTypedBeside' as const, data: { fields: { ...beside } } }]
      : []),
  ];
  return { events, clashes };
}

/**
 * Somebody has looked at two texts and says which it is. Where a third one has come meanwhile nothing is settled: what
 * they chose is kept beside that one.
 *
 * @throws {NotAField}
 */
export function settlePart(
  minutes: Minutes,
  composed: Composed,
  name: string,
  { was, is }: TypedFields[string],
  by: string,
): TypedParts {
  if (!readPartField(name)) throw new NotAField();
  if (!hasSeen(minutes.fields, name, was)) return typeParts(minutes, composed, { [name]: { was, is } }, by);
  const now = minutes.fields[name];
  if ((now?.text ?? '') === is && !now?.beside.length) return { events: [], clashes: [] };
  return { events: [{ type: 'PartSettled', data: { field: name, text: is } }], clashes: [] };
}

/** What somebody typed is given up, and the part is composed again. */
export function followAgain(minutes: Minutes, part: Part): MinutesEvent[] {
  const isTyped = [partField(part, 'en'), partField(part, 'km')].some(
    (name) => minutes.fields[name] !== undefined,
  );
  return isTyped ? [{ type: 'PartFollowsAgain', data: { part } }] : [];
}

/** The text of a part: as somebody typed it, else as it is composed. */
export function partText(
  minutes: Minutes,
  composed: Composed,
  part: Part,
): { en?: string | undefined; km?: string | undefined } {
  const of = (lang: 'en' | 'km') => {
    const name = partField(part, lang);
    return minutes.fields[name] === undefined ? composed[part]?.[lang] : textIn(minutes.fields, name);
  };
  return { en: of('en'), km: of('km') };
}

/** Parts that somebody typed into, and whose composed text has changed since: 'the minutes changed: take over?' */
export function overtaken(minutes: Minutes, composed: Composed): Part[] {
  const changed = Object.entries(minutes.from).flatMap(([name, mark]) => {
    const field = readPartField(name);
    return field && markOf(composedText(composed, name)) !== mark ? field.part : [];
  });
  return [...new Set(changed)];
}

function composedText(composed: Composed, name: string): string {
  const field = readPartField(name);
  return (field && composed[field.part]?.[field.lang]) ?? '';
}
