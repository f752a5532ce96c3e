import { cleanText } from '../../../i18n/clean-text.ts';
import type { Text } from '../../../i18n/say.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { unguardCell } from '../csv-cell.ts';
import { isDayFirst } from './cells.ts';
import type { Column } from './columns.ts';
import { type ImportEvent, type ImportRow, MAX_CELL } from './events.ts';
import { isFilled, type Sheet } from './file.ts';
import { headingsOf } from './headings.ts';

/** No line of headings that names an organisation was found. */
export class NoHeadings extends Refusal {
  readonly text = {
    en: 'The first line must say what is in each column, for example: Organisation, Contact, E-mail, Phone. None of these words was found.',
    km: 'បន្ទាត់ទីមួយត្រូវប្រាប់ថាជួរឈរនីមួយៗជាអ្វី ឧទាហរណ៍៖ អង្គការ, ឈ្មោះអ្នកទំនាក់ទំនង, អ៊ីមែល, លេខទូរសព្ទ។ រកមិនឃើញពាក្យទាំងនេះទេ។',
  } satisfies Text;
}

/** UTF-8 bytes of rows in one event; the log's limit is 100,000. */
const CHUNK_BYTES = 80_000;

/**
 * The facts that store a file for its preview, in chunks. Nothing is judged yet: cells are kept as typed.
 *
 * @throws {NoHeadings}
 */
export function importFacts(table: Sheet, file: string | undefined): ImportEvent[] {
  const headings = headingsOf(table.rows);
  if (!headings) throw new NoHeadings();
  const { line, columns } = headings;
  const titles = table.rows[line] ?? [];
  const rows = table.rows
    .map((cells, index) => ({ cells, number: index + 1 }))
    .slice(line + 1)
    .filter(({ cells }) => isFilled(cells))
    .map(({ cells, number }) => importRow(number, cells, columns, titles));
  const dates = rows.flatMap(({ organisation }) => organisation.joined ?? []);
  const ignored = titles.filter((title, n) => !columns[n] && cleanText(title) !== '');
  return [
    {
      type: 'ImportBegan',
      data: {
        ...(file ? { file: cleanText(file).slice(0, 200).toWellFormed() } : {}),
        separator: table.separator,
        encoding: table.encoding,
        dayFirst: isDayFirst(dates),
        ignored: ignored.slice(0, 100).map((title) => cleanText(title).slice(0, 200).toWellFormed()),
      },
    },
    ...inChunks(rows).map((chunk): ImportEvent => ({ type: 'ImportRowsStored', data: { rows: chunk } })),
    { type: 'ImportRead', data: { rows: rows.length } },
  ];
}

function importRow(
  row: number,
  cells: readonly string[],
  columns: readonly (Column | undefined)[],
  titles: readonly string[],
): ImportRow {
  const organisation: Record<string, string> = {};
  const people = new Map<string, Record<string, string>>();
  const tooLong: string[] = [];
  for (const [index, column] of columns.entries()) {
    const value = unguardCell(cleanText(cells[index] ?? ''));
    if (!column || value === '') continue;
    if (value.length > MAX_CELL) {
      tooLong.push(
        cleanText(titles[index] ?? '')
          .slice(0, 100)
          .toWellFormed(),
      );
      continue;
    }
    if (column.of === 'organisation') organisation[column.column] = value;
    else {
      const person = people.get(column.person) ?? {};
      person[column.column] = value;
      if (column.role && person.role === undefined) person.role = column.role;
      people.set(column.person, person);
    }
  }
  return {
    row,
    organisation,
    people: [...people.values()].slice(0, 10),
    ...(tooLong.length > 0 ? { tooLong: tooLong.slice(0, 20) } : {}),
  };
}

function inChunks(rows: readonly ImportRow[]): ImportRow[][] {
  const chunks: ImportRow[][] = [];
  let chunk: ImportRow[] = [];
  let bytes = 0;
  for (const row of rows) {
    const size = Buffer.byteLength(JSON.stringify(row));
    if (chunk.length > 0 && bytes + size > CHUNK_BYTES) {
      chunks.push(chunk);
      chunk = [];
      bytes = 0;
    }
    chunk.push(row);
    bytes += size;
  }
  return chunk.length > 0 ? [...chunks, chunk] : chunks;
}
