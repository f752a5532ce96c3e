import * as z from 'zod';
import { type EventIn, eventCatalogue, type Recorded } from '../../platform/event.ts';
import { once } from '../../platform/once.ts';
import { personal } from '../../platform/personal.ts';
import { storedParty } from '../../platform/planned-mail.ts';

/** Most names, and most addresses and numbers, of one person that are looked for. */
export const MOST_KNOWN = 60;

const known = once(() => personal(z.array(z.string().max(254)).max(MOST_KNOWN)));

/** The facts of the forgetting of one person; its stream has the person's id, and no name outlasts it. */
export const forgettingEvents = eventCatalogue({
  /**
   * Somebody of the network did as the person asked. `seat`: their member, or the guest's own id; `meeting`: the one
   * that the guest was found at. `names`, `reached`: what they are looked for by where no id says who it is; needed until
   * everything was looked through, and blanked then.
   */
  ForgettingAsked: () =>
    z.object({
      party: storedParty,
      seat: z.string(),
      person: z.string(),
      meeting: z.string().optional(),
      names: known(),
      reached: known(),
    }),
  /** Every fact was looked through once. A second look follows, when no function remembers facts from before. */
  FactsBlanked: () => z.object({ fields: z.number().int() }),
  /** It is done. `fields`: how many were blanked in all. */
  PersonForgotten: () => z.object({ fields: z.number().int() }),
});
export type ForgettingEvent = EventIn<typeof forgettingEvents>;
export type RecordedForgettingEvent = Recorded<ForgettingEvent>;
