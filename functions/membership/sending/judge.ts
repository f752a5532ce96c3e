import type { LedgerRow } from '../../delivery/ledger-row.ts';
import type { MailTools, ReadLane, Verdict } from '../../delivery/mail-source.ts';
import { contactIn } from '../../meeting/people/people.ts';
import { whyNotReached } from '../../meeting/people/reached.ts';
import { workTime } from '../../network/rules/hours.ts';
import { NETWORK_ID, networkAggregate } from '../../network/rules/network.ts';
import { sendingTimes } from '../../network/rules/timeline-settings.ts';
import type { MemberMailReason } from '../reasons.ts';
import { decisionOf } from './decision.ts';

/** The decision at send time, on the person as they are; an address that mail went to before is as it was. */
export async function judge(
  row: LedgerRow,
  _lane: ReadLane,
  now: string,
  tools: MailTools,
): Promise<Verdict> {
  const { repository } = tools;
  const [{ state: network, version }, found] = await Promise.all([
    repository.load(networkAggregate, row.network, NETWORK_ID),
    decisionOf(repository, row),
  ]);
  if (network.status !== 'founded' || !found) return no('noSuchPerson');
  const { decision, member } = found;
  const { timeline, zone } = network.settings;
  const opens = workTime(now, { ...sendingTimes(timeline), zone });
  const waits = opens > now ? ({ ...no('notNow'), until: opens } as const) : undefined;
  if (row.kind === 'correctionMoved') {
    const contact = member.state.contacts.find(({ id }) => id === row.person);
    if (!contact || contact.forgotten) return no('noSuchPerson');
    if (contact.email === decision.emailBefore) return no('addressInUse');
    return waits ?? { send: true, frozen: { stateVersion: version, personVersion: row.revision - 1 } };
  }
  const person = contactIn(member.state, member.version, row.person);
  const away = whyNotReached(person);
  // Who has told us that they leave hears that we know.
  const isLast = away?.reason === 'contactLeft' && decision.correction.fields.left && person?.email;
  const contact = member.state.contacts.find(({ id }) => id === row.person);
  if (away && (!isLast || contact?.held)) return away;
  return waits ?? { send: true, frozen: { stateVersion: version, personVersion: member.version } };
}

function no(reason: MemberMailReason): Extract<Verdict, { send: false }> {
  return { send: false, reason };
}
