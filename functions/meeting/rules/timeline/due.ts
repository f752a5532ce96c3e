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
  dueAt: (meeting, network, now) => dueAt(meeting, settingsIn(network), now),
  fallDue: (meeting, network, now) => fallDue(meeting, settingsIn(network), now),
  openIn: (network, now) => ({
    list: meetingsList(network),
    from: later(now, -OPEN_DAYS * DAY).slice(0, '2026-01-01'.length),
  }),
};

/** When something falls due next, as an instant in UTC. */
export function dueAt(meeting: Meeting, settings: TimelineSettings, now: string): string | undefined {
  if (!isConvened(meeting)) return undefined;
  const closes = meeting.handOversClosed ? undefined : handOversCloseAt(meeting);
  if (meeting.status === 'cancelled') return closes;
  if (!meeting.released) return meeting.releaseAt;
  const next = meeting.announceAt === undefined ? nextStep(meeting, settings, now) : undefined;
  const word = waitingWord(meeting)?.releaseAt;
  return [meeting.announceAt, word, next?.at, closes].flatMap((at) => at ?? []).sort()[0];
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
