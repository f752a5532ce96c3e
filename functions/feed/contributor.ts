import type { FeedEntry } from '../delivery/calendar-feed.ts';
import type { Lang } from '../i18n/say.ts';
import type { Services } from '../web/context.ts';

/** Whose calendar is written: a contact of a member, as they are now. */
export interface FeedReader {
  readonly network: string;
  /** Id of the member they stand for. */
  readonly seat: string;
  /** Id of the contact. */
  readonly person: string;
  readonly epoch: number;
  readonly lang: Lang;
}

/** What one capability puts into a person's calendar. Reads only, and only what is this person's. */
export type FeedContributor = (services: Services, reader: FeedReader) => Promise<readonly FeedEntry[]>;
