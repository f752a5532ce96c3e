import type { LedgerRow } from '../../delivery/ledger-row.ts';
import { plusDays } from '../../i18n/dates.ts';
import { workTime } from '../../network/rules/hours.ts';
import { afterQuiet, QUIET } from '../../network/rules/quiet.ts';
import { HOUR, later } from '../../platform/clock.ts';
import { askedSince, type Promised, spreadOf, TASKS } from '../rules/in-mails.ts';
import { openTasksOf } from '../rules/promised.ts';
import { saidAt, says } from '../rules/says.ts';
import { morningsIn } from '../rules/turns.ts';
import { type Judging, type NotSent, no, type Ready } from './judging.ts';
import { offFor } from './reader.ts';

/**
 * Of a message about all that somebody has promised. It waits for what else its morning brings, so that it names all of
 * it. While nothing is to be said it waits as well, until its day is over: its key is that of the day, and what is
 * needed later on that day must find it there.
 */
export async function judgeAll(judging: Judging): Promise<NotSent | Ready> {
  const { row, kind, person, settings, lane, now, tools } = judging;
  if (kind === 'taskWeek' && (await offFor(tools.repository, row, person))?.includes(TASKS)) {
    return no('switchedOff');
  }
  const [open, rows] = await Promise.all([openTasksOf(tools, row.network, row.seat), lane()]);
  if (open.length === 0) return untilItsDayIsOver(no('nothingOpen'), judging);
  if ((kind === 'taskTurn' || kind === 'taskHead') && !isUnsaid(kind, open, rows, judging)) {
    return untilItsDayIsOver(no('nothingPresses'), judging);
  }
  const quiet = afterQuiet(row.plannedAt, settings);
  const ready = kind === 'taskWeek' ? later(quiet, spreadOf(row.person)) : quiet;
  if (now < ready) return no('notNow', ready);
  if (kind === 'taskWeek') return ofWeek(open, rows, judging);
  // One of a morning on which nothing could be sent says what this one would.
  const older = rows.some(
    (one) => one.kind === kind && one.state === 'planned' && one.revision < row.revision,
  );
  return older ? no('notNow', later(now, QUIET)) : {};
}

/** The mail of the week gives way to what is due on its morning. */
function ofWeek(open: readonly Promised[], rows: readonly LedgerRow[], judging: Judging): NotSent | Ready {
  const { row, now } = judging;
  const turns = rows.filter((one) => one.kind === 'taskTurn' && isOfSameMorning(one, row));
  if (turns.some(says)) return no('saidThatDay');
  const waits = turns.some(({ state }) => state === 'planned');
  return waits && isUnsaid('taskTurn', open, rows, judging) ? no('saidThatDay', later(now, QUIET)) : {};
}

/** Whether something presses of which no mail of the kind has told its reader since it does. */
function isUnsaid(
  kind: 'taskTurn' | 'taskHead',
  open: readonly Promised[],
  rows: readonly LedgerRow[],
  { row, settings, now }: Judging,
): boolean {
  const mornings = morningsIn(settings);
  const told = rows.filter((one) => one.kind === kind && one.revision !== row.revision && says(one));
  return open.some(({ task }) => {
    const since = askedSince(kind, task, row.seat, { mornings, now });
    return since !== undefined && !told.some((one) => saidAt(one) >= since);
  });
}

/** Looked at again each hour in which the network writes. */
function untilItsDayIsOver(reason: NotSent, { row: { plannedAt }, settings, now }: Judging): NotSent {
  const over = `${plusDays(plannedAt.slice(0, 10), 1)}T00:00:00.000Z`;
  if (now >= over) return reason;
  const next = workTime(later(now, HOUR), morningsIn(settings));
  return { ...reason, until: next < over ? next : over };
}

/** Planned within the same twelve hours: the morning of a week has one day. */
function isOfSameMorning(one: LedgerRow, row: LedgerRow): boolean {
  return Math.abs(Date.parse(one.plannedAt) - Date.parse(row.plannedAt)) < 12 * HOUR;
}
