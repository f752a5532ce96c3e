import { describe, expect, test } from 'vitest';
import { minutesLeft } from '../../functions/agenda/rules/take-topic.ts';
import { missingToInvite } from '../../functions/meeting/draft/form.ts';
import { clockText } from '../../functions/meeting/draft/warning-words.ts';
import { clockNotes, slotMinutes } from '../../functions/meeting/rules/clocks.ts';
import type { PartialDetails } from '../../functions/meeting/rules/state.ts';
import { warningsOf } from '../../functions/meeting/rules/warnings.ts';

const zone = 'Europe/Berlin';
/** The clocks are put forward from 2:00 to 3:00. */
const SPRING = '2026-03-29';
/** They are put back from 3:00 to 2:00. */
const AUTUMN = '2026-10-25';
const notes = (date: string, start: string, end: string, at = zone) => clockNotes({ date, start, end }, at);

describe('On a day on which the clocks change', () => {
  test('a begin in the hour that does not exist is said, with the time at which it would be', () => {
    const [gap] = notes(SPRING, '02:30', '05:00');
    expect(gap).toEqual({ kind: 'clockGap', of: 'start', time: '02:30', real: '03:30' });
    expect(gap && clockText(gap, 'en')).toBe(
      'The clocks are put forward over 02:30 on this day: the meeting would begin at 03:30.',
    );
    expect(gap && clockText(gap, 'km')).toContain('ម៉ោង ៣:៣០ ទៀបភ្លឺ');
  });

  test('a time that comes twice is said, and that the first one counts', () => {
    expect(notes(AUTUMN, '02:30', '05:00')).toContainEqual({
      kind: 'clockTwice',
      of: 'start',
      time: '02:30',
    });
    expect(notes(AUTUMN, '01:00', '02:30')).toEqual([{ kind: 'clockTwice', of: 'end', time: '02:30' }]);
  });

  test('a meeting that spans the jump says how long it really lasts, and is as long everywhere', () => {
    expect(notes(SPRING, '01:00', '04:00')).toEqual([{ kind: 'clockLength', minutes: 120, said: 180 }]);
    expect(notes(AUTUMN, '01:00', '04:00')).toEqual([{ kind: 'clockLength', minutes: 240, said: 180 }]);
    const agenda = [{ id: 'a', title: { en: 'a' }, minutes: 150, tag: 'inform' as const }];
    const details: PartialDetails = { date: SPRING, start: '01:00', end: '04:00', agenda };
    const about = {
      id: 'it',
      details,
      zone,
      now: '2026-01-01T00:00:00.000Z',
      lateNoticeDays: 10,
      others: [],
    };
    expect(warningsOf(about)).toContainEqual({ kind: 'agendaOverruns', agenda: 150, slot: 120 });
    const draft = { status: 'draft', details, zone } as Parameters<typeof minutesLeft>[0];
    expect(minutesLeft(draft)).toBe(-30);
  });

  test('a meeting that would be over before it begins is refused, with the reason', () => {
    const details: PartialDetails = {
      ...{ date: SPRING, start: '02:15', end: '03:00', venue: { en: 'x' }, title: { en: 'x' } },
      objectives: [{ en: 'x' }],
    };
    const found = missingToInvite(details, zone, '2026-01-01T00:00:00.000Z', 'en');
    expect(found).toEqual([{ field: 'end', text: expect.stringContaining('over before it begins') }]);
  });
});

test('on every other day, and where no clocks change, there is nothing to say', () => {
  expect(notes('2026-03-28', '02:30', '05:00')).toEqual([]);
  expect(notes(SPRING, '02:30', '05:00', 'Asia/Phnom_Penh')).toEqual([]);
  expect(slotMinutes({ start: '08:30', end: '12:00' }, zone)).toBe(210);
  expect(slotMinutes({ date: SPRING, start: '12:00', end: '08:30' }, zone)).toBeUndefined();
});
