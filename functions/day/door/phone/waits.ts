import type { Queue } from './queue.ts';
import type { PhoneWords } from './words.ts';

/** What the page says of the taps that wait, and of itself: each line is there already, unseen. */
export class Waits {
  readonly #root: HTMLElement;
  readonly #queue: Queue;
  readonly #words: PhoneWords;

  /** `again`: somebody wants what was refused to be sent once more. */
  constructor(root: HTMLElement, queue: Queue, words: PhoneWords, again: () => void) {
    this.#root = root;
    this.#queue = queue;
    this.#words = words;
    this.#on('retry', () => {
      queue.retry();
      again();
    });
    this.#on('drop', () => {
      if (!window.confirm(words.sure)) return;
      for (const { id, refused } of queue.all()) if (refused !== undefined) queue.drop(id);
      again();
    });
    this.#on('reload', () => location.reload());
  }

  show(isSafe: boolean): void {
    const all = this.#queue.all();
    const refused = all.filter((tap) => tap.refused !== undefined);
    this.#reveal('waits', all.length > 0);
    this.#reveal('fragile', !isSafe);
    this.#reveal('refused', refused.length > 0);
    this.#reveal('others', this.#queue.ofOthers().length > 0);
    const reasons = refused.map((tap) => tap.refused || '').filter((one, n, list) => list.indexOf(one) === n);
    this.#write('why', reasons.join('\n'));
    const lines = all.map(({ id, called, is, at, sex, standsIn, walkIn, refused: why }) =>
      [
        new Date(at).toTimeString().slice(0, 5),
        called,
        walkIn?.organisation,
        standsIn && this.#words.instead.replace('{name}', standsIn.name),
        this.#words.is[is],
        sex,
        why === undefined ? '' : this.#words.refused,
        id.slice(0, 8),
      ]
        .filter(Boolean)
        .join(' · '),
    );
    const text = this.#part('text');
    if (text instanceof HTMLTextAreaElement) text.value = lines.join('\n');
  }

  /** The server's word to everybody at the door. */
  say(sentence: string): void {
    this.#write('say', sentence);
    this.#reveal('said', sentence !== '');
  }

  /** Another version of this page is out. It is never offered while taps wait. */
  isNewer(newer: boolean): void {
    this.#reveal('newer', newer && this.#queue.waiting().length === 0);
  }

  signedOut(is: boolean): void {
    this.#reveal('signin', is);
  }

  /** The page is open inside another program, and nothing was tapped yet. */
  inside(is: boolean): void {
    this.#reveal('inside', is);
    const address = this.#part('address');
    if (address instanceof HTMLInputElement) address.value = location.href;
    const link = this.#part('intent');
    if (!is || !(link instanceof HTMLAnchorElement)) return;
    // Android alone knows how to hand a page to its own browser (developer.chrome.com/docs/android/intents).
    link.hidden = !/Android/.test(navigator.userAgent);
    link.href = `intent://${location.host}${location.pathname}#Intent;scheme=${location.protocol.slice(0, -1)};action=android.intent.action.VIEW;category=android.intent.category.BROWSABLE;end`;
  }

  began(): void {
    this.#reveal('inside', false);
  }

  #part(name: string): HTMLElement | null {
    return this.#root.querySelector<HTMLElement>(`[data-part=${name}]`);
  }

  #on(name: string, then: () => void): void {
    const part = this.#part(name);
    if (part) part.addEventListener('click', then);
  }

  #reveal(name: string, is: boolean): void {
    const part = this.#part(name);
    if (part) part.hidden = !is;
  }

  #write(name: string, text: string): void {
    const part = this.#part(name);
    if (part && part.textContent !== text) part.textContent = text;
  }
}
