import type { MeetingRow } from '../meeting/views.ts';
import type { CountedMeeting } from './upcoming.ts';

/** One thing that waits for a person, in the order in which it should be looked at. */
export type Need =
  | { readonly kind: 'failed' | 'handOver'; readonly meeting: MeetingRow; readonly count: number }
  | { readonly kind: 'failedStaff' | 'corrections'; readonly count: number }
  | { readonly kind: 'held' | 'draft'; readonly meeting: MeetingRow }
  /** Answers by e-mail that a person must decide about; `seeming`: what the only one seems to say. */
  | { readonly kind: 'replies'; readonly count: number; readonly seeming: string };

/** What is known about a network this moment. */
export interface Known {
  readonly meetings: readonly CountedMeeting[];
  readonly corrections: number;
  /** What answers by e-mail that wait seem to say, each as a sentence. */
  readonly replies: readonly string[];
  readonly failedStaff: number;
  /** Now, as an ISO instant in UTC. */
  readonly now: string;
}

/**
 * What needs somebody: first what went wrong, then what only a person can do, then what can wait. Meetings
 * that are over ask for nothing more.
 */
export function needsOf({ meetings, corrections, replies, failedStaff, now }: Known): Need[] {
  const ahead = meetings.filter(({ row }) => row.stage === 'draft' || isAhead(row, now));
  const open = ahead.filter(({ row }) => row.stage !== 'draft');
  const [seeming] = replies;
  return [
    ...open.flatMap(({ row, failures }): Need[] =>
      failures.length > 0 ? [{ kind: 'failed', meeting: row, count: failures.length }] : [],
    ),
    ...(failedStaff > 0 ? [{ kind: 'failedStaff', count: failedStaff } as const] : []),
    ...open.flatMap(({ row, tally }): Need[] => {
      const count = tally?.states.toHandOver ?? 0;
      return count > 0 ? [{ kind: 'handOver', meeting: row, count }] : [];
    }),
    ...(seeming ? [{ kind: 'replies', count: replies.length, seeming } as const] : []),
    ...(corrections > 0 ? [{ kind: 'corrections', count: corrections } as const] : []),
    ...open.flatMap(({ row }): Need[] => (row.stage === 'held' ? [{ kind: 'held', meeting: row }] : [])),
    ...ahead.flatMap(({ row }): Need[] => (row.stage === 'draft' ? [{ kind: 'draft', meeting: row }] : [])),
  ];
}

/** The next meeting that takes place. */
export function nextOf(meetings: readonly CountedMeeting[], now: string): CountedMeeting | undefined {
  return meetings.find(({ row }) => row.stage !== 'draft' && row.stage !== 'cancelled' && isAhead(row, now));
}

/** A cancelled meeting counts until its day: its cancellations may have failed. */
function isAhead(row: MeetingRow, now: string): boolean {
  return row.endsAt !== undefined && row.endsAt > now;
}
