import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvOf, xlsxOf } from '../../functions/boards/quarter/files.ts';
import { quarterMail, quarterText } from '../../functions/boards/quarter/message.ts';
import { type FiguresRow, figuresKey, figuresList } from '../../functions/boards/rules/figures-row.ts';
import {
  NobodyToSendTo,
  quarterAggregate,
  quarterReactions,
  SentMeanwhile,
  sendQuarter,
} from '../../functions/boards/rules/quarter.ts';
import { reportOf } from '../../functions/boards/rules/quarter-report.ts';
import { renderMail } from '../../functions/delivery/mail-frame.tsx';
import { unguardCell } from '../../functions/membership/rules/csv-cell.ts';
import type { StandingRow } from '../../functions/membership/rules/standings.ts';
import { networkAggregate } from '../../functions/network/rules/network.ts';
import { given } from '../given.ts';
import { NETWORK, type Site, startSite } from '../meeting/site.ts';
import { foundedWith, players } from '../web/rig.ts';

const came = (people: number, women: number, pwd?: number): FiguresRow['came'] => ({
  ofYes: 0,
  ofYesLate: 0,
  present: 3,
  active: 4,
  people,
  women,
  men: people - women,
  sexUnknown: 0,
  ...(pwd === undefined ? {} : { pwd }),
  districts: ['0203'],
  subSectors: [],
});
const figures = (meeting: string, day: string, of: Partial<FiguresRow>): FiguresRow => ({
  meeting,
  title: { en: `Meeting ${meeting}`, km: `កិច្ចប្រជុំ ${meeting}` },
  day,
  ...of,
});
const standing = (id: string, ...was: [string, 'active' | 'left'][]): StandingRow => ({
  id,
  was: was.map(([day, status]) => [`${day}T01:00:00.000Z`, status]),
  // Nobody has said where it works.
  works: [],
  verified: [],
});

const rows = [
  figures('a', '2025-07-10', { came: came(30, 14, 2), promises: { due: 8, kept: 5, dropped: 0 } }),
  figures('b', '2025-08-10', { came: came(40, 20, 7), summary: 4 }),
  figures('c', '2025-09-10', { came: came(35, 15, 9) }),
  figures('d', '2025-10-10', { came: came(35, 15, 9) }),
];
const standings = [
  standing('old', ['2025-01-01', 'active']),
  standing('new', ['2025-08-01', 'active']),
  standing('gone', ['2025-01-01', 'active'], ['2025-09-01', 'left']),
];

describe('the report of a quarter', () => {
  const report = reportOf('2025-Q3', rows, standings, '2025-10-20', []);

  it('counts its own meetings, and members as they were at its end; one without a district is one', () => {
    expect(report).toMatchObject({
      until: '2025-09-30',
      members: { active: 2, joined: 1, lost: 1 },
      people: { all: 105, women: 49, men: 56, sexUnknown: 0 },
      promises: { n: 5, of: 8 },
      present: { n: 9, of: 12 },
    });
    expect(report.meetings.map(({ meeting }) => meeting)).toEqual(['a', 'b', 'c']);
    expect(report.absent).toContain('0201');
    expect(report.absent).not.toContain('0203');
  });

  it('does not say that two of thirty were persons with disabilities, nor what would tell it; the sex of a whole meeting it says', () => {
    expect(report.meetings.map(({ pwd }) => pwd)).toEqual(['hidden', 'hidden', 9]);
    expect(report.pwd).toEqual({ asked: 3, shown: 18 });
    expect(report.meetings[0]).toMatchObject({ women: 14, men: 16 });
  });

  it('of one without a meeting says that there was nothing to count, never nought of nought', () => {
    const empty = reportOf('2024-Q1', rows, [], '2025-10-20', []);
    expect(empty).toMatchObject({ meetings: [], members: { active: 0, joined: 0, lost: 0 } });
    for (const name of ['verified', 'present', 'promises', 'pwd', 'absent'])
      expect(empty).not.toHaveProperty(name);
  });

  it('is sent to somebody, as it was seen, and once for one look at it', () => {
    const left = { table: [], shown: { parts: {}, sum: 0 } };
    const send = (seen: number, to: string[], sent = quarterAggregate.initial) =>
      sendQuarter(sent, { report, left, to, seen });
    expect(() => send(0, [])).toThrow(NobodyToSendTo);
    const once = given(quarterAggregate, send(0, ['s-obs']));
    expect(() => send(0, ['s-obs'], once)).toThrow(SentMeanwhile);
    const [event] = send(1, ['s-obs', 's-two'], once);
    if (!event) throw new Error('sent');
    const meta = { id: 'e', version: 2, at: '2025-10-20T02:00:00.000Z', by: 'staff:s-coord' };
    const [intent] = quarterReactions({ ...event, ...meta }, once, {
      network: 'best',
      kind: 'quarter',
      id: '2025-Q3',
    });
    expect(intent).toMatchObject({
      do: 'plan',
      mails: [
        { cause: 'quarter/2025-Q3', person: 's-obs', revision: 2, party: 'staff' },
        { cause: 'quarter/2025-Q3', person: 's-two', revision: 2 },
      ],
    });
  });

  it.each(['en', 'km'] as const)(
    'reads as in its golden files in %s, in a mail and by hand',
    async (lang) => {
      const network = given(networkAggregate, foundedWith());
      if (network.status !== 'founded') throw new Error('founded');
      const url = 'https://meet.example.org/n/best/quarters/2025-Q3';
      const model = quarterMail(network, { name: 'Keo Sreymom', lang }, report, url);
      const { text } = renderMail(model);
      await expect(`${model.subject}\n${model.preheader}\n\n${text}`).toMatchFileSnapshot(
        `golden/quarter.${lang}.txt`,
      );
      await expect(`${quarterText(network, report, url, lang)}\n`).toMatchFileSnapshot(
        `golden/quarter-by-hand.${lang}.txt`,
      );
    },
  );
});

/** Texts of the files in a zip, by its directory. */
function unzipped(bytes: Uint8Array): Map<string, string> {
  const buffer = Buffer.from(bytes);
  const files = new Map<string, string>();
  let at = buffer.readUInt32LE(buffer.lastIndexOf('PK\u0005\u0006', undefined, 'latin1') + 16);
  while (buffer.toString('latin1', at, at + 4) === 'PK\u0001\u0002') {
    const [size, name, extra, comment] = [20, 28, 30, 32].map((n) =>
      n === 20 ? buffer.readUInt32LE(at + n) : buffer.readUInt16LE(at + n),
    );
    const head = buffer.readUInt32LE(at + 42);
    const begin = head + 30 + buffer.readUInt16LE(head + 26) + buffer.readUInt16LE(head + 28);
    const data = buffer.subarray(begin, begin + (size ?? 0));
    const isStored = buffer.readUInt16LE(at + 10) === 0;
    files.set(
      buffer.toString('utf8', at + 46, at + 46 + (name ?? 0)),
      (isStored ? data : inflateRawSync(data)).toString('utf8'),
    );
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return files;
}

describe('files of it', () => {
  const formulas = [
    '=1+1',
    '+855 12',
    '-1',
    '@SUM(A1)',
    '\tx',
    "'=1",
    '＝1',
    'ភាសាខ្មែរ\u200bល្អ',
    'a "b", c;d\n=e',
  ];

  it('begin no cell of CSV like a formula, and give back every text unchanged when they are read again', () => {
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom(...formulas), fc.string()), (text) => {
        const csv = csvOf([{ name: 'x', rows: [[text, 5]] }]);
        const cell = csv.slice(csv.indexOf('\r\n') + 2, -',5\r\n'.length);
        const plain = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
        expect(plain).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
        expect(unguardCell(plain)).toBe(text);
      }),
    );
  });

  it('of Excel hold a text as a text, whatever it begins with, and numbers as numbers', async () => {
    const files = unzipped(
      await xlsxOf([{ name: 'a/b:c*?[d]', rows: [['head', 'n'], ...formulas.map((text) => [text, 7])] }]),
    );
    const all = [...files.values()].join('\n');
    expect(all).not.toContain('<f>');
    for (const text of ['=1+1', '+855 12', '@SUM(A1)', 'ភាសាខ្មែរ\u200bល្អ']) expect(all).toContain(text);
    expect(all).toMatch(/<v>7<\/v>/);
  });
});

describe('its page', () => {
  let site: Site;
  const path = `/n/${NETWORK}/quarters`;
  const read = async (below: string, lang: 'en' | 'km' = 'en', as = players.observer) => {
    const answer = await site.ask(`${path}${below}`, { as, lang });
    expect(answer.status, below).toBe(200);
    return await answer.text();
  };

  beforeAll(async () => {
    site = await startSite();
    for (const row of rows) {
      const sk = figuresKey(row.day, row.meeting);
      await site.services.views.put({ pk: figuresList(NETWORK), sk, v: 1, data: row });
    }
  });
  afterAll(() => site.stop());

  it('is listed with those before it, and says the three numbers in both languages', async () => {
    expect(await read('')).toContain('/quarters/2025-Q3');
    const en = await read('/2025-Q3');
    expect(en).toContain('Promises kept on time');
    expect(en).toContain('5 of 8');
    expect(en).toContain('49 female');
    expect(await read('/2025-Q3', 'km')).toContain('ស្រី ៤៩');
  });

  it('shows nowhere what could tell who somebody is: not on the page, not in its files', async () => {
    const page = await read('/2025-Q3');
    expect(page.match(/not shown/g)?.length).toBeGreaterThanOrEqual(2);
    const csv = await read('/2025-Q3/report.csv');
    expect(csv).toContain('Meeting a,2025-07-10,3,4,30,14,16,not shown');
    expect(csv).toContain('Meeting c,2025-09-10,3,4,35,15,20,9');
    const xlsx = await site.ask(`${path}/2025-Q3/report.xlsx`, { as: players.observer });
    const sheets = [...unzipped(new Uint8Array(await xlsx.arrayBuffer())).values()].join('\n');
    expect(sheets).toContain('not shown');
    // Numbers alone: a text is a number too, of its place in the list of texts.
    const numbers = [...sheets.matchAll(/<c(?![^>]*t="s")[^>]*><v>(\d+)<\/v>/g)].map(([, n]) => n);
    expect(numbers).toContain('35');
    for (const hidden of ['2', '7']) expect(numbers).not.toContain(hidden);
  });

  it('of a quarter without a meeting says so, and what is no quarter is not there', async () => {
    expect(await read('/2024-Q1')).toContain('No meeting was held in this quarter.');
    for (const odd of ['2025-Q5', '2031-Q1', '2025', '0000-Q1', 'constructor']) {
      for (const below of ['', '/report.csv', '/report.xlsx']) {
        expect((await site.ask(`${path}/${odd}${below}`, { as: players.admin })).status).toBe(404);
      }
    }
    expect(await read('?before=9999-Q9')).toContain('Quarters');
  });

  it('is sent by a coordinator to observers once they pressed the button, and its table stays as a fact', async () => {
    const send = `${path}/2025-Q3/send`;
    expect((await site.ask(send, { as: players.observer })).status).toBe(403);
    const shown = await (await site.ask(send, { as: players.coordinator })).text();
    expect(shown).toContain('Send it to 1 observer');
    expect(await site.facts('quarter', '2025-Q3')).toEqual([]);
    const sent = await site.ask(send, { as: players.coordinator, form: { seen: '0' } });
    expect(sent.headers.get('location')).toBe(`${path}/2025-Q3?sent`);
    const again = await site.ask(send, { as: players.coordinator, form: { seen: '0' } });
    expect(again.status).toBe(422);
    expect(await again.text()).toContain('was sent a moment ago');
    const facts = await site.facts('quarter', '2025-Q3');
    expect(facts).toHaveLength(1);
    expect(facts[0]?.data).toMatchObject({
      to: [players.observer.staff],
      table: [{ id: 'a', people: 30, part: 2 }, { id: 'b' }, { id: 'c' }],
      shown: { parts: { a: 'hidden', b: 'hidden', c: 9 }, sum: 18 },
    });
    // Somebody corrects a count by two: the difference to what has left would tell who it was.
    const row = figures('c', '2025-09-10', { came: came(35, 15, 11) });
    await site.services.views.put({
      pk: figuresList(NETWORK),
      sk: figuresKey(row.day, 'c'),
      v: 2,
      data: row,
    });
    const csv = await read('/2025-Q3/report.csv');
    expect(csv).toContain('Meeting c,2025-09-10,3,4,35,15,20,not shown');
    expect(csv).not.toContain('Persons with disabilities,20');
  });
});
