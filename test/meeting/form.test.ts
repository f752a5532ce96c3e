import fc from 'fast-check';
import { ulid } from 'ulid';
import { describe, expect, test } from 'vitest';
import { bestQ4 } from '../../bin/seed/best-q4.ts';
import { plusDays } from '../../functions/i18n/dates.ts';
import {
  missingToInvite,
  readMeetingForm,
  withAnswerBy,
  withRowIds,
} from '../../functions/meeting/draft/form.ts';
import { marksOf, mergeDetails } from '../../functions/meeting/draft/meanwhile.ts';
import { defaultAnswerBy } from '../../functions/meeting/rules/answer-by.ts';
import type { PartialDetails } from '../../functions/meeting/rules/state.ts';
import { defaultTimeline } from '../../functions/meeting/rules/timeline/settings.ts';
import { isWorkday } from '../../functions/network/rules/hours.ts';
import { formTree } from '../../functions/web/parse.ts';

const now = '2025-10-13T02:00:00.000Z';
const zone = 'Asia/Phnom_Penh';

/** Details as the fields of a form, the way a browser sends them. */
function asFields(value: unknown, name = ''): [string, string][] {
  if (value === undefined || value === null) return [];
  if (typeof value !== 'object') return [[name, String(value)]];
  return Object.entries(value).flatMap(([part, inside]) => asFields(inside, name ? `${name}.${part}` : part));
}

function read(fields: Iterable<readonly [string, string]>, stored: PartialDetails = {}) {
  return readMeetingForm(withRowIds(formTree(fields), ulid), stored, 'en');
}

const full: PartialDetails = {
  ...bestQ4.details,
  date: '2025-11-10',
  answerBy: '2025-11-05',
  address: { km: 'ក្រុងបាត់ដំបង' },
  mapUrl: 'https://maps.example.org/?q=1',
  onlineUrl: 'https://meet.example.org/best',
  note: { en: 'Two lines\nof note' },
  guests: [
    {
      id: 'g1',
      name: 'Demo Guest',
      email: 'guest@example.org',
      lang: 'both',
      reachedBy: 'email',
      role: 'Director',
    },
  ],
};

describe('A form of a meeting', () => {
  test('gives back exactly the details that were put into it', () => {
    expect(read(asFields(full))).toEqual({ details: full, problems: [] });
  });

  test('keeps Khmer zero-width spaces and joiners inside a text', () => {
    const km = 'កិច្ច\u200bប្រជុំ\u200c\u200dឆ្នាំ';
    expect(read([['title.km', km]]).details.title).toEqual({ km });
  });

  test('reads Khmer digits and day/month/year', () => {
    const { details } = read([
      ['date', '១០/១១/២០២៥'],
      ['start', '០៨:៣០'],
    ]);
    expect(details).toMatchObject({ date: '2025-11-10', start: '08:30' });
  });

  test('takes a field away that was emptied', () => {
    expect(read([['note.en', '']], { note: { en: 'old' } }).details).toEqual({});
  });

  test('keeps what is stored where a field cannot be read, and takes all others', () => {
    const { details, problems } = read(
      [
        ['date', '31/02/2025'],
        ['host', 'forumZFD'],
      ],
      { date: '2025-11-10' },
    );
    expect(details).toEqual({ date: '2025-11-10', host: 'forumZFD' });
    expect(problems.map(({ field }) => field)).toEqual(['date']);
  });

  test('leaves blank rows out and says which row is wrong', () => {
    const { details, problems } = read([
      ['agenda.0.title.en', ''],
      ['agenda.0.tag', 'inform'],
      ['agenda.1.title.en', 'Research'],
      ['agenda.1.minutes', 'long'],
      ['agenda.1.tag', 'discuss'],
    ]);
    expect(details.agenda).toBeUndefined();
    expect(problems).toEqual([
      {
        field: 'agenda.1.minutes',
        text: 'Agenda item 2, minutes: please write a whole number, for example 30.',
      },
    ]);
  });

  test('takes a guest’s name in Telegram as a contact’s, with @ or as a link, and nothing else', () => {
    const typed = (telegram: string) =>
      read([
        ['guests.0.id', 'g'],
        ['guests.0.name', 'Demo'],
        ['guests.0.lang', 'km'],
        ['guests.0.reachedBy', 'telegram'],
        ['guests.0.telegram', telegram],
      ]);
    for (const name of ['@demo_guest', 'https://t.me/demo_guest']) {
      expect(typed(name).details.guests).toMatchObject([{ telegram: 'demo_guest' }]);
    }
    expect(typed('12').problems).toMatchObject([{ field: 'guests.0.telegram' }]);
  });

  test('asks a guest who is reached by e-mail for an address', () => {
    const { problems } = read([
      ['guests.0.name', 'Demo'],
      ['guests.0.lang', 'km'],
      ['guests.0.reachedBy', 'email'],
    ]);
    expect(problems.map(({ field }) => field)).toEqual(['guests.0.email']);
  });

  test('asks for a choice where an audience is left empty', () => {
    const { problems } = read([['audience.choice', 'picked']]);
    expect(problems).toEqual([
      { field: 'audience', text: 'Whom to invite: please choose at least one member.' },
    ]);
  });

  test.each([
    ['a megabyte', 'x'.repeat(1_000_000), 'host'],
    ['a megabyte of Khmer', 'ក'.repeat(350_000), 'title.km'],
    ['a script for a link', 'javascript:alert(1)', 'mapUrl'],
    ['a link that grows when it is encoded', `https://example.org/${'ក'.repeat(300)}`, 'onlineUrl'],
    ['a time that does not exist', '25:00', 'start'],
  ])('answers %s with a sentence at the field', (_, value, field) => {
    const { details, problems } = read([[field, value]]);
    expect(details).toEqual({});
    expect(problems.map((problem) => problem.field)).toEqual([field]);
    expect(problems[0]?.text.length).toBeGreaterThan(20);
  });

  test.each([
    ['line breaks of a header', 'BEST\r\nBcc: all@example.org', 'BEST Bcc: all@example.org'],
    ['right-to-left marks', 'a\u202Eb\u200Fc', 'abc'],
    ['a lone surrogate', 'a\uD800b', 'ab'],
    ['tags', '<script>alert(1)</script>', '<script>alert(1)</script>'],
  ])('keeps one line of harmless text from %s', (_, typed, kept) => {
    expect(read([['title.en', typed]]).details.title).toEqual({ en: kept });
  });
});

describe('Inviting', () => {
  test('needs date, times, venue and an objective, and nothing else', () => {
    const missing = (details: PartialDetails) =>
      missingToInvite(details, zone, now, 'en').map(({ field }) => field);
    expect(missing({ title: { en: 'x' } })).toEqual(['date', 'start', 'end', 'venue', 'objectives']);
    const needed = {
      title: { km: 'ក' },
      date: '2025-11-10',
      start: '08:30',
      end: '12:00',
      venue: { en: 'Hall' },
      objectives: [{ km: 'ក' }],
    };
    expect(missing(needed)).toEqual([]);
    expect(missing({ ...needed, end: '08:00' })).toEqual(['end']);
    expect(missing({ ...needed, date: '2025-10-12' })).toEqual(['date']);
    expect(missing({ ...needed, answerBy: '2025-11-11' })).toEqual(['answerBy']);
  });
});

describe('The answer deadline', () => {
  const asking = { ...defaultTimeline, answerDays: 5, zone };

  test.each([
    ['some days before the meeting', '2025-11-21', '2025-10-13', '2025-11-14'],
    [
      'the last working day before, where that is the Water Festival',
      '2025-11-10',
      '2025-10-13',
      '2025-11-03',
    ],
    ['the next working day, of a meeting two days off', '2025-10-15', '2025-10-13', '2025-10-14'],
    [
      'Monday, of a meeting on Tuesday that is announced on Saturday',
      '2025-10-21',
      '2025-10-18',
      '2025-10-20',
    ],
    ['the day itself, where it is the only working day before', '2025-10-20', '2025-10-17', '2025-10-17'],
    ['the day of the meeting, where no working day is left', '2025-10-20', '2025-10-18', '2025-10-20'],
    ['the day of the meeting, of one that is today', '2025-10-20', '2025-10-20', '2025-10-20'],
  ])('is %s', (_, date, today, by) => {
    expect(defaultAnswerBy(date, asking, today)).toBe(by);
  });

  test('is never a free day, nor the day on which people hear of it, as long as there is another one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 900 }),
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 0, max: 20 }),
        fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
        (start, lead, answerDays, weekdays) => {
          const today = plusDays('2025-02-01', start);
          const date = plusDays(today, lead);
          const network = { weekdays, holidays: true, answerDays };
          const by = defaultAnswerBy(date, network, today);
          expect(by >= today && by <= date).toBe(true);
          const between = Array.from({ length: lead }, (_, n) => plusDays(today, n));
          const free = between.filter((day) => isWorkday(day, network));
          if (by !== date) expect(free).toContain(by);
          if (free.some((day) => day > today)) expect(by).not.toBe(today);
        },
      ),
    );
  });

  test('moves with the date until somebody chooses it', () => {
    const move = (typed: PartialDetails, stored: PartialDetails) =>
      withAnswerBy(typed, stored, asking, now).answerBy;
    const stored = { date: '2025-11-10', answerBy: '2025-11-03' };
    expect(move({ date: '2025-11-17', answerBy: '2025-11-03' }, stored)).toBe('2025-11-12');
    expect(move({ date: '2025-11-17', answerBy: '2025-11-07' }, stored)).toBe('2025-11-07');
    expect(move({ date: '2025-11-17' }, stored)).toBe('2025-11-12');
    // A draft of the version before, which had no eye for holidays.
    const before = { date: '2025-11-10', answerBy: '2025-11-05' };
    expect(move({ date: '2025-11-17', answerBy: '2025-11-05' }, before)).toBe('2025-11-12');
  });

  test('that is past is named anew where another begin asks everybody again', () => {
    const stored = { date: '2025-10-17', start: '08:30', answerBy: '2025-10-10' };
    const later = withAnswerBy({ ...stored, start: '13:30' }, stored, asking, now);
    expect(later.answerBy).toBe('2025-10-14');
    expect(withAnswerBy({ ...stored, host: 'B' }, stored, asking, now).answerBy).toBe('2025-10-10');
  });
});

describe('Two windows on one draft', () => {
  const base = { host: 'A', venue: { en: 'Hall' }, note: { en: 'n' } };
  const merge = (now: PartialDetails, typed: PartialDetails) => mergeDetails(now, typed, marksOf(base));

  test('keep what each changed: a field that was not touched never takes the place of a newer one', () => {
    const merged = merge({ ...base, host: 'B' }, { ...base, note: { en: 'mine' } });
    expect(merged.details).toEqual({ ...base, host: 'B', note: { en: 'mine' } });
    expect(merged).toMatchObject({ clashes: [], news: ['host'] });
  });

  test('on the same field keep what is stored until somebody chooses', () => {
    const merged = merge({ ...base, host: 'B' }, { ...base, host: 'C', note: { en: 'mine' } });
    expect(merged.details).toEqual({ ...base, host: 'B', note: { en: 'mine' } });
    expect(merged.clashes).toEqual(['host']);
  });

  test('take a field away where only one of them did, and agree on the same text', () => {
    expect(merge(base, { venue: { en: 'Hall' }, note: { en: 'n' } }).details).toEqual({
      venue: { en: 'Hall' },
      note: { en: 'n' },
    });
    expect(merge({ ...base, host: 'B' }, { ...base, host: 'B' })).toMatchObject({ clashes: [] });
  });

  test('a meeting for all members says nothing that could clash with whom somebody picked', () => {
    const picked = { choice: 'picked' as const, members: ['m1'] };
    const merged = merge({ ...base, audience: picked }, { ...base, audience: { choice: 'all' } });
    expect(merged.details.audience).toEqual(picked);
  });
});
