import type { Bilingual } from '../../i18n/say.ts';
import type { Aggregate } from '../../platform/aggregate.ts';
import { type PaperEvent, paperEvents, type RecordedPaperEvent } from './paper-events.ts';
import {
  PaperNeedsAnItem,
  PaperNeedsATitle,
  PaperNeedsOne,
  TooManyPapers,
  TooManyPapersEver,
} from './paper-refusals.ts';

/** Papers of one meeting at a time, and those that it ever had. */
export const MAX_PAPERS = 40;
const MAX_EVER = 200;

/** Something to read for an item of an agenda. */
export interface Paper {
  readonly id: string;
  readonly item: string;
  readonly title: Bilingual;
  readonly link?: string | undefined;
  /** Id of the file. */
  readonly file?: string | undefined;
  readonly membersOnly: boolean;
}

export interface Papers {
  /** In the order in which they were added. */
  readonly papers: readonly Paper[];
  /** Ids of those that were taken away, and whether anybody could read them. */
  readonly removed: Readonly<Record<string, { readonly wasPublic: boolean }>>;
}

export const papersAggregate: Aggregate<Papers, PaperEvent> = {
  kind: 'papers',
  events: paperEvents,
  initial: { papers: [], removed: {} },
  evolve: evolvePapers,
  reacting: [],
};

function evolvePapers({ papers, removed }: Papers, event: RecordedPaperEvent): Papers {
  const { paper: id } = event.data;
  const others = papers.filter((one) => one.id !== id);
  switch (event.type) {
    case 'PaperAdded': {
      const { item, title, link, file, membersOnly = false } = event.data;
      return { papers: [...others, { id, item, title, link, file, membersOnly }], removed };
    }
    case 'PaperRemoved': {
      const wasPublic = papers.some((one) => one.id === id && !one.membersOnly);
      return { papers: others, removed: { ...removed, [id]: { wasPublic } } };
    }
  }
}

export type Adding = Extract<PaperEvent, { type: 'PaperAdded' }>['data'];

/**
 * Puts a paper beside an item; a form that is sent twice adds one.
 *
 * @param items ids of the agenda's items.
 * @throws {PaperNeedsATitle} {@link PaperNeedsOne} {@link PaperNeedsAnItem} {@link TooManyPapers}
 *   {@link TooManyPapersEver}
 */
export function addPaper(
  { papers, removed }: Papers,
  adding: Adding,
  items: readonly string[],
): PaperEvent[] {
  const { paper, item, title, link, file } = adding;
  if (!title.en?.trim() && !title.km?.trim()) throw new PaperNeedsATitle();
  if ((link === undefined) === (file === undefined)) throw new PaperNeedsOne();
  if (!items.includes(item)) throw new PaperNeedsAnItem();
  if (papers.some(({ id }) => id === paper) || Object.hasOwn(removed, paper)) return [];
  if (papers.length + Object.keys(removed).length >= MAX_EVER) throw new TooManyPapersEver({ max: MAX_EVER });
  if (papers.length >= MAX_PAPERS) throw new TooManyPapers({ max: MAX_PAPERS });
  return [{ type: 'PaperAdded', data: adding }];
}

/** Takes a paper away; of one that is gone, or never was, nothing. */
export function removePaper({ papers }: Papers, paper: string): PaperEvent[] {
  return papers.some(({ id }) => id === paper) ? [{ type: 'PaperRemoved', data: { paper } }] : [];
}

/** Who reads: anybody, or somebody of a member organisation. Guests of a meeting are anybody. */
export type PaperReader = 'anybody' | 'member';

/** The papers that a reader may see. */
export function papersFor({ papers }: Pick<Papers, 'papers'>, reader: PaperReader): Paper[] {
  return papers.filter(({ membersOnly }) => reader === 'member' || !membersOnly);
}

/** The address of a paper: its own where it is a page elsewhere, ours where we keep it. `below`: of ours. */
export function paperUrl({ id, link }: Pick<Paper, 'id' | 'link'>, below: string): string {
  return link ?? `${below}/${id}`;
}

/** Where anybody reads those of a meeting that are kept here. */
export function publicPapersPath(network: string, meeting: string): string {
  return `/paper/${network}/${meeting}`;
}
