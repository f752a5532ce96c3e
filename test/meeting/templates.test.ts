import { expect, test } from 'vitest';
import { sameAsLastTime, templates } from '../../functions/meeting/draft/templates.ts';
import { meetingDetails } from '../../functions/meeting/rules/details.ts';
import { agendaMinutes, slotMinutes } from '../../functions/meeting/rules/warnings.ts';

test.each(templates)(
  'the template $id fits the shape of a meeting, carries no date and fits its slot',
  ({ details }) => {
    expect(meetingDetails.partial().strict().safeParse(details).success).toBe(true);
    expect(details).not.toHaveProperty('date');
    expect(agendaMinutes(details)).toBeLessThanOrEqual(slotMinutes(details) ?? 0);
  },
);

test.each(templates)('every text of the template $id stands in both languages', ({ details }) => {
  const texts = [
    details.title,
    details.venue,
    ...(details.objectives ?? []),
    ...(details.agenda ?? []).map((item) => item.title),
    ...(details.contributions ?? []).map((one) => one.what),
  ];
  for (const text of texts) expect(text).toEqual({ en: expect.any(String), km: expect.any(String) });
});

test('the BEST Q4 template has three objectives, and room and lunch from the host', () => {
  const { details } = templates.find(({ id }) => id === 'best-q4') ?? {};
  expect(details?.objectives).toHaveLength(3);
  expect(details?.contributions?.every(({ by }) => by === details.host)).toBe(true);
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

test('a date that leaves too little notice goes to the quarter after', () => {
  expect(sameAsLastTime({ date: '2025-08-18' }, '2025-11-10', 10).date).toBe('2026-02-16');
  expect(sameAsLastTime({ date: '2024-08-19' }, '2025-10-13', 10).date).toBe('2025-11-17');
});
