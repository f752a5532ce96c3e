import { expect, test } from 'vitest';
import { bestQ4 } from '../../bin/seed/best-q4.ts';
import { renewedTitle, sameAsLastTime, withoutOneOff } from '../../functions/meeting/draft/same-as-last.ts';
import { builtInTemplates, fromTemplate } from '../../functions/meeting/draft/templates.ts';
import { slotMinutes } from '../../functions/meeting/rules/clocks.ts';
import { meetingDetails } from '../../functions/meeting/rules/details.ts';
import type { PartialDetails } from '../../functions/meeting/rules/state.ts';
import { agendaMinutes } from '../../functions/meeting/rules/warnings.ts';

const TODAY = '2025-10-13';
const begun = builtInTemplates.map((template) => ({
  id: template.id,
  details: fromTemplate(template, 'KAMPOT', TODAY),
}));

test('every network can begin from a quarterly meeting, an annual one, a working session and an emergency', () => {
  expect(builtInTemplates.map(({ id }) => id)).toEqual([
    'quarterly',
    'annual',
    'working-session',
    'emergency',
  ]);
});

test.each([...begun, bestQ4])('the template $id fits the shape of a meeting and its slot', ({ details }) => {
  expect(meetingDetails().partial().strict().safeParse(details).success).toBe(true);
  expect(agendaMinutes(details)).toBeLessThanOrEqual(slotMinutes(details, 'Asia/Phnom_Penh') ?? 0);
});

test('only the emergency meeting has a date: tomorrow', () => {
  expect(begun.flatMap(({ id, details }) => (details.date ? [[id, details.date]] : []))).toEqual([
    ['emergency', '2025-10-14'],
  ]);
});

test.each([...begun, bestQ4])('every text of the template $id is in both languages', ({ details }) => {
  for (const text of textsOf(details))
    expect(text).toEqual({ en: expect.any(String), km: expect.any(String) });
});

test.each(begun)(
  'the template $id names no network but the one that uses it, no place, host or person',
  ({ details }) => {
    expect(details.title).toEqual({
      en: expect.stringContaining('KAMPOT'),
      km: expect.stringContaining('KAMPOT'),
    });
    for (const field of [
      'venue',
      'address',
      'mapUrl',
      'onlineUrl',
      'host',
      'contributions',
      'guests',
    ] as const) {
      expect(details).not.toHaveProperty(field);
    }
    for (const item of details.agenda ?? []) expect(item).not.toHaveProperty('presenter');
    const all = JSON.stringify({ ...details, title: undefined });
    expect(all).not.toMatch(/BEST|NEP|forumZFD|Battambang|បាត់ដំបង|ESWG|POE|MoEYS|\{\w+\}/);
  },
);

test('the demo network’s own template has three objectives, and room and lunch from the host', () => {
  const { details } = bestQ4;
  expect(details.objectives).toHaveLength(3);
  expect(details.contributions?.every(({ by }) => by === details.host)).toBe(true);
});

test('same as last time is on the same weekday one quarter later, with the next quarter in its title', () => {
  const last = {
    title: { en: 'BEST Q3 Meeting', km: 'កិច្ចប្រជុំ BEST ត្រីមាសទី៣' },
    date: '2025-08-18',
    note: { en: 'x' },
  };
  expect(sameAsLastTime(last, '2025-10-13', 10)).toEqual({
    title: { en: 'BEST Q4 Meeting', km: 'កិច្ចប្រជុំ BEST ត្រីមាសទី៤' },
    date: '2025-11-17',
  });
});

test('same as last time has none of the topics that members proposed for it', () => {
  const item = (id: string) => ({ id, title: { en: id }, minutes: 10, tag: 'discuss' as const });
  const last = { date: '2025-08-18', agenda: [item('welcome'), item('01TOPIC'), item('closing')] };
  const { agenda } = withoutOneOff(last, new Set(['01TOPIC']));
  expect(agenda?.map(({ id }) => id)).toEqual(['welcome', 'closing']);
});

test.each([
  ['is too near', '2025-08-18', '2025-11-10', 10, '2025-11-24'],
  ['is past', '2025-08-18', '2025-11-28', 10, '2025-12-08'],
  ['leaves less notice than the network wants', '2025-08-18', '2025-11-28', 60, '2025-12-29'],
  ['would be the first day of the quarter after the next', '2025-12-31', '2026-01-05', 10, '2026-03-25'],
  ['would be in the same quarter', '2025-07-01', '2025-08-01', 10, '2025-10-07'],
])('same as last time skips no quarter where the usual day %s', (_, last, today, notice, next) => {
  expect(sameAsLastTime({ date: last }, today, notice).date).toBe(next);
});

test('a quarter that is over is not made up for: the proposal is in the present one', () => {
  const last = { title: { en: 'Q3 2024' }, date: '2024-08-19' };
  expect(sameAsLastTime(last, '2025-10-13', 10)).toEqual({ title: { en: 'Q4 2025' }, date: '2025-11-17' });
});

test('in the last days of a quarter the next one is proposed', () => {
  expect(sameAsLastTime({ date: '2025-08-18' }, '2025-12-30', 10).date?.slice(0, 7)).toBe('2026-02');
});

test('a title that names another quarter than its date was held in goes on counting from its own', () => {
  const title = { en: 'Q4 2025 meeting', km: 'ត្រីមាសទី៤ ឆ្នាំ២០២៥' };
  expect(renewedTitle(title, '2026-01-12', '2026-04-13')).toEqual({
    en: 'Q1 2026 meeting',
    km: 'ត្រីមាសទី១ ឆ្នាំ២០២៦',
  });
  expect(renewedTitle({ en: 'Annual meeting 2025' }, '2025-12-01', '2026-12-01')).toEqual({
    en: 'Annual meeting 2026',
  });
});

function textsOf(details: PartialDetails) {
  return [
    details.title,
    ...(details.venue ? [details.venue] : []),
    ...(details.objectives ?? []),
    ...(details.agenda ?? []).map((item) => item.title),
    ...(details.contributions ?? []).map((one) => one.what),
  ];
}
