import * as z from 'zod';
import { type EventIn, eventCatalogue, type Recorded } from '../../platform/event.ts';
import { seatOfPerson, storedChannel, storedParty } from '../../platform/planned-mail.ts';

/**
 * Facts of one wish for a personal link. Its stream is named by the keyed hash of what was typed and of the hour:
 * who typed the same again within the hour finds the fact there, and what strangers type is stored nowhere.
 */
export const requestEvents = eventCatalogue({
  /** `key`: version of the key that the stream's name was made with · `hour`: `2025-10-20T02`, UTC. */
  LinkRequested: () => z.object({ key: z.string(), hour: z.string() }),
  /** The network knows who it is: somebody of a member, or a guest of the meeting that is named. */
  RequesterRecognised: () =>
    z.object({
      party: storedParty,
      seat: z.string(),
      person: z.string(),
      channel: storedChannel,
      /** All seats of the address or number, where there are several. */
      seats: z.array(seatOfPerson).optional(),
      meeting: z.string().optional(),
      /** Number of the day since 1970, UTC: one link a person and day. */
      day: z.number().int(),
    }),
  /** Somebody of the network brought the link to a person who is not reached by mail. */
  LinkHandedOver: () => z.object({}),
});
export type RequestEvent = EventIn<typeof requestEvents>;
export type RecordedRequestEvent = Recorded<RequestEvent>;
export type Recognised = Extract<RequestEvent, { type: 'RequesterRecognised' }>['data'];
