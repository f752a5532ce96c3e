import { capabilities } from '../../functions/capabilities.ts';
import { Ledger } from '../../functions/delivery/ledger.ts';
import { projectCause } from '../../functions/flow/project-cause.ts';
import { projectStream } from '../../functions/flow/project-stream.ts';
import { type Replayed, replay } from '../../functions/flow/replay.ts';
import { effectsOfBefore } from '../../functions/meeting/messages/effects-of-before.ts';
import { atOnce } from '../../functions/platform/batch.ts';
import { CachedEvents } from '../../functions/platform/cached-events.ts';
import { parseStreamKey } from '../../functions/platform/event.ts';
import { EventLog } from '../../functions/platform/event-log.ts';
import { Generation } from '../../functions/platform/generation.ts';
import type { Views } from '../../functions/platform/views.ts';
import type { TestEngine } from '../engine.ts';
import type { RawFact, RawMail, TwoYears } from './two-years.ts';

let networks = 0;

/** A made-up network on real tables: stored as it is, and projected as the flow does. */
export class Stored {
  readonly id = `years${++networks}`;
  readonly #log: EventLog;
  readonly #ledger: Ledger;
  readonly #generation: Generation;
  #now = '';
  #streams: string[] = [];
  #causes: string[] = [];

  constructor({ client, tables }: TestEngine) {
    this.#log = new EventLog(client, tables.eventLog);
    this.#ledger = new Ledger(client, tables.mailLedger, effectsOfBefore);
    this.#generation = new Generation(client, tables.views);
  }

  views(): Promise<Views> {
    return this.#generation.views();
  }

  async store({ facts, mails }: Pick<TwoYears, 'facts' | 'mails'>): Promise<void> {
    const streams = Map.groupBy(facts, ({ kind, id }) => `${this.id}/${kind}/${id}`);
    await atOnce(8, [...streams], async ([key, all]) => {
      const before = (await this.#log.read(parseStreamKey(key))).length;
      await this.#append(key, all, before);
    });
    await atOnce(
      8,
      [...Map.groupBy(mails, ({ meeting, person }) => `${meeting} ${person}`).values()],
      (all) => this.#mail(all),
    );
    this.#streams = [...new Set([...this.#streams, ...streams.keys()])];
    this.#causes = [...new Set([...this.#causes, ...mails.map(({ meeting }) => `meeting/${meeting}`)])];
  }

  async #append(key: string, facts: readonly RawFact[], before: number): Promise<void> {
    const stream = parseStreamKey(key);
    let expected = before;
    for (const { type, data, at, by } of facts) {
      await this.#log.append({ stream, expected, events: [{ type, data }], meta: { at, by }, reacting: [] });
      expected += 1;
    }
  }

  async #mail(all: readonly RawMail[]): Promise<void> {
    for (const { meeting, person, seat, revision, state, at } of all) {
      const key = { network: this.id, cause: `meeting/${meeting}`, person, kind: 'invitation', revision };
      await this.#ledger.plan([{ ...key, seat, party: 'member', channel: 'email', calendar: 'invites' }], at);
      const report = { at, messageId: `of-${person}-${revision}`, sentAt: at };
      await this.#ledger.report(
        key,
        state === 'bounced'
          ? { ...report, state, lasting: true, reason: 'noSuchAddress' }
          : { ...report, state },
      );
    }
  }

  /** Stream after stream, as their records come. */
  async project({ now }: Pick<TwoYears, 'now'>): Promise<void> {
    this.#now = now;
    const flow = { ...this.#flow(), views: await this.views() };
    // Members were there long before meetings.
    const last = ['meeting', 'day'];
    const rank = (key: string) => 1 + last.indexOf(parseStreamKey(key).kind);
    for (const causes of [false, true]) {
      if (causes)
        await atOnce(4, this.#causes, (cause) =>
          projectCause({ ...flow, ledger: this.#ledger }, this.id, cause),
        );
      const keys = this.#streams.filter((key) => rank(key) > 0 === causes).sort((a, b) => rank(a) - rank(b));
      await atOnce(4, keys, (key) => projectStream(flow, parseStreamKey(key)));
    }
  }

  async projectStreams(keys: readonly string[]): Promise<void> {
    const flow = { ...this.#flow(), views: await this.views() };
    for (const key of keys) await projectStream(flow, parseStreamKey(key));
  }

  #flow() {
    return { events: new CachedEvents(this.#log), capabilities, now: () => this.#now };
  }

  replay(): Promise<Replayed> {
    const all = async function* (keys: readonly string[]) {
      yield* keys;
    };
    return replay({
      ...this.#flow(),
      ledger: this.#ledger,
      generation: this.#generation,
      streams: () => all(this.#streams),
      causes: () => all(this.#causes.map((cause) => `${this.id}/${cause}`)),
    });
  }
}
