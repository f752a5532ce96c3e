/** Rows that one page of the archive reads: it costs the same after twenty years. */
export const MOST_READ = 100;

/** Where in the list of a network's meetings a page begins: its keys are `<local date>#<id>`. */
export interface Place {
  /** Absent: the latest in which there is a meeting. */
  readonly year?: string | undefined;
  /** Key before which it begins. */
  readonly before: string;
}

/** Every date sorts before it, and drafts without a date after it. */
const BEFORE_NO_DATE = '9999';

/** Reads what an address says; what is none is the beginning. */
export function readPlace(year: string | undefined, before: string | undefined): Place {
  if (!year || !/^[12]\d{3}$/.test(year)) return { before: BEFORE_NO_DATE };
  const isIn =
    before !== undefined && /^\d{4}-\d\d-\d\d#[A-Za-z0-9_-]{1,64}$/.test(before) && before.startsWith(year);
  return { year, before: isIn ? before : `${year}-~` };
}

interface Listed<Row> {
  readonly sk: string;
  readonly row: Row;
}

/** One year of the archive, or a part of it. */
export interface ArchivePage<Row> {
  readonly year: string;
  readonly rows: readonly Row[];
  /** Key from which this year goes on. */
  readonly before?: string | undefined;
  /** A year before this one in which there may be meetings. */
  readonly older?: string | undefined;
}

/**
 * What is shown of the rows that were read, the latest first: those of one year that anybody may read of, which is from
 * when the invitations go out.
 *
 * @param isMore there are rows after the last one that was read.
 */
export function pageOf<Row extends { readonly released?: unknown }>(
  read: readonly Listed<Row>[],
  {
    year: asked,
    thisYear,
    isMore,
  }: Pick<Place, 'year'> & { readonly thisYear: string; readonly isMore: boolean },
): ArchivePage<Row> {
  const open = read.filter(({ row }) => row.released !== undefined);
  const year = asked ?? open[0]?.sk.slice(0, 4) ?? thisYear;
  const rows = open.filter(({ sk }) => sk.startsWith(year)).map(({ row }) => row);
  const last = read.at(-1);
  const goesOn = isMore && last?.sk.startsWith(year);
  const before = open.find(({ sk }) => sk.slice(0, 4) < year)?.sk.slice(0, 4);
  // Those that were read may all be of this year, or for members: the year before is offered, and may be empty.
  const older = before ?? (isMore && !goesOn ? String(Number(year) - 1) : undefined);
  return { year, rows, before: goesOn ? last?.sk : undefined, older };
}
