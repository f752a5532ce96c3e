/** The present as an ISO 8601 instant in UTC. Handlers pass it in; rules never ask for it. */
export type Clock = () => string;

export const systemClock: Clock = () => new Date().toISOString();

/** `instant` moved by milliseconds, as an ISO instant in UTC. */
export function later(instant: string, milliseconds: number): string {
  return new Date(Date.parse(instant) + milliseconds).toISOString();
}

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
