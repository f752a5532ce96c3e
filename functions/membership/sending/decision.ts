import type { LedgerRow } from '../../delivery/ledger-row.ts';
import type { Loaded } from '../../platform/aggregate.ts';
import type { Repository } from '../../platform/repository.ts';
import { type Decision, type Member, memberAggregate } from '../rules/member.ts';

/** The decision that a message is about, with the member as it is now or was at a version. */
export async function decisionOf(
  repository: Repository,
  row: Pick<LedgerRow, 'network' | 'seat' | 'revision'>,
  atVersion?: number,
): Promise<{ readonly decision: Decision; readonly member: Loaded<Member> } | undefined> {
  const [then, member] = await Promise.all([
    repository.load(memberAggregate, row.network, row.seat, row.revision),
    repository.load(memberAggregate, row.network, row.seat, atVersion),
  ]);
  const decision = then.state.decisions?.find(({ version }) => version === row.revision);
  return decision && { decision, member };
}
