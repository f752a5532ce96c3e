import { daysBetween, localDate, localInstant } from '../../../i18n/dates.ts';
import type { Bilingual } from '../../../i18n/say.ts';
import { isFollowUp, type ScheduledKind, usualDay } from '../../messages/table.ts';
import { asConvened, asDraft, completeDetails, instantsOf } from '../decide.ts';
import type { Adjustment, Invitee, MeetingEvent } from '../events.ts';
import {
  DateAlreadySaved,
  MeetingInThePast,
  MeetingNotHeldYet,
  MessageBeforeMeeting,
  MessageIsPast,
  MessageTimeIsPast,
  MessageTimeTooFar,
  MessageTimeTooLate,
  NoDateToSave,
  NoSuchMessage,
  NothingToAnnounce,
  OutsideHours,
  SummaryAlreadyShared,
} from '../refusals.ts';
import type { Meeting } from '../state.ts';
import { announced } from './due.ts';
import { scheduleOf, scheduleOfDraft } from './schedule.ts';
import type { Scheduled } from './scheduled.ts';
import type { TimelineSettings } from './settings.ts';
import { timeline } from './timeline.ts';

/** What a coordinator wants of one message; a move is to a local date and time. */
export type Wish =
  | { readonly do: 'pause' | 'skip' | 'restore' }
  | { readonly do: 'move'; readonly date: string; readonly time: string };

/**
 * Moves, pauses or skips one message of one meeting, or takes that back. The same wish again is no event.
 *
 * @throws {NoSuchMessage} {@link MessageIsPast} {@link OutsideHours} and what `moveTo` throws
 */
export function adjustMessage(
  meeting: Meeting,
  kind: ScheduledKind,
  wish: Wish,
  options: { now: string; timeline: TimelineSettings },
): MeetingEvent[] {
  const schedule = scheduleNow(meeting, options.now);
  const entry = timeline(schedule, options.timeline).find((one) => one.kind === kind);
  if (!entry) throw new NoSuchMessage();
  const before = schedule.adjustments[kind];
  const isOver = entry.status.is === 'done' || options.now >= entry.until;
  if (isOver && wish.do !== 'move') throw new MessageIsPast();
  if (wish.do === 'restore') {
    return before ? [{ type: 'MessageAdjusted', data: { kind, adjustment: { do: 'restore' } } }] : [];
  }
  if (entry.status.is === 'done') throw new MessageIsPast();
  const adjustment: Adjustment = wish.do === 'move' ? moveTo(schedule, kind, wish, options) : { do: wish.do };
  if (sameWish(before, adjustment)) return [];
  return [{ type: 'MessageAdjusted', data: { kind, adjustment } }];
}

/** @throws {OutsideHours} {@link MessageTimeIsPast} {@link MessageBeforeMeeting} {@link MessageTimeTooFar} {@link MessageTimeTooLate} */
function moveTo(
  schedule: Scheduled,
  kind: ScheduledKind,
  { date, time }: { readonly date: string; readonly time: string },
  { now, timeline: settings }: { now: string; timeline: TimelineSettings },
): Adjustment {
  const { from, to } = settings.hours;
  if (time < from || time >= to) throw new OutsideHours({ from, to });
  const moved: Adjustment = { do: 'move', days: daysBetween(schedule.date, date), time };
  const at = localInstant(date, time, schedule.zone).instant;
  const adjusted = { ...schedule, adjustments: { ...schedule.adjustments, [kind]: moved } };
  const entry = timeline(adjusted, settings).find((one) => one.kind === kind);
  if (at <= now) throw new MessageTimeIsPast();
  if (isFollowUp(kind) && at < schedule.endsAt) throw new MessageBeforeMeeting();
  if (!entry || at >= entry.until) throw new MessageTimeTooLate();
  if (Math.abs(moved.days) > (usualDay(kind).furthest ?? FURTHEST)) throw new MessageTimeTooFar();
  return moved;
}

/** Furthest a message may be moved from the meeting, in days, where its rule does not say. */
const FURTHEST = 60;

function sameWish(before: Adjustment | undefined, wish: Adjustment): boolean {
  if (before?.do !== wish.do) return false;
  if (before.do !== 'move' || wish.do !== 'move') return true;
  return before.days === wish.days && before.time === wish.time;
}

/** 'Send now': the notice of a change does not wait any longer. @throws {NothingToAnnounce} */
export function announceNow(meeting: Meeting): MeetingEvent[] {
  const convened = asConvened(meeting);
  if (convened.announceAt === undefined) throw new NothingToAnnounce();
  return announced(convened);
}

/** The audience of a save-the-date, as it was stored. */
export interface SavingAudience {
  readonly id: string;
  readonly chunks: number;
  readonly mail: number;
  readonly byHand: number;
}

/**
 * Asks everybody who would be invited now to keep the day free.
 *
 * @throws {NoDateToSave} {@link DateAlreadySaved}
 */
export function sendSaveTheDate(meeting: Meeting, audience: SavingAudience, now: string): MeetingEvent[] {
  const draft = asDraft(meeting);
  const { date, title } = draft.details;
  if (!date || !title || date <= localDate(now, draft.zone)) throw new NoDateToSave();
  if (draft.savedDate?.date === date) throw new DateAlreadySaved();
  const { id, chunks, mail, byHand } = audience;
  return [{ type: 'SaveTheDateSent', data: { audience: id, chunks, date, mail, byHand } }];
}

/**
 * Tells everybody invited where the summary is.
 *
 * @throws {MeetingNotHeldYet} {@link SummaryAlreadyShared}
 */
export function shareSummary(
  meeting: Meeting,
  summary: {
    readonly url?: string | undefined;
    readonly text: Bilingual;
    readonly thanks?: true | undefined;
    readonly minutes?: { readonly revision: number } | undefined;
    readonly alsoTo?: readonly Invitee[] | undefined;
  },
  now: string,
): MeetingEvent[] {
  const convened = asConvened(meeting);
  if (now < convened.startsAt) throw new MeetingNotHeldYet();
  if (convened.summary) throw new SummaryAlreadyShared();
  const { url, text, thanks, alsoTo = [], minutes } = summary;
  const data = {
    ...(url ? { url } : {}),
    text,
    ...(thanks ? { thanks } : {}),
    ...(alsoTo.length > 0 ? { alsoTo: [...alsoTo] } : {}),
    ...(minutes ? { minutes } : {}),
  };
  return [{ type: 'SummaryShared', data }];
}

/** Tells those who got the summary that it was corrected; the same correction again is no news. */
export function correctSummary(
  meeting: Meeting,
  minutes: { readonly revision: number; readonly version: number },
): MeetingEvent[] {
  const { summary } = asConvened(meeting);
  const last = summary?.corrections?.at(-1)?.revision ?? summary?.minutes?.revision ?? 0;
  if (!summary || last >= minutes.revision) return [];
  return [{ type: 'SummaryCorrected', data: { minutes } }];
}

/** The schedule of a convened meeting; of a draft, as if it were convened now. */
function scheduleNow(meeting: Meeting, now: string): Scheduled {
  if (meeting.status !== 'draft') return scheduleOf(asConvened(meeting));
  const details = completeDetails(meeting.details);
  const times = instantsOf(details, meeting.zone);
  if (times.startsAt <= now) throw new MeetingInThePast();
  return scheduleOfDraft(meeting, details, { ...times, releaseAt: now });
}
