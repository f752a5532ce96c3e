/** The longest wait after the first failure, in milliseconds; each further one doubles it. */
const FIRST = 20;
const LONGEST = 500;

/**
 * Waits before something is tried again, anything between nothing and a limit that grows: those who failed
 * because they met must not meet again ('full jitter', AWS Architecture Blog, Exponential backoff and jitter).
 *
 * @param failures how often it has failed, from 1.
 */
export async function randomMoment(failures: number): Promise<void> {
  const most = Math.min(LONGEST, FIRST * 2 ** (failures - 1));
  await new Promise((done) => setTimeout(done, Math.random() * most));
}
