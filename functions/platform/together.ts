import { type Append, VersionConflict } from './event-log.ts';
import { randomMoment } from './random-moment.ts';
import type { Repository } from './repository.ts';

/** How often something is decided anew before it gives up. */
const ATTEMPTS = 6;

/**
 * Stores decisions about several streams together or not at all, decided anew where somebody else was first.
 *
 * @param decide reads the streams and says what is to be appended, and what the caller wants to know of it.
 * @throws {VersionConflict} after too many attempts, and whatever `decide` throws.
 */
export async function together<T>(
  { repository }: { readonly repository: Pick<Repository, 'log'> },
  decide: () => Promise<{ readonly appends: readonly Append[]; readonly value: T }>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const { appends, value } = await decide();
    try {
      await repository.log.appendAll(appends.filter(({ events }) => events.length > 0));
      return value;
    } catch (error) {
      if (!(error instanceof VersionConflict) || attempt >= ATTEMPTS) throw error;
      await randomMoment(attempt);
    }
  }
}
