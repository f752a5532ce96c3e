import { describe, expect, it } from 'vitest';
import { localDate, localTime, plusDays } from '../../functions/i18n/dates.ts';
import { dayNote } from '../../functions/i18n/holidays.ts';
import { defaultTimeline } from '../../functions/meeting/rules/timeline/settings.ts';
import {
  type Hours,
  humaneTime,
  isWorkday,
  plusWorkdays,
  workdayFrom,
} from '../../functions/network/rules/hours.ts';

const hours: Hours = { ...defaultTimeline, zone: 'Asia/Phnom_Penh' };

describe('humane hours', () => {
  it.each([
    ['in the morning of a working day, at once', '2025-10-13T02:00:00.000Z', '2025-10-13T02:00:00.000Z'],
    ['before opening, at opening', '2025-10-12T23:30:00.000Z', '2025-10-13T00:00:00.000Z'],
    ['at the closing minute, the next morning', '2025-10-13T11:00:00.000Z', '2025-10-14T00:00:00.000Z'],
    ['in the night, the next morning', '2025-10-13T18:00:00.000Z', '2025-10-14T00:00:00.000Z'],
    ['on Friday evening, on Monday', '2025-10-17T12:00:00.000Z', '2025-10-20T00:00:00.000Z'],
    ['on the eve of the Water Festival, after it', '2025-11-03T12:00:00.000Z', '2025-11-07T00:00:00.000Z'],
    ['on Coronation Day, the day after', '2025-10-29T02:00:00.000Z', '2025-10-30T00:00:00.000Z'],
    [
      'before Khmer New Year, after the weekend that follows it',
      '2026-04-13T11:30:00.000Z',
      '2026-04-17T00:00:00.000Z',
    ],
  ])('%s', (_, from, to) => {
    expect(humaneTime(from, hours)).toBe(to);
  });

  it('every hour of a whole year leads to the next hour that is one of a working day', () => {
    for (let day = '2026-01-01'; day < '2027-01-01'; day = plusDays(day, 1)) {
      for (const hour of ['00', '03', '06', '07', '11', '17', '18', '23']) {
        const asked = new Date(`${day}T${hour}:10:00+07:00`).toISOString();
        const found = humaneTime(asked, hours);
        const [date, time] = [localDate(found, hours.zone), localTime(found, hours.zone)];
        expect(found >= asked).toBe(true);
        expect(new Date(`${date}T00:00:00Z`).getUTCDay() % 6, date).not.toBe(0);
        expect(dayNote(date)?.kind, date).not.toBe('holiday');
        expect(time >= '07:00' && time < '18:00', `${date} ${time}`).toBe(true);
        for (let between = day; between < date; between = plusDays(between, 1)) {
          if (between > day) expect(isWorkday(between, hours), between).toBe(false);
        }
      }
    }
  });

  it('a free day is given up before a message comes too late, and the hour last of all', () => {
    const saturday = '2025-11-08T02:00:00.000Z';
    const night = '2025-11-09T19:00:00.000Z';
    const start = '2025-11-10T01:30:00.000Z';
    expect(humaneTime(saturday, hours, { day: '2025-11-09T17:00:00.000Z', hour: start })).toBe(saturday);
    expect(humaneTime(night, hours, { day: '2025-11-09T17:00:00.000Z', hour: start })).toBe(
      '2025-11-10T00:00:00.000Z',
    );
    const early = '2025-11-09T23:00:00.000Z';
    expect(humaneTime(night, hours, { day: early, hour: early })).toBe(night);
  });

  it('zones with daylight saving open at their own local hour, also on the day the clocks change', () => {
    const berlin: Hours = {
      ...hours,
      zone: 'Europe/Berlin',
      holidays: false,
      weekdays: [1, 2, 3, 4, 5, 6, 7],
    };
    expect(humaneTime('2026-03-28T20:00:00.000Z', berlin)).toBe('2026-03-29T05:00:00.000Z');
    expect(humaneTime('2026-10-24T20:00:00.000Z', berlin)).toBe('2026-10-25T06:00:00.000Z');
    expect(humaneTime('2026-03-27T20:00:00.000Z', berlin)).toBe('2026-03-28T06:00:00.000Z');
  });
});

describe('working days', () => {
  it('pass over weekends and holidays', () => {
    expect(workdayFrom('2025-11-08', hours)).toBe('2025-11-10');
    expect(plusWorkdays('2025-11-03', 1, hours)).toBe('2025-11-07');
    expect(plusWorkdays('2025-11-10', 2, hours)).toBe('2025-11-12');
  });

  it('are what the network says they are', () => {
    const saturdays = { ...hours, weekdays: [6], holidays: false };
    expect(workdayFrom('2025-11-09', saturdays)).toBe('2025-11-15');
    expect(isWorkday('2025-11-04', { ...hours, holidays: false })).toBe(true);
  });
});
