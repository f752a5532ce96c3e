import type { LedgerRow } from '../../delivery/ledger-row.ts';
import type { MailTools, ReadLane, Verdict } from '../../delivery/mail-source.ts';
import { whyNotReached } from '../../meeting/people/reached.ts';
import { NETWORK_ID, networkAggregate } from '../../network/rules/network.ts';
import { aboutOf, kindOfRow } from '../rules/reactions.ts';
import { judgeAll } from './judge-all.ts';
import { judgeLate, judgeOffered, judgeOfLead, judgeReady } from './judge-forum.ts';
import { judgeOne } from './judge-one.ts';
import { type Judging, type NotSent, no, type Ready } from './judging.ts';
import { readerOf } from './reader.ts';

/** The decision at send time, on the tasks and the person as they are. */
export async function judge(row: LedgerRow, lane: ReadLane, now: string, tools: MailTools): Promise<Verdict> {
  const { repository } = tools;
  const { state: network, version } = await repository.load(networkAggregate, row.network, NETWORK_ID);
  if (network.status !== 'founded') return no('noSuchPerson');
  const person = await readerOf(repository, row);
  if (!person) return no('noSuchPerson');
  const kind = kindOfRow(row);
  const judging: Judging = { row, kind, person, settings: network.settings, lane, now, tools };
  const verdict = await judgementOf(judging);
  // What makes no sense any more is nobody's call.
  if ('send' in verdict && verdict.until === undefined) return verdict;
  const away = whyNotReached(person);
  // What somebody can do without is nobody's call either.
  if (away) return kind === 'taskWeek' ? no(away.reason) : away;
  if ('send' in verdict) return verdict;
  const { asked, ...ready } = verdict;
  const frozen = { stateVersion: version, personVersion: person.version, ...(asked ? { asked } : {}) };
  return { send: true, frozen, ...ready };
}

/** Whether a message to be brought by hand says something that is so, and that its reader does not know. */
export async function stillTrue(about: Omit<Judging, 'kind'>): Promise<boolean> {
  const verdict = await judgementOf({ ...about, kind: kindOfRow(about.row) });
  return !('send' in verdict) || verdict.until !== undefined;
}

function judgementOf(judging: Judging): Promise<NotSent | Ready> {
  switch (judging.kind) {
    case 'taskOffered':
      return judgeOffered(judging);
    case 'taskReady':
      return judgeReady(judging);
    case 'roleBack':
      return judgeOfLead(judging);
    case 'roleLate':
      return judgeLate(judging);
    default:
      return aboutOf(judging.kind) === 'all' ? judgeAll(judging) : judgeOne(judging);
  }
}
