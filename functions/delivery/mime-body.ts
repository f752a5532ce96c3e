import type MailComposer from 'nodemailer/lib/mail-composer';
import type MimeNode from 'nodemailer/lib/mime-node';

/** Characters in a line of base64 (RFC 2045 §6.8). */
const LINE = 76;

/** What the parts of a mail say. */
export interface Parts {
  readonly text: string;
  readonly html: string;
  readonly calendar?:
    | { readonly method: 'REQUEST' | 'CANCEL'; readonly filename: string; readonly content: string }
    | undefined;
}

/** Stands for what differs from mail to mail, each for itself in base64; the boundary is as long as the real ones. */
const BOUNDARY = '0b'.repeat(16);
const TEXT = 'the text';
const HTML = 'the html';
const CALENDAR = 'the calendar';
const places = [BOUNDARY, ...[TEXT, HTML, CALENDAR].map(base64)];
const PLACES = new RegExp(`(${places.join('|')})`);

/** What lies around the parts, by the names that are in it: an invitation, a cancellation, neither. */
const frames = new Map<string, readonly string[]>();
const MAX_FRAMES = 8;

/**
 * What follows the headers of a mail: its parts between their boundaries, as nodemailer writes them. Their own headers
 * are the same in every mail of a kind, so nodemailer writes these once, with nothing of a mail in them.
 *
 * @param boundary 32 characters that differ from mail to mail.
 */
export function bodyOf(composer: typeof MailComposer, boundary: string, parts: Parts): string {
  const calendar = parts.calendar && base64(parts.calendar.content);
  const said = [boundary, base64(parts.text), base64(parts.html), calendar];
  return frameOf(composer, parts.calendar)
    .map((piece) => said[places.indexOf(piece)] ?? piece)
    .join('');
}

function frameOf(composer: typeof MailComposer, calendar: Parts['calendar']): readonly string[] {
  const name = calendar ? `${calendar.method} ${calendar.filename}` : '';
  const known = frames.get(name);
  if (known) return known;
  const { method, filename } = calendar ?? {};
  const mail = new composer({
    text: TEXT,
    html: HTML,
    ...(calendar ? { icalEvent: { method, filename, content: CALENDAR } } : {}),
    baseBoundary: BOUNDARY,
    textEncoding: 'base64',
    encoding: 'base64',
  });
  const whole = textOf(mail.compile());
  const frame = whole.slice(whole.indexOf('\r\n\r\n') + 4).split(PLACES);
  if (frames.size === MAX_FRAMES) frames.clear();
  frames.set(name, frame);
  return frame;
}

/** Headers and content are ASCII. @throws {TypeError} for a part that is no text in base64. */
function textOf(node: MimeNode): string {
  const head = `${node.buildHeaders()}\r\n\r\n`;
  if (node.multipart) {
    const parts = node.childNodes.map((part) => `--${node.boundary}\r\n${textOf(part)}\r\n`);
    return `${head}${parts.join('')}--${node.boundary}--\r\n`;
  }
  const { content } = node;
  if (typeof content !== 'string' || node.getTransferEncoding() !== 'base64')
    throw new TypeError('a part of a mail is text in base64');
  return `${head}${base64(content)}`;
}

function base64(content: string): string {
  const whole = Buffer.from(content).toString('base64');
  const lines: string[] = [];
  for (let at = 0; at < whole.length; at += LINE) lines.push(whole.slice(at, at + LINE));
  return lines.join('\r\n');
}
