import type { FieldSaid } from '../rules/said.ts';
import { bytesOf } from './device.ts';
import { type Control, Field, isTick } from './field.ts';

/**
 * A field with parts, which is saved as a whole: a text in two languages, or rows of several fields. Its text is what
 * the form would send of it, `agenda.0.title.km=…&agenda.0.minutes=…`.
 */
export class Group extends Field {
  /** A text that the device has kept, and that is to be saved although the page has no rows for it. */
  #instead: string | undefined;

  override controls(): Control[] {
    return this.all().filter(({ name }) => name === this.name || name.indexOf(`${this.name}.`) === 0);
  }

  override label(): string {
    return this.was.dataset.group || '';
  }

  /** Beside its controls, which may be far from it; without script it is above all of them. */
  override placeInSight(): HTMLElement | null {
    const [place, at] = [this.place(), document.getElementById(this.name)];
    const around = at && (at.closest('.across') || at.closest('.field') || at);
    if (place && around && around.nextElementSibling !== place)
      around.insertAdjacentElement('afterend', place);
    const fold = place?.closest('details');
    if (fold) fold.open = true;
    return place;
  }

  override get text(): string {
    return this.#instead === undefined ? super.text : this.#instead;
  }

  override set text(text: string) {
    if (this.show({ parts: text })) return;
    this.#instead = text;
  }

  /** What is saved is not what the page shows. */
  isElsewhere(): boolean {
    return this.#instead !== undefined;
  }

  override isQuiet(): boolean {
    return false;
  }

  override bytes(): number {
    return this.controls().reduce((sum, one) => sum + bytesOf(one.value), 0);
  }

  override addTo(body: URLSearchParams): void {
    new URLSearchParams(this.text).forEach((value, name) => {
      body.append(name, value);
    });
  }

  /** Puts a stored text into the page; `false` where it has other rows, so that it must be opened again. */
  override show({ parts = '' }: Partial<FieldSaid>): boolean {
    const texts = new URLSearchParams(parts);
    const controls = this.controls();
    const names = controls.map(({ name }) => name);
    let fits = controls.length > 0;
    texts.forEach((_, name) => {
      if (names.indexOf(name) < 0) fits = false;
    });
    // A row of the page that is not in the text is one too many.
    for (const name of names) {
      const row = /^[^.]+\.\d+\./.exec(name);
      if (row && parts.indexOf(row[0]) < 0) fits = false;
    }
    if (!fits) return false;
    for (const one of controls) {
      if (isTick(one)) one.checked = texts.getAll(one.name).indexOf(one.value) >= 0;
      else one.value = texts.get(one.name) || '';
    }
    return true;
  }

  /** What is in it, to be read by people. */
  override words(text: string): string {
    const values: string[] = [];
    new URLSearchParams(text).forEach((value, name) => {
      if (value && !/\.id$/.test(name)) values.push(value);
    });
    return values.join('\n');
  }

  protected override joined(of: (one: Control) => string): string {
    const sent = new URLSearchParams();
    for (const one of this.controls()) {
      const value = of(one);
      if (!isTick(one) || value !== '') sent.append(one.name, value);
    }
    return sent.toString();
  }
}
