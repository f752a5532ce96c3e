import { expect, test } from 'vitest';
import type { PartialDetails } from '../../functions/meeting/rules/state.ts';
import type { MeetingRow } from '../../functions/meeting/rules/views.ts';
import { warningsOf } from '../../functions/meeting/rules/warnings.ts';

const day: PartialDetails = { date: '2025-11-10', start: '08:30', end: '12:00' };
const other: MeetingRow = {
  id: 'other',
  stage: 'invited',
  title: { en: 'Other' },
  date: '2025-11-10',
  startsAt: '2025-11-10T04:00:00.000Z',
  endsAt: '2025-11-10T06:00:00.000Z',
  mail: 1,
  byHand: 0,
  leftOut: 0,
};

function kinds(details: PartialDetails, others: readonly MeetingRow[] = []): string[] {
  return warningsOf({
    id: 'it',
    details,
    zone: 'Asia/Phnom_Penh',
    now: '2025-10-13T02:00:00.000Z',
    lateNoticeDays: 10,
    others,
  }).map((warning) => (warning.kind === 'day' ? `day:${warning.note.kind}` : warning.kind));
}

test.each<[string, PartialDetails, string[]]>([
  ['a Monday in four weeks with room for its agenda', day, []],
  ['nine days of notice', { ...day, date: '2025-10-22' }, ['lateNotice']],
  ['ten days of notice', { ...day, date: '2025-10-23' }, []],
  ['today', { ...day, date: '2025-10-13' }, ['lateNotice']],
  ['a public holiday on a Sunday', { ...day, date: '2025-11-09' }, ['day:holiday', 'weekend']],
  ['the weeks of Pchum Ben', { ...day, date: '2026-09-28' }, ['day:pchumBen']],
  ['the week of Khmer New Year', { ...day, date: '2026-04-17' }, ['day:newYear']],
  ['a year without a table of holidays', { ...day, date: '2029-03-05' }, ['day:beyondTable']],
  ['no date at all', {}, []],
  [
    'an agenda longer than the slot',
    { ...day, agenda: [{ id: 'a', title: { en: 'a' }, minutes: 211, tag: 'inform' }] },
    ['agendaOverruns'],
  ],
  [
    'an agenda that just fits',
    { ...day, agenda: [{ id: 'a', title: { en: 'a' }, minutes: 210, tag: 'inform' }] },
    [],
  ],
  ['answers due today', { ...day, answerBy: '2025-10-13' }, ['answerToday']],
  ['answers due in the past', { ...day, answerBy: '2025-10-12' }, ['answerPast']],
])('%s', (_, details, expected) => {
  expect(kinds(details)).toEqual(expected);
});

test.each<[string, Partial<MeetingRow>, string[]]>([
  ['another meeting at the same time', {}, ['clash']],
  ['another one later that day', { startsAt: '2025-11-10T05:00:00.000Z' }, ['sameDay']],
  ['another day', { date: '2025-11-11' }, []],
  ['a draft', { stage: 'draft' }, []],
  ['a cancelled meeting', { stage: 'cancelled' }, []],
  ['the meeting itself', { id: 'it' }, []],
])('%s clashes as it should', (_, row, expected) => {
  expect(kinds(day, [{ ...other, ...row }])).toEqual(expected);
});
