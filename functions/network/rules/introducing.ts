import type { Schedule } from '../../platform/capability.ts';
import type { NetworkEvent } from './events.ts';
import type { Network } from './network.ts';

/**
 * That a network hears of the messages that came with this version of the code. Until it has, none of them
 * is due in it; from then on they are, but not about what was before: a meeting that ended last week gets
 * no message that nobody had thought of then.
 *
 * @param kinds every message that is not one of the first version, in all capabilities.
 */
export function introduced(network: Network, kinds: readonly string[]): NetworkEvent[] {
  if (network.status !== 'founded') return [];
  const unheard = kinds.filter((kind) => network.introduced[kind] === undefined);
  return unheard.length === 0 ? [] : [{ type: 'KindsIntroduced', data: { kinds: unheard } }];
}

/** The schedule of a network, in which hearing of new messages comes before everything else. */
export function introducing(
  kinds: readonly string[],
  schedule: Schedule<Network, NetworkEvent>,
): Schedule<Network, NetworkEvent> {
  return {
    dueAt: (network, settings, now) =>
      introduced(network, kinds).length > 0 ? now : schedule.dueAt(network, settings, now),
    fallDue: (network, settings, now) => {
      const facts = introduced(network, kinds);
      return facts.length > 0 ? facts : schedule.fallDue(network, settings, now);
    },
    openIn: schedule.openIn,
  };
}
