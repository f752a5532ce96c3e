import { localInstant } from '../../../functions/i18n/dates.ts';
import type { LocalCloud } from '../../local/local-cloud.ts';
import type { ReadMail } from '../../local/mail-viewer.ts';
import { type Page, Reader } from '../reader.ts';
import { messageLines } from './message-lines.ts';
import { type SentMessage, SentMessages } from './sent-messages.ts';
import { type Got, whoGotLines } from './who-got.ts';

const ZONE = 'Asia/Phnom_Penh';

/** Something that should have happened did not. */
class StepMissing extends Error {}

/** @throws when something did not happen. */
export function check(happened: boolean, otherwise: string): asserts happened {
  if (!happened) throw new StepMissing(otherwise);
}

/** One play of the story: the cloud, who acts in it, and where it is told. */
export class Teller {
  readonly cloud: LocalCloud;
  dara = new Reader();
  readonly #print: (line: string) => void;
  readonly #messages: SentMessages;

  constructor(cloud: LocalCloud, print: (line: string) => void) {
    this.cloud = cloud;
    this.#print = print;
    this.#messages = new SentMessages(cloud);
  }

  /** Dara signs in: sessions do not last for a quarter. Answers the first page. */
  async signIn(): Promise<Page> {
    this.dara = new Reader();
    const today = await this.dara.signIn(this.cloud.appUrl, 'dara@best.example.org');
    check(today.title === 'Today', 'Dara is not signed in.');
    return today;
  }

  scene(title: string): void {
    const when = this.cloud.now().toLocaleString('en-GB', {
      timeZone: ZONE,
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
    });
    this.#print(`\n${when} — ${title}`);
  }

  say(line: string): void {
    this.#print(`  ${line}`);
  }

  /**
   * Lets time pass until a local date and time, as `2025-10-27 12:00`, and tells what was sent meanwhile.
   * What somebody does at that time is done in its first minute, so that the times told are exact.
   */
  async until(local: string): Promise<readonly SentMessage[]> {
    const [date = '', time = ''] = local.split(' ');
    await this.cloud.advance({ to: new Date(localInstant(date, time, ZONE).instant) });
    return this.tellMessages();
  }

  /** Tells which messages were asked for since this was last told. */
  async tellMessages(): Promise<readonly SentMessage[]> {
    await this.cloud.settle();
    const fresh = await this.#messages.fresh();
    for (const message of fresh) for (const line of messageLines(message)) this.say(line);
    return fresh;
  }

  /** Everything that was told, in the order in which it was asked for. */
  get messages(): readonly SentMessage[] {
    return this.#messages.told;
  }

  /** Whose messages are told from now on. @param meeting its page */
  follow(meeting: Pick<Page, 'url'>): void {
    this.#messages.follow(idOf(meeting));
  }

  /** Tells what a meeting never sent, and why. */
  async tellLeftOut(meeting: Pick<Page, 'url'>) {
    const leftOut = await this.#messages.leftOut(idOf(meeting));
    for (const { kind, reason } of leftOut) this.say(`never sent: ${kind} (${reason})`);
    return { q4: idOf(meeting), leftOut };
  }

  /** Tells who got how many mails about a meeting. Answers the table. */
  async tellWhoGot(meeting: Pick<Page, 'url'>): Promise<readonly Got[]> {
    const { got, names } = await this.#messages.whoGot(idOf(meeting));
    for (const line of whoGotLines(got, names)) this.say(line);
    return got;
  }

  async mailsSince(before: number): Promise<ReadMail[]> {
    const kept = this.cloud.mails().toReversed().slice(before);
    return Promise.all(kept.map(({ id }) => this.cloud.readMail(id)));
  }

  stop(): void {
    this.#messages.stop();
  }
}

/** The id of a meeting, from its page. */
function idOf({ url }: Pick<Page, 'url'>): string {
  return new URL(url).pathname.split('/').at(-1) ?? '';
}
