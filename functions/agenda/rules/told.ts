import type { DueStanding } from '../../i18n/due.ts';
import type { Bilingual } from '../../i18n/say.ts';
import { dueStanding } from '../../tasks/rules/due-standing.ts';
import type { PointsBefore } from './open-points.ts';
import { type Paper, type Papers, papersFor } from './papers.ts';

/** What the page and the message of an agenda say besides its items, to one reader. */
export interface ToldAgenda {
  /** What was promised before: how much is open, and was done since the last meeting. */
  readonly open: number;
  readonly done: number;
  /** What of it is the reader's, by date. */
  readonly own: readonly {
    readonly what: Bilingual;
    readonly due?: string | undefined;
    readonly standing: DueStanding;
  }[];
  /** In the order of the agenda; of an item that it does not have any more, none. */
  readonly papers: readonly Paper[];
}

/** Who reads: all seats that they are written to for. */
export interface AgendaReader {
  readonly seats: readonly string[];
  /** Speaks for a member: guests get what everybody may read. */
  readonly isMember: boolean;
}

/** @param items ids of the agenda's items. */
export function toldAgenda(
  points: PointsBefore,
  papers: Pick<Papers, 'papers'>,
  items: readonly string[],
  { seats, isMember }: AgendaReader,
): ToldAgenda {
  const isTheirs = ({ owners }: PointsBefore['open'][number]) =>
    owners.some(({ seat }) => seats.includes(seat));
  const mayKnow = (row: PointsBefore['open'][number]) => isMember || !row.membersOnly || isTheirs(row);
  const open = points.open.filter(mayKnow);
  const readable = papersFor(papers, isMember ? 'member' : 'anybody');
  return {
    open: open.length,
    done: points.ended.filter((row) => row.status === 'done' && mayKnow(row)).length,
    own: open.filter(isTheirs).map(({ what, due, status }) => ({ what, due, standing: dueStanding(status) })),
    papers: items.flatMap((item) => readable.filter((paper) => paper.item === item)),
  };
}
