import { describe, expect, it } from 'vitest';
import { localDate, localTime } from '../../../functions/i18n/dates.ts';
import type { ScheduledKind } from '../../../functions/meeting/messages/table.ts';
import { mailsOfSpan } from '../../../functions/meeting/rules/timeline/few-mails.ts';
import type { Scheduled } from '../../../functions/meeting/rules/timeline/scheduled.ts';
import {
  defaultTimeline,
  type TimelineSettings,
} from '../../../functions/meeting/rules/timeline/settings.ts';
import { mailsAfterYes, timeline } from '../../../functions/meeting/rules/timeline/timeline.ts';
import { DAY, later } from '../../../functions/platform/clock.ts';

/** Thursday, with nothing but working days before it. */
const meeting: Scheduled = {
  zone: 'Asia/Phnom_Penh',
  date: '2026-07-30',
  startsAt: '2026-07-30T01:30:00.000Z',
  endsAt: '2026-07-30T05:00:00.000Z',
  since: '2026-07-01T02:00:00.000Z',
  dateNumber: 1,
  firings: [],
  fired: {},
  skipped: {},
  adjustments: {},
  hasAgenda: true,
  hasGivers: true,
};

const on = (days: Partial<Record<ScheduledKind, number>>): TimelineSettings => {
  const { messages } = defaultTimeline;
  const own = Object.entries(days).map(([kind, at]) => [kind, { on: true, days: at }]);
  return { ...defaultTimeline, messages: { ...messages, ...Object.fromEntries(own) } };
};

const kinds: readonly string[] = [
  'nudge1',
  'nudge2',
  'agenda',
  'lastCall',
  'headcount',
  'reminder',
  'thanks',
];

function lines(of: Scheduled, settings: TimelineSettings): string[] {
  return timeline(of, settings)
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ kind, at, status }) => {
      const why = status.is === 'skipped' ? ` ${status.reason}` : '';
      return `${localDate(at, of.zone)} ${localTime(at, of.zone)} ${kind} ${status.is}${why}`;
    });
}

describe('where somebody silent would get a sixth mail in fourteen days', () => {
  it('nothing gives way as long as there are five', () => {
    expect(lines(meeting, defaultTimeline)).toEqual([
      '2026-07-16 08:00 nudge1 ahead',
      '2026-07-20 08:00 nudge2 ahead',
      '2026-07-23 08:00 agenda ahead',
      '2026-07-27 08:00 lastCall ahead',
      '2026-07-27 08:00 headcount ahead',
      '2026-07-29 08:00 reminder ahead',
      '2026-07-31 08:00 thanks ahead',
    ]);
  });

  it('first the agenda goes out with the reminder, in one mail', () => {
    const settings = on({ nudge1: -13, lastCall: -6, headcount: -3 });
    expect(lines(meeting, settings).slice(2)).toEqual([
      '2026-07-24 08:00 lastCall ahead',
      '2026-07-27 08:00 headcount ahead',
      '2026-07-29 08:00 agenda ahead',
      '2026-07-29 08:00 reminder ahead',
      '2026-07-31 08:00 thanks ahead',
    ]);
    expect(mailsAfterYes(timeline(meeting, settings))).toBe(3);
  });

  it('then the second nudge is left out, with the reason', () => {
    expect(lines(meeting, on({ nudge1: -10, nudge2: -9, lastCall: -6, headcount: -3 }))).toEqual([
      '2026-07-20 08:00 nudge1 ahead',
      '2026-07-21 08:00 nudge2 skipped tooMany',
      '2026-07-24 08:00 lastCall ahead',
      '2026-07-27 08:00 headcount ahead',
      '2026-07-29 08:00 agenda ahead',
      '2026-07-29 08:00 reminder ahead',
      '2026-07-31 08:00 thanks ahead',
    ]);
  });

  it('the agenda stays on the day that the coordinator chose for it', () => {
    const moved = { ...meeting, adjustments: { agenda: { do: 'move', days: -7, time: '08:00' } as const } };
    const left = lines(moved, on({ nudge1: -13, lastCall: -6, headcount: -3 }));
    expect(left).toContain('2026-07-23 08:00 agenda ahead');
    expect(left).toContain('2026-07-20 08:00 nudge2 skipped tooMany');
  });

  it('what was sent for an earlier date counts as well', () => {
    const before = ['2026-07-15', '2026-07-16', '2026-07-17', '2026-07-20', '2026-07-21'];
    const firings = before.map((day, n) => ({ kind: kinds[n] ?? '', at: `${day}T01:00:00.000Z` }));
    const moved = { ...meeting, since: '2026-07-22T02:00:00.000Z', dateNumber: 2, firings };
    const ahead = lines(moved, defaultTimeline).filter((line) => line.includes('ahead'));
    expect(ahead).toEqual([
      '2026-07-27 08:00 headcount ahead',
      '2026-07-29 08:00 agenda ahead',
      '2026-07-29 08:00 reminder ahead',
      '2026-07-31 08:00 thanks ahead',
    ]);
  });
});

it('fourteen days later a mail does not count any more', () => {
  const now = '2026-07-30T01:00:00.000Z';
  const mails = [14, 10, 8, 4, 2].map((days) => later(now, -days * DAY));
  expect(mailsOfSpan(mails, (at) => at, now)).toEqual(mails.slice(1));
});
