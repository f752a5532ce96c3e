import type { LedgerRow } from '../../delivery/ledger-row.ts';
import { byTime } from '../../delivery/needing.ts';
import { mailsOf } from '../../flow/mail-packs.ts';
import type { Services } from '../../web/context.ts';
import type { LogAsked } from './asked.ts';
import { isOf, whyLeftOut } from './standing.ts';

/** Messages about one meeting, newest first. */
export interface MailsOfMeeting {
  readonly rows: readonly LedgerRow[];
  /** Every kind that there is, also of what the filter leaves out. */
  readonly kinds: readonly string[];
  /** A fan-out is running: the states are minutes behind. */
  readonly behind: boolean;
}

/** From their packs where they are many. */
export async function mailsOfMeeting(
  services: Pick<Services, 'views' | 'ledger'>,
  network: string,
  meeting: string,
  { from, to, kind, standing, why }: Pick<LogAsked, 'from' | 'to' | 'kind' | 'standing' | 'why'>,
): Promise<MailsOfMeeting> {
  const { rows: all, counts } = await mailsOf(services, network, `meeting/${meeting}`);
  const rows = all.filter(
    (row) =>
      (kind === undefined || row.kind === kind) &&
      isOf(standing, row.state) &&
      (why === undefined || whyLeftOut(row) === why) &&
      row.plannedAt >= from &&
      row.plannedAt < to,
  );
  return {
    rows: rows.toSorted((a, b) => byTime(b, a)),
    kinds: [...new Set(all.map((row) => row.kind))],
    behind: counts !== undefined,
  };
}
