/** The present as an ISO 8601 instant in UTC. Handlers pass it in; rules never ask for it. */
export type Clock = () => string;

export const systemClock: Clock = () => new Date().toISOString();

/** Lets milliseconds pass. Handlers pass it in beside the clock, so that both can be another one's. */
export type Wait = (milliseconds: number) => Promise<void>;

export const systemWait: Wait = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

/** `instant` moved by milliseconds, as an ISO instant in UTC. */
export function later(instant: string, milliseconds: number): string {
  return new Date(Date.parse(instant) + milliseconds).toISOString();
}

/** For `sort`: by instant, as ISO strings in UTC compare. */
export function earliestFirst(a: { readonly at: string }, b: { readonly at: string }): number {
  return a.at < b.at ? -1 : a.at > b.at ? 1 : 0;
}

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
