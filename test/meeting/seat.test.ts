import { describe, expect, it } from 'vitest';
import { inviteOne, revise, uninviteOne } from '../../functions/meeting/rules/decide.ts';
import type { MeetingEvent } from '../../functions/meeting/rules/events.ts';
import { headcount } from '../../functions/meeting/rules/headcount.ts';
import { meetingAggregate } from '../../functions/meeting/rules/meeting.ts';
import {
  MeetingAlreadyCancelled,
  MeetingHasBegun,
  MeetingNotConvened,
  MoreWomenThanPeople,
  NoOnlineLink,
  NotInvited,
} from '../../functions/meeting/rules/refusals.ts';
import {
  type Answering,
  giveAnswer,
  isStale,
  seatAggregate,
  takeBackCall,
  withEarlierDetails,
} from '../../functions/meeting/rules/seat.ts';
import type { AnswerFields, SeatEvent } from '../../functions/meeting/rules/seat-events.ts';
import type { ConvenedMeeting, PartialDetails } from '../../functions/meeting/rules/state.ts';
import { defaultTimeline } from '../../functions/meeting/rules/timeline/settings.ts';
import { given } from '../given.ts';
import { drafted, invited, invitee, now } from './meetings.ts';

const meeting = (...facts: (MeetingEvent & { at?: string })[]) => given(meetingAggregate, facts);
const seat = (...facts: SeatEvent[]) => given(seatAggregate, facts);
const dara: Answering = {
  meetingId: 'it',
  seat: 'member-1',
  person: 'contact-1',
  source: 'form',
  inAudience: true,
};
const yes: AnswerFields = {
  answer: 'yes',
  mode: 'inPerson',
  people: 3,
  women: 2,
  meals: { vegetarian: 1, any: 2 },
};
const changing = { now, mute: false, timeline: defaultTimeline };
const answer = (fields: AnswerFields, ...before: SeatEvent[]) =>
  giveAnswer(seat(...before), meeting(...invited), dara, fields, now);

describe('an answer', () => {
  it('names the time it answers', () => {
    expect(answer(yes)).toEqual([
      {
        type: 'AnswerGiven',
        data: {
          meeting: 'it',
          seat: 'member-1',
          person: 'contact-1',
          source: 'form',
          fields: yes,
          startsAt: '2025-11-10T01:30:00.000Z',
          endsAt: '2025-11-10T05:00:00.000Z',
          late: false,
        },
      },
    ]);
  });

  it('given twice by a double tap is one', () => {
    const [first] = answer(yes);
    expect(first && answer(yes, first)).toEqual([]);
  });

  it('may be changed until the meeting starts, and the earlier ones are kept', () => {
    const first = answer(yes);
    const second = answer({ answer: 'no' }, ...first);
    const changed = seat(...first, ...second);
    expect(changed.current?.fields.answer).toBe('no');
    expect(changed.earlier.map((one) => one.fields.answer)).toEqual(['yes']);
    const began = '2025-11-10T01:30:00.000Z';
    expect(() => giveAnswer(changed, meeting(...invited), dara, yes, began)).toThrow(MeetingHasBegun);
  });

  it('that is not yes keeps nothing that belongs to a yes', () => {
    const [no] = answer({ ...yes, answer: 'no', note: 'We are in the field' });
    expect(no?.data.fields).toEqual({ answer: 'no', note: 'We are in the field' });
  });

  it('after the deadline is taken and marked late', () => {
    const deadline: MeetingEvent = {
      type: 'MeetingDraftSaved',
      data: { details: { answerBy: '2025-10-20' } },
    };
    const [draft, ...rest] = invited;
    const withDeadline = meeting(...(draft ? [draft] : []), deadline, ...rest);
    const lateness = (at: string) => giveAnswer(seat(), withDeadline, dara, yes, at)[0]?.data.late;
    expect(lateness('2025-10-20T16:59:00.000Z')).toBe(false);
    expect(lateness('2025-10-20T17:00:00.000Z')).toBe(true);
  });

  it('is taken only from somebody invited, to a meeting that is not cancelled', () => {
    const stranger = { ...dara, inAudience: false };
    expect(() => giveAnswer(seat(), meeting(...invited), stranger, yes, now)).toThrow(NotInvited);
    const uninvited: MeetingEvent = { type: 'SeatUninvited', data: { invitee: invitee(1) } };
    expect(() => giveAnswer(seat(), meeting(...invited, uninvited), dara, yes, now)).toThrow(NotInvited);
    expect(() => giveAnswer(seat(), meeting(drafted), dara, yes, now)).toThrow(MeetingNotConvened);
    const cancelled: MeetingEvent = { type: 'MeetingCancelled', data: {} };
    expect(() => giveAnswer(seat(), meeting(...invited, cancelled), dara, yes, now)).toThrow(
      MeetingAlreadyCancelled,
    );
  });

  it('cannot have more women than people, nor be online without a link', () => {
    expect(() => answer({ ...yes, women: 4 })).toThrow(MoreWomenThanPeople);
    expect(() => answer({ ...yes, mode: 'online' })).toThrow(NoOnlineLink);
  });

  it('is stale for another day, another begin or an end more than an hour later, and for nothing else', () => {
    const current = seat(...answer(yes)).current;
    const afterChange = (changes: PartialDetails) => {
      const before = meeting(...invited);
      return meeting(...invited, ...revise(before, { ...detailsOf(before), ...changes }, changing));
    };
    const stale = (changes: PartialDetails) =>
      current && isStale(current, afterChange(changes) as ConvenedMeeting);
    expect(stale({ venue: { en: 'Another hall' } })).toBe(false);
    expect(stale({ end: '12:30' })).toBe(false);
    expect(stale({ end: '13:00' })).toBe(false);
    expect(stale({ end: '10:00' })).toBe(false);
    expect(stale({ end: '13:01' })).toBe(true);
    expect(stale({ start: '08:00' })).toBe(true);
    expect(stale({ date: '2025-11-11' })).toBe(true);
  });

  it('counts again when the edit that made it stale is undone before anybody was told', () => {
    const current = seat(...answer(yes)).current;
    const before = meeting(...invited);
    const edit = revise(before, { ...detailsOf(before), date: '2025-11-11' }, changing);
    const edited = meeting(...invited, ...edit);
    const undo = revise(edited, { ...detailsOf(before), end: '12:30' }, changing);
    const undone = meeting(...invited, ...edit, ...undo) as ConvenedMeeting;
    expect(current && isStale(current, edited as ConvenedMeeting)).toBe(true);
    expect(current && isStale(current, undone)).toBe(false);
    expect(undone.dateNumber).toBe(1);
  });

  it('of before that somebody was uninvited counts no more once they are invited again', () => {
    const before = meeting(...invited);
    const out = uninviteOne(before, invitee(1), true, now);
    const uninvited = meeting(...invited, ...out);
    const [again] = inviteOne(uninvited, invitee(1), true, now);
    const at = '2025-10-20T02:00:00.000Z';
    const reinvited = meeting(...invited, ...out, ...(again ? [{ ...again, at }] : [])) as ConvenedMeeting;
    const current = seat(...answer(yes)).current;
    expect(current && isStale(current, reinvited)).toBe(true);
    const anew = giveAnswer(seat(...answer(yes)), reinvited, dara, yes, '2025-10-21T02:00:00.000Z');
    expect(anew).toHaveLength(1);
    const stale = anew.map(({ data }) => isStale({ ...data, at: '2025-10-21T02:00:00.000Z' }, reinvited));
    expect(stale).toEqual([false]);
  });
});

describe('facts of earlier versions, which do not say whether answers still count', () => {
  const later30 = '2025-11-10T05:30:00.000Z';
  const moved: MeetingEvent = {
    type: 'MeetingRevised',
    data: { changes: { end: '12:30' }, startsAt: '2025-11-10T01:30:00.000Z', endsAt: later30 },
  };

  it('make an answer stale by any other begin or end, as they did', () => {
    const current = seat(...answer(yes)).current;
    const before = meeting(...invited, moved) as ConvenedMeeting;
    expect(before.dateNumber).toBe(2);
    expect(current && isStale(current, before)).toBe(true);
    expect(current && isStale({ ...current, endsAt: later30 }, before)).toBe(false);
    const again: MeetingEvent = { type: 'SeatInvited', data: { invitee: invitee(1), again: true } };
    const out: MeetingEvent = { type: 'SeatUninvited', data: { invitee: invitee(1) } };
    const reinvited = meeting(...invited, out, { ...again, at: '2025-10-20T02:00:00.000Z' } as MeetingEvent);
    expect(current && isStale(current, reinvited as ConvenedMeeting)).toBe(false);
  });

  it('leave what fell due for their dates as it was', () => {
    const fired: MeetingEvent = { type: 'MessageFellDue', data: { kind: 'nudge1', date: 2 } };
    const told: MeetingEvent = {
      type: 'ChangeAnnounced',
      data: { changes: [{ field: 'end', from: '12:00', to: '12:30' }] },
    };
    const before = meeting(...invited, moved, told, fired);
    const edit = revise(before, { ...detailsOf(before), end: '12:45' }, changing);
    const now_ = meeting(...invited, moved, told, fired, ...edit) as ConvenedMeeting;
    expect(now_.dateNumber).toBe(2);
    expect(now_.fired.nudge1?.date).toBe(now_.dateNumber);
  });
});

function detailsOf(of: ReturnType<typeof meeting>): PartialDetails {
  if (of.status === 'none') throw new Error('no meeting');
  return of.details;
}

describe('the headcount', () => {
  const of = (...fields: AnswerFields[]) =>
    headcount(
      fields.map((one) => ({
        fields: one,
        person: 'p',
        source: 'form',
        by: 'person:p',
        at: now,
        startsAt: now,
        endsAt: now,
        late: false,
      })),
    );

  it('counts people and women of those who come, not seats', () => {
    expect(of(yes, { answer: 'yes' }, { answer: 'no' }, { answer: 'unsure' })).toMatchObject({
      yes: 2,
      no: 1,
      unsure: 1,
      people: 4,
      women: 2,
    });
  });

  it('orders no lunch for those who take part online', () => {
    expect(of(yes, { ...yes, mode: 'online' })).toMatchObject({
      people: 6,
      online: 3,
      meals: { vegetarian: 1, any: 2 },
    });
  });
});

describe('an answer from a calendar', () => {
  const time = { startsAt: '2025-11-10T01:30:00.000Z', endsAt: '2025-11-10T05:00:00.000Z' };
  const oldTime = { startsAt: '2025-11-03T01:30:00.000Z', endsAt: '2025-11-03T05:00:00.000Z' };
  const said = (at: string, to = time) =>
    ({ ...dara, source: 'calendar', said: { at, ...to } }) as const satisfies Answering;
  const later = '2025-10-14T02:00:00.000Z';

  it('says when it was given, and to which time', () => {
    const [event] = giveAnswer(seat(), meeting(...invited), said(now, oldTime), { answer: 'yes' }, later);
    expect(event?.data).toMatchObject({ saidAt: now, ...oldTime });
    const asked = meeting(...invited) as ConvenedMeeting;
    expect(event && isStale({ ...event.data, at: now }, asked)).toBe(true);
  });

  it('is late by when it was given, not by when it came', () => {
    const by = meeting(
      drafted,
      { type: 'MeetingDraftSaved', data: { details: { answerBy: '2025-10-13' } } },
      ...invited.slice(1),
    );
    expect(giveAnswer(seat(), by, said(now), { answer: 'yes' }, later)[0]?.data.late).toBe(false);
    expect(giveAnswer(seat(), by, said(later), { answer: 'yes' }, later)[0]?.data.late).toBe(true);
  });

  it('given before the present answer stores nothing, and the same again stores nothing', () => {
    const first = giveAnswer(seat(), meeting(...invited), said(later, oldTime), { answer: 'no' }, later);
    for (const again of [said(now), said(later, oldTime)]) {
      expect(giveAnswer(seat(...first), meeting(...invited), again, { answer: 'no' }, later)).toEqual([]);
    }
  });

  it('brings back what an earlier yes said, and keeps its note with the same answer alone', () => {
    const before = seat(...answer({ ...yes, note: 'with a wheelchair' }));
    expect(withEarlierDetails(before, 'no')).toEqual({ answer: 'no' });
    const declined = seat(
      ...answer({ ...yes, note: 'with a wheelchair' }),
      ...answer({ answer: 'no', note: 'ill' }),
    );
    expect(withEarlierDetails(declined, 'no')).toEqual({ answer: 'no', note: 'ill' });
    expect(withEarlierDetails(declined, 'unsure')).toEqual({ answer: 'unsure' });
    expect(withEarlierDetails(declined, 'yes')).toEqual({ ...yes, note: 'with a wheelchair' });
    expect(withEarlierDetails(before, 'yes')).toEqual({ ...yes, note: 'with a wheelchair' });
    expect(withEarlierDetails(before, 'no', 'sorry')).toEqual({ answer: 'no', note: 'sorry' });
    expect(withEarlierDetails(seat(), 'yes')).toEqual({ answer: 'yes' });
  });
});

describe('what was recorded from a call', () => {
  const tap = { by: 'staff:sophea', at: '2025-11-07T01:00:00.000Z' };
  const called: SeatEvent & typeof tap = {
    type: 'AnswerGiven',
    data: {
      meeting: 'it',
      seat: 'member-1',
      person: 'contact-1',
      source: 'phone',
      fields: { answer: 'yes' },
      startsAt: '2025-11-10T01:30:00.000Z',
      endsAt: '2025-11-10T05:00:00.000Z',
      late: false,
    },
    ...tap,
  };
  const takenBack = (by: string, instant = tap.at, source: 'phone' | 'form' = 'phone') =>
    takeBackCall(
      given(seatAggregate, [{ ...called, data: { ...called.data, source } }]),
      meeting(...invited),
      { by, given: instant },
      '2025-11-07T01:01:00.000Z',
    );

  it('is taken back by the person who recorded it, and by nobody else', () => {
    expect(takenBack('staff:sophea').map(({ type }) => type)).toEqual(['AnswerTakenBack']);
    expect(takenBack('staff:dara')).toEqual([]);
  });

  it('is that tap alone: neither a later one nor what somebody answered themself', () => {
    expect(takenBack('staff:sophea', '2025-11-07T00:59:00.000Z')).toEqual([]);
    expect(takenBack('staff:sophea', tap.at, 'form')).toEqual([]);
  });
});
