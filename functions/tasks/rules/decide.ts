import { sameAsStored } from '../../platform/same.ts';
import type { Beginning, Owner, TaskEvent } from './events.ts';
import { mustBeAhead } from './near.ts';
import { ledBy } from './owner-text.ts';
import {
  EnoughAskForIt,
  NoSuchTask,
  NothingSaid,
  NotYourTask,
  TakenMeanwhile,
  TaskHasEnded,
  TaskNeedsWords,
} from './refusals.ts';
import { asBefore, isOpen, isOwner, type StandingTask, type Task } from './task.ts';

/** How often owners give themselves more time; after that the coordinator decides. */
export const POSTPONED_FREELY = 2;

/** Most organisations that ask for one task at a time. */
const MOST_CLAIMS = 20;

export type Writing = Extract<TaskEvent, { type: 'TaskWritten' }>['data'];

/** Somebody who acts for an owner, or wants to become one. */
export type Actor = Pick<Owner, 'seat' | 'party' | 'meeting'> & { readonly person: string };

/**
 * Writes a task down. Written twice with the same id, as a form that is sent again does, it is one.
 *
 * @throws {TaskNeedsWords}
 */
export function writeTask(task: Task, data: Writing): TaskEvent[] {
  if (task.status !== 'none') return [];
  if (!hasWords(data.what)) throw new TaskNeedsWords();
  return [{ type: 'TaskWritten', data: { ...data, owners: [...data.owners] } }];
}

/** Other words for it. @throws {NoSuchTask} {@link TaskNeedsWords} */
export function rewordTask(
  task: Task,
  { what, membersOnly }: Pick<StandingTask, 'what' | 'membersOnly'>,
): TaskEvent[] {
  const now = existing(task);
  if (!hasWords(what)) throw new TaskNeedsWords();
  if (sameAsStored(now.what, what) && now.membersOnly === membersOnly) return [];
  return [{ type: 'TaskReworded', data: { what, membersOnly } }];
}

/**
 * What was written about it was not right: a correction takes over what it changes, and leaves alone what has become of
 * the task since in all else. What had been taken out and is put back is as it is written now. What has ended gets other
 * words only.
 *
 * @param was what had been written before; absent where it is new, or had been taken out.
 * @throws {NoSuchTask} {@link TaskNeedsWords}
 */
export function correctTask(
  task: Task,
  was: Pick<Writing, 'owners' | 'due'> | undefined,
  { what, membersOnly, owners, due }: Writing,
): TaskEvent[] {
  const again = was ? [] : takeUpAgain(task);
  const words = [...again, ...rewordTask(task, { what, membersOnly: membersOnly === true })];
  const now = again.length > 0 ? asBefore(existing(task)) : task;
  if (!isOpen(now) || (!was && again.length === 0)) return words;
  const isSameDate = now.due === due || (was !== undefined && was.due === due);
  return [
    ...words,
    ...(was && sameAsStored(was.owners, owners) ? [] : nameOwners(now, owners, 'taken')),
    ...(isSameDate ? [] : [redated(due, now.pinned)]),
  ];
}

function redated(due: string | undefined, pinned: boolean): TaskEvent {
  return {
    type: 'TaskRedated',
    data: { ...(due === undefined ? {} : { due }), ...(pinned ? { pinned } : {}) },
  };
}

/**
 * Another date, or none; the reminders follow it.
 *
 * @param today local date.
 * @throws {TaskHasEnded} {@link DateHasPassed} {@link DateTooFar}
 */
export function redateTask(task: Task, due: string | undefined, pinned: boolean, today: string): TaskEvent[] {
  const now = open(task);
  if (now.due === due && now.pinned === pinned) return [];
  if (due !== undefined && due !== now.due) mustBeAhead(due, today);
  return [redated(due, pinned)];
}

/**
 * Gives it to others, or to nobody yet: somebody else who asked for it is answered by that. The same owners again are
 * nothing new, and no mail.
 *
 * @throws {TaskHasEnded}
 */
export function nameOwners(task: Task, owners: readonly Owner[], begins: Beginning): TaskEvent[] {
  const now = open(task);
  const declined = now.claims.filter((claim) => !owners.some(({ seat }) => seat === claim.seat));
  if (declined.length > 0) {
    const claims = now.claims.filter((one) => !declined.includes(one));
    const rest: StandingTask = { ...now, claims, status: claims.length === 0 ? 'open' : 'asked' };
    return [...declined.map(notThisTime), ...nameOwners(rest, owners, begins)];
  }
  const as = owners.length === 0 ? 'open' : begins;
  if (sameAsStored(now.owners, owners) && (now.status === 'open') === (as === 'open')) return [];
  const without = (all: readonly Owner[], others: readonly Owner[]) =>
    all.filter(({ seat }) => !others.some((one) => one.seat === seat));
  const [joined, left] = [without(owners, now.owners), without(now.owners, owners)];
  return [{ type: 'OwnersNamed', data: { owners: [...owners], joined, left, begins: as } }];
}

/** Another of its owners leads; nothing else about it is another. @throws {TaskHasEnded} */
export function nameLead(task: Task, seat: string): TaskEvent[] {
  const now = open(task);
  if (!isOwner(now, seat)) return [];
  return nameOwners(now, ledBy(now.owners, seat), now.status === 'offered' ? 'offered' : 'taken');
}

/**
 * Accepts what was offered, or claims what is open, or asks for it where the coordinator decides. What is theirs
 * already is theirs: a second tap changes nothing.
 *
 * @throws {TaskHasEnded} {@link TakenMeanwhile} {@link EnoughAskForIt} {@link NotYourTask} where a guest of one meeting
 *   wants what was not given to them.
 */
export function takeTask(task: Task, actor: Actor): TaskEvent[] {
  const now = open(task);
  const owner = ownerOf(actor);
  const owned = isOwner(now, actor.seat);
  if (owned && now.status !== 'offered') return [];
  if (!owned && actor.party === 'guest') throw new NotYourTask();
  if (owned || (now.status === 'open' && !now.asks)) return [{ type: 'TaskTaken', data: { owner } }];
  if (now.status !== 'open' && now.status !== 'asked') throw new TakenMeanwhile();
  if (now.claims.some(({ seat }) => seat === actor.seat)) return [];
  if (now.claims.length >= MOST_CLAIMS) throw new EnoughAskForIt();
  return [{ type: 'ClaimAsked', data: { owner } }];
}

/** The coordinator gives it to one of those who want it, and the others hear; asked twice it is answered once. */
export function grantClaim(task: Task, seat: string): TaskEvent[] {
  if (task.status !== 'asked') return [];
  const picked = task.claims.find((one) => one.seat === seat);
  if (!picked) return [];
  const others = task.claims.filter((one) => one !== picked);
  return [...others.map(notThisTime), { type: 'TaskTaken', data: { owner: picked } }];
}

/** The coordinator's no to one of those who want it, or to all. */
export function refuseClaims(task: Task, seat?: string): TaskEvent[] {
  if (task.status !== 'asked') return [];
  return task.claims.filter((one) => seat === undefined || one.seat === seat).map(notThisTime);
}

function notThisTime({ seat, person = seat }: Owner): TaskEvent {
  return { type: 'ClaimDeclined', data: { seat, person } };
}

/** Those who asked for it do not want it any more. */
export function withdrawClaim(task: Task, { seat, person }: Actor): TaskEvent[] {
  return task.status === 'asked' && task.claims.some((one) => one.seat === seat)
    ? [{ type: 'ClaimDeclined', data: { seat, person } }]
    : [];
}

/** 'This is not mine.' Said again with other words, these are kept. @throws {TaskHasEnded} {@link NotYourTask} */
export function giveBack(task: Task, { seat, person, ...actor }: Actor, note?: string): TaskEvent[] {
  const now = open(task);
  if (!isOwner(now, seat)) {
    if (note && !now.seats.includes(seat)) throw new NotYourTask();
    return noted(now, { ...actor, seat, person }, { note });
  }
  return [{ type: 'TaskGivenBack', data: { seat, person, ...(note ? { note } : {}) } }];
}

/** @throws {TaskHasEnded} {@link NotYourTask} */
export function beginTask(task: Task, actor: Actor): TaskEvent[] {
  const now = owned(task, actor);
  if (now.status === 'begun') return [];
  return [
    ...(now.status === 'offered' ? takeTask(now, actor) : []),
    { type: 'TaskBegun', data: { seat: actor.seat, person: actor.person } },
  ];
}

export interface Shown {
  readonly note?: string | undefined;
  readonly link?: string | undefined;
  readonly file?: string | undefined;
}

/**
 * It is done; said twice it is done once, and what the second one says besides is kept as a note.
 *
 * @param actor who did it; absent where the coordinator says so.
 * @throws {TaskHasEnded} where it was dropped. {@link NotYourTask}
 */
export function finishTask(task: Task, actor: Actor | undefined, shown: Shown): TaskEvent[] {
  const now = existing(task);
  if (now.status === 'done') {
    if (actor && saysAnything(shown) && !isOwner(now, actor.seat)) throw new NotYourTask();
    return actor ? noted(now, actor, shown) : [];
  }
  if (actor) owned(task, actor);
  else open(task);
  const by = actor ? { seat: actor.seat, person: actor.person } : {};
  return [...refuseClaims(task), { type: 'TaskDone', data: { ...by, ...said(shown) } }];
}

/** 'It is not done after all.' @throws {NotYourTask} */
export function takeBackDone(task: Task, actor: Actor | undefined): TaskEvent[] {
  const now = existing(task);
  if (now.status !== 'done') return [];
  if (actor && !isOwner(now, actor.seat)) throw new NotYourTask();
  return [{ type: 'DoneTakenBack', data: {} }];
}

/** Nobody need do it any more; somebody who asked for it is answered first. */
export function dropTask(task: Task, why?: string): TaskEvent[] {
  if (existing(task).status === 'dropped') return [];
  open(task);
  return [...refuseClaims(task), { type: 'TaskDropped', data: why ? { why } : {} }];
}

/** It is to be done after all. */
export function takeUpAgain(task: Task): TaskEvent[] {
  return existing(task).status === 'dropped' ? [{ type: 'TaskTakenUpAgain', data: {} }] : [];
}

/**
 * 'I need until …': the first times the date moves by itself, then the coordinator decides. Where that is the date
 * already, the words are kept as a note.
 *
 * @param today local date.
 * @throws {TaskHasEnded} {@link NotYourTask} {@link DateHasPassed} {@link DateTooFar}
 */
export function askMoreTime(
  task: Task,
  { seat, person, ...actor }: Actor,
  {
    until,
    note,
    today,
  }: { readonly until: string; readonly note?: string | undefined; readonly today: string },
): TaskEvent[] {
  const now = owned(task, { ...actor, seat, person });
  if (until === now.due || until === now.wantsUntil?.until)
    return noted(now, { ...actor, seat, person }, { note });
  mustBeAhead(until, today);
  // A shorter time than one has is nobody's loss.
  const granted = now.postponed < POSTPONED_FREELY || (now.due !== undefined && until < now.due);
  return [{ type: 'MoreTimeAsked', data: { seat, person, until, granted, ...(note ? { note } : {}) } }];
}

/** The coordinator's answer to who needs more time. */
export function decideMoreTime(task: Task, granted: boolean): TaskEvent[] {
  if (!isOpen(task) || !task.wantsUntil) return [];
  return [{ type: 'MoreTimeDecided', data: { until: task.wantsUntil.until, granted } }];
}

/** A word about how it goes, or something that shows it. @throws {NotYourTask} {@link NothingSaid} */
export function noteOnTask(task: Task, actor: Actor, shown: Shown): TaskEvent[] {
  const now = existing(task);
  if (!isOwner(now, actor.seat)) throw new NotYourTask();
  if (!saysAnything(shown)) throw new NothingSaid();
  return [{ type: 'TaskNoted', data: { seat: actor.seat, person: actor.person, ...said(shown) } }];
}

/** Words that come with what is so already; a form that is sent again says the same ones, which are kept once. */
function noted(task: StandingTask, { seat, person }: Actor, shown: Shown): TaskEvent[] {
  const { note, link, file } = shown;
  const isSaid = task.said.some(
    (one) => one.seat === seat && one.note === note && one.link === link && one.file === file,
  );
  if (!saysAnything(shown) || isSaid) return [];
  return [{ type: 'TaskNoted', data: { seat, person, ...said(shown) } }];
}

function existing(task: Task): StandingTask {
  if (task.status === 'none') throw new NoSuchTask();
  return task;
}

function open(task: Task): StandingTask {
  const now = existing(task);
  if (!isOpen(now)) throw new TaskHasEnded();
  return now;
}

function owned(task: Task, { seat }: Actor): StandingTask {
  const now = open(task);
  if (!isOwner(now, seat)) throw new NotYourTask();
  return now;
}

function ownerOf({ seat, party, person, meeting }: Actor): Owner {
  return { seat, party, person, ...(meeting ? { meeting } : {}) };
}

function saysAnything(shown: Shown): boolean {
  return Object.keys(said(shown)).length > 0;
}

function said({ note, link, file }: Shown) {
  return { ...(note ? { note } : {}), ...(link ? { link } : {}), ...(file ? { file } : {}) };
}

function hasWords({
  en,
  km,
}: {
  readonly en?: string | undefined;
  readonly km?: string | undefined;
}): boolean {
  return Boolean(en?.trim() || km?.trim());
}
