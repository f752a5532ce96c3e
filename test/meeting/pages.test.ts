import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Audience, audienceAggregate } from '../../functions/meeting/rules/audience.ts';
import { meetingAggregate } from '../../functions/meeting/rules/meeting.ts';
import type { Meeting } from '../../functions/meeting/rules/state.ts';
import { fallDue } from '../../functions/meeting/rules/timeline/due.ts';
import { defaultTimeline } from '../../functions/meeting/rules/timeline/settings.ts';
import { memberAggregate } from '../../functions/membership/rules/member.ts';
import { players } from '../web/rig.ts';
import { unmarked } from '../web/unmarked.ts';
import { MEETINGS, type MeetingRig, memberFacts, NETWORK, startMeetingRig } from './meeting-rig.ts';

let rig: MeetingRig;
let id = '';
let drafts = 0;

const needed = {
  'title.en': 'BEST Q4 Meeting',
  date: '2025-11-10',
  start: '08:30',
  end: '12:00',
  'venue.en': 'P-ESWG venue',
  'objectives.0.en': 'Member list',
  'audience.choice': 'all',
};

beforeAll(async () => {
  rig = await startMeetingRig();
  for (const n of [1, 2, 3]) await rig.member(`m${n}`, memberFacts(n));
  await rig.member('m4', memberFacts(4, { reachedBy: 'telegram', lang: 'km' }));
  await rig.member('m5', memberFacts(5, { left: true }));
  await rig.flow();
});
afterAll(() => rig.stop());

beforeEach(() => {
  rig.at('2025-10-13T02:00:00.000Z');
  drafts += 1;
  id = `01K7D0000000000000000000${String(drafts).padStart(2, '0')}`;
});

const at = (below = '') => `${MEETINGS}/${id}${below}`;

async function meeting(): Promise<Meeting> {
  return (await rig.services.repository.load(meetingAggregate, NETWORK, id)).state;
}

async function version(): Promise<string> {
  return String((await rig.services.repository.load(meetingAggregate, NETWORK, id)).version);
}

/** A draft with everything that is needed. */
async function draft(more: Record<string, string> = {}): Promise<void> {
  await rig.post(`${MEETINGS}/new`, { id, from: 'empty' });
  await rig.post(at('/edit'), { ...needed, ...more, version: await version() });
}

/** The hidden fields of the button 'Invite …'. */
async function inviteForm(): Promise<Record<string, string>> {
  const { html } = await rig.page(at('/preview'));
  const hidden = [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  return { ...Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value])), do: 'invite' };
}

async function invite(): Promise<void> {
  await rig.post(at('/preview'), await inviteForm());
}

/** Two minutes later: nobody pressed 'Stop', and every message is planned. */
async function released(): Promise<void> {
  rig.at('2025-10-13T02:03:00.000Z');
  await rig.services.repository.change(
    meetingAggregate,
    NETWORK,
    id,
    { by: 'system', at: rig.services.now() },
    (state) => fallDue(state, defaultTimeline, rig.services.now()),
  );
  await rig.flow();
}

async function audience(): Promise<Audience> {
  const state = await meeting();
  if (state.status !== 'convened') throw new Error('not convened');
  return (await rig.services.repository.load(audienceAggregate, NETWORK, state.audience)).state;
}

test('one tap on a template begins a draft, and a double tap begins one', async () => {
  const first = await rig.post(`${MEETINGS}/new`, { id, from: 'quarterly' });
  const second = await rig.post(`${MEETINGS}/new`, { id, from: 'quarterly' });
  expect([first.status, first.headers.get('location')]).toEqual([303, at('/edit')]);
  expect(second.headers.get('location')).toBe(at('/edit'));
  expect(await version()).toBe('1');
  expect(await meeting()).toMatchObject({ status: 'draft', template: 'quarterly' });
});

test('a draft is saved field by field, and a slip keeps its sentence and everything typed', async () => {
  await rig.post(`${MEETINGS}/new`, { id, from: 'empty' });
  const answer = await rig.post(at('/edit'), {
    ...needed,
    date: '31.2.2025',
    host: 'forumZFD',
    version: '1',
  });
  expect(answer.status).toBe(422);
  const html = await answer.text();
  expect(html).toContain('value="31.2.2025"');
  expect(html).toContain('id="date-problem"');
  expect(await meeting()).toMatchObject({ details: { host: 'forumZFD', start: '08:30' } });
});

test('a row is added and removed without script, and nothing typed is lost', async () => {
  await rig.post(`${MEETINGS}/new`, { id, from: 'empty' });
  const added = await rig.post(at('/edit'), { ...needed, add: 'agenda', version: '1' });
  expect(await added.text()).toContain('name="agenda.0.title.km"');
  const removed = await rig.post(at('/edit'), { ...needed, remove: 'objectives.0', version: '2' });
  const html = await removed.text();
  expect(html).not.toContain('Member list');
  expect(html).toContain('value="P-ESWG venue"');
});

test('the second of two coordinators sees both texts of what both changed; all else of theirs is saved', async () => {
  await draft();
  const seen = await version();
  await rig.post(at('/edit'), { ...needed, host: 'First', 'venue.km': 'សាលថ្មី', version: seen });
  const answer = await rig.ask(at('/edit'), {
    as: players.admin,
    form: { ...needed, host: 'Second', 'note.en': 'Bring your list', version: seen },
  });
  expect(answer.status).toBe(409);
  const html = await answer.text();
  expect(html).toContain('Somebody saved this before you');
  expect(html).toContain('Host: Sok Dara wrote this at 09:00');
  expect(html).toMatch(/<blockquote[^>]*>First</);
  expect(html).toContain('Yours: Second');
  expect(html).toMatch(/name="host"[^>]*value="Second"/);
  expect(html).toMatch(/name="venue.km"[^>]*value="សាលថ្មី"/);
  expect(await meeting()).toMatchObject({
    details: { host: 'First', venue: { km: 'សាលថ្មី' }, note: { en: 'Bring your list' } },
  });
});

test('without script a button chooses between two texts of a field', async () => {
  await draft();
  const seen = await version();
  await rig.post(at('/edit'), { ...needed, host: 'First', version: seen });
  const { html } = await rig.page(at('/edit'));
  const stored = /name="was.host" value="([^"]+)"/.exec(html)?.[1] ?? '';
  const mine = { 'was.host': 'older', host: 'Second' };
  expect((await rig.post(at('/edit'), mine)).status).toBe(409);
  const theirs = await rig.post(at('/edit'), { ...mine, choose: `this ${stored} host` });
  expect(await theirs.text()).toMatch(/name="host"[^>]*value="First"/);
  expect(await meeting()).toMatchObject({ details: { host: 'First' } });
  expect((await rig.post(at('/edit'), { ...mine, choose: `field ${stored} host` })).status).toBe(303);
  expect(await meeting()).toMatchObject({ details: { host: 'Second', start: '08:30' } });
});

test('the preview promises no time to stop where the meeting would begin meanwhile', async () => {
  await draft();
  expect((await rig.page(at('/preview'), 'en')).html).toContain(
    'to stop. Then the mails go out by themselves',
  );
  rig.at('2025-11-10T01:28:30.000Z');
  const { html } = await rig.page(at('/preview'), 'en');
  expect(html).toContain('The mails go out at once.');
  expect(html).not.toContain('to stop. Then');
});

test('the preview waits until what is needed is there', async () => {
  await rig.post(`${MEETINGS}/new`, { id, from: 'quarterly' });
  const answer = await rig.ask(at('/preview'), { as: players.coordinator });
  expect(answer.headers.get('location')).toBe(at('/edit?check'));
});

test('the preview says who gets it how, who is left out and why, and who reads another language', async () => {
  await draft();
  const { html } = await rig.page(at('/preview'));
  expect(html).toContain('Invite 4: 3 by mail, 1 by hand');
  expect(html).toContain('Organisation 5');
  expect(html).toContain('has left the network');
  expect(html).toContain('Readers of Khmer (1) get this in English only: Title, Venue, Objectives.');
});

test('the mail of a chosen contact is shown in a frame that can do nothing', async () => {
  await draft();
  const answer = await rig.ask(at('/preview/mail?as=member.m1.c1'), { as: players.coordinator });
  expect(answer.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/);
  const html = await answer.text();
  expect(html).toContain('Person 1');
  expect(html).toContain('P-ESWG venue');
});

test('the mail to oneself is asked for as one recipient would see it', async () => {
  await draft();
  const answer = await rig.post(at('/preview?as=member.m4.c4'), { do: 'test', version: await version() });
  expect(answer.status).toBe(303);
  const history = await rig.services.repository.history(meetingAggregate, NETWORK, id);
  expect(history.at(-1)).toMatchObject({
    type: 'PreviewMailRequested',
    data: { staff: players.coordinator.staff, as: { person: 'c4' } },
  });
});

test('pressed twice on one page, a mail to oneself is sent once, and again from the page that follows', async () => {
  await draft();
  const press = async (seen: string) =>
    rig.post(at('/preview?as=member.m4.c4'), { do: 'test', version: seen });
  const asked = async () => {
    const history = await rig.services.repository.history(meetingAggregate, NETWORK, id);
    return history.filter(({ type }) => type === 'PreviewMailRequested').length;
  };
  const seen = await version();
  await Promise.all([press(seen), press(seen)]);
  expect(await asked()).toBe(1);
  await press(await version());
  expect(await asked()).toBe(2);
});

test('inviting fixes exactly the people of the preview, with everyone left out', async () => {
  await draft();
  await invite();
  expect(await meeting()).toMatchObject({ status: 'convened', counts: { mail: 3, byHand: 1, leftOut: 1 } });
  const { chunks, leftOut } = await audience();
  expect(chunks.flat().map((one) => one.person)).toEqual(['c1', 'c2', 'c3', 'c4']);
  expect(leftOut).toEqual([{ seat: 'm5', reason: 'left' }]);
});

test('a double tap on the button invites once', async () => {
  await draft();
  const form = await inviteForm();
  const both = await Promise.all([rig.post(at('/preview'), form), rig.post(at('/preview'), form)]);
  const third = await rig.post(at('/preview'), form);
  expect([...both, third].map((answer) => answer.headers.get('location'))).toEqual([at(), at(), at()]);
  const history = await rig.services.repository.history(meetingAggregate, NETWORK, id);
  expect(history.filter((event) => event.type === 'MeetingConvened')).toHaveLength(1);
});

test('an audience that changed since the preview is shown again, and nobody is invited', async () => {
  await draft();
  const form = await inviteForm();
  await rig.member('m6', memberFacts(6));
  await rig.flow();
  const answer = await rig.post(at('/preview'), form);
  expect(answer.status).toBe(409);
  expect(await answer.text()).toContain('New: Organisation 6');
  expect((await meeting()).status).toBe('draft');
  await rig.member('m6', [{ type: 'MemberStatusChanged', data: { status: 'left' } }]);
  await rig.flow();
});

test('a draft that changed since the preview is shown again', async () => {
  await draft();
  const form = await inviteForm();
  await rig.post(at('/edit'), { ...needed, host: 'Other', version: await version() });
  const answer = await rig.post(at('/preview'), form);
  expect(answer.status).toBe(409);
  expect(await answer.text()).toContain('Somebody changed this meeting');
});

test('after inviting the page offers to stop, looks again by itself, and stopping gives the draft back', async () => {
  await draft();
  await invite();
  const answer = await rig.ask(at(), { as: players.coordinator });
  const html = await answer.text();
  expect(html).toContain('You can close the laptop.');
  expect(answer.headers.get('refresh')).toBe('122');
  const stopped = await rig.post(at(), { do: 'stop' });
  expect(stopped.headers.get('location')).toBe(at('?stopped'));
  expect((await meeting()).status).toBe('draft');
});

test('a stopped meeting can be invited to again', async () => {
  await draft();
  await invite();
  await rig.post(at(), { do: 'stop' });
  await invite();
  expect(await meeting()).toMatchObject({ status: 'convened', counts: { mail: 3, byHand: 1 } });
});

test('too late to stop is a sentence', async () => {
  await draft();
  await invite();
  await released();
  const answer = await rig.post(at(), { do: 'stop' });
  expect(answer.status).toBe(409);
  expect(await answer.text()).toContain('too late to stop');
});

test('a change is shown old and new before anybody is told, and a date cannot be muted', async () => {
  await draft();
  await invite();
  await released();
  const review = await rig.post(at('/change'), { ...needed, start: '09:00', version: await version() });
  const html = await review.text();
  expect(html).toContain('Tell 4 people');
  expect(html).toContain('08:30');
  expect(html).not.toContain('small change');
  expect(await meeting()).toMatchObject({ details: { start: '08:30' } });
  const muted = await rig.post(at('/change'), {
    ...needed,
    start: '09:00',
    version: await version(),
    do: 'mute',
  });
  expect(muted.status).toBe(409);
  await rig.post(at('/change'), { ...needed, start: '09:00', version: await version(), do: 'tell' });
  expect(await meeting()).toMatchObject({
    details: { start: '09:00', audience: { choice: 'all' } },
    // The notice waits for further edits.
    sequence: 0,
    announceAt: expect.any(String),
  });
});

test('a place changed in one language asks about the other, and one changed in both does not', async () => {
  const place = { 'venue.en': 'P-ESWG venue', 'venue.km': 'សាលប្រជុំ' };
  await draft(place);
  await invite();
  await released();
  const review = async (typed: Record<string, string>) =>
    unmarked(await (await rig.post(at('/change'), { ...needed, ...typed, version: await version() })).text());
  const english = await review({ ...place, 'venue.en': 'Peace Hall' });
  expect(english).toContain('the Khmer still says “សាលប្រជុំ”');
  const khmer = await review({ ...place, 'venue.km': 'សាលសន្តិភាព' });
  expect(khmer).toContain('the English still says “P-ESWG venue”');
  const both = await review({ 'venue.en': 'Peace Hall', 'venue.km': 'សាលសន្តិភាព' });
  expect(both).not.toContain('still says');
});

test('a draft that was just discarded is no longer in the list', async () => {
  await draft();
  await rig.flow();
  expect((await rig.page(MEETINGS)).html).toContain(at());
  const gone = await rig.post(at('/discard'), {});
  const { html } = await rig.page(gone.headers.get('location') ?? '');
  expect(html).toContain('The draft is discarded.');
  expect(html).not.toContain(`href="${at()}`);
});

test('a small change may be saved without telling anybody', async () => {
  await draft();
  await invite();
  await released();
  const form = { ...needed, 'note.en': 'Bring a pen' };
  const review = await rig.post(at('/change'), { ...form, version: await version() });
  expect(await review.text()).toContain('Don’t tell (small change)');
  await rig.post(at('/change'), { ...form, version: await version(), do: 'mute' });
  expect(await meeting()).toMatchObject({ details: { note: { en: 'Bring a pen' } }, sequence: 0 });
});

/** The invitations of these people are sent, as deliver would note it. */
async function sent(...people: string[]): Promise<void> {
  for (const person of people) {
    const [row] = await rig.services.ledger.lane(NETWORK, `meeting/${id}`, person);
    if (!row) throw new Error(`no message to ${person}`);
    await rig.services.ledger.markSent(row, `ses-${person}`, rig.services.now());
  }
}

test('cancelling says whom it touches, on the button too, and keeps the reason', async () => {
  await draft();
  await invite();
  await released();
  await sent('c1', 'c2', 'c3');
  const { html } = await rig.page(at('/cancel'));
  expect(html).toContain('sent or handed to 3 people: 3 will get a mail');
  expect(html).toContain('One more person is on the list but has no invitation yet');
  expect(html).toContain('Cancel the meeting and tell 3 people');
  await rig.post(at('/cancel'), { 'reason.en': 'Flood' });
  const again = await rig.post(at('/cancel'), { 'reason.en': 'Flood' });
  expect(again.headers.get('location')).toBe(at());
  expect(await meeting()).toMatchObject({ status: 'cancelled', reason: { en: 'Flood' } });
  const cancelled = (await rig.page(at())).html;
  expect(cancelled).toContain('Reason: Flood');
  expect(cancelled).toContain('Everybody who had the invitation is told.');
});

test('cancelling while the invitations wait says that nobody is told: before, on the button, after, and to no group', async () => {
  await draft();
  await invite();
  const waits = (await rig.page(at())).html;
  expect(waits).toContain('4 will be invited');
  expect(waits).toContain('Not sent yet');
  expect(waits).not.toMatch(/have answered|No answer/);
  expect((await rig.page(at('/hand-over'))).html).not.toContain('id="group"');
  const { html } = await rig.page(at('/cancel'));
  expect(html).toContain('nobody will be told and nothing will be sent');
  expect(html).not.toMatch(/tell \d+ people|People read it/);
  await rig.post(at('/cancel'), {});
  await rig.flow();
  const cancelled = (await rig.page(at())).html;
  expect(cancelled).toContain('Nobody was told, and nothing is sent.');
  expect(cancelled).not.toContain('is told');
  expect(cancelled).not.toMatch(/have answered|No answer|Not sent yet/);
  expect(cancelled).not.toMatch(/Invited <b>|Cancellation <b>/);
  expect((await rig.page(at('/hand-over'))).html).not.toContain('id="group"');
  const rows = await rig.services.ledger.allOfCause(NETWORK, `meeting/${id}`);
  expect(rows.filter(({ state }) => state !== 'planned' && state !== 'skipped')).toEqual([]);
});

test('one person is withdrawn and invited again', async () => {
  await draft();
  await invite();
  await released();
  await rig.post(at('/people/c1'), { do: 'uninvite' });
  await rig.flow();
  expect((await rig.page(at())).html).toContain('Invitation withdrawn');
  await rig.post(at('/people/c1'), { do: 'invite' });
  expect(await meeting()).toMatchObject({ singles: { c1: { invited: true } } });
});

test('a guest is invited later, in one form', async () => {
  await draft();
  await invite();
  await released();
  const guest = { id: 'g9', name: 'Demo Guest', lang: 'both', reachedBy: 'letter' };
  const answer = await rig.post(at('/invite'), guest);
  expect(answer.headers.get('location')).toBe(at('/people/g9?done=invited'));
  await rig.flow();
  expect((await rig.page(at())).html).toContain('Demo Guest');
  const wrong = await rig.post(at('/invite'), { ...guest, id: 'g10', reachedBy: 'email' });
  expect(wrong.status).toBe(422);
});

test('a guest is not invited at an address that somebody invited has, and the coordinator is told who', async () => {
  await draft();
  await invite();
  await released();
  const guest = {
    id: 'g9',
    name: 'Demo Guest',
    lang: 'both',
    reachedBy: 'email',
    email: 'Person1@example.org',
  };
  const refused = await rig.post(at('/invite'), guest);
  expect(refused.status).toBe(409);
  expect(await refused.text()).toContain('This e-mail address is already invited to this meeting');
  expect(await meeting()).toMatchObject({ singles: {} });
  expect((await rig.page(at())).html).not.toContain('Demo Guest');
});

test('fix and resend corrects the member and asks for the mail again, in one step', async () => {
  await draft();
  await invite();
  await released();
  const { ledger, repository } = rig.services;
  const rows = await ledger.lane(NETWORK, `meeting/${id}`, 'c2');
  for (const row of rows) await ledger.markFailed(row, 'noSuchAddress');
  expect((await rig.page(at('/people/c2'))).html).toContain('the address does not exist');
  const wrong = await rig.post(at('/people/c2'), { do: 'fix', email: 'no address' });
  expect(wrong.status).toBe(422);
  await rig.post(at('/people/c2'), { do: 'fix', email: 'right@example.org' });
  await rig.flow();
  const { state } = await repository.load(memberAggregate, NETWORK, 'm2');
  expect(state.contacts[0]?.email).toBe('right@example.org');
  expect((await ledger.lane(NETWORK, `meeting/${id}`, 'c2')).map((row) => row.state)).toEqual([
    'failed',
    'planned',
  ]);
});

test('what was handed over is noted, and by whom', async () => {
  await draft();
  await invite();
  await released();
  const [row] = await rig.services.ledger.lane(NETWORK, `meeting/${id}`, 'c4');
  await rig.post(at('/people/c4'), { do: 'handed', row: `${row?.kind}.${row?.revision}` });
  expect((await rig.page(at('/people/c4'))).html).toContain('handed over by Sok Dara');
});

test('observers read everything and are offered nothing to do', async () => {
  await draft();
  await invite();
  await released();
  for (const path of [MEETINGS, at(), at('/people/c1'), at('/print')]) {
    const answer = await rig.ask(path, { as: players.observer });
    expect(answer.status).toBe(200);
    expect(await answer.text()).not.toMatch(/<button|\/change"|\/cancel"|\/new"/);
  }
  for (const path of [at('/edit'), at('/preview'), at('/cancel'), at('/people/c1')]) {
    expect((await rig.ask(path, { as: players.observer, form: {} })).status).toBe(403);
  }
});

test('what people typed is shown as text on every page', async () => {
  const hostile = '"><script>alert(1)</script>';
  await draft({ 'title.en': hostile, 'venue.en': hostile, host: hostile, 'objectives.0.en': hostile });
  const pages = [MEETINGS, at('/edit'), at('/preview'), at('/preview/mail?as=member.m1.c1')];
  for (const path of pages) expect((await rig.page(path)).html).not.toContain('<script>alert');
  await invite();
  await released();
  for (const path of [at(), at('/change'), at('/cancel'), at('/print'), at('/people/c1')]) {
    expect((await rig.page(path)).html).not.toContain('<script>alert');
  }
});

test.each([
  ['a megabyte', 'x'.repeat(1_000_000)],
  ['a megabyte of Khmer', 'ក'.repeat(330_000)],
])('%s in a field gets a sentence, stays in the form, and the rest is saved', async (_, huge) => {
  await rig.post(`${MEETINGS}/new`, { id, from: 'empty' });
  const answer = await rig.post(at('/edit'), { ...needed, 'note.km': huge, version: '1' });
  expect(answer.status).toBe(422);
  const html = await answer.text();
  expect(html).toContain('Please shorten it.');
  expect(html).toContain(huge);
  expect(await meeting()).toMatchObject({ details: { date: '2025-11-10' } });
});

test('texts that are too much together are refused with a sentence and kept in the form', async () => {
  await rig.post(`${MEETINGS}/new`, { id, from: 'empty' });
  const much = Object.fromEntries(
    Array.from({ length: 30 }, (_, n) => [`objectives.${n}.km`, 'ក'.repeat(1900)] as const),
  );
  const answer = await rig.post(at('/edit'), { ...needed, ...much, version: '1' });
  expect(answer.status).toBe(409);
  expect(await answer.text()).toContain('100 KB');
  expect(await version()).toBe('1');
});

test('a meeting that does not exist is a kind page', async () => {
  for (const below of ['', '/edit', '/preview', '/change', '/cancel', '/invite', '/people/x', '/print']) {
    expect((await rig.page(`${MEETINGS}/nothing${below}`)).status).toBe(404);
  }
});

test.each(['en', 'km'] as const)('every page is correct html in %s', async (lang) => {
  const validate = new HtmlValidate({
    extends: ['html-validate:standard', 'html-validate:a11y'],
    // Boxes of one question share its name; ids are the dotted names of fields.
    rules: { 'form-dup-name': 'off', 'valid-id': ['error', { relaxed: true }] },
  });
  const wrong: string[] = [];
  const look = async (path: string) => {
    const report = await validate.validateString((await rig.page(path, lang)).html);
    for (const { messages } of report.results) {
      wrong.push(...messages.map((one) => `${path}: ${one.ruleId} ${one.message} (${one.selector})`));
    }
  };
  await rig.post(`${MEETINGS}/new`, { id, from: 'quarterly' });
  for (const below of ['/edit?check', '/discard']) await look(at(below));
  await rig.post(at('/edit'), { ...needed, version: await version() });
  for (const path of [MEETINGS, `${MEETINGS}/new`, at('/preview'), at()]) await look(path);
  await invite();
  await look(at());
  await released();
  for (const below of ['', '/change', '/cancel', '/invite', '/people/c1?withdraw', '/people/c4', '/print']) {
    await look(at(below));
  }
  expect(wrong).toEqual([]);
});

test('the page leads to the call list from the first day, while somebody is reached by call', async () => {
  await draft();
  await invite();
  await released();
  expect((await rig.page(at())).html).not.toContain(at('/calls'));
  const guest = { id: 'g8', name: 'Demo Guest', lang: 'km', reachedBy: 'call', phone: '000 000 001' };
  expect((await rig.post(at('/invite'), guest)).status).toBe(303);
  await rig.flow();
  const { html } = await rig.page(at());
  expect(html).toContain(`href="${at('/calls')}"`);
  expect(html).toContain('Call one organisation');
});

test('answers for an earlier time are counted as such, beside those who have to be asked again', async () => {
  await draft();
  await invite();
  await released();
  await rig.post(at('/seats/m1/answer?person=c1'), { answer: 'yes' });
  await rig.flow();
  expect((await rig.page(at())).html).toContain('1 of 4 has answered.');
  await rig.post(at('/change'), { ...needed, end: '13:30', version: await version(), do: 'tell' });
  await rig.flow();
  const { html } = await rig.page(at());
  expect(html).toContain('1 of 4 has answered, before the time changed.');
  expect(html).toContain('To ask again <b>1</b>');
});
