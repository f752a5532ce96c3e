import { describe, expect, test } from 'vitest';
import { withoutWhatIsOver } from '../../../functions/forgetting/rules/periods.ts';
import { offerEnds, type PlacesClock } from '../../../functions/forum/rules/places/clock.ts';
import {
  giveUp,
  register,
  setPlaces,
  takeOffer,
  whatFellDue,
} from '../../../functions/forum/rules/places/decide.ts';
import type { PlacesEvent, PlacesSettings } from '../../../functions/forum/rules/places/events.ts';
import { type Places, placesAggregate } from '../../../functions/forum/rules/places/places.ts';
import { MoreThanThereAre, OfferHasEnded } from '../../../functions/forum/rules/places/refusals.ts';
import { sendingTimes } from '../../../functions/network/rules/timeline-settings.ts';
import { FORGOTTEN } from '../../../functions/platform/personal.ts';
import { given, recorded } from '../../given.ts';

const hours = { ...sendingTimes(undefined), zone: 'Asia/Phnom_Penh' };
const at = (now: string): PlacesClock => ({ now, hours });
const settings: PlacesSettings = {
  ...{ capacity: 4, aside: { members: 1, speakers: 0, guests: 0 }, opens: '2026-01-01' },
  ...{ closes: '2026-02-16', day: '2026-02-20', far: ['0209'], kept: {} },
};
const name = { name: 'Somebody', email: 'somebody@example.org', lang: 'km' as const };
const MONDAY = '2026-01-12T03:00:00.000Z';

/** Facts after facts, each decided on those before it. */
function life(first: PlacesSettings = settings) {
  const facts: (PlacesEvent & { at?: string })[] = [];
  const now = (): Places => given(placesAggregate, facts);
  const decide = (decision: (places: Places) => readonly PlacesEvent[], when = MONDAY) => {
    facts.push(...decision(now()).map((fact) => ({ ...fact, at: when })));
  };
  decide((places) => setPlaces(places, first, at(MONDAY)));
  return {
    facts,
    now,
    decide,
    is: (id: string) => now().registrations.find((one) => one.id === id)?.is,
    comes: (id: string, over: object = {}, when = MONDAY) =>
      decide(
        (places) => register(places, { id, via: 'form', answers: { ...name, ...over } }, at(when)),
        when,
      ),
  };
}

describe('places kept for those who are seldom there', () => {
  const kept = { ...settings, kept: { opd: 1, far: 1 }, keptUntil: '2026-01-31' };

  test('stay free for them until the day, while others wait; a far district is known by the district', () => {
    const forum = life(kept);
    forum.comes('a');
    forum.comes('b');
    expect([forum.is('a'), forum.is('b')]).toEqual(['seated', 'waiting']);
    forum.comes('far', { district: '0209' });
    forum.comes('far2', { district: '0209' });
    forum.comes('opd', { speaksFor: 'opd' });
    expect([forum.is('far'), forum.is('far2'), forum.is('opd')]).toEqual(['seated', 'waiting', 'seated']);
  });

  test('are open to all from the day after, and offered to those who wait longest', () => {
    const forum = life(kept);
    for (const id of ['a', 'b', 'c', 'd']) forum.comes(id);
    const after = '2026-02-02T02:00:00.000Z';
    forum.decide((places) => whatFellDue(places, at('2026-01-31T02:00:00.000Z')));
    expect(forum.is('b')).toBe('waiting');
    forum.decide((places) => whatFellDue(places, at(after)), after);
    expect(['b', 'c', 'd'].map(forum.is)).toEqual(['offered', 'offered', 'waiting']);
  });

  test('are no more than there are', () => {
    expect(() => life({ ...kept, kept: { opd: 9 } })).toThrow(MoreThanThereAre);
  });
});

describe('an offer', () => {
  test('is kept for 48 hours from when it can be read, and never ends by night, on a Sunday or on a holiday', () => {
    // Monday 10:00 → Wednesday 10:00.
    expect(offerEnds(settings.day, at(MONDAY))).toBe('2026-01-14T03:00:00.000Z');
    // Monday 23:00 is read on Tuesday when people are at work.
    const night = offerEnds(settings.day, at('2026-01-12T16:00:00.000Z')) ?? '';
    expect(night).toBe('2026-01-15T00:00:00.000Z');
    // Thursday → Saturday is no working day → Monday morning.
    const weekend = offerEnds(settings.day, at('2026-01-15T03:00:00.000Z')) ?? '';
    expect(new Date(weekend).getUTCDay()).toBe(1);
  });

  test('is not made within a day of the forum, and ends before that', () => {
    expect(offerEnds(settings.day, at('2026-02-19T01:00:00.000Z'))).toBeUndefined();
    expect(offerEnds(settings.day, at('2026-02-18T03:00:00.000Z'))).toBe('2026-02-19T00:00:00.000Z');
  });

  test('that nobody took goes to the next; the first keeps a place at the end, and is not asked a third time', () => {
    const forum = life();
    for (const id of ['a', 'b', 'c', 'd', 'e']) forum.comes(id);
    forum.decide((places) => giveUp(places, 'a', at(MONDAY)));
    expect([forum.is('d'), forum.is('e')]).toEqual(['offered', 'waiting']);
    let when = '2026-01-14T03:00:00.000Z';
    expect(() => takeOffer(forum.now(), 'd', at(when))).toThrow(OfferHasEnded);
    forum.decide((places) => whatFellDue(places, at(when)), when);
    expect([forum.is('d'), forum.is('e')]).toEqual(['waiting', 'offered']);
    for (const next of [
      '2026-01-16T03:00:00.000Z',
      '2026-01-20T03:00:00.000Z',
      '2026-01-24T03:00:00.000Z',
      '2026-01-29T03:00:00.000Z',
    ]) {
      when = next;
      forum.decide((places) => whatFellDue(places, at(when)), when);
    }
    expect(forum.now().registrations.map(({ expired }) => expired)).toEqual([0, 0, 0, 2, 2]);
    expect([forum.is('d'), forum.is('e')]).toEqual(['waiting', 'waiting']);
  });

  test('is over a day before the forum, when those who wait are told that it stayed full', () => {
    const forum = life();
    for (const id of ['a', 'b', 'c', 'd', 'e']) forum.comes(id);
    const late = '2026-02-19T00:00:00.000Z';
    forum.decide((places) => giveUp(places, 'a', at('2026-02-18T03:00:00.000Z')), '2026-02-18T03:00:00.000Z');
    forum.decide((places) => whatFellDue(places, at(late)), late);
    expect(forum.facts.slice(-2).map(({ type }) => type)).toEqual(['OfferExpired', 'WaitingEnded']);
  });
});

test('people who registered are kept for 30 days after the forum, also one that was moved, and then blanked', () => {
  const forum = life();
  forum.comes('a', { organisation: 'House 7', phone: '000 000 1' });
  const facts = [
    ...forum.facts,
    { type: 'PlacesMoved', data: { day: '2026-03-06', closes: '2026-03-02' } } as const,
  ];
  const stream = { network: 'best', kind: 'places', id: 'it' };
  const stored = recorded(placesAggregate, facts).map((fact) => ({ ...fact, stream }));
  const registered = stored.find(({ type }) => type === 'Registered');
  if (!registered) throw new Error('nobody registered');
  expect(withoutWhatIsOver(stored, 7, '2026-04-05T00:00:00.000Z')(registered)).toBeUndefined();
  expect(withoutWhatIsOver(stored, 7, '2026-04-06T00:00:00.000Z')(registered)).toMatchObject({
    data: { name: FORGOTTEN, email: FORGOTTEN, phone: FORGOTTEN, organisation: FORGOTTEN, lang: 'km' },
  });
});
