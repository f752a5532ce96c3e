import type { TimelineKind } from '../messages/table.ts';
import type { Convened } from '../rules/state.ts';
import type { EntryStatus } from '../rules/timeline/entry.ts';
import { scheduleOf } from '../rules/timeline/schedule.ts';
import type { TimelineSettings } from '../rules/timeline/settings.ts';
import { timeline } from '../rules/timeline/timeline.ts';
import type { InvitedPerson } from './people-of.ts';

/** A message that one invited person did not get because of what happened to it as a whole. */
export interface Untold {
  /** When it would have gone out (instant, UTC). */
  readonly at: string;
  readonly kind: TimelineKind;
  readonly why: Extract<EntryStatus, { is: 'skipped' }>['reason'] | 'paused' | 'beforeInvited';
}

/** Why there is no row of the ledger for somebody: what is past of the timeline and never reached them. */
export function untoldOf(
  meeting: Convened,
  settings: TimelineSettings,
  { mails }: Pick<InvitedPerson, 'mails'>,
  now: string,
): Untold[] {
  const got = new Set(
    mails.filter(({ revision }) => revision === meeting.dateNumber).map(({ kind }) => kind),
  );
  return timeline(scheduleOf(meeting), settings).flatMap(({ kind, audience, at, status }): Untold[] => {
    if (audience !== 'unanswered' && audience !== 'notDeclined') return [];
    if (at > now || got.has(kind)) return [];
    if (status.is === 'skipped') return [{ at, kind, why: status.reason }];
    if (status.is === 'done') return [{ at: status.at, kind, why: 'beforeInvited' }];
    return status.is === 'paused' ? [{ at, kind, why: 'paused' }] : [];
  });
}
