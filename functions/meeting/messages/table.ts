import type { CalendarEffect } from '../../platform/planned-mail.ts';
import { rule as actionPoints } from './action-points.ts';
import { rule as agenda } from './agenda.ts';
import { rule as askAlternate } from './ask-alternate.ts';
import { rule as askHead } from './ask-head.ts';
import { rule as cancellation } from './cancellation.ts';
import { rule as change } from './change.ts';
import { rule as correction } from './correction.ts';
import { rule as dateFreed } from './date-freed.ts';
import { rule as headcount } from './headcount.ts';
import { rule as headcountToForward } from './headcount-to-forward.ts';
import { rule as invitation } from './invitation.ts';
import { rule as lastCall } from './last-call.ts';
import { rule as midQuarter } from './mid-quarter.ts';
import { rule as nudge1 } from './nudge1.ts';
import { rule as nudge2 } from './nudge2.ts';
import { rule as preview } from './preview.ts';
import { rule as reminder } from './reminder.ts';
import type {
  FollowedDay,
  Following,
  Message,
  MessageRule,
  News,
  Step,
  ToNamed,
  ToStaff,
  Usual,
  UsualDay,
  Whole,
} from './rule.ts';
import { rule as saveTheDate } from './save-the-date.ts';
import { rule as summary } from './summary.ts';
import { rule as summaryDue } from './summary-due.ts';
import { rule as summaryLate1 } from './summary-late1.ts';
import { rule as summaryLate2 } from './summary-late2.ts';
import { rule as summaryToAdmin } from './summary-to-admin.ts';
import { rule as thanks } from './thanks.ts';
import { rule as thanksByHand } from './thanks-by-hand.ts';
import { rule as uninvite } from './uninvite.ts';
import { rule as word } from './word.ts';

/**
 * Every message of a meeting, in the order of a meeting's life; its file holds everything about it. A new one
 * is its file, a line here and a line in `words.ts`: with only one of the two lines nothing compiles.
 */
export const rules = {
  saveTheDate,
  dateFreed,
  invitation,
  change,
  cancellation,
  uninvite,
  nudge1,
  nudge2,
  askAlternate,
  agenda,
  askHead,
  lastCall,
  headcount,
  headcountToForward,
  reminder,
  word,
  thanks,
  thanksByHand,
  actionPoints,
  summaryDue,
  midQuarter,
  summaryLate1,
  summaryLate2,
  summaryToAdmin,
  summary,
  correction,
  preview,
} as const satisfies Readonly<Record<string, MessageRule>>;

export type Rules = typeof rules;
export type Kind = keyof Rules;
type KindsWith<Shape> = { [K in Kind]: Rules[K] extends Shape ? K : never }[Kind];

/** Messages whose day a network may move. */
export type ScheduledKind = KindsWith<Usual>;
/** Messages that follow one of those. */
export type FollowingKind = KindsWith<Following>;
/** What falls due in the life of a meeting: the messages a network may move, and those that follow one. */
export type TimelineKind = ScheduledKind | FollowingKind;
/** What everybody is told because of something that happened to the meeting. */
export type NewsKind = KindsWith<News>;
/** Everything that is planned chunk by chunk for the people of an audience. */
export type FanOutKind = NewsKind | TimelineKind;
/** Steps up in an organisation that has not answered. */
export type LadderKind = KindsWith<Step>;
export type NamedKind = KindsWith<ToNamed>;
export type StaffKind = KindsWith<ToStaff>;
export type WholeKind = KindsWith<Whole>;
export type MessageKind = KindsWith<Message>;
/** What may go by hand. */
export type HandedKind = WholeKind | MessageKind;

type Rule<K extends Kind = Kind> = Rules[K];

/** `undefined` for a kind that this version does not know. */
export function ruleOf(kind: string): Rule | undefined {
  return Object.hasOwn(rules, kind) ? rules[kind as Kind] : undefined;
}

const kinds = Object.keys(rules) as Kind[];

export const scheduledKinds: readonly ScheduledKind[] = kinds.filter(isScheduled);
export const followingKinds: readonly FollowingKind[] = kinds.filter(isFollowing);
export const timelineKinds: readonly TimelineKind[] = [...scheduledKinds, ...followingKinds];

export function isScheduled(kind: string): kind is ScheduledKind {
  const due = ruleOf(kind)?.due;
  return typeof due === 'object' && 'days' in due;
}

export function isFollowing(kind: string): kind is FollowingKind {
  const due = ruleOf(kind)?.due;
  return typeof due === 'object' && !('days' in due);
}

export function isTimed(kind: string): kind is TimelineKind {
  return isScheduled(kind) || isFollowing(kind);
}

export function isNews(kind: string): kind is NewsKind {
  return ruleOf(kind)?.due === 'news';
}

/** Steps up the ladder. */
export function isStep(kind: string): kind is LadderKind {
  const rule = ruleOf(kind);
  return rule !== undefined && 'to' in rule && (rule.to === 'alternates' || rule.to === 'heads');
}

export function isToNamed(kind: string): kind is NamedKind {
  const rule = ruleOf(kind);
  return rule !== undefined && 'names' in rule;
}

/** Mails to those who run the meeting. */
export function isForStaff(kind: string): kind is StaffKind {
  return ruleOf(kind)?.mail === 'staff';
}

export function isWhole(kind: string): kind is WholeKind {
  return ruleOf(kind)?.mail === 'whole';
}

/** Messages to members and guests without a calendar part. */
export function isMessage(kind: string): kind is MessageKind {
  return ruleOf(kind)?.mail === 'message';
}

/** A mail to the person who asked for it, to look at; nobody has to do anything about it. */
export function isSample(kind: string): boolean {
  return ruleOf(kind)?.mail === 'sample';
}

export function mayGoByHand(kind: string): kind is HandedKind {
  return isWhole(kind) || isMessage(kind);
}

/** Whether a message follows the meeting; all others that a network may move come before it. */
export function isFollowUp(kind: ScheduledKind): boolean {
  return usualDay(kind).days > 0;
}

/** The day that is usual for a message. */
export function usualDay(kind: ScheduledKind): UsualDay {
  return rules[kind].due;
}

/** When a message that follows another one falls due. */
export function followedDay(kind: FollowingKind): FollowedDay {
  return rules[kind].due;
}

/** It repeats another one as long as that was of no use; with luck it is never sent. */
export function isRepetition(kind: string): boolean {
  return isFollowing(kind) && 'after' in followedDay(kind);
}

/** Said before the meeting to the people invited: about one date, by its number, or in the coordinator's own words. */
export function isBeforehand(kind: string): boolean {
  if (isNews(kind))
    return isMessage(kind) && rules[kind].while.includes('convened') && rules[kind].handedOver === 'begin';
  return isScheduled(kind) && isMessage(kind) && !isFollowUp(kind);
}

/** It asks for an answer that is missing, and nothing else; a later one says what the earlier ones said. */
export function isQuestion(kind: string): boolean {
  return isTimed(kind) && timed(kind).series === 'questions';
}

/** What a message does to the calendar of its reader. */
export function effectOf(kind: string): CalendarEffect | undefined {
  return isWhole(kind) ? rules[kind].calendar : undefined;
}

/** As which message one is written: to whom nothing of the meeting has come, a change is an invitation. */
export function writtenAs(kind: WholeKind, isFirst: boolean): WholeKind {
  const { firstAs }: Whole = rules[kind];
  return isFirst && firstAs && isWhole(firstAs) ? firstAs : kind;
}

/** Whether a message tells somebody of the meeting whole: with it in hand nobody needs a question as well. */
export function tellsAll(kind: string): boolean {
  const effect = effectOf(kind);
  return effect === 'invites' || effect === 'tells';
}

/** The message that a network may move, with which this one goes: itself or the one it follows in the end. */
export function beginningOf(kind: string): ScheduledKind | undefined {
  if (isScheduled(kind)) return kind;
  const due = isFollowing(kind) ? followedDay(kind) : undefined;
  return due && 'after' in due ? beginningOf(due.after) : undefined;
}

/** The message that follows another one. */
export function followerOf(kind: TimelineKind): TimelineKind | undefined {
  return followingKinds.find((one) => {
    const due = followedDay(one);
    return 'after' in due && due.after === kind;
  });
}

/** Messages in the series of this one, in order; a later one says what the earlier ones said. */
export function seriesOf(kind: string): readonly TimelineKind[] {
  const series = isTimed(kind) ? timed(kind).series : undefined;
  return series ? timelineKinds.filter((one) => timed(one).series === series) : [];
}

/** The message that tells a field of the meeting by itself. */
export function tellerOf(field: string): TimelineKind | undefined {
  return timelineKinds.find((kind) => timed(kind).tells === field);
}

/** The message that asks somebody for what another one waits for. */
export function askedBy(happening: Extract<FollowedDay, { once: string }>['once']): string | undefined {
  for (const kind of followingKinds) {
    const due = followedDay(kind);
    if ('once' in due && due.once === happening) return due.expected;
  }
  return undefined;
}

/** After this one nobody is asked again about the same date. */
export const lastQuestion: TimelineKind | undefined = timelineKinds.find((kind) => timed(kind).last);

/** The rule of a message that falls due by itself. */
export function timed(kind: TimelineKind): Usual | Following {
  return rules[kind];
}

/** The message of the timeline that a row is listed under: what goes to the coordinator in its place, too. */
export function entryKindOf(kind: string): string {
  const rule = ruleOf(kind);
  return rule?.due === 'inPlace' ? rule.standsFor : kind;
}
