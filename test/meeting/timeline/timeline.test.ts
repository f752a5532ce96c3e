import { describe, expect, it } from 'vitest';
import { localDate, localTime } from '../../../functions/i18n/dates.ts';
import type { TimelineKind } from '../../../functions/meeting/messages/table.ts';
import type { Adjustment } from '../../../functions/meeting/rules/events.ts';
import type { Scheduled } from '../../../functions/meeting/rules/timeline/scheduled.ts';
import {
  defaultTimeline,
  type TimelineSettings,
} from '../../../functions/meeting/rules/timeline/settings.ts';
import {
  callsFrom,
  mailsAfterYes,
  nextMessage,
  timeline,
} from '../../../functions/meeting/rules/timeline/timeline.ts';

/** BEST Q4: Monday 10 November 2025, convened four weeks before. */
const bestQ4: Scheduled = {
  zone: 'Asia/Phnom_Penh',
  date: '2025-11-10',
  startsAt: '2025-11-10T01:30:00.000Z',
  endsAt: '2025-11-10T05:00:00.000Z',
  since: '2025-10-13T02:02:00.000Z',
  dateNumber: 1,
  firings: [],
  fired: {},
  skipped: {},
  adjustments: {},
  hasAgenda: true,
  hasGivers: true,
};

function lines(meeting: Scheduled, settings: TimelineSettings = defaultTimeline): string[] {
  return timeline(meeting, settings).map(({ kind, at, status }) => {
    const when = `${localDate(at, meeting.zone)} ${localTime(at, meeting.zone)}`;
    const why = status.is === 'skipped' ? ` ${status.reason}` : '';
    return `${when} ${kind} ${status.is}${why}`;
  });
}

const entryOf = (kind: TimelineKind, meeting: Scheduled, settings: TimelineSettings = defaultTimeline) =>
  timeline(meeting, settings).find((entry) => entry.kind === kind);

const adjusted = (kind: TimelineKind, adjustment: Adjustment): Scheduled => ({
  ...bestQ4,
  adjustments: { [kind]: adjustment },
});

describe('the timeline of the BEST Q4 meeting', () => {
  it('is exactly this, weekends and the Water Festival kept free', () => {
    expect(lines(bestQ4)).toEqual([
      '2025-10-27 08:00 nudge1 ahead',
      '2025-10-31 08:00 nudge2 ahead',
      '2025-11-03 08:00 askAlternate ahead',
      '2025-11-03 08:00 agenda ahead',
      '2025-11-07 08:00 askHead ahead',
      '2025-11-07 08:00 lastCall ahead',
      '2025-11-07 08:00 headcount ahead',
      '2025-11-07 08:00 reminder ahead',
      '2025-11-11 08:00 thanks ahead',
      '2025-11-11 08:00 actionPoints ahead',
      '2025-11-12 08:00 summaryDue ahead',
      '2025-11-12 08:00 summary waiting',
      '2025-11-14 08:00 summaryLate1 ahead',
      '2025-11-19 08:00 summaryLate2 ahead',
      '2025-11-19 08:00 summaryToAdmin ahead',
      '2025-12-25 08:00 midQuarter ahead',
    ]);
  });

  it('gives four mails to somebody who says yes', () => {
    expect(mailsAfterYes(timeline(bestQ4, defaultTimeline))).toBe(4);
  });

  it('moves with the meeting, and what is past on the day it moves is never sent at once', () => {
    const moved: Scheduled = {
      ...bestQ4,
      date: '2025-11-17',
      startsAt: '2025-11-17T01:30:00.000Z',
      endsAt: '2025-11-17T05:00:00.000Z',
      since: '2025-11-07T03:00:00.000Z',
      dateNumber: 2,
      fired: { nudge1: { date: 1, at: '2025-10-27T01:00:00.000Z' } },
    };
    expect(lines(moved).slice(0, 8)).toEqual([
      '2025-11-03 08:00 nudge1 skipped alreadyPast',
      '2025-11-07 08:00 nudge2 skipped alreadyPast',
      '2025-11-10 08:00 askAlternate ahead',
      '2025-11-10 08:00 agenda ahead',
      '2025-11-12 08:00 askHead ahead',
      '2025-11-14 08:00 lastCall ahead',
      '2025-11-14 08:00 headcount ahead',
      '2025-11-14 08:00 reminder ahead',
    ]);
  });

  it('of a meeting called at short notice shows what is past as skipped, with the reason', () => {
    const late = { ...bestQ4, since: '2025-11-07T03:00:00.000Z' };
    expect(lines(late).slice(0, 8)).toEqual([
      '2025-10-27 08:00 nudge1 skipped alreadyPast',
      '2025-10-31 08:00 nudge2 skipped alreadyPast',
      '2025-11-03 08:00 askAlternate skipped alreadyPast',
      '2025-11-03 08:00 agenda skipped alreadyPast',
      '2025-11-07 08:00 askHead skipped alreadyPast',
      '2025-11-07 08:00 lastCall skipped alreadyPast',
      '2025-11-07 08:00 headcount skipped alreadyPast',
      '2025-11-07 08:00 reminder skipped alreadyPast',
    ]);
    expect(nextMessage(late, defaultTimeline, late.since)?.entry.kind).toBe('thanks');
  });
});

describe('a question that is asked again', () => {
  const atOf = (kind: TimelineKind, since: string, settings?: TimelineSettings) =>
    entryOf(kind, { ...bestQ4, since }, settings)?.at;

  it('leaves those who were invited a working day to answer first', () => {
    // Invited an hour before the first nudge would go out: it goes out the next morning.
    expect(atOf('nudge1', '2025-10-27T00:00:00.000Z')).toBe('2025-10-28T01:00:00.000Z');
    expect(atOf('nudge1', '2025-10-26T23:59:00.000Z')).toBe('2025-10-28T01:00:00.000Z');
    // Invited on Friday, asked on Monday at the earliest, as usual.
    expect(atOf('nudge1', '2025-10-24T09:00:00.000Z')).toBe('2025-10-27T01:00:00.000Z');
    // Colleagues, too, are asked only once there was time to answer; the Water Festival lies between.
    expect(atOf('askAlternate', '2025-11-03T00:00:00.000Z')).toBe('2025-11-07T01:00:00.000Z');
  });

  it('is asked on the same day where the next one would be too late, but not within hours', () => {
    // Invited on the morning of Friday, to a meeting on Monday.
    expect(atOf('lastCall', '2025-11-07T00:00:00.000Z')).toBe('2025-11-07T04:00:00.000Z');
    expect(atOf('reminder', '2025-11-07T00:00:00.000Z')).toBe('2025-11-07T04:00:00.000Z');
    expect(atOf('lastCall', '2025-11-06T00:00:00.000Z')).toBe('2025-11-07T01:00:00.000Z');
  });

  it('keeps the moment that a coordinator chose, and the one at which it was asked', () => {
    const since = '2025-10-27T00:00:00.000Z';
    const moved = adjusted('nudge1', { do: 'move', days: -14, time: '09:00' });
    expect(entryOf('nudge1', { ...moved, since })?.at).toBe('2025-10-27T02:00:00.000Z');
    const asked = { ...bestQ4, since, fired: { nudge1: { date: 1, at: '2025-10-27T01:00:00.000Z' } } };
    expect(entryOf('nudge1', asked)).toMatchObject({
      at: '2025-10-27T01:00:00.000Z',
      status: { is: 'done' },
    });
  });
});

describe('one message of a meeting', () => {
  it('is moved in days from the meeting, so that moving the meeting moves it too', () => {
    const moved = adjusted('agenda', { do: 'move', days: -4, time: '14:00' });
    // Thursday is a holiday: a coordinator who chose the day meant that day.
    expect(entryOf('agenda', moved)).toMatchObject({ at: '2025-11-06T07:00:00.000Z' });
    const later = { ...moved, date: '2025-11-20', startsAt: '2025-11-20T01:30:00.000Z' };
    expect(entryOf('agenda', later)).toMatchObject({ at: '2025-11-16T07:00:00.000Z' });
    expect(
      nextMessage(
        { ...moved, since: '2025-11-06T00:00:00.000Z' },
        defaultTimeline,
        '2025-11-06T06:00:00.000Z',
      ),
    ).toMatchObject({ entry: { kind: 'agenda' }, at: '2025-11-06T07:00:00.000Z' });
  });

  it('is skipped or paused, and the others go on', () => {
    expect(entryOf('nudge1', adjusted('nudge1', { do: 'skip' }))?.status).toEqual({
      is: 'skipped',
      reason: 'byCoordinator',
    });
    const paused = adjusted('nudge1', { do: 'pause' });
    expect(entryOf('nudge1', paused)?.status).toEqual({ is: 'paused' });
    expect(nextMessage(paused, defaultTimeline, bestQ4.since)?.entry.kind).toBe('nudge2');
  });

  it('that follows the meeting never falls before its end, also where the meeting has moved there', () => {
    const moved = adjusted('thanks', { do: 'move', days: 0, time: '14:00' });
    expect(entryOf('thanks', moved)?.at).toBe('2025-11-10T07:00:00.000Z');
    const afternoon = { ...moved, startsAt: '2025-11-10T06:30:00.000Z', endsAt: '2025-11-10T09:30:00.000Z' };
    expect(entryOf('thanks', afternoon)?.at).toBe(afternoon.endsAt);
  });

  it('waits for an agenda as long as there is none', () => {
    const none = { ...bestQ4, hasAgenda: false };
    expect(entryOf('agenda', none)?.status).toEqual({ is: 'skipped', reason: 'noAgenda' });
    const added = { ...bestQ4, since: '2025-10-13T02:02:00.000Z' };
    expect(
      nextMessage({ ...added, fired: firedTo('askAlternate') }, defaultTimeline, '2025-11-03T05:00:00.000Z'),
    ).toMatchObject({
      entry: { kind: 'agenda' },
      at: '2025-11-03T05:00:00.000Z',
    });
  });

  it('that the network does not send is not in the timeline', () => {
    const { messages } = defaultTimeline;
    const quiet = { ...defaultTimeline, messages: { ...messages, nudge2: { on: false, days: -10 } } };
    expect(entryOf('nudge2', bestQ4, quiet)).toBeUndefined();
    expect(entryOf('askAlternate', bestQ4, quiet)?.at).toBe('2025-11-03T01:00:00.000Z');
  });

  it('that was sent before the network gave it up stays in sight', () => {
    const { messages } = defaultTimeline;
    const quiet = { ...defaultTimeline, messages: { ...messages, nudge1: { on: false, days: -14 } } };
    const sent = { ...bestQ4, fired: { nudge1: { date: 1, at: '2025-10-27T01:00:00.000Z' } } };
    expect(entryOf('nudge1', sent, quiet)?.status).toMatchObject({ is: 'done' });
    expect(entryOf('nudge1', { ...sent, dateNumber: 2 }, quiet)).toBeUndefined();
  });
});

function firedTo(last: TimelineKind): Scheduled['fired'] {
  const order: TimelineKind[] = ['nudge1', 'nudge2', 'askAlternate'];
  return Object.fromEntries(
    order
      .slice(0, order.indexOf(last) + 1)
      .map((kind) => [kind, { date: 1, at: '2025-11-03T01:00:00.000Z' }]),
  );
}

describe('found late', () => {
  const fired = firedTo('nudge2');

  it('a message waits for a working day, as long as it keeps its sense', () => {
    const saturday = '2025-11-01T02:00:00.000Z';
    const woken = { ...bestQ4, fired: { nudge1: fired.nudge1 } } as Scheduled;
    expect(nextMessage(woken, defaultTimeline, saturday)).toMatchObject({
      entry: { kind: 'nudge2' },
      at: '2025-11-03T00:00:00.000Z',
    });
  });

  it('what should have been sent on the last working day waits for the morning of the meeting, and not for less', () => {
    const saturday = '2025-11-08T02:00:00.000Z';
    const before = ['nudge1', 'nudge2', 'askAlternate', 'askHead', 'lastCall', 'headcount'] as const;
    const all = Object.fromEntries(before.map((kind) => [kind, { date: 1, at: bestQ4.since }]));
    expect(nextMessage({ ...bestQ4, fired: all }, defaultTimeline, saturday)).toMatchObject({
      entry: { kind: 'agenda' },
      at: '2025-11-10T00:00:00.000Z',
    });
  });

  it('what has no working hour left while it makes sense is noted as too late then', () => {
    const sunday = { ...bestQ4, date: '2025-11-09', startsAt: '2025-11-09T01:30:00.000Z', fired };
    expect(nextMessage(sunday, defaultTimeline, '2025-11-08T02:00:00.000Z')).toMatchObject({
      entry: { kind: 'askAlternate' },
      at: '2025-11-08T17:00:00.000Z',
    });
  });
});

describe('too late', () => {
  it('a nudge is overtaken by the next one, and all of them by the meeting', () => {
    expect(entryOf('nudge1', bestQ4)?.until).toBe('2025-10-31T01:00:00.000Z');
    expect(entryOf('nudge2', bestQ4)?.until).toBe('2025-11-07T01:00:00.000Z');
    expect(entryOf('lastCall', bestQ4)?.until).toBe(bestQ4.startsAt);
    expect(entryOf('nudge1', adjusted('nudge2', { do: 'skip' }))?.until).toBe('2025-11-07T01:00:00.000Z');
  });

  it('no reminder is sent once the meeting has begun, and nobody is asked up the ladder on its day', () => {
    expect(entryOf('reminder', bestQ4)?.until).toBe(bestQ4.startsAt);
    expect(entryOf('askHead', bestQ4)?.until).toBe('2025-11-09T17:00:00.000Z');
  });

  it('after an outage in the night a reminder waits for the morning, if that is before the meeting', () => {
    const done = Object.fromEntries(
      ['nudge1', 'nudge2', 'askAlternate', 'agenda', 'askHead', 'lastCall', 'headcount'].map((kind) => [
        kind,
        { date: 1, at: bestQ4.since },
      ]),
    );
    const woken = nextMessage({ ...bestQ4, fired: done }, defaultTimeline, '2025-11-09T20:00:00.000Z');
    expect(woken).toMatchObject({ entry: { kind: 'reminder' }, at: '2025-11-10T00:00:00.000Z' });
    const early = { ...bestQ4, startsAt: '2025-11-09T23:30:00.000Z', fired: done };
    expect(nextMessage(early, defaultTimeline, '2025-11-09T20:00:00.000Z')).toMatchObject({
      entry: { until: early.startsAt },
      at: early.startsAt,
    });
  });
});

describe('the ladder', () => {
  it('does not wait for a step that is left out', () => {
    const moved = { ...bestQ4, adjustments: { nudge2: { do: 'move', days: -4, time: '09:00' } as const } };
    expect(entryOf('askAlternate', moved)?.at).toBe('2025-11-07T01:00:00.000Z');
    const skipped = { ...moved, skipped: { nudge2: { date: 1, reason: 'tooLate' as const } } };
    expect(entryOf('askAlternate', skipped)?.at).toBe('2025-11-03T01:00:00.000Z');
  });

  it('leaves a step where the coordinator put it', () => {
    const moved = {
      ...adjusted('askAlternate', { do: 'move', days: -7, time: '15:00' }),
      fired: { nudge2: { date: 1, at: '2025-11-03T04:00:00.000Z' } },
    };
    expect(entryOf('askAlternate', moved)?.at).toBe('2025-11-03T08:00:00.000Z');
  });

  it('takes each step a working day after the one before, counted from when that really happened', () => {
    const late = { ...bestQ4, fired: { askAlternate: { date: 1, at: '2025-11-07T02:00:00.000Z' } } };
    expect(entryOf('askHead', late)).toMatchObject({ at: '2025-11-10T01:00:00.000Z' });
  });

  it('ends on the call list, at the latest on the last working day before the meeting', () => {
    expect(callsFrom(bestQ4, defaultTimeline)).toBe('2025-11-07T01:00:00.000Z');
    const early = { ...bestQ4, date: '2025-12-01', startsAt: '2025-12-01T01:30:00.000Z' };
    expect(callsFrom(early, defaultTimeline)).toBe('2025-11-27T01:00:00.000Z');
  });
});

it('a summary that was shared needs no chasing', () => {
  const statuses = timeline({ ...bestQ4, summarySharedAt: '2025-11-11T13:00:00.000Z' }, defaultTimeline)
    .filter(({ kind }) => kind.startsWith('summary') && kind !== 'summary')
    .map(({ status }) => status);
  expect(statuses).toEqual(Array(4).fill({ is: 'skipped', reason: 'summaryShared' }));
});

it('once a summary is shared nobody is asked to write down who promised what', () => {
  const shared = { ...bestQ4, summarySharedAt: '2025-11-10T13:00:00.000Z' };
  expect(entryOf('actionPoints', shared)?.status).toEqual({ is: 'skipped', reason: 'summaryShared' });
  expect(entryOf('actionPoints', bestQ4)?.status).toEqual({ is: 'ahead' });
});

it('a summary shared in the evening is told in the next morning, also to those who could not come', () => {
  const shared = {
    ...bestQ4,
    fired: everythingBefore('thanks'),
    summarySharedAt: '2025-11-10T15:00:00.000Z',
  };
  expect(nextMessage(shared, defaultTimeline, '2025-11-10T15:00:00.000Z')).toMatchObject({
    entry: { kind: 'summary', audience: 'everybody' },
    at: '2025-11-11T00:00:00.000Z',
  });
});

it('a coordinator who skips the day of the summary is not chased for it, and may still share it', () => {
  const skipped = adjusted('summaryDue', { do: 'skip' });
  for (const kind of ['summaryDue', 'summaryLate1', 'summaryToAdmin'] as const) {
    expect(entryOf(kind, skipped)?.status).toEqual({ is: 'skipped', reason: 'byCoordinator' });
  }
  expect(entryOf('summary', skipped)?.status).toEqual({ is: 'waiting' });
});

it('a rule that is changed sends nothing for the time before it', () => {
  const { messages } = defaultTimeline;
  const changed = (since: string) => ({
    ...defaultTimeline,
    messages: { ...messages, nudge1: { on: true, days: -18, since } },
  });
  expect(entryOf('nudge1', bestQ4, changed('2025-10-20T02:00:00.000Z'))).toMatchObject({
    at: '2025-10-23T01:00:00.000Z',
    status: { is: 'ahead' },
  });
  expect(entryOf('nudge1', bestQ4, changed('2025-10-28T02:00:00.000Z'))?.status).toEqual({
    is: 'skipped',
    reason: 'alreadyPast',
  });
});

it('the hours of a zone with daylight saving are its local hours on both sides of the change', () => {
  const berlin: Scheduled = {
    ...bestQ4,
    zone: 'Europe/Berlin',
    date: '2026-04-02',
    startsAt: '2026-04-02T07:00:00.000Z',
    endsAt: '2026-04-02T10:00:00.000Z',
    since: '2026-03-01T09:00:00.000Z',
  };
  const settings = { ...defaultTimeline, holidays: false };
  expect(entryOf('nudge2', berlin, settings)?.at).toBe('2026-03-23T07:00:00.000Z');
  expect(entryOf('lastCall', berlin, settings)?.at).toBe('2026-03-30T06:00:00.000Z');
});

function everythingBefore(kind: TimelineKind): Scheduled['fired'] {
  const before = timeline(bestQ4, defaultTimeline).map((entry) => entry.kind);
  return Object.fromEntries(
    before.slice(0, before.indexOf(kind)).map((one) => [one, { date: 1, at: bestQ4.startsAt }]),
  );
}
