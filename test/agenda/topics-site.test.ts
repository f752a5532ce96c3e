import { afterAll, beforeAll, expect, test } from 'vitest';
import { topicMails } from '../../functions/agenda/mails.ts';
import { papersAggregate } from '../../functions/agenda/rules/papers.ts';
import { topicsAggregate } from '../../functions/agenda/rules/topics.ts';
import { renderMail } from '../../functions/delivery/mail-frame.tsx';
import { meetingAggregate } from '../../functions/meeting/rules/meeting.ts';
import { followUp, mailTools, messages } from '../lost-link/wishes.ts';
import { MEETING, NETWORK, type Site, startSite } from '../meeting/site.ts';
import { players } from '../web/rig.ts';

let site: Site;
beforeAll(async () => {
  const agenda = [{ id: 'a1', title: { en: 'Learning forum' }, minutes: 30, tag: 'discuss' as const }];
  site = await startSite({ details: { agenda } });
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

test('a topic goes from a member to the agenda once, however often it is tapped, and its member hears of it', async () => {
  expect((await own(books)).status).toBe(303);
  expect((await own(books)).status).toBe(303);
  expect(await topics()).toMatchObject([{ minutes: 20, state: 'proposed' }]);
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
  const guest = { seat: 'g-meas', person: 'g-meas' };
  expect(await (await own(undefined, guest)).text()).not.toContain('https://example.org/plan');
  await staff('/papers', { remove: paper.id });
  const { state } = await site.services.repository.load(papersAggregate, NETWORK, MEETING);
  expect(state.papers).toEqual([]);
  expect((await site.ask(`/a/${site.token()}/papers/${paper.id}`)).status).toBe(410);
  expect((await site.ask(`/paper/${NETWORK}/${MEETING}/${paper.id}`)).status).toBe(404);
  expect((await staff('/order')).status).toBe(200);
});
