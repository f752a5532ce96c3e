import type { MailState } from '../../delivery/ledger-row.ts';
import { DAY, earliestFirst, later } from '../../platform/clock.ts';
import { isForStaff, isTimed, type TimelineKind } from '../messages/table.ts';
import type { LivingMeeting } from './needs.ts';
import type { MeetingRow } from './views.ts';

/** One message that fell due, and what it came to. */
export interface Fired {
  readonly kind: TimelineKind;
  readonly meeting: MeetingRow;
  readonly mail: number;
  readonly byHand: number;
  /** Those who got none: they had answered or said no, or an earlier message still waits for them. */
  readonly spared: number;
}

/** Counted from all messages of its kind about the meeting, as people. */
const byMail: readonly MailState[] = [
  'planned',
  'claimed',
  'carried',
  'unknown',
  'sent',
  'delivered',
  'bounced',
  'complained',
  'failed',
];

/** What the system said to members and guests by itself in the last day, the earliest first. */
export function firedSince(meetings: readonly LivingMeeting[], now: string): Fired[] {
  const since = later(now, -DAY);
  const found = meetings.flatMap(({ row, state, tally }) =>
    Object.entries(state?.fired ?? {}).flatMap(([kind, { at, date }]) => {
      if (at <= since || date !== state?.dateNumber) return [];
      if (!isTimed(kind) || isForStaff(kind)) return [];
      const states = (tally?.people?.kinds ?? tally?.kinds)?.[kind] ?? {};
      // What nobody was to be told is listed nowhere, or went to the coordinator instead.
      if (Object.keys(states).length === 0) return [];
      const sum = (some: readonly MailState[]) => some.reduce((n, one) => n + (states[one] ?? 0), 0);
      return [
        {
          at,
          fired: {
            kind,
            meeting: row,
            mail: sum(byMail),
            byHand: sum(['toHandOver', 'handedOver']),
            spared: sum(['skipped']),
          },
        },
      ];
    }),
  );
  return found.sort(earliestFirst).map(({ fired }) => fired);
}
