import { describe, expect, it, test } from 'vitest';
import { pageOf, readPlace } from '../../functions/minutes/rules/archive.ts';
import { type CopyPlace, copyText, MOST_COPIED, places } from '../../functions/minutes/rules/copy-text.ts';
import { choosePhotos } from '../../functions/minutes/rules/photos.ts';
import { TooManyPhotos } from '../../functions/minutes/rules/refusals.ts';

const entry = (text: { en?: string; km?: string }) => ({
  text,
  organisations: [{ en: 'Org' }],
  guest: false,
  free: false,
});
const copied = {
  summary: {
    title: { en: 'BEST Q4 Meeting', km: 'កិច្ចប្រជុំ BEST ត្រីមាសទី៤' },
    parts: [{ part: 'opening' as const, text: { en: 'We met in Battambang.', km: 'យើងបានជួបគ្នា។' } }],
    decisions: [entry({ en: 'The list is kept.', km: 'បញ្ជីត្រូវបានរក្សាទុក។' }), entry({ en: 'Forum in May.' })],
    points: [entry({ en: 'Send the list' })],
  },
  network: { en: 'BEST', km: 'BEST' },
  startsAt: '2025-11-10T01:30:00.000Z',
  zone: 'Asia/Phnom_Penh',
  venue: { en: 'P-ESWG' },
  url: 'https://x.example/m/best/01MEETING',
};
const long = 'ការអប់រំរបស់កុមារនៅខេត្តបាត់ដំបង '.repeat(40);
const full = {
  ...copied,
  summary: {
    title: { km: long.slice(0, 200) },
    parts: [{ part: 'opening' as const, text: { km: long } }],
    decisions: Array.from({ length: 12 }, () => entry({ km: long })),
    points: Array.from({ length: 20 }, () => entry({ km: long })),
  },
};

describe('a text to post', () => {
  it('says what, when, what was decided, and leads to the page in its language', () => {
    expect(copyText(copied, 'telegram', 'en')).toBe(
      [
        'BEST: BEST Q4 Meeting',
        'Monday 10 November 2025 · P-ESWG',
        '',
        'What was decided:',
        '• The list is kept.',
        '• Forum in May.',
        '',
        'One action point was agreed.',
        '',
        'Read the whole summary:',
        'https://x.example/m/best/01MEETING?lang=en',
      ].join('\n'),
    );
  });

  test.each(places.flatMap((place) => (['km', 'en'] as const).map((lang) => [place, lang] as const)))(
    'for %s in %s is never longer than its readers see, and ends with the link',
    (place: CopyPlace, lang) => {
      const text = copyText(full, place, lang);
      expect(text.length).toBeLessThanOrEqual(MOST_COPIED[place]);
      expect(text.endsWith(`/m/best/01MEETING?lang=${lang}`)).toBe(true);
      expect(text).not.toMatch(/[:៖]\n\n/);
    },
  );
});

describe('photos of the page', () => {
  const offered = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  it('are chosen once each, of those that anybody may see, at most six', () => {
    expect(choosePhotos({ photos: [] }, ['b', 'x', 'a', 'b'], offered)).toEqual([
      { type: 'PhotosChosen', data: { photos: ['b', 'a'] } },
    ]);
    expect(choosePhotos({ photos: ['b', 'a'] }, ['b', 'a'], offered)).toEqual([]);
    expect(() => choosePhotos({ photos: [] }, offered, offered)).toThrow(TooManyPhotos);
  });
});

describe('the archive of a network', () => {
  const row = (sk: string, released = true) => ({ sk, row: released ? { released: {}, sk } : { sk } });
  const thisYear = '2026';
  it('begins with the latest year in which there is a public meeting, and leads to the one before', () => {
    const read = [row('2025-11-10#a'), row('2025-08-01#b', false), row('2024-02-01#c')];
    const page = pageOf(read, { thisYear, isMore: false });
    expect(page).toMatchObject({
      year: '2025',
      rows: [{ sk: '2025-11-10#a' }],
      older: '2024',
      before: undefined,
    });
  });

  it('goes on where a year has more than one page, and is empty with a sentence where there is nothing', () => {
    const read = [row('2025-11-10#a'), row('2025-10-10#b')];
    expect(pageOf(read, { year: '2025', thisYear, isMore: true })).toMatchObject({ before: '2025-10-10#b' });
    expect(pageOf([], { thisYear, isMore: false })).toEqual({ year: '2026', rows: [] });
  });

  it('takes what an address says for a place only where it is one', () => {
    expect(readPlace('2025', '2025-10-10#b')).toEqual({ year: '2025', before: '2025-10-10#b' });
    expect(readPlace('2025', '2024-10-10#b')).toEqual({ year: '2025', before: '2025-~' });
    expect(readPlace('20x5', '~')).toEqual({ before: '9999' });
  });
});
