import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dateTime,
  dateTimeRange,
  dateWithDistance,
  daysBetween,
  fullDate,
  isZone,
  localDate,
  localInstant,
  localTime,
  plusDays,
  shortDate,
  shortDateTime,
  timeOfDay,
  timeRange,
  zoneLabel,
} from '../../functions/i18n/dates.ts';

const PP = 'Asia/Phnom_Penh';
const START = '2025-11-10T01:30:00.000Z';
const END = '2025-11-10T05:00:00.000Z';

describe('a date', () => {
  it('is said in full with its weekday, formally in Khmer', () => {
    expect(fullDate(START, PP, 'en')).toBe('Monday 10 November 2025');
    expect(fullDate(START, PP, 'km')).toBe('ថ្ងៃចន្ទ ទី១០ ខែវិច្ឆិកា ឆ្នាំ២០២៥');
    expect(dateTime('2026-12-05T01:30:00Z', PP, 'km')).toBe('ថ្ងៃសៅរ៍ ទី៥ ខែធ្នូ ឆ្នាំ២០២៦ វេលាម៉ោង ៨:៣០ ព្រឹក');
  });

  it('is the local one of the zone, also near midnight', () => {
    expect(fullDate('2025-11-09T17:30:00Z', PP, 'en')).toBe('Monday 10 November 2025');
    expect(localDate('2025-11-09T16:59:59Z', PP)).toBe('2025-11-09');
    expect(localTime('2025-11-09T17:30:00Z', PP)).toBe('00:30');
  });

  it('may be a local date without a time', () => {
    expect(fullDate('2025-11-10', PP, 'en')).toBe('Monday 10 November 2025');
    expect(shortDate('2025-11-10', PP, 'en')).toBe('Mon 10 Nov 2025');
    expect(shortDate('2025-11-10', PP, 'km')).toBe('ចន្ទ ១០ វិច្ឆិកា ២០២៥');
  });

  it('names weekdays and months as the dictionary of the language does', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }),
        (day) => {
          for (const lang of ['en', 'km'] as const) {
            const said = fullDate(day.toISOString(), PP, lang);
            for (const part of ['weekday', 'month'] as const) {
              const format = new Intl.DateTimeFormat(lang, { timeZone: PP, [part]: 'long' });
              expect(said).toContain(format.format(day));
            }
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it('that is none is refused', () => {
    expect(() => fullDate('2025-02-30', PP, 'en')).toThrow(RangeError);
    expect(() => fullDate('soon', PP, 'en')).toThrow(RangeError);
    expect(() => fullDate(START, 'Asia/Battambang', 'en')).toThrow(RangeError);
  });
});

describe('a time', () => {
  it('has 24 hours in English, and twelve with the part of the day in Khmer', () => {
    expect(timeOfDay(START, PP, 'en')).toBe('08:30');
    const said = ['00:00', '04:30', '11:59', '12:00', '13:05', '17:30', '21:00'].map((time) =>
      timeOfDay(localInstant('2025-11-10', time, PP).instant, PP, 'km'),
    );
    expect(said).toEqual([
      'ម៉ោង ១២:០០ យប់',
      'ម៉ោង ៤:៣០ ទៀបភ្លឺ',
      'ម៉ោង ១១:៥៩ ព្រឹក',
      'ម៉ោង ១២:០០ ថ្ងៃត្រង់',
      'ម៉ោង ១:០៥ រសៀល',
      'ម៉ោង ៥:៣០ ល្ងាច',
      'ម៉ោង ៩:០០ យប់',
    ]);
  });

  it('from … to … is a range', () => {
    expect(timeRange(START, END, PP, 'en')).toBe('08:30–12:00');
    expect(timeRange(START, END, PP, 'km')).toBe('ម៉ោង ៨:៣០ ព្រឹក ដល់ម៉ោង ១២:០០ ថ្ងៃត្រង់');
    expect(dateTimeRange(START, END, PP, 'en')).toBe('Monday 10 November 2025, 08:30–12:00');
    expect(dateTimeRange(START, END, PP, 'km')).toBe(
      'ថ្ងៃចន្ទ ទី១០ ខែវិច្ឆិកា ឆ្នាំ២០២៥ វេលាម៉ោង ៨:៣០ ព្រឹក ដល់ម៉ោង ១២:០០ ថ្ងៃត្រង់',
    );
  });

  it('over midnight names both days', () => {
    expect(dateTimeRange(START, '2025-11-11T05:00:00Z', PP, 'en')).toBe(
      'Monday 10 November 2025, 08:30 – Tuesday 11 November 2025, 12:00',
    );
  });

  it('is short in lists', () => {
    expect(shortDateTime(START, PP, 'en')).toBe('Mon 10 Nov 2025, 08:30');
    expect(shortDateTime(START, PP, 'km')).toBe('ចន្ទ ១០ វិច្ឆិកា ២០២៥ ម៉ោង ៨:៣០ ព្រឹក');
  });
});

describe('how far a day is', () => {
  const from = (days: number, lang: 'en' | 'km') =>
    dateWithDistance(plusDays('2025-10-27', days), '2025-10-26T18:00:00Z', PP, lang).replace(
      /^.*\(|\)$/g,
      '',
    );

  it('is said beside the date and counts local days', () => {
    expect(dateWithDistance('2025-10-30', '2025-10-27T16:59:00Z', PP, 'en')).toBe(
      'Thursday 30 October 2025 (in 3 days)',
    );
  });

  it('is said as people say it', () => {
    expect([0, 1, -1, 2, -3, 14, 28, 120].map((days) => from(days, 'en'))).toEqual([
      'today',
      'tomorrow',
      'yesterday',
      'in 2 days',
      '3 days ago',
      'in 14 days',
      'in 4 weeks',
      'in 4 months',
    ]);
    expect([0, 1, -1, 2, -3, 28].map((days) => from(days, 'km'))).toEqual([
      'ថ្ងៃនេះ',
      'ថ្ងៃស្អែក',
      'ម្សិលមិញ',
      '២ ថ្ងៃទៀត',
      '៣ ថ្ងៃមុន',
      '៤ សប្តាហ៍ទៀត',
    ]);
  });

  it('is a whole number of calendar days', () => {
    expect(daysBetween('2025-10-31', '2025-11-10')).toBe(10);
    expect(daysBetween('2025-11-10', '2025-10-31')).toBe(-10);
    expect(plusDays('2025-12-31', 1)).toBe('2026-01-01');
  });
});

describe('a local time as an instant', () => {
  it('is exact where clocks do not change', () => {
    expect(localInstant('2025-11-10', '08:30', PP)).toEqual({ instant: START });
  });

  it('that clocks jump over is as much later, and says so', () => {
    expect(localInstant('2026-03-29', '02:30', 'Europe/Berlin')).toEqual({
      instant: '2026-03-29T01:30:00.000Z',
      clocksChange: 'gap',
    });
  });

  it('that comes twice is the first, and says so', () => {
    expect(localInstant('2026-10-25', '02:30', 'Europe/Berlin')).toEqual({
      instant: '2026-10-25T00:30:00.000Z',
      clocksChange: 'overlap',
    });
  });

  it('reads back as the date and time it came from, in any zone without a change that day', () => {
    const zones = fc.constantFrom(
      PP,
      'Europe/Berlin',
      'America/St_Johns',
      'Asia/Kathmandu',
      'Pacific/Chatham',
    );
    fc.assert(
      fc.property(
        zones,
        fc.integer({ min: 0, max: 3000 }),
        fc.integer({ min: 0, max: 1439 }),
        (zone, day, minute) => {
          const date = plusDays('2022-01-01', day);
          const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
          const { instant, clocksChange } = localInstant(date, time, zone);
          if (clocksChange === 'gap') return;
          expect([localDate(instant, zone), localTime(instant, zone)]).toEqual([date, time]);
        },
      ),
    );
  });

  it('that is none is refused', () => {
    expect(() => localInstant('2025-11-31', '08:30', PP)).toThrow(RangeError);
    expect(() => localInstant('2025-11-10', '24:30', PP)).toThrow(RangeError);
  });
});

describe('a zone', () => {
  it('is named by its city', () => {
    expect(zoneLabel(PP, 'en')).toBe('Phnom Penh time');
    expect(zoneLabel(PP, 'km')).toBe('ម៉ោងភ្នំពេញ');
    expect(zoneLabel('America/New_York', 'en')).toBe('New York time');
    expect(zoneLabel('Europe/Berlin', 'km')).toBe('ម៉ោងនៅ Berlin');
  });

  it('is known or not', () => {
    expect(['Asia/Phnom_Penh', 'UTC', 'Asia/Battambang', '+07:00', ''].map(isZone)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
