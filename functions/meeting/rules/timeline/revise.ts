import { reviseTimes } from '../../../network/rules/decide.ts';
import type { NetworkEvent } from '../../../network/rules/events.ts';
import type { Network } from '../../../network/rules/network.ts';
import type { MessageSetting } from '../../../network/rules/timeline-settings.ts';
import { sameAsStored } from '../../../platform/same.ts';
import { type ScheduledKind, scheduledKinds } from '../../messages/table.ts';
import { TimelineContradictsItself } from '../refusals.ts';
import { contradictionsOf } from './contradictions.ts';
import { storedTimeline, type TimelineSettings, timelineIn } from './settings.ts';

/**
 * Saves when messages go out, complete for every message of this version; what was chosen for one that only
 * a later version has stays. A rule that is changed is dated: what should have been sent before by the new rule
 * is not sent for it. The same times again are no event.
 *
 * @throws {TimelineContradictsItself} {@link NoSuchNetwork}
 */
export function reviseTimeline(network: Network, typed: TimelineSettings, now: string): NetworkEvent[] {
  if (contradictionsOf(typed).length > 0) throw new TimelineContradictsItself();
  const before = timelineIn(network);
  const messages = dated(before, typed, now);
  const timeline = storedTimeline({ ...typed, messages });
  if (sameAsStored(storedTimeline(before), timeline)) return [];
  const stored = network.status === 'founded' ? network.settings.timeline?.messages : undefined;
  const others = Object.entries(stored ?? {}).map(([kind, setting]): [string, MessageSetting] => [
    kind,
    otherDays(before, typed) ? { ...setting, since: now } : setting,
  ]);
  return reviseTimes(network, { ...timeline, messages: { ...Object.fromEntries(others), ...messages } });
}

/** Whether the days themselves change, and with them when every message is sent. */
function otherDays(before: TimelineSettings, typed: TimelineSettings): boolean {
  const days = ({ sendAt, weekdays, holidays }: TimelineSettings) => ({ sendAt, weekdays, holidays });
  return !sameAsStored(days(before), days(typed));
}

function dated(
  before: TimelineSettings,
  typed: TimelineSettings,
  now: string,
): Record<ScheduledKind, MessageSetting> {
  const moved = otherDays(before, typed);
  const messages: Record<ScheduledKind, MessageSetting> = { ...typed.messages };
  for (const kind of scheduledKinds) {
    const [was, is] = [before.messages[kind], typed.messages[kind]];
    const changed = moved || was.on !== is.on || was.days !== is.days;
    const since = changed ? now : was.since;
    messages[kind] = { on: is.on, days: is.days, ...(since === undefined ? {} : { since }) };
  }
  return messages;
}
