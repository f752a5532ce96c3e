import { cleanText } from '../i18n/clean-text.ts';
import type { Text } from '../i18n/say.ts';
import { Refusal } from '../platform/refusal.ts';

/** What a form sent, as typed: `agenda.0.title.km` becomes a tree of objects and lists. */
export type FormValue = string | FormTree | readonly FormValue[];
export interface FormTree {
  readonly [name: string]: FormValue;
}

/** The largest form body taken, in bytes. Lambda takes 6 MB, of which base64 eats a quarter. */
export const MAX_BODY = 4_000_000;
/** The same for forms that need no session: a correction of every detail in Khmer takes a tenth of it. */
export const MAX_OPEN_BODY = 100_000;
const MAX_FIELDS = 6000;
const MAX_DEPTH = 6;

/** A form with more fields than any of ours: to read the first of them would lose the others without a word. */
export class TooManyFields extends Refusal {
  readonly text = {
    en: 'This form has more fields than can be taken at once. Go back with your browser: what you typed is still there. Please choose fewer.',
    km: 'ទម្រង់នេះមានចំនួនប្រឡោះច្រើនហួសកម្រិត។ សូមត្រឡប់ក្រោយក្នុងកម្មវិធីរុករក ដែលព័ត៌មាននៅដដែល ហើយជ្រើសរើសឱ្យតិចជាងនេះ។',
  } satisfies Text;
}

/**
 * The tree of a form's fields. A name sent several times gives a list, in order; names of digits make
 * lists, in the order of the numbers, and gaps close. Files are left out.
 *
 * @throws {TooManyFields}
 */
export function formTree(fields: Iterable<readonly [string, unknown]>): FormTree {
  const root: Branch = new Map();
  let count = 0;
  for (const [name, value] of fields) {
    count += 1;
    if (count > MAX_FIELDS) throw new TooManyFields();
    if (typeof value !== 'string') continue;
    const path = name.split('.');
    if (path.length > MAX_DEPTH || path.some((part) => part === '' || part in Object.prototype)) continue;
    plant(root, path, cleanText(value));
  }
  return treeOf(root);
}

type Branch = Map<string, Branch | string[]>;

function plant(branch: Branch, [part = '', ...rest]: readonly string[], value: string): void {
  const there = branch.get(part);
  if (rest.length === 0) {
    if (there instanceof Map) return;
    branch.set(part, [...(there ?? []), value]);
    return;
  }
  const next = there instanceof Map ? there : new Map();
  branch.set(part, next);
  plant(next, rest, value);
}

function treeOf(branch: Branch): FormTree {
  return Object.fromEntries([...branch].map(([name, twig]) => [name, grown(twig)]));
}

function grown(twig: Branch | string[]): FormValue {
  if (Array.isArray(twig)) return twig.length === 1 ? (twig[0] ?? '') : twig;
  const names = [...twig.keys()];
  if (!names.every((name) => /^\d{1,4}$/.test(name))) return treeOf(twig);
  return [...twig].sort(([a], [b]) => Number(a) - Number(b)).map(([, value]) => grown(value));
}

/** What every posted form comes as. */
export const FORM_TYPES = ['application/x-www-form-urlencoded', 'multipart/form-data'] as const;

/** Whether a body is of a type that forms have. Without a body there is nothing to have a type. */
export function isForm({ headers, body }: Pick<Request, 'headers' | 'body'>): boolean {
  const type = headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  return type === undefined ? body === null : FORM_TYPES.some((one) => one === type);
}

/** The body of a posted form. A body that cannot be read is an empty form, whose fields then ask. */
export async function readForm(c: { readonly req: { readonly raw: Request } }): Promise<FormTree> {
  const type = c.req.raw.headers.get('content-type') ?? '';
  if (type.startsWith('multipart/form-data')) {
    const data = await c.req.raw
      .clone()
      .formData()
      .catch(() => new FormData());
    return formTree(data.entries());
  }
  return formTree(new URLSearchParams(await c.req.raw.clone().text()));
}

/** A file of a posted form; nothing where none was chosen. */
export async function readFile(
  c: { readonly req: { readonly raw: Request } },
  name: string,
): Promise<{ name: string; bytes: Uint8Array } | undefined> {
  const data = await c.req.raw
    .clone()
    .formData()
    .catch(() => new FormData());
  const file = data.get(name);
  if (!(file instanceof File) || file.size === 0) return undefined;
  return { name: cleanText(file.name), bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** Nothing was typed: an empty text, or a tree or list of nothing else. */
export function isBlank(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  return typeof value === 'object' && Object.values(value).every(isBlank);
}

/** What is at `agenda.0.title.km` of a tree, as a text for an input; empty where nothing does. */
export function textAt(values: unknown, name: string): string {
  const value = valueAt(values, name);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** What is at `agenda.0` of a tree. */
export function valueAt(values: unknown, name: string): unknown {
  let at: unknown = values;
  for (const part of name.split('.')) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, part)) return undefined;
    at = Reflect.get(at, part);
  }
  return at;
}

/** The texts of a list of checkboxes: none, one or many. */
export function listAt(values: unknown, name: string): string[] {
  const value = valueAt(values, name);
  if (Array.isArray(value)) return value.filter((one) => typeof one === 'string');
  return typeof value === 'string' && value !== '' ? [value] : [];
}

/**
 * What a form without script asks of its repeated rows: the button `add` with the list's name as value,
 * or `remove` with `list.3`. The answer has the rows as they then are; undefined: it was sent for good.
 */
export function rowsAsked(tree: FormTree): FormTree | undefined {
  const { add, remove, ...rest } = tree;
  if (typeof add === 'string') {
    return { ...rest, [add]: [...rowsAt(rest, add), {}] };
  }
  if (typeof remove === 'string') {
    const cut = remove.lastIndexOf('.');
    const list = remove.slice(0, cut);
    const index = Number(remove.slice(cut + 1));
    return { ...rest, [list]: rowsAt(rest, list).filter((_, n) => n !== index) };
  }
  return undefined;
}

/** The rows of a list, as typed. */
export function rowsAt(values: unknown, name: string): readonly FormValue[] {
  const value = valueAt(values, name);
  return Array.isArray(value) ? value : [];
}

/**
 * Whether a text of an address or a form can be an id; a stream may then be named by it. Not what every object has
 * something by: `said[id]` would find that, where nobody has said anything.
 */
export function isId(text: string): boolean {
  return /^[A-Za-z0-9_-]{1,64}$/.test(text) && !(text in Object.prototype);
}
