import { describe, expect, test } from 'vitest';
import type { Failure } from '../../functions/flow/failures.ts';
import type { MeetingRow } from '../../functions/meeting/views.ts';
import { funnelOf } from '../../functions/today/board-rows.ts';
import { type Need, needsOf, nextOf } from '../../functions/today/needs.ts';
import type { CountedMeeting } from '../../functions/today/upcoming.ts';

const now = '2025-10-13T02:00:00.000Z';
const failure: Failure = {
  network: 'best',
  cause: 'meeting/m',
  person: 'c1',
  seat: 's1',
  party: 'member',
  kind: 'invitation',
  revision: 2,
  state: 'bounced',
  plannedAt: now,
};

function meeting(
  id: string,
  more: Partial<MeetingRow> = {},
  counted: Partial<CountedMeeting> = {},
): CountedMeeting {
  const date = more.date ?? '2025-11-10';
  const row: MeetingRow = {
    id,
    stage: 'invited',
    title: { en: id },
    date,
    startsAt: `${date}T01:30:00.000Z`,
    endsAt: `${date}T05:00:00.000Z`,
    mail: 15,
    byHand: 7,
    leftOut: 0,
    ...more,
  };
  return { row, tally: undefined, failures: [], ...counted };
}

const draft = meeting('draft', { stage: 'draft', startsAt: undefined, endsAt: undefined });
const tallied = (toHandOver: number) => ({
  tally: { kinds: {}, states: { toHandOver }, total: toHandOver, updatedAt: now },
});
const kinds = (needs: readonly Need[]) => needs.map(({ kind }) => kind);

describe('what needs somebody', () => {
  test('is nothing where all is well', () => {
    expect(needsOf({ meetings: [meeting('m')], corrections: 0, replies: [], failedStaff: 0, now })).toEqual(
      [],
    );
  });

  test('stands in order: what failed, whom to call, whose answer to decide about, what to approve, what leaves, what waits', () => {
    const meetings = [
      draft,
      meeting('held', { stage: 'held' }),
      meeting('m', {}, { ...tallied(5), failures: [failure, failure] }),
    ];
    const needs = needsOf({
      meetings,
      corrections: 1,
      replies: ['Demo Dara seems to say yes'],
      failedStaff: 1,
      now,
    });
    expect(kinds(needs)).toEqual([
      'failed',
      'failedStaff',
      'handOver',
      'replies',
      'corrections',
      'held',
      'draft',
    ]);
    expect(needs[0]).toMatchObject({ count: 2 });
    expect(needs[2]).toMatchObject({ count: 5 });
  });

  test('is nothing about a meeting that is over', () => {
    const over = meeting('over', { date: '2025-10-01' }, { ...tallied(5), failures: [failure] });
    expect(needsOf({ meetings: [over], corrections: 0, replies: [], failedStaff: 0, now })).toEqual([]);
  });

  test('includes cancellations that did not arrive', () => {
    const cancelled = meeting('off', { stage: 'cancelled' }, { failures: [failure] });
    expect(
      kinds(needsOf({ meetings: [cancelled], corrections: 0, replies: [], failedStaff: 0, now })),
    ).toEqual(['failed']);
  });
});

test('the next meeting is the first that takes place and is not over', () => {
  const meetings = [
    draft,
    meeting('over', { date: '2025-10-01' }),
    meeting('off', { stage: 'cancelled', date: '2025-10-20' }),
    meeting('next'),
    meeting('later', { date: '2026-02-10' }),
  ];
  expect(nextOf(meetings, now)?.row.id).toBe('next');
  expect(nextOf([], now)).toBeUndefined();
});

test('the funnel adds up the messages of meetings, without previews', () => {
  const counted = (kinds: Record<string, object>) =>
    meeting('m', {}, { tally: { kinds, states: {}, total: 0, updatedAt: now } });
  const funnel = funnelOf([
    counted({ invitation: { sent: 3, bounced: 1 }, preview: { sent: 9 } }),
    counted({ change: { sent: 2 } }),
    draft,
  ]);
  expect(funnel).toEqual({ sent: 5, bounced: 1 });
});
