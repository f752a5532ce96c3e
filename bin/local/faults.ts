import * as z from 'zod';
import { type AnswerName, sesAnswers } from './ses-answers.ts';
import type { LocalState } from './state.ts';

/** SES answers with an error, as `ses-answers.ts` has it. */
const answered = Object.keys(sesAnswers) as AnswerName[];
/** What may happen to a SendRawEmail. `hang-…` never answers, `reset-…` drops the connection. */
export const sendFaults = [
  'accept',
  ...answered,
  'hang-before-accept',
  'hang-after-accept',
  'reset-before-accept',
  'reset-after-accept',
] as const;

const switches = z.object({
  send: z.enum(sendFaults),
  /** After this number of sends, `send` returns to `accept`; null: until it is switched. */
  sendTimes: z.int().positive().nullable(),
  /** Only mails to an address that contains this are touched by `send` and `delivery`; empty: all. */
  matching: z.string(),
  /** What becomes of an accepted mail, beyond what its address asks for. */
  delivery: z.enum([
    'deliver',
    'bounce-permanent',
    'bounce-transient',
    'complain',
    'delay',
    'reject-content',
  ]),
  /** `held` keeps events until it is switched back; `lost` drops them, as best effort may. */
  feedback: z.enum(['publish', 'held', 'lost']),
  /** Events are published so much later, in milliseconds of virtual time. */
  feedbackDelayMs: z.int().nonnegative(),
  /** Recipients that SES accepts in 24 hours of virtual time; -1 is unlimited. */
  max24HourSend: z.int(),
  /** Recipients that SES accepts in one second of real time. */
  maxSendRate: z.number().positive(),
  /**
   * What happens to a write to DynamoDB. `lose-answer` drops the connection and `hang` never answers, both
   * after it was stored; `conflict`: a transaction of somebody else holds the item.
   */
  write: z.enum(['answer', 'lose-answer', 'hang', 'conflict']),
  /** After so many writes, `write` returns to `answer`; null: until it is switched. */
  writeTimes: z.int().positive().nullable(),
  /** Only verified domains may be written to, as before SES grants production access. */
  sandbox: z.boolean(),
});

export type FaultSwitches = z.infer<typeof switches>;
/** What may be switched in one go. */
export const faultChange = switches.partial();
export type FaultChange = z.input<typeof faultChange>;

const NO_FAULTS: FaultSwitches = {
  send: 'accept',
  sendTimes: null,
  matching: '',
  delivery: 'deliver',
  feedback: 'publish',
  feedbackDelayMs: 0,
  max24HourSend: 50_000,
  maxSendRate: 1000,
  write: 'answer',
  writeTimes: null,
  sandbox: false,
};

/** The fault switches of the mail provider and of the tables, kept on disk. */
export class Faults {
  readonly #state: LocalState;
  #now: FaultSwitches;

  constructor(state: LocalState) {
    this.#state = state;
    const kept = faultChange.safeParse(state.read('faults'));
    this.#now = switches.parse({ ...NO_FAULTS, ...kept.data });
  }

  get(): FaultSwitches {
    return this.#now;
  }

  set(change: FaultChange): void {
    this.#now = switches.parse({ ...this.#now, ...change });
    this.#state.write('faults', this.#now);
  }

  /** Everything works again. */
  clear(): void {
    this.set(NO_FAULTS);
  }

  /** The fault for one send to these addresses; counts `sendTimes` down. */
  takeSend(addresses: readonly string[]): FaultSwitches['send'] {
    const { send, sendTimes } = this.#now;
    if (send === 'accept' || !this.touches(addresses)) return 'accept';
    if (sendTimes !== null)
      this.set(sendTimes > 1 ? { sendTimes: sendTimes - 1 } : { send: 'accept', sendTimes: null });
    return send;
  }

  /** The fault for one write to a table; counts `writeTimes` down. */
  takeWrite(): FaultSwitches['write'] {
    const { write, writeTimes } = this.#now;
    if (write !== 'answer' && writeTimes !== null)
      this.set(writeTimes > 1 ? { writeTimes: writeTimes - 1 } : { write: 'answer', writeTimes: null });
    return write;
  }

  touches(addresses: readonly string[]): boolean {
    return addresses.some((address) => address.includes(this.#now.matching));
  }
}
