import { localDate } from '../../../i18n/dates.ts';
import type { TaskRow } from '../../../tasks/rules/views.ts';
import type { Progress } from './schedule.ts';

/** What the list of a forum's tasks says of how far each is. @param zone IANA. */
export function progressOf(rows: readonly TaskRow[], zone: string): Map<string, Progress> {
  const day = (instant: string | undefined) => (instant === undefined ? undefined : localDate(instant, zone));
  return new Map(
    rows.map(({ id, status, begunAt, endedAt, ownDate, due }): [string, Progress] => [
      id,
      {
        begun: day(begunAt),
        // What was dropped on the task itself holds nobody up either.
        done: status === 'done' || status === 'dropped' ? day(endedAt) : undefined,
        chosen: ownDate ? due : undefined,
      },
    ]),
  );
}
