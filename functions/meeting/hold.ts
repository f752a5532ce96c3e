import { dayAggregate } from '../day/rules/day.ts';
import { holdWalkIn } from '../day/rules/walk-in-hold.ts';
import type { AddressHolder } from '../delivery/feedback.ts';
import { fold } from '../platform/aggregate.ts';
import type { Repository } from '../platform/repository.ts';
import { emailOf, holdGuestAddress } from './rules/guest-holds.ts';
import { meetingAggregate } from './rules/meeting.ts';

/**
 * Puts addresses of guests that bounced or complained on hold in their meeting, which `meetingOf` knows by the message:
 * not each is about a meeting. News about an older address, or from before somebody said that it works after all, changes
 * nothing. People who walked in are no guests of the meeting's own: the day that has their address keeps it.
 */
export function guestAddresses(
  repository: Repository,
  meetingOf: (mail: {
    readonly network: string;
    readonly cause: string;
    readonly seat: string;
  }) => Promise<string | undefined>,
): AddressHolder {
  return {
    async hold({ network, cause, seat, person: guest, why, personVersion, at }) {
      const id = await meetingOf({ network, cause, seat });
      if (id === undefined) return;
      const facts = await repository.history(meetingAggregate, network, id);
      const since = facts.filter((fact) => fact.version > personVersion);
      if (since.some((fact) => fact.type === 'GuestAddressReleased' && fact.data.guest === guest)) return;
      const before = fold(
        meetingAggregate,
        facts.filter((fact) => fact.version <= personVersion),
      );
      const address = before.status === 'none' ? undefined : emailOf(before.details, guest);
      if (address === undefined) {
        await repository.change(dayAggregate, network, id, { by: 'system', at }, (day) =>
          holdWalkIn(day, guest, why, at),
        );
        return;
      }
      await repository.change(meetingAggregate, network, id, { by: 'system', at }, (now) =>
        holdGuestAddress(now, guest, why, address),
      );
    },
  };
}
