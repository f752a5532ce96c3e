import { answerRoutes } from '../meeting/answer/routes.ts';
import type { PageGroup } from './lazy-pages.ts';

/**
 * The pages of every capability, with whole paths. Answering is loaded with the function: most people
 * come for that, on a slow line. The other groups are few, because every group that shares code with
 * others splits the bundle further, and every file costs time to open.
 */
export const capabilityPages: readonly PageGroup[] = [
  {
    holds: (path) => /^\/a\/|\/seats\//.test(path),
    load: async () => [answerRoutes],
  },
  {
    holds: (path) => /^\/(p|c|notice|calendar)\//.test(path),
    load: async () => (await import('./member-pages.ts')).memberPages,
  },
  {
    holds: (path) => /^\/(n\/|new$|assets\/)/.test(path),
    load: async () => (await import('./staff-pages.ts')).staffPages,
  },
];
