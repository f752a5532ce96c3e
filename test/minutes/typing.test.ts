import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { MinutesEvent } from '../../functions/minutes/rules/events.ts';
import { type Item, itemAggregate, itemId } from '../../functions/minutes/rules/item.ts';
import { minutesAggregate } from '../../functions/minutes/rules/minutes.ts';
import { markOf } from '../../functions/typing/rules/merge.ts';
import type { TypingSaid } from '../../functions/typing/rules/said.ts';
import { MAX_OPEN_BODY } from '../../functions/web/parse.ts';
import { MEETING, moved, NETWORK, type Site, startSite } from '../meeting/site.ts';
import { type Asking, players } from '../web/rig.ts';

const LIST = `/n/${NETWORK}/meetings/${MEETING}/minutes`;
const ITEM = `${LIST}/a1`;
const DURING = '2025-11-10T03:42:00.000Z';
const dara = players.coordinator;
const vanna = players.admin;

let site: Site;
beforeEach(async () => {
  site = await startSite({
    details: {
      agenda: [
        {
          id: 'a1',
          title: { en: 'Learning forum', km: 'វេទិកាសិក្សា' },
          presenter: 'NEP',
          minutes: 30,
          tag: 'discuss',
        },
        { id: 'a2', title: { km: 'ផ្សេងៗ' }, minutes: 10, tag: 'inform' },
      ],
    },
  });
  site.at(DURING);
  return () => site.stop();
});

const page = async (path: string, asking: Asking = { as: dara }) => (await site.ask(path, asking)).text();
const post = (form: Record<string, string> | string, as: Asking['as'] = dara, path = ITEM) =>
  site.ask(path, { as, form });

/** As the script of the page asks. */
async function typed(
  fields: Record<string, string>,
  {
    as = dara,
    path = ITEM,
    more = {},
  }: { as?: Asking['as']; path?: string; more?: Record<string, string> } = {},
): Promise<TypingSaid & { readonly status: number }> {
  const answer = await site.ask(path, {
    as,
    form: { since: DURING, ...fields, ...more },
    headers: { accept: 'application/json' },
  });
  return { status: answer.status, ...(await answer.json()) };
}

const field = (name: string, was: string, is: string) => ({ [`was.${name}`]: markOf(was), [name]: is });

async function item(id = 'a1'): Promise<Item> {
  return (await site.services.repository.load(itemAggregate, NETWORK, itemId(MEETING, id))).state;
}

const textOf = async (name: string) => (await item()).fields[name]?.text;

async function minutesHave(events: readonly MinutesEvent[]): Promise<void> {
  const { repository, now } = site.services;
  await repository.change(
    minutesAggregate,
    NETWORK,
    MEETING,
    { by: 'staff:s-coord', at: now() },
    () => events,
  );
}

/** Words of a page as a reader sees them. */
const words = (html: string) =>
  html
    .replace(/<(script|style|template)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;/g, '’')
    .replace(/\s+/g, ' ');

describe('minutes of an item, without script', () => {
  test('are saved by a button, in one language or both, and the list says what they come to', async () => {
    const answer = await post({
      ...field('notes.en', '', 'A long talk.\r\n- and a list'),
      ...field('01D.kind', '', 'decision'),
      ...field('01D.text.en', '', 'The forum is in March'),
      ...field('01P.kind', '', 'point'),
      ...field('01P.text.km', '', 'ផ្ញើបញ្ជី'),
      ...field('01E.kind', '', 'issue'),
      ...field('01E.text.en', '', ''),
      do: 'more point',
    });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${ITEM}?saved#points`]);
    expect(await textOf('notes.en')).toBe('A long talk.\n- and a list');
    expect((await item()).entries).toEqual(['01D', '01P']);
    expect(words(await page(LIST))).toContain(
      '1. Learning forum NEP typed · 1 decision · 1 action point (1 without owner)',
    );
    const again = words(await page(`${ITEM}?saved`));
    expect(again).toContain('Everything is saved.');
    expect(again).toContain('Action point 1 Nobody is named yet. No date yet.');
  });

  test('lead from a decision that is stored to the plan of a forum, and nowhere else', async () => {
    await post({
      ...field('01D.kind', '', 'decision'),
      ...field('01D.text.en', '', 'The forum is in March'),
      ...field('01P.kind', '', 'point'),
      ...field('01P.text.en', '', 'Send the list'),
    });
    const ways = [...(await page(ITEM)).matchAll(/href="([^"]*\/forums\/[^"]*)"/g)].map(([, to]) => to);
    expect(ways).toEqual([`/n/${NETWORK}/forums/new?meeting=${MEETING}&amp;item=a1&amp;entry=01D`]);
  });

  test('become another kind, are removed and put back, and their words stay', async () => {
    await post({ ...field('01D.kind', '', 'decision'), ...field('01D.text.en', '', 'Send the list') });
    const made = await post({ ...field('01D.kind', 'decision', 'decision'), do: 'make 01D point' });
    expect(made.headers.get('location')).toBe(`${ITEM}?saved#e-01D`);
    expect(await textOf('01D.kind')).toBe('point');
    await post({ do: 'remove 01D' });
    expect(words(await page(ITEM))).toContain('Removed What was removed is in no summary.');
    await post({ do: 'back 01D' });
    expect(await textOf('01D.text.en')).toBe('Send the list');
    expect((await item()).removed).toEqual([]);
  });

  test('name owners from a list, and what is no name is asked about while everything else is saved', async () => {
    const form = new URLSearchParams({
      ...field('01P.kind', '', 'point'),
      ...field('01P.text.en', '', 'Send the list'),
      ...field('01P.due', '', '15/12/2025'),
      'was.01P.owners': '',
    });
    form.append('01P.owners', 'Rice Field Learning – Keo Sokha');
    form.append('01P.owners', 'អង្គការផ្កាឈូក');
    form.append('01P.owners', 'Meas Rithy, University of the Delta');
    expect((await post(form.toString())).status).toBe(303);
    expect(await textOf('01P.owners')).toBe('member:m-rice:c-sokha member:m-lotus guest:g-meas');
    expect(await textOf('01P.due')).toBe('2025-12-15');
    const wrong = await post({
      ...field('01P.text.en', 'Send the list', 'Send the whole list'),
      ...field('01P.owners', await (async () => (await textOf('01P.owners')) ?? '')(), 'Somebody Else'),
      ...field('01P.due', '2025-12-15', 'soon'),
    });
    expect(wrong.status).toBe(422);
    const said = words(await wrong.text());
    expect(said).toContain('“Somebody Else” is not on the list.');
    expect(said).toContain('Write the date as day/month/year');
    expect(said).toContain('Everything else is saved.');
    expect(await textOf('01P.text.en')).toBe('Send the whole list');
    expect(await textOf('01P.owners')).toContain('m-rice');
  });

  test('of which nobody is named are saved by the script without reading the members', async () => {
    const packs = vi.spyOn(site.services.views.packs, 'all');
    const isAsked = () => packs.mock.calls.length > 0;
    expect((await typed(field('notes.en', '', 'We talked.'))).status).toBe(200);
    expect(isAsked()).toBe(false);
    await typed({ ...field('01P.kind', '', 'point'), ...field('01P.text.en', '', 'Send the list') });
    const saved = await typed(field('01P.owners', '', 'Rice Field Learning'));
    expect(saved.status).toBe(200);
    expect(isAsked()).toBe(true);
    expect(await textOf('01P.owners')).toBe('member:m-rice');
    vi.restoreAllMocks();
  });

  test('take no date that nobody can mean, say so at the field, and leave what is stored', async () => {
    await post({ ...field('01P.kind', '', 'point'), ...field('01P.text.en', '', 'Send the list') });
    const far = await post(field('01P.due', '', '15/12/9999'));
    expect(far.status).toBe(422);
    expect(words(await far.text())).toContain('This date is more than two years away.');
    expect(await textOf('01P.due')).toBeUndefined();
    const reply = await post({ ...field('01P.repliedOn', '', '15/12/1925') });
    expect(reply.status).toBe(422);
    // One that was stored when it was near stays, however much later the rest is corrected.
    await post(field('01P.due', '', '15/12/2025'));
    site.at('2028-12-01T03:00:00.000Z');
    const later = {
      ...field('01P.due', '2025-12-15', '15/12/2025'),
      ...field('01P.text.en', 'Send the list', 'Send it'),
    };
    expect((await post(later)).status).toBe(303);
    expect(await textOf('01P.text.en')).toBe('Send it');
  });

  test('of two people: the second gets a page with both texts, what differs in words, and both joined', async () => {
    await post(field('notes.en', '', 'The forum is in March'), vanna);
    const answer = await post({
      ...field('notes.en', '', 'The forum is in April'),
      ...field('notes.km', '', 'វេទិកា'),
    });
    expect(answer.status).toBe(409);
    const html = await answer.text();
    expect(html).toMatch(/<section id="conflict"/);
    expect(words(html)).toContain('Chan Vanna saved this while you were writing');
    expect(html).toMatch(/<del>.*March.*<\/del>/s);
    expect(html).toMatch(/<ins>.*April.*<\/ins>/s);
    expect(html).toContain('>The forum is in March\n\nThe forum is in April</textarea>');
    expect(await textOf('notes.km')).toBe('វេទិកា');
    expect((await item()).fields['notes.en']?.beside.map(({ text }) => text)).toEqual([
      'The forum is in April',
    ]);
    // People who open the page meanwhile see both as well.
    expect(words(await page(ITEM, { as: vanna }))).toContain('Sok Dara wrote this at 10:42');

    const settle = { 'was.notes.en': markOf('The forum is in March'), settle: 'notes.en' };
    await post({ ...settle, 'notes.en': 'The forum is in spring', settled: 'this' });
    expect((await item()).fields['notes.en']).toMatchObject({ text: 'The forum is in spring', beside: [] });
  });

  test('keep theirs and drop mine by one button', async () => {
    await post(field('notes.en', '', 'hers'), vanna);
    await post(field('notes.en', '', 'mine'));
    await post({
      ...field('notes.en', 'hers', 'hers\n\nmine'),
      settle: 'notes.en',
      settled: 'theirs',
    });
    expect((await item()).fields['notes.en']).toMatchObject({ text: 'hers', beside: [] });
  });

  test('of which there are two texts are settled by buttons on the page', async () => {
    await post(field('notes.en', '', 'hers'), vanna);
    await post(field('notes.en', '', 'mine'));
    const both = `both ${markOf('mine')} notes.en`;
    await post({ ...field('notes.en', 'hers', 'hers'), choose: both });
    expect((await item()).fields['notes.en']).toMatchObject({ text: 'hers\n\nmine', beside: [] });
  });

  test('that are too long are not stored, with a sentence and every word still in the form', async () => {
    const long = 'ក'.repeat(6800);
    const answer = await post(field('notes.km', '', long));
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain(long);
    expect(words(html)).toContain('The minutes of this item are 21 KB long, and 20 KB is the most.');
  });

  test('say how long they are from 80 % of the most on, before anybody types into the void', async () => {
    await post(field('notes.km', '', 'ក'.repeat(5000)));
    expect(words(await page(ITEM))).not.toContain('of at most');
    await post(field('notes.en', '', 'x'.repeat(1500)));
    expect(words(await page(ITEM))).toContain('17 of at most 20 KB');
  });

  test('that were begun before the meeting was moved are kept, and the list says so', async () => {
    await post(field('notes.en', '', 'before'));
    site.at('2025-11-10T04:00:00.000Z');
    await site.happens(moved);
    expect(words(await page(LIST))).toContain('The meeting was moved after minutes had begun.');
    expect(await textOf('notes.en')).toBe('before');
  });

  test('of a meeting that is cancelled are kept, and nothing new is taken', async () => {
    await post(field('notes.en', '', 'before'));
    await site.happens([{ type: 'MeetingCancelled', data: {} }]);
    const answer = await post(field('notes.en', 'before', 'after'));
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('>after</textarea>');
    expect(await textOf('notes.en')).toBe('before');
  });

  test('of an item that was taken off the agenda stay in the list', async () => {
    await post(field('notes.km', '', 'មួយ'), dara, `${LIST}/a2`);
    const times = { startsAt: '2025-11-10T01:30:00.000Z', endsAt: '2025-11-10T05:00:00.000Z' };
    await site.happens([{ type: 'MeetingRevised', data: { changes: { agenda: [] }, ...times } }]);
    expect(words(await page(LIST))).toContain('An item that is not on the agenda any more typed');
    expect(await page(`${LIST}/a2`)).toContain('>មួយ</textarea>');
  });

  test('have items that came up besides', async () => {
    const id = '01K7M00000000000000000ITEM';
    const answer = await post({ id, 'title.en': 'Flood damage' }, dara, LIST);
    expect(answer.headers.get('location')).toBe(`${LIST}/${id}`);
    expect(words(await page(LIST))).toContain('3. Flood damage nothing typed yet');
    expect((await post({ id: `${id.slice(0, -1)}2` }, dara, LIST)).status).toBe(422);
    const bad = await post({ id: 'no id', 'title.en': 'Flood damage' }, dara, LIST);
    expect(bad.status).toBe(422);
    expect(await bad.text()).toContain('One of the fields cannot be read.');
  });
});

describe('the script of the page', () => {
  test('hears of each field its new mark, and that it is saved only from the server', async () => {
    const said = await typed(field('notes.en', '', 'One '));
    expect(said).toMatchObject({ of: `minutes ${MEETING} a1`, saved: 'Saved 10:42', now: DURING });
    expect(said.fields).toEqual({ 'notes.en': { is: 'saved', mark: markOf('One'), unsettled: false } });
  });

  test('is not told of a clash with its own text, the answer to which was lost', async () => {
    await typed(field('notes.en', '', 'One'));
    const said = await typed(field('notes.en', '', 'One two'), { more: { 'sent.notes.en': 'One' } });
    expect(said.fields['notes.en']).toMatchObject({ is: 'saved', mark: markOf('One two') });
    expect((await item()).fields['notes.en']?.beside).toEqual([]);
  });

  test('hears of somebody else’s text in the field it sent, who wrote it and when, and of what else is new', async () => {
    await typed({ ...field('notes.en', '', 'hers'), ...field('notes.km', '', 'របស់នាង') }, { as: vanna });
    site.at('2025-11-10T03:44:00.000Z');
    const said = await typed(field('notes.en', '', 'his'));
    expect(said.fields).toEqual({
      'notes.en': {
        is: 'beside',
        mark: markOf('hers'),
        text: 'hers',
        who: 'Chan Vanna',
        when: '10:42',
        unsettled: true,
      },
      'notes.km': {
        is: 'news',
        mark: markOf('របស់នាង'),
        text: 'របស់នាង',
        who: 'Chan Vanna',
        when: '10:42',
        unsettled: false,
      },
    });
    const chosen = { ...field('notes.en', 'hers', 'hers\n\nhis'), settle: 'notes.en' };
    expect((await typed(chosen)).fields['notes.en']).toMatchObject({ is: 'saved', unsettled: false });
  });

  test('asks what is new without sending anything', async () => {
    await typed({ ...field('01P.kind', '', 'point'), ...field('01P.text.en', '', 'Send it') }, { as: vanna });
    const answer = await site.ask(`${ITEM}?since=${DURING}`, {
      as: dara,
      headers: { accept: 'application/json' },
    });
    expect(await answer.json()).toMatchObject({
      fields: { '01P.text.en': { is: 'news', text: 'Send it' } },
      blocks: { '01P': 'point' },
      hints: { '01P': 'Nobody is named yet. No date yet.' },
    });
  });

  test('hears why one field is not taken, and why nothing is', async () => {
    const wrong = { ...field('01P.owners', '', 'Nobody'), ...field('01P.text.en', '', 'Send it') };
    const said = await typed({ ...field('01P.kind', '', 'point'), ...wrong });
    expect(said.fields['01P.owners']).toMatchObject({
      is: 'refused',
      why: expect.stringContaining('“Nobody”'),
    });
    expect(said.fields['01P.text.en']).toMatchObject({ is: 'saved' });
    const long = await typed(field('notes.km', '', 'ក'.repeat(6800)));
    expect(long).toMatchObject({ status: 422, say: expect.stringContaining('20 KB is the most') });
  });

  test('whose session has ended is answered 401', async () => {
    const answer = await site.ask(ITEM, {
      form: field('notes.en', '', 'One'),
      headers: { accept: 'application/json' },
    });
    expect(answer.status).toBe(401);
  });
});

describe('a rapporteur’s link', () => {
  const id = '01RAPPORTEUR';
  const token = (claims = {}) =>
    site.token({ purpose: 'rapporteur', seat: '-', person: id, expires: '2026-02-08', ...claims });

  beforeEach(async () => {
    const answer = await post({ id, name: 'Demo Rith' }, dara, LIST.replace('minutes', 'rapporteurs'));
    expect(answer.headers.get('location')).toContain(`?given=${id}`);
  });

  test('opens the items and saves them under the name it was given to, and shows nobody’s address', async () => {
    const link = `/r/${token()}`;
    const list = await page(link, {});
    expect(words(list)).toContain('1. Learning forum');
    const html = await page(`${link}/a1`, {});
    expect(html).toContain('Rice Field Learning – Keo Sokha');
    for (const text of [list, html]) expect(text).not.toMatch(/@example\.org|000 000|data-settle="drop"/);
    expect((await post(field('notes.en', '', 'One'), undefined, `${link}/a1`)).status).toBe(303);
    expect((await item()).fields['notes.en']).toMatchObject({ text: 'One', by: `rapporteur:${id}` });
    const said = await typed(field('notes.en', '', 'other'));
    expect(said.fields['notes.en']).toMatchObject({ is: 'beside', who: 'Demo Rith' });
    const given = await page(LIST.replace('minutes', 'rapporteurs'));
    expect(given).toContain(`/r/${token()}`);
  });

  test('leads to no plan of a forum: that is for those who run the network', async () => {
    await post({
      ...field('01D.kind', '', 'decision'),
      ...field('01D.text.en', '', 'The forum is in March'),
    });
    expect(await page(ITEM)).toContain('/forums/new?');
    const theirs = await page(`/r/${token()}/a1`, {});
    expect(theirs).toContain('The forum is in March');
    expect(theirs).not.toContain('/forums/');
  });

  test('opens nothing once it is switched off: what its page sends has its sentence', async () => {
    await post({ revoke: id }, dara, LIST.replace('minutes', 'rapporteurs'));
    expect((await site.ask(`/r/${token()}`)).status).toBe(410);
    const said = await typed(field('notes.en', '', 'One'), { as: undefined, path: `/r/${token()}/a1` });
    expect(said).toMatchObject({
      status: 410,
      of: `minutes ${MEETING} a1`,
      say: expect.stringContaining('copy it'),
    });
    expect((await item()).fields).toEqual({});
  });

  test('of another purpose, of another meeting or made by hand opens nothing', async () => {
    for (const other of [
      token({ purpose: 'door' }),
      token({ cause: 'other' }),
      token({ person: 'x' }),
      'x',
    ]) {
      const answer = await site.ask(`/r/${other}`, { lang: 'en' });
      expect(answer.status).toBe(410);
      if (other === 'x') expect(await answer.text()).toMatch(/It is too old, or it was not copied whole/);
      expect((await site.ask(`/r/${other}/a1`, { form: field('notes.en', '', 'One') })).status).toBe(410);
    }
  });

  test('takes a whole item at its longest in one form', async () => {
    const entries = Array.from({ length: 40 }, (_, n) => `01K7M00000000000000000000${n + 10}`.slice(-26));
    const fields = Object.assign(
      field('notes.km', '', 'ក'.repeat(3800)),
      ...entries.map((entry) => ({
        ...field(`${entry}.kind`, '', 'decision'),
        ...field(`${entry}.text.km`, '', 'ក'.repeat(60)),
        ...field(`${entry}.text.en`, '', ''),
        ...field(`${entry}.membersOnly`, '', ''),
      })),
    );
    expect(new URLSearchParams(fields).toString().length).toBeLessThan(MAX_OPEN_BODY);
    expect((await post(fields, undefined, `/r/${token()}/a1`)).status).toBe(303);
  });

  test('is not given once the summary is published', async () => {
    const published = {
      ...{ revision: 1, date: 1, title: { en: 'Q4' }, parts: {} },
      ...{ entries: [], photos: [], mail: true },
    };
    await minutesHave([
      { type: 'SummaryPublished', data: { published, releaseAt: DURING } },
      { type: 'SummaryReleased', data: { revision: 1 } },
    ]);
    expect(words(await page(`/r/${token()}`, {}))).toContain('Thank you for typing its minutes.');
    expect(words(await page(LIST.replace('minutes', 'rapporteurs')))).toContain('The summary is published');
  });
});

test('the full minutes on paper hold everything, members-only and both texts too', async () => {
  await post({
    ...field('notes.en', '', 'hers'),
    ...field('01P.kind', '', 'point'),
    ...field('01P.text.en', '', 'Send the list'),
    ...field('01P.owners', '', 'Rice Field Learning'),
    ...field('01P.membersOnly', '', 'yes'),
    ...field('01E.kind', '', 'issue'),
    ...field('01E.text.km', '', 'ផ្ទះគ្រូ'),
    ...field('01E.askedOf', '', 'NEP'),
  });
  await post(field('notes.en', '', 'his'), vanna);
  const text = words(await page(`/n/${NETWORK}/meetings/${MEETING}/full-minutes`));
  for (const said of [
    'hers',
    'his',
    'Send the list (members only)',
    'Rice Field Learning',
    'no date',
    'ផ្ទះគ្រូ',
    'asked of NEP',
  ]) {
    expect(text).toContain(said);
  }
});

test('those who only watch see no minutes before they are published', async () => {
  expect(words(await page(LIST, { as: players.observer }))).toContain(
    'The coordinator is working on the minutes.',
  );
  expect((await site.ask(ITEM, { as: players.observer })).status).toBe(403);
});
