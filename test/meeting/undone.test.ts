import { describe, expect, it } from 'vitest';
import { inviteOne, revise, uninviteOne } from '../../functions/meeting/rules/decide.ts';
import type { MeetingDetails } from '../../functions/meeting/rules/details.ts';
import type { MeetingEvent } from '../../functions/meeting/rules/events.ts';
import { meetingAggregate } from '../../functions/meeting/rules/meeting.ts';
import type { ConvenedMeeting, Meeting } from '../../functions/meeting/rules/state.ts';
import { dueAt, fallDue } from '../../functions/meeting/rules/timeline/due.ts';
import { defaultTimeline } from '../../functions/meeting/rules/timeline/settings.ts';
import { given } from '../given.ts';
import { details, invited, invitee } from './meetings.ts';

/** After the first question to those who are silent. */
const EDITED = '2025-10-28T02:00:00.000Z';
const UNDONE = '2025-10-28T02:02:00.000Z';

function meetingAfter(...facts: readonly (MeetingEvent & { at?: string })[]): ConvenedMeeting {
  const state: Meeting = given(meetingAggregate, [...invited, ...facts]);
  if (state.status !== 'convened') throw new Error('not convened');
  return state;
}

function edit(meeting: Meeting, to: Partial<MeetingDetails>, now: string) {
  const options = { now, mute: false, timeline: defaultTimeline };
  return revise(meeting, { ...details, audience: { choice: 'all' }, ...to }, options).map((fact) => ({
    ...fact,
    at: now,
  }));
}

const nudged = {
  type: 'MessageFellDue',
  data: { kind: 'nudge1', date: 1 },
  at: '2025-10-27T01:00:00.000Z',
} as const;
const moved = edit(meetingAfter(nudged), { start: '09:30' }, EDITED);
const undone = edit(meetingAfter(nudged, ...moved), {}, UNDONE);

it('a new agenda that went out with its own message is not told once more when a later edit is undone', () => {
  const agenda = [{ id: 'a', title: { en: 'Welcome' }, minutes: 30, tag: 'inform' as const }];
  const written = edit(meetingAfter(), { agenda }, EDITED);
  expect(meetingAfter(...written).announceAt).toBeUndefined();
  const sent: MeetingEvent = { type: 'MessageFellDue', data: { kind: 'agenda', date: 1 } };
  const known = [...written, sent];
  const titled = edit(meetingAfter(...known), { agenda, title: { en: 'Another title' } }, EDITED);
  expect(meetingAfter(...known, ...titled).announceAt).toBeDefined();
  const back = edit(meetingAfter(...known, ...titled), { agenda }, UNDONE);
  expect(meetingAfter(...known, ...titled, ...back).announceAt).toBeUndefined();
});

describe('a new time that is undone before anybody was told', () => {
  it('is back on the date that people know: what was sent for it stays sent, and nothing is announced', () => {
    const meeting = meetingAfter(nudged, ...moved, ...undone);
    expect(meetingAfter(nudged, ...moved)).toMatchObject({ dateNumber: 2, dateSince: EDITED });
    expect(meeting).toMatchObject({ dateNumber: 1, sequence: 0, fired: { nudge1: { date: 1 } } });
    expect(meeting.announceAt).toBeUndefined();
    expect(meeting.dateSince < nudged.at).toBe(true);
    expect(fallDue(meeting, defaultTimeline, '2025-10-28T03:00:00.000Z')).toEqual([]);
  });

  it('is told by no message meanwhile: what falls due waits until the notice is sent or needless', () => {
    const due = '2025-10-31T01:01:00.000Z';
    const waits = [nudged, ...edit(meetingAfter(nudged), { start: '09:30' }, '2025-10-31T00:58:00.000Z')];
    const waiting = meetingAfter(...waits);
    expect(waiting.announceAt).toBe('2025-10-31T01:03:00.000Z');
    expect(fallDue(waiting, defaultTimeline, due)).toEqual([]);
    expect(dueAt(waiting, defaultTimeline, due)).toBe(waiting.announceAt);
    const back = meetingAfter(...waits, ...edit(waiting, {}, due));
    expect(fallDue(back, defaultTimeline, due)).toMatchObject([{ data: { kind: 'nudge2', date: 1 } }]);
  });

  it('is never older than the leaving of the invitations, before which the meeting was moved', () => {
    const [convened] = invited.slice(1);
    const held = given(meetingAggregate, [
      ...invited.slice(0, 2),
      ...edit(meetingAfter(), { start: '09:30' }, '2025-10-13T02:00:30.000Z'),
    ]);
    if (held.status !== 'convened' || !convened) throw new Error('not convened');
    expect(held.dateNumber).toBe(2);
    expect(held.dateSince).toBe(held.releaseAt);
  });

  it('leaves its number unused, so that the next date is another one', () => {
    const next = edit(
      meetingAfter(nudged, ...moved, ...undone),
      { start: '10:00' },
      '2025-10-28T04:00:00.000Z',
    );
    expect(meetingAfter(nudged, ...moved, ...undone, ...next).dateNumber).toBe(3);
  });

  it('asks for nothing again that fell due in between', () => {
    const between: MeetingEvent = { type: 'MessageFellDue', data: { kind: 'nudge2', date: 2 } };
    expect(meetingAfter(nudged, ...moved, between, ...undone).fired).toMatchObject({
      nudge1: { date: 1 },
      nudge2: { date: 1 },
    });
  });

  it('invites those who were invited to it once more, with a higher SEQUENCE, and nobody else', () => {
    const meanwhile = inviteOne(meetingAfter(nudged, ...moved), invitee(7), false, EDITED);
    const meeting = meetingAfter(nudged, ...moved, ...meanwhile);
    const back = edit(meeting, {}, UNDONE);
    expect(back.map(({ type, data }) => ({ type, data })).slice(1)).toEqual([
      { type: 'SeatInvited', data: { invitee: invitee(7), again: true } },
    ]);
    expect(meetingAfter(nudged, ...moved, ...meanwhile, ...back).sequence).toBe(meeting.sequence + 1);
    const gone = uninviteOne(meeting, invitee(7), false, EDITED);
    expect(edit(meetingAfter(nudged, ...moved, ...meanwhile, ...gone), {}, UNDONE)).toHaveLength(1);
    // Once everybody was told, an edit back is a change like any other.
    const told: MeetingEvent = { type: 'ChangeAnnounced', data: { changes: [] } };
    expect(edit(meetingAfter(nudged, ...moved, ...meanwhile, told), {}, UNDONE)).toHaveLength(1);
  });
});
