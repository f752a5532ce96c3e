import { later, MINUTE } from '../../platform/clock.ts';
import type { NetworkSettings } from './events.ts';
import { workTime } from './hours.ts';
import { sendingTimes } from './timeline-settings.ts';

/**
 * How long a message waits that something somebody did asks for: what is put right by then is not said, and several to
 * one person are one mail.
 */
export const QUIET = 10 * MINUTE;

/** So soon it is not even sent in the mail of another one: a slip is put right at once. */
const FRESH = 2 * MINUTE;

/** When it is quiet since an instant, and the network writes to people (instants, UTC). */
export function afterQuiet(
  since: string,
  { timeline, zone }: Pick<NetworkSettings, 'timeline' | 'zone'>,
  quiet = QUIET,
): string {
  return workTime(later(since, quiet), { ...sendingTimes(timeline), zone });
}

/**
 * What a message waits for at an instant: until it is quiet, or for company until then; nothing once it is.
 *
 * @param since when it, or the newest beside which it waits, was planned (instant, UTC).
 */
export function waitsFor(
  since: string,
  now: string,
  settings: Pick<NetworkSettings, 'timeline' | 'zone'>,
): { readonly quiet?: string | undefined; readonly company?: string | undefined } {
  const ready = afterQuiet(since, settings);
  if (now >= ready) return {};
  return now < later(since, FRESH) ? { quiet: ready } : { company: ready };
}
