import * as z from 'zod';
import { type EventIn, eventCatalogue, type Recorded } from '../../platform/event.ts';

const line = z.string().max(200);
const paper = z.object({ paper: z.string().max(40) });

/** The facts of what is to be read for one meeting, or was shown at it. */
export const paperEvents = eventCatalogue({
  PaperAdded: () =>
    paper.extend({
      /** Item of the agenda that it belongs to. */
      item: z.string().max(64),
      title: z.object({ en: line.optional(), km: line.optional() }),
      /** A page elsewhere, or a file of ours: one of the two. */
      link: z.url().max(1000).optional(),
      file: z.string().max(64).optional(),
      /** Not for anybody who reads the public page. */
      membersOnly: z.literal(true).optional(),
    }),
  /** Its address says that it was taken away. */
  PaperRemoved: () => paper,
});
export type PaperEvent = EventIn<typeof paperEvents>;
export type RecordedPaperEvent = Recorded<PaperEvent>;
