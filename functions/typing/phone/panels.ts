import type { FieldSaid } from '../rules/said.ts';
import { digits } from './device.ts';
import type { Field } from './field.ts';
import { Group } from './group.ts';
import type { KeptText } from './shelf.ts';
import type { TypingWords } from './words.ts';

/** What is shown beside a field: another text of it, with the buttons that settle which it is; who wrote; what is wrong. */
export class Panels {
  readonly #form: HTMLFormElement;
  readonly #words: TypingWords;

  constructor(form: HTMLFormElement, words: TypingWords) {
    this.#form = form;
    this.#words = words;
  }

  /** Somebody else's text, of a field that was changed here too. */
  clash(field: Field, said: FieldSaid): void {
    const line = fillIn(this.#words.beside, said.who, said.when);
    const panel = this.#panel(field, 'clash', { line, text: said.text || '', mark: said.mark });
    if (!panel) return;
    this.#name(panel, this.#words.mine, 'field');
    const yours = panel.querySelector<HTMLElement>('[data-yours]');
    if (!yours || said.yours === undefined) return;
    yours.hidden = false;
    const mine = said.yours || '—';
    yours.textContent = this.#words.yours.replace('{text}', () => mine);
  }

  isClash(field: Field): boolean {
    return this.#found(field).some(({ dataset }) => dataset.beside === 'clash');
  }

  /** What was typed on this device and never saved. */
  kept(field: Field, { text, at }: KeptText): void {
    const line = fillIn(this.#words.kept, '', digits(new Date(at).toTimeString().slice(0, 5)));
    const panel = this.#panel(field, 'kept', { line, text: field.words(text), value: text, mark: '' });
    if (panel) this.#name(panel, this.#words.throwAway, 'drop');
  }

  /** It is settled. What this device has kept is still offered. */
  clear(field: Field): void {
    for (const panel of this.#found(field)) if (panel.dataset.beside !== 'kept') panel.remove();
  }

  by(field: Field, { who, when }: FieldSaid): void {
    const place = field.place();
    const line = place?.querySelector('[data-who]');
    if (line) line.textContent = who ? fillIn(this.#words.by, who, when) : '';
  }

  problem(field: Field, why: string | undefined): void {
    const place = why ? field.placeInSight() : field.place();
    const line = place?.querySelector<HTMLElement>('[data-problem]');
    if (!place || !line) return;
    line.textContent = why || '';
    line.hidden = !why;
    place.classList.toggle('wrong', !!why);
  }

  /** Does what a button of a panel says. Gives the field; nothing where it is gone. */
  settled(
    button: HTMLButtonElement,
    fields: ReadonlyMap<string, Field>,
    drop: (field: Field) => void,
  ): Field | undefined {
    const panel = button.closest<HTMLElement>('[data-beside]');
    const place = button.closest<HTMLElement>('[data-field]');
    const field = fields.get(place?.dataset.field || '');
    if (!panel || !field) return undefined;
    const quote = panel.querySelector('[data-text]');
    const text = panel.dataset.value || quote?.textContent || '';
    const { settle } = button.dataset;
    if (settle === 'drop') drop(field);
    else {
      // Of a page that was opened with two texts, the one in the field is the stored one.
      const mine = field.text;
      // Of a field with parts the page may not have the rows: it is opened again with what is stored.
      if (settle === 'this' && field instanceof Group && panel.dataset.beside !== 'kept') {
        field.isDropped = true;
        return undefined;
      }
      if (settle === 'this') field.text = text;
      if (settle === 'both') field.text = [text, mine].filter(Boolean).join('\n\n');
      if (panel.dataset.beside !== 'kept') {
        field.settles = true;
        field.refused = undefined;
        if (panel.dataset.mark) field.mark = panel.dataset.mark;
      }
    }
    for (const one of this.#found(field)) one.remove();
    const [control] = field.controls();
    if (control) control.focus();
    return field;
  }

  #panel(field: Field, why: string, of: Shown): HTMLElement | null {
    const { line, text, value = text, mark } = of;
    const place = field.placeInSight();
    const template = this.#form.querySelector<HTMLTemplateElement>('template[data-part=beside]');
    if (!place || !template) return null;
    this.clear(field);
    place.appendChild(document.importNode(template.content, true));
    const panel = place.lastElementChild;
    if (!(panel instanceof HTMLElement)) return null;
    panel.dataset.beside = why;
    panel.dataset.mark = mark;
    panel.dataset.value = value;
    const [said, quote, both] = ['[data-say]', '[data-text]', '[data-settle=both]'].map((one) =>
      panel.querySelector<HTMLElement>(one),
    );
    if (said) said.textContent = field instanceof Group ? `${field.label()}: ${line}` : line;
    if (quote) quote.textContent = text || '—';
    if (both) both.hidden = place.dataset.single !== undefined;
    return panel;
  }

  /** The button that keeps what is in the field. */
  #name(panel: HTMLElement, name: string, settle: string): void {
    const button = panel.querySelector<HTMLElement>('[data-settle=field]');
    if (!button) return;
    button.textContent = name;
    button.dataset.settle = settle;
  }

  #found(field: Field): HTMLElement[] {
    const place = field.place();
    return place ? Array.from(place.querySelectorAll<HTMLElement>('[data-beside]')) : [];
  }
}

/** `value`: the text as the field would have it, where people read another one. */
interface Shown {
  readonly line: string;
  readonly text: string;
  readonly value?: string;
  readonly mark: string;
}

function fillIn(text: string, who = '', time = ''): string {
  return text.replace('{who}', who).replace('{time}', time);
}
