import { afterAll, beforeAll, expect, test } from 'vitest';
import { dayAggregate } from '../../functions/day/rules/day.ts';
import { minutesAggregate } from '../../functions/minutes/rules/minutes.ts';
import { markOf } from '../../functions/typing/rules/merge.ts';
import { MEETING, NETWORK, type Site, startSite } from '../meeting/site.ts';
import { players } from '../web/rig.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
  site.at('2025-11-11T03:00:00.000Z');
});
afterAll(() => site.stop());

const path = `/n/${NETWORK}/meetings/${MEETING}`;
const ask = (at: string, form?: Record<string, string>) =>
  site.ask(`${path}${at}`, { as: players.coordinator, lang: 'en', ...(form ? { form } : {}) });
const today = async () =>
  (await site.ask(`/n/${NETWORK}/today`, { as: players.coordinator, lang: 'en' })).text();
const markIn = (page: string, name: string) => {
  const [, mark = ''] = new RegExp(`name="was\\.${name}" value="([^"]*)"`).exec(page) ?? [];
  return mark;
};
const typed = async () =>
  (await site.services.repository.load(minutesAggregate, NETWORK, MEETING)).state.fields;

test('before the meeting begins there is nothing to sum up', async () => {
  site.at('2025-10-20T02:00:00.000Z');
  expect((await ask('/summary/parts')).status).toBe(404);
  expect(await (await ask('/summary-parts')).text()).toContain('once the meeting has begun');
  expect(await today()).not.toContain('Type the minutes');
  site.at('2025-11-10T02:30:00.000Z');
  expect(await today()).toContain('Type the minutes');
  expect(await today()).toMatch(/The summary is due by Wednesday 12 November 2025/);
  site.at('2025-11-10T09:30:00.000Z');
  const held = await today();
  expect(held).not.toContain('All is well');
  expect(held).toMatch(/The summary is due by Wednesday 12 November 2025/);
  // Nobody is asked for what they may never type: a text can be shared.
  expect((await ask('/summary')).status).toBe(200);
  expect(await today()).not.toContain('Publish the summary');
  site.at('2025-11-11T03:00:00.000Z');
});

test('a part is shown as it is composed, stays as somebody typed it, and is composed again where they want that', async () => {
  const page = await (await ask('/summary/parts')).text();
  const was = markIn(page, 'opening.en');
  expect(was).not.toBe('');
  // A form that was sent with nothing changed stores nothing.
  const [, composed = ''] = /<textarea id="opening.en"[^>]*>([^<]*)/.exec(page) ?? [];
  expect((await ask('/summary/parts', { 'was.opening.en': was, 'opening.en': composed })).status).toBe(303);
  expect(await typed()).toEqual({});
  await ask('/summary/parts', { 'was.opening.en': was, 'opening.en': 'We met by the river.' });
  expect((await typed())['opening.en']?.text).toBe('We met by the river.');
  expect(await (await ask('/summary-parts')).text()).toContain('We met by the river.');
  await ask('/summary/parts', {
    do: 'again opening',
    'was.opening.en': markOf('We met by the river.'),
    'opening.en': 'Given up',
  });
  expect(await typed()).toEqual({});
});

test('what was cleared or removed again keeps nobody from sharing a text', async () => {
  await ask('/summary/parts', { 'was.ahead.en': '', 'ahead.en': 'In May.' });
  expect((await ask('/summary')).status).toBe(303);
  await ask('/summary/parts', { 'was.ahead.en': markOf('In May.'), 'ahead.en': '' });
  expect((await ask('/summary')).status).toBe(200);
  const item = (await ask('/minutes', { id: '01ITEMITEM01', 'title.en': 'Roads' })).headers.get('location');
  const at = item?.slice(path.length) ?? '';
  await ask(at, { 'was.D1.kind': '', 'D1.kind': 'decision', 'was.D1.text.en': '', 'D1.text.en': 'Meet' });
  expect((await ask('/summary')).status).toBe(303);
  await ask(at, { do: 'remove D1' });
  expect((await ask('/summary')).status).toBe(200);
});

test('a part that two people typed shows both texts to the second one', async () => {
  const form = (text: string) => ({ 'was.ahead.en': '', 'ahead.en': text });
  await site.ask(`${path}/summary/parts`, {
    as: players.admin,
    lang: 'en',
    form: form('The forum is in May.'),
  });
  const answer = await ask('/summary/parts', form('The forum is in June.'));
  expect(answer.status).toBe(409);
  const page = await answer.text();
  expect(page).toContain('The forum is in May.');
  expect(page).toContain('The forum is in June.');
});

test('a part that was changed while somebody settled it shows both texts again, and neither is lost', async () => {
  const stale = { 'was.ahead.en': markOf('Long ago'), 'ahead.en': 'May, or June.', settle: 'ahead.en' };
  const answer = await ask('/summary/parts', stale);
  expect(answer.status).toBe(409);
  const page = await answer.text();
  expect(page).toContain('The forum is in May.');
  expect(page).toContain('May, or June.');
  expect((await typed())['ahead.en']?.beside.map(({ text }) => text)).toEqual(['May, or June.']);
});

test('a part that is too long is not stored, and what was typed is still there', async () => {
  const long = 'long '.repeat(900);
  const answer = await ask('/summary/parts', { 'was.thanks.en': '', 'thanks.en': long });
  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain(long.trim());
});

test('what was typed leads there: from the button of the meeting, from Today, and from the page for a text', async () => {
  const answer = await ask('/summary');
  expect(answer.headers.get('location')).toBe(`${path}/summary-parts`);
  const meeting = await (await ask('')).text();
  expect(meeting).toContain('Publish the summary');
  expect(meeting).not.toContain('Share the summary');
  expect(meeting.indexOf('What follows the meeting')).toBeLessThan(meeting.indexOf('id="people"'));
  expect(meeting).toMatch(/Minutes<\/a>[\s\S]{0,200}nothing typed yet/);
  expect(await today()).toContain('The summary is due by Wednesday 12 November 2025');
});

test('an observer sees nothing of it before it is published', async () => {
  const page = await site.ask(`${path}/summary-parts`, { as: players.observer, lang: 'en' });
  expect(await page.text()).toContain('The summary is not published yet.');
});

test('is published by a button that says whom it reaches, can be stopped, and is withdrawn and shown again', async () => {
  const state = async () => (await site.services.repository.load(minutesAggregate, NETWORK, MEETING)).state;
  const page = await (await ask('/summary/publish')).text();
  expect(page).toMatch(/Publish, and tell \d+: \d+ by mail, \d+ by hand/);
  expect(page).toContain('Publish although some texts are in one language');
  expect(page).not.toMatch(/>(Khmer|English) only</);
  expect(page).toMatch(/summary\/parts#ahead">Looking ahead<\/a><span class="muted">in English only/);
  // The opening is composed in both languages; what was typed above is in one.
  expect((await ask('/summary/publish', { do: 'publish', seen: '0' })).status).toBe(409);
  const sent = await ask('/summary/publish', { do: 'publish', seen: '0', halfToo: 'yes' });
  expect(sent.status).toBe(409);
  expect(await sent.text()).toContain('Two people typed different texts under Looking ahead.');
  const [text] = [(await state()).fields['ahead.en']?.text ?? ''];
  await ask('/summary/parts', {
    'was.ahead.en': markOf(text),
    'ahead.en': text,
    settle: 'ahead.en',
  });
  // The texts were settled after that page was opened: who presses on it sees first what is new.
  const [, saw = ''] = /name="saw" value="([^"]+)"/.exec(page) ?? [];
  await ask('/summary/parts', { 'was.thanks.en': '', 'thanks.en': 'Thanks to <all>.' });
  const unseen = await ask('/summary/publish', { do: 'publish', seen: '0', halfToo: 'yes', saw });
  expect(unseen.status).toBe(409);
  const again = await unseen.text();
  expect(again).toMatch(
    /New since you opened this page.*Thanks: <span>Thanks to &lt;all&gt;\..*As it will be read/s,
  );
  expect((await state()).waiting).toBeUndefined();
  const [, sees = ''] = /name="saw" value="([^"]+)"/.exec(again) ?? [];
  await ask('/summary/publish', { do: 'publish', seen: '0', halfToo: 'yes', saw: sees });
  expect((await state()).waiting?.published).toMatchObject({ revision: 1, mail: true });
  expect(await (await ask('/summary/publish')).text()).toContain('Until then you can stop it');
  expect(await today()).toContain('Until then you can stop it here.');
  expect(await (await ask('')).text()).toMatch(
    /summary\/publish"[^>]*>Summary<[\s\S]{0,300}until then you can stop it/,
  );
  await ask('/summary/publish', { do: 'stop' });
  expect((await state()).waiting).toBeUndefined();
  const stopped = await today();
  expect(stopped).toContain('Publishing was stopped: the summary is not out.');
  expect(stopped).toContain('Publishing the summary was stopped:');
  await ask('/summary/publish', { do: 'publish', seen: '0', halfToo: 'yes' });
  await site.services.repository.change(
    minutesAggregate,
    NETWORK,
    MEETING,
    { by: 'clock', at: site.services.now() },
    () => [{ type: 'SummaryReleased' as const, data: { revision: 1 } }],
  );
  expect(await (await ask('/summary/publish')).text()).toContain('The summary is published.');
  const watching = async (at = '/summary-parts') =>
    (await site.ask(`${path}${at}`, { as: players.observer, lang: 'en' })).text();
  expect(await watching()).toContain('The forum is in May.');
  expect(await watching()).not.toContain('not published yet');
  expect(await watching()).not.toContain('/summary/parts');
  expect(await watching('/minutes')).not.toContain('is working on the minutes');
  expect(await watching('/minutes')).toContain(`href="${path}/summary-parts"`);
  await ask('/summary/publish', { do: 'withdraw' });
  expect((await state()).withdrawn).toBe(true);
  expect(await watching()).toContain('The summary of this meeting was withdrawn.');
  expect(await watching()).not.toContain('The forum is in May.');
  await ask('/summary/publish', { do: 'show' });
  expect((await state()).withdrawn).toBe(false);
  await ask('/summary/publish', { do: 'publish', seen: '1', halfToo: 'yes' });
  expect(await (await ask('/summary/publish')).text()).toContain('The correction will be published at');
  expect(await today()).toContain('The correction of the summary will be published at');
  await ask('/summary/publish', { do: 'stop' });
  expect(await today()).toContain('Publishing a correction of the summary was stopped:');
});

test('it counts the organisations that came as the page of the day does, those that were not invited too', async () => {
  await site.services.repository.change(
    dayAggregate,
    NETWORK,
    MEETING,
    { by: `staff:${players.coordinator.staff}`, at: site.services.now() },
    () => [
      { type: 'DayClosed' as const, data: { date: 1 } },
      {
        type: 'DayCounted' as const,
        data: {
          ...{ date: 1, people: 7, room: 7, online: 0, women: 3, men: 4, sexUnknown: 0 },
          organisations: 6,
        },
      },
    ],
  );
  const page = await (await ask('/summary/parts')).text();
  expect(page).toContain('6 organisations took part.');
});
