import * as z from 'zod';
import { type EventIn, eventCatalogue, type Recorded } from '../../platform/event.ts';

/** Most that the minutes of one agenda item may be, in bytes of UTF-8 (Khmer letters are three), notes and entries. */
export const MAX_ITEM_BYTES = 20_000;
/** Most decisions, action points and issues of one item. */
export const MAX_ENTRIES = 60;

/** Name of a field, see `item-fields.ts`, and its text. */
const fields = () => z.record(z.string().max(80), z.string().max(MAX_ITEM_BYTES));

/**
 * The facts of what was said about one agenda item of one meeting. Each carries only the fields that changed, so that
 * typing costs what was typed.
 */
export const itemEvents = eventCatalogue({
  ItemTyped: () => z.object({ fields: fields() }),
  /** Somebody else had changed these fields meanwhile: what was typed is kept beside it until somebody settles it. */
  ItemTypedBeside: () => z.object({ fields: fields() }),
  /** This text it is; what was kept beside it is not shown any more. */
  ItemSettled: () => z.object({ field: z.string().max(80), text: z.string().max(MAX_ITEM_BYTES) }),
  EntryRemoved: () => z.object({ entry: z.string().max(40) }),
  EntryPutBack: () => z.object({ entry: z.string().max(40) }),
  /**
   * What the minutes said when somebody published the summary, at `at` (instant, UTC): members read this one fact, and
   * not how it was typed. Of what was removed it says nothing.
   */
  ItemPublished: () =>
    z.object({
      at: z.iso.datetime(),
      fields: fields(),
      entries: z.array(z.string().max(40)).max(MAX_ENTRIES),
    }),
});
export type ItemEvent = EventIn<typeof itemEvents>;
export type RecordedItemEvent = Recorded<ItemEvent>;
