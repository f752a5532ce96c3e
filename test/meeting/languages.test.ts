import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Wording } from '../../functions/delivery/mail-model.ts';
import { changeInOther, changeRow } from '../../functions/meeting/messages/frame/change-rows.ts';
import { saveDraft } from '../../functions/meeting/rules/decide.ts';
import { halfChanged } from '../../functions/meeting/rules/languages.ts';
import { meetingAggregate } from '../../functions/meeting/rules/meeting.ts';
import { fallDue } from '../../functions/meeting/rules/timeline/due.ts';
import { defaultTimeline } from '../../functions/meeting/rules/timeline/settings.ts';
import { players, settings } from '../web/rig.ts';
import { unmarked } from '../web/unmarked.ts';
import { MEETINGS, type MeetingRig, memberFacts, NETWORK, startMeetingRig } from './meeting-rig.ts';

const old = { km: 'សាលចាស់', en: 'Old hall' };

describe('A text in both languages', () => {
  test.each([
    ['the English', { km: old.km, en: 'New hall' }, 'km'],
    ['the Khmer', { km: 'សាលថ្មី', en: old.en }, 'en'],
  ])('of which only %s changed is asked about in the other', (_, venue, stayed) => {
    const asked = halfChanged({ venue: old }, { venue });
    expect(asked).toMatchObject([{ name: 'venue', stayed, words: stayed === 'km' ? old.km : old.en }]);
  });

  test.each([
    ['changed in both', { km: 'សាលថ្មី', en: 'New hall' }],
    ['not changed', old],
    ['that lost a language', { en: 'New hall' }],
  ])('%s is asked about in none', (_, venue) => {
    expect(halfChanged({ venue: old }, { venue })).toEqual([]);
  });

  test('that was in one language, and gets the other, is asked about in none', () => {
    expect(halfChanged({ venue: { en: 'Hall' } }, { venue: { en: 'Hall', km: 'សាល' } })).toEqual([]);
  });

  test.each([
    ['objectives', [old, { km: 'ពីរ', en: 'Two' }], 'objectives.0'],
    ['contributions', [{ what: old, by: 'x' }], 'contributions.0.what'],
    ['agenda', [{ id: 'a', title: old, minutes: 5, tag: 'inform' as const }], 'agenda.0.title'],
  ])('among the %s is compared by its words, wherever it is', (field, before, name) => {
    const half = JSON.parse(JSON.stringify(before).replace('Old hall', 'New hall'));
    expect(halfChanged({ [field]: before }, { [field]: half })).toMatchObject([{ name, stayed: 'km' }]);
    expect(halfChanged({ [field]: before }, { [field]: [...before].reverse() })).toEqual([]);
    expect(halfChanged({ [field]: before }, { [field]: before.slice(1) })).toEqual([]);
  });
});

test.each([
  ['both languages', { km: 'ក', en: 'A' }, { km: 'ខ', en: 'B' }, ['A → B', 'ក → ខ']],
  ['one alone', { km: 'ក', en: 'A' }, { km: 'ក', en: 'B' }, ['A → B', undefined]],
  ['the other alone, which is marked', { km: 'ក', en: 'A' }, { km: 'ខ', en: 'A' }, ['ក → ខ', undefined]],
  ['the only one', { km: 'ក' }, { km: 'ខ' }, ['ក → ខ', undefined]],
  ['one, and the other is added', { en: 'A' }, { km: 'ខ', en: 'B' }, ['A → B', '- → ខ']],
  ['one, and the other is taken away', { km: 'ក', en: 'A' }, { en: 'B' }, ['A → B', 'ក → -']],
])('a review of a change in %s shows what each reader will get', (_, from, to, rows) => {
  const words = (value: Wording | undefined) => (typeof value === 'object' ? value.text : (value ?? '-'));
  const shown = [changeRow, changeInOther].map((row) => row({ field: 'venue', from, to }, 'UTC', 'en'));
  expect(shown.map((row) => row && `${words(row.before)} → ${words(row.after)}`)).toEqual(rows);
  const lists = [changeRow, changeInOther].map((row) =>
    row({ field: 'objectives', from: [from], to: [to] }, 'UTC', 'en'),
  );
  expect(lists.map((row) => row && `${words(row.before)} → ${words(row.after)}`)).toEqual(rows);
});

let rig: MeetingRig;
let id = '';
let drafts = 0;
beforeAll(async () => {
  rig = await startMeetingRig();
  await rig.member('m1', memberFacts(1, { lang: 'km' }));
  await rig.flow();
});
afterAll(() => rig.stop());
beforeEach(async () => {
  rig.at('2025-10-13T02:00:00.000Z');
  drafts += 1;
  id = `01K7F0000000000000000000${String(drafts).padStart(2, '0')}`;
  await rig.post(`${MEETINGS}/new`, { id, from: 'quarterly' });
});

const at = (below: string) => `${MEETINGS}/${id}/${below}`;
const typed = {
  'title.km': 'កិច្ចប្រជុំ',
  'title.en': 'Meeting',
  date: '2025-11-10',
  start: '08:30',
  end: '12:00',
  'venue.km': old.km,
  'venue.en': old.en,
  'objectives.0.km': 'មួយ',
  'objectives.0.en': 'One',
};
const newHall = { ...typed, 'venue.en': 'New hall' };
const state = async () => (await rig.services.repository.load(meetingAggregate, NETWORK, id)).state;
const version = async () =>
  String((await rig.services.repository.load(meetingAggregate, NETWORK, id)).version);
const save = async (form: Record<string, string>, headers?: Record<string, string>) =>
  rig.post(at('edit'), { do: 'preview', ...form, version: await version() }, headers);

const QUESTION = 'you changed the English, and the Khmer still says “សាលចាស់”';
const BOX = /<input type="checkbox" name="right" value="venue"/;

test('a draft in which the venue is changed in English alone asks about the Khmer, and loses nothing', async () => {
  expect((await save(typed)).headers.get('location')).toBe(at('preview'));
  const answer = await save(newHall);
  expect(answer.status).toBe(422);
  const html = unmarked(await answer.text());
  expect(html).toContain(QUESTION);
  expect(html).toContain('href="#venue.km"');
  expect(html).toMatch(BOX);
  expect(html).toMatch(/name="venue.en"[^>]*value="New hall"/);
  expect(await state()).toMatchObject({ details: { venue: { km: old.km, en: 'New hall' } } });
});

test('the question is asked until the other language is changed, or said to be right', async () => {
  await save(typed);
  await save(newHall);
  expect((await save(newHall)).status).toBe(422);
  expect((await save({ ...newHall, right: 'venue' })).status).toBe(303);
  expect((await save(newHall)).status).toBe(303);
  expect((await save({ ...newHall, 'venue.en': 'Third hall' })).status).toBe(422);
  expect((await save({ ...newHall, 'venue.en': 'Third hall', 'venue.km': 'សាលទីបី' })).status).toBe(303);
});

test('a draft that saved itself meanwhile asks all the same', async () => {
  await save(typed);
  const quiet = await save(newHall, { accept: 'application/json' });
  expect(quiet.status).toBe(200);
  expect((await save(newHall)).status).toBe(422);
});

test('what a template brought in both languages, and was changed in one, is asked about', async () => {
  const { 'title.en': _, ...rest } = typed;
  const title = 'កិច្ចប្រជុំប្រចាំត្រីមាស BEST';
  const answer = await save({ ...rest, 'title.km': title, 'title.en': 'Something else' });
  expect(unmarked(await answer.text())).toContain(`the Khmer still says “${title}”`);
});

test('the preview shows both languages, marks what is in one alone, and names what is older in one', async () => {
  await save({ ...typed, 'note.en': 'Bring a pen' });
  const html = (await rig.page(at('preview'))).html;
  const languages = html.slice(html.indexOf('id="languages"'));
  expect(languages).toContain('<span lang="km">សាលចាស់</span>');
  expect(languages).toContain('<span lang="en">Old hall</span>');
  expect(languages).toContain('in English only');
  expect(html).not.toContain('Changed in one language only');
  await save({ ...newHall, 'note.en': 'Bring a pen' }, { accept: 'application/json' });
  const later = unmarked((await rig.page(at('preview'))).html);
  expect(later).toContain('Venue: the English is new, and the Khmer still says “សាលចាស់”.');
  expect(later).toContain('older than the other language');
  expect((await rig.page(at('edit?check'))).html).toMatch(BOX);
});

test('a change after the invitations asks before it is looked over, and remembers the answer until it is saved', async () => {
  await save(typed);
  const { html } = await rig.page(at('preview'));
  const hidden = [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  const fields = Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]));
  await rig.post(at('preview'), { ...fields, do: 'invite' });
  rig.at('2025-10-13T02:03:00.000Z');
  const meta = { by: 'system', at: rig.services.now() };
  await rig.services.repository.change(meetingAggregate, NETWORK, id, meta, (meeting) =>
    fallDue(meeting, defaultTimeline, rig.services.now()),
  );
  await rig.flow();
  const change = async (form: Record<string, string>) =>
    rig.post(at('change'), { ...form, version: await version() });
  const asked = await change({ ...newHall, do: 'review' });
  expect(asked.status).toBe(422);
  expect(await asked.text()).toMatch(BOX);
  const review = await change({ ...newHall, right: 'venue', do: 'review' });
  expect(review.status).toBe(200);
  expect(await review.text()).toContain('<input type="hidden" name="right" value="venue"');
  const both = await change({ ...newHall, 'venue.km': 'សាលថ្មី', do: 'review' });
  const words = (await both.text()).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
  expect(words).toContain(`Was: ${old.en} Is now: New hall Was: ${old.km} Is now: សាលថ្មី`);
  expect((await change({ ...newHall, do: 'tell' })).status).toBe(422);
  expect((await change({ ...newHall, right: 'venue', do: 'tell' })).status).toBe(303);
  expect(await state()).toMatchObject({ details: { venue: { km: old.km, en: 'New hall' } } });
});

test('a draft stored before anybody was asked is asked about from what it began with', async () => {
  const meta = { by: 's', at: rig.services.now() };
  await rig.services.repository.change(meetingAggregate, NETWORK, id, meta, (meeting) =>
    meeting.status === 'draft'
      ? saveDraft(meeting, { ...meeting.details, title: { ...meeting.details.title, en: 'Changed' } })
      : [],
  );
  expect((await rig.page(at('edit?check'))).html).toMatch(/name="right" value="title"/);
});

test('the name of the network, and that of a member, changed in one language asks about the other', async () => {
  const ask = async (path: string, form: Record<string, string>) =>
    rig.ask(path, { as: players.admin, form: new URLSearchParams(form).toString() });
  const network = {
    'name.km': settings.name.km,
    'name.en': 'Renamed Team',
    shortName: 'BEST',
    zone: settings.zone,
    languages: 'km',
    senderLocalPart: 'best',
    replyAddress: settings.replyAddress,
    'address.km': settings.address.km,
    'address.en': settings.address.en,
    stopSeconds: '120',
    lateNoticeDays: '10',
    answerDays: '5',
    version: '7',
  };
  const details = `/n/${NETWORK}/settings/details`;
  const asked = await ask(details, network);
  expect(asked.status).toBe(422);
  expect(unmarked(await asked.text())).toContain(`the Khmer still says “${settings.name.km}”`);
  expect((await ask(details, { ...network, right: 'name' })).status).toBe(303);

  const member = { 'name.km': 'អង្គការ 1', 'name.en': 'Renamed', type: 'localNgo', version: '2' };
  const edit = `/n/${NETWORK}/members/m1/edit`;
  expect((await ask(edit, member)).status).toBe(422);
  expect((await ask(edit, { ...member, right: 'name' })).status).toBe(303);
});
