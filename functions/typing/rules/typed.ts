import { asTyped, markOf, mergeTyped, type TypedFields } from './merge.ts';

/** A text, by whom and when (instant, UTC) it was saved. */
export interface Version {
  readonly text: string;
  readonly by: string;
  readonly at: string;
}

export interface Field extends Version {
  /** What others typed while it was changed, one of each of them, until somebody settles it. */
  readonly beside: readonly Version[];
}

/** Fields that several people type into, by name. */
export type Fields = Readonly<Record<string, Field>>;

/** Who saved something, and when. */
type Saved = Pick<Version, 'by' | 'at'>;

type Texts = Readonly<Record<string, string>>;

/** After somebody typed what nobody else had changed. */
export function withTyped(fields: Fields, texts: Texts, { by, at }: Saved): Fields {
  return changed(fields, texts, (text, before) => ({ text, by, at, beside: before?.beside ?? [] }));
}

/** After somebody typed what others had changed meanwhile: a newer text of theirs takes the place of the one beside. */
export function withBeside(fields: Fields, texts: Texts, { by, at }: Saved): Fields {
  return changed(fields, texts, (text, before) =>
    before
      ? { ...before, beside: [...before.beside.filter((one) => one.by !== by), { text, by, at }] }
      : { text, by, at, beside: [] },
  );
}

/** After somebody said which text it is. */
export function withSettled(fields: Fields, name: string, text: string, { by, at }: Saved): Fields {
  return changed(fields, { [name]: text }, () => ({ text, by, at, beside: [] }));
}

function changed(
  fields: Fields,
  texts: Texts,
  change: (text: string, before: Field | undefined) => Field,
): Fields {
  const news = Object.entries(texts).map(([name, text]) => [name, change(text, fieldOf(fields, name))]);
  return { ...fields, ...Object.fromEntries(news) };
}

/** What is to be stored of what somebody typed. */
export interface TypedInto {
  /** Changed by them alone. */
  readonly typed: Texts;
  /** Changed by somebody else meanwhile, and not beside it yet. */
  readonly beside: Texts;
  /** Every field of which there are two texts now because of this. */
  readonly clashes: readonly string[];
}

/**
 * What somebody typed into fields that others may have changed. The same texts sent again, as a form on a slow line is,
 * give nothing to store.
 *
 * @param by whose texts they are, as facts name people.
 */
export function typeInto(fields: Fields, typed: TypedFields, by: string): TypedInto {
  const { take, clash } = mergeTyped(textsIn(fields), typed);
  const isThere = (name: string, text: string) =>
    fieldOf(fields, name)?.beside.some((one) => one.by === by && one.text === text) === true;
  const beside = Object.fromEntries(Object.entries(clash).filter(([name, text]) => !isThere(name, text)));
  return { typed: take, beside, clashes: Object.keys(clash) };
}

/**
 * Whether somebody who says which of two texts it is has seen the one that is stored.
 *
 * @param was mark of the text that was stored when they looked.
 */
export function hasSeen(fields: Fields, name: string, was: string): boolean {
  return markOf(fieldOf(fields, name)?.text ?? '') === was;
}

/** The text of each field. */
export function textsIn(fields: Fields): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([name, { text }]) => [name, text]));
}

/** The text of one field; nothing where it is empty. */
export function textIn(fields: Fields, name: string): string | undefined {
  return asTyped(fieldOf(fields, name)?.text ?? '') || undefined;
}

/** Fields that more than one person has changed, and nobody has settled. */
export function unsettled(fields: Fields): string[] {
  return Object.entries(fields).flatMap(([name, { beside }]) => (beside.length > 0 ? [name] : []));
}

/** Every object has things by some names. */
function fieldOf(fields: Fields, name: string): Field | undefined {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}
