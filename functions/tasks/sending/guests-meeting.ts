import { topicsAggregate } from '../../agenda/rules/topics.ts';
import type { LedgerRow } from '../../delivery/ledger-row.ts';
import { meetingAggregate } from '../../meeting/rules/meeting.ts';
import type { Repository } from '../../platform/repository.ts';
import { lastOwner } from '../rules/ever-owned.ts';
import { taskAggregate } from '../rules/task.ts';
import { meetingOfPromises, PROMISES } from '../rules/written-to.ts';

/** The meeting that knows the guest whom a message is for, whatever it is about; nothing where it is for no guest. */
export async function guestsMeeting(
  repository: Pick<Repository, 'history'>,
  { network, cause, seat }: Pick<LedgerRow, 'network' | 'cause' | 'seat'>,
): Promise<string | undefined> {
  const [kind, id = ''] = cause.split('/');
  if (kind === meetingAggregate.kind || kind === topicsAggregate.kind) return id;
  if (kind === PROMISES) return meetingOfPromises(cause);
  if (kind !== taskAggregate.kind) return undefined;
  return lastOwner(await repository.history(taskAggregate, network, id), seat)?.meeting;
}
