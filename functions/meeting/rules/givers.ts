import type { MeetingDetails } from './details.ts';

/** Names of the host and of all who give something, each once, the host first. */
export function giversOf({ host, contributions }: Partial<MeetingDetails>): string[] {
  const names = [host, ...(contributions ?? []).map(({ by }) => by)].map((name) => name?.trim() ?? '');
  return [...new Set(names)].filter(Boolean);
}
