import type { LedgerRow, MailState } from '../../delivery/ledger-row.ts';
import type { MailTools, ReadLane, Verdict } from '../../delivery/mail-source.ts';
import type { Person } from '../../meeting/people/people.ts';
import { byHand } from '../../membership/rules/member.ts';
import { workTime } from '../../network/rules/hours.ts';
import { NETWORK_ID, networkAggregate } from '../../network/rules/network.ts';
import { sendingTimes } from '../../network/rules/timeline-settings.ts';
import { later, MINUTE } from '../../platform/clock.ts';
import type { TaskReason } from '../reasons.ts';
import { asking, TASKS } from '../rules/in-mails.ts';
import { openTasksOf } from '../rules/promised.ts';
import { kindOfRow, type TaskKind } from '../rules/reactions.ts';
import { isOpen, isOwner, taskAggregate } from '../rules/task.ts';
import { PROMISES } from '../rules/written-to.ts';
import { offFor, readerOf } from './reader.ts';

/** How long the mail of the week waits, so that what else that morning brings says it in its place. */
const WEEK_WAITS = 10 * MINUTE;

/**
 * How long a message about one task waits: what is put right in that time is not said, and several that somebody gets
 * by then are one mail.
 */
const ONE_WAITS = 10 * MINUTE;

/** States of a message that its reader has, or is just getting. */
const says: ReadonlySet<MailState> = new Set([
  'claimed',
  'carried',
  'unknown',
  'sent',
  'delivered',
  'toHandOver',
  'handedOver',
]);

/** The decision at send time, on the tasks and the person as they are. */
export async function judge(row: LedgerRow, lane: ReadLane, now: string, tools: MailTools): Promise<Verdict> {
  const { repository } = tools;
  const { state: network, version } = await repository.load(networkAggregate, row.network, NETWORK_ID);
  if (network.status !== 'founded') return no('noSuchPerson');
  const kind = kindOfRow(row);
  const person = await readerOf(repository, row);
  if (!person) return no('noSuchPerson');
  const reason = isOfAll(row)
    ? await whyNotAll(kind, row, person, tools)
    : await whyNotOne(kind, row, lane, tools);
  if (reason) return no(reason);
  const { barred } = person;
  if (barred === 'addressHeld' || barred === 'addressComplained') {
    // What somebody can do without is nobody's call.
    return kind === 'taskWeek' ? no(barred) : { ...no(barred), byHand: person.byHand ?? byHand(person) };
  }
  if (barred || !person.email) return no(barred === 'forgotten' ? 'noSuchPerson' : (barred ?? 'noAddress'));
  if (!isOfAll(row)) {
    const hours = { ...sendingTimes(network.settings.timeline), zone: network.settings.zone };
    const ready = workTime(later(row.plannedAt, ONE_WAITS), hours);
    if (now < ready) return { ...no('notNow'), until: ready };
  }
  if (kind === 'taskWeek') {
    const waits = later(row.plannedAt, WEEK_WAITS);
    const turns = (await lane()).filter((one) => one.kind === 'taskTurn' && isOfSameMorning(one, row));
    if (turns.some(({ state }) => says.has(state))) return no('saidThatDay');
    if (now < waits || turns.some(({ state }) => state === 'planned')) {
      return { ...no('saidThatDay'), until: later(now < waits ? row.plannedAt : now, WEEK_WAITS) };
    }
  }
  return { send: true, frozen: { stateVersion: version, personVersion: person.version } };
}

/** Whether a message is about all that somebody has promised. */
function isOfAll({ cause }: LedgerRow): boolean {
  return cause.startsWith(`${PROMISES}/`);
}

/** Why a message about all that somebody has promised is not sent. */
async function whyNotAll(
  kind: TaskKind,
  row: LedgerRow,
  person: Person,
  tools: MailTools,
): Promise<TaskReason | undefined> {
  const { network, seat } = row;
  if (kind === 'taskWeek' && (await offFor(tools.repository, row, person))?.includes(TASKS))
    return 'switchedOff';
  const open = await openTasksOf(tools, network, seat);
  if (open.length === 0) return 'nothingOpen';
  return asking(kind, open).length === 0 ? 'nothingPresses' : undefined;
}

/** Why a message about one task is not sent. */
async function whyNotOne(
  kind: TaskKind,
  { network, cause, seat }: LedgerRow,
  lane: ReadLane,
  { repository }: MailTools,
): Promise<TaskReason | undefined> {
  const { state: task } = await repository.load(taskAggregate, network, cause.slice(cause.indexOf('/') + 1));
  if (!isOpen(task)) return 'nothingOpen';
  if (kind === 'taskMoved') {
    if (isOwner(task, seat)) return 'ownerChanged';
    const asked = (await lane()).filter((one) => one.kind === 'taskAssigned');
    return asked.length > 0 && !asked.some(({ state }) => says.has(state)) ? 'notHeardOf' : undefined;
  }
  if (kind === 'taskAssigned') return isOwner(task, seat) ? undefined : 'ownerChanged';
  return undefined;
}

/** Planned within the same twelve hours: the morning of a week has one day. */
function isOfSameMorning(one: LedgerRow, row: LedgerRow): boolean {
  return Math.abs(Date.parse(one.plannedAt) - Date.parse(row.plannedAt)) < 12 * 60 * MINUTE;
}

function no(reason: TaskReason): Extract<Verdict, { send: false }> {
  return { send: false, reason };
}
