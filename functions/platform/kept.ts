import { MINUTE } from './clock.ts';
import { LogCode, log } from './logging.ts';

/** How long a thing is kept, and what is done where it cannot be made again. */
export interface Keeping {
  /** Milliseconds after which the next use makes it anew; left out, it is kept for the life of the container. */
  readonly forMs?: number;
  /** Hears that it could not be made anew, and that what is there serves for as long again. */
  readonly stale?: (error: unknown) => void;
}

/**
 * Makes a thing on first use and keeps it. Where the first attempt fails the error is thrown, and the next
 * use tries again. Where a later one fails, what is there goes on serving: what is kept for a while only
 * (secrets) was right a moment ago, and pages and mails must not depend on its source at every moment.
 */
export function kept<T>(
  make: () => T | Promise<T>,
  { forMs = Infinity, stale }: Keeping = {},
): () => Promise<T> {
  let made: Promise<T> | undefined;
  let until = 0;
  const remember = (value: Promise<T>): Promise<T> => {
    made = value;
    until = Date.now() + forMs;
    return value;
  };
  return () => {
    if (made && Date.now() < until) return made;
    const before = made;
    return remember(
      Promise.resolve()
        .then(make)
        .catch((error: unknown) => {
          if (before) {
            stale?.(error);
            return before;
          }
          made = undefined;
          throw error;
        }),
    );
  };
}

/**
 * What is made of secrets is kept as long, so that a changed one is known to every container
 * five minutes later. The order of steps in docs/deployment.md, 'Keys', relies on it.
 */
export const SECRETS_KEPT: Keeping = { forMs: 5 * MINUTE, stale: sayStale };

function sayStale(error: unknown): void {
  log.error(LogCode.secretNotRead, error);
}
