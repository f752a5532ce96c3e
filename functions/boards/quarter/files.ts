import writeExcelFile from 'write-excel-file/node';
import { csvLine } from '../../membership/rules/csv-cell.ts';
import type { StaffContext } from '../../web/context.ts';
import { notFound } from '../../web/errors.tsx';
import { openQuarter } from './read.ts';
import { type Sheet, sheetsOf } from './sheets.ts';

/** Most letters of the name of a sheet, and those that Excel does not take. */
const SHEET_NAME = 31;
const NOT_IN_NAMES = /[[\]:*?/\\]/g;
/** In letters of Excel's usual font. */
const WIDTH = 24;

/** `GET …/report.xlsx`: a sheet for each table. */
export async function quarterXlsx(c: StaffContext): Promise<Response> {
  const open = await openQuarter(c);
  if (!open) return notFound(c);
  return c.body(await xlsxOf(sheetsOf(open, c.var.lang)), 200, {
    'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'Content-Disposition': `attachment; filename="${fileName(c, open.report.quarter)}.xlsx"`,
  });
}

/** `GET …/report.csv`: the tables below each other, each with its name above it. */
export async function quarterCsv(c: StaffContext): Promise<Response> {
  const open = await openQuarter(c);
  if (!open) return notFound(c);
  return c.body(csvOf(sheetsOf(open, c.var.lang)), 200, {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="${fileName(c, open.report.quarter)}.csv"`,
  });
}

function fileName({ var: { networkId } }: StaffContext, quarter: string): string {
  return `${networkId}-${quarter}`.replace(/[^A-Za-z0-9-]/g, '');
}

/** A text is a text in it, also one that begins like a formula. */
export async function xlsxOf(sheets: readonly Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const file = writeExcelFile(
    sheets.map(({ name, rows }) => ({
      sheet: name.replace(NOT_IN_NAMES, ' ').slice(0, SHEET_NAME),
      columns: (rows[0] ?? []).map(() => ({ width: WIDTH })),
      data: rows.map((row, n) =>
        row.map((cell) => {
          if (cell === undefined) return null;
          const bold = n === 0 ? { fontWeight: 'bold' as const } : {};
          return typeof cell === 'number'
            ? { value: cell, type: Number }
            : { value: cell, type: String, ...bold };
        }),
      ),
    })),
  );
  return new Uint8Array(await file.toBuffer());
}

/** With a byte order mark, so that Excel reads Khmer. */
export function csvOf(sheets: readonly Sheet[]): string {
  const tables = sheets.map(({ name, rows }) =>
    [[name], ...rows]
      .map((row) => csvLine(row.map((cell) => (cell === undefined ? '' : String(cell)))))
      .join(''),
  );
  return `\ufeff${tables.join('\r\n')}`;
}
