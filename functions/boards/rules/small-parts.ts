/*
 * Which counts of a part of people (persons with disabilities, of those who came) may be shown outside the network: of
 * each meeting, and of all of them. It is decided here, on the finest table; every page, file and mail shows what this
 * answers. After the rules for small numbers of the Washington State Department of Health, as `day/rules/small-counts.ts`,
 * but sums of people are known to everybody here, and so is what has left before.
 */

/** Counts from one to four tell who it was. */
const FEW = 5;

/** Of the people of one meeting. */
export interface PartOf {
  /** By which it is known again in a table that left. */
  readonly id: string;
  /** Everybody, which is always shown. */
  readonly people: number;
  readonly part: number;
}

/** A count as it may be shown: `hidden` also where another one could be told by it. */
export type ShownPart = number | 'hidden';

export interface ShownParts {
  readonly parts: Readonly<Record<string, ShownPart>>;
  readonly sum: ShownPart;
}

/** What readers know already: what was shown, and the table that it was shown of. */
export interface Left {
  readonly table: readonly PartOf[];
  readonly shown: ShownParts;
}

/**
 * Hides counts of one to four, and such of the others; what differs by as little from a count that has left; then the
 * smallest other ones, until none can be told by subtraction from the sum and from what is known; at last the sum.
 */
export function shownParts(table: readonly PartOf[], left: readonly Left[] = []): ShownParts {
  const sum = sumOf(table);
  const hidden = new Set(table.filter((one) => isSmall(one) || differsLittle(one, left)).map(({ id }) => id));
  // Hiding what has left as it still is hides nothing.
  const known = new Set(table.filter((one) => isKnownTo(left, one)).map(({ id }) => id));
  let isSumHidden = left.some(({ table: before, shown }) => {
    const then = sumOf(before);
    return shown.sum !== 'hidden' && isFew(Math.abs(then.part - sum.part));
  });
  for (;;) {
    const line = linesOf(table, left, isSumHidden).find(({ rows }) => {
      const unknown = rows.filter(({ id }) => hidden.has(id) && !known.has(id));
      return unknown.length > 0 && !(unknown.length > 1 && isCover(unknown));
    });
    if (!line) break;
    const next = line.rows
      .filter(({ id }) => !hidden.has(id) && !known.has(id))
      .sort((one, other) => order(one.part) - order(other.part))[0];
    if (next) hidden.add(next.id);
    else if (isSumHidden) break;
    else isSumHidden = true;
  }
  return {
    parts: Object.fromEntries(table.map(({ id, part }) => [id, hidden.has(id) ? 'hidden' : part])),
    sum: isSumHidden ? 'hidden' : sum.part,
  };
}

function isFew(n: number): boolean {
  return n > 0 && n < FEW;
}

function isSmall({ people, part }: Omit<PartOf, 'id'>): boolean {
  return isFew(part) || isFew(people - part);
}

/** What hidden ones come to together tells nothing of one of them, nor of the others there. */
function isCover(unknown: readonly PartOf[]): boolean {
  const { people, part } = sumOf(unknown);
  return part >= FEW && people - part >= FEW;
}

/** Of the same meeting another count has left, and one to four are the difference. */
function differsLittle({ id, part }: PartOf, left: readonly Left[]): boolean {
  return left.some(({ shown }) => {
    const before = shown.parts[id];
    return typeof before === 'number' && isFew(Math.abs(before - part));
  });
}

/** Rows whose sum readers can work out, by the sum of this table, by those that have left, or by two of them. */
function linesOf(
  table: readonly PartOf[],
  left: readonly Left[],
  isSumHidden: boolean,
): { readonly rows: readonly PartOf[] }[] {
  const told = left.flatMap(({ table: before, shown }) => {
    const rows = before.flatMap(
      ({ id, people }) => table.find((one) => one.id === id && one.people === people) ?? [],
    );
    return shown.sum !== 'hidden' && rows.length === before.length ? [rows] : [];
  });
  const sums = isSumHidden ? told : [table, ...told];
  const apart = sums.flatMap((all) =>
    sums.flatMap((some) => {
      const isWithin = some.length < all.length && some.every(({ id }) => all.some((one) => one.id === id));
      return isWithin ? [all.filter(({ id }) => !some.some((one) => one.id === id))] : [];
    }),
  );
  return [...sums, ...apart].map((rows) => ({ rows }));
}

function isKnownTo(left: readonly Left[], { id, part }: PartOf): boolean {
  return left.some(({ shown }) => shown.parts[id] === part);
}

function sumOf(table: readonly PartOf[]): Omit<PartOf, 'id'> {
  return table.reduce((all, { people, part }) => ({ people: all.people + people, part: all.part + part }), {
    people: 0,
    part: 0,
  });
}

/** The smallest first that says something; nothing at all last. */
function order(count: number): number {
  return count === 0 ? Number.MAX_SAFE_INTEGER : count;
}
