import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { alike } from '../../functions/day/rules/alike.ts';
import type { NotedTap } from '../../functions/day/rules/day.ts';
import { presences } from '../../functions/day/rules/events.ts';
import { presenceOf } from '../../functions/day/rules/presence.ts';
import {
  type Cells,
  cellsOf,
  emptyCells,
  tapOf,
  typedId,
  typedOver,
} from '../../functions/day/rules/typed-in.ts';
import { sexes } from '../../functions/membership/rules/sex.ts';
import { later } from '../../functions/platform/clock.ts';

const cells = (fields: Partial<Cells> = {}): Cells => ({ ...emptyCells, ...fields });
const here = cells({ is: 'room', sex: 'female' });

/** What is noted after taps, made a minute after each other. */
function notedBy(taps: readonly ReturnType<typeof tapOf>[]): Cells {
  const noted = taps.flatMap((tap, n): NotedTap[] => {
    const at = later('2025-11-10T05:00:00.000Z', n * 60_000);
    return tap ? [{ ...tap, id: `t${n}`, at, receivedAt: at, skew: 0, date: 1, way: 'grid', by: 's' }] : [];
  });
  return cellsOf(presenceOf('p1', noted));
}

describe('a line of the paper', () => {
  it('that was left alone says nothing, whatever others have noted since', () => {
    expect(typedOver(cells(), cells(), here)).toBeUndefined();
    expect(typedOver(here, here, cells({ is: 'away' }))).toBeUndefined();
  });

  it('that says what is noted already says nothing', () => {
    expect(typedOver(cells(), here, here)).toBeUndefined();
  });

  it('meets what others noted of the same person only in the cells that were typed over', () => {
    const next = typedOver(cells({ is: 'room' }), cells({ is: 'room', photo: 'no' }), here);
    expect(next).toEqual({ ...here, photo: 'no' });
  });

  it('cannot take back to nothing what was said', () => {
    expect(typedOver(here, cells(), here)).toBeUndefined();
  });

  it('takes back that somebody came instead', () => {
    const instead = cells({ is: 'room', instead: 'Demo Chan', insteadSex: 'male' });
    const next = typedOver(instead, { ...instead, instead: '' }, instead);
    expect(next && tapOf('p1', next, instead, undefined)).toEqual({ person: 'p1', is: 'room' });
  });

  it('says nothing of the person named with what it says of who came instead', () => {
    const next = cells({ is: 'room', instead: 'Demo Chan', insteadSex: 'male' });
    expect(tapOf('p1', next, cells(), undefined)).toEqual({
      person: 'p1',
      is: 'room',
      sex: 'male',
      standsIn: { name: 'Demo Chan' },
    });
    expect(notedBy([tapOf('p1', here, cells(), undefined), tapOf('p1', next, here, undefined)])).toEqual(
      next,
    );
  });

  it('that does not say where somebody was is no tap', () => {
    expect(tapOf('p1', cells({ sex: 'male' }), cells(), undefined)).toBeUndefined();
  });

  test('is noted as it was typed, after any lines before it', () => {
    const line = fc.record({
      is: fc.constantFrom(...presences),
      sex: fc.constantFrom('', ...sexes),
      photo: fc.constantFrom('', 'yes', 'no'),
      instead: fc.constantFrom('', 'Demo Chan', 'Demo Rith'),
      insteadSex: fc.constantFrom('', 'female', 'male'),
    });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (lines) => {
        const taps: ReturnType<typeof tapOf>[] = [];
        for (const typed of lines) {
          const now = notedBy(taps);
          const next = typedOver(now, cells(typed), now);
          if (!next) continue;
          taps.push(tapOf('p1', next, now, undefined));
          const noted = notedBy(taps);
          expect(noted.is).toBe(typed.is);
          expect(noted.instead).toBe(typed.is === 'away' ? '' : typed.instead);
          // Sent again it says nothing more. A stand-in for an absent person is refused before it comes here.
          if (typed.is !== 'away' || typed.instead === '') {
            expect(typedOver(now, cells(typed), noted)).toBeUndefined();
          }
        }
      }),
    );
  });
});

describe('the id of a typed line', () => {
  const room = { person: 'p1', is: 'room' } as const;
  const away = { person: 'p1', is: 'away' } as const;
  const noted = (id: string) => ({ id }) as NotedTap;

  it('is the same when the form is sent twice', () => {
    const id = typedId('F1', room, []);
    expect(typedId('F1', room, [noted(id)])).toBe(id);
    expect(id.length).toBeLessThanOrEqual(40);
  });

  it('is another after the form was gone back to, and again another when it says the first thing anew', () => {
    const first = typedId('F1', room, []);
    const second = typedId('F1', away, [noted(first)]);
    const third = typedId('F1', room, [noted(first), noted(second)]);
    expect(new Set([first, second, third]).size).toBe(3);
    expect(typedId('F1', room, [noted(first), noted(second), noted(third)])).toBe(third);
  });

  it('stays the same where somebody else has noted something in between: it was sent once', () => {
    const first = typedId('F1', room, []);
    expect(typedId('F1', room, [noted(first), noted('other')])).toBe(first);
  });
});

describe('perhaps one person', () => {
  const vuthy = { person: 'w1', name: 'Demo Vuthy', organisations: ['Rice Field'] };
  const others = [
    { person: 'w2', name: 'demo  VUTHY', organisations: ['rice field'] },
    { person: 'w3', name: 'Demo Vuthy', organisations: ['Lotus'] },
    { person: 'w4', name: 'Demo Vuthy', organisations: ['', ''] },
    { person: 'w5', name: 'Demo Rith', organisations: ['Rice Field'] },
    vuthy,
  ];

  it('is who has the same name and organisation in any spelling, or the name alone', () => {
    expect(alike(vuthy, others).map(({ person }) => person)).toEqual(['w2', 'w4']);
  });

  it('is nobody where there is no name', () => {
    expect(alike({ ...vuthy, name: '' }, [{ ...vuthy, person: 'w9', name: '' }])).toEqual([]);
  });
});
