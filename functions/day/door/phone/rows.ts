import type { PhoneRow, PhoneTap } from './phone-tap.ts';
import type { KeptTap } from './queue.ts';
import type { Counted } from './status.ts';
import type { PhoneWords } from './words.ts';

/** Where somebody is, as far as this page knows. */
export interface Known {
  readonly is: string;
  /** Said on the day, of the person who came. */
  readonly sex?: string | undefined;
  readonly instead?: string | undefined;
  readonly other?: boolean | undefined;
}

/** What is known after a tap. What was said of one person is not true of who comes instead of them. */
export function after(known: Known, { is, sex, standsIn }: PhoneTap): Known {
  if (is === 'away') return { is, sex: known.sex };
  const instead = standsIn ? standsIn.name : undefined;
  const same = instead === known.instead;
  return { is, instead, sex: sex || (same ? known.sex : undefined) };
}

/** The list on the page: what the server knows, with the taps that wait above it. */
export class Rows {
  readonly #list: Element;
  readonly #words: PhoneWords;
  readonly #known = new Map<string, Known>();

  constructor(list: Element, words: PhoneWords) {
    this.#list = list;
    this.#words = words;
    for (const row of this.#all()) {
      const { is = '', sex, instead, other } = row.dataset;
      this.#known.set(row.id.slice(2), { is, sex, instead, other: other !== undefined });
    }
  }

  row(person: string): HTMLElement | null {
    return document.getElementById(`p-${person}`);
  }

  /** What the server says of one person. `mine`: what this page noted of them last. */
  hears(said: PhoneRow, mine: string | undefined): void {
    if (!this.row(said.person)) this.#append(said.person, said.name || '', said.organisation || '');
    this.#known.set(said.person, { ...said, other: said.other || (mine !== said.is && this.#isNews(said)) });
  }

  /** Shows everybody as they are, with what waits. */
  show(waiting: readonly KeptTap[]): void {
    const byPerson = new Map<string, KeptTap[]>();
    for (const tap of waiting) {
      const { walkIn } = tap;
      if (walkIn && !this.row(tap.person)) {
        this.#append(tap.person, walkIn.name, walkIn.organisation || '');
      }
      byPerson.set(tap.person, (byPerson.get(tap.person) || []).concat(tap));
    }
    for (const row of this.#all()) {
      const person = row.id.slice(2);
      const taps = byPerson.get(person) || [];
      this.#draw(row, taps.reduce(after, this.#base(person)), taps.length > 0);
    }
  }

  /** Everybody as the row shows them. */
  counted(): Counted[] {
    return this.#all().map(({ dataset }) => ({ is: dataset.is || '', sex: sexIn(dataset) }));
  }

  nameOf(person: string): string {
    const row = this.row(person);
    const name = row?.querySelector('b');
    return name?.textContent || this.#words.unlisted;
  }

  /** Whether somebody is here of whom it is not known. */
  asksSex(person: string): boolean {
    const row = this.row(person);
    return row !== null && isHere(row.dataset.is) && sexIn(row.dataset) === '';
  }

  /** Names of organisations, each once. */
  organisations(): string[] {
    const names = Array.from(this.#list.querySelectorAll('small')).map((one) => one.textContent || '');
    return Array.from(new Set(names));
  }

  /** Shows those alone who have all these words in their keys; answers how many they are. */
  find(words: readonly string[]): number {
    let found = 0;
    for (const row of this.#all()) {
      const keys = row.dataset.k || '';
      row.hidden = !words.every((word) => keys.indexOf(word) >= 0);
      if (!row.hidden) found += 1;
    }
    return found;
  }

  #all(): HTMLElement[] {
    return Array.from(this.#list.children) as HTMLElement[];
  }

  #base(person: string): Known {
    return this.#known.get(person) || { is: '' };
  }

  #isNews({ person, is }: PhoneRow): boolean {
    const { is: was, other } = this.#base(person);
    return was !== is || other === true;
  }

  #draw(row: HTMLElement, known: Known, waits: boolean): void {
    const { is, sex, instead, other } = known;
    const words = this.#words;
    const state = is === 'room' || is === 'online' || is === 'away' ? words.is[is] : '';
    const said = [
      state,
      instead ? words.instead.replace('{name}', instead) : '',
      state && waits ? words.waiting : '',
      state && !waits && other ? words.other : '',
    ];
    set(row, 'is', is);
    set(row, 'sex', sex);
    set(row, 'instead', instead);
    set(row, 'waits', waits ? '1' : '');
    const line = row.querySelector('.st');
    const text = said.filter(Boolean).join(' · ');
    if (line && line.textContent !== text) line.textContent = text;
  }

  #append(person: string, name: string, organisation: string): void {
    const row = document.createElement('li');
    row.id = `p-${person}`;
    row.dataset.w = '1';
    row.dataset.k = `${name} ${organisation}`.toLowerCase();
    const who = document.createElement('a');
    who.className = 'who';
    who.href = `?who=${person}#p-${person}`;
    who.appendChild(withText('b', name || this.#words.unlisted));
    if (organisation) who.appendChild(withText('small', organisation));
    const line = withText('span', '');
    line.className = 'st';
    who.appendChild(line);
    row.appendChild(who);
    this.#list.appendChild(row);
  }
}

export function isHere(is: string | undefined): boolean {
  return is === 'room' || is === 'online';
}

function sexIn({ sex, own, instead }: DOMStringMap): string {
  return sex || (instead ? '' : own || '');
}

function set(row: HTMLElement, name: string, value: string | undefined): void {
  if (value) row.dataset[name] = value;
  else delete row.dataset[name];
}

function withText(tag: string, text: string): HTMLElement {
  const element = inItsLanguage(document.createElement(tag), text);
  element.textContent = text;
  return element;
}

/** An element that says the language of its text, as `web/languages-marked.ts` does for what the server writes. */
export function inItsLanguage<Made extends HTMLElement>(element: Made, text: string): Made {
  const isKhmer = /[\u1780-\u17ff]/.test(text);
  if (isKhmer || /[A-Za-z]/.test(text)) element.lang = isKhmer ? 'km' : 'en';
  return element;
}
