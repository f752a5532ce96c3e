import { plusDays } from '../../i18n/dates.ts';
import { type Hours, isWorkday, workdayBefore, workdayFrom } from '../../network/rules/hours.ts';
import type { FoundedNetwork } from '../../network/rules/network.ts';
import { sendingTimes } from '../../network/rules/timeline-settings.ts';

/** When a network asks for answers: some days before a meeting, on one of its working days. */
export interface Asking extends Pick<Hours, 'weekdays' | 'holidays'> {
  readonly answerDays: number;
}

export function askingOf({ settings }: FoundedNetwork): Asking {
  return { ...sendingTimes(settings.timeline), answerDays: settings.answerDays };
}

/**
 * The day until which answers are asked for where nobody says otherwise (local dates): `answerDays` before the
 * meeting or the last working day before that, but not the day on which people only hear of it. At short notice
 * it is the next working day before the meeting; where there is none, today if people work today, else the day
 * of the meeting.
 */
export function defaultAnswerBy(date: string, asking: Asking, today: string): string {
  const day = plusDays(date, -asking.answerDays);
  const usual = isWorkday(day, asking) ? day : workdayBefore(day, asking);
  if (usual > today) return usual;
  const next = workdayFrom(plusDays(today, 1), asking);
  if (next < date) return next;
  return today < date && isWorkday(today, asking) ? today : date;
}
