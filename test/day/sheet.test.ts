import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { inSheetPages } from '../../functions/day/sheet/paging.ts';
import type { MemberEvent } from '../../functions/membership/rules/events.ts';
import { FORGOTTEN } from '../../functions/platform/personal.ts';
import { invitees, MEETING, type Site, startSite } from '../meeting/site.ts';
import { type Player, players } from '../web/rig.ts';
import { dayOf } from './door.ts';

describe('a sheet in pages', () => {
  test('has every row once and in order, no page with more than fits, and room for the signatures on the last', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), (n) => {
        const rows = Array.from({ length: n }, (_, row) => row);
        const pages = inSheetPages(rows);
        expect(pages.flatMap((page) => page.rows)).toEqual(rows);
        for (const [index, page] of pages.entries()) {
          const most = (index === 0 ? 8 : 11) - (index === pages.length - 1 ? 2 : 0);
          expect(page.rows.length).toBeLessThanOrEqual(most);
          expect(page).toMatchObject({ page: index + 1, of: pages.length });
          // A last page of signatures alone would be signed by nobody.
          if (n > 0) expect(page.rows.length).toBeGreaterThan(0);
        }
      }),
    );
  });
});

describe('the sheet of a meeting', () => {
  let site: Site;
  beforeEach(async () => {
    site = await startSite();
  });
  afterEach(() => site.stop());

  const at = (below: string) => `/n/best/meetings/${MEETING}${below}`;
  const read = async (below: string, lang: 'km' | 'en' = 'en', as: Player = players.coordinator) =>
    (await site.ask(at(below), { as, lang })).text();

  test('has everybody invited, and nobody’s number or address', async () => {
    const html = await read('/sheet');
    for (const name of ['Keo Sokha', 'ចាន់ បុប្ផា', 'Meas Rithy', 'University of the Delta']) {
      expect(html).toContain(name);
    }
    expect(html).not.toContain('Sok Dara</th>');
    expect(html).not.toMatch(/sokha@|meas@|000 101|000 102/);
    expect(html.match(/<tr class="empty">/g)).toHaveLength(20);
  });

  test('has as many empty rows as are asked for, and says what cannot be', async () => {
    expect((await read('/sheet?rows=3')).match(/<tr class="empty">/g)).toHaveLength(3);
    const answer = await site.ask(at('/sheet?rows=61'), { as: players.coordinator });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('aria-invalid');
  });

  /** Numbers and names, as the paper has them. */
  const numbers = (html: string) =>
    [...html.matchAll(/<td class="n">([^<]*)<\/td><th[^>]*scope="row"[^>]*>(?:<s[^>]*>)?([^<]+)/g)].map(
      ([, n, name]) => `${n} ${name}`,
    );
  const print = (lang: 'km' | 'en' = 'en', form: object = { rows: '3' }) =>
    site.ask(at('/sheet'), { as: players.coordinator, lang, form: { ...form } });

  test('has no numbers before it is printed, and looking at it gives none: one printed in another way has none either', async () => {
    expect(numbers(await read('/sheet')).every((row) => row.startsWith(' '))).toBe(true);
    expect(numbers(await read('/print')).every((row) => row.startsWith(' '))).toBe(true);
    await read('/sheet?print');
    expect((await dayOf(site)).sheet).toBeUndefined();
  });

  test('is in the order of the language in which it is shown, until its rows have their numbers in one', async () => {
    const names = (html: string) => numbers(html).map((row) => row.replace(/^\S* /, ''));
    expect(names(await read('/sheet', 'km'))).not.toEqual(names(await read('/sheet', 'en')));
    expect((await print('en')).headers.get('location')).toBe(at('/sheet?print'));
    expect(numbers(await read('/sheet')).map((row) => row.split(' ')[0])).toEqual(['1', '2', '3', '4']);
    expect(names(await read('/sheet', 'km'))).toEqual(names(await read('/sheet', 'en')));
    const papers = await print('km', { rows: '3', to: 'papers' });
    expect(papers.headers.get('location')).toBe(at('/print#sign-in'));
    expect(numbers(await read('/print'))).toEqual(numbers(await read('/sheet')));
  });

  test('keeps the numbers of everybody and of the empty rows when people are invited, uninvited and forgotten after it was printed', async () => {
    await print();
    await print();
    const before = numbers(await read('/sheet'));
    const dara = { seat: 'm-rice', party: 'member', person: 'c-dara', channel: 'email', lang: 'km' } as const;
    const [sokha] = invitees;
    await site.happens([
      { type: 'SeatInvited', data: { invitee: dara, again: false } },
      ...(sokha ? [{ type: 'SeatUninvited', data: { invitee: sokha } } as const] : []),
    ]);
    const fields = { name: FORGOTTEN, role: 'focalPoint', lang: 'km', reachedBy: 'letter' } as const;
    await site.member('m-lotus', [{ type: 'ContactRevised', data: { contact: 'c-bopha', fields } }]);
    const shown = await read('/sheet');
    const blank = (row: string) => row.replace(/ .*Bopha|ចាន់ បុប្ផា/, ' –').replace('  ', ' ');
    expect(numbers(shown)).toEqual([...before.map(blank), ' Sok Dara']);
    expect(shown).toMatch(/<s>Keo Sokha<\/s><small>no longer invited/);
    expect(shown).toContain('One person was invited since the sheet was printed');
    await print();
    const second = await read('/sheet');
    expect(numbers(second)).toEqual([...before.map(blank), '8 Sok Dara']);
    expect(second).toContain('Sok Dara<small>added since the first print');
    expect((await site.facts('day', MEETING)).map(({ type }) => type)).toEqual([
      'SheetPrinted',
      'SheetPrinted',
    ]);
  });

  test('is not numbered once the meeting is cancelled, and who only looks numbers nothing', async () => {
    expect((await site.ask(at('/sheet'), { as: players.observer, form: { rows: '3' } })).status).toBe(403);
    await site.happens([{ type: 'MeetingCancelled', data: {} }]);
    expect((await print()).status).toBe(422);
    expect((await dayOf(site)).sheet).toBeUndefined();
  });

  test('cuts a name that is longer than a row, and never the row', async () => {
    const name = 'Association of Schools '.repeat(8).trim();
    const organisation = {
      name: { km: 'ផ្កាឈូក', en: name },
      type: 'localNgo' as const,
      subSectors: [],
      districts: [],
    };
    await site.member('m-lotus', [{ type: 'MemberRevised', data: { organisation } } satisfies MemberEvent]);
    const html = await read('/sheet');
    expect(html).toMatch(/<td class="long">Association of Schools [^<]+…<\/td>/);
    expect(html).not.toContain(name);
  });

  test('says what the network has set for its donors, which an admin sets on a page of its own', async () => {
    const form = {
      project: 'EDU-2025-07',
      'funding.en': 'Funded by the European Union',
      'funding.km': '',
      keeper: '',
      years: '10',
    };
    const path = '/n/best/settings/sheet';
    expect((await site.ask(path, { as: players.admin, form: { ...form, years: '0' } })).status).toBe(422);
    expect((await site.ask(path, { as: players.admin, form })).status).toBe(303);
    const plain = { ...form, project: '', 'funding.en': '' };
    expect((await site.ask(path, { as: players.admin, form: plain })).status).toBe(303);
    expect((await site.ask(path, { as: players.admin, form })).status).toBe(303);
    const html = await read('/sheet');
    for (const said of ['EDU-2025-07', 'Funded by the European Union', 'for 10 years']) {
      expect(html).toContain(said);
    }
    const settings = await (await site.ask('/n/best/settings', { as: players.admin })).text();
    expect(settings).toContain('Sheets are kept for 10 years. EDU-2025-07');
  });

  test('is printed in one job with letters, running order and an emergency sheet; who only looks gets neither letters nor sheets', async () => {
    const html = await read('/print');
    const places = ['id="letters"', 'id="sign-in"', 'id="order"', 'id="calls"', 'id="emergency"'].map(
      (part) => html.indexOf(part),
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
    // Seventeen empty rows fill two pages with their signatures.
    expect(html.slice(places[4]).match(/<tr class="empty">/g)).toHaveLength(17);
    expect(html.slice(places[4]).match(/<article class="sign-in/g)).toHaveLength(2);
    const seen = await read('/print', 'en', players.observer);
    expect(seen).toContain('id="order"');
    expect(seen).not.toMatch(/class="letter|class="sign-in/);
  });
});
