import type { Invitee } from '../../meeting/rules/events.ts';
import { MeetingAlreadyCancelled, MeetingNotConvened } from '../../meeting/rules/refusals.ts';
import { isConvened, type Meeting } from '../../meeting/rules/state.ts';
import type { Schedule } from '../../platform/capability.ts';
import { later, MINUTE } from '../../platform/clock.ts';
import { changedSince } from './changed-since.ts';
import type { MinutesEvent, Published } from './events.ts';
import type { Minutes } from './minutes.ts';
import {
  AlreadyPublishing,
  ChangedWhileLooking,
  NotHeldYet,
  NothingToPublish,
  OneLanguageOnly,
  PublishedMeanwhile,
  SummaryTooLong,
  TooLateToStop,
  UnsettledTexts,
} from './refusals.ts';
import { publishingList } from './views.ts';

/** Minutes in which publishing can be stopped, as inviting can. */
export const STOP_MINUTES = 2;

/** Most that is published at once, in bytes of UTF-8: 300 action points in two languages, and what one event takes. */
export const MAX_PUBLISHED = 200_000;

/** There is nothing to sum up before; a meeting that was moved begins anew. `now`: instant, UTC. */
export function hasBegun({ startsAt }: { readonly startsAt: string }, now: string): boolean {
  return startsAt <= now;
}

/** What somebody decides who publishes, on what they saw. */
export interface Publishing {
  /** What is to be shown, without the numbers that are given here. */
  readonly content: Omit<Published, 'revision' | 'date' | 'thanks' | 'alsoTo' | 'mail'>;
  /** Somebody decided to publish also what is in one language; each such text is marked for readers of the other. */
  readonly halfToo: boolean;
  /** The day is closed: the mail begins by who came. */
  readonly thanks: boolean;
  /** Who came and is not reached as somebody invited. */
  readonly alsoTo: readonly Invitee[];
  /** Whether people are told of a correction; of the first revision they always are. */
  readonly mail: boolean;
  /** The revision that was shown when they pressed, 0 for none. */
  readonly seen: number;
  /** The texts on their page, as `marksOf` names them; absent in a form of the version before. */
  readonly saw?: string | undefined;
  /** Items that something was typed about. */
  readonly items?: readonly string[] | undefined;
  /** Where there are two texts: titles of items, names of parts, as the one who publishes reads them. */
  readonly unsettled: readonly string[];
}

/**
 * Publishes the summary: after the time to stop it is shown, everybody is told once, and what was promised becomes
 * tasks. Pressed twice by one person it is published once.
 *
 * @param now ISO instant, UTC; `by` as facts name people.
 * @throws {MeetingNotConvened} {@link MeetingAlreadyCancelled} {@link NotHeldYet} {@link AlreadyPublishing}
 *   {@link PublishedMeanwhile} {@link ChangedWhileLooking} {@link UnsettledTexts} {@link NothingToPublish}
 *   {@link OneLanguageOnly} {@link SummaryTooLong}
 */
export function publishSummary(
  minutes: Minutes,
  meeting: Meeting,
  publishing: Publishing,
  { now, by }: { readonly now: string; readonly by: string },
): MinutesEvent[] {
  if (!isConvened(meeting)) throw new MeetingNotConvened();
  if (meeting.status === 'cancelled') throw new MeetingAlreadyCancelled();
  if (!hasBegun(meeting, now)) throw new NotHeldYet();
  const { content, halfToo, seen } = publishing;
  const { waiting } = minutes;
  if (waiting) {
    if (waiting.by === by) return [];
    throw new AlreadyPublishing();
  }
  const revision = (minutes.current?.published.revision ?? 0) + 1;
  if (seen !== revision - 1) throw new PublishedMeanwhile();
  if (publishing.saw !== undefined && changedSince(content, publishing.saw)) throw new ChangedWhileLooking();
  const [where] = publishing.unsettled;
  if (where !== undefined) throw new UnsettledTexts({ where });
  if (!saysAnything(content)) throw new NothingToPublish();
  if (!halfToo && inOneLanguage(content).length > 0) throw new OneLanguageOnly();
  const published: Published = {
    ...content,
    revision,
    date: meeting.dateNumber,
    mail: revision === 1 || publishing.mail,
    ...(publishing.thanks ? { thanks: true } : {}),
    ...(publishing.alsoTo.length > 0 ? { alsoTo: [...publishing.alsoTo] } : {}),
  };
  const bytes = new TextEncoder().encode(JSON.stringify(published)).length;
  if (bytes > MAX_PUBLISHED) throw new SummaryTooLong({ max: MAX_PUBLISHED / 1000 });
  const releaseAt = later(now, STOP_MINUTES * MINUTE);
  const { items = [] } = publishing;
  return [
    {
      type: 'SummaryPublished',
      data: { published, releaseAt, ...(items.length > 0 ? { items: [...items] } : {}) },
    },
  ];
}

/** Takes back what is not shown yet. @throws {TooLateToStop} */
export function stopPublishing(minutes: Minutes, now: string): MinutesEvent[] {
  if (!minutes.waiting) return [];
  if (minutes.waiting.releaseAt <= now) throw new TooLateToStop();
  return [{ type: 'PublishingStopped', data: {} }];
}

/** Takes the page back: people who open it read that, and what was mailed stays mailed. */
export function withdrawPage(minutes: Minutes): MinutesEvent[] {
  return minutes.current && !minutes.withdrawn ? [{ type: 'PageWithdrawn', data: {} }] : [];
}

export function showPageAgain(minutes: Minutes): MinutesEvent[] {
  return minutes.withdrawn ? [{ type: 'PageShownAgain', data: {} }] : [];
}

/** The summary is shown by the clock, when nobody can stop it any more. */
export const minutesSchedule: Schedule<Minutes, MinutesEvent> = {
  dueAt: ({ waiting }) => waiting?.releaseAt,
  fallDue: ({ waiting }, _network, now) =>
    waiting && waiting.releaseAt <= now
      ? [{ type: 'SummaryReleased', data: { revision: waiting.published.revision } }]
      : [],
  openIn: (network) => ({ list: publishingList(network), from: '' }),
};

type Content = Pick<Published, 'parts' | 'entries'>;
type Words = { readonly en?: string | undefined; readonly km?: string | undefined };

function saysAnything({ parts, entries }: Content): boolean {
  return entries.length > 0 || Object.values(parts).some(({ en, km }) => en || km);
}

/** What a reader of one language would find in the other: parts by name, entries by id. */
export function inOneLanguage({ parts, entries }: Content): string[] {
  const isHalf = ({ en, km }: Words) => Boolean(en) !== Boolean(km);
  return [
    ...Object.entries(parts).flatMap(([part, words]) => (isHalf(words) ? [part] : [])),
    ...entries.flatMap(({ id, text }) => (isHalf(text) ? [id] : [])),
  ];
}
