import type { Field } from './field.ts';
import type { Kept } from './shelf.ts';

/** What putting back needs of the page. */
export interface Place {
  readonly kept: Kept;
  readonly fields: ReadonlyMap<string, Field>;
  /** Offers a kept text beside its field. */
  readonly offer: (field: Field, kept: NonNullable<ReturnType<Kept['of']>>) => void;
  /** Makes a block of a kind, with its fields; `false` where there is no such kind. */
  readonly addBlock: (kind: string, id: string) => boolean;
}

/**
 * Brings back what the device has kept since the page was last open: beside the field, since somebody may have written
 * there meanwhile; and blocks that only this device had, as they were. Gives the names of what has no place any more.
 */
export function putBack({ kept, fields, offer, addBlock }: Place): string[] {
  const names = kept.names();
  for (const name of names) {
    const field = fields.get(name);
    const one = kept.of(name);
    if (!field || !one) continue;
    if (one.text.trim() === field.text.trim()) kept.drop(name);
    else offer(field, one);
  }
  for (const name of names) {
    const id = name.split('.')[0] || '';
    const kind = kept.of(`${id}.kind`);
    if (fields.has(name) || !kind || !addBlock(kind.text, id)) continue;
    fields.forEach((field) => {
      const one = field.name.indexOf(`${id}.`) === 0 ? kept.of(field.name) : undefined;
      if (one) field.text = one.text;
    });
  }
  return names.filter((name) => !fields.has(name));
}

/** Shows them to be copied, with a button for when that is done. */
export function showLeft(root: ParentNode, kept: Kept, names: readonly string[]): void {
  const place = root.querySelector<HTMLElement>('[data-part=left]');
  const area = place?.querySelector('textarea');
  const button = place?.querySelector('button');
  const texts = names
    .filter((name) => !/\.kind$/.test(name))
    .map((name) => (kept.of(name) || { text: '' }).text);
  if (!place || !area || texts.length === 0) return;
  area.value = texts.filter(Boolean).join('\n\n');
  place.hidden = false;
  button?.addEventListener('click', () => {
    for (const name of names) kept.drop(name);
    place.hidden = true;
  });
}
