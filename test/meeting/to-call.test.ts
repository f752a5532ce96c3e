import { describe, expect, it } from 'vitest';
import { noteCallTried, seatsToCall } from '../../functions/meeting/rules/calls.ts';
import type { MeetingEvent } from '../../functions/meeting/rules/events.ts';
import { meetingAggregate } from '../../functions/meeting/rules/meeting.ts';
import type { GivenAnswer } from '../../functions/meeting/rules/seat.ts';
import { defaultTimeline } from '../../functions/meeting/rules/timeline/settings.ts';
import { given } from '../given.ts';
import { invited, invitee } from './meetings.ts';

const people = [invitee(1), invitee(2, 'call'), invitee(3)];
const times = { startsAt: '2025-11-10T01:30:00.000Z', endsAt: '2025-11-10T05:00:00.000Z' };
const late = '2025-11-07T01:00:00.000Z';
const tried = (n: number, at: string): MeetingEvent & { at: string } => ({
  type: 'CallTried',
  data: { seat: `member-${n}`, person: `contact-${n}` },
  at,
});

function seats(
  facts: readonly (MeetingEvent & { at?: string })[],
  answers: Record<string, { startsAt: string; endsAt: string }> = {},
  calling: { now?: string; ahead?: boolean } = {},
): string[] {
  const { now = late, ahead } = calling;
  const meeting = given(meetingAggregate, facts);
  const saids = Object.entries(answers).map(([seat, answered]): [string, GivenAnswer] => [
    seat,
    {
      fields: { answer: 'yes' },
      person: 'someone',
      source: 'form',
      by: '',
      at: now,
      late: false,
      ...answered,
    },
  ]);
  const found = seatsToCall(meeting, people, new Map(saids), {
    settings: defaultTimeline,
    now,
    ahead,
  });
  return found.map(({ seat }) => seat);
}

describe('who is called', () => {
  it('is everybody who is silent, an answer for another time counting as none', () => {
    expect(seats(invited)).toEqual(['member-1', 'member-2', 'member-3']);
    expect(seats(invited, { 'member-1': times })).toEqual(['member-2', 'member-3']);
    const before = { startsAt: '2025-11-09T01:30:00.000Z', endsAt: '2025-11-09T05:00:00.000Z' };
    expect(seats(invited, { 'member-1': before })).toContain('member-1');
  });

  it('is before the ladder has ended only those reached by call; paper names everybody', () => {
    const now = '2025-10-14T02:00:00.000Z';
    expect(seats(invited, {}, { now })).toEqual(['member-2']);
    expect(seats(invited, {}, { now, ahead: true })).toHaveLength(3);
  });

  it('is empty for a draft, while invitations are held back, and once the meeting begins', () => {
    expect(seats(invited.slice(0, 1))).toEqual([]);
    expect(seats(invited.slice(0, 2))).toEqual([]);
    expect(seats(invited, {}, { now: times.startsAt })).toEqual([]);
  });

  it('comes last where they were tried, the longest ago first', () => {
    const facts = [...invited, tried(1, '2025-11-07T02:00:00.000Z'), tried(2, '2025-11-07T01:30:00.000Z')];
    expect(seats(facts)).toEqual(['member-3', 'member-2', 'member-1']);
  });
});

it('a call in vain is noted once for two taps, and again for another person or later', () => {
  const meeting = given(meetingAggregate, [...invited, tried(1, late)]);
  const call = (person: string, now: string) => noteCallTried(meeting, { seat: 'member-1', person }, now);
  expect(call('contact-1', '2025-11-07T01:01:59.000Z')).toEqual([]);
  expect(call('contact-1', '2025-11-07T01:02:00.000Z')).toHaveLength(1);
  expect(call('contact-9', '2025-11-07T01:00:01.000Z')).toHaveLength(1);
});
