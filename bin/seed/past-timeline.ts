import type { FanOutKind, MeetingEvent } from '../../functions/meeting/events.ts';
import { scheduleOfDraft } from '../../functions/meeting/schedule.ts';
import { timeline } from '../../functions/meeting/timeline.ts';
import { defaultTimeline } from '../../functions/network/timeline-settings.ts';
import { HOUR, later } from '../../functions/platform/clock.ts';

type Details = Parameters<typeof scheduleOfDraft>[1];

/** A past meeting as far as its timeline needs one: local date in details, instants in UTC. */
export interface PastMeeting {
  readonly zone: string;
  readonly details: Details;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly releaseAt: string;
  /** Chunks of every fan-out, the last one for people invited singly. */
  readonly of: number;
}

/**
 * What a meeting sent by time until the quarter was over, all of it planned: nothing of a past meeting
 * is sent when the demo begins. Its summary was shared on the next day, before anybody asked for it.
 *
 * @param version of the meeting before the first of these facts.
 */
export function pastTimeline(
  meeting: PastMeeting,
  version: number,
): { readonly at: string; readonly by: string; readonly events: readonly MeetingEvent[] }[] {
  const { zone, details, of } = meeting;
  const fired = timeline(scheduleOfDraft({ zone, adjustments: {} }, details, meeting), defaultTimeline)
    .filter(({ kind, status }) => status.is === 'ahead' && !kind.startsWith('summary'))
    .map(({ kind, at }) => ({
      kind,
      at,
      fact: { type: 'MessageFellDue', data: { kind, date: 1 } } satisfies MeetingEvent,
    }));
  const shared = {
    kind: 'summary',
    at: later(meeting.endsAt, 22 * HOUR),
    fact: {
      type: 'SummaryShared',
      data: { text: { en: 'The summary of this quarter.', km: 'សេចក្តីសង្ខេបនៃត្រីមាសនេះ។' } },
    },
  } as const satisfies { kind: FanOutKind; at: string; fact: MeetingEvent };
  return [...fired, shared]
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ kind, at, fact }, index) => {
      const asked = version + 1 + 2 * index;
      const done: MeetingEvent = {
        type: 'AudienceChunkPlanned',
        data: { asked, kind, chunk: of, of },
      };
      return { at, by: 'system', events: [fact, done] };
    });
}
