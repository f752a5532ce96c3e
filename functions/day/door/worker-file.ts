import { localInstant, plusDays } from '../../i18n/dates.ts';
import type { OpenDoor } from './open-door.ts';
import { workerScript } from './phone-scripts.ts';
import { doorScript } from './scripts.ts';
import { doorSheet } from './styles.ts';

/** The worker of one door: what it keeps, and until when, in front of what it does. */
export function workerOf(scope: string, { on, meeting }: Pick<OpenDoor, 'on' | 'meeting'>): string {
  const until = Date.parse(localInstant(plusDays(on, 1), '00:00', meeting.zone).instant);
  const door = { scope, assets: [doorSheet.path, doorScript.path], until };
  return `const DOOR=${JSON.stringify(door)};${workerScript}`;
}

/**
 * Takes the place of a worker that is not wanted any more, throws its copies away, and then itself: after the day, for
 * a link that was switched off, and for all, should a worker ever do harm. Taps that wait are no concern of it.
 */
export const killWorker = `self.addEventListener('install',()=>self.skipWaiting());
self.addEventListener('activate',(event)=>event.waitUntil(
caches.delete('door '+new URL(self.registration.scope).pathname).then(()=>self.registration.unregister())));`;
