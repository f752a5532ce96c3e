import { expect, test } from 'vitest';
import { dayAggregate } from '../../functions/day/rules/day.ts';
import type { DayEvent, Tap } from '../../functions/day/rules/events.ts';
import { type AroundSummary, alsoCame } from '../../functions/meeting/rules/also-came.ts';
import type { Invitee } from '../../functions/meeting/rules/events.ts';
import type { MemberEvent } from '../../functions/membership/rules/events.ts';
import { memberAggregate } from '../../functions/membership/rules/member.ts';
import { FORGOTTEN } from '../../functions/platform/personal.ts';
import { given } from '../given.ts';

const at = '2025-11-10T02:00:00.000Z';
const tap = (person: string, fields: Partial<Tap> = {}): Tap => ({
  id: `t-${person}`,
  person,
  is: 'room',
  at,
  ...fields,
});
const noted = (...taps: Tap[]): DayEvent => ({
  type: 'AttendanceNoted',
  data: { date: 1, way: 'door', taps },
});
const walkIn = (person: string, reach: string, fields: Partial<Tap> = {}) =>
  tap(person, { walkIn: { name: `Demo ${person}`, reach }, ...fields });
const contact = (id: string, email: string): MemberEvent => ({
  type: 'ContactAdded',
  data: {
    contact: id,
    fields: { name: `Demo ${id}`, role: 'alternate', lang: 'km', email, reachedBy: 'email' },
  },
});
const rice = given(memberAggregate, [
  {
    type: 'MemberRegistered',
    data: {
      organisation: { name: { en: 'Rice' }, type: 'other', subSectors: [], districts: [] },
      status: 'active',
    },
  },
  contact('dara', 'dara@rice.example.org'),
  contact('bopha', 'bopha@rice.example.org'),
]);
const invitee = (person: string): Invitee => ({
  person,
  seat: 'rice',
  party: 'member',
  channel: 'email',
  lang: 'km',
});

const readers = (events: readonly DayEvent[], around: Partial<AroundSummary> = {}) =>
  alsoCame({
    day: given(dayAggregate, events),
    meeting: { dateNumber: 1, singles: {}, details: {} as AroundSummary['meeting']['details'] },
    invited: [invitee('dara')],
    members: new Map([['rice', rice]]),
    held: new Set(),
    ...around,
  }).map(({ person, party }) => `${party} ${person}`);

test('who walked in and left an address gets the summary as a guest; a number is none', () => {
  const day = [
    noted(walkIn('w1', ' Vuthy <vuthy@house7.example.org>'), walkIn('w2', '012 000 999'), tap('w3')),
  ];
  expect(readers(day)).toEqual(['guest w1']);
});

test('one mail goes to one address: of an invited person, of two walk-ins, in whatever case it was typed', () => {
  const day = [
    noted(
      walkIn('w1', 'dara@rice.example.org'),
      walkIn('w2', 'a@b.example.org'),
      walkIn('w3', 'A@b.example.org'),
    ),
  ];
  expect(readers(day)).toEqual(['guest w2']);
});

test('nothing goes to an address on hold', () => {
  expect(readers([noted(walkIn('w1', 'a@b.example.org'))], { held: new Set(['a@b.example.org']) })).toEqual(
    [],
  );
});

test('who is made a contact, or joined to one, is written to as that contact, once', () => {
  const joined = (walkedIn: string, person: string): DayEvent => ({
    type: 'WalkInJoined',
    data: { walkIn: walkedIn, person, seat: 'rice' },
  });
  const day = [
    noted(walkIn('w1', 'other@house7.example.org'), tap('bopha', { seat: 'rice' })),
    joined('w1', 'bopha'),
  ];
  expect(readers(day)).toEqual(['member bopha']);
  // Somebody who is invited gets it anyhow.
  expect(readers([noted(walkIn('w1', 'x@house7.example.org')), joined('w1', 'dara')])).toEqual([]);
});

test('who was asked in somebody’s place and came is among them; who was uninvited is not', () => {
  const single = { invitee: invitee('bopha'), invited: true, version: 4, ladder: 'askAlternate' } as const;
  const meeting = {
    dateNumber: 1,
    singles: { bopha: single },
    details: {} as AroundSummary['meeting']['details'],
  };
  const day = [noted(tap('bopha', { seat: 'rice' }))];
  expect(readers(day, { meeting, invited: [invitee('dara'), invitee('bopha')] })).toEqual(['member bopha']);
  const uninvited = { ...meeting, singles: { bopha: { ...single, invited: false } } };
  expect(readers(day, { meeting: uninvited })).toEqual([]);
});

test('who did not come, who came on another date, and whom the day no longer keeps are not among them', () => {
  expect(readers([noted(walkIn('w1', 'a@b.example.org', { is: 'away' }))])).toEqual([]);
  const stray: DayEvent = {
    type: 'AttendanceNoted',
    data: { date: 2, way: 'door', taps: [walkIn('w1', 'a@b.example.org')] },
  };
  expect(readers([stray])).toEqual([]);
  const forgotten = tap('w1', { walkIn: { name: FORGOTTEN, reach: FORGOTTEN } });
  expect(readers([noted(forgotten)])).toEqual([]);
});
