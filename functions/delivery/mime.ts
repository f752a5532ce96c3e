import { createHash } from 'node:crypto';
import { truncate } from '../i18n/khmer.ts';
import { type MailAddress, storedAddress, webAddress } from '../platform/address.ts';
import type { MailContent } from './mail-source.ts';
import { bodyOf } from './mime-body.ts';
import { oneLine } from './plain-text.ts';
import { preferencesAddress } from './preferences.ts';

declare const safe: unique symbol;

/** A header value without line breaks, control characters and direction marks. */
export type HeaderText = string & { readonly [safe]: true };

export interface MimeInput extends Omit<MailContent, 'model'> {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** Names this message, not the attempt: the same key and content give the same bytes. */
  readonly key: string;
  /** ISO instant in UTC, frozen by the claim. SES puts its own Date in its place. */
  readonly date: string;
  /** The network it comes from, as mail programs sort by it: a domain name of its own (RFC 2919). */
  readonly listId: string;
}

const MAX_SUBJECT = 150;
const MAX_NAME = 80;
/** A header line cannot be folded inside a URL, and may have 998 octets (RFC 5322 §2.1.1). */
const MAX_URL = 900;
/** RFC 2919 §3. */
const MAX_LIST_ID = 255;

/**
 * The bytes of one mail to one person, for SendRawEmail: multipart/mixed of (alternative: text, html,
 * calendar) and the same calendar bytes as a file, all in base64, ASCII lines under 998 octets. The same
 * input gives the same bytes, so that a retry is the same mail. Throws TypeError where an address, the
 * thread or a link is not valid: those are checked where they are stored.
 */
export async function buildMime(input: MimeInput): Promise<Uint8Array> {
  const digest = createHash('sha256').update(input.key).digest('hex').slice(0, 32);
  const from = mailbox(input.from);
  const { MailComposer, MimeNode } = await nodemailer();
  const mail = new MimeNode(`multipart/${input.calendar ? 'mixed' : 'alternative'}`, {
    baseBoundary: digest,
    textEncoding: 'B',
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const { references, inReplyTo } = threadHeaders(input.thread);
  // In the order in which nodemailer's own composer sets them.
  const headers = [
    ...Object.entries({ ...automatic, ...listHeaders(input) }),
    ['from', from],
    ['to', mailbox(input.to)],
    ['reply-to', input.replyTo && mailbox(input.replyTo)],
    ['in-reply-to', inReplyTo],
    ['references', references],
    ['subject', headerText(input.subject, MAX_SUBJECT)],
    ['message-id', `<${digest}@${domainOf(from.address)}>`],
    ['date', new Date(input.date)],
  ] as const;
  for (const [name, value] of headers) if (value !== undefined) mail.addHeader(name, value);
  const body = bodyOf(MailComposer, digest, {
    text: networkLines(input.text),
    html: networkLines(input.html),
    calendar: input.calendar,
  });
  return Buffer.from(`${mail.buildHeaders()}\r\n\r\n${body}`, 'latin1');
}

let loading: Promise<typeof import('./nodemailer.ts')> | undefined;

/** Loaded with the first mail: it is a quarter of a cold start. */
function nodemailer() {
  loading ??= import('./nodemailer.ts');
  return loading;
}

/** A text made fit for a header: one line, safe characters, at most `length` graphemes. */
export function headerText(text: string, length: number): HeaderText {
  const line = truncate(oneLine(text), length);
  if (!isHeaderText(line)) throw new TypeError('a header value has a line break');
  return line;
}

/** `mtg-<meeting>.root@<domain>`: on every mail about a meeting, since SES replaces Message-ID. */
export function threadRoot(meetingId: string, mailDomain: string): string {
  return `mtg-${meetingId}.root@${mailDomain}`;
}

function isHeaderText(line: string): line is HeaderText {
  return !/[\p{Cc}\u2028\u2029]/u.test(line);
}

function mailbox(party: { readonly name: string; readonly address: string }): {
  name: HeaderText;
  address: MailAddress;
} {
  return { name: headerText(party.name, MAX_NAME), address: storedAddress(party.address) };
}

function domainOf(address: MailAddress): string {
  return address.slice(address.lastIndexOf('@') + 1);
}

function threadHeaders(thread: MailContent['thread']): { references?: string; inReplyTo?: string } {
  if (!thread) return {};
  if (!/^<?[\w.+-]+@[\w.-]+>?$/.test(thread.root)) throw new TypeError('not a message id');
  const root = `<${thread.root.replace(/[<>]/g, '')}>`;
  return thread.first ? { references: root } : { references: root, inReplyTo: root };
}

/** Vacation programs stay quiet for automatic mail (RFC 3834 §5); Exchange wants its own header. */
const automatic = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'OOF, AutoReply' };

/**
 * Which list it is of, and where its reader turns off what they can do without. One click, a POST without
 * a login (RFC 8058 §3.1), only for those mails; others lead to the page alone (RFC 2369 §3.2). SES allows
 * each of these once and passes it on (https://docs.aws.amazon.com/ses/latest/dg/header-fields.html).
 */
function listHeaders({ from, listId, preferences }: MimeInput): Record<string, Header> {
  if (!/^[\w-]+(\.[\w-]+)+$/.test(listId) || listId.length > MAX_LIST_ID)
    throw new TypeError('not a list id');
  // The name is for people. One that is not plain letters would need encoding, which some programs show as it is.
  const name = /^[A-Za-z0-9 .&'-]+$/.test(from.name) ? `"${from.name.slice(0, MAX_NAME)}" ` : '';
  const list = { 'List-ID': inOneLine(`${name}<${listId}>`) };
  if (!preferences) return list;
  const url = webAddress(preferencesAddress(preferences));
  if (url.length > MAX_URL) throw new TypeError('a link is too long for a header');
  const page = { ...list, 'List-Unsubscribe': inOneLine(`<${url}>`) };
  if (preferences.switches.length === 0) return page;
  return { ...page, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
}

type Header = string | { readonly prepared: true; readonly foldLines: false; readonly value: string };

/** Signatures over a header that was folded between its name and its address fail with some servers. */
function inOneLine(value: string): Header {
  return { prepared: true, foldLines: false, value };
}

/** Text is encoded with CRLF (RFC 2045 §6.8), no matter who wrote it. */
function networkLines(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  return lines.replaceAll('\n', '\r\n');
}
