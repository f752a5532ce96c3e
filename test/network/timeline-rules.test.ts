import { describe, expect, it } from 'vitest';
import { plusDays } from '../../functions/i18n/dates.ts';
import {
  isFollowUp,
  isScheduled,
  type ScheduledKind,
  scheduledKinds,
  timelineKinds,
} from '../../functions/meeting/messages/table.ts';
import { TimelineContradictsItself } from '../../functions/meeting/rules/refusals.ts';
import {
  contradictionsOf,
  earlierThanInvitation,
} from '../../functions/meeting/rules/timeline/contradictions.ts';
import { reviseTimeline } from '../../functions/meeting/rules/timeline/revise.ts';
import { defaultTimeline, type TimelineSettings } from '../../functions/meeting/rules/timeline/settings.ts';
import { timeline } from '../../functions/meeting/rules/timeline/timeline.ts';
import { reviseNetwork } from '../../functions/network/rules/decide.ts';
import { networkAggregate } from '../../functions/network/rules/network.ts';
import { given } from '../given.ts';
import { foundedWith, settings } from '../web/rig.ts';

type Message = TimelineSettings['messages'][ScheduledKind];

/** The default with some messages on other days. */
function having(days: Partial<Record<ScheduledKind, number | Message>>): TimelineSettings {
  const messages = { ...defaultTimeline.messages };
  for (const kind of scheduledKinds) {
    const other = days[kind];
    if (other !== undefined) messages[kind] = typeof other === 'number' ? { on: true, days: other } : other;
  }
  return { ...defaultTimeline, messages };
}

const refused = (timeline: TimelineSettings) => contradictionsOf(timeline).map(({ field }) => field);

describe('times that contradict each other are refused at their field', () => {
  it('none does in what a network begins with', () => {
    expect(refused(defaultTimeline)).toEqual([]);
    expect(earlierThanInvitation(defaultTimeline)).toEqual([]);
  });

  it.each(scheduledKinds.filter((kind) => !isFollowUp(kind)))(
    '%s on the day of the meeting or after it',
    (kind) => {
      expect(refused(having({ [kind]: 0 }))).toContain(`messages.${kind}.days`);
      expect(refused(having({ [kind]: 2 }))).toContain(`messages.${kind}.days`);
    },
  );

  it.each(scheduledKinds.filter(isFollowUp))('%s on the day of the meeting or before it', (kind) => {
    expect(refused(having({ [kind]: 0 }))).toEqual([`messages.${kind}.days`]);
    expect(refused(having({ [kind]: -1 }))).toEqual([`messages.${kind}.days`]);
  });

  it.each([
    ['a second nudge before the first', { nudge2: -15 }, 'nudge2'],
    ['two nudges on one day', { nudge2: -14 }, 'nudge2'],
    ['a last call before the second nudge', { lastCall: -11 }, 'lastCall'],
    ['the alternate before the second nudge', { askAlternate: -12 }, 'askAlternate'],
    ['the head before the alternate', { askHead: -8 }, 'askHead'],
  ])('%s', (_, days, kind) => {
    expect(refused(having(days))).toEqual([`messages.${kind}.days`]);
  });

  it('the head before the second nudge, also where no alternate is asked', () => {
    const timeline = having({ askAlternate: { on: false, days: -7 }, askHead: -12 });
    expect(refused(timeline)).toEqual(['messages.askHead.days']);
  });

  it('a time of day outside the hours, and hours without a minute in them', () => {
    expect(refused({ ...defaultTimeline, sendAt: '06:59' })).toEqual(['sendAt']);
    expect(refused({ ...defaultTimeline, sendAt: '18:00' })).toEqual(['sendAt']);
    expect(refused({ ...defaultTimeline, hours: { from: '18:00', to: '07:00' } })).toEqual(['hours.to']);
    expect(refused({ ...defaultTimeline, hours: { from: '08:00', to: '08:00' } })).toEqual(['hours.to']);
  });

  it('what is switched off contradicts nothing', () => {
    const off = { on: false, days: 0 };
    expect(refused(having({ reminder: off, nudge2: off, thanks: off }))).toEqual([]);
  });
});

it('a nudge before the day on which invitations must be out is allowed, and named', () => {
  const timeline = having({ nudge1: -25 });
  expect(refused(timeline)).toEqual([]);
  expect(earlierThanInvitation(timeline)).toEqual(['nudge1']);
});

it('follow-ups as late as they may be set are still sent, before and over every run of holidays', () => {
  const follow: ReadonlySet<string> = new Set(
    timelineKinds.filter((kind) => !isScheduled(kind) || isFollowUp(kind)),
  );
  const late = having({ thanks: 7, actionPoints: 2, summaryDue: 6 });
  expect(refused(late)).toEqual([]);
  expect(refused(having({ thanks: 8, actionPoints: 3, summaryDue: 7 }))).toHaveLength(3);
  for (let n = 0; n < 365; n += 1) {
    const date = plusDays('2026-01-01', n);
    const entries = timeline(
      {
        zone: 'Asia/Phnom_Penh',
        date,
        startsAt: `${date}T01:30:00.000Z`,
        endsAt: `${date}T05:00:00.000Z`,
        since: '2025-01-01T00:00:00.000Z',
        dateNumber: 1,
        firings: [],
        fired: {},
        skipped: {},
        adjustments: {},
        hasAgenda: true,
        hasGivers: true,
      },
      late,
    );
    const senseless = entries
      .filter(({ kind, at, until }) => follow.has(kind) && at >= until)
      .map(({ kind }) => kind);
    expect(senseless, date).toEqual([]);
  }
});

describe('saving', () => {
  const network = given(networkAggregate, foundedWith());

  const now = '2025-10-20T02:00:00.000Z';

  it('keeps the other settings, dates the rule that changed, and refuses what contradicts itself', () => {
    const timeline = having({ nudge1: -15 });
    const nudge1 = { ...timeline.messages.nudge1, since: now };
    const saved = { ...timeline, messages: { ...timeline.messages, nudge1 } };
    expect(reviseTimeline(network, timeline, now)).toEqual([
      { type: 'NetworkRevised', data: { settings: { ...settings, timeline: saved } } },
    ]);
    expect(reviseTimeline(network, defaultTimeline, now)).toEqual([]);
    expect(() => reviseTimeline(network, having({ reminder: 1 }), now)).toThrow(TimelineContradictsItself);
  });

  it('keeps the date of a rule that stays, and dates all of them where the days themselves change', () => {
    const before = given(networkAggregate, [
      ...foundedWith(),
      ...reviseTimeline(network, having({ nudge1: -15 }), now),
    ]);
    const other = { ...having({ nudge1: -15 }), mergeMinutes: 10 };
    const [kept] = reviseTimeline(before, other, '2025-10-21T02:00:00.000Z');
    expect(kept).toMatchObject({
      data: { settings: { timeline: { messages: { nudge1: { since: now } } } } },
    });
    const [moved] = reviseTimeline(before, { ...other, sendAt: '09:00' }, '2025-10-21T02:00:00.000Z');
    const since = { since: '2025-10-21T02:00:00.000Z' };
    expect(moved).toMatchObject({
      data: { settings: { timeline: { messages: { nudge1: since, reminder: since } } } },
    });
  });

  it('keeps what was chosen for a message that only a later version has', () => {
    const oneMoreThing = { on: false, days: 3 };
    const messages = { ...defaultTimeline.messages, oneMoreThing };
    const chosen = given(networkAggregate, [
      ...foundedWith(),
      {
        type: 'NetworkRevised',
        data: { settings: { ...settings, timeline: { ...defaultTimeline, messages } } },
      },
    ]);
    expect(reviseTimeline(chosen, defaultTimeline, now)).toEqual([]);
    const kept = (typed: TimelineSettings) => reviseTimeline(chosen, typed, now)[0]?.data;
    expect(kept(having({ nudge1: -15 }))).toMatchObject({
      settings: { timeline: { messages: { oneMoreThing, nudge1: { days: -15 } } } },
    });
    expect(kept({ ...defaultTimeline, sendAt: '09:00' })).toMatchObject({
      settings: { timeline: { messages: { oneMoreThing: { ...oneMoreThing, since: now } } } },
    });
  });

  it('the details of the network leaves its timeline alone', () => {
    const timeline = having({ nudge1: -15 });
    const later = given(networkAggregate, [...foundedWith(), ...reviseTimeline(network, timeline, now)]);
    const [event] = reviseNetwork(later, { ...settings, shortName: 'X' });
    expect(event).toMatchObject({
      data: { settings: { shortName: 'X', timeline: { messages: { nudge1: { days: -15, since: now } } } } },
    });
  });
});
