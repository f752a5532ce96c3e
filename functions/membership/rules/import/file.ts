import { parse } from 'csv-parse/sync';
import type { Text } from '../../../i18n/say.ts';
import { Refusal } from '../../../platform/refusal.ts';

/** Rows taken from one file. */
export const MAX_IMPORT_ROWS = 5000;

/** A file as a table of texts; `rows[0]` is the first line of the spreadsheet. */
export interface Sheet {
  readonly rows: readonly (readonly string[])[];
  readonly separator: ',' | ';' | '\t';
  readonly encoding: 'utf-8' | 'utf-16';
}

/** An Excel workbook, not a text file. */
export class WorkbookNotText extends Refusal {
  readonly text = {
    en: 'This is an Excel workbook. In Excel choose “Save as”, then “CSV UTF-8”, and upload that file. You can also copy the cells and paste them here.',
    km: 'នេះជាឯកសារ Excel។ ក្នុងកម្មវិធី Excel សូមជ្រើសរើស «Save as» រួច «CSV UTF-8» ហើយបញ្ចូលឯកសារនោះ។ លោកអ្នកក៏អាចចម្លងក្រឡា រួចបិទភ្ជាប់នៅទីនេះបានដែរ។',
  } satisfies Text;
}

/** Bytes that are no text in UTF-8 or UTF-16. */
export class UnreadableEncoding extends Refusal {
  readonly text = {
    en: 'The letters of this file cannot be read. In Excel choose “Save as”, then “CSV UTF-8”, and upload that file.',
    km: 'មិនអាចអានអក្សរក្នុងឯកសារនេះបានទេ។ ក្នុងកម្មវិធី Excel សូមជ្រើសរើស «Save as» រួច «CSV UTF-8» ហើយបញ្ចូលឯកសារនោះ។',
  } satisfies Text;
}

export class EmptyFile extends Refusal {
  readonly text = {
    en: 'There is nothing in this file. Choose a file, or paste the rows of your list.',
    km: 'ឯកសារនេះទទេ។ សូមជ្រើសរើសឯកសារ ឬបិទភ្ជាប់ជួរនៃបញ្ជីរបស់លោកអ្នក។',
  } satisfies Text;
}

export class TooManyRows extends Refusal {
  readonly text = {
    en: 'This file has {rows} rows, and {max} can be imported at once. Please divide it.',
    km: 'ឯកសារនេះមាន {rows} ជួរ តែអាចនាំចូលម្តងបានត្រឹម {max} ជួរ។ សូមបំបែកឯកសារ។',
  } satisfies Text;
}

/** A quotation mark that is opened and never closed. */
export class BrokenQuotes extends Refusal {
  readonly text = {
    en: 'The file cannot be read from line {line} on: a quotation mark (") is opened there and not closed.',
    km: 'មិនអាចអានឯកសារចាប់ពីបន្ទាត់ទី {line}៖ មានសញ្ញាសម្រង់ (") បើកនៅទីនោះ តែមិនបានបិទ។',
  } satisfies Text;
}

/**
 * Reads a file as spreadsheets write it: UTF-8 with or without byte order mark, UTF-16, separated by
 * commas, semicolons or tabs, with line breaks inside quotation marks.
 *
 * @throws {WorkbookNotText} {@link UnreadableEncoding} {@link EmptyFile} {@link TooManyRows} {@link BrokenQuotes}
 */
export function readTable(file: Uint8Array): Sheet {
  const { text, encoding } = decode(file);
  return { ...tableOf(text), encoding };
}

/** The same for pasted text. */
export function readPasted(text: string): Sheet {
  return { ...tableOf(text), encoding: 'utf-8' };
}

function decode(file: Uint8Array): { text: string; encoding: Sheet['encoding'] } {
  const [a, b] = file;
  // A zip archive: what .xlsx and .ods files are.
  if (a === 0x50 && b === 0x4b) throw new WorkbookNotText();
  if (a === 0xd0 && b === 0xcf) throw new WorkbookNotText();
  if (a === 0xff && b === 0xfe) return { text: decodeAs('utf-16le', file), encoding: 'utf-16' };
  if (a === 0xfe && b === 0xff) return { text: decodeAs('utf-16be', file), encoding: 'utf-16' };
  if (b === 0 && file.length % 2 === 0) return { text: decodeAs('utf-16le', file), encoding: 'utf-16' };
  return { text: decodeAs('utf-8', file), encoding: 'utf-8' };
}

function decodeAs(encoding: string, file: Uint8Array): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(file);
  } catch {
    throw new UnreadableEncoding();
  }
}

function tableOf(whole: string): Omit<Sheet, 'encoding'> {
  const bare = whole.replace(/^\ufeff/, '');
  // Excel's own hint, a first line that is no row.
  const hint = /^sep=([,;\t])\r?\n/i.exec(bare);
  const text = hint ? bare.slice(hint[0].length) : bare;
  const separator = separatorNamed(hint?.[1]) ?? separatorOf(text);
  const rows = parsed(text, separator);
  const filled = rows.filter(isFilled).length;
  if (filled === 0) throw new EmptyFile();
  // One more for the line of headings.
  if (filled > MAX_IMPORT_ROWS + 1) throw new TooManyRows({ rows: filled - 1, max: MAX_IMPORT_ROWS });
  return { rows, separator };
}

function parsed(text: string, delimiter: string): string[][] {
  try {
    return parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
    });
  } catch (error) {
    throw new BrokenQuotes({ line: lineOf(error) });
  }
}

function lineOf(error: unknown): number {
  return typeof error === 'object' && error !== null && 'lines' in error ? Number(error.lines) : 1;
}

export function isFilled(row: readonly string[]): boolean {
  return row.some((cell) => cell.trim() !== '');
}

const separators = [',', ';', '\t'] as const;

function separatorNamed(sign: string | undefined): Sheet['separator'] | undefined {
  return separators.find((one) => one === sign);
}

/** The sign that divides the most in the first lines, outside quotation marks. */
function separatorOf(text: string): Sheet['separator'] {
  const first = text
    .slice(0, 20_000)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split('\n')
    .slice(0, 10)
    .join('\n');
  const counted = separators.map((sign) => ({ sign, count: first.split(sign).length }));
  return counted.reduce((best, one) => (one.count > best.count ? one : best)).sign;
}
