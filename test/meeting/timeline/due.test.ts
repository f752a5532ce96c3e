import { describe, expect, it } from 'vitest';
import type { MeetingEvent } from '../../../functions/meeting/rules/events.ts';
import { meetingAggregate } from '../../../functions/meeting/rules/meeting.ts';
import { MessageTimeSenseless } from '../../../functions/meeting/rules/refusals.ts';
import { adjustMessage, type Wish } from '../../../functions/meeting/rules/timeline/decide.ts';
import { dueAt, fallDue } from '../../../functions/meeting/rules/timeline/due.ts';
import { defaultTimeline } from '../../../functions/meeting/rules/timeline/settings.ts';
import { given } from '../../given.ts';
import { invited } from '../meetings.ts';

const NUDGE = '2025-10-27T01:00:00.000Z';
const NEXT_NUDGE = '2025-10-31T01:00:00.000Z';

const meeting = (...facts: MeetingEvent[]) => given(meetingAggregate, [...invited, ...facts]);
const due = (now: string, ...facts: MeetingEvent[]) => fallDue(meeting(...facts), defaultTimeline, now);
const wish = (now: string, what: Wish, ...facts: MeetingEvent[]) =>
  adjustMessage(meeting(...facts), 'nudge1', what, { now, timeline: defaultTimeline });
const overtaken: MeetingEvent = {
  type: 'MessageSkipped',
  data: { kind: 'nudge1', date: 1, reason: 'overtaken' },
};

describe('a message that the coordinator paused', () => {
  const paused: MeetingEvent = {
    type: 'MessageAdjusted',
    data: { kind: 'nudge1', adjustment: { do: 'pause' } },
  };

  it('is not sent, and is skipped once it is too late for it', () => {
    expect(due(NUDGE, paused)).toEqual([]);
    expect(dueAt(meeting(paused), defaultTimeline, NUDGE)).toBe(NEXT_NUDGE);
    expect(due(NEXT_NUDGE, paused)).toEqual([overtaken]);
    expect(due(NEXT_NUDGE, paused, overtaken)).toMatchObject([
      { type: 'MessageFellDue', data: { kind: 'nudge2' } },
    ]);
  });
});

describe('a message that the coordinator moves', () => {
  const adjust = (kind: 'thanks' | 'agenda' | 'midQuarter', date: string) =>
    adjustMessage(
      meeting(),
      kind,
      { do: 'move', date, time: '14:00' },
      { now: NUDGE, timeline: defaultTimeline },
    );

  it('stays on its side of the meeting', () => {
    expect(() => adjust('thanks', '2025-11-09')).toThrow(MessageTimeSenseless);
    expect(() => adjust('agenda', '2025-11-11')).toThrow(MessageTimeSenseless);
    expect(adjust('thanks', '2025-11-12')).toHaveLength(1);
  });

  it('stays within reach of it', () => {
    expect(adjust('midQuarter', '2026-03-10')).toHaveLength(1);
    expect(() => adjust('midQuarter', '2026-03-11')).toThrow(MessageTimeSenseless);
  });
});

describe('a message that was skipped because it was too late', () => {
  const MONDAY = '2025-11-03T02:00:00.000Z';
  const second: MeetingEvent = { type: 'MessageFellDue', data: { kind: 'nudge2', date: 1 } };

  it('is sent after all when the coordinator moves it to a day to come', () => {
    const moved = wish(MONDAY, { do: 'move', date: '2025-11-03', time: '14:00' }, overtaken, second);
    expect(moved).toHaveLength(1);
    const rest: MeetingEvent[] = ['askAlternate' as const].map((kind) => ({
      type: 'MessageFellDue',
      data: { kind, date: 1 },
    }));
    expect(due('2025-11-03T07:00:00.000Z', overtaken, second, ...rest, ...moved)).toEqual([
      { type: 'MessageFellDue', data: { kind: 'nudge1', date: 1 } },
    ]);
  });
});
