import addressparser from 'nodemailer/lib/addressparser';

export interface Header {
  readonly name: string;
  readonly value: string;
}

/** Header lines that SES strips, or writes itself. */
const NOT_KEPT = /^(message-id|date|bcc|return-path|x-ses-configuration-set|x-ses-message-tags)$/i;

/** The head of a raw mail, in order, unfolded. */
export function headersOf(raw: Buffer): Header[] {
  return linesOf(raw).lines.map((line) => {
    const colon = line.indexOf(':');
    const value = line
      .slice(colon + 1)
      .replace(/\r?\n[ \t]+/g, ' ')
      .trim();
    return { name: line.slice(0, colon), value: Buffer.from(value, 'latin1').toString('utf8') };
  });
}

export function headerOf(headers: readonly Header[], name: string): string | undefined {
  return headers.find((header) => header.name.toLowerCase() === name.toLowerCase())?.value;
}

/** The bare addresses in the headers of these names. */
export function addressesOf(headers: readonly Header[], ...names: string[]): string[] {
  return names
    .map((name) => headerOf(headers, name))
    .flatMap((value) => (value === undefined ? [] : addressparser(value, { flatten: true })))
    .map((mailbox) => mailbox.address);
}

/** A header value as a reader sees it: encoded words (RFC 2047) of UTF-8 decoded, the rest as it is. */
export function readable(value: string): string {
  return value
    .replace(/(\?=)\s+(?==\?)/g, '$1')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, encoding: string, word: string) =>
      encoding.toLowerCase() === 'b' ? Buffer.from(word, 'base64').toString() : unquoted(word),
    );
}

function unquoted(word: string): string {
  const bytes = word
    .replaceAll('_', ' ')
    .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}

/** The mail as it leaves SES: its own Message-ID and Date, without the headers that were meant for SES. */
export function stamped(raw: Buffer, messageId: string, date: Date): Buffer {
  const { lines, body } = linesOf(raw);
  const kept = lines.filter((line) => !NOT_KEPT.test(line.slice(0, line.indexOf(':'))));
  const own = [`Message-ID: <${messageId}>`, `Date: ${date.toUTCString().replace('GMT', '+0000')}`];
  return Buffer.concat([Buffer.from(`${[...kept, ...own].join('\r\n')}\r\n\r\n`, 'latin1'), body]);
}

function linesOf(raw: Buffer): { lines: string[]; body: Buffer } {
  const text = raw.toString('latin1');
  const end = /\r?\n\r?\n/.exec(text);
  const head = end === null ? text : text.slice(0, end.index);
  const body = end === null ? Buffer.alloc(0) : raw.subarray(end.index + end[0].length);
  return { lines: head.split(/\r?\n(?![ \t])/).filter((line) => line.includes(':')), body };
}
