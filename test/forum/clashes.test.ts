import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Announced, changesBetween } from '../../functions/forum/rules/programme/changes.ts';
import {
  clashesIn,
  overlap,
  type Placed,
  warningsIn,
  withoutSlot,
} from '../../functions/forum/rules/programme/clashes.ts';
import type { Slot } from '../../functions/forum/rules/programme/events.ts';

const sokha = { seat: 'm-rice', party: 'member', person: 'c-sokha' } as const;
const slot = (id: string, start: string, end: string, of: Partial<Slot> = {}): Slot => ({
  ...{ id, kind: 'session', start, end, room: 'hall', proposal: id, known: [] },
  ...of,
});
const placed = (proposal: string, of: Partial<Placed> = {}): Placed => ({
  ...{ proposal, speakers: [`name:${proposal}`], confirmed: true, needs: [] },
  ...of,
});
const rooms = [
  { id: 'hall', name: { en: 'Hall' }, holds: 30, has: ['stepFree' as const] },
  { id: 'small', name: { en: 'Small room' }, has: [] },
];

const on = (slots: Slot[]): Announced => ({ day: '2026-02-13', rooms, slots });

describe('two slots clash', () => {
  it('where one room has both at once, however they overlap', () => {
    const inOne = (a: Slot, b: Slot) => clashesIn({ slots: [a, b] }, []).map(({ why }) => why);
    expect(inOne(slot('a', '09:00', '10:00'), slot('b', '09:00', '10:00'))).toEqual(['room']);
    expect(inOne(slot('a', '09:00', '10:00'), slot('b', '09:00', '09:30'))).toEqual(['room']);
    expect(inOne(slot('a', '09:00', '12:00'), slot('b', '10:00', '10:30'))).toEqual(['room']);
    expect(inOne(slot('a', '09:00', '10:00'), slot('b', '10:00', '11:00'))).toEqual([]);
    expect(inOne(slot('a', '09:00', '10:00'), slot('b', '09:00', '10:00', { room: 'small' }))).toEqual([]);
  });

  it('where one person is in both, as speaker or moderator', () => {
    const a = slot('a', '09:00', '10:00', { moderator: sokha });
    const b = slot('b', '09:30', '10:30', { room: 'small' });
    const speaking = [placed('a'), placed('b', { speakers: ['m-rice/c-sokha', 'name:x'] })];
    expect(clashesIn({ slots: [a, b] }, speaking)).toMatchObject([{ why: 'person', of: 'm-rice/c-sokha' }]);
    const twice = [placed('a', { speakers: ['name:x'] }), placed('b', { speakers: ['name:x'] })];
    expect(clashesIn({ slots: [a, b] }, twice)).toMatchObject([{ why: 'person', of: 'name:x' }]);
  });

  it('the same whichever comes first, and exactly where they share a minute', () => {
    const minutes = fc.integer({ min: 0, max: 1438 });
    const time = (at: number) =>
      `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
    const spans = fc
      .tuple(minutes, fc.integer({ min: 1, max: 200 }))
      .map(([from, long]) => [from, Math.min(1439, from + long)] as const);
    fc.assert(
      fc.property(spans, spans, ([from, to], [begin, end]) => {
        const [a, b] = [slot('a', time(from), time(to)), slot('b', time(begin), time(end))];
        let shared = false;
        for (let at = from; at < to; at += 1) shared ||= at >= begin && at < end;
        expect(overlap(a, b)).toBe(shared);
        expect(overlap(b, a)).toBe(shared);
      }),
    );
  });
});

describe('a programme warns', () => {
  const warned = (slots: Slot[], sessions: Placed[]) =>
    warningsIn({ slots, rooms }, sessions).map(({ warning, slot: { id }, missing }) =>
      [id, warning, ...(missing ?? [])].join(' '),
    );
  const moderated = { moderator: sokha };

  it('of a room that is too small, or lacks what the session needs, once it is known where it is', () => {
    const session = placed('a', { expected: 40, needs: ['stepFree', 'interpreter'] });
    expect(warned([slot('a', '09:00', '10:00', moderated)], [session])).toEqual([
      'a tooSmall',
      'a missing interpreter',
    ]);
    expect(warned([slot('a', '09:00', '10:00', { ...moderated, room: undefined })], [session])).toEqual([]);
  });

  it('of speakers who have not confirmed, and of nobody who moderates; not of breaks', () => {
    const slots = [
      slot('a', '09:00', '10:00'),
      slot('tea', '10:00', '10:15', { kind: 'break', proposal: undefined }),
    ];
    expect(warned(slots, [placed('a', { confirmed: false })])).toEqual(['a unconfirmed', 'a noModerator']);
  });

  it('of no time for the way between rooms', () => {
    const slots = [
      slot('a', '09:00', '10:00', moderated),
      slot('b', '10:03', '11:00', { ...moderated, room: 'small' }),
    ];
    expect(warned(slots, [])).toEqual(['b noWay']);
  });

  it('not of what is known', () => {
    expect(warned([slot('a', '09:00', '10:00', { known: ['noModerator'] })], [])).toEqual([]);
  });

  it('of confirmed sessions without a slot', () => {
    const all = [placed('a'), placed('b'), placed('c', { confirmed: false })];
    expect(
      withoutSlot({ slots: [slot('a', '09:00', '10:00')] }, all).map(({ proposal }) => proposal),
    ).toEqual(['b']);
  });
});

describe('since it was announced', () => {
  it('only slots are another whose time, room, session or moderator is', () => {
    const before = [slot('a', '09:00', '10:00'), slot('b', '10:00', '11:00'), slot('c', '11:00', '12:00')];
    const now = [
      slot('a', '09:00', '10:00', { known: ['noModerator'] }),
      slot('b', '10:00', '11:00', { room: 'small' }),
      slot('d', '13:00', '14:00'),
    ];
    expect(changesBetween(on(before), on(now)).map(({ is, slot: { id } }) => `${id} ${is}`)).toEqual([
      'b moved',
      'd new',
      'c gone',
    ]);
    expect(changesBetween(on(before), on(before))).toEqual([]);
    expect(changesBetween(undefined, on(before)).map(({ is }) => is)).toEqual(['new', 'new', 'new']);
  });

  it('another day, and another name of a room, are another slot for those in it', () => {
    const slots = [slot('a', '09:00', '10:00'), slot('b', '10:00', '11:00', { room: 'small' })];
    const moved = (now: Announced) => changesBetween(on(slots), now).map(({ slot: { id } }) => id);
    expect(moved({ ...on(slots), day: '2026-02-20' })).toEqual(['a', 'b']);
    const garden = { ...rooms[1], id: 'small', name: { en: 'Garden' }, has: [] };
    expect(moved({ ...on(slots), rooms: [rooms[0] ?? garden, garden] })).toEqual(['b']);
    expect(moved({ ...on(slots), rooms: [{ id: 'hall', name: { en: 'Hall' }, has: [] }, garden] })).toEqual([
      'b',
    ]);
  });
});
