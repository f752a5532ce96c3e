import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { DeliveryEngine } from '../../functions/delivery/delivery-engine.ts';
import { Ledger } from '../../functions/delivery/ledger.ts';
import { Pace } from '../../functions/delivery/pace.ts';
import type { MailProvider } from '../../functions/delivery/ses.ts';
import { effectsOfBefore } from '../../functions/meeting/messages/effects-of-before.ts';
import type { PostOffice } from './post-office.ts';

/** Where a process dies: at its nth call to the outside, before or after the call took effect. */
export interface Death {
  readonly call: number;
  readonly when: 'before' | 'after';
}

/** Every call of a process that is no more, also those that it had not made yet. */
class Died extends Error {}

/** One container over a post office's table and mail provider, which dies when it is told to. */
export class Mortal {
  readonly engine: DeliveryEngine;
  /** The table's client, as far as this container lives. */
  readonly dynamo: DynamoDBClient;
  #calls = 0;
  #dead = false;
  readonly #death: Death | undefined;

  constructor(office: PostOffice, death?: Death) {
    this.#death = death;
    const { client, tables } = office.table;
    // The same client, but for calls that never come back.
    const dying: DynamoDBClient = Object.assign(Object.create(client), {
      send: (command: Parameters<DynamoDBClient['send']>[0]) => this.#call(() => client.send(command)),
    });
    this.dynamo = dying;
    const { provider } = office.engine;
    const dyingProvider: MailProvider = {
      quota: () => this.#call(() => provider.quota()),
      send: (mail) => this.#call(() => provider.send(mail)),
    };
    this.engine = {
      ledger: new Ledger(dying, tables.mailLedger, effectsOfBefore),
      pace: new Pace(dying, tables.mailLedger),
      provider: dyingProvider,
      sources: office.engine.sources,
      tools: office.engine.tools,
      now: () => office.now,
      wait: office.engine.wait,
      random: () => 0.5,
    };
  }

  /** Whether it came so far that it died. */
  get died(): boolean {
    return this.#dead;
  }

  /** Runs to the end or to death; other errors are real. */
  async run(work: (engine: DeliveryEngine) => Promise<unknown>): Promise<void> {
    try {
      await work(this.engine);
    } catch (error) {
      if (!this.#dead) throw error;
    }
  }

  async #call<T>(call: () => Promise<T>): Promise<T> {
    this.#calls += 1;
    const dies = this.#calls === this.#death?.call;
    if (this.#dead || (dies && this.#death?.when === 'before')) {
      this.#dead = true;
      throw new Died();
    }
    const answer = await call();
    if (dies) {
      this.#dead = true;
      throw new Died();
    }
    return answer;
  }
}
