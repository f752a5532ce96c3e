import { fullDate, shortDate } from './dates.ts';
import { type Catalogue, type Lang, say } from './say.ts';

/** Until when something is to be done. Formal register; a native reader confirms the Khmer. */
export const dueTexts = {
  until: { en: 'until {date}', km: 'ត្រឹម{date}' },
  untilAlone: { en: 'Until {date}', km: 'ត្រឹម{date}' },
  was: { en: 'was due on {date}', km: 'បានដល់កំណត់នៅ{date}' },
  wasAlone: { en: 'It was due on {date}', km: 'បានដល់កំណត់នៅ{date}' },
  wanted: { en: 'wanted by {date}', km: 'ស្នើឱ្យរួចត្រឹម{date}' },
  wantedAlone: { en: 'Wanted by {date}', km: 'ស្នើឱ្យរួចត្រឹម{date}' },
  noDate: { en: 'without a date', km: 'មិនមានកាលកំណត់' },
  noDateAlone: { en: 'Without a date', km: 'មិនមានកាលកំណត់' },
  notAnswered: { en: 'asked, no answer yet', km: 'បានស្នើ មិនទាន់ឆ្លើយ' },
} as const satisfies Catalogue;

/**
 * Whose date it is: of something promised, which may be over its date; of something that is offered or asked for, which
 * nobody is late with; or of something that has ended.
 */
export type DueStanding = 'promised' | 'offered' | 'ended';

/** What is due, and to whom it is said. */
export interface DueAt {
  /** Local date. */
  readonly due: string | undefined;
  readonly standing: DueStanding;
  /** Local date of the reader's day. */
  readonly today: string;
  readonly zone: string;
  readonly lang: Lang;
  /** With the short names of days and months. */
  readonly short?: true;
}

/** `until Friday 5 December 2025` in a line of other words, or `alone` as a line of its own. */
export function dueWords({ due, standing, today, zone, lang, short }: DueAt, alone?: 'alone'): string {
  if (due === undefined) return say(lang, alone ? dueTexts.noDateAlone : dueTexts.noDate);
  const words = standing === 'offered' ? 'wanted' : standing === 'promised' && due < today ? 'was' : 'until';
  const date = short ? shortDate(due, zone, lang) : fullDate(due, zone, lang);
  return say(lang, dueTexts[alone ? (`${words}Alone` as const) : words], { date });
}

/** The same beside the name of a task in a list; of one that waits for an answer it says so. */
export function dueAside(of: DueAt): string {
  if (of.standing !== 'offered') return dueWords(of);
  const asked = say(of.lang, dueTexts.notAnswered);
  return of.due === undefined ? asked : `${asked} · ${dueWords(of)}`;
}

/** The same; empty where there is no date and nobody is asked. */
export function dueIfAny(of: DueAt): string {
  return of.due === undefined && of.standing !== 'offered' ? '' : dueAside(of);
}

/** The date as it was written down, whenever it is read. */
export function untilDay(due: string, zone: string, lang: Lang): string {
  return say(lang, dueTexts.until, { date: fullDate(due, zone, lang) });
}
