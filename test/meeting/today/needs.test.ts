import { describe, expect, test } from 'vitest';
import type { Failure } from '../../../functions/flow/failures.ts';
import type { MeetingEvent } from '../../../functions/meeting/rules/events.ts';
import { meetingAggregate } from '../../../functions/meeting/rules/meeting.ts';
import {
  justHeld,
  type LivingMeeting,
  type MeetingNeed,
  type MeetingsNow,
  needsOf,
  nextOf,
} from '../../../functions/meeting/rules/needs.ts';
import { firedSince } from '../../../functions/meeting/rules/since.ts';
import { type ConvenedMeeting, isConvened } from '../../../functions/meeting/rules/state.ts';
import { defaultTimeline } from '../../../functions/meeting/rules/timeline/settings.ts';
import type { MeetingRow } from '../../../functions/meeting/rules/views.ts';
import { firedText } from '../../../functions/meeting/today/fired-text.ts';
import { given } from '../../given.ts';
import { invited } from '../meetings.ts';

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
  counted: Partial<LivingMeeting> = {},
): LivingMeeting {
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
  tally: {
    kinds: { invitation: { toHandOver } },
    states: { toHandOver },
    total: toHandOver,
    updatedAt: now,
  },
});
const kinds = (needs: readonly MeetingNeed[]) => needs.map(({ kind }) => kind);

function known(meetings: readonly LivingMeeting[], at = now): MeetingsNow {
  const network = { settings: defaultTimeline, zone: 'Asia/Phnom_Penh' };
  return { meetings, ...network, now: at };
}

/** The meeting of 10 November, invited, with what happened since. */
function convened(...facts: readonly (MeetingEvent & { at?: string })[]): ConvenedMeeting {
  const state = given(meetingAggregate, [...invited, ...facts]);
  if (!isConvened(state) || state.status !== 'convened') throw new Error('a convened meeting');
  return state;
}

describe('what needs somebody', () => {
  test('is nothing where all is well', () => {
    expect(needsOf(known([meeting('m')]))).toEqual([]);
  });

  test('is in order: what failed, whom to call, what to hand over, what goes out, what waits', () => {
    const meetings = [
      draft,
      meeting('far', { stage: 'draft', date: '2026-02-10', startsAt: undefined, endsAt: undefined }),
      meeting('held', { stage: 'held' }),
      meeting('m', {}, { ...tallied(5), failures: [failure, failure], calls: 4 }),
    ];
    const needs = needsOf(known(meetings));
    expect(kinds(needs)).toEqual(['failed', 'calls', 'handOver', 'invite', 'held', 'draft']);
    expect(needs.slice(0, 3)).toMatchObject([{ count: 2 }, { count: 4 }, { count: 5 }]);
  });

  test('is nothing about a meeting that is over', () => {
    const over = meeting('over', { date: '2025-10-01' }, { ...tallied(5), failures: [failure] });
    expect(needsOf(known([over]))).toEqual([]);
  });

  test('of a meeting that is over is what follows it: thanks and summaries to hand over, or that failed', () => {
    const waiting = { reminder: { toHandOver: 4 }, thanks: { toHandOver: 1 }, summary: { toHandOver: 2 } };
    const failures = [failure, { ...failure, kind: 'summary' }];
    const over = meeting(
      'over',
      { date: '2025-10-01', endsAt: '2025-10-01T05:00:00.000Z' },
      { tally: { ...tallied(7).tally, kinds: waiting }, failures },
    );
    expect(needsOf(known([over]))).toMatchObject([
      { kind: 'failed', count: 1 },
      { kind: 'handOver', count: 3 },
    ]);
  });

  test('of a draft is whom to ask for the day', () => {
    const kinds = { saveTheDate: { toHandOver: 2 }, dateFreed: { toHandOver: 1 } };
    const saved = { ...draft, tally: { ...tallied(3).tally, kinds } };
    expect(needsOf(known([saved]))).toMatchObject([{ kind: 'handOver', count: 2 }, {}]);
  });

  test('includes cancellations that did not arrive', () => {
    const cancelled = meeting('off', { stage: 'cancelled' }, { failures: [failure] });
    expect(kinds(needsOf(known([cancelled])))).toEqual(['failed']);
  });
});

describe('a summary', () => {
  const held = (...facts: MeetingEvent[]) => meeting('m', {}, { state: convened(...facts) });

  test('needs somebody from the day it is due until it is shared, and says when it is late', () => {
    expect(needsOf(known([held()], '2025-11-11T02:00:00.000Z'))).toEqual([]);
    expect(needsOf(known([held()], '2025-11-12T00:00:00.000Z'))).toMatchObject([
      { kind: 'summary', overdue: false, dueAt: '2025-11-12T01:00:00.000Z' },
    ]);
    expect(needsOf(known([held()], '2025-11-13T02:00:00.000Z'))).toMatchObject([{ overdue: true }]);
    const shared: MeetingEvent = { type: 'SummaryShared', data: { text: { en: 'All agreed.' } } };
    expect(needsOf(known([held(shared)], '2025-11-13T02:00:00.000Z'))).toEqual([]);
  });

  test('is waited for beside a meeting that was just held, until it is due', () => {
    const seen = (at: string) => justHeld(known([held(), meeting('m2')], at)).map(({ row }) => row.id);
    expect(seen('2025-11-10T04:59:00.000Z')).toEqual([]);
    expect(seen('2025-11-10T05:00:00.000Z')).toEqual(['m']);
    expect(seen('2025-11-11T16:59:00.000Z')).toEqual(['m']);
    expect(seen('2025-11-11T17:00:00.000Z')).toEqual([]);
  });

  test('that the coordinator skipped is asked of nobody', () => {
    const skipped: MeetingEvent = {
      type: 'MessageAdjusted',
      data: { kind: 'summaryDue', adjustment: { do: 'skip' } },
    };
    expect(needsOf(known([held(skipped)], '2025-11-13T02:00:00.000Z'))).toEqual([]);
  });
});

test('an agenda that is missing is said in the days before it goes out, and while it can still go', () => {
  const without = meeting('m', {}, { state: convened() });
  expect(needsOf(known([without], '2025-10-20T02:00:00.000Z'))).toEqual([]);
  for (const at of ['2025-10-25T02:00:00.000Z', '2025-11-08T02:00:00.000Z']) {
    expect(needsOf(known([without], at))).toMatchObject([{ kind: 'agenda', at: '2025-11-03T01:00:00.000Z' }]);
  }
  expect(needsOf(known([without], '2025-11-10T02:00:00.000Z'))).toEqual([]);
});

test('the invitations of a draft are asked for a week before they should go out, and when that is past', () => {
  const at = (instant: string) => needsOf(known([draft], instant));
  expect(at('2025-10-12T02:00:00.000Z')).toMatchObject([{ kind: 'draft' }]);
  expect(at('2025-10-13T02:00:00.000Z')).toMatchObject([{ kind: 'invite', by: '2025-10-20', past: false }]);
  expect(at('2025-10-20T16:59:00.000Z')).toMatchObject([{ past: false }]);
  expect(at('2025-10-20T17:00:00.000Z')).toMatchObject([{ past: true }]);
  expect(at('2025-11-11T02:00:00.000Z')).toEqual([]);
});

test('of a draft it is what asked people to keep the day free that is to be handed over, or failed', () => {
  const tally = {
    kinds: { saveTheDate: { toHandOver: 7 } },
    states: { toHandOver: 7 },
    total: 7,
    updatedAt: now,
  };
  const saved = { ...draft, tally, failures: [{ ...failure, kind: 'saveTheDate' as const }] };
  expect(kinds(needsOf(known([saved])))).toEqual(['failed', 'handOver', 'invite']);
});

test('of a meeting that is over only what follows it is to be handed over', () => {
  const tally = {
    kinds: { invitation: { toHandOver: 2 }, thanks: { toHandOver: 1 } },
    states: { toHandOver: 3 },
    total: 3,
    updatedAt: now,
  };
  const over = meeting('over', {}, { tally });
  expect(needsOf(known([over], '2025-11-12T02:00:00.000Z'))).toMatchObject([{ kind: 'handOver', count: 1 }]);
});

describe('what the system did since yesterday', () => {
  const fell: MeetingEvent & { at: string } = {
    type: 'MessageFellDue',
    data: { kind: 'nudge1', date: 1 },
    at: '2025-10-27T01:00:10.000Z',
  };
  const tally = {
    kinds: { nudge1: { sent: 4, bounced: 2, toHandOver: 2, handedOver: 1, skipped: 13 } },
    states: {},
    total: 22,
    updatedAt: now,
  };
  const nudged = meeting('m', {}, { state: convened(fell), tally });

  test('is a sentence for each message that fell due in the last day', () => {
    const [fired] = firedSince([nudged], '2025-10-28T01:00:00.000Z');
    if (!fired) throw new Error('one message');
    expect(firedText(fired, 'en')).toBe(
      'First nudge to 9 people: 6 by mail, 3 to hand over. 13 were left out.',
    );
    expect(firedText(fired, 'km')).toContain('៩ នាក់ (៦ តាមអ៊ីមែល ៣ ប្រគល់ដោយដៃ)');
    expect(firedText({ ...fired, mail: 0, byHand: 0 }, 'en')).toBe(
      'First nudge: sent to nobody. 13 were left out.',
    );
  });

  test('is nothing of the day before, nor what went to those who run the network', () => {
    expect(firedSince([nudged], '2025-10-28T01:00:10.000Z')).toEqual([]);
    const staff = { ...fell, data: { kind: 'actionPoints', date: 1 } } as const;
    const told = meeting('m', {}, { state: convened(staff) });
    expect(firedSince([told], '2025-10-27T02:00:00.000Z')).toEqual([]);
  });
});

test('the next meeting is the first that is neither cancelled nor over', () => {
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
