/** A count that may be shown to others, or that it is a small one: 'fewer than 5', sorted and written as one. */
export type ShownCount = number | 'few';

/** Counts from one to four tell who it was. */
const FEW = 5;

/** A table of people, with its sums, as it may be shown to others. */
export interface ShownCounts {
  readonly cells: readonly (readonly ShownCount[])[];
  /** Sums of the rows, and of the columns. */
  readonly rows: readonly ShownCount[];
  readonly columns: readonly ShownCount[];
}

/**
 * Which counts of people may be shown outside the network: sex by anything, disability always. Cell suppression as
 * statistical agencies do it: counts from one to four are hidden (primary); then what would give one of them away by
 * subtraction (complementary); and a hidden group that is itself so small. Zero may be shown. The sum of all is shown beside the table, as are its parts' sums where these are not small.
 *
 * Each line must be whole, its rest included: of 35 people with 2 PwD the line is `[2, 33]`. What is shown of several
 * tables comes from the finest one. After the rules of the Washington State Department of Health for small numbers.
 *
 * @param cells rows of the same length, of whole numbers from zero on.
 */
export function shownCounts(cells: readonly (readonly number[])[]): ShownCounts {
  const table = withSums(cells);
  const [height, width] = [table.length, table[0]?.length ?? 0];
  const hidden = table.map((row) => row.map((n) => n > 0 && n < FEW));
  // The sum of all is what everything else is a part of.
  const corner = hidden.at(-1);
  if (corner) corner[width - 1] = false;
  const lines = linesOf(height, width);
  while (lines.some((line) => hideOneMore(table, hidden, line)));
  const shown = table.map((row, y) => row.map((n, x): ShownCount => (hidden[y]?.[x] ? 'few' : n)));
  return {
    cells: shown.slice(0, -1).map((row) => row.slice(0, -1)),
    rows: shown.slice(0, -1).map((row) => row[width - 1] ?? 0),
    columns: shown.at(-1)?.slice(0, -1) ?? [],
  };
}

/** Of a group of people, how many have something: `few` also where it is the others that are few. */
export function shownPart(part: number, all: number): ShownCount {
  return shownCounts([[part, all - part]]).cells[0]?.[0] ?? 'few';
}

/** A place in the table with its sums. */
interface Place {
  readonly y: number;
  readonly x: number;
}

/** The parts of a sum, then the sum. */
type Line = readonly Place[];

function withSums(cells: readonly (readonly number[])[]): number[][] {
  const sum = (numbers: readonly number[]) => numbers.reduce((all, n) => all + n, 0);
  const rows = cells.map((row) => [...row, sum(row)]);
  const columns = (rows[0] ?? []).map((_, x) => sum(rows.map((row) => row[x] ?? 0)));
  return [...rows, columns];
}

function linesOf(height: number, width: number): Line[] {
  const rows = Array.from({ length: height }, (_, y) => Array.from({ length: width }, (__, x) => ({ y, x })));
  const columns = Array.from({ length: width }, (_, x) =>
    Array.from({ length: height }, (__, y) => ({ y, x })),
  );
  return [...rows, ...columns];
}

/** Hides one more part of a line where what is hidden of it could be told; answers whether it did. */
function hideOneMore(table: readonly (readonly number[])[], hidden: boolean[][], line: Line): boolean {
  const isHidden = ({ y, x }: Place) => hidden[y]?.[x] === true;
  const count = ({ y, x }: Place) => table[y]?.[x] ?? 0;
  const [sum] = line.slice(-1);
  const parts = line.slice(0, -1);
  const gone = parts.filter(isHidden);
  const isTold = sum !== undefined && !isHidden(sum);
  const people = gone.reduce((all, place) => all + count(place), 0);
  // Where the sum is hidden too, one hidden part cannot be told; where only the sum is, all its parts say it.
  const isSafe = isTold ? gone.length === 0 || (gone.length > 1 && people >= FEW) : gone.length > 0;
  if (isSafe) return false;
  const left = parts.filter((place) => !isHidden(place)).sort((a, b) => order(count(a)) - order(count(b)));
  const isOfAll = sum?.y === table.length - 1 && sum.x === (table[0]?.length ?? 0) - 1;
  const next = left[0] ?? (isTold && !isOfAll ? sum : undefined);
  const row = next && hidden[next.y];
  if (!next || !row) return false;
  row[next.x] = true;
  return true;
}

/** The smallest first that says something; nothing at all last. */
function order(count: number): number {
  return count === 0 ? Number.MAX_SAFE_INTEGER : count;
}
