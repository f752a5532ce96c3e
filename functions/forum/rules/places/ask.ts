import * as z from 'zod';
import type { Aggregate } from '../../../platform/aggregate.ts';
import type { Intent } from '../../../platform/capability.ts';
import { type EventIn, eventCatalogue, type Recorded, type StreamKey } from '../../../platform/event.ts';
import type { PlannedMail } from '../../../platform/planned-mail.ts';

/**
 * Somebody typed a registration and must show that the address is theirs. The stream is named by a keyed hash of the
 * address and the hour, so that within it one mail goes out; nothing of what they typed is in it. `registration`: the row
 * of what is not confirmed, and the id of the registration once it is.
 */
export const askEvents = eventCatalogue({
  ConfirmationAsked: () => z.object({ forum: z.string().max(64), registration: z.string().max(64) }),
});
export type AskEvent = EventIn<typeof askEvents>;

/** Whether it was asked. */
export interface Ask {
  readonly forum?: string | undefined;
  readonly registration?: string | undefined;
}

export const askAggregate: Aggregate<Ask, AskEvent> = {
  kind: 'placeAsk',
  events: askEvents,
  initial: {},
  evolve: (_, event) => event.data,
  reacting: ['ConfirmationAsked'],
};

/** The one message about it. */
export const PLACE_CONFIRM = 'placeConfirm';

export function askReactions(
  { data, version }: Recorded<AskEvent>,
  _state: Ask,
  { network, id }: StreamKey,
): readonly Intent<Ask, AskEvent>[] {
  const { registration } = data;
  const mail: PlannedMail = {
    ...{ network, cause: `placeAsk/${id}`, person: registration, seat: registration, party: 'registered' },
    ...{ kind: PLACE_CONFIRM, revision: version, channel: 'email' },
  };
  return [{ do: 'plan', mails: [mail] }];
}

/** What a person is known by for one forum, once it is hashed: the same address is the same registration. */
export function registrantText(network: string, forum: string, addressKey: string): string {
  return ['registrant', network, forum, addressKey].join('\n');
}
