import { afterEach, beforeEach, expect, test } from 'vitest';
import { renderMail } from '../../functions/delivery/mail-frame.tsx';
import { meetingMails } from '../../functions/meeting/mails.ts';
import { itemAggregate, itemId } from '../../functions/minutes/rules/item.ts';
import { minutesAggregate } from '../../functions/minutes/rules/minutes.ts';
import { later, MINUTE } from '../../functions/platform/clock.ts';
import { taskAggregate } from '../../functions/tasks/rules/task.ts';
import { mailTools, messages } from '../lost-link/wishes.ts';
import { MEETING, moved, NETWORK, type Site, startSite } from '../meeting/site.ts';
import { players } from '../web/rig.ts';
import { unmarked } from '../web/unmarked.ts';
import { clock } from './clock.ts';

const AFTER = '2025-11-11T03:00:00.000Z';
const ITEMS = 26;
const path = `/n/${NETWORK}/meetings/${MEETING}`;
const staff = { as: players.coordinator, lang: 'en' } as const;

let site: Site;
beforeEach(async () => {
  const agenda = Array.from({ length: ITEMS }, (_, n) => ({
    ...{ id: `a${n}`, title: { en: `Item ${n}` }, minutes: 5, tag: 'discuss' as const },
  }));
  site = await startSite({ details: { agenda } });
  site.at(AFTER);
});
afterEach(() => site.stop());

const typed = (fields: Record<string, string>, item = 'a0') =>
  site.services.repository.change(
    itemAggregate,
    NETWORK,
    itemId(MEETING, item),
    { by: 'staff:s-coord', at: site.services.now() },
    () => [{ type: 'ItemTyped' as const, data: { fields } }],
  );
const publish = (form: Record<string, string> = {}) =>
  site.ask(`${path}/summary/publish`, {
    ...staff,
    form: { do: 'publish', seen: '0', halfToo: 'yes', ...form },
  });
async function published(form: Record<string, string> = {}): Promise<void> {
  expect((await publish(form)).status).toBe(303);
  await clock(site, later(site.services.now(), 3 * MINUTE));
}
const everybody = async () => await (await site.ask(`/m/${NETWORK}/${MEETING}`, { lang: 'en' })).text();
const ofMember = async (below: string, expires = '2028-12-31') =>
  await (await site.ask(`/a/${site.token({ expires })}${below}`, { lang: 'en' })).text();
const task = async (id: string) => (await site.services.repository.load(taskAggregate, NETWORK, id)).state;

/** The mail of somebody's newest message of a kind. */
async function mailTo(person: string, kind: string) {
  const all = await messages(site, `meeting/${MEETING}`);
  const lane = all.filter((one) => one.person === person);
  const row = lane.findLast((one) => one.kind === kind);
  if (!row) throw new Error('no such row');
  const now = site.services.now();
  const verdict = await meetingMails.judge(row, async () => lane, now, mailTools(site));
  if (!verdict.send) throw new Error(`not sent: ${verdict.reason}`);
  const frozen = { ...verdict.frozen, dtstamp: now };
  const content = await meetingMails.write(row, frozen, { firstSent: true, now }, mailTools(site));
  return { row, frozen, ...renderMail(content.model) };
}

test('minutes of 500 KB are kept whole: the summary is as short as ever, and members read all of it', async () => {
  for (let n = 0; n < ITEMS; n += 1) {
    await typed({ 'notes.km': `${'ក'.repeat(6600)} end of item ${n}.` }, `a${n}`);
  }
  await typed({ 'd1.text.en': 'The forum is in May.' });
  await published();
  const full = unmarked(await ofMember('/minutes'));
  for (let n = 0; n < ITEMS; n += 1) expect(full).toContain(`end of item ${n}.`);
  expect(Buffer.byteLength(full)).toBeGreaterThan(500_000);
  expect(await everybody()).not.toContain('end of item');
  // More than what is published at once: a sentence, nothing is published, and everything typed is there.
  for (let n = 0; n < ITEMS; n += 1) await typed({ 'big.text.en': 'ក'.repeat(3000) }, `a${n}`);
  const long = await publish({ seen: '1' });
  expect(long.status).toBe(409);
  expect(await long.text()).toContain('The summary is longer than one page can hold (200 KB).');
  const item = await site.services.repository.load(itemAggregate, NETWORK, itemId(MEETING, 'a25'));
  expect(item.state.fields['big.text.en']?.text).toHaveLength(3000);
});

test('a date before the meeting is pointed out where it is typed, is kept, and sends no reminder about a day that was over', async () => {
  await typed({
    'p1.kind': 'point',
    'p1.text.en': 'Send the list.',
    'p1.due': '2024-11-30',
    'p1.owners': 'member:m-rice',
  });
  const page = await (await site.ask(`${path}/minutes/a0`, staff)).text();
  expect(page).toContain('The date is before the meeting. Is the year right?');
  await published();
  expect(await task('p1')).toMatchObject({ due: '2024-11-30', status: 'taken' });
  expect(await messages(site, 'promises/m-rice')).toEqual([]);
  expect(await ofMember('/summary')).toContain('Saturday 30 November 2024');
});

test('a reply that comes after two years is on the pages with its day, and a correction tells of it with links that open', async () => {
  await typed({
    'i1.kind': 'issue',
    'i1.text.en': 'More teachers for Samlout',
    'i1.askedOf': 'Provincial office',
  });
  await published();
  const { row, frozen } = await mailTo('c-sokha', 'summary');
  await site.services.ledger.claim(row, frozen, site.services.now());
  site.at('2027-11-22T03:00:00.000Z');
  const form = {
    'was.i1.reply.en': '',
    'i1.reply.en': 'Two come in May.',
    'was.i1.repliedOn': '',
    'i1.repliedOn': '20/11/2027',
  };
  expect((await site.ask(`${path}/minutes/a0`, { ...staff, form })).status).toBe(303);
  await published({ seen: '1', mail: 'yes' });
  for (const page of [await everybody(), await ofMember('/summary')]) {
    expect(page).toMatch(/Samlout.*The reply, Saturday 20 November 2027:.*Two come in May\./s);
    expect(page).toMatch(/Corrected on Monday 22 November 2027/);
  }
  const { text, html } = await mailTo('c-sokha', 'correction');
  expect(text).toContain('the reply of Saturday 20 November 2027: Two come in May.');
  const links = [...html.matchAll(/href="[^"]*(\/[ap]\/[^"#]+)/g)].map(([, link = '']) => link);
  expect(links).not.toEqual([]);
  for (const link of links) expect((await site.ask(link, { lang: 'en' })).status, link).toBe(200);
});

test('a meeting that is moved after its minutes were begun keeps them, and is published once it has taken place', async () => {
  await typed({ 'd1.text.en': 'The forum is in May.' });
  site.at('2025-11-10T04:00:00.000Z');
  await site.happens(moved);
  const early = await publish();
  expect(early.status).toBe(409);
  expect(await early.text()).toContain('it was moved to another time. What was typed is kept');
  const parts = { 'was.ahead.en': '', 'ahead.en': 'We meet in May.' };
  expect((await site.ask(`${path}/summary/parts`, { ...staff, form: parts })).status).toBe(303);
  expect(await (await site.ask(`${path}/summary/parts`, staff)).text()).toContain('We meet in May.');
  const { state } = await site.services.repository.load(minutesAggregate, NETWORK, MEETING);
  expect(state.waiting).toBeUndefined();
  site.at('2025-12-30T03:00:00.000Z');
  await published();
  expect(await everybody()).toMatch(/The forum is in May\..*We meet in May\./s);
});
