import { DAY, later } from '../../../platform/clock.ts';
import {
  followedDay,
  isFollowing,
  isForStaff,
  isStep,
  isTimed,
  isToNamed,
  isWhole,
  type TimelineKind,
  timed,
} from '../../messages/table.ts';

/** Of what the clock sends about one meeting, nobody gets more mails than this in {@link SPAN}. */
export const MOST_MAILS = 5;
export const SPAN = 14 * DAY;

/** When a message was sent or will be (instant, UTC). */
export interface Leaving {
  readonly kind: string;
  readonly at: string;
  /** It can still be changed, and gives way where its rule says so. */
  readonly ahead: boolean;
}

/**
 * Whether a message counts: what falls due by the clock does. What somebody asks for by a button does not,
 * nor the summary, which is sent because it was shared.
 */
export function countsAsClock(kind: string): kind is TimelineKind {
  return isTimed(kind) && !(isFollowing(kind) && 'once' in followedDay(kind));
}

/** Of mails sent `at` an instant (UTC) each, those that count beside one that is sent now. */
export function mailsOfSpan<Mail>(mails: readonly Mail[], at: (mail: Mail) => string, now: string): Mail[] {
  const from = later(now, -SPAN);
  return mails.filter((mail) => at(mail) > from && at(mail) <= now);
}

/**
 * Which message gives way next, because somebody would get too many: of those ahead in the crowded days the
 * one whose turn comes first. `undefined` where all is well, or where nothing more can give way.
 *
 * Nobody's answer is known here, so this counts for the people who get the most: somebody silent who is the host,
 * somebody who was asked in the place of others, the coordinator.
 */
export function nextToGiveWay(
  leaving: readonly Leaving[],
  mayGiveWay: (kind: TimelineKind) => boolean,
): TimelineKind | undefined {
  const counted = leaving.filter(({ kind }) => countsAsClock(kind));
  for (const theirs of readersOf(counted)) {
    for (const { at, ahead } of theirs) {
      if (!ahead) continue;
      const from = later(at, -SPAN);
      const span = theirs.filter((one) => one.at > from && one.at <= at);
      if (mailsOf(span) <= MOST_MAILS) continue;
      const first = span
        .flatMap((one) => (one.ahead && isTimed(one.kind) && mayGiveWay(one.kind) ? [one.kind] : []))
        .sort((a, b) => turnOf(a) - turnOf(b))[0];
      if (first) return first;
    }
  }
  return undefined;
}

/** The messages that one person may get. */
function readersOf(leaving: readonly Leaving[]): Leaving[][] {
  const toInvited = leaving.filter(({ kind }) => !isForStaff(kind) && !isStep(kind));
  const steps = leaving.filter(({ kind }) => isStep(kind));
  return [
    toInvited,
    // People who were asked because others were silent get what comes from then on.
    ...steps.map((step) => [step, ...toInvited.filter(({ at }) => at >= step.at)]),
    leaving.filter(({ kind }) => isForStaff(kind) || isToNamed(kind)),
  ];
}

/** Messages of one moment go out as one mail, except those with a calendar part. */
function mailsOf(leaving: readonly Leaving[]): number {
  return new Set(leaving.map(({ kind, at }) => (isWhole(kind) ? `${at} ${kind}` : at))).size;
}

function turnOf(kind: TimelineKind): number {
  return timed(kind).givesWay?.turn ?? Number.POSITIVE_INFINITY;
}
