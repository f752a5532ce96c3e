import { expect, test } from 'vitest';
import { funnelOf } from '../../../functions/boards/today/board-rows.ts';
import type { CountedMeeting } from '../../../functions/meeting/rules/counted-meetings.ts';

const counted = (kinds: Record<string, object>): CountedMeeting => ({
  row: { id: 'm', stage: 'invited', title: { en: 'm' }, mail: 15, byHand: 7, leftOut: 0 },
  tally: { kinds, states: {}, total: 0, updatedAt: '2025-10-13T02:00:00.000Z' },
  failures: [],
});

test('the funnel adds up the messages of meetings, without previews', () => {
  const funnel = funnelOf([
    counted({ invitation: { sent: 3, bounced: 1 }, preview: { sent: 9 } }),
    counted({ change: { sent: 2 } }),
    { ...counted({}), tally: undefined },
  ]);
  expect(funnel).toEqual({ sent: 5, bounced: 1 });
});
