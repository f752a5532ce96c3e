import type { SendQuota } from '../../functions/delivery/pace.ts';
import type { MailProvider, OutgoingMail, SendOutcome } from '../../functions/delivery/ses.ts';
import { DAY, SECOND } from '../../functions/platform/clock.ts';
import type { VirtualClock } from './virtual-clock.ts';

/** What one call to SES takes from within its region. */
const CALL_MS = 120;

/** A mail that the provider took. */
export interface Taken {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly to: string;
}

/**
 * A mail provider that holds its rate to the second: of the calls of any second it refuses those that are too
 * many, and of any day those beyond its quota.
 */
export class RatedProvider implements MailProvider {
  readonly taken: Taken[] = [];
  /** When it was asked what it allows. */
  readonly asked: number[] = [];
  refused = 0;
  perSecond: number;
  perDay = -1;
  /** Calls, by number, that are refused as too fast whatever their pace. */
  readonly unlucky = new Set<number>();
  #calls = 0;
  readonly #clock: VirtualClock;

  constructor(clock: VirtualClock, perSecond: number) {
    this.#clock = clock;
    this.perSecond = perSecond;
  }

  async send({ to }: OutgoingMail): Promise<SendOutcome> {
    this.#calls += 1;
    const outcome = this.#outcome(to, this.#calls);
    await this.#clock.wait(CALL_MS);
    return outcome;
  }

  async quota(): Promise<SendQuota> {
    await this.#clock.wait(CALL_MS);
    this.asked.push(this.#clock.ms);
    return { perDay: this.perDay, perSecond: this.perSecond, sentLastDay: this.#since(DAY) };
  }

  #outcome(to: string, call: number): SendOutcome {
    if (this.perDay >= 0 && this.#since(DAY) >= this.perDay) return { outcome: 'dailyQuota' };
    if (this.unlucky.has(call) || this.#since(SECOND) >= this.perSecond) {
      this.refused += 1;
      return { outcome: 'tooFast' };
    }
    this.taken.push({ at: this.#clock.ms, to });
    return { outcome: 'accepted', messageId: `message-${this.taken.length}` };
  }

  #since(milliseconds: number): number {
    const from = this.#clock.ms - milliseconds;
    let count = 0;
    for (let at = this.taken.length - 1; at >= 0 && (this.taken[at]?.at ?? 0) > from; at -= 1) count += 1;
    return count;
  }
}
