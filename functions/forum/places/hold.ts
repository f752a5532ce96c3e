import type { AddressHolder } from '../../delivery/feedback.ts';
import { meetingAggregate } from '../../meeting/rules/meeting.ts';
import { isConvened } from '../../meeting/rules/state.ts';
import type { Repository } from '../../platform/repository.ts';
import type { PlacesEvent } from '../rules/places/events.ts';
import { placesAggregate, standing } from '../rules/places/places.ts';

/**
 * Puts the address of somebody who registered on hold, in the places of their forum. News about an address that they have
 * changed since, or of somebody who never confirmed, changes nothing.
 */
export function registrantAddresses(repository: Repository): AddressHolder {
  return {
    async hold({ network, cause, person, why, at }) {
      const forum = await forumOf(repository, network, cause);
      if (forum === undefined) return;
      await repository.change(placesAggregate, network, forum, { by: 'system', at }, (places) => {
        const one = standing(places, person);
        if (!one || one.held || one.email === undefined) return [];
        const held: PlacesEvent = { type: 'RegistrantAddressHeld', data: { registration: person, why } };
        return [held];
      });
    },
  };
}

/** The forum that a message is about: of its places, or of the meeting that is its day. */
async function forumOf(repository: Repository, network: string, cause: string): Promise<string | undefined> {
  const [kind, id = ''] = cause.split('/');
  if (kind === placesAggregate.kind) return id;
  if (kind !== meetingAggregate.kind) return undefined;
  const { state } = await repository.load(meetingAggregate, network, id);
  return isConvened(state) ? state.forum : undefined;
}
