import { randomBytes } from 'node:crypto';
import type { PhoneSaid, PhoneTap } from '../../functions/day/door/phone/phone-tap.ts';
import { memoryShelf, Queue } from '../../functions/day/door/phone/queue.ts';
import { sender } from '../../functions/day/door/phone/sender.ts';
import { type Page, Reader } from './reader.ts';

/** What the line does with a request: it arrives and is answered · it arrives, and the answer is lost · neither. */
type Line = 'good' | 'answerLost' | 'gone';

/**
 * A phone with the check-in page open: the page’s own queue and its own way of sending, without a screen. What somebody
 * taps waits on it until the server has named it.
 */
export class DoorPhone {
  line: Line = 'good';
  /** What the server last answered to each tap of the last request that came back. */
  answers: PhoneSaid['answers'] = [];
  readonly #reader: Reader;
  readonly #queue = new Queue(memoryShelf(), 'door ');
  readonly #link: string;
  readonly #now: () => Date;
  readonly #people = new Map<string, string>();
  #page: Readonly<Record<string, string>> = {};
  #version = '0';

  /** @param reader whose phone it is; on the staff’s page somebody who has signed in */
  constructor(link: string, now: () => Date, reader = new Reader()) {
    [this.#link, this.#now, this.#reader] = [link, now, reader];
  }

  /** Opens the page of the link, or looks at it again. */
  async open(): Promise<Page> {
    const page = await this.#reader.open(this.#link);
    const data = [...page.html.matchAll(/data-(door|date|on|version)="([^"]*)"/g)];
    this.#page = Object.fromEntries(data.map(([, name = '', value = '']) => [name, value]));
    this.#version = this.#page.version ?? '0';
    const ids = [...page.html.matchAll(/<li id="p-([\w-]+)"/g)].map(([, id = '']) => id);
    for (const [n, line] of page.texts('li', 'list').entries()) this.#people.set(line, ids[n] ?? '');
    return page;
  }

  /** How many are on the list. */
  get listed(): number {
    return this.#people.size;
  }

  /** How many taps wait on the phone. */
  waiting(): number {
    return this.#queue.waiting().length;
  }

  /** Somebody of the list is tapped; answers their id. @param who their line, by name or organisation */
  tap(who: RegExp, said: Pick<PhoneTap, 'is'> & Partial<PhoneTap>): string {
    const [line, person] = [...this.#people].find(([one]) => who.test(one)) ?? [];
    if (line === undefined || !person) throw new Error(`Nobody on the phone’s list is ${who}.`);
    this.#keep({ person, ...said }, line);
    return person;
  }

  /** Somebody who is on no list: the three fields of the form. */
  walkIn(name: string, organisation: string, sex: 'female' | 'male'): void {
    this.#keep({ person: `w${bits()}`, is: 'room', sex, walkIn: { name, organisation } }, name);
  }

  /** Sends what waits, as after every tap, and when the line comes back. */
  async send(): Promise<void> {
    const { send } = sender({
      queue: this.#queue,
      post: (taps) => this.#post(taps),
      isOurs: (answer): answer is PhoneSaid => (answer as PhoneSaid).door === this.#page.door,
      now: () => this.#now().getTime(),
      random: Math.random,
      // Nobody waits here for the next attempt: the story says when the phone tries again.
      after: () => () => undefined,
      heard: ({ version, answers }) => {
        this.#version = String(version);
        this.answers = answers;
      },
      tried: () => undefined,
    });
    await send();
  }

  #keep(tap: Omit<PhoneTap, 'id' | 'at'>, called: string): void {
    this.#queue.add({ ...tap, id: bits(), at: this.#now().toISOString(), called });
  }

  async #post(taps: readonly PhoneTap[]): Promise<unknown> {
    if (this.line === 'gone') throw new Error('There is no line.');
    const { date = '', on = '' } = this.#page;
    const sentAt = this.#now().toISOString();
    const body = new URLSearchParams({
      taps: JSON.stringify(taps),
      sentAt,
      since: this.#version,
      date,
      on,
    });
    const answer = await this.#reader.visitor.post(`${this.#link}/taps`, body);
    const said: unknown = await answer.json();
    if (this.line === 'answerLost') throw new Error('The answer is lost.');
    return said;
  }
}

/** 128 random bits, as 32 letters. */
function bits(): string {
  return randomBytes(16).toString('hex');
}
