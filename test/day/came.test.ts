import { describe, expect, it } from 'vitest';
import { partTaken } from '../../functions/day/rules/came.ts';
import { dayAggregate } from '../../functions/day/rules/day.ts';
import type { DayEvent, Tap } from '../../functions/day/rules/events.ts';
import { given } from '../given.ts';

const at = '2025-10-01T02:00:00.000Z';
const tap = (person: string, fields: Partial<Tap> = {}): Tap => ({
  id: `${person}-${fields.is}`,
  person,
  is: 'room',
  at,
  ...fields,
});
const noted = (...taps: Tap[]): DayEvent => ({
  type: 'AttendanceNoted',
  data: { date: 1, way: 'page', taps },
});
const closed: DayEvent = { type: 'DayClosed', data: { date: 1 } };
const took = (events: readonly DayEvent[], ...reader: [person: string, seat: string][]) =>
  partTaken(
    given(dayAggregate, events),
    1,
    reader.map(([person, seat]) => ({ person, seat })),
  );

describe('who is thanked', () => {
  it('came, was represented by a colleague, or was missed', () => {
    const day = [noted(tap('sokha', { seat: 'rice' })), closed];
    expect(took(day, ['sokha', 'rice'])).toBe('came');
    expect(took(day, ['bopha', 'rice'])).toBe('represented');
    expect(took(day, ['chan', 'delta'])).toBe('missed');
  });

  it('came online as well, and did not come who was tapped back', () => {
    const day = [
      noted(tap('sokha', { seat: 'rice', is: 'online' }), tap('chan', { seat: 'delta' })),
      noted(tap('chan', { seat: 'delta', is: 'away', at: '2025-10-01T02:01:00.000Z' })),
      closed,
    ];
    expect(took(day, ['sokha', 'rice'])).toBe('came');
    expect(took(day, ['chan', 'delta'])).toBe('missed');
  });

  it('was represented where somebody came instead, a guest too', () => {
    const standsIn = { name: 'Demo Vuthy' };
    const day = [
      noted(tap('sokha', { seat: 'rice', standsIn }), tap('guest', { seat: 'guest', standsIn })),
      closed,
    ];
    expect(took(day, ['sokha', 'rice'])).toBe('represented');
    expect(took(day, ['guest', 'guest'])).toBe('represented');
  });

  it('came for all of several seats if for one of them', () => {
    const day = [noted(tap('sokha-b', { seat: 'delta' })), closed];
    expect(took(day, ['sokha-a', 'rice'], ['sokha-b', 'delta'])).toBe('came');
  });

  it('was represented by a walk-in of the organisation, and came who a walk-in turned out to be', () => {
    const walkIn = { name: 'Demo Vuthy', member: 'rice' };
    const day = [noted(tap('w1', { walkIn })), closed];
    expect(took(day, ['sokha', 'rice'])).toBe('represented');
    const joined: DayEvent = { type: 'WalkInJoined', data: { walkIn: 'w1', person: 'bopha', seat: 'rice' } };
    expect(took([...day, joined], ['bopha', 'rice'])).toBe('came');
    expect(took([...day, joined], ['sokha', 'rice'])).toBe('represented');
  });
});

describe('nobody is told that they were missed', () => {
  it('while the day is open, and after it was opened again', () => {
    const day = [noted(tap('sokha', { seat: 'rice' }))];
    expect(took(day, ['chan', 'delta'])).toBeUndefined();
    expect(took([...day, closed, { type: 'DayReopened', data: {} }], ['chan', 'delta'])).toBeUndefined();
  });

  it('where nobody at all was noted, or all were on a date that the meeting does not have any more', () => {
    expect(took([closed], ['chan', 'delta'])).toBeUndefined();
    expect(took([noted(tap('chan', { is: 'away' })), closed], ['chan', 'delta'])).toBeUndefined();
    const day = given(dayAggregate, [noted(tap('sokha', { seat: 'rice' })), closed]);
    expect(partTaken(day, 2, [{ person: 'chan', seat: 'delta' }])).toBeUndefined();
  });
});
