import { afterEach, beforeEach, expect, test } from 'vitest';
import type { LedgerRow } from '../../functions/delivery/ledger-row.ts';
import { renderMail } from '../../functions/delivery/mail-frame.tsx';
import { sourceOf, type Verdict } from '../../functions/delivery/mail-source.ts';
import { mailSources } from '../../functions/mail-sources.ts';
import { guestAddresses } from '../../functions/meeting/hold.ts';
import { memberAddresses } from '../../functions/membership/hold.ts';
import { memberAggregate } from '../../functions/membership/rules/member.ts';
import { later, MINUTE } from '../../functions/platform/clock.ts';
import { taskMails } from '../../functions/tasks/mails.ts';
import { decideMoreTime, finishTask, nameOwners, redateTask } from '../../functions/tasks/rules/decide.ts';
import { spreadOf } from '../../functions/tasks/rules/in-mails.ts';
import { guestsMeeting } from '../../functions/tasks/sending/guests-meeting.ts';
import { followUp, mailTools, messages } from '../lost-link/wishes.ts';
import { NETWORK, type Site, startSite } from '../meeting/site.ts';
import { comes } from './post.ts';
import { decide, linkTo, lotus, meas, rice, task } from './tasks-site.ts';

let site: Site;
beforeEach(async () => {
  site = await startSite();
});
afterEach(() => site.stop());

const ofRice = (kind: string) =>
  messages(site, 'promises/m-rice').then((rows) => rows.filter((row) => row.kind === kind));

async function judged(
  row: LedgerRow,
  lane: readonly LedgerRow[] = [row],
  at = site.services.now(),
): Promise<Verdict> {
  const source = sourceOf(taskMails, row);
  if (!source) throw new Error(`nobody writes ${row.kind}`);
  return source.judge(row, async () => lane, at, mailTools(site));
}

async function textOf(row: LedgerRow): Promise<{ subject: string; text: string; preferences: unknown }> {
  const verdict = await judged(row);
  if (!verdict.send) throw new Error(verdict.reason);
  const frozen = { ...verdict.frozen, dtstamp: site.services.now() };
  const mail = await sourceOf(taskMails, row)?.write(
    row,
    frozen,
    { firstSent: true, now: frozen.dtstamp },
    mailTools(site),
  );
  if (!mail) throw new Error('no mail');
  return { subject: mail.model.subject, text: renderMail(mail.model).text, preferences: mail.preferences };
}

const MORNING = '2025-11-27T01:30:00.000Z';
/** When a mail of that morning has waited for what else it brings. */
const SOON = later(MORNING, 10 * MINUTE);

test('tasks that are due on one morning are one mail, which names all that its reader has promised', async () => {
  await task(site, 'T1', { due: '2025-11-30' });
  await task(site, 'T2', { due: '2025-11-30' });
  await task(site, 'T3', { due: '2026-02-01' });
  await comes(site, MORNING, 'T1', 'T2', 'T3');
  const [row, ...others] = await ofRice('taskTurn');
  expect(others).toEqual([]);
  if (!row) throw new Error('no mail was planned');
  expect(await judged(row)).toMatchObject({ send: false, until: SOON });
  site.at(SOON);
  const { subject, text, preferences } = await textOf(row);
  expect(subject).toBe('3 tasks, the first until Sun 30 Nov 2025');
  expect(text).toContain('Task T3');
  expect(preferences).toMatchObject({ switches: [] });
  const [, path = ''] = /meet\.example\.org(\/t\/\S+)/.exec(text) ?? [];
  expect((await site.ask(path)).status).toBe(200);
});

test('a mail whose tasks are done, were moved or went to others by then is not sent', async () => {
  await task(site, 'T1', { due: '2025-11-30' });
  await comes(site, MORNING, 'T1');
  const [row] = await ofRice('taskTurn');
  if (!row) throw new Error('no mail was planned');
  await decide(site, 'T1', (now) => redateTask(now, '2025-12-20', false, '2025-11-27'));
  const over = '2025-11-28T00:00:00.000Z';
  expect(await judged(row)).toMatchObject({ reason: 'nothingPresses', until: '2025-11-27T02:30:00.000Z' });
  expect(await judged(row, [row], over)).toEqual({ send: false, reason: 'nothingPresses' });
  await decide(site, 'T1', (now) => nameOwners(now, [meas], 'taken'));
  expect(await judged(row, [row], over)).toEqual({ send: false, reason: 'nothingOpen' });
  const [moved, assigned] = await messages(site, 'task/T1');
  expect([moved?.kind, assigned?.kind].sort()).toEqual(['taskAssigned', 'taskMoved']);
  await decide(site, 'T1', (now) => finishTask(now, undefined, {}));
  for (const one of [moved, assigned])
    expect(one && (await judged(one))).toMatchObject({ reason: 'nothingOpen' });
});

test('the mail of the week waits for its morning, and gives way to what is due on it', async () => {
  await task(site, 'T1');
  await comes(site, '2025-11-03T01:30:00.000Z', 'T1');
  const [week] = await ofRice('taskWeek');
  if (!week) throw new Error('no mail was planned');
  // Not all of a network's at once: each comes at a minute of its own within the hour.
  const minute = later('2025-11-03T01:40:00.000Z', spreadOf('c-sokha'));
  expect(spreadOf('c-sokha')).not.toBe(spreadOf('c-dara'));
  expect(minute < '2025-11-03T02:30:00.000Z').toBe(true);
  expect(await judged(week)).toMatchObject({ send: false, until: minute });
  site.at(minute);
  expect(await judged(week)).toMatchObject({ send: true });
  const turn: LedgerRow = { ...week, kind: 'taskTurn', state: 'sent' };
  expect(await judged(week, [week, turn])).toEqual({ send: false, reason: 'saidThatDay' });
  expect(await textOf(week)).toMatchObject({ preferences: { switches: ['tasks'] } });
});

test('the mail of the week is turned off by its reader, and what is due is said all the same', async () => {
  await task(site, 'T1', { due: '2025-11-06' });
  await comes(site, '2025-11-03T01:30:00.000Z', 'T1');
  site.at('2025-11-03T02:30:00.000Z');
  await site.member('m-rice', [
    { type: 'MailsSwitched', data: { contact: 'c-sokha', mails: ['tasks'], on: false } },
  ]);
  const [turn] = await ofRice('taskTurn');
  if (!turn) throw new Error('no mail was planned');
  expect(await judged({ ...turn, kind: 'taskWeek' })).toEqual({ send: false, reason: 'switchedOff' });
  expect(await judged(turn)).toMatchObject({ send: true });
});

test('nobody on hold is written to: what is due is brought by hand, as to people who have no mail', async () => {
  await task(site, 'T1', { due: '2025-11-30' });
  await task(site, 'T2', { due: '2025-11-30', owners: [lotus] });
  await comes(site, MORNING, 'T1', 'T2');
  const [row] = await ofRice('taskTurn');
  if (!row) throw new Error('no mail was planned');
  const { version } = await site.services.repository.load(memberAggregate, NETWORK, 'm-rice');
  const told = {
    network: NETWORK,
    cause: row.cause,
    seat: 'm-rice',
    person: 'c-sokha',
    personVersion: version,
  };
  await memberAddresses(site.services.repository).hold({ ...told, why: 'bounced', at: MORNING });
  expect(await judged(row)).toEqual({ send: false, reason: 'addressHeld', byHand: 'call' });
  expect(await judged({ ...row, kind: 'taskWeek' })).toEqual({ send: false, reason: 'addressHeld' });
  expect(await messages(site, 'promises/m-lotus')).toMatchObject([
    { state: 'toHandOver', channel: 'telegram' },
  ]);
});

test('an address of a guest that a mail about tasks came back from is on hold at the meeting that knows them', async () => {
  await task(site, 'T1', { due: '2025-11-30', owners: [meas] });
  const { repository } = site.services;
  const causes = ['promises/01MEETING.g-meas', 'task/T1', 'meeting/01MEETING', 'topics/01MEETING'];
  for (const cause of causes) {
    expect(await guestsMeeting(repository, { network: NETWORK, cause, seat: 'g-meas' })).toBe('01MEETING');
  }
  // Every other mail goes to staff, to somebody of a member, or to people whom a forum itself knows.
  const known = new Set([
    ...causes.map((cause) => cause.split('/')[0]),
    'network',
    'reply',
    'member',
    'leads',
    'quarter',
    ...['forum', 'call', 'proposal', 'programme', 'places', 'placeAsk'],
  ]);
  expect(new Set(mailSources.map(({ causeKind }) => causeKind))).toEqual(known);
  const holder = guestAddresses(repository, (mail) => guestsMeeting(repository, mail));
  const personVersion = (await site.facts('meeting', '01MEETING')).length;
  const told = { network: NETWORK, cause: 'task/T1', seat: 'g-meas', person: 'g-meas', personVersion };
  await holder.hold({ ...told, why: 'bounced', at: MORNING });
  expect((await site.facts('meeting', '01MEETING')).at(-1)).toMatchObject({ type: 'GuestAddressHeld' });
});

test('who asked for more time hears what the coordinator decided; somebody who did it themselves hears nothing', async () => {
  await task(site, 'T1', { due: '2025-10-30' });
  const path = linkTo(site, 'T1');
  for (const until of ['2025-11-06', '2025-11-13', '2025-11-20']) {
    await site.ask(path, { form: { task: 'T1', part: 'time', 'time.until': until } });
  }
  await followUp(site);
  expect(await messages(site, 'task/T1')).toEqual([]);
  await decide(site, 'T1', (now) => decideMoreTime(now, false));
  const [row] = await messages(site, 'task/T1');
  if (!row) throw new Error('no mail was planned');
  site.at(later(row.plannedAt, 10 * MINUTE));
  expect((await textOf(row)).text).toContain('You asked for time until Thursday 20 November 2025.');
});

test('of several owners the new one alone hears that the task is theirs', async () => {
  await task(site, 'T1', { owners: [rice] });
  await decide(site, 'T1', (now) => nameOwners(now, [rice, meas], 'taken'));
  expect((await messages(site, 'task/T1')).map(({ person, kind }) => `${person} ${kind}`)).toEqual([
    'g-meas taskAssigned',
  ]);
});

test('a message about one task waits for ten minutes, and for the hours in which the network writes', async () => {
  await task(site, 'T1', { begins: 'offered' });
  const [row] = await messages(site, 'task/T1');
  if (!row) throw new Error('no mail was planned');
  expect(await judged(row)).toMatchObject({ send: false, until: '2025-10-20T02:10:00.000Z' });
  expect(await judged(row, [row], '2025-10-20T02:10:00.000Z')).toMatchObject({ send: true });
  // Saturday, ten in the evening.
  const late = { ...row, plannedAt: '2025-10-25T15:00:00.000Z' };
  expect(await judged(late, [late], '2025-10-25T16:00:00.000Z')).toMatchObject({
    notAloneBefore: '2025-10-27T00:00:00.000Z',
  });
  // Given to somebody else within the ten minutes: neither hears of it.
  await decide(site, 'T1', (now) => nameOwners(now, [meas], 'offered'));
  expect(await judged(row, [row], '2025-10-20T02:10:00.000Z')).toMatchObject({ reason: 'ownerChanged' });
  const moved = (await messages(site, 'task/T1')).find(({ kind }) => kind === 'taskMoved');
  if (!moved) throw new Error('no mail was planned');
  const then = later(moved.plannedAt, 10 * MINUTE);
  expect(await judged(moved, [row, moved], then)).toMatchObject({ reason: 'notHeardOf' });
  expect(await judged(moved, [{ ...row, state: 'delivered' }, moved], then)).toMatchObject({ send: true });
});

test('of several who share a task the one who leads is reminded, and the others find it in the mail of the week', async () => {
  const owners = [{ ...rice, leads: true as const }, lotus];
  await task(site, 'S1', { owners, due: '2025-10-24' });
  await task(site, 'S2', { owners: [rice, lotus], due: '2025-10-24' });
  const ofLotus = async () => (await messages(site, 'promises/m-lotus')).map(({ kind }) => kind);
  await comes(site, '2025-10-23T01:30:00.000Z', 'S1');
  expect((await ofRice('taskTurn')).length).toBe(1);
  expect(await ofLotus()).not.toContain('taskTurn');
  await comes(site, '2025-10-23T01:30:00.000Z', 'S2');
  expect(await ofLotus()).toContain('taskTurn');
});
