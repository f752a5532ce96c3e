import { describe, expect, it } from 'vitest';
import { compose } from '../../functions/minutes/rules/compose.ts';
import { contentOf } from '../../functions/minutes/rules/content.ts';
import type { Published } from '../../functions/minutes/rules/events.ts';
import { itemAggregate } from '../../functions/minutes/rules/item.ts';
import { type Minutes, minutesAggregate } from '../../functions/minutes/rules/minutes.ts';
import { publicSummaryOf } from '../../functions/minutes/rules/public-page.ts';
import { SummaryText } from '../../functions/minutes/summary/summary-text.tsx';
import { given } from '../given.ts';
import { details } from '../meeting/meetings.ts';

const AROUND = {
  organisationOf: (seat: string) => (seat === 'm-lotus' ? { en: 'Demo Lotus School' } : undefined),
  today: '2025-11-12',
};

/** Every text of a value, with the path of its field. */
function textsIn(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  const isList = Array.isArray(value);
  return Object.entries(value).flatMap(([key, one]) => textsIn(one, `${path}.${isList ? '*' : key}`));
}

function shownWith(published: Published, updates: Minutes['updates'] = {}): Minutes {
  const at = '2025-11-11T02:00:00.000Z';
  const current = { published, at, by: 'staff:BY', releaseAt: at };
  return { ...minutesAggregate.initial, current, updates };
}

const entry: Published['entries'][number] = {
  id: 'ID',
  item: 'ITEM',
  kind: 'point',
  text: { en: 'WORDS-EN', km: 'WORDS-KM' },
  membersOnly: false,
  owners: [
    { seat: 'm-lotus', party: 'member', person: 'PERSON', leads: true },
    { seat: 'GUEST', party: 'guest', person: 'GUEST', meeting: 'MEETING' },
  ],
  open: false,
  due: '2025-11-30',
  askedOf: 'OFFICE',
  reply: { en: 'REPLY' },
  repliedOn: '2025-11-20',
};
const published: Published = {
  revision: 1,
  date: 1,
  title: { en: 'TITLE' },
  parts: { opening: { en: 'OPENING' }, unknown: { en: 'UNKNOWN PART' } },
  entries: [entry, { ...entry, id: 'HIDDEN', membersOnly: true, text: { en: 'MEMBERS ONLY' } }],
  photos: ['PHOTO'],
  mail: true,
};
const update = { person: 'SENDER', text: 'NEWS', at: '2025-11-12T00:00:00.000Z', waits: false };
const updates = {
  a: { ...update, seat: 'm-lotus', shown: true },
  b: { ...update, seat: 'm-lotus', text: 'NOT TAKEN IN', shown: false },
  c: { ...update, seat: 'm-unknown', text: 'OF NOBODY', shown: true },
};

describe('the summary that anybody may read', () => {
  it('has these fields of what was published, and no other: no person, nothing for members only', () => {
    const page = publicSummaryOf(shownWith(published, updates), AROUND);
    expect(textsIn(page)).toEqual([
      ['.title.en', 'TITLE'],
      ['.parts.*.part', 'opening'],
      ['.parts.*.text.en', 'OPENING'],
      ['.points.*.text.en', 'WORDS-EN'],
      ['.points.*.text.km', 'WORDS-KM'],
      ['.points.*.organisations.*.en', 'Demo Lotus School'],
      ['.points.*.due', '2025-11-30'],
      ['.points.*.askedOf', 'OFFICE'],
      ['.points.*.reply.en', 'REPLY'],
      ['.points.*.repliedOn', '2025-11-20'],
      ['.news.*.from.en', 'Demo Lotus School'],
      ['.news.*.text', 'NEWS'],
      ['.news.*.at', '2025-11-12T00:00:00.000Z'],
    ]);
  });

  it('does not say who has promised what should be done by now', () => {
    const late = publicSummaryOf(shownWith(published), { ...AROUND, today: '2025-12-01' });
    expect(late?.points).toMatchObject([{ text: entry.text, organisations: [] }]);
    const onTheDay = publicSummaryOf(shownWith(published), { ...AROUND, today: '2025-11-30' });
    expect(onTheDay?.points[0]?.organisations).toHaveLength(1);
  });

  it('says of a guest that it is one, without a name, and not once the date is over', () => {
    const owners = [{ seat: 'g-meas', party: 'guest' as const }];
    const ofGuest = shownWith({ ...published, entries: [{ ...entry, owners }] });
    expect(publicSummaryOf(ofGuest, AROUND)?.points).toMatchObject([{ organisations: [], guest: true }]);
    const late = publicSummaryOf(ofGuest, { ...AROUND, today: '2025-12-01' });
    expect(late?.points).toMatchObject([{ guest: false }]);
  });

  it('says of a point that nobody has it as long as that is true', () => {
    const free = shownWith({ ...published, entries: [{ ...entry, id: 'p1', owners: [] }] });
    const said = (now?: readonly string[]) =>
      publicSummaryOf(free, { ...AROUND, free: now && new Set(now) })?.points[0]?.free;
    expect([said(), said(['p1']), said(['another'])]).toEqual([true, true, false]);
    expect(publicSummaryOf(shownWith(published), AROUND)?.points[0]?.free).toBe(false);
  });

  it('says when it was corrected, and is nothing before something is shown', () => {
    const again = publicSummaryOf(shownWith({ ...published, revision: 2 }), AROUND);
    expect(again?.correctedAt).toBe('2025-11-11T02:00:00.000Z');
    expect(publicSummaryOf(minutesAggregate.initial, AROUND)).toBeUndefined();
  });

  it('has every fact of the page that all this was asked for from', () => {
    const best = {
      ...details,
      audience: { choice: 'all' as const },
      title: { en: 'BEST Q4 Meeting: Building Collaboration for Children’s Education in Battambang' },
      objectives: [
        { en: 'Membership Updates and Future Collaboration' },
        { en: 'Research Progress Sharing' },
        { en: 'Provincial Education Learning Forum Preparation' },
      ],
      guests: [
        { id: 'g1', name: 'Demo Guest', role: 'Executive Director', organisation: 'NEP' },
        { id: 'g2', name: 'Demo Other', role: 'Project Coordinator', organisation: 'NEP' },
      ].map((guest) => ({ ...guest, lang: 'en' as const, reachedBy: 'call' as const })),
      host: 'm-zfd',
      contributions: ['meeting space', 'refreshments', 'solidarity lunch'].map((what) => ({
        by: 'm-zfd',
        what: { en: what },
      })),
    };
    const composed = compose({
      details: best,
      zone: 'Asia/Phnom_Penh',
      network: { en: 'Battambang Education Sector Team (BEST)' },
      nameOf: () => ({ en: 'Forum ZFD' }),
      came: 14,
    });
    const minutes = given(minutesAggregate, [
      {
        type: 'PartsTyped',
        data: {
          fields: {
            'ahead.en':
              'We build a culture of collaboration and go on into the new year: every child in Battambang has access to quality education.',
          },
          from: {},
        },
      },
    ]);
    const typed = (fields: Record<string, string>) =>
      given(itemAggregate, [{ type: 'ItemTyped', data: { fields } }]);
    const items = [
      { 'e1.text.en': 'The member list was updated: it has all active partners.' },
      { 'e2.text.en': 'NEP presented progress of ongoing research; members may take part in it.' },
      { 'e3.text.en': 'Members prepare the Provincial Education Learning Forum together.' },
    ].map((fields, n) => ({ id: `a${n}`, item: typed(fields) }));
    const about = { minutes, composed, meeting: 'q4', title: best.title, items };
    const content = contentOf({ ...about, organisationOf: () => undefined });
    const page = publicSummaryOf(shownWith({ ...content, revision: 1, date: 1, mail: true }), AROUND);
    const asRead = (lang: 'en' | 'km') =>
      String(page && SummaryText({ summary: page, zone: 'Asia/Phnom_Penh', lang }))
        .replace(/<[^>]+>/g, ' ')
        .replace(/&amp;/g, '&');
    // What was typed in English alone is read as it was typed.
    const inKhmer = new Map([
      ['10 November 2025', 'ទី១០ ខែវិច្ឆិកា ឆ្នាំ២០២៥'],
      ['Executive Director, NEP', 'Executive Director NEP'],
      ['Project Coordinator, NEP', 'Project Coordinator NEP'],
    ]);
    const facts = textsIn(page)
      .map(([, one]) => one)
      .join('\n');
    for (const fact of [
      'Building Collaboration for Children’s Education in Battambang',
      'Battambang Education Sector Team (BEST)',
      '10 November 2025',
      'P-ESWG venue, Battambang',
      'Executive Director, NEP',
      'Project Coordinator, NEP',
      'Forum ZFD',
      'meeting space',
      'refreshments',
      'solidarity lunch',
      'Membership Updates and Future Collaboration',
      'member list was updated',
      'Research Progress Sharing',
      'NEP presented progress',
      'Provincial Education Learning Forum Preparation',
      'Members prepare',
      'culture of collaboration',
      'into the new year',
      'every child in Battambang',
    ]) {
      expect(facts).toContain(fact);
      // In its title, which the page says above.
      if (fact.startsWith('Building')) continue;
      expect(asRead('en')).toContain(fact);
      expect(asRead('km')).toContain(inKhmer.get(fact) ?? fact);
    }
    for (const one of [facts, asRead('en'), asRead('km')]) expect(one).not.toContain('Demo Guest');
    expect(asRead('km')).toContain('(ជាភាសាអង់គ្លេសប៉ុណ្ណោះ)');
  });
});
