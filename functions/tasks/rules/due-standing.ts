import type { DueStanding } from '../../i18n/due.ts';
import type { Standing } from './task.ts';

/** What the date of a task means: nobody is late with what they were only asked for. */
export function dueStanding(status: Standing): DueStanding {
  if (status === 'offered') return status;
  return status === 'done' || status === 'dropped' ? 'ended' : 'promised';
}
