import { localInstant } from '../../i18n/dates.ts';
import type { Bilingual } from '../../i18n/say.ts';
import { sameAsStored } from '../../platform/same.ts';
import { tellerOf } from '../messages/table.ts';
import { changedDetails, toldChanges, touchesCalendar, withChanges } from './changes.ts';
import { numbered } from './date-number.ts';
import type { DetailChanges } from './details.ts';
import type { Invitee, MeetingEvent, ToldChange } from './events.ts';
import type { BilingualField } from './languages.ts';
import {
  AlreadyInvited,
  AudienceHasChanged,
  CalendarChangeCannotBeMuted,
  MeetingAlreadyCancelled,
  MeetingAlreadyConvened,
  MeetingHasBegun,
  MeetingIncomplete,
  MeetingInThePast,
  MeetingNotConvened,
  NobodyToInvite,
  NoSuchMeeting,
  NotInvited,
  TooLateToStop,
} from './refusals.ts';
import {
  type ConvenedDetails,
  type ConvenedMeeting,
  type DraftMeeting,
  isConvened,
  type Meeting,
  type PartialDetails,
} from './state.ts';
import { scheduleOf } from './timeline/schedule.ts';
import type { TimelineSettings } from './timeline/settings.ts';
import { timeline } from './timeline/timeline.ts';
import { announceTime, type Inviting, releaseTime, soonerRelease } from './when-told.ts';

/** Begins a draft. Nothing is sent. A second tap with the same id changes nothing. */
export function draftMeeting(
  meeting: Meeting,
  begin: { zone: string; details: DetailChanges; template?: string; previous?: string; forum?: string },
): MeetingEvent[] {
  if (meeting.status !== 'none') return [];
  return [{ type: 'MeetingDrafted', data: begin }];
}

/**
 * Keeps what was typed.
 *
 * @param looked fields whose two languages somebody has looked at together, in this form.
 * @throws {MeetingAlreadyConvened} {@link NoSuchMeeting}
 */
export function saveDraft(
  meeting: Meeting,
  typed: PartialDetails,
  looked: readonly BilingualField[] = [],
): MeetingEvent[] {
  const draft = asDraft(meeting);
  const details = changedDetails(draft.details, typed);
  const settled = looked.filter((field) => !sameAsStored(draft.settled[field], typed[field]));
  if (Object.keys(details).length === 0 && settled.length === 0) return [];
  return [{ type: 'MeetingDraftSaved', data: { details, ...(settled.length > 0 ? { settled } : {}) } }];
}

export function discardDraft(meeting: Meeting): MeetingEvent[] {
  if (meeting.status === 'discarded') return [];
  asDraft(meeting);
  return [{ type: 'MeetingDraftDiscarded', data: {} }];
}

/** The audience as it was stored, and as the coordinator saw it. */
export interface AudienceOfPreview {
  readonly id: string;
  readonly chunks: number;
  readonly hash: string;
  /** The hash of the list that was on the coordinator's screen. */
  readonly seen: string;
  readonly mail: number;
  readonly byHand: number;
  readonly leftOut: number;
}

/**
 * Invites exactly the people of the preview. Nothing is sent before the time to stop is over, nor at night;
 * where there is nothing to wait for, the messages are asked for at once.
 *
 * @throws {MeetingIncomplete} {@link MeetingInThePast} {@link AudienceHasChanged} {@link NobodyToInvite}
 */
export function convene(
  meeting: Meeting,
  audience: AudienceOfPreview,
  now: string,
  inviting: Inviting,
): MeetingEvent[] {
  const draft = asDraft(meeting);
  const { startsAt, endsAt } = instantsOf(completeDetails(draft.details), draft.zone);
  if (startsAt <= now) throw new MeetingInThePast();
  const releaseAt = releaseTime({ startsAt, zone: draft.zone }, inviting, now);
  if (audience.seen !== audience.hash) throw new AudienceHasChanged();
  if (audience.mail + audience.byHand === 0) throw new NobodyToInvite();
  const convened: MeetingEvent = {
    type: 'MeetingConvened',
    data: {
      audience: audience.id,
      chunks: audience.chunks,
      hash: audience.hash,
      mail: audience.mail,
      byHand: audience.byHand,
      leftOut: audience.leftOut,
      releaseAt,
      startsAt,
      endsAt,
      ...(inviting.replies ? { replies: inviting.replies } : {}),
    },
  };
  return releaseAt <= now ? [convened, { type: 'InvitationsReleased', data: {} }] : [convened];
}

/** Back to a draft, as long as nothing was sent. @throws {TooLateToStop} */
export function stopConvening(meeting: Meeting): MeetingEvent[] {
  if (meeting.status === 'draft') return [];
  const convened = asConvened(meeting);
  if (convened.released) throw new TooLateToStop();
  return [{ type: 'ConveningStopped', data: {} }];
}

/**
 * Changes a convened meeting. People are told what changed, old → new, some minutes after the last edit,
 * so that several become one notice and one that is undone becomes none. A small change may be muted;
 * date, time and place may not. Before the invitations went out nobody needs to be told, and a new agenda
 * goes out with its own message where that is still to come.
 *
 * @throws {CalendarChangeCannotBeMuted} {@link MeetingHasBegun} {@link MeetingIncomplete}
 */
export function revise(
  meeting: Meeting,
  typed: PartialDetails,
  options: { now: string; mute: boolean; timeline: TimelineSettings },
): MeetingEvent[] {
  const { now, timeline: settings } = options;
  const convened = asUpcoming(meeting, now);
  const changes = changedDetails(convened.details, typed);
  if (Object.keys(changes).length === 0) return [];
  const details = completeDetails(withChanges(convened.details, changes));
  const { startsAt, endsAt } = instantsOf(details, convened.zone);
  if (startsAt <= now) throw new MeetingInThePast();
  const times = {
    changes,
    startsAt,
    endsAt,
    ...numbered(convened, { startsAt, endsAt }),
    ...soonerRelease(convened, startsAt, settings, now),
  };
  const told = toldChanges(convened.told, details);
  if (told.length === 0) {
    return [{ type: 'MeetingRevised', data: times }, ...invitedAgain(convened)];
  }
  // What nobody is told of does not touch a notice that waits.
  if (toldChanges(convened.details, details).length === 0) {
    const { announceAt } = convened;
    return [{ type: 'MeetingRevised', data: announceAt ? { ...times, announceAt } : times }];
  }
  const muted: MeetingEvent[] = [
    { type: 'MeetingRevised', data: times },
    { type: 'ChangeMuted', data: { changes: told } },
  ];
  if (!convened.released) return muted;
  if (options.mute) {
    if (touchesCalendar(told)) throw new CalendarChangeCannotBeMuted();
    return muted;
  }
  if (isStillToBeTold(told, convened, settings)) return [{ type: 'MeetingRevised', data: times }];
  const announceAt = announceTime(convened, startsAt, settings, now);
  const revised: MeetingEvent = { type: 'MeetingRevised', data: { ...times, announceAt } };
  return announceAt > now ? [revised] : [revised, { type: 'ChangeAnnounced', data: { changes: told } }];
}

/** People who were invited to what is undone now are invited anew, so that no calendar keeps it. */
function invitedAgain({ invitedMeanwhile, singles }: ConvenedMeeting): MeetingEvent[] {
  return Object.values(invitedMeanwhile)
    .filter(({ person }) => singles[person]?.invited !== false)
    .map((one) => singles[one.person]?.invitee ?? one)
    .map((invitee) => ({ type: 'SeatInvited', data: { invitee, again: true } }));
}

/** Whether nothing changed but what a message tells by itself that is still ahead, as the agenda's is. */
export function isStillToBeTold(
  told: readonly ToldChange[],
  meeting: ConvenedMeeting,
  settings: TimelineSettings,
): boolean {
  const tellers = told.map(({ field }) => tellerOf(field));
  if (tellers.includes(undefined)) return false;
  const schedule = { ...scheduleOf(meeting), hasAgenda: true };
  const ahead = timeline(schedule, settings).flatMap(({ kind, status }) =>
    status.is === 'ahead' ? [kind] : [],
  );
  return tellers.every((teller) => teller && ahead.includes(teller));
}

/** Calls the meeting off. Everything pending stops; everybody who was asked is told. */
export function cancel(meeting: Meeting, reason: Bilingual | undefined, now: string): MeetingEvent[] {
  if (meeting.status === 'cancelled') throw new MeetingAlreadyCancelled();
  asUpcoming(meeting, now);
  return [{ type: 'MeetingCancelled', data: reason ? { reason } : {} }];
}

/**
 * Invites one person more, or again after they were uninvited. `known` says whether the person is
 * already in the audience.
 */
export function inviteOne(meeting: Meeting, invitee: Invitee, known: boolean, now: string): MeetingEvent[] {
  const convened = asUpcoming(meeting, now);
  const single = convened.singles[invitee.person];
  if (single ? single.invited : known) throw new AlreadyInvited();
  const again = single !== undefined;
  // A person who was taken off the list is asked anew: what they said then may no longer be so.
  return [{ type: 'SeatInvited', data: { invitee, again, ...(again ? { answersStand: false } : {}) } }];
}

/** Takes one person off the list; they get a cancellation if they had been asked. */
export function uninviteOne(meeting: Meeting, invitee: Invitee, known: boolean, now: string): MeetingEvent[] {
  const convened = asUpcoming(meeting, now);
  if (!(convened.singles[invitee.person]?.invited ?? known)) throw new NotInvited();
  return [{ type: 'SeatUninvited', data: { invitee } }];
}

/** Sends the invitation to one person again. `seen`: the version by which it last was, as the page said (0: never). */
export function resend(
  meeting: Meeting,
  invitee: Invitee,
  known: boolean,
  now: string,
  seen?: number,
): MeetingEvent[] {
  const convened = asUpcoming(meeting, now);
  if (seen !== undefined && (convened.resent?.[invitee.person] ?? 0) !== seen) return [];
  if (!(convened.singles[invitee.person]?.invited ?? known)) throw new NotInvited();
  return [{ type: 'InvitationResent', data: { invitee } }];
}

/**
 * Every personal link that a guest ever got stops working, also after the meeting.
 *
 * @throws {NotInvited} where the meeting names no such guest, {@link MeetingNotConvened}
 */
export function revokeGuestLinks(meeting: Meeting, guest: string): MeetingEvent[] {
  if (!isConvened(meeting)) throw new MeetingNotConvened();
  if (!meeting.details.guests?.some(({ id }) => id === guest)) throw new NotInvited();
  return [{ type: 'GuestLinksRevoked', data: { guest } }];
}

/** The needed details are there. @throws {MeetingIncomplete} */
export function completeDetails(details: PartialDetails): ConvenedDetails {
  const { title, date, start, end, venue, objectives, audience } = details;
  const objective = objectives?.some((one) => one.en || one.km);
  if (!title || !date || !start || !end || !venue || !objectives || !objective || end <= start) {
    throw new MeetingIncomplete();
  }
  return { ...details, title, date, start, end, venue, objectives, audience: audience ?? { choice: 'all' } };
}

/** Begin and end as instants in UTC. Meetings end on the day they begin. */
export function instantsOf(
  details: Pick<ConvenedDetails, 'date' | 'start' | 'end'>,
  zone: string,
): { startsAt: string; endsAt: string } {
  return {
    startsAt: localInstant(details.date, details.start, zone).instant,
    endsAt: localInstant(details.date, details.end, zone).instant,
  };
}

export function asDraft(meeting: Meeting): DraftMeeting {
  if (meeting.status === 'draft') return meeting;
  if (meeting.status === 'convened') throw new MeetingAlreadyConvened();
  if (meeting.status === 'cancelled') throw new MeetingAlreadyCancelled();
  throw new NoSuchMeeting();
}

export function asConvened(meeting: Meeting): ConvenedMeeting {
  if (meeting.status === 'convened') return meeting;
  if (meeting.status === 'cancelled') throw new MeetingAlreadyCancelled();
  if (meeting.status === 'draft') throw new MeetingNotConvened();
  throw new NoSuchMeeting();
}

export function asUpcoming(meeting: Meeting, now: string): ConvenedMeeting {
  const convened = asConvened(meeting);
  if (convened.startsAt <= now) throw new MeetingHasBegun();
  return convened;
}
