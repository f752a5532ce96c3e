import type { FieldSaid } from '../rules/said.ts';
import { bytesOf } from './device.ts';

export type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** One field of the form, by the hidden mark that the server wrote beside it. It may have several inputs of one name. */
export class Field {
  readonly name: string;
  /** The text that is stored for certain, or was when the page was made. */
  saved: string;
  /** Texts that were sent and of which nothing was heard: one of them may be stored by now. */
  sent: string[] = [];
  /** Somebody has seen both texts and says that this is it. */
  settles = false;
  /** Somebody has chosen what is stored: what is here is not sent any more. */
  isDropped = false;
  /** A text that the server did not take: it is not sent again. */
  refused: string | undefined;
  /** What somebody else wrote while this one was in use: shown as soon as it is left. */
  waits: (() => void) | undefined;
  protected readonly was: HTMLInputElement;
  readonly #form: HTMLFormElement;

  constructor(was: HTMLInputElement, form: HTMLFormElement) {
    this.was = was;
    this.#form = form;
    this.name = was.name.slice('was.'.length);
    // What a new block is, which nobody types, is not stored before something is typed there.
    this.saved = was.value === '' && this.isQuiet() ? '' : this.joined(asLoaded);
    // The page was made of what somebody had typed and the server had not stored.
    if (was.dataset.unsaved !== undefined) this.saved = NOT_STORED;
  }

  controls(): Control[] {
    return this.all().filter(({ name }) => name === this.name);
  }

  protected all(): Control[] {
    return Array.from(this.#form.elements).filter(isControl);
  }

  /** What it is called, with the block it is in; empty for one that nobody types. */
  label(): string {
    const [first] = this.controls();
    const label = first?.labels?.[0]?.textContent?.trim();
    if (!label) return '';
    const legend = this.block()?.querySelector('legend')?.textContent?.trim();
    return legend ? `${legend}, ${label}` : label;
  }

  /** As the form would send it: several inputs give several. */
  addTo(body: URLSearchParams): void {
    for (const one of this.controls()) body.append(this.name, asNow(one));
  }

  get text(): string {
    return this.joined(asNow);
  }

  /** Puts a stored text into the page; `false` where that cannot be. */
  show({ text = '' }: Partial<FieldSaid>): boolean {
    this.text = text;
    return true;
  }

  /** A text of it, to be read by people. */
  words(text: string): string {
    return text;
  }

  /** How long it is, in UTF-8. */
  bytes(): number {
    return this.isQuiet() ? 0 : bytesOf(this.text);
  }

  set text(text: string) {
    const controls = this.controls();
    const [first] = controls;
    if (controls.length === 1 && first && !isTick(first)) {
      first.value = text;
      return;
    }
    const lines = text.split('\n').filter(Boolean);
    for (const one of controls) if (isTick(one)) one.checked = lines.indexOf(one.value) >= 0;
    const ticks = controls.filter(isTick).map(({ value }) => value);
    const rest = lines.filter((one) => ticks.indexOf(one) < 0);
    const inputs = controls.filter((one) => !isTick(one));
    const last = inputs[inputs.length - 1];
    while (last && inputs.length < rest.length) {
      const more = last.cloneNode() as Control;
      more.removeAttribute('id');
      last.insertAdjacentElement('afterend', more);
      inputs.push(more);
    }
    inputs.forEach((one, n) => {
      one.value = rest[n] || '';
    });
  }

  get mark(): string {
    return this.was.value;
  }

  set mark(mark: string) {
    this.was.value = mark;
  }

  /** Says something about a block, and nothing by itself: it is sent with what is typed there. */
  isQuiet(): boolean {
    return this.controls().every(({ type }) => type === 'hidden');
  }

  /** Whether there is something to send; of a quiet field only where another one of its block speaks for it. */
  isUnsaved(): boolean {
    const { text } = this;
    return !this.isDropped && text !== this.refused && (this.settles || text !== this.saved);
  }

  speaksFor(quiet: Field): boolean {
    return this.block() === quiet.block() && !this.isQuiet() && (this.text !== '' || this.saved !== '');
  }

  /** Everything that is shown for this field. */
  place(): HTMLElement | null {
    return this.was.closest('[data-field]');
  }

  /** The same, where something is to be read there now. */
  placeInSight(): HTMLElement | null {
    return this.place();
  }

  block(): HTMLElement | null {
    return this.was.closest('[data-block]');
  }

  isInUse(): boolean {
    return this.controls().some((one) => one === document.activeElement);
  }

  protected joined(of: (one: Control) => string): string {
    const values = this.controls().map(of);
    return values.length > 1 ? values.filter(Boolean).join('\n') : values[0] || '';
  }
}

/** No form has such a text. */
const NOT_STORED = '\u0000';

function isControl(one: Element): one is Control {
  return /^(INPUT|TEXTAREA|SELECT)$/.test(one.tagName);
}

export function isTick(one: Control): one is HTMLInputElement {
  return one.type === 'checkbox' || one.type === 'radio';
}

function asNow(one: Control): string {
  return isTick(one) && !one.checked ? '' : one.value;
}

/** What the server wrote: a browser that goes back may have put something else there by now. */
function asLoaded(one: Control): string {
  if (one instanceof HTMLSelectElement) {
    const chosen = Array.from(one.options).filter(({ defaultSelected }) => defaultSelected)[0];
    return chosen ? chosen.value : one.value;
  }
  if (isTick(one)) return one.defaultChecked ? one.value : '';
  return one.type === 'hidden' ? one.value : one.defaultValue;
}
