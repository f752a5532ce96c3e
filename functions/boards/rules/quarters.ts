import { quarterOf } from '../../membership/rules/standings.ts';

/*
 * Quarters by local days in Phnom Penh, as `2026-Q1`.
 */

/** Last day of a quarter. */
export function endOfQuarter(quarter: string): string {
  const [year = '', n = ''] = quarter.split('-Q');
  return `${year}-${['03-31', '06-30', '09-30', '12-31'][Number(n) - 1]}`;
}

/** First day of a quarter. */
export function beginOfQuarter(quarter: string): string {
  const [year = '', n = ''] = quarter.split('-Q');
  return `${year}-${['01', '04', '07', '10'][Number(n) - 1]}-01`;
}

/** The quarter of a day and those before it, the earliest first. */
export function quartersUpTo(day: string, count: number): string[] {
  const last = quarterOf(day);
  const [year = '', n = ''] = last.split('-Q');
  const index = Number(year) * 4 + Number(n) - 1;
  return Array.from({ length: count }, (_, at) => {
    const one = index - (count - 1 - at);
    return `${Math.floor(one / 4)}-Q${(one % 4) + 1}`;
  });
}
