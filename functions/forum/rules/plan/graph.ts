import type { PlannedTask } from '../events.ts';

type Linked = Pick<PlannedTask, 'id' | 'needs'>;

/** Who needs whom, by place in the list; needs that are not in the plan are none. */
export interface Graph {
  /** For each task the places of those that it needs. */
  readonly needs: readonly (readonly number[])[];
  /** For each task the places of those that need it. */
  readonly neededBy: readonly (readonly number[])[];
  /** Places, each after all that it needs (Kahn); of those in a circle none. */
  readonly order: readonly number[];
}

export function graphOf(tasks: readonly Linked[]): Graph {
  const places = new Map(tasks.map(({ id }, place) => [id, place]));
  const needs = tasks.map((task) => [...new Set(task.needs)].flatMap((id) => places.get(id) ?? []));
  const neededBy: number[][] = tasks.map(() => []);
  needs.forEach((those, place) => {
    for (const need of those) neededBy[need]?.push(place);
  });
  const left = needs.map(({ length }) => length);
  const order = left.flatMap((count, place) => (count === 0 ? [place] : []));
  for (let n = 0; n < order.length; n += 1) {
    for (const next of neededBy[order[n] ?? -1] ?? []) {
      left[next] = (left[next] ?? 0) - 1;
      if (left[next] === 0) order.push(next);
    }
  }
  return { needs, neededBy, order };
}

/**
 * A circle among tasks, each needing the next one and the last the first, by their ids; nothing where there is none.
 */
export function circleIn(tasks: readonly Linked[]): string[] | undefined {
  const { needs, order } = graphOf(tasks);
  if (order.length === tasks.length) return undefined;
  const sorted = new Set(order);
  const walked: number[] = [];
  let place = tasks.findIndex((_, n) => !sorted.has(n));
  // Each of those that are left needs another of them.
  while (!walked.includes(place)) {
    walked.push(place);
    place = needs[place]?.find((need) => !sorted.has(need)) ?? place;
  }
  return walked.slice(walked.indexOf(place)).map((one) => tasks[one]?.id ?? '');
}

/** All that cannot begin before a task is done, near and far, in the order of the plan. */
export function heldUpBy({ neededBy }: Pick<Graph, 'neededBy'>, place: number): number[] {
  const found = new Set<number>();
  const walk = [place];
  for (let next = walk.pop(); next !== undefined; next = walk.pop()) {
    for (const one of neededBy[next] ?? []) {
      if (found.has(one)) continue;
      found.add(one);
      walk.push(one);
    }
  }
  return [...found].sort((a, b) => a - b);
}
