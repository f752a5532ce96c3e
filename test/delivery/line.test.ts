import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Line, type Waiting } from '../../functions/delivery/line.ts';
import { NOW } from './ledger-samples.ts';

const at = Date.parse(NOW);
let people = 0;

function waiting(network: string, of: Partial<Waiting> = {}): Waiting {
  people += 1;
  const key = { network, cause: 'meeting/M1', person: `P${people}`, kind: 'invitation', revision: 2 };
  return { key, dueAt: NOW, isUrgent: false, readyAt: 0, ...of };
}

function lineOf(...all: readonly Waiting[]): Line {
  const line = new Line(Math.random);
  for (const one of all) line.add(one);
  return line;
}

const many = (count: number, network: string, of: Partial<Waiting> = {}) =>
  Array.from({ length: count }, () => waiting(network, of));

function taken(line: Line, count: number): Waiting[] {
  return Array.from({ length: count }, () => line.take(at)).flatMap((one) => one ?? []);
}

test('networks take turns, however much waits of one of them', () => {
  const line = lineOf(...many(1000, 'wide'), ...many(10, 'best'), ...many(5, 'small'));
  const networks = taken(line, 25).map(({ key }) => key.network);
  expect(networks.filter((one) => one === 'best')).toHaveLength(10);
  expect(networks.filter((one) => one === 'small')).toHaveLength(5);
});

test('what is urgent has the next turn, also when it comes last', () => {
  const line = lineOf(...many(1000, 'wide'));
  taken(line, 7);
  line.add(waiting('best', { isUrgent: true }));
  expect(taken(line, 2).some(({ isUrgent }) => isUrgent)).toBe(true);
});

test('much that is urgent takes three turns of four, so that the others go on', () => {
  const line = lineOf(...many(1000, 'wide', { isUrgent: true }), ...many(1000, 'best'));
  expect(taken(line, 400).filter(({ isUrgent }) => isUrgent)).toHaveLength(300);
});

test('of one network, what has waited for long comes before what has not', () => {
  const early = waiting('best', { dueAt: '2025-10-13T00:00:00.000Z' });
  const line = lineOf(...many(100, 'best'), early);
  expect(line.take(at)).toBe(early);
});

test('nothing has its turn before it is ready', () => {
  const line = lineOf(waiting('best', { readyAt: at + 5 }));
  expect(line.take(at)).toBeUndefined();
  expect(line.readyAt).toBe(at + 5);
  expect(line.take(at + 5)).toBeDefined();
  expect(line.readyAt).toBeUndefined();
});

test('each message is taken once, however often it is found, and in whatever order they come', () => {
  const someone = fc.record({
    person: fc.integer({ min: 0, max: 30 }).map((n) => `P${n}`),
    network: fc.constantFrom('a', 'b', 'c'),
    isUrgent: fc.boolean(),
    readyAt: fc.integer({ min: 0, max: 20 }),
  });
  fc.assert(
    fc.property(fc.array(fc.option(someone, { freq: 3 }), { maxLength: 100 }), (steps) => {
      const line = new Line(() => 0.5);
      const found = new Set<string>();
      const sent: string[] = [];
      const name = ({ network, person }: Waiting['key']) => `${network} ${person}`;
      const send = (now: number) => {
        const one = line.take(now);
        if (one) sent.push(name(one.key));
        return one;
      };
      for (const step of steps) {
        if (step === null) send(10);
        else {
          const one = waiting(step.network, step);
          const key = { ...one.key, person: step.person };
          found.add(name(key));
          line.add({ ...one, key });
        }
      }
      while (send(20));
      expect(sent.sort()).toEqual([...found].sort());
      expect(line.size).toBe(0);
    }),
  );
});
