import type { Clock, Wait } from '../platform/clock.ts';
import type { Ledger } from './ledger.ts';
import type { MailSource, MailTools } from './mail-source.ts';
import type { Pace } from './pace.ts';
import type { MailProvider } from './ses.ts';

/** What sending one mail needs. */
export interface DeliveryEngine {
  readonly ledger: Ledger;
  readonly pace: Pace;
  readonly provider: MailProvider;
  readonly sources: readonly MailSource[];
  readonly tools: MailTools;
  readonly now: Clock;
  readonly wait: Wait;
  /** A number from 0 to 1: spreads repetitions, so that they do not come back as one crowd. */
  readonly random: () => number;
}
