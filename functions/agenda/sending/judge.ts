import type { LedgerRow } from '../../delivery/ledger-row.ts';
import type { MailTools, ReadLane, Verdict } from '../../delivery/mail-source.ts';
import { whyNotReached } from '../../meeting/people/reached.ts';
import { NETWORK_ID, networkAggregate } from '../../network/rules/network.ts';
import { waitsFor } from '../../network/rules/quiet.ts';
import type { TopicReason } from '../reasons.ts';
import { topicsAggregate } from '../rules/topics.ts';
import { meetingOfTopics, readerOf } from './reader.ts';

/** The decision at send time, on the topic and the person as they are. */
export async function judge(
  row: LedgerRow,
  _lane: ReadLane,
  now: string,
  tools: MailTools,
): Promise<Verdict> {
  const { repository } = tools;
  const [{ state: network, version }, { state }, person] = await Promise.all([
    repository.load(networkAggregate, row.network, NETWORK_ID),
    repository.load(topicsAggregate, row.network, meetingOfTopics(row)),
    readerOf(repository, row),
  ]);
  if (network.status !== 'founded' || !person) return no('noSuchPerson');
  if (!state.topics.some(({ decided, state: is }) => decided === row.revision && is !== 'withdrawn')) {
    return no('topicDecidedAnew');
  }
  const away = whyNotReached(person);
  if (away) return away;
  const frozen = { stateVersion: version, personVersion: person.version };
  const { quiet, company } = waitsFor(row.plannedAt, now, network.settings);
  return quiet ? { ...no('notNow'), until: quiet } : { send: true, frozen, notAloneBefore: company };
}

function no(reason: TopicReason): Extract<Verdict, { send: false }> {
  return { send: false, reason };
}
