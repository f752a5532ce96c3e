import { networkAggregate } from '../../../network/rules/network.ts';
import type { Schedule } from '../../../platform/capability.ts';
import { DAY, earliestFirst, later } from '../../../platform/clock.ts';
import type { StoredEvent } from '../../../platform/event.ts';
import { folded } from '../../../platform/repository.ts';
import { timed } from '../../messages/table.ts';
import { toldChanges } from '../changes.ts';
import type { MeetingEvent } from '../events.ts';
import { type CancelledMeeting, type ConvenedMeeting, isConvened, type Meeting } from '../state.ts';
import { meetingsList } from '../views.ts';
import { waitingWord } from '../words-said.ts';
import type { TimelineEntry } from './entry.ts';
import { scheduleOf } from './schedule.ts';
import { type TimelineSettings, timelineIn } from './settings.ts';
import { nextOf, timeline } from './timeline.ts';

/** Days after a meeting in which something of it may still fall due. */
const OPEN_DAYS = 200;

/** What falls due in the life of a meeting, and when. */
export const meetingSchedule: Schedule<Meeting, MeetingEvent> = {
  dueAt: (meeting, network, now) => nextDue(meeting, settingsIn(network), now)?.at,
  dueWhat: (meeting, network, now) => nextDue(meeting, settingsIn(network), now)?.what,
  fallDue: (meeting, network, now) => fallDue(meeting, settingsIn(network), now),
  openIn: (network, now) => ({
    list: meetingsList(network),
    from: later(now, -OPEN_DAYS * DAY).slice(0, '2026-01-01'.length),
  }),
};

/** That what was to be said before a meeting is not handed over any more. */
export const CLOSING = 'closing';

/** What falls due next: a kind of message, or {@link CLOSING}; and when (instant, UTC). */
interface Due {
  readonly at: string;
  readonly what: string;
}

/** When something falls due next, as an instant in UTC. */
export function dueAt(meeting: Meeting, settings: TimelineSettings, now: string): string | undefined {
  return nextDue(meeting, settings, now)?.at;
}

function nextDue(meeting: Meeting, settings: TimelineSettings, now: string): Due | undefined {
  if (!isConvened(meeting)) return undefined;
  const closes = meeting.handOversClosed ? [] : [{ at: handOversCloseAt(meeting), what: CLOSING }];
  if (meeting.status === 'cancelled') return closes[0];
  if (!meeting.released) return { at: meeting.releaseAt, what: 'invitation' };
  const { announceAt } = meeting;
  const next = announceAt === undefined ? nextStep(meeting, settings, now) : undefined;
  const change = announceAt === undefined ? [] : [{ at: announceAt, what: 'change' }];
  const message = next ? [{ at: next.at, what: next.entry.kind }] : [];
  const words = waitingWord(meeting)?.releaseAt;
  const word = words === undefined ? [] : [{ at: words, what: 'word' }];
  return [...change, ...word, ...message, ...closes].sort(earliestFirst)[0];
}

/**
 * What has fallen due, one thing at a time, so that each is decided on what the one before has changed:
 * the invitations, once the time to press 'Stop' is over; a change that nobody undid; a word of the coordinator's own; that what
 * was to be said before the meeting is not handed over any more; a message of the timeline, or that it is
 * too late for it.
 */
export function fallDue(meeting: Meeting, settings: TimelineSettings, now: string): MeetingEvent[] {
  if (!isConvened(meeting)) return [];
  const closing = !meeting.handOversClosed && handOversCloseAt(meeting) <= now;
  const closed: MeetingEvent[] = closing ? [{ type: 'HandOversClosed', data: {} }] : [];
  if (meeting.status === 'cancelled') return closed;
  if (!meeting.released) {
    return meeting.releaseAt <= now ? [{ type: 'InvitationsReleased', data: {} }] : [];
  }
  if (meeting.announceAt !== undefined && meeting.announceAt <= now) return announced(meeting);
  const word = waitingWord(meeting);
  if (word && word.releaseAt <= now) return [{ type: 'WordReleased', data: {} }];
  if (closing) return closed;
  // Whatever says how the meeting is waits until people were told what changed: it may yet be undone.
  if (meeting.announceAt !== undefined) return [];
  const next = nextStep(meeting, settings, now);
  if (!next || next.at > now) return [];
  const { kind } = next.entry;
  const about = { kind, date: meeting.dateNumber };
  if (now < next.entry.until) return [{ type: 'MessageFellDue', data: about }];
  return [{ type: 'MessageSkipped', data: { ...about, reason: reasonOf(next.entry, meeting) } }];
}

/**
 * From when on (instant, UTC) nothing from before is handed over: from the beginning, and where the meeting
 * was called off as long as somebody could still travel to it.
 */
function handOversCloseAt(meeting: ConvenedMeeting | CancelledMeeting): string {
  return meeting.status === 'cancelled' ? meeting.endsAt : meeting.startsAt;
}

/** The next message; one that the coordinator keeps back is looked at when it is too late for it. */
function nextStep(
  meeting: ConvenedMeeting,
  settings: TimelineSettings,
  now: string,
): ReturnType<typeof nextOf> {
  const entries = timeline(scheduleOf(meeting), settings);
  const kept = entries
    .filter(({ status }) => status.is === 'paused')
    .map((entry) => ({ entry, at: entry.until }));
  const next = nextOf(entries, { ...settings, zone: meeting.zone }, now);
  return [kept, next ?? []].flat().sort(earliestFirst)[0];
}

/** That people are told what changed; where nothing differs any more, only that the wait is over. */
export function announced(meeting: ConvenedMeeting): MeetingEvent[] {
  const changes = toldChanges(meeting.told, meeting.details);
  return [{ type: changes.length > 0 ? 'ChangeAnnounced' : 'ChangeMuted', data: { changes } }];
}

function reasonOf({ kind, until }: TimelineEntry, { startsAt }: ConvenedMeeting): 'tooLate' | 'overtaken' {
  return timed(kind).series && until !== startsAt ? 'overtaken' : 'tooLate';
}

function settingsIn(network: readonly StoredEvent[]): TimelineSettings {
  return timelineIn(folded(networkAggregate, network));
}
