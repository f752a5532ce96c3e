import fc from 'fast-check';
import { localDate, localInstant, localTime, plusDays } from '../../../functions/i18n/dates.ts';
import { type ScheduledKind, scheduledKinds } from '../../../functions/meeting/messages/table.ts';
import { cancel, revise } from '../../../functions/meeting/rules/decide.ts';
import type { MeetingEvent } from '../../../functions/meeting/rules/events.ts';
import { meetingAggregate } from '../../../functions/meeting/rules/meeting.ts';
import type { ConvenedMeeting } from '../../../functions/meeting/rules/state.ts';
import { contradictionsOf } from '../../../functions/meeting/rules/timeline/contradictions.ts';
import { adjustMessage, shareSummary } from '../../../functions/meeting/rules/timeline/decide.ts';
import { dueAt, fallDue } from '../../../functions/meeting/rules/timeline/due.ts';
import {
  defaultTimeline,
  type TimelineSettings,
} from '../../../functions/meeting/rules/timeline/settings.ts';
import { DAY, HOUR, later } from '../../../functions/platform/clock.ts';
import { Refusal } from '../../../functions/platform/refusal.ts';
import { details } from '../meetings.ts';

export const ZONE = 'Asia/Phnom_Penh';

/** Longest time in which anything of a meeting is looked at. */
const HORIZON = 90 * DAY;
/** More facts than this in one life never end. */
const MOST_FACTS = 400;

/** What a coordinator does, some hours after the step before. */
export type Deed = { readonly after: number } & (
  | { readonly do: 'redate'; readonly days: number }
  | { readonly do: 'retime'; readonly start: string }
  | { readonly do: 'adjust'; readonly kind: ScheduledKind; readonly wish: 'pause' | 'skip' | 'restore' }
  | { readonly do: 'move'; readonly kind: ScheduledKind; readonly days: number; readonly time: string }
  | { readonly do: 'agenda' | 'share' | 'cancel' }
  /** Nothing runs for so long. */
  | { readonly do: 'outage'; readonly hours: number }
);

/** A meeting as it is convened, and what happens to it. */
export interface Lived {
  readonly settings: TimelineSettings;
  /** Local date of the meeting as it was convened. */
  readonly date: string;
  readonly start: string;
  /** Days and the local hour at which it was convened before that. */
  readonly lead: number;
  readonly hour: number;
  readonly deeds: readonly Deed[];
}

/** A message that fell due, with the meeting as it was before. */
export interface Fired {
  readonly kind: string;
  readonly at: string;
  readonly dateNumber: number;
  readonly meeting: ConvenedMeeting;
}

/**
 * Plays what the clock does to a meeting, without tables and mails: each message falls due at the instant
 * that the rules name, unless nothing runs then.
 */
export function lifeOf({ settings, date, start, lead, hour, deeds }: Lived): Fired[] {
  const convenedAt = localInstant(plusDays(date, -lead), `${String(hour).padStart(2, '0')}:10`, ZONE).instant;
  const end = `${String(Number(start.slice(0, 2)) + 3).padStart(2, '0')}:${start.slice(3)}`;
  const at = (time: string) => localInstant(date, time, ZONE).instant;
  if (at(start) <= convenedAt) return [];
  let meeting = meetingAggregate.initial;
  let version = 0;
  let now = convenedAt;
  const fired: Fired[] = [];
  const append = (facts: readonly MeetingEvent[]) => {
    for (const fact of facts) {
      version += 1;
      if (version > MOST_FACTS) throw new Error(`at ${now} there is no end of facts`);
      if (fact.type === 'MessageFellDue' && meeting.status === 'convened') {
        fired.push({ kind: fact.data.kind, at: now, dateNumber: fact.data.date, meeting });
      }
      meeting = meetingAggregate.evolve(meeting, {
        ...fact,
        version,
        at: now,
        by: 'staff:c',
        id: `e${version}`,
      });
    }
  };
  append([
    {
      type: 'MeetingDrafted',
      data: { zone: ZONE, details: { ...details, date, start, end, agenda, host: 'Host' } },
    },
    {
      type: 'MeetingConvened',
      data: {
        audience: 'a',
        chunks: 1,
        hash: 'h',
        mail: 2,
        byHand: 0,
        leftOut: 0,
        releaseAt: convenedAt,
        startsAt: at(start),
        endsAt: at(end),
      },
    },
    { type: 'InvitationsReleased', data: {} },
  ]);
  const runUntil = (target: string) => {
    for (;;) {
      const due = dueAt(meeting, settings, now);
      if (due === undefined || due >= target) break;
      if (due > now) now = due;
      const facts = fallDue(meeting, settings, now);
      if (facts.length === 0) throw new Error(`at ${now} it is due, but nothing falls due`);
      append(facts);
    }
    now = target;
  };
  for (const deed of deeds) {
    runUntil(later(now, deed.after * HOUR));
    if (deed.do === 'outage') {
      now = later(now, deed.hours * HOUR);
      continue;
    }
    try {
      append(decided(meeting, deed, settings, now));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
  runUntil(later(now, HORIZON));
  return fired;
}

const agenda = [{ id: 'a', title: { en: 'Welcome' }, minutes: 30, tag: 'inform' as const }];

function decided(
  meeting: Parameters<typeof revise>[0],
  deed: Exclude<Deed, { do: 'outage' }>,
  settings: TimelineSettings,
  now: string,
): MeetingEvent[] {
  const present = 'details' in meeting ? meeting.details : {};
  const edit = (change: Partial<typeof present>) =>
    revise(meeting, { ...present, ...change }, { now, mute: false, timeline: settings });
  switch (deed.do) {
    case 'redate':
      return edit({ date: plusDays(present.date ?? '', deed.days) });
    case 'retime':
      return edit({
        start: deed.start,
        end: `${String(Number(deed.start.slice(0, 2)) + 3).padStart(2, '0')}:30`,
      });
    case 'agenda':
      return edit({ agenda: [] });
    case 'adjust':
      return adjustMessage(meeting, deed.kind, { do: deed.wish }, { now, timeline: settings });
    case 'move':
      return adjustMessage(
        meeting,
        deed.kind,
        { do: 'move', date: plusDays(present.date ?? '', deed.days), time: deed.time },
        { now, timeline: settings },
      );
    case 'share':
      return shareSummary(meeting, { text: { en: 'Done' } }, now);
    case 'cancel':
      return cancel(meeting, undefined, now);
  }
}

/** Hours, days off and the days of messages, as the form of the settings would take them. */
const settings: fc.Arbitrary<TimelineSettings> = fc
  .record({
    weekdays: fc.oneof(
      { weight: 4, arbitrary: fc.constant<number[]>([1, 2, 3, 4, 5]) },
      { weight: 1, arbitrary: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }) },
    ),
    holidays: fc.oneof(
      { weight: 4, arbitrary: fc.constant(true) },
      { weight: 1, arbitrary: fc.constant(false) },
    ),
    sendAt: fc.constantFrom('08:00', '07:00', '13:30', '17:59'),
    days: fc.dictionary(fc.constantFrom(...scheduledKinds), fc.integer({ min: -20, max: 20 }), {
      maxKeys: 3,
    }),
    off: fc.subarray([...scheduledKinds], { maxLength: 2 }),
  })
  .map(({ weekdays, holidays, sendAt, days, off }) => {
    const usual = defaultTimeline.messages;
    const messages = Object.fromEntries(
      scheduledKinds.map((kind) => [kind, { on: !off.includes(kind), days: days[kind] ?? usual[kind].days }]),
    ) as TimelineSettings['messages'];
    return { ...defaultTimeline, weekdays, holidays, sendAt, messages };
  })
  .filter((one) => contradictionsOf(one).length === 0);

const deed: fc.Arbitrary<Deed> = fc
  .tuple(
    fc.integer({ min: 0, max: 240 }),
    fc.oneof(
      fc.record({ do: fc.constant('redate' as const), days: fc.integer({ min: -20, max: 20 }) }),
      fc.record({ do: fc.constant('retime' as const), start: fc.constantFrom('08:30', '13:30', '06:30') }),
      fc.record({
        do: fc.constant('adjust' as const),
        kind: fc.constantFrom(...scheduledKinds),
        wish: fc.constantFrom('pause' as const, 'skip' as const, 'restore' as const),
      }),
      fc.record({
        do: fc.constant('move' as const),
        kind: fc.constantFrom(...scheduledKinds),
        days: fc.integer({ min: -20, max: 20 }),
        time: fc.constantFrom('07:00', '14:00', '17:30'),
      }),
      fc.record({ do: fc.constantFrom('agenda' as const, 'share' as const, 'cancel' as const) }),
      fc.record({ do: fc.constant('outage' as const), hours: fc.integer({ min: 1, max: 120 }) }),
    ),
  )
  .map(([after, what]) => ({ after, ...what }));

const beginning = {
  settings,
  date: fc.integer({ min: 0, max: 900 }).map((days) => plusDays('2025-02-10', days)),
  start: fc.constantFrom('08:30', '13:30', '06:30'),
  lead: fc.integer({ min: 0, max: 40 }),
  hour: fc.integer({ min: 6, max: 20 }),
};

/** A meeting to which nobody does anything. */
export const undisturbed: fc.Arbitrary<Lived> = fc.record({ ...beginning, deeds: fc.constant([]) });
/** A meeting to which anything may happen. */
export const disturbed: fc.Arbitrary<Lived> = fc.record({
  ...beginning,
  deeds: fc.array(deed, { maxLength: 7 }),
});

/** Local date and time of an instant. */
export function locally(instant: string): { date: string; time: string } {
  return { date: localDate(instant, ZONE), time: localTime(instant, ZONE) };
}
