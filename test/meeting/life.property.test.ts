import fc from 'fast-check';
import { simpleParser } from 'mailparser';
import { expect, test } from 'vitest';
import { partName } from '../../functions/delivery/ledger-row.ts';
import { plusDays } from '../../functions/i18n/dates.ts';
import { toldChanges, withChanges } from '../../functions/meeting/changes.ts';
import { cancel, inviteOne, resend, revise, uninviteOne } from '../../functions/meeting/decide.ts';
import { adjustMessage, announceNow, shareSummary } from '../../functions/meeting/decide-timeline.ts';
import type { MeetingDetails } from '../../functions/meeting/details.ts';
import { timelineKinds } from '../../functions/meeting/events.ts';
import { scheduleOf } from '../../functions/meeting/schedule.ts';
import type { Answer } from '../../functions/meeting/seat-events.ts';
import { timeline } from '../../functions/meeting/timeline.ts';
import {
  defaultTimeline,
  type ScheduledKind,
  scheduledKinds,
  type TimelineSettings,
} from '../../functions/network/timeline-settings.ts';
import { DAY, HOUR, later, MINUTE } from '../../functions/platform/clock.ts';
import { Refusal } from '../../functions/platform/refusal.ts';
import type { Death } from '../delivery/crashing.ts';
import type { SesMood } from '../delivery/ses-stand-in.ts';
import { calendarOf } from '../journey/inbox.ts';
import { audience, details, Life, type Process, people, type Told } from './life.ts';

/** Enough to go through everything that a meeting can meet; a failure prints the seed that repeats it. */
const RUNS = Number(process.env.RUNS ?? 25);

type Wish = 'pause' | 'skip' | 'restore' | 'move';
type Step =
  | { do: 'edit'; edit: number; mute: boolean }
  | { do: 'tellNow' | 'share' | 'cancel' | 'twice' }
  | { do: 'answer'; who: number; answer: Answer }
  | { do: 'invite' | 'uninvite' | 'resend'; who: number }
  | { do: 'adjust'; kind: ScheduledKind; wish: Wish; days: number }
  | { do: 'set'; settings: number }
  | { do: 'travel' | 'outage' | 'back'; time: number }
  | { do: 'kill'; process: Process; death: Death }
  | { do: 'provider'; mood: SesMood; deaf: boolean };
/** `quick`: the next one happens before the streams have brought anything. */
type Moment = { readonly step: Step; readonly quick: boolean };

/** The first of each field is what it was: an edit that is undone. */
const edits: readonly Partial<MeetingDetails>[] = [
  { start: '08:30' },
  { start: '13:30', end: '16:00' },
  { end: '12:00' },
  { venue: details.venue },
  { venue: { en: 'The school', km: 'សាលារៀន' } },
  { agenda: details.agenda },
  { agenda: [] },
  { date: '2025-11-10' },
  { date: '2025-11-12' },
  { date: '2025-11-24' },
];

const { messages } = defaultTimeline;
/** What contradicts itself is refused by the form of the settings and cannot be stored. */
const otherSettings: readonly TimelineSettings[] = [
  defaultTimeline,
  { ...defaultTimeline, mergeMinutes: 0 },
  { ...defaultTimeline, mergeMinutes: 60, weekdays: [2], holidays: false },
  { ...defaultTimeline, sendAt: '14:00', hours: { from: '13:00', to: '15:00' } },
  { ...defaultTimeline, messages: { ...messages, nudge2: { on: false, days: -10 } } },
  {
    ...defaultTimeline,
    messages: { ...messages, nudge1: { on: true, days: -20 }, reminder: { on: true, days: -2 } },
  },
  { ...defaultTimeline, messages: { ...messages, askAlternate: { on: false, days: -7 } } },
  {
    ...defaultTimeline,
    messages: { ...messages, thanks: { on: true, days: 3 }, summaryDue: { on: true, days: 5 } },
  },
];

const times = { travel: [3 * MINUTE, 6 * HOUR, DAY, 4 * DAY, 9 * DAY], back: [MINUTE, HOUR, DAY] } as const;

const who = fc.nat(people.length - 1);
const weighted = (weight: number, arbitrary: fc.Arbitrary<unknown>) => ({ weight, arbitrary });
const step = fc.oneof(
  weighted(5, fc.record({ do: fc.constant('edit'), edit: fc.nat(edits.length - 1), mute: fc.boolean() })),
  weighted(1, fc.record({ do: fc.constantFrom('tellNow', 'share', 'twice') })),
  weighted(1, fc.record({ do: fc.constant('cancel') })),
  weighted(3, fc.record({ do: fc.constant('answer'), who, answer: fc.constantFrom('yes', 'no', 'unsure') })),
  weighted(2, fc.record({ do: fc.constantFrom('invite', 'uninvite', 'resend'), who })),
  weighted(
    3,
    fc.record({
      do: fc.constant('adjust'),
      kind: fc.constantFrom(...scheduledKinds),
      wish: fc.constantFrom('pause', 'skip', 'restore', 'move'),
      days: fc.integer({ min: -20, max: 20 }),
    }),
  ),
  weighted(1, fc.record({ do: fc.constant('set'), settings: fc.nat(otherSettings.length - 1) })),
  weighted(5, fc.record({ do: fc.constant('travel'), time: fc.constantFrom(...times.travel) })),
  weighted(2, fc.record({ do: fc.constant('outage'), time: fc.constantFrom(...times.travel) })),
  weighted(1, fc.record({ do: fc.constant('back'), time: fc.constantFrom(...times.back) })),
  weighted(
    4,
    fc.record({
      do: fc.constant('kill'),
      process: fc.constantFrom('react', 'deliver', 'tick'),
      death: fc.record({ call: fc.integer({ min: 1, max: 40 }), when: fc.constantFrom('before', 'after') }),
    }),
  ),
  weighted(
    2,
    fc.record({
      do: fc.constant('provider'),
      mood: fc.constantFrom('accept', 'throttle', 'serverError', 'resetAfterAccept'),
      deaf: fc.boolean(),
    }),
  ),
) as fc.Arbitrary<Step>;
const moments = fc.array(fc.record({ step, quick: fc.boolean() }), { maxLength: 16, size: 'max' });

async function play(life: Life, { step, quick }: Moment): Promise<void> {
  try {
    await act(life, step);
  } catch (error) {
    // What the rules refuse is refused, and nothing happened.
    if (!(error instanceof Refusal)) throw error;
  }
  if (!quick) await life.settle();
}

async function act(life: Life, step: Step): Promise<void> {
  switch (step.do) {
    case 'edit': {
      const settings = await life.timeline();
      return life.change((meeting, now) => {
        const present = 'details' in meeting ? meeting.details : {};
        const options = { now, mute: step.mute, timeline: settings };
        return revise(meeting, { ...present, ...edits[step.edit] }, options);
      });
    }
    case 'tellNow':
      return life.change(announceNow);
    case 'share':
      return life.change((meeting, now) => shareSummary(meeting, { text: { en: 'Done' } }, now));
    case 'cancel':
      return life.change((meeting, now) => cancel(meeting, { en: 'The road is flooded' }, now));
    case 'twice':
      return life.together('tick', 'tick', 'react', 'deliver', 'deliver');
    case 'answer':
      return life.answer(personAt(step.who), step.answer);
    case 'invite':
    case 'uninvite':
    case 'resend': {
      const person = personAt(step.who);
      const known = audience.includes(person);
      const decide = { invite: inviteOne, uninvite: uninviteOne, resend }[step.do];
      return life.change((meeting, now) => decide(meeting, person, known, now));
    }
    case 'adjust': {
      const settings = await life.timeline();
      const { date } = (await life.meeting()).details;
      const wish =
        step.wish === 'move'
          ? ({ do: 'move', date: plusDays(date, step.days), time: '14:00' } as const)
          : { do: step.wish };
      return life.change((meeting, now) =>
        adjustMessage(meeting, step.kind, wish, { now, timeline: settings }),
      );
    }
    case 'set':
      return life.set(otherSettings[step.settings] ?? defaultTimeline);
    case 'travel':
      return life.travel(step.time);
    case 'outage':
      return life.jump(later(life.now, step.time));
    case 'back':
      return life.jump(later(life.now, -step.time));
    case 'kill':
      return life.run(step.process, step.death);
    case 'provider':
      life.office.ses.mood = () => step.mood;
      life.deaf = step.deaf;
  }
}

function personAt(n: number) {
  return people[n % people.length] ?? people[0] ?? fail();
}

function fail(): never {
  throw new Error('nobody');
}

/** Everything is well again, and a quarter passes. */
async function liveOn(life: Life): Promise<void> {
  life.office.ses.mood = () => 'accept';
  life.deaf = false;
  await life.settle();
  await life.travel(150 * DAY);
}

test('whatever happens in the life of a meeting, each message is sent once, in its time, or skipped with a reason', async () => {
  await fc.assert(
    fc.asyncProperty(moments, async (happens) => {
      const life = await Life.begin();
      try {
        for (const moment of happens) await play(life, moment);
        await liveOn(life);
        await expectEnds(life);
        expectOnce(life.told);
        expectInTime(life.told);
        await expectSequences(life);
        await expectTruth(life);
      } finally {
        await life.end();
      }
    }),
    { numRuns: RUNS },
  );
}, 2_400_000);

/** No row and no message of the timeline is left behind. */
async function expectEnds(life: Life): Promise<void> {
  const rows = await life.rows();
  const open = rows.filter(({ state }) => ['planned', 'claimed', 'carried', 'unknown'].includes(state));
  expect(open.map((row) => `${row.person} ${partName(row)} ${row.state}`)).toEqual([]);
  for (const row of rows.filter(({ state }) => state === 'skipped' || state === 'failed')) {
    expect(row.reason, `${row.person} ${partName(row)}`).toMatch(/^[a-z]+/i);
  }
  expect(rows.filter(({ state }) => state === 'failed')).toEqual([]);
  const meeting = await life.meeting();
  if (meeting.status === 'cancelled') return;
  const entries = timeline(scheduleOf(meeting), await life.timeline());
  const left = entries.filter(
    ({ until, status }) => until <= life.now && !['done', 'skipped'].includes(status.is),
  );
  expect(left).toEqual([]);
}

function expectOnce(told: readonly Told[]): void {
  const said = told.flatMap(({ parts }) => parts.map((part) => `${part.person} ${partName(part)}`));
  expect(said.filter((one, n) => said.indexOf(one) !== n)).toEqual([]);
}

const follow: ReadonlySet<string> = new Set([
  'thanks',
  'thanksByHand',
  'actionPoints',
  'summaryDue',
  'summaryLate1',
  'summaryLate2',
  'summaryToAdmin',
  'midQuarter',
  'summary',
]);

/** By a rule of its own: what is said before a meeting, before it; what follows, after; nothing once it is off. */
function expectInTime(told: readonly Told[]): void {
  for (const { at, parts, meeting } of told) {
    for (const { kind, revision } of parts) {
      const what = `${kind} of date ${revision} at ${at}`;
      if (meeting.status === 'cancelled') expect(['cancellation', 'uninvite'], what).toContain(kind);
      const isTimed = (timelineKinds as readonly string[]).includes(kind);
      if (isTimed && kind !== 'askAlternate' && kind !== 'askHead')
        expect(revision, what).toBe(meeting.dateNumber);
      if (follow.has(kind))
        expect(at >= (kind === 'summary' ? meeting.startsAt : meeting.endsAt), what).toBe(true);
      else if (kind !== 'cancellation' && kind !== 'uninvite') expect(at < meeting.startsAt, what).toBe(true);
      if (kind === 'thanks') expect(at < later(meeting.endsAt, 14 * DAY), what).toBe(true);
    }
  }
}

/** The last calendar part that somebody got says how things are, unless it came too late to say so. */
async function expectTruth(life: Life): Promise<void> {
  const meeting = await life.meeting();
  const rows = await life.rows();
  const late = rows.filter(({ reason }) => reason === 'meetingBegun' || reason === 'meetingOver');
  const lost = new Set(late.map(({ person }) => person));
  const last = new Map<string, ReturnType<typeof calendarOf>>();
  for (const { raw, person } of life.told) {
    const calendar = await calendarIn(raw);
    if (calendar) last.set(person, calendar);
  }
  for (const [person, { method, start }] of last) {
    if (lost.has(person)) continue;
    const isOff = meeting.status === 'cancelled' || meeting.singles[person]?.invited === false;
    expect(method, person).toBe(isOff ? 'CANCEL' : 'REQUEST');
    if (!isOff) expect(start, person).toBe(meeting.startsAt);
  }
}

async function calendarIn(raw: string) {
  const { attachments } = await simpleParser(raw);
  const part = attachments.find(({ contentType }) => contentType === 'text/calendar');
  return part && calendarOf(part.content.toString('utf8'));
}

/** SEQUENCE never falls for anybody, and rises only where something differs from what people were told. */
async function expectSequences(life: Life): Promise<void> {
  let present: Partial<MeetingDetails> = details;
  let before: Partial<MeetingDetails> = details;
  for (const event of await life.history()) {
    if (event.type === 'MeetingRevised') present = withChanges(present, event.data.changes);
    if (event.type === 'ChangeAnnounced') expect(toldChanges(before, present)).not.toEqual([]);
    if (event.type === 'ChangeAnnounced' || event.type === 'ChangeMuted') before = present;
  }
  const known = new Map<string, number>();
  for (const { raw, person } of life.told) {
    const calendar = await calendarIn(raw);
    if (!calendar) continue;
    expect(calendar.sequence, person).toBeGreaterThanOrEqual(known.get(person) ?? 0);
    known.set(person, calendar.sequence);
  }
}
