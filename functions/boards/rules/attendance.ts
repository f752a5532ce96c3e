import { localDay, type StandingRow } from '../../membership/rules/standings.ts';

/** Whether an organisation was a member on a local day: since it joined, or was entered here, and before it left. */
export function joinedBy({ was, joined }: Pick<StandingRow, 'was' | 'joined'>, day: string): boolean {
  const [first] = was;
  const entered = first && localDay(first[0]);
  const since = joined && entered && joined < entered ? joined : entered;
  if (since === undefined || since > day) return false;
  const status = was.findLast(([at]) => localDay(at) <= day)?.[1];
  return status !== 'left' && status !== 'pending';
}
