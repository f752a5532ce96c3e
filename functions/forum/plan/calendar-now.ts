import { localDate } from '../../i18n/dates.ts';
import { morningsIn } from '../../tasks/rules/turns.ts';
import type { TaskRow } from '../../tasks/rules/views.ts';
import type { StaffContext } from '../../web/context.ts';
import type { Calendar } from '../rules/plan/calendar.ts';
import { progressOf } from '../rules/plan/progress.ts';
import { workdaysAround } from '../rules/plan/workdays.ts';

/** The workdays of the network around a day of a forum (local date), and how far its tasks are. */
export function calendarNow(c: StaffContext, day: string, rows: Iterable<TaskRow> = []): Calendar {
  const { network, services } = c.var;
  const { zone } = network.settings;
  const today = localDate(services.now(), zone);
  return {
    workdays: workdaysAround(day, today, morningsIn(network.settings)),
    today,
    progress: progressOf([...rows], zone),
  };
}

/** How many people hear of a change to all open tasks: each once. */
export function peopleToTell(rows: Iterable<TaskRow>): number {
  const open = [...rows].filter(({ status }) => status !== 'done' && status !== 'dropped');
  const owners = open.flatMap((row) => row.owners.filter(({ party }) => party === 'member'));
  return new Set(owners.map(({ seat, person }) => `${seat} ${person ?? ''}`)).size;
}
