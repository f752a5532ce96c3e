import * as z from 'zod';
import { once } from '../../platform/once.ts';
import { readRow } from '../../platform/tomorrow.ts';
import type { ViewRow, Views } from '../../platform/views.ts';

const count = z.number().int().min(0);
const text = z.object({ en: z.string().optional(), km: z.string().optional() });

/**
 * What one meeting that has begun came to, as numbers. Figures of quarters are made of these, so that they cost the
 * same whatever the number of members. Organisations are active, or not, as they were at the end of the meeting's day.
 */
const figuresRow = once(() =>
  z.object({
    meeting: z.string(),
    title: text,
    /** Local day in Phnom Penh. */
    day: z.string(),
    /** It was entered from paper. */
    paper: z.literal(true).optional(),
    /** Present where it was announced by us. */
    asked: z
      .object({
        /** Calendar days from the invitation, or the notice of another date, to the beginning. */
        notice: z.number().int().optional(),
        seats: count,
        /** Of which no message reached anybody, and nobody answered. */
        unreachable: count,
        /** Before the beginning, for the date that it then had. */
        answered: count,
        /** Median hours from the invitation of a seat to its first answer, over so many answers. */
        hours: z.object({ median: z.number(), n: count }).optional(),
        /** Seats that said yes by the deadline, or after it. */
        yes: count,
        yesLate: count,
      })
      .optional(),
    /** Present where it is settled who came. */
    came: z
      .object({
        /** Of seats that said yes, those of which somebody came. */
        ofYes: count,
        ofYesLate: count,
        /** Active organisations of which somebody came, and all that were active; absent where nobody knows. */
        present: count,
        active: count.optional(),
        people: count,
        women: count.optional(),
        men: count.optional(),
        sexUnknown: count.optional(),
        /** Persons with disabilities; absent where nobody asked. */
        pwd: count.optional(),
        /** Where active organisations that came work (geocodes), and on what. */
        districts: z.array(z.string()),
        subSectors: z.array(z.string()),
      })
      .optional(),
    /** Working days from the end to the first publication of the summary. */
    summary: count.optional(),
    /** Of what was promised at the meeting before, for a day up to this one. */
    promises: z.object({ due: count, kept: count, dropped: count }).optional(),
  }),
);
export type FiguresRow = z.infer<ReturnType<typeof figuresRow>>;

/** Meetings that have begun, by their local day: `<day>#<id>`. */
export function figuresList(network: string): string {
  return `${network}/figures`;
}

/** Member organisations that were asked to a meeting, and neither answered nor came; by the same keys. */
export function unheardList(network: string): string {
  return `${network}/unheard`;
}

export function figuresKey(day: string, meeting: string): string {
  return `${day}#${meeting}`;
}

/** Most meetings that one page counts: two years of a network that meets every week. */
export const MOST_MEETINGS = 104;

/** Meetings from a local day on, in no order; where they are more, the latest of them. */
export async function figuresSince(
  views: Pick<Views, 'list'>,
  network: string,
  day: string,
): Promise<FiguresRow[]> {
  const list = figuresList(network);
  const page = await views.list(list, { from: day, limit: MOST_MEETINGS });
  if (page.next === undefined) return readFigures(page.rows);
  return latestFigures(views, network, MOST_MEETINGS);
}

/** The latest meetings of all, the latest first. */
export async function latestFigures(
  views: Pick<Views, 'list'>,
  network: string,
  limit: number,
): Promise<FiguresRow[]> {
  return readFigures((await views.list(figuresList(network), { limit, backwards: true })).rows);
}

function readFigures(rows: readonly Pick<ViewRow, 'data'>[]): FiguresRow[] {
  return rows.flatMap(({ data }) => readRow('figures', figuresRow(), data) ?? []);
}
