import { createHash } from 'node:crypto';

/** One field of a form: a mark of what it said when the form was loaded, and what it says now. */
export interface TypedField {
  readonly was: string;
  readonly is: string;
}

/** A form with several fields that people fill in at the same time, by name. */
export type TypedFields = Readonly<Record<string, TypedField>>;

export interface Merged {
  /** Changed here and by nobody else. */
  readonly take: Readonly<Record<string, string>>;
  /** Changed here and by somebody else to another text: both are kept, and a person settles it. */
  readonly clash: Readonly<Record<string, string>>;
}

/**
 * Two people in one form: each field by itself. What only one of them changed is as that one says; the same text from
 * both is no clash; and a text that was not touched here never takes the place of a newer one.
 *
 * @param stored what is stored now; a field that is not there is empty.
 */
export function mergeTyped(stored: Readonly<Record<string, string | undefined>>, typed: TypedFields): Merged {
  const take: Record<string, string> = {};
  const clash: Record<string, string> = {};
  for (const [name, field] of Object.entries(typed)) {
    const [now, is] = [asTyped(stored[name] ?? ''), asTyped(field.is)];
    if (is === now || markOf(is) === field.was) continue;
    if (markOf(now) === field.was) take[name] = is;
    else clash[name] = is;
  }
  return { take, clash };
}

/** Names a text without repeating it: what a form carries of each field as it was loaded. */
export function markOf(text: string): string {
  const typed = asTyped(text);
  return typed === '' ? '' : createHash('sha256').update(typed).digest('base64url').slice(0, 12);
}

/** Browsers end lines by CR LF when they post a form (HTML, "normalize newlines"), and people by spaces. */
export function asTyped(text: string): string {
  return text.replace(/\r\n?/g, '\n').trimEnd();
}

/** What joins two texts where somebody wants both. */
export function joined(theirs: string, ours: string): string {
  return [theirs, ours].map(asTyped).filter(Boolean).join('\n\n');
}
