import type { ReadLane, Verdict } from '../../delivery/mail-source.ts';
import { effectOf } from '../messages/table.ts';
import { FREES, keptDay, otherDayKept } from '../rules/kept-day.ts';
import { isConvened } from '../rules/state.ts';
import { type Judged, no } from './judged.ts';

/**
 * A mail to somebody who keeps a day free says what became of that day: another one is asked for, or none. Who never
 * heard of it is told nothing. Reads the lane only where people keep a day that is not the meeting's, or may be freed.
 */
export async function knowingKeptDay(
  verdict: Verdict,
  { row, meeting }: Pick<Judged, 'row' | 'meeting'>,
  lane: ReadLane,
): Promise<Verdict> {
  if (!verdict.send || !meeting.savedDates) return verdict;
  if (row.kind === FREES) {
    const keeps = keptDay(meeting, await lane());
    if (!keeps) return isConvened(meeting) ? no('neverAsked') : verdict;
    return { ...verdict, frozen: { ...verdict.frozen, keeps } };
  }
  const asksForDay = row.kind === 'saveTheDate' || effectOf(row.kind) === 'invites';
  const isMoved = meeting.savedDates.some(({ date }) => date !== meeting.details.date);
  if (!asksForDay || !isMoved) return verdict;
  const before = row.kind === 'saveTheDate' ? row.revision : undefined;
  const keeps = otherDayKept(meeting, await lane(), before);
  return keeps ? { ...verdict, frozen: { ...verdict.frozen, keeps } } : verdict;
}
