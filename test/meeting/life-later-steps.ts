import fc from 'fast-check';
import { plusDays } from '../../functions/i18n/dates.ts';
import { Refusal } from '../../functions/platform/refusal.ts';
import {
  dropTask,
  finishTask,
  nameOwners,
  redateTask,
  takeBackDone,
} from '../../functions/tasks/rules/decide.ts';
import type { Owner } from '../../functions/tasks/rules/events.ts';
import type { Life } from './life.ts';
import { MEETING, POINTS, type Point } from './life-machine.ts';
import { audience } from './life-people.ts';
import { act, times, weighted } from './life-steps.ts';

type Later =
  | { do: 'publish'; owners: readonly [number, number]; mail: boolean }
  | { do: 'assign'; task: number; who: number }
  | { do: 'done' | 'undone' | 'drop'; task: number }
  | { do: 'redate'; task: number; days: number }
  | { do: 'cancel' | 'twice' }
  | { do: 'travel'; time: number };
/** Something that happens after the meeting. */
export type LaterMoment = { readonly step: Later; readonly quick: boolean };

const task = fc.nat(POINTS.length - 1);
/** One more than there are seats: nobody. */
const owner = fc.nat(audience.length);
const laterStep = fc.oneof(
  weighted(3, fc.record({ do: fc.constant('publish'), owners: fc.tuple(owner, owner), mail: fc.boolean() })),
  weighted(4, fc.record({ do: fc.constant('assign'), task, who: owner })),
  weighted(2, fc.record({ do: fc.constantFrom('done', 'undone', 'drop'), task })),
  weighted(1, fc.record({ do: fc.constant('redate'), task, days: fc.integer({ min: 1, max: 20 }) })),
  weighted(1, fc.record({ do: fc.constantFrom('cancel', 'twice') })),
  weighted(4, fc.record({ do: fc.constant('travel'), time: fc.constantFrom(...times.travel) })),
  // Only the shapes of Later are made, which fast-check's types cannot follow through the weights.
) as fc.Arbitrary<Later>;

/** What happens after a meeting: the summary, what was promised, and what becomes of it. */
export const laterMoments = fc.array(fc.record({ step: laterStep, quick: fc.boolean() }), { maxLength: 8 });

/** The same after the meeting. */
export async function playLater(life: Life, { step, quick }: LaterMoment): Promise<void> {
  try {
    await actLater(life, step);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
  if (!quick) await life.settle();
}

async function actLater(life: Life, step: Later): Promise<void> {
  switch (step.do) {
    case 'publish': {
      const [first, second] = step.owners;
      return await life.publish({ P1: ownersAt(first), P2: ownersAt(second) }, step.mail);
    }
    case 'assign':
      return await life.changeTask(pointAt(step.task), (now) =>
        nameOwners(now, ownersAt(step.who), 'offered'),
      );
    case 'done':
      return await life.changeTask(pointAt(step.task), (now) => finishTask(now, undefined, {}));
    case 'undone':
      return await life.changeTask(pointAt(step.task), (now) => takeBackDone(now, undefined));
    case 'drop':
      return await life.changeTask(pointAt(step.task), (now) => dropTask(now));
    case 'redate':
      return await life.changeTask(pointAt(step.task), (now, today) =>
        redateTask(now, plusDays(today, step.days), false, today),
      );
    default:
      return await act(life, step);
  }
}

function pointAt(n: number): Point {
  return POINTS[n] ?? 'P1';
}

function ownersAt(n: number): Owner[] {
  const one = audience[n];
  if (!one) return [];
  const { seat, party, person } = one;
  return [
    party === 'guest' ? { seat, party, person, meeting: MEETING.id } : { seat, party: 'member', person },
  ];
}
