import type { Hono, MiddlewareHandler } from 'hono';
import type { H } from 'hono/types';
import type { Right, StaffEnv } from './context.ts';
import { rightOf, rights } from './rights.ts';

/**
 * Pages that are loaded together, when the first of them is asked for: whoever opens an invitation does
 * not wait for the code of the coordinators' forms. The first group that holds a path has it.
 */
export interface PageGroup {
  /** Whether a route with this path (`/n/:network/meetings/:id`) is one of the group's. */
  readonly holds: (path: string) => boolean;
  readonly load: () => Promise<readonly Hono<StaffEnv>[]>;
}

/** What answers a route, by `GET /path`: its middleware, then its handler. */
type Handlers = ReadonlyMap<string, readonly H[]>;

export interface TableRow {
  readonly method: string;
  readonly path: string;
  readonly right: Right;
}

/** The rows of `rights.ts`, an exact path before one with a placeholder in its place: the first match answers. */
export function tableRows(): TableRow[] {
  const rows = Object.entries(rights).map(([route, right]) => {
    const [method = '', path = ''] = route.split(' ');
    return { method, path, right };
  });
  const order = (path: string) => path.replace(/:\w+/g, '~');
  return rows.sort((a, b) => (order(a.path) < order(b.path) ? -1 : 1));
}

/** Answers a route of a group, loading the group first. */
export function lazily(group: PageGroup, method: string, path: string): MiddlewareHandler<StaffEnv> {
  return async (c, next) => {
    const handlers = (await loaded(group)).get(`${method} ${path}`) ?? [];
    const run = async (index: number): Promise<void> => {
      const handler = handlers[index];
      if (!handler) return next();
      const answer = await handler(c, () => run(index + 1));
      if (answer) c.res = answer;
    };
    await run(0);
  };
}

const loading = new WeakMap<PageGroup, Promise<Handlers>>();

/**
 * The handlers of a group by route; loaded once, and again after a failure.
 *
 * @throws {RouteWithoutRight} when one of its routes has no row. No such route is reachable in any case.
 */
export function loaded(group: PageGroup): Promise<Handlers> {
  const known = loading.get(group);
  if (known) return known;
  const handlers = group.load().then(handlersOf);
  loading.set(group, handlers);
  handlers.catch(() => loading.delete(group));
  return handlers;
}

function handlersOf(pages: readonly Hono<StaffEnv>[]): Handlers {
  const handlers = new Map<string, H[]>();
  for (const { method, path, handler } of pages.flatMap(({ routes }) => routes)) {
    rightOf(method, path);
    handlers.set(`${method} ${path}`, [...(handlers.get(`${method} ${path}`) ?? []), handler]);
  }
  return handlers;
}
