import { afterAll, beforeAll, expect, test } from 'vitest';
import { topicMails } from '../../functions/agenda/mails.ts';
import { papersAggregate } from '../../functions/agenda/rules/papers.ts';
import { topicsAggregate } from '../../functions/agenda/rules/topics.ts';
import type { LedgerRow } from '../../functions/delivery/ledger-row.ts';
import { renderMail } from '../../functions/delivery/mail-frame.tsx';
import { meetingAggregate } from '../../functions/meeting/rules/meeting.ts';
import { write as writeMeetingMail } from '../../functions/meeting/sending/write.ts';
import { memberAggregate } from '../../functions/membership/rules/member.ts';
import { followUp, mailTools, messages } from '../lost-link/wishes.ts';
import { MEETING, NETWORK, type Site, startSite } from '../meeting/site.ts';
import { task } from '../tasks/tasks-site.ts';
import { players } from '../web/rig.ts';

let site: Site;
beforeAll(async () => {
  const agenda = [{ id: 'a1', title: { en: 'Learning forum' }, minutes: 30, tag: 'discuss' as const }];
  site = await startSite({ details: { agenda, host: 'Rice Field Learning' } });
});
afterAll(() => site.stop());

const path = `/n/${NETWORK}/meetings/${MEETING}`;
const staff = (at: string, form?: Record<string, string>) =>
  site.ask(`${path}${at}`, { as: players.coordinator, lang: 'en', ...(form ? { form } : {}) });
const own = (form?: Record<string, string>, claims = {}) =>
  site.ask(`/a/${site.token(claims)}/agenda`, { lang: 'en', ...(form ? { form } : {}) });
const books = { id: '01TOPICBOOKS', 'title.en': 'School libraries', minutes: '20' };
const topics = async () =>
  (await site.services.repository.load(topicsAggregate, NETWORK, MEETING)).state.topics;
const agenda = async () => {
  const { state } = await site.services.repository.load(meetingAggregate, NETWORK, MEETING);
  return 'details' in state ? (state.details.agenda ?? []).map(({ id }) => id) : [];
};

/** The mail of the agenda to Rice Field Learning, as deliver writes it at this moment. */
async function agendaMail(): Promise<string> {
  const tools = mailTools(site);
  const planned = { network: NETWORK, cause: `meeting/${MEETING}`, person: 'c-sokha', seat: 'm-rice' };
  const row: LedgerRow = {
    ...{ ...planned, party: 'member', kind: 'agenda', revision: 1, channel: 'email', state: 'planned' },
    ...{ plannedAt: site.services.now(), attempt: 1 },
  };
  const { repository } = site.services;
  const { version } = await repository.load(meetingAggregate, NETWORK, MEETING);
  const member = await repository.load(memberAggregate, NETWORK, 'm-rice');
  const frozen = { dtstamp: site.services.now(), stateVersion: version, personVersion: member.version };
  const of = await writeMeetingMail(row, frozen, { firstSent: true }, tools);
  return renderMail(of.model).text;
}

test('a topic that is taken back is not said to be decided', async () => {
  await own({ id: '01TOPICBACK', 'title.en': 'Bicycles', minutes: '10' });
  const back = await own({ withdraw: '01TOPICBACK', of: MEETING });
  expect(back.headers.get('location')).toContain('?withdrawn#');
  const page = await site.ask(`/a/${site.token()}/agenda?withdrawn`, { lang: 'en' });
  expect(await page.text()).toContain('It is taken back.');
});

test('a topic goes from a member to the agenda once, however often it is tapped, and its member hears of it', async () => {
  expect((await own(books)).status).toBe(303);
  expect((await own(books)).status).toBe(303);
  expect(await topics()).toMatchObject([{ state: 'withdrawn' }, { minutes: 20, state: 'proposed' }]);
  expect(await (await own()).text()).toContain('Waiting for the coordinator');
  await followUp(site);
  expect(await (await staff('/topics')).text()).toContain('School libraries');
  const today = await site.ask(`/n/${NETWORK}/today`, { as: players.coordinator, lang: 'en' });
  expect(await today.text()).toContain('A topic was proposed');
  const take = { topic: books.id, of: MEETING, seen: 'proposed', do: 'take', word: 'Gladly' };
  const both = await Promise.all([staff('/topics', take), staff('/topics', take)]);
  expect(both.map(({ status }) => status)).toEqual([303, 303]);
  expect(await agenda()).toEqual(['a1', books.id]);
  const late = await staff('/topics', { ...take, do: 'decline', word: 'No' });
  expect(late.status).toBe(422);
  expect(await late.text()).toContain('Somebody decided about this topic');
  await followUp(site);
  const rows = await messages(site, `topics/${MEETING}`);
  expect(rows).toMatchObject([{ kind: 'topicTaken', person: 'c-sokha', channel: 'email' }]);
  const [row] = rows;
  if (!row) throw new Error('no message');
  const tools = mailTools(site);
  site.at('2025-10-20T03:00:00.000Z');
  const verdict = await topicMails.judge(row, async () => rows, site.services.now(), tools);
  if (!verdict.send) throw new Error(verdict.reason);
  const frozen = { ...verdict.frozen, dtstamp: site.services.now() };
  const mail = await topicMails.write(row, frozen, { firstSent: true, now: frozen.dtstamp }, tools);
  const { text } = renderMail(mail.model);
  expect(text).toContain('Gladly');
  const [, link = ''] = /meet\.example\.org(\/a\/\S+)/.exec(text) ?? [];
  expect((await site.ask(link)).status).toBe(200);
});

test('words about a topic that was decided meanwhile are shown again, with what became of it', async () => {
  const late = await staff('/topics', {
    ...{ topic: books.id, of: MEETING, seen: 'proposed', do: 'take', word: 'Please bring the list' },
  });
  expect(late.status).toBe(422);
  expect(await late.text()).toContain('Please bring the list');
  const changed = await own({ ...books, minutes: '40' });
  expect(changed.status).toBe(422);
  const page = await changed.text();
  expect(page).toContain('decided about this topic before your change arrived');
  expect(page).toContain('value="40"');
  expect(page).toContain('value="School libraries"');
  expect(page).not.toContain(`name="id" value="${books.id}"`);
  const back = await own({ withdraw: books.id, of: MEETING });
  expect(back.status).toBe(422);
  expect(await back.text()).toContain('it was not taken back');
});

test('a word about a topic that is too long is refused at its field, and nothing of it is cut', async () => {
  await own({ ...books, id: '01TOPICLONG' });
  const word = `${'w'.repeat(600)} end`;
  const answer = await staff('/topics', {
    topic: '01TOPICLONG',
    of: MEETING,
    seen: 'proposed',
    do: 'park',
    word,
  });
  expect(answer.status).toBe(422);
  const page = await answer.text();
  expect(page).toContain('href="#word-01TOPICLONG"');
  expect(page).toContain(`${word}</textarea>`);
  await own({ withdraw: '01TOPICLONG', of: MEETING });
});

test('a topic of somebody who is not reached by mail is told by a person', async () => {
  const lotus = { seat: 'm-lotus', person: 'c-bopha' };
  await own({ ...books, id: '01TOPICLOTUS' }, lotus);
  const parked = { topic: '01TOPICLOTUS', of: MEETING, seen: 'proposed', do: 'park' };
  expect((await staff('/topics', parked)).status).toBe(303);
  await followUp(site);
  expect(await (await staff('/topics')).text()).toContain('Tell them yourself');
  await staff('/topics', { told: 'c-bopha' });
  expect(await (await staff('/topics')).text()).not.toContain('Tell them yourself');
});

test('a paper for members is opened by members alone, and one that was taken away says so', async () => {
  const paper = { id: '01PAPER', 'title.en': 'Draft plan', item: 'a1' };
  const bad = await staff('/papers', { ...paper, link: 'javascript:alert(1)' });
  expect(bad.status).toBe(422);
  expect((await staff('/papers', paper)).status).toBe(422);
  expect((await staff('/papers', { ...paper, file: '01NOTOURS-0123456789' })).status).toBe(422);
  const secret = { ...paper, link: 'https://example.org/plan', membersOnly: 'yes' };
  expect((await staff('/papers', secret)).status).toBe(303);
  expect(await (await own()).text()).toContain('https://example.org/plan');
  await task(site, 'BEFORE', { origin: { from: 'day' }, due: '2025-10-01' });
  const mail = await agendaMail();
  expect(mail).toContain('https://example.org/plan');
  expect(mail).toContain('From before: 1 open, 0 done');
  expect(mail).toContain('Task BEFORE (was due on');
  const [, link = ''] = /Open the agenda: https:\/\/meet\.example\.org(\/a\/\S+)/.exec(mail) ?? [];
  expect(await (await site.ask(link, { lang: 'en' })).text()).toContain('Task BEFORE');
  const guest = { seat: 'g-meas', person: 'g-meas' };
  expect(await (await own(undefined, guest)).text()).not.toContain('https://example.org/plan');
  await staff('/papers', { remove: paper.id });
  expect(await agendaMail()).not.toContain('https://example.org/plan');
  const { state } = await site.services.repository.load(papersAggregate, NETWORK, MEETING);
  expect(state.papers).toEqual([]);
  expect((await site.ask(`/a/${site.token()}/papers/${paper.id}`)).status).toBe(410);
  expect((await site.ask(`/paper/${NETWORK}/${MEETING}/${paper.id}`)).status).toBe(404);
  expect((await staff('/order')).status).toBe(200);
});

test('two coordinators who add and take away papers at the same time lose none of them', async () => {
  const paper = (n: number) => ({
    id: `01TWO${n}`,
    'title.en': `Paper ${n}`,
    item: 'a1',
    link: 'https://example.org/',
  });
  const added = await Promise.all([
    staff('/papers', paper(1)),
    staff('/papers', paper(2)),
    staff('/papers', paper(1)),
  ]);
  expect(added.map(({ status }) => status)).toEqual([303, 303, 303]);
  const of = async () =>
    (await site.services.repository.load(papersAggregate, NETWORK, MEETING)).state.papers
      .map(({ id }) => id)
      .sort();
  expect(await of()).toEqual(['01TWO1', '01TWO2']);
  const gone = await Promise.all([
    staff('/papers', { remove: '01TWO1' }),
    staff('/papers', { remove: '01TWO1' }),
  ]);
  expect(gone.map(({ status }) => status)).toEqual([303, 303]);
  expect(await of()).toEqual(['01TWO2']);
});

test('of a meeting that was moved topics are taken until its agenda is sent anew', async () => {
  const at = site.services.now();
  await site.happens([{ type: 'MessageFellDue', data: { kind: 'agenda', date: 1 } }], at);
  expect(await (await own()).text()).toContain('The agenda has been sent');
  const times = { startsAt: '2025-11-17T01:30:00.000Z', endsAt: '2025-11-17T05:00:00.000Z' };
  await site.happens([{ type: 'MeetingRevised', data: { changes: { date: '2025-11-17' }, ...times } }], at);
  expect((await own({ ...books, id: '01MOVED' })).status).toBe(303);
  expect((await topics()).map(({ id }) => id)).toContain('01MOVED');
});

test('the next meeting begins with what was left by the last ones, beside its form', async () => {
  const { repository } = site.services;
  site.at('2025-12-01T03:00:00.000Z');
  const published = {
    revision: 1,
    date: 1,
    title: { en: 'BEST Q4 Meeting' },
    parts: {},
    photos: [],
    mail: false,
  };
  const entry = {
    id: 'd1',
    item: 'a1',
    kind: 'decision',
    text: { en: 'The forum is in May.' },
    membersOnly: true,
  };
  const meta = { by: 'staff:s-coord', at: site.services.now() };
  await repository.log.append({
    stream: { network: NETWORK, kind: 'minutes', id: MEETING },
    expected: 0,
    events: [
      {
        type: 'SummaryPublished',
        data: {
          published: { ...published, entries: [{ ...entry, owners: [], open: false }] },
          releaseAt: meta.at,
        },
      },
      { type: 'SummaryReleased', data: { revision: 1 } },
    ],
    meta,
    reacting: [],
  });
  const begun = await site.ask(`/n/${NETWORK}/meetings/new`, {
    as: players.coordinator,
    form: { from: 'last' },
  });
  const page = await (
    await site.ask(begun.headers.get('location') ?? '', { as: players.coordinator, lang: 'en' })
  ).text();
  const before =
    /<details class="fold"><summary><span class="name">From the meetings before.*?<\/details>/s.exec(
      page,
    )?.[0] ?? '';
  expect(before).toContain('Task BEFORE');
  expect(before).toContain('The forum is in May.');
  expect(before).toContain('Rice Field Learning: hosted last on');
  expect(before).toMatch(/Did not host the last meeting: .*Provincial Office of Education/);
  expect(before).toMatch(/This time it would be Monday \d+ February 2026/);
  expect(page.replace(before, '')).not.toContain('The forum is in May.');
});

test('of a meeting that was called off the page says so, and neither takes a topic nor loses one', async () => {
  const before = await topics();
  await site.happens([{ type: 'MeetingCancelled', data: {} }], site.services.now());
  expect(await (await own()).text()).toContain('This meeting is cancelled.');
  const late = await own({ ...books, id: '01LATE' });
  expect(late.status).toBe(422);
  expect(await late.text()).toContain('School libraries');
  const taken = await staff('/topics', { topic: '01MOVED', of: MEETING, seen: 'proposed', do: 'take' });
  expect(taken.status).toBe(422);
  expect(await topics()).toEqual(before);
});
