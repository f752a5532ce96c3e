import { describe, expect, it } from 'vitest';
import {
  cancel,
  convene,
  discardDraft,
  draftMeeting,
  inviteOne,
  resend,
  revise,
  saveDraft,
  stopConvening,
  uninviteOne,
} from '../../functions/meeting/rules/decide.ts';
import type { MeetingEvent } from '../../functions/meeting/rules/events.ts';
import { meetingAggregate } from '../../functions/meeting/rules/meeting.ts';
import {
  AlreadyInvited,
  AudienceHasChanged,
  CalendarChangeCannotBeMuted,
  MeetingAlreadyCancelled,
  MeetingAlreadyConvened,
  MeetingHasBegun,
  MeetingIncomplete,
  MeetingInThePast,
  NobodyToInvite,
  NoSuchMeeting,
  NotInvited,
  TooLateToStop,
} from '../../functions/meeting/rules/refusals.ts';
import { announceNow } from '../../functions/meeting/rules/timeline/decide.ts';
import { dueAt, fallDue } from '../../functions/meeting/rules/timeline/due.ts';
import { defaultTimeline } from '../../functions/meeting/rules/timeline/settings.ts';
import { given } from '../given.ts';
import { convened, details, drafted, invited, invitee, now } from './meetings.ts';

const meeting = (...facts: MeetingEvent[]) => given(meetingAggregate, facts);
const types = (events: readonly MeetingEvent[]) => events.map((event) => event.type);
const seen = { id: 'it.1', chunks: 1, hash: 'h', seen: 'h', mail: 15, byHand: 7, leftOut: 2 };
const inviting = { stopSeconds: 120, timeline: defaultTimeline, atOnce: false };
const telling = { now, mute: false, timeline: defaultTimeline };
const cancelled: MeetingEvent = { type: 'MeetingCancelled', data: {} };

describe('a draft', () => {
  it('begins once, however often the button is tapped', () => {
    expect(types(draftMeeting(meeting(), { zone: 'Asia/Phnom_Penh', details: {} }))).toEqual([
      'MeetingDrafted',
    ]);
    expect(draftMeeting(meeting(drafted), { zone: 'Asia/Phnom_Penh', details: {} })).toEqual([]);
  });

  it('keeps only what was changed, and nothing when nothing was', () => {
    const draft = meeting(drafted);
    expect(saveDraft(draft, details)).toEqual([]);
    expect(saveDraft(draft, { ...details, start: '09:00' })).toEqual([
      { type: 'MeetingDraftSaved', data: { details: { start: '09:00' } } },
    ]);
  });

  it('forgets a field that was emptied', () => {
    const { venue: _, ...rest } = details;
    expect(saveDraft(meeting(drafted), rest)).toEqual([
      { type: 'MeetingDraftSaved', data: { details: { venue: null } } },
    ]);
    const emptied = meeting(drafted, { type: 'MeetingDraftSaved', data: { details: { venue: null } } });
    expect(emptied).not.toHaveProperty('details.venue');
  });

  it('is not saved any more once people are invited or it was discarded', () => {
    expect(() => saveDraft(meeting(...invited), details)).toThrow(MeetingAlreadyConvened);
    expect(() => saveDraft(meeting(drafted, { type: 'MeetingDraftDiscarded', data: {} }), details)).toThrow(
      NoSuchMeeting,
    );
    expect(() => saveDraft(meeting(), details)).toThrow(NoSuchMeeting);
  });

  it('is discarded once', () => {
    expect(types(discardDraft(meeting(drafted)))).toEqual(['MeetingDraftDiscarded']);
    expect(discardDraft(meeting(drafted, { type: 'MeetingDraftDiscarded', data: {} }))).toEqual([]);
  });
});

describe('convening', () => {
  it('names the audience and holds the mails back for the time to stop', () => {
    expect(convene(meeting(drafted), seen, now, inviting)).toEqual([
      {
        type: 'MeetingConvened',
        data: {
          audience: 'it.1',
          chunks: 1,
          hash: 'h',
          mail: 15,
          byHand: 7,
          leftOut: 2,
          releaseAt: '2025-10-13T02:02:00.000Z',
          startsAt: '2025-11-10T01:30:00.000Z',
          endsAt: '2025-11-10T05:00:00.000Z',
        },
      },
    ]);
  });

  it('fixes where calendars answer to, once and for all, where answers are read', () => {
    const replies = { domain: 'reply.mail.example.org', key: '1' };
    const [event] = convene(meeting(drafted), seen, now, { ...inviting, replies });
    expect(event).toMatchObject({ data: { replies } });
    expect(convene(meeting(drafted), seen, now, inviting)[0]?.data).not.toHaveProperty('replies');
  });

  it('asks for the mails at once where the network has no time to stop', () => {
    expect(types(convene(meeting(drafted), seen, now, { ...inviting, stopSeconds: 0 }))).toEqual([
      'MeetingConvened',
      'InvitationsReleased',
    ]);
  });

  it('leaves no time to stop where the meeting would begin meanwhile', () => {
    const atOnce = convene(meeting(drafted), seen, '2025-11-10T01:28:30.000Z', inviting);
    expect(types(atOnce)).toEqual(['MeetingConvened', 'InvitationsReleased']);
    expect(types(convene(meeting(drafted), seen, '2025-11-10T01:27:00.000Z', inviting))).toEqual([
      'MeetingConvened',
    ]);
  });

  it('needs date, time, venue, an objective, and an end after the start', () => {
    for (const missing of ['date', 'start', 'end', 'venue', 'objectives', 'title'] as const) {
      const draft = meeting(drafted, { type: 'MeetingDraftSaved', data: { details: { [missing]: null } } });
      expect(() => convene(draft, seen, now, { ...inviting, stopSeconds: 0 }), missing).toThrow(
        MeetingIncomplete,
      );
    }
    const empty = meeting(drafted, { type: 'MeetingDraftSaved', data: { details: { objectives: [{}] } } });
    expect(() => convene(empty, seen, now, { ...inviting, stopSeconds: 0 })).toThrow(MeetingIncomplete);
    const backwards = meeting(drafted, { type: 'MeetingDraftSaved', data: { details: { end: '08:30' } } });
    expect(() => convene(backwards, seen, now, { ...inviting, stopSeconds: 0 })).toThrow(MeetingIncomplete);
  });

  it('is refused for a time that is past', () => {
    expect(() =>
      convene(meeting(drafted), seen, '2025-11-10T01:30:00.000Z', { ...inviting, stopSeconds: 0 }),
    ).toThrow(MeetingInThePast);
  });

  it('is refused when the list is not the one that was on the screen', () => {
    expect(() =>
      convene(meeting(drafted), { ...seen, seen: 'other' }, now, { ...inviting, stopSeconds: 0 }),
    ).toThrow(AudienceHasChanged);
  });

  it('is refused with nobody to invite', () => {
    expect(() =>
      convene(meeting(drafted), { ...seen, mail: 0, byHand: 0 }, now, { ...inviting, stopSeconds: 0 }),
    ).toThrow(NobodyToInvite);
  });

  it('happens once', () => {
    expect(() => convene(meeting(drafted, convened), seen, now, { ...inviting, stopSeconds: 0 })).toThrow(
      MeetingAlreadyConvened,
    );
  });

  it('falls due when the time to stop is over, and only once', () => {
    const held = meeting(drafted, convened);
    expect(dueAt(held, defaultTimeline, now)).toBe('2025-10-13T02:02:00.000Z');
    expect(fallDue(held, defaultTimeline, '2025-10-13T02:01:59.999Z')).toEqual([]);
    expect(types(fallDue(held, defaultTimeline, '2025-10-13T02:02:00.000Z'))).toEqual([
      'InvitationsReleased',
    ]);
    expect(fallDue(meeting(...invited), defaultTimeline, '2025-10-13T02:02:00.000Z')).toEqual([]);
  });

  it('can be stopped until the mails are asked for, and leaves the draft as it was', () => {
    expect(types(stopConvening(meeting(drafted, convened)))).toEqual(['ConveningStopped']);
    const stopped = meeting(drafted, convened, { type: 'ConveningStopped', data: {} });
    expect(stopped).toMatchObject({ status: 'draft', details });
    expect(dueAt(stopped, defaultTimeline, now)).toBeUndefined();
    expect(stopConvening(stopped)).toEqual([]);
    expect(() => stopConvening(meeting(...invited))).toThrow(TooLateToStop);
  });
});

describe('a change', () => {
  it('of date or place tells everybody what changed, old → new, after some minutes, and then raises SEQUENCE', () => {
    const events = revise(meeting(...invited), { ...details, date: '2025-11-12' }, telling);
    expect(events).toEqual([
      {
        type: 'MeetingRevised',
        data: {
          changes: { date: '2025-11-12' },
          startsAt: '2025-11-12T01:30:00.000Z',
          endsAt: '2025-11-12T05:00:00.000Z',
          dateNumber: 2,
          answersStand: false,
          announceAt: '2025-10-13T02:05:00.000Z',
        },
      },
    ]);
    const waiting = meeting(...invited, ...events);
    expect(waiting).toMatchObject({ sequence: 0, dateNumber: 2 });
    expect(dueAt(waiting, defaultTimeline, now)).toBe('2025-10-13T02:05:00.000Z');
    expect(fallDue(waiting, defaultTimeline, '2025-10-13T02:04:59.999Z')).toEqual([]);
    const told = fallDue(waiting, defaultTimeline, '2025-10-13T02:05:00.000Z');
    expect(told).toEqual([
      {
        type: 'ChangeAnnounced',
        data: { changes: [{ field: 'date', from: '2025-11-10', to: '2025-11-12' }] },
      },
    ]);
    expect(meeting(...invited, ...events, ...told)).toMatchObject({ sequence: 1, dateNumber: 2 });
  });

  it('of a meeting that is near is told before people set out, also where the new day is far', () => {
    const announcedAt = (at: string, change: object) => {
      const [event] = revise(meeting(...invited), { ...details, ...change }, { ...telling, now: at });
      return event?.type === 'MeetingRevised' ? event.data.announceAt : undefined;
    };
    // Saturday, of Monday's meeting: not on Monday at seven, an hour before it would have begun.
    const far = { date: '2025-11-24' };
    expect(announcedAt('2025-11-08T03:00:00.000Z', far)).toBe('2025-11-08T03:05:00.000Z');
    expect(announcedAt('2025-11-09T14:00:00.000Z', far)).toBe('2025-11-09T14:05:00.000Z');
    // The room, three minutes before it begins.
    const room = { venue: { en: 'Elsewhere' } };
    const events = revise(
      meeting(...invited),
      { ...details, ...room },
      { ...telling, now: '2025-11-10T01:27:00.000Z' },
    );
    expect(types(events)).toEqual(['MeetingRevised', 'ChangeAnnounced']);
  });

  it('to an earlier day does not leave the invitations for after the meeting', () => {
    const friday = '2025-10-31T13:00:00.000Z';
    const draft = { ...convened, data: { ...convened.data, releaseAt: '2025-11-03T00:00:00.000Z' } };
    const held = meeting(drafted, draft as MeetingEvent);
    const sunday = revise(held, { ...details, date: '2025-11-02' }, { ...telling, now: friday });
    const sooner = meeting(drafted, draft as MeetingEvent, ...sunday);
    expect(dueAt(sooner, defaultTimeline, friday)).toBe('2025-11-01T00:00:00.000Z');
    // Where there is time enough, they go out when they were to.
    const later = revise(held, { ...details, date: '2025-11-12' }, { ...telling, now: friday });
    expect(dueAt(meeting(drafted, draft as MeetingEvent, ...later), defaultTimeline, friday)).toBe(
      '2025-11-03T00:00:00.000Z',
    );
  });

  it('of the agenda may be muted, and is then not told later either', () => {
    const note = { ...details, note: { en: 'Bring your member list' } };
    const events = revise(meeting(...invited), note, { ...telling, mute: true });
    expect(types(events)).toEqual(['MeetingRevised', 'ChangeMuted']);
    const after = meeting(...invited, ...events);
    expect(after).toMatchObject({ sequence: 0, dateNumber: 1 });
    const moved = revise(after, { ...note, start: '09:00' }, telling);
    const told = announceNow(meeting(...invited, ...events, ...moved));
    expect(told.at(-1)).toEqual({
      type: 'ChangeAnnounced',
      data: { changes: [{ field: 'start', from: '08:30', to: '09:00' }] },
    });
  });

  it('of date, time or place cannot be muted', () => {
    for (const change of [{ date: '2025-11-12' }, { start: '09:00' }, { venue: { en: 'Elsewhere' } }]) {
      expect(() =>
        revise(meeting(...invited), { ...details, ...change }, { ...telling, mute: true }),
      ).toThrow(CalendarChangeCannotBeMuted);
    }
  });

  it('before the mails were sent is told to nobody', () => {
    const events = revise(meeting(drafted, convened), { ...details, start: '09:00' }, telling);
    expect(types(events)).toEqual(['MeetingRevised', 'ChangeMuted']);
  });

  it('that changes nothing stores nothing', () => {
    expect(revise(meeting(...invited), details, telling)).toEqual([]);
  });

  it('is refused after the meeting began, when cancelled, or into the past', () => {
    const began = { now: '2025-11-10T01:30:00.000Z', mute: false, timeline: defaultTimeline };
    expect(() => revise(meeting(...invited), { ...details, start: '09:00' }, began)).toThrow(MeetingHasBegun);
    expect(() => revise(meeting(...invited, cancelled), details, telling)).toThrow(MeetingAlreadyCancelled);
    expect(() => revise(meeting(...invited), { ...details, date: '2025-10-01' }, telling)).toThrow(
      MeetingInThePast,
    );
  });
});

describe('a cancellation', () => {
  it('raises SEQUENCE and happens once', () => {
    expect(types(cancel(meeting(...invited), { en: 'Flood' }, now))).toEqual(['MeetingCancelled']);
    expect(meeting(...invited, cancelled)).toMatchObject({ status: 'cancelled', sequence: 1 });
    expect(() => cancel(meeting(...invited, cancelled), undefined, now)).toThrow(MeetingAlreadyCancelled);
  });
});

describe('one person', () => {
  it('is invited once', () => {
    expect(types(inviteOne(meeting(...invited), invitee(9), false, now))).toEqual(['SeatInvited']);
    expect(() => inviteOne(meeting(...invited), invitee(1), true, now)).toThrow(AlreadyInvited);
  });

  it('is uninvited and invited again, each raising SEQUENCE', () => {
    const uninvited = meeting(...invited, ...uninviteOne(meeting(...invited), invitee(1), true, now));
    expect(uninvited).toMatchObject({ sequence: 1 });
    expect(() => uninviteOne(uninvited, invitee(1), true, now)).toThrow(NotInvited);
    expect(() => resend(uninvited, invitee(1), true, now)).toThrow(NotInvited);
    const again = inviteOne(uninvited, invitee(1), true, now);
    expect(again).toEqual([
      { type: 'SeatInvited', data: { invitee: invitee(1), again: true, answersStand: false } },
    ]);
  });
});
