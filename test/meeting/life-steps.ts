import fc from 'fast-check';
import { plusDays } from '../../functions/i18n/dates.ts';
import { type ScheduledKind, scheduledKinds } from '../../functions/meeting/messages/table.ts';
import { cancel, inviteOne, resend, revise, uninviteOne } from '../../functions/meeting/rules/decide.ts';
import type { MeetingDetails } from '../../functions/meeting/rules/details.ts';
import type { Invitee } from '../../functions/meeting/rules/events.ts';
import type { Answer } from '../../functions/meeting/rules/seat-events.ts';
import { adjustMessage, announceNow, shareSummary } from '../../functions/meeting/rules/timeline/decide.ts';
import { defaultTimeline, type TimelineSettings } from '../../functions/meeting/rules/timeline/settings.ts';
import { DAY, HOUR, later, MINUTE } from '../../functions/platform/clock.ts';
import { Refusal } from '../../functions/platform/refusal.ts';
import type { Death } from '../delivery/crashing.ts';
import type { SesMood } from '../delivery/ses-stand-in.ts';
import type { Life } from './life.ts';
import type { Process } from './life-machine.ts';
import { audience, details, people } from './life-people.ts';

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
export type Moment = { readonly step: Step; readonly quick: boolean };

/** The first of each field is what it was: an edit that is undone. */
const edits: readonly Partial<MeetingDetails>[] = [
  { start: '08:30', end: '12:00' },
  { start: '13:30', end: '16:00' },
  { start: '09:30' },
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

export const times = {
  travel: [3 * MINUTE, 6 * HOUR, DAY, 4 * DAY, 9 * DAY],
  back: [MINUTE, HOUR, DAY],
} as const;

/** For how many calls the mail provider does what it should not: for ever, nothing would ever end. */
const MOODY_CALLS = 6;

const moods = [
  'accept',
  'throttle',
  'server-error',
  'resetAfterAccept',
] as const satisfies readonly SesMood[];

const who = fc.nat(people.length - 1);
export const weighted = (weight: number, arbitrary: fc.Arbitrary<unknown>) => ({ weight, arbitrary });
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
      mood: fc.constantFrom(...moods),
      deaf: fc.boolean(),
    }),
  ),
  // Only the shapes of Step are made, which fast-check's types cannot follow through the weights.
) as fc.Arbitrary<Step>;

/** What happens in a life, in any order. */
export const moments = fc.array(fc.record({ step, quick: fc.boolean() }), { maxLength: 16, size: 'max' });

/** Lets one thing happen. */
export async function play(life: Life, { step, quick }: Moment): Promise<void> {
  try {
    await act(life, step);
  } catch (error) {
    // What the rules refuse is refused, and nothing happened.
    if (!(error instanceof Refusal)) throw error;
  }
  if (!quick) await life.settle();
}

export async function act(life: Life, step: Step): Promise<void> {
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
    case 'provider': {
      const last = life.office.ses.calls + MOODY_CALLS;
      // What asks for evidence gets through, so that nothing may stay in doubt unless nobody listens.
      life.office.ses.mood = (call, to) =>
        call <= last && !to.endsWith('simulator.amazonses.com') ? step.mood : 'accept';
      life.deaf = step.deaf;
      life.wasDeaf ||= step.deaf;
    }
  }
}

function personAt(n: number): Invitee {
  const person = people[n];
  if (!person) throw new Error(`nobody has the number ${n}`);
  return person;
}
