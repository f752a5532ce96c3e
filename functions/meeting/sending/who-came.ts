import { type PartTaken, partTaken } from '../../day/rules/came.ts';
import { dayAggregate, isClosed } from '../../day/rules/day.ts';
import type { Frozen, LedgerRow } from '../../delivery/ledger-row.ts';
import type { Verdict } from '../../delivery/mail-source.ts';
import type { Repository } from '../../platform/repository.ts';
import type { MessageRule } from '../messages/rule.ts';
import type { Convened } from '../rules/state.ts';

/**
 * A mail that thanks for coming is made from what the day says at this moment, which is frozen with it: a retry says
 * the same, also when somebody has corrected it since. While the day is open nothing is frozen, and the mail has the
 * beginning that is for everybody; so it has for all of a summary that was shared before the day was closed.
 */
export async function knowingWhoCame(
  yes: Verdict,
  about: {
    readonly row: LedgerRow;
    readonly rule: MessageRule;
    readonly id: string;
    readonly repository: Repository;
  },
  meeting: Pick<Convened, 'dateNumber' | 'summary'>,
): Promise<Verdict> {
  const { row, rule, id, repository } = about;
  if (!yes.send || !rule.thanks || !meeting.summary?.thanks) return yes;
  const { state: day, version } = await repository.load(dayAggregate, row.network, id);
  return isClosed(day, meeting) ? { ...yes, frozen: { ...yes.frozen, dayVersion: version } } : yes;
}

/** Whether the reader came, for all the seats that the mail speaks for, by what was frozen of the day. */
export async function tookPart(
  mail: {
    readonly row: LedgerRow;
    readonly frozen: Frozen;
    readonly seats: readonly { readonly row: LedgerRow }[];
    readonly id: string;
    readonly repository: Repository;
  },
  { dateNumber }: Pick<Convened, 'dateNumber'>,
): Promise<PartTaken | undefined> {
  const { row, frozen, seats, id, repository } = mail;
  if (frozen.dayVersion === undefined) return undefined;
  const { state } = await repository.load(dayAggregate, row.network, id, frozen.dayVersion);
  const readers = seats.map((one) => one.row);
  return partTaken(state, dateNumber, readers);
}
