import { describe, expect, it, test } from 'vitest';
import {
  closeDay,
  giveDoorLink,
  joinWalkIn,
  reopenDay,
  revokeDoorLink,
} from '../../functions/day/rules/close.ts';
import { countsOf } from '../../functions/day/rules/counts.ts';
import { type Day, dayAggregate } from '../../functions/day/rules/day.ts';
import type { DayEvent, Tap } from '../../functions/day/rules/events.ts';
import { presencesOf, strayTaps } from '../../functions/day/rules/presence.ts';
import { dayReactions } from '../../functions/day/rules/reactions.ts';
import { type Batch, MAX_PEOPLE, MAX_PEOPLE_OF_DOOR, takeTaps } from '../../functions/day/rules/take-taps.ts';
import { CONSENT_TEXT } from '../../functions/membership/rules/consent.ts';
import { registerMember } from '../../functions/membership/rules/decide.ts';
import { memberAggregate } from '../../functions/membership/rules/member.ts';
import { fold } from '../../functions/platform/aggregate.ts';
import { later, SECOND } from '../../functions/platform/clock.ts';
import type { StoredEvent } from '../../functions/platform/event.ts';
import { given, recorded } from '../given.ts';

const ON = '2025-11-10';
/** 9:00 in Battambang. */
const NINE = '2025-11-10T02:00:00.000Z';
const meeting = {
  zone: 'Asia/Phnom_Penh',
  seatOf: (person: string) => (person === 'p1' ? 'm-rice' : undefined),
};

const open: DayEvent[] = [
  { type: 'DoorLinkGiven', data: { door: 'd1', name: 'Demo Rith', date: 1, on: ON } },
];
const empty = given(dayAggregate, open);

const tap = (fields: Partial<Tap> = {}): Tap => ({ id: 't1', person: 'p1', is: 'room', at: NINE, ...fields });
const byDoor = (...taps: Tap[]): Batch => ({ taps, sentAt: NINE, way: 'door', door: 'd1', date: 1, on: ON });
const byGrid = (...taps: Tap[]): Batch => ({ taps, way: 'grid', date: 1, on: ON });

/** What became of each tap, and the day afterwards. */
function taken(day: Day, batch: Batch, now = NINE) {
  const { events, answers } = takeTaps(day, batch, meeting, now);
  const facts = recorded(
    dayAggregate,
    events.map((event) => ({ ...event, at: now, by: `${batch.way}:x` })),
  );
  return {
    day: fold(dayAggregate, facts, day),
    events,
    said: answers.map((one) => (one.is === 'refused' ? one.why.name : one.is)),
  };
}

const presence = (day: Day, person = 'p1') => presencesOf(day, 1).get(person);

describe('a tap', () => {
  it('that is sent twice is taken once and named both times', () => {
    const first = taken(empty, byDoor(tap(), tap()));
    expect(first.said).toEqual(['taken', 'already']);
    const again = taken(first.day, byDoor(tap()));
    expect(again.said).toEqual(['already']);
    expect(again.events).toEqual([]);
  });

  it('that is refused keeps no other from being taken', () => {
    const yesterday = tap({ id: 't2', at: '2025-11-09T02:00:00.000Z' });
    expect(taken(empty, byDoor(yesterday, tap())).said).toEqual(['BeforeTheDay', 'taken']);
  });

  it('of a phone whose clock is a day off is of the time at which it was made', () => {
    const batch = { ...byDoor(tap({ at: '2025-11-11T01:30:00.000Z' })), sentAt: '2025-11-11T02:00:00.000Z' };
    const { day, said } = taken(empty, batch);
    expect(said).toEqual(['taken']);
    expect(presence(day)).toMatchObject({
      arrivedAt: '2025-11-10T01:30:00.000Z',
      taps: [{ skew: -86_400_000 }],
    });
  });

  it('on a slow line is before the one that took it back, however long each was under way', () => {
    const first = { ...byDoor(tap({ at: NINE })), sentAt: NINE };
    const { day } = taken(empty, first, later(NINE, 40 * SECOND));
    const at = later(NINE, 2 * SECOND);
    const back = { ...byDoor(tap({ id: 't2', is: 'away', at })), sentAt: at };
    expect(presence(taken(day, back, later(NINE, 41 * SECOND)).day)).toMatchObject({ is: 'away' });
    expect(presence(taken(taken(empty, back, at).day, first, later(NINE, 60 * SECOND)).day)).toMatchObject({
      is: 'away',
    });
  });

  it.each(['soon', '', '2025-11-10', '+012025-11-10T02:00:00.000Z'])('at no time (%j) is refused', (at) => {
    expect(taken(empty, byDoor(tap({ at }))).said).toEqual(['NoSuchTime']);
  });

  it('of somebody who was not invited is kept, and apart', () => {
    const { day } = taken(empty, byDoor(tap(), tap({ id: 't2', person: 'p9', seat: 'm-rice' })));
    expect([...presencesOf(day, 1).values()].map(({ taps }) => taps[0]?.seat)).toEqual(['m-rice', undefined]);
  });

  it('for a walk-in needs a name', () => {
    const walkIn = { name: '  ', organisation: 'Krousar Yoeung' };
    expect(taken(empty, byDoor(tap({ person: 'w1', walkIn }))).said).toEqual(['WalkInNeedsAName']);
  });

  const more = [tap({ id: 'a', person: 'w-new' }), tap({ id: 'b', person: 'w0', is: 'away' })];
  const crowd = (most: number) =>
    Array.from({ length: most }, (_, n) => tap({ id: `t${n}`, person: `w${n}` }));

  it('for more people than a meeting can have is refused, and those who are there can still be corrected', () => {
    const { day } = taken(empty, byGrid(...crowd(MAX_PEOPLE)));
    expect(taken(day, byGrid(...more, tap())).said).toEqual(['TooMuchNoted', 'taken', 'taken']);
  });

  it('for ever more made-up people is refused by the link that sends them, and by no other; people who were invited are always accepted', () => {
    const { day, said } = taken(empty, byDoor(...crowd(MAX_PEOPLE_OF_DOOR)));
    expect(new Set(said)).toEqual(new Set(['taken']));
    expect(taken(day, byDoor(...more, tap())).said).toEqual(['TooMuchNoted', 'taken', 'taken']);
    expect(taken(day, byGrid(...more)).said).toEqual(['taken', 'taken']);
  });

  it('about one person without end is refused to who sends it, and the staff can still put right what it says', () => {
    const often = Array.from({ length: 31 }, (_, n) => tap({ id: `t${n}`, is: 'away' }));
    const { day, said } = taken(empty, byDoor(...often));
    expect(said.slice(-2)).toEqual(['taken', 'TooMuchNoted']);
    const afterwards = later(NINE, SECOND);
    const right = taken(day, byGrid(tap({ id: 'right', at: afterwards })), afterwards);
    expect(right.said).toEqual(['taken']);
    expect(presence(right.day)).toMatchObject({ is: 'room' });
  });

  it('of one link without end is refused, whomever it is about', () => {
    const endless = Array.from({ length: 4001 }, (_, n) => tap({ id: `t${n}`, person: `w${n % 400}` }));
    expect(taken(empty, byDoor(...endless)).said.slice(-2)).toEqual(['taken', 'TooMuchNoted']);
  });
});

describe('a link for the door', () => {
  it('takes what was noted on its day for two days more, and then nothing', () => {
    const late = (now: string) => taken(empty, { ...byDoor(tap()), sentAt: now }, now).said;
    expect(late('2025-11-12T16:00:00.000Z')).toEqual(['taken']);
    expect(late('2025-11-12T17:00:00.000Z')).toEqual(['DoorLinkIsOver']);
  });

  it('does not accept what was noted on the next day', () => {
    const next = '2025-11-10T17:30:00.000Z';
    expect(taken(empty, { ...byDoor(tap({ at: next })), sentAt: next }, next).said).toEqual(['NotOnTheDay']);
  });

  it('that was revoked is refused, whatever its phone says of the time', () => {
    const revoked = given(dayAggregate, [...open, ...revokeDoorLink(empty, 'd1')]);
    expect(taken(revoked, byDoor(tap({ at: '2025-11-10T00:30:00.000Z' }))).said).toEqual([
      'DoorLinkWasRevoked',
    ]);
    expect(revokeDoorLink(revoked, 'd1')).toEqual([]);
  });

  it('of another meeting is refused', () => {
    expect(taken(empty, { ...byDoor(tap()), door: 'd9' }).said).toEqual(['DoorLinkWasRevoked']);
  });
});

describe('a closed day', () => {
  const closed = given(dayAggregate, [
    ...open,
    { type: 'DayClosed', data: { date: 1, pwd: 2 }, at: '2025-11-10T05:00:00.000Z' },
  ]);

  it('takes what a phone had noted before', () => {
    const now = '2025-11-10T06:00:00.000Z';
    expect(taken(closed, { ...byDoor(tap()), sentAt: now }, now).said).toEqual(['taken']);
  });

  it('refuses what a phone notes afterwards', () => {
    const now = '2025-11-10T06:00:00.000Z';
    expect(taken(closed, { ...byDoor(tap({ at: now })), sentAt: now }, now).said).toEqual(['DayIsClosed']);
  });

  it('can be corrected from the paper for fourteen days, and afterwards with a reason', () => {
    const typed = (now: string, why?: string) =>
      taken(closed, { ...byGrid(tap({ at: now })), ...(why ? { why } : {}) }, now).said;
    expect(typed('2025-11-24T02:00:00.000Z')).toEqual(['taken']);
    expect(typed('2025-11-25T02:00:00.000Z')).toEqual(['WhyIsNeeded']);
    expect(typed('2025-11-25T02:00:00.000Z', 'The sheet was found again')).toEqual(['taken']);
  });

  it('is open again when somebody says so', () => {
    const events = reopenDay(closed);
    expect(
      given(dayAggregate, [...open, { type: 'DayClosed', data: { date: 1 } }, ...events]).closed,
    ).toBeUndefined();
    expect(reopenDay(empty)).toEqual([]);
  });
});

describe('where somebody was', () => {
  it('is what was said last, not what arrived last', () => {
    const { day } = taken(empty, byDoor(tap({ id: 'b', is: 'away', at: '2025-11-10T01:50:00.000Z' })));
    const late = taken(day, byDoor(tap({ id: 'a', at: '2025-11-10T01:40:00.000Z' }))).day;
    expect(presence(late)).toMatchObject({ is: 'away', arrivedAt: undefined });
  });

  it('is pointed out where two people said the opposite at nearly the same time', () => {
    const { day } = taken(empty, byDoor(tap({ at: '2025-11-10T01:57:00.000Z' })));
    const other = byGrid(tap({ id: 't2', is: 'away', at: NINE }));
    expect(presence(taken(day, other).day)).toMatchObject({ is: 'away', disputed: true });
    const longAfter = byGrid(tap({ id: 't2', is: 'away', at: '2025-11-10T02:03:00.000Z' }));
    expect(presence(taken(day, longAfter, '2025-11-10T02:03:00.000Z').day)).toMatchObject({
      disputed: false,
    });
  });

  it('is of the person who came: what was said of the one named is not true of who came instead', () => {
    const at = (minute: number) => `2025-11-10T01:${minute}:00.000Z`;
    const standsIn = { name: 'Demo Chan' };
    const first = taken(empty, byDoor(tap({ sex: 'female', photo: true, at: at(30) }))).day;
    const instead = taken(first, byDoor(tap({ id: 't2', standsIn, at: at(31) }))).day;
    expect(presence(instead)).toMatchObject({ standsIn, sex: undefined, photo: undefined });
    const said = taken(instead, byDoor(tap({ id: 't3', standsIn, sex: 'male', at: at(32) }))).day;
    expect(presence(said)).toMatchObject({ sex: 'male' });
    const after = taken(said, byDoor(tap({ id: 't4', at: at(33) }))).day;
    expect(presence(after)).toMatchObject({ standsIn: undefined, sex: 'female', photo: true });
  });

  it('on a date that the meeting no longer has is kept, and not counted', () => {
    const { day } = taken(empty, byDoor(tap()));
    expect(presencesOf(day, 2).size).toBe(0);
    expect(strayTaps(day, 2)).toHaveLength(1);
  });

  it('is one with what was noted of a walk-in, once the network knows who that is', () => {
    const walkIn = { name: 'Demo Vuthy' };
    const { day } = taken(empty, byDoor(tap({ person: 'w1', walkIn, sex: 'male' })));
    const joined = fold(
      dayAggregate,
      recorded(dayAggregate, joinWalkIn(day, 'w1', { person: 'p7', seat: 'm-lotus' })),
      day,
    );
    expect(presence(joined, 'p7')).toMatchObject({ is: 'room', sex: 'male' });
    expect(presence(joined, 'w1')).toBeUndefined();
    expect(joinWalkIn(joined, 'w1', { person: 'p7', seat: 'm-lotus' })).toEqual([]);
  });
});

test('the counts tell women, men and those of whom it is not known; the day comes before the list', () => {
  const { day } = taken(
    empty,
    byDoor(
      tap({ id: 'a', person: 'p1', sex: 'female' }),
      tap({ id: 'b', person: 'p2', is: 'online' }),
      tap({ id: 'c', person: 'p3', standsIn: { name: 'Demo Chan' } }),
      tap({ id: 'd', person: 'p4', is: 'away', sex: 'male' }),
    ),
  );
  const list = { organisation: 'm-rice', sex: 'male' } as const;
  expect(countsOf(presencesOf(day, 1).values(), () => list)).toEqual({
    people: 3,
    room: 2,
    online: 1,
    women: 1,
    men: 1,
    sexUnknown: 1,
    organisations: 1,
  });
});

const at = { network: 'best', kind: 'day', id: 'm1' };

describe('the list of members', () => {
  const rice = registerMember(memberAggregate.initial, {
    organisation: { name: { en: 'Rice' }, type: 'other', subSectors: [], districts: [] },
    status: 'active',
    contacts: [
      { contact: 'p1', fields: { name: 'Demo Sokha', role: 'head', lang: 'km', reachedBy: 'letter' } },
    ],
  });
  const stored = rice.map(
    (event, n): StoredEvent => ({
      id: `e${n}`,
      stream: { network: 'best', kind: 'member', id: 'm-rice' },
      version: n + 1,
      at: NINE,
      by: 'staff:s',
      ...memberAggregate.events.write(event),
    }),
  );

  const learned = (fields: Partial<Tap>) => {
    const facts = recorded(dayAggregate, taken(empty, byDoor(tap(fields))).events);
    const [intent] = facts.flatMap((fact) => dayReactions(fact, empty, at));
    if (intent?.do !== 'changeOthers') return [];
    return intent.changes.flatMap(({ decide }) => decide(stored).events.map(({ type }) => type));
  };

  it('learns somebody’s sex where nobody knew it, and what they say of pictures', () => {
    expect(learned({ sex: 'female', photo: true })).toEqual(['ContactRevised', 'ConsentGiven']);
    expect(learned({ photo: false })).toEqual([]);
  });

  it('learns what somebody said last where they said both in one batch', () => {
    const batch = byDoor(tap({ photo: true }), tap({ id: 't2', photo: false, at: NINE }));
    const facts = recorded(dayAggregate, taken(empty, batch).events);
    const [intent] = facts.flatMap((fact) => dayReactions(fact, empty, at));
    const events = intent?.do === 'changeOthers' ? intent.changes[0]?.decide(stored).events : [];
    expect(events?.map(({ type }) => type)).toEqual(['ConsentGiven', 'ConsentWithdrawn']);
  });

  it('learns nothing a second time: what was taken back since stays so', () => {
    const [fact] = recorded(dayAggregate, taken(empty, byDoor(tap({ photo: true }))).events);
    const [intent] = fact ? dayReactions(fact, empty, at) : [];
    const before = stored.map((one) => ({ ...one, causeId: fact?.id }));
    const again = intent?.do === 'changeOthers' ? intent.changes[0]?.decide(before).events : undefined;
    expect(again).toEqual([]);
  });

  it('learns nothing of people who came in the place of others, or who were not invited', () => {
    expect(learned({ sex: 'female', standsIn: { name: 'Demo Chan' } })).toEqual([]);
    expect(learned({ person: 'p9', seat: 'm-rice', sex: 'female' })).toEqual([]);
  });
});

describe('the seat of a guest, who has no place in the list of members', () => {
  const said = (fields: Partial<Tap>, stored: readonly StoredEvent[] = []) => {
    const seatOf = () => 'g1';
    const batch = byDoor(tap({ person: 'g1', ...fields }));
    const { events } = takeTaps(empty, batch, { ...meeting, seatOf }, NINE);
    const [intent] = recorded(dayAggregate, events).flatMap((fact) => dayReactions(fact, empty, at));
    const [change] = intent?.do === 'changeOthers' ? intent.changes : [];
    const decided = change?.decide(stored).events ?? [];
    return { kind: change?.kind, id: change?.id, data: decided.map(({ type, data }) => ({ type, data })) };
  };

  it('learns what they say of pictures at the door', () => {
    const consent = { purpose: 'photo', text: CONSENT_TEXT, lang: 'km', via: 'door' };
    expect(said({ photo: true })).toEqual({
      kind: 'seat',
      id: 'm1.g1',
      data: [{ type: 'ConsentGiven', data: consent }],
    });
    expect(said({ photo: false }).data).toEqual([]);
  });

  it('learns nothing of who came in their place', () => {
    expect(said({ photo: true, standsIn: { name: 'Demo Chan' } }).data).toEqual([]);
  });
});

test('a day is closed once, after its meeting has begun; a door link is made once', () => {
  expect(() => closeDay(empty, { status: 'none' }, undefined, NINE, () => () => undefined)).toThrow(
    'MeetingNotConvened',
  );
  expect(() => giveDoorLink(empty, { status: 'none' }, { id: 'd1', name: '' })).toThrow('MeetingNotConvened');
});
