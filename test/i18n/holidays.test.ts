import { describe, expect, it } from 'vitest';
import { plusDays } from '../../functions/i18n/dates.ts';
import { dayNote, endsOn } from '../../functions/i18n/holidays.ts';

function holidaysOf(year: number): string[] {
  const days = Array.from({ length: 366 }, (_, day) => plusDays(`${year}-01-01`, day));
  return days
    .filter((day) => day.startsWith(`${year}`) && dayNote(day)?.kind === 'holiday')
    .map((day) => day.slice(5));
}

describe('public holidays', () => {
  it('of 2025 are the 22 days of the sub-decree', () => {
    expect(holidaysOf(2025).join(' ')).toBe(
      '01-01 01-07 03-08 04-14 04-15 04-16 05-01 05-11 05-14 05-15 06-18 09-21 09-22 09-23 09-24 10-15 10-29 11-04 11-05 11-06 11-09 12-29',
    );
  });

  it('of 2026 are 21, since Visak Bochea falls on Labour Day', () => {
    expect(holidaysOf(2026).join(' ')).toBe(
      '01-01 01-07 03-08 04-14 04-15 04-16 05-01 05-05 05-14 06-18 09-24 10-10 10-11 10-12 10-15 10-29 11-09 11-23 11-24 11-25 12-29',
    );
    expect(dayNote('2026-05-01')?.name.en).toBe('International Labour Day and Visak Bochea');
  });

  it('of 2027 are provisional', () => {
    expect(holidaysOf(2027).join(' ')).toBe(
      '01-01 01-07 03-08 04-14 04-15 04-16 05-01 05-14 05-20 05-24 06-18 09-24 09-29 09-30 10-01 10-15 10-29 11-09 11-12 11-13 11-14 12-29',
    );
    expect(dayNote('2027-11-12')?.provisional).toBe(true);
    expect(dayNote('2026-11-23')?.provisional).toBe(false);
  });

  it('have a name in both languages', () => {
    expect(dayNote('2025-11-05')?.name).toEqual({
      en: 'Water Festival',
      km: 'ព្រះរាជពិធីបុណ្យអុំទូក បណ្តែតប្រទីប និងសំពះព្រះខែ អកអំបុក',
    });
  });
});

describe('days when people travel', () => {
  it('are the fifteen before Pchum Ben', () => {
    expect(dayNote('2025-09-05')).toBeNull();
    expect(dayNote('2025-09-06')?.kind).toBe('pchumBen');
    expect(dayNote('2025-09-20')?.kind).toBe('pchumBen');
    expect(dayNote('2025-09-21')?.kind).toBe('holiday');
    expect(dayNote('2026-09-25')?.kind).toBe('pchumBen');
  });

  it('are the week of Khmer New Year', () => {
    expect(
      ['2026-04-10', '2026-04-11', '2026-04-17', '2026-04-20', '2026-04-21'].map((day) => dayNote(day)?.kind),
    ).toEqual([undefined, 'newYear', 'newYear', 'newYear', undefined]);
  });
});

describe('the end of the table', () => {
  it('is said and not passed over in silence', () => {
    expect(dayNote(endsOn)).toBeNull();
    expect(dayNote(plusDays(endsOn, 1))?.kind).toBe('beyondTable');
    expect(dayNote('2024-12-31')?.kind).toBe('beyondTable');
  });

  it('leaves an ordinary day without a note', () => {
    expect(dayNote('2025-11-10')).toBeNull();
  });
});
