import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  itemViews,
  openIssuesList,
  readIssues,
  repliedIssuesList,
} from '../../functions/minutes/rules/issues.ts';
import { itemAggregate, itemId } from '../../functions/minutes/rules/item.ts';
import type { ItemEvent } from '../../functions/minutes/rules/item-events.ts';
import { putBackEntry, removeEntry, typeIn } from '../../functions/minutes/rules/type-in.ts';
import { markOf } from '../../functions/typing/rules/merge.ts';
import { given } from '../given.ts';
import { followUp } from '../lost-link/wishes.ts';
import { MEETING, NETWORK, type Site, startSite } from '../meeting/site.ts';
import { players } from '../web/rig.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
  site.at('2025-11-10T03:00:00.000Z');
});
afterAll(() => site.stop());

const issues = `/n/${NETWORK}/issues`;
const ask = async (
  at: string,
  form?: Record<string, string>,
  as: (typeof players)[keyof typeof players] = players.coordinator,
) => {
  const answer = await site.ask(at, { as, lang: 'en', ...(form ? { form } : {}) });
  if (form) await followUp(site);
  return answer;
};
const get = async (at: string) => (await ask(at)).text();
/** Types into the one item of the meeting, as its form does. */
const type = (fields: Record<string, string>, was: Record<string, string> = {}) =>
  ask(`/n/${NETWORK}/meetings/${MEETING}/minutes/${item}`, {
    ...fields,
    ...Object.fromEntries(Object.keys(fields).map((name) => [`was.${name}`, markOf(was[name] ?? '')])),
  });
let item = '';

test('an issue typed in the minutes is in the list of all meetings until its reply comes, also after two years', async () => {
  expect(await get(issues)).toContain('is listed here until the reply comes');
  const added = await ask(`/n/${NETWORK}/meetings/${MEETING}/minutes`, {
    id: '01ITEMITEM01',
    'title.en': 'Roads',
  });
  item = added.headers.get('location')?.split('/').at(-1) ?? '';
  await type({ 'I1.kind': 'issue', 'I1.text.en': 'Repair the road', 'I1.askedOf': 'JTWG' });
  await type({ 'I2.kind': 'issue', 'I2.text.en': 'Books in Khmer', 'I2.askedOf': 'NEP' });
  await type({ 'D1.kind': 'decision', 'D1.text.en': 'Meet in May' });
  const list = await get(issues);
  expect(list).toContain('2 wait for a reply.');
  expect(list).toContain('asked of JTWG · BEST Q4 Meeting, Mon 10 Nov 2025');
  expect(list).not.toContain('Meet in May');
  expect(await get(`${issues}?whom=NEP`)).not.toContain('Repair the road');
  expect(await get(`/n/${NETWORK}/tasks`)).toContain(`href="${issues}"`);
  // Who is asked reads of it in the summary, which is not out: Today does not urge yet.
  expect(await get(`/n/${NETWORK}/today`)).not.toContain('have no reply');

  site.at('2027-11-12T03:00:00.000Z');
  expect(await get(`/n/${NETWORK}/today`)).toContain('2 issues that were taken up have no reply');
  const one = `${issues}/${MEETING}/${item}/I1`;
  expect(await get(one)).toContain('Repair the road');
  const saved = await ask(one, {
    'was.I1.reply.en': markOf(''),
    'I1.reply.en': 'Next year',
    'was.I1.repliedOn': markOf(''),
    'I1.repliedOn': '2027-11-11',
  });
  expect(saved.status).toBe(303);
  const replied = await get(issues);
  expect(replied).toContain('Reply of Thu 11 Nov 2027');
  expect(replied.indexOf('Books in Khmer')).toBeLessThan(replied.indexOf('Repair the road'));
  expect(await get(`${issues}?show=open`)).not.toContain('Repair the road');
  expect(await get(`${issues}?show=replied`)).not.toContain('Books in Khmer');
  // What waits is on no earlier page: where it alone is asked for, it is shown.
  expect(await get(`${issues}?show=open&from=A`)).toContain('Books in Khmer');
  expect(await get(`${issues}?from=A`)).not.toContain('Books in Khmer');
  // One record: the minutes have it too.
  const { state } = await site.services.repository.load(itemAggregate, NETWORK, itemId(MEETING, item));
  expect(state.fields['I1.reply.en']?.text).toBe('Next year');
});

test('two who write the reply at the same time lose neither text, and what is no date is asked for again', async () => {
  const one = `${issues}/${MEETING}/${item}/I1`;
  const answer = await ask(one, { 'was.I1.reply.en': markOf(''), 'I1.reply.en': 'Never' });
  expect(answer.status).toBe(409);
  const page = await answer.text();
  expect(page).toContain('Next year');
  expect(page).toContain('Never');
  const wrong = await ask(one, { 'was.I1.repliedOn': markOf('2027-11-11'), 'I1.repliedOn': 'soon' });
  expect(wrong.status).toBe(422);
  expect(await wrong.text()).toContain('value="soon"');
});

test('what was saved beside a date that is none is nobody else’s text when the form is sent again', async () => {
  await type({ 'I3.kind': 'issue', 'I3.text.en': 'Water' });
  const one = `${issues}/${MEETING}/${item}/I3`;
  const form = {
    'was.I3.reply.en': '',
    'I3.reply.en': 'In May',
    'was.I3.repliedOn': '',
    'I3.repliedOn': 'soon',
  };
  const page = await (await ask(one, form)).text();
  const was = /name="was\.I3\.reply\.en" value="([^"]*)"/.exec(page)?.[1] ?? '';
  const again = await ask(one, {
    ...form,
    'was.I3.reply.en': was,
    'I3.reply.en': 'In May, they say',
    'I3.repliedOn': '2027-11-11',
  });
  expect(again.status).toBe(303);
});

test('observers have no list of them, and what is no issue has no page', async () => {
  expect((await ask(issues, undefined, players.observer)).status).not.toBe(200);
  expect((await ask(`${issues}/${MEETING}/${item}/D1`)).status).toBe(404);
  expect((await ask(`${issues}/${MEETING}/${item}/NONE`)).status).toBe(404);
});

test('an issue that is removed, or is something else by now, is in no list; an item without any has no row', () => {
  const stream = { network: NETWORK, kind: 'item', id: itemId('M1', 'A1') };
  const facts: ItemEvent[] = [];
  let state = given(itemAggregate, facts);
  const take = (events: readonly ItemEvent[]) => {
    facts.push(...events);
    state = given(itemAggregate, facts);
  };
  const typed = (fields: Record<string, string>) => {
    const field = ([name, is]: [string, string]) =>
      [name, { was: markOf(state.fields[name]?.text ?? ''), is }] as const;
    take(typeIn(state, Object.fromEntries(Object.entries(fields).map(field)), 'staff:s-coord').events);
  };
  const listed = (list: string) =>
    readIssues(
      itemViews(state, facts.length, stream).flatMap((row) =>
        row.pk === list && 'data' in row ? [row] : [],
      ),
    ).map(({ entry }) => entry);
  const [open, replied] = [openIssuesList(NETWORK), repliedIssuesList(NETWORK)];
  typed({ 'D1.kind': 'decision', 'D1.text.en': 'Meet in May' });
  expect(itemViews(state, facts.length, stream)).toEqual([]);
  typed({ 'I1.kind': 'issue', 'I1.text.en': 'Repair the road' });
  expect(listed(open)).toEqual(['I1']);
  take(removeEntry(state, 'I1'));
  expect([...listed(open), ...listed(replied)]).toEqual([]);
  take(putBackEntry(state, 'I1'));
  typed({ 'I1.reply.km': 'បាន' });
  expect([listed(open), listed(replied)]).toEqual([[], ['I1']]);
  typed({ 'I1.kind': 'decision' });
  expect(itemViews(state, facts.length, stream).every((row) => 'prefix' in row)).toBe(true);
});

test('the same id in two items is two issues in the list, each with its own page', async () => {
  const second = await ask(`/n/${NETWORK}/meetings/${MEETING}/minutes`, {
    id: '01ITEMITEM02',
    'title.en': 'Schools',
  });
  const first = item;
  item = second.headers.get('location')?.split('/').at(-1) ?? '';
  await type({ 'I2.kind': 'issue', 'I2.text.en': 'Roofs of schools' });
  const list = await get(issues);
  expect(list).toContain('Books in Khmer');
  expect(list).toContain('Roofs of schools');
  item = first;
});

test('the rows of an item are looked at in as many queries as there are lists, however many issues it has', async () => {
  const ids = Array.from({ length: 60 }, (_, n) => `E${n}`);
  const fields = Object.fromEntries(
    ids.flatMap((id) => [
      [`${id}.kind`, { was: markOf(''), is: 'issue' }],
      [`${id}.text.en`, { was: markOf(''), is: `Issue ${id}` }],
    ]),
  );
  const state = given(itemAggregate, [...typeIn(itemAggregate.initial, fields, 'staff:s-coord').events]);
  const stream = { network: NETWORK, kind: 'item', id: itemId('M9', 'A9') };
  const { client } = site.engine;
  const asked: string[] = [];
  client.middlewareStack.add(
    (next, { commandName }) =>
      (args) => {
        if (commandName) asked.push(commandName);
        return next(args);
      },
    { step: 'initialize', name: 'asked' },
  );
  await site.services.views.relist(itemViews(state, 1, stream));
  expect(asked.filter((name) => name === 'PutItemCommand')).toHaveLength(60);
  asked.length = 0;
  await site.services.views.relist(itemViews(state, 2, stream));
  client.middlewareStack.remove('asked');
  expect(asked).toEqual(['QueryCommand', 'QueryCommand']);
});
