import { availableParallelism, cpus } from 'node:os';

/** One measured figure beside what it is measured against. */
export interface Figure {
  readonly what: string;
  readonly figure: string;
  /** The same thing done barely, measured in the same run; empty where the budget is absolute. */
  readonly floor: string;
  readonly ratio: string;
  readonly budget: string;
  readonly ok: boolean;
}

const COLUMNS = ['what', 'figure', 'floor', 'ratio', 'budget'] as const;

/** One figure in one line, as soon as it is known. */
export function inALine(one: Figure): string {
  const beside = [
    one.floor && `beside ${one.floor}`,
    one.ratio && `ratio ${one.ratio}`,
    `budget ${one.budget}`,
  ];
  return `${one.ok ? 'ok  ' : 'OVER'}  ${one.what}: ${one.figure} (${beside.filter(Boolean).join(', ')})`;
}

/** The figures as a table, and the machine they were measured on. */
export function printed(figures: readonly Figure[]): string {
  const rows = [
    [...COLUMNS, ''],
    ...figures.map((one) => [...COLUMNS.map((column) => one[column]), one.ok ? 'ok' : 'OVER']),
  ];
  const widths = COLUMNS.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const [head = '', ...body] = lines;
  const machine = `${availableParallelism()} cores (${cpus()[0]?.model.trim()}), Node ${process.version}`;
  return [head, '-'.repeat(head.length), ...body, '', machine].join('\n');
}

export function rounded(number: number, digits = 0): string {
  return number.toFixed(digits);
}

export function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}
