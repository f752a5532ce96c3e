import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { papersAggregate } from '../../functions/agenda/rules/papers.ts';
import type { Frozen, LedgerRow } from '../../functions/delivery/ledger-row.ts';
import { renderMail } from '../../functions/delivery/mail-frame.tsx';
import { meetingMails } from '../../functions/meeting/mails.ts';
import { chooseVisibility } from '../../functions/meeting/rules/choose-visibility.ts';
import { meetingAggregate } from '../../functions/meeting/rules/meeting.ts';
import { itemAggregate, itemId } from '../../functions/minutes/rules/item.ts';
import { minutesAggregate } from '../../functions/minutes/rules/minutes.ts';
import { seatsShown } from '../../functions/minutes/rules/public-page.ts';
import { later, MINUTE } from '../../functions/platform/clock.ts';
import { dayHas, NINE } from '../day/door.ts';
import { followUp, mailTools, messages } from '../lost-link/wishes.ts';
import { MEETING, NETWORK, type Site, startSite } from '../meeting/site.ts';
import { taskNow } from '../tasks/tasks-site.ts';
import { players } from '../web/rig.ts';
import { unmarked } from '../web/unmarked.ts';
import { clock } from './clock.ts';

let site: Site;
const AFTER = '2025-11-11T03:00:00.000Z';
const CAUSE = `meeting/${MEETING}`;
const path = `/n/${NETWORK}/meetings/${MEETING}`;

beforeEach(async () => {
  const agenda = [{ id: 'a1', title: { en: 'The forum' }, minutes: 30, tag: 'decide' as const }];
  site = await startSite({ details: { agenda } });
  site.at(AFTER);
  await typed({
    'd1.text.en': 'The forum is in May.',
    'd2.text.en': 'The budget is secret.',
    'd2.membersOnly': 'yes',
    'p1.kind': 'point',
    'p1.text.en': 'Send the list of schools.',
    'p1.owners': 'member:m-rice:c-sokha',
    'p1.due': '2025-11-30',
    'notes.en': 'We talked for long.',
  });
});
afterEach(() => site.stop());

const meta = () => ({ by: 'staff:s-coord', at: site.services.now() });
const typed = (fields: Record<string, string>) =>
  site.services.repository.change(itemAggregate, NETWORK, itemId(MEETING, 'a1'), meta(), () => [
    { type: 'ItemTyped' as const, data: { fields } },
  ]);
const minutes = async () => (await site.services.repository.load(minutesAggregate, NETWORK, MEETING)).state;
type Player = (typeof players)[keyof typeof players];
const publish = (form: Record<string, string> = {}, as: Player = players.coordinator) =>
  site.ask(`${path}/summary/publish`, {
    as,
    lang: 'en',
    form: { do: 'publish', seen: '0', halfToo: 'yes', ...form },
  });

const at = (now: string, id?: string) => clock(site, now, id);

/** Published, released after two minutes, and its messages planned. */
async function published(form: Record<string, string> = {}): Promise<void> {
  expect((await publish(form)).status).toBe(303);
  await at(later(site.services.now(), 3 * MINUTE));
}

async function rowsOf(kind: string): Promise<LedgerRow[]> {
  return (await messages(site, CAUSE)).filter((row) => row.kind === kind);
}

/** As deliver judges and writes a row; what it freezes, or why it sends nothing. */
async function sent(row: LedgerRow | undefined, lane: readonly LedgerRow[] = row ? [row] : []) {
  if (!row) throw new Error('no such row');
  const now = site.services.now();
  const verdict = await meetingMails.judge(row, async () => lane, now, mailTools(site));
  if (!verdict.send) return { reason: verdict.reason, until: verdict.until, text: '' };
  const frozen: Frozen = { ...verdict.frozen, dtstamp: now };
  const content = await meetingMails.write(row, frozen, { firstSent: true, now }, mailTools(site));
  return { frozen, content, text: renderMail(content.model).text };
}

const personOf = (rows: readonly LedgerRow[], person: string) => rows.find((one) => one.person === person);
const page = async (below = '/summary', claims: Parameters<Site['token']>[0] = {}) => {
  const answer = await site.ask(`/a/${site.token(claims)}${below}`, { lang: 'en' });
  return { status: answer.status, text: await answer.text() };
};
const convened = (day: string) => ({
  type: 'MeetingConvened' as const,
  data: {
    ...{ audience: `${MEETING}.1`, chunks: 1, hash: '-', mail: 1, byHand: 0, leftOut: 0, releaseAt: AFTER },
    ...{ startsAt: `${day}T01:30:00.000Z`, endsAt: `${day}T05:00:00.000Z` },
  },
});
const guest = { seat: 'g-meas', person: 'g-meas' };
const bopha = { seat: 'm-lotus', person: 'c-bopha' };
const sokha = { seat: 'm-rice', party: 'member', person: 'c-sokha', channel: 'email', lang: 'both' } as const;

describe('the mail of a summary', () => {
  test('is sent when nobody stops it in two minutes, with own tasks first, what members read only to members', async () => {
    await publish();
    await at(later(AFTER, MINUTE));
    expect(await rowsOf('summary')).toEqual([]);
    await site.ask(`${path}/summary/publish`, { as: players.coordinator, form: { do: 'stop' } });
    await at(later(AFTER, 5 * MINUTE));
    expect(await rowsOf('summary')).toEqual([]);
    await published();
    const rows = await rowsOf('summary');
    expect(rows.map(({ person, state }) => `${person} ${state}`).sort()).toEqual([
      'c-bopha toHandOver',
      'c-chan toHandOver',
      'c-sokha planned',
      'g-meas planned',
    ]);
    const { text } = await sent(personOf(rows, 'c-sokha'));
    expect(text.indexOf('Send the list of schools.')).toBeLessThan(text.indexOf('The forum is in May.'));
    expect(text).toMatch(/The budget is secret\..*members only/);
    expect(text).toMatch(/\/t\/1\.task\.best\.p1\..*\.20260129\./);
    expect(text).toMatch(/\/a\/[\w.-]+\/summary/);
    const asGuest = (await sent(personOf(rows, 'g-meas'))).text;
    expect(asGuest).toContain('Rice Field Learning');
    expect(asGuest).toContain(`/m/${NETWORK}/${MEETING}`);
    expect(asGuest).not.toMatch(/secret|\/t\/1/);
  });

  test('says what was published when it was claimed: a retry is the same, though its tasks changed or were dropped', async () => {
    await published();
    const row = personOf(await rowsOf('summary'), 'c-sokha');
    const first = await sent(row);
    if (!row || !first.frozen) throw new Error('not sent');
    await typed({ 'p1.text.en': 'Send another list.' });
    await published({ seen: '1' });
    const again = await meetingMails.write(
      row,
      first.frozen,
      { firstSent: true, now: site.services.now() },
      mailTools(site),
    );
    expect(renderMail(again.model).text).toBe(first.text);
    // Not sent yet, it is the corrected one.
    expect((await sent(row)).text).toContain('Send another list.');
  });

  test('that who turned it off gets is what they promised alone, and nothing where that is nothing', async () => {
    for (const [seat, contact] of [
      ['m-rice', 'c-sokha'],
      ['m-poe', 'c-chan'],
    ] as const) {
      await site.member(seat, [{ type: 'MailsSwitched', data: { contact, mails: ['summary'], on: false } }]);
    }
    const asked = await site.ask(`${path}/summary/publish`, { as: players.coordinator, lang: 'en' });
    expect(await asked.text()).toContain('Publish, and tell 3: 2 by mail, 1 by hand');
    await published();
    const rows = await rowsOf('summary');
    const { text, content } = await sent(personOf(rows, 'c-sokha'));
    expect(content?.model.subject).toContain('What you promised');
    expect(text).toContain('Send the list of schools.');
    expect(text).not.toContain('The forum is in May.');
    expect(content?.preferences?.switches).toEqual([]);
    expect(personOf(rows, 'c-chan')).toMatchObject({ state: 'skipped', reason: 'nothingPromised' });
  });

  test('waits while the page is withdrawn, and is not sent once it was for days', async () => {
    await published();
    const row = personOf(await rowsOf('summary'), 'c-sokha');
    const press = (what: string) =>
      site.ask(`${path}/summary/publish`, { as: players.coordinator, form: { do: what } });
    await press('withdraw');
    expect(await sent(row)).toMatchObject({ reason: 'pageWithdrawn', until: expect.any(String) });
    expect((await page()).text).toContain('was withdrawn');
    expect((await page('/minutes')).text).not.toContain('We talked for long.');
    const handOver = await site.ask(`${path}/hand-over`, { as: players.coordinator, lang: 'en' });
    expect(await handOver.text()).not.toContain('What was decided');
    await press('show');
    expect((await sent(row)).text).toContain('The forum is in May.');
    await press('withdraw');
    site.at('2025-11-18T03:00:00.000Z');
    expect(await sent(row)).toMatchObject({ reason: 'pageWithdrawn', until: undefined });
  });

  test('goes to who walked in with what anybody may read, and asks who could not come for their news', async () => {
    const walkIn = { name: 'Demo Vuthy', reach: 'vuthy@house7.example.org' };
    const taps = [{ id: 'w', person: 'w-1', is: 'room' as const, at: NINE, walkIn }];
    await dayHas(site, [{ type: 'AttendanceNoted', data: { date: 1, way: 'door', taps } }]);
    await published({ thanks: 'close' });
    const rows = await rowsOf('summary');
    expect((await sent(personOf(rows, 'w-1'))).text).toContain('Thank you for coming.');
    const walkedIn = await page('/summary', { seat: 'w-1', person: 'w-1' });
    expect(walkedIn.text).toContain('The forum is in May.');
    expect(walkedIn.text).not.toMatch(/secret|full minutes/);
    expect((await sent(personOf(rows, 'c-sokha'))).text).toMatch(/We missed you.*#news/s);
  });

  test('of a meeting for its members leads everybody to their own page, and there is no other', async () => {
    const id = '01URGENT';
    const details = { title: { en: 'Flood' }, date: '2025-11-10', objectives: [], venue: { en: 'Hall' } };
    await site.services.repository.change(meetingAggregate, NETWORK, id, meta(), () => [
      {
        type: 'MeetingDrafted' as const,
        data: { zone: 'Asia/Phnom_Penh', details, template: 'emergency' },
      },
      convened('2025-11-10'),
      { type: 'InvitationsReleased' as const, data: {} },
    ]);
    await followUp(site);
    const at0 = `/n/${NETWORK}/meetings/${id}/summary/publish`;
    const form = { do: 'publish', seen: '0' };
    expect((await site.ask(at0, { as: players.coordinator, lang: 'en', form })).status).toBe(303);
    await at(later(AFTER, 3 * MINUTE), id);
    const rows = (await messages(site, `meeting/${id}`)).filter(({ kind }) => kind === 'summary');
    for (const person of ['c-sokha', 'c-bopha']) {
      const row = personOf(rows, person);
      if (row?.channel !== 'email') continue;
      expect((await sent(row)).text).toMatch(/\/a\/[\w.-]+\/summary/);
    }
    expect(rows.length).toBeGreaterThan(0);
    expect((await page('/summary', { cause: id })).text).toContain('Flood');
    expect((await page('/summary', { cause: id })).text).not.toContain(`/m/${NETWORK}`);
    expect((await site.ask(`/m/${NETWORK}/${id}`, { lang: 'en' })).status).toBe(404);
  });

  test('ends the countdown to it, and two people who publish at once tell people once', async () => {
    const summary = async () => {
      const { state } = await site.services.repository.load(meetingAggregate, NETWORK, MEETING);
      return state.status === 'convened' ? state.summary : undefined;
    };
    await publish();
    expect((await publish({}, players.admin)).status).toBe(409);
    await at(later(AFTER, 3 * MINUTE));
    expect(await summary()).toMatchObject({ minutes: { revision: 1 } });
    expect((await publish({}, players.admin)).status).toBe(409);
    for (const day of ['12', '17', '20', '27']) await at(`2025-11-${day}T03:00:00.000Z`);
    const kinds = new Set((await messages(site, CAUSE)).map(({ kind }) => kind));
    expect([...kinds].filter((kind) => /^summary./.test(kind))).toEqual([]);
    const today = await site.ask(`/n/${NETWORK}/today`, { as: players.coordinator, lang: 'en' });
    expect(await today.text()).not.toMatch(/summary is (due|late)/i);
  });

  test('of a meeting that was called off is not published', async () => {
    await publish();
    await site.happens([{ type: 'MeetingCancelled', data: {} }]);
    await at(later(AFTER, 3 * MINUTE));
    expect(await rowsOf('summary')).toEqual([]);
    expect((await publish({ seen: '1' })).status).toBe(409);
  });
});

describe('a correction', () => {
  test('has its form first, what anybody could call or write to beside it, and the way to withdraw the page below', async () => {
    await typed({ 'd1.text.en': 'Ask sokha@example.org.', 'd2.text.en': 'Secret: 012 345 678.' });
    await published();
    const answer = await site.ask(`${path}/summary/publish`, { as: players.coordinator, lang: 'en' });
    const text = await answer.text();
    expect(text).toContain('One text has a telephone number or an e-mail address');
    expect(text).toContain('<span class="muted">sokha@example.org</span>');
    const places = ['Publish the correction', 'id="details"', 'id="withdraw"'].map((one) =>
      text.indexOf(one, 2000),
    );
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(Math.min(...places)).toBeGreaterThan(0);
  });

  const correct = async (form: Record<string, string> = {}) => {
    const { current } = await minutes();
    await published({ seen: String(current?.published.revision ?? 0), ...form });
  };

  test('is mailed only where somebody wants that, to those who have the summary, with what changed for them', async () => {
    await published();
    const [row] = (await rowsOf('summary')).filter(({ person }) => person === 'c-sokha');
    const first = await sent(row);
    if (!row || !first.frozen) throw new Error('not sent');
    const had: LedgerRow = { ...row, state: 'sent', frozen: first.frozen };
    await typed({ 'd1.text.en': 'The forum is in June.' });
    await correct();
    expect(await rowsOf('correction')).toEqual([]);
    expect((await page()).text).toMatch(/Corrected on .*The forum is in June\./s);
    await typed({ 'd3.text.en': 'We meet again in March.' });
    await correct({ mail: 'yes', 'changed.en': 'The month was wrong.' });
    const corrections = await rowsOf('correction');
    expect(corrections).toHaveLength(4);
    const own = personOf(corrections, 'c-sokha');
    const { text, content } = await sent(own, [had]);
    expect(content?.model.subject).toContain('Correction');
    // Both corrections: of the first one they were not told.
    expect(text).toMatch(/The month was wrong\..*The forum is in May\. → The forum is in June\..*March/s);
    expect(text).not.toContain('Send the list');
    // Who has not got the summary yet gets the corrected one, and no correction of what they never saw.
    expect(await sent(own, [row])).toMatchObject({ reason: 'alreadyTold' });
    expect(await sent(own, [{ ...row, state: 'skipped' }])).toMatchObject({ reason: 'summaryNotSent' });
    const known = { ...had, frozen: { ...first.frozen, minutesVersion: 1000 } };
    expect(await sent(own, [known])).toMatchObject({ reason: 'alreadyTold' });
  });

  test('is carried to those who were handed the summary, with what changed since', async () => {
    await published();
    const handOver = async () =>
      await (await site.ask(`${path}/hand-over`, { as: players.coordinator, lang: 'en' })).text();
    const before = await handOver();
    expect(before).toContain('The forum is in May.');
    expect(before).not.toContain('The meeting has begun');
    // A letter has room for the tasks of the others, a message of a chat has not.
    const card = (id: string) => before.split(`id="${id}.summary`)[2]?.split('</textarea>')[0];
    expect(card('c-chan')).toMatch(/- Send the list of schools\..*Rice Field Learning/);
    expect(card('c-bopha')).not.toContain('Send the list of schools.');
    const row = personOf(await rowsOf('summary'), 'c-bopha');
    if (!row) throw new Error('no row');
    await site.services.ledger.handOver(row, 'staff:s-coord', site.services.now());
    await typed({ 'd1.text.en': 'The forum is in June.' });
    await correct({ mail: 'yes' });
    const after = await handOver();
    expect(after.match(/class="hand-over" id="c-bopha\.correction/g)).toHaveLength(1);
    // Who has not been handed the summary is handed the corrected one.
    expect(after).toContain('id="c-chan.summary');
    expect(after).not.toContain('id="c-chan.correction');
    expect(after).not.toContain('The forum is in May.');
  });
});

describe('the page behind somebody’s own link', () => {
  test('has for members what is for them, the full minutes as they were published, and for guests what anybody may read', async () => {
    expect((await page()).status).toBe(404);
    await published();
    const own = await page();
    expect(own.text).toMatch(/Yours to do.*Send the list.*The budget is secret/s);
    expect((await page('')).text).toContain('/summary"');
    await typed({ 'notes.en': 'A note of the staff that nobody has published.' });
    const full = await page('/minutes');
    expect(full.text).toContain('We talked for long.');
    expect(full.text).not.toContain('A note of the staff');
    const asGuest = await page('/summary', guest);
    expect(asGuest.text).toContain('The forum is in May.');
    expect(asGuest.text).not.toMatch(/secret|full minutes|name="text"/);
    const closed = await page('/minutes', guest);
    expect([closed.status, closed.text.includes('We talked')]).toEqual([403, false]);
  });

  test('offers members what nobody has promised, to be taken with one tap, and guests none of it', async () => {
    await typed({ 'p2.kind': 'point', 'p2.text.en': 'Find a hall.', 'p2.owners': 'open' });
    await published();
    const own = (await page()).text;
    expect(own).toContain('Rice Field Learning takes this');
    expect((await page('/summary', guest)).text).not.toContain('takes this');
    const [, action = ''] = /action="(\/t\/[^"#]+)"/.exec(own) ?? [];
    await site.ask(action, { form: { task: 'p2', part: 'claim' } });
    await followUp(site);
    expect(await taskNow(site, 'p2')).toMatchObject({ status: 'taken', owners: [{ seat: 'm-rice' }] });
    expect((await page()).text).not.toContain('takes this');
  });

  test('reads of minutes that were typed a hundred times one fact an item, as it was when somebody pressed', async () => {
    for (let n = 0; n < 100; n += 1) await typed({ 'notes.en': `We talked for long. ${'.'.repeat(n)}` });
    await publish();
    site.at(later(site.services.now(), MINUTE));
    await typed({ 'notes.en': 'Typed before it was shown.' });
    await at(later(site.services.now(), 3 * MINUTE));
    await typed({ 'notes.en': 'Typed after it was shown.' });
    const read = vi.spyOn(site.services.repository.log, 'read');
    const fold = vi.spyOn(site.services.repository.log, 'toFold');
    const full = await page('/minutes');
    const items = [...read.mock.calls, ...fold.mock.calls].filter(
      ([{ kind }]) => kind === itemAggregate.kind,
    );
    vi.restoreAllMocks();
    expect(full.text).toContain(`We talked for long. ${'.'.repeat(99)}<`);
    expect(full.text).toContain('Send the list of schools.');
    expect(full.text).not.toContain('Typed');
    expect(items).toEqual([]);
    // Published again, after it was stopped once, members read the later one, and the one before until it is shown.
    site.at(later(site.services.now(), 60 * MINUTE));
    await publish({ seen: '1' });
    await site.ask(`${path}/summary/publish`, { as: players.coordinator, form: { do: 'stop' } });
    await followUp(site);
    site.at(later(site.services.now(), MINUTE));
    await publish({ seen: '1' });
    await followUp(site);
    expect((await page('/minutes')).text).toContain('We talked for long.');
    await at(later(site.services.now(), 3 * MINUTE));
    expect((await page('/minutes')).text).toContain('Typed after it was shown.');
  });

  const send = (text: string, claims: Parameters<Site['token']>[0] = bopha) =>
    site.ask(`/a/${site.token(claims)}/summary`, { lang: 'en', form: { text } });

  test('takes news of those who could not come, shows them to members at once and to all when they are taken in', async () => {
    const taps = [{ id: 't', person: 'c-sokha', seat: 'm-rice', is: 'room' as const, at: NINE }];
    await dayHas(site, [{ type: 'AttendanceNoted', data: { date: 1, way: 'page', taps } }]);
    await published({ thanks: 'close' });
    expect((await page('/summary', bopha)).text).toContain('name="text"');
    expect((await page()).text).not.toContain('name="text"');
    expect((await send('')).status).toBe(422);
    const long = await send('ក'.repeat(1001));
    expect(long.status).toBe(422);
    expect(await long.text()).toContain('ក'.repeat(1001));
    expect((await send('Call me on ០១២ ៣៤៥ ៦៧៨')).status).toBe(303);
    await followUp(site);
    const news = await site.ask(`${path}/summary-parts`, { as: players.coordinator, lang: 'en' });
    expect(unmarked(await news.text())).toContain('that anybody would read: ០១២ ៣៤៥ ៦៧៨');
    expect((await send('We opened a library.')).status).toBe(303);
    await send('Not theirs', guest);
    const present = await send('They came', {});
    expect(present.status).toBe(422);
    expect(await present.text()).toMatch(/was not sent.*What you typed:.*They came/s);
    await followUp(site);
    expect(Object.keys((await minutes()).updates)).toEqual(['m-lotus']);
    expect((await page()).text).toMatch(/sent after the meeting.*We opened a library\./s);
    const everybody = async () => await (await site.ask(`/m/${NETWORK}/${MEETING}`, { lang: 'en' })).text();
    expect(await everybody()).not.toContain('We opened a library.');
    const today = async () =>
      await (await site.ask(`/n/${NETWORK}/today`, { as: players.coordinator, lang: 'en' })).text();
    expect(await today()).toContain('A member sent news');
    const decide = async (form: Record<string, string>) => {
      const { at: read = '' } = (await minutes()).updates['m-lotus'] ?? {};
      return await site.ask(`${path}/summary/news`, { as: players.coordinator, form: { ...form, at: read } });
    };
    await decide({ in: 'm-lotus' });
    await followUp(site);
    expect(await everybody()).toMatch(/sent after the meeting.*We opened a library\./s);
    expect(await today()).not.toContain('A member sent news');
    await decide({ out: 'm-lotus' });
    expect(await everybody()).not.toContain('We opened a library.');
    expect((await page()).text).toContain('We opened a library.');
    // Sent again it is looked at anew.
    await decide({ in: 'm-lotus' });
    await send('We opened two libraries.');
    expect(await everybody()).not.toMatch(/librar/);
  });

  test('takes no news once the next agenda was sent, says so, and shows what was typed', async () => {
    await published();
    const day = '2026-02-10';
    const { repository } = site.services;
    const next = { title: { en: 'Q1' }, date: day, objectives: [], venue: { en: 'Hall' } };
    await repository.change(meetingAggregate, NETWORK, '01NEXT', meta(), () => [
      { type: 'MeetingDrafted' as const, data: { zone: 'Asia/Phnom_Penh', details: next } },
      convened(day),
      { type: 'InvitationsReleased' as const, data: {} },
    ]);
    await followUp(site);
    expect((await page('/summary', bopha)).text).toContain('name="text"');
    await repository.change(meetingAggregate, NETWORK, '01NEXT', meta(), () => [
      { type: 'MessageFellDue' as const, data: { kind: 'agenda', date: 1 } },
    ]);
    await followUp(site);
    expect((await page('/summary', bopha)).text).toContain('the agenda of the next one has been sent');
    const late = await send('Too late');
    expect(late.status).toBe(422);
    // What they typed is there to be copied.
    expect(await late.text()).toMatch(/What you typed:.*Too late/s);
    expect((await minutes()).updates).toEqual({});
  });

  test('that is withdrawn while somebody types their news keeps them, and shows them once it is back', async () => {
    await published();
    const press = (what: string) =>
      site.ask(`${path}/summary/publish`, { as: players.coordinator, form: { do: what } });
    await press('withdraw');
    const sent = await send('We opened a library.');
    expect(sent.status).toBe(303);
    expect((await page('/summary?saved', bopha)).text).toMatch(/Your news is kept.*was withdrawn/s);
    const long = await send('ក'.repeat(1001));
    expect(long.status).toBe(422);
    expect(await long.text()).toContain('ក'.repeat(1001));
    await press('show');
    expect((await page('/summary', bopha)).text).toContain('We opened a library.');
  });

  test('has for somebody who was taken out what anybody may read, and nothing where the meeting is for members', async () => {
    await published();
    await site.happens([{ type: 'SeatUninvited', data: { invitee: sokha } }]);
    const own = await page();
    expect(own.status).toBe(200);
    expect(own.text).toContain('The forum is in May.');
    expect(own.text).not.toMatch(/secret|Yours to do|full minutes|name="text"/);
    expect((await page('/minutes')).status).toBe(403);
    const { state } = await site.services.repository.load(meetingAggregate, NETWORK, MEETING);
    await site.happens(chooseVisibility(state, 'members'));
    expect((await page()).status).toBe(404);
    expect((await page('/minutes')).status).toBe(404);
  });

  test('leads to its papers who came without an invitation, and nobody who was taken out', async () => {
    await site.services.repository.change(papersAggregate, NETWORK, MEETING, meta(), () => [
      {
        type: 'PaperAdded' as const,
        data: { paper: 'p1', item: 'a1', title: { en: 'Plan' }, file: '01FILE' },
      },
    ]);
    const walkIn = { name: 'Demo Vuthy', reach: 'vuthy@house7.example.org' };
    const taps = [{ id: 'w', person: 'w-1', is: 'room' as const, at: NINE, walkIn }];
    await dayHas(site, [{ type: 'AttendanceNoted', data: { date: 1, way: 'door', taps } }]);
    await published({ thanks: 'close' });
    const came = { seat: 'w-1', person: 'w-1' };
    expect((await page('/summary', came)).text).toContain('/papers/p1"');
    // The file itself is not there in this test, which is another answer.
    expect((await page('/papers/p1', came)).status).toBe(410);
    expect((await page('/papers/p1')).status).toBe(410);
    await site.happens([{ type: 'SeatUninvited', data: { invitee: sokha } }]);
    expect((await page('/papers/p1')).status).toBe(404);
  });

  test('asks no member for the names of those who sent news', async () => {
    await published();
    await send('We opened a library.');
    const { at: read = '' } = (await minutes()).updates['m-lotus'] ?? {};
    await site.ask(`${path}/summary/news`, {
      as: players.coordinator,
      form: { in: 'm-lotus', at: read },
    });
    await followUp(site);
    const { state } = await site.services.repository.load(minutesAggregate, NETWORK, MEETING);
    expect(seatsShown(state)).toEqual([]);
    const everybody = await (await site.ask(`/m/${NETWORK}/${MEETING}`, { lang: 'en' })).text();
    expect(everybody).toMatch(/<h3[^>]*>[^<]*ផ្កាឈូក[^<]*<\/h3>.*We opened a library/s);
  });

  test('is dead for somebody who has left, and takes no more than some news a day', async () => {
    await published();
    for (let n = 0; n < 21; n += 1) await send(`News ${n}`);
    expect((await minutes()).updates['m-lotus']?.text).toBe('News 19');
    await site.member('m-lotus', [{ type: 'ContactLeft', data: { contact: 'c-bopha' } }]);
    expect((await page('/summary', bopha)).status).toBe(404);
  });
});
