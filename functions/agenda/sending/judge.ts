import type { LedgerRow } from '../../delivery/ledger-row.ts';
import type { MailTools, ReadLane, Verdict } from '../../delivery/mail-source.ts';
import { byHand } from '../../membership/rules/member.ts';
import { workTime } from '../../network/rules/hours.ts';
import { NETWORK_ID, networkAggregate } from '../../network/rules/network.ts';
import { sendingTimes } from '../../network/rules/timeline-settings.ts';
import { later, MINUTE } from '../../platform/clock.ts';
import type { TopicReason } from '../reasons.ts';
import { topicsAggregate } from '../rules/topics.ts';
import { meetingOfTopics, readerOf } from './reader.ts';

/** How long it waits: what is put right by then is not said, and several to one person are one mail. */
const WAITS = 10 * MINUTE;

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
  const { barred } = person;
  if (barred === 'addressHeld' || barred === 'addressComplained') {
    return { ...no(barred), byHand: person.byHand ?? byHand(person) };
  }
  if (barred || !person.email) return no(barred === 'forgotten' ? 'noSuchPerson' : (barred ?? 'noAddress'));
  const hours = { ...sendingTimes(network.settings.timeline), zone: network.settings.zone };
  const ready = workTime(later(row.plannedAt, WAITS), hours);
  if (now < ready) return { ...no('notNow'), until: ready };
  return { send: true, frozen: { stateVersion: version, personVersion: person.version } };
}

function no(reason: TopicReason): Extract<Verdict, { send: false }> {
  return { send: false, reason };
}
