import type { Verdict } from '../../delivery/mail-source.ts';
import { later, MINUTE } from '../../platform/clock.ts';
import type { ConvenedMeeting } from '../rules/state.ts';

/** Until when (instant, UTC) a message waits for the notice of a change. */
export function noticeFirst(
  { announceAt }: Pick<ConvenedMeeting, 'announceAt'>,
  now: string,
): Extract<Verdict, { send: false }> | undefined {
  if (announceAt === undefined) return undefined;
  const soon = later(now, MINUTE);
  return { send: false, reason: 'changeWaits', until: announceAt > soon ? announceAt : soon };
}
