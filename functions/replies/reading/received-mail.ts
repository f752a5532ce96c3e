import type { Attachment, Email } from 'postal-mime';
import { oneLine, paragraphs } from '../../delivery/plain-text.ts';
import type { CalendarReply } from '../rules/calendar-reply.ts';
import { shortened } from '../rules/shortened.ts';
import { charsetOfBare, withBareCalendars } from './bare-calendars.ts';

/** Bytes: SES takes 40 MB, but an answer with pictures in it is still an answer, and this much is read. */
export const MAX_MAIL_BYTES = 5_000_000;

/** UTF-16 units of a person's own words that are kept and passed on: an event is at most 100 KB. */
const MAX_WORDS = 15_000;
const MAX_LINE = 200;
/** RFC 5321 §4.5.3.1: no mailbox has a longer name. */
const MAX_ADDRESS = 254;
/** Threads are long, and our own name is near either end: what is between is not looked at. */
const MAX_THREADS = 20;
const MAX_REFERENCES = 4000;
/** The largest mail in base64 has fewer lines. */
const MAX_LINES = 80_000;
const MAX_PARTS = 500;
/** Bytes of headers: a mail that was forwarded along a long way has a tenth of this. */
const MAX_HEAD = 100_000;

/** A mail as it was received, read apart. Nothing of it is believed yet. */
export interface ReceivedMail {
  /** The only address in the only From header; absent where there is none or more than one. */
  readonly from?: string | undefined;
  readonly name: string;
  readonly subject: string;
  /** Message ids of In-Reply-To and References, without brackets. */
  readonly threads: readonly string[];
  /** `Authentication-Results` as SES wrote it, the topmost one. */
  readonly results: string;
  readonly content: Content;
}

/** The words of a mail; `cut` where there was more. */
export interface Words {
  readonly words: string;
  readonly cut: boolean;
}

/**
 * What kind of mail it is.
 * - `calendar`: a calendar program answers, with whatever words the mail has beside it
 * - `words`: a person wrote; `unread` where a calendar's answer came with it that nobody can read
 * - `automatic`: nobody wrote, nobody is answered
 */
export type Content =
  | ({ readonly kind: 'calendar'; readonly reply: CalendarReply } & Words)
  | ({ readonly kind: 'words'; readonly unread?: true } & Words)
  | { readonly kind: 'automatic' };

/**
 * Reads the bytes of a mail. `undefined` for what nobody has written and would keep the answers of others
 * waiting, or its parser refuses: millions of lines, thousands of parts in each other.
 */
export async function readReceived(raw: Uint8Array): Promise<ReceivedMail | undefined> {
  const text = Buffer.from(raw).toString('latin1');
  if (!isReadable(text)) return undefined;
  const { default: PostalMime, addressParser } = await import('postal-mime');
  const mail = await PostalMime.parse(withBareCalendars(text)).catch(() => undefined);
  if (!mail) return undefined;
  const froms = mail.headers.filter(({ key }) => key === 'from');
  const senders = froms.flatMap(({ value }) => addressParser(value, { flatten: true }));
  const [sender] = senders;
  return {
    from: senders.length === 1 ? addressOf(sender) : undefined,
    name: shortened(oneLine(sender?.name ?? ''), MAX_LINE),
    subject: shortened(oneLine(mail.subject ?? ''), MAX_LINE),
    threads: threadsOf(mail),
    results: headerOf(mail, 'authentication-results'),
    content: await contentOf(mail),
  };
}

/** Whether a mail, read as latin1, is one that its parser is quick with. */
function isReadable(text: string): boolean {
  const head = /\r?\n\r?\n/.exec(text)?.index ?? text.length;
  return (
    head <= MAX_HEAD && hasAtMost(text, /\n/g, MAX_LINES) && hasAtMost(text, /^content-type:/gim, MAX_PARTS)
  );
}

function hasAtMost(text: string, what: RegExp, most: number): boolean {
  let found = 0;
  for (const _ of text.matchAll(what)) {
    found += 1;
    if (found > most) return false;
  }
  return true;
}

function addressOf(sender: { readonly address?: string | undefined } | undefined): string | undefined {
  const address = sender?.address?.trim() ?? '';
  return address.length > 0 && address.length <= MAX_ADDRESS ? address : undefined;
}

function threadsOf({ inReplyTo = '', references = '' }: Email): string[] {
  const named = `${inReplyTo.slice(0, MAX_LINE)} ${references.slice(0, MAX_REFERENCES)}`;
  return named
    .split(/[\s<>]+/)
    .filter((one) => one.includes('@'))
    .slice(0, MAX_THREADS);
}

/**
 * A calendar's answer comes first: Google marks its own as automatic (`Auto-Submitted: auto-generated`),
 * and a person has pressed the button all the same. So they have where it cannot be read, unless the mail
 * is one that only brings our own invitation back.
 */
async function contentOf(mail: Email): Promise<Content> {
  let unread = false;
  for (const part of calendarParts(mail)) {
    const { readCalendarReply } = await import('../rules/calendar-reply.ts');
    const reading = readCalendarReply(bytesOf(part), charsetOfBare(part.mimeType));
    if (reading.ok) return { kind: 'calendar', reply: reading.reply, ...(await wordsIn(mail)) };
    if (reading.why !== 'otherMethod') unread = true;
  }
  if (isAutomatic(mail, unread)) return { kind: 'automatic' };
  return { kind: 'words', ...(unread ? { unread } : {}), ...(await wordsIn(mail)) };
}

async function wordsIn(mail: Email): Promise<Words> {
  return ownWords(mail.text ?? (await wordsOf(mail.html ?? '')));
}

/** Most mails have plain text as well: what reads html is loaded by those that have none. */
async function wordsOf(html: string): Promise<string> {
  const { htmlWords } = await import('./html-words.ts');
  return htmlWords(html);
}

/** Parts with buttons behind them first, then files that only bear the name. */
function calendarParts(mail: Email): Attachment[] {
  const isPart = ({ mimeType }: Attachment) => charsetOfBare(mimeType) !== undefined;
  const isFile = ({ filename }: Attachment) => /\.ics$/i.test(filename ?? '');
  const parts = mail.attachments.filter(isPart);
  return [...parts, ...mail.attachments.filter((one) => !isPart(one) && isFile(one))];
}

function bytesOf({ content }: Attachment): Uint8Array {
  if (typeof content === 'string') return new TextEncoder().encode(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}

/** Headers that only machines write. Not `X-Auto-Response-Suppress`: people's own mails from Outlook carry it. */
const MACHINE_HEADERS = [
  'x-autoreply',
  'x-auto-reply',
  'x-autorespond',
  'x-autogenerated',
  'x-failed-recipients',
  'list-id',
] as const;

/**
 * Vacation notes, bounces, receipts, lists (RFC 3834 §2, §5; reports by RFC 6522; `Precedence` and the others
 * by custom). `besideAnswer`: a calendar's answer is in it, which its program marks as generated.
 */
function isAutomatic(mail: Email, besideAnswer: boolean): boolean {
  if (/^\s*multipart\/report\b/i.test(headerOf(mail, 'content-type'))) return true;
  if (/^\s*message\/(disposition-notification|delivery-status)\b/i.test(headerOf(mail, 'content-type'))) {
    return true;
  }
  const submitted = headerOf(mail, 'auto-submitted').toLowerCase().replace(/;.*$/, '').trim();
  const isAnswer = besideAnswer && submitted === 'auto-generated';
  if (submitted !== '' && submitted !== 'no' && !isAnswer) return true;
  if (/\b(bulk|junk|list|auto_reply)\b/i.test(headerOf(mail, 'precedence'))) return true;
  if (MACHINE_HEADERS.some((name) => headerOf(mail, name) !== '')) return true;
  if (mail.headers.some(({ key, value }) => key === 'return-path' && /^<?>?$/.test(value.trim())))
    return true;
  return /^(mailer-daemon|postmaster|no-?reply)@/i.test(mail.from?.address ?? '');
}

function headerOf(mail: Email, name: string): string {
  return mail.headers.find(({ key }) => key === name)?.value ?? '';
}

/** What is above the mail that was answered, where programs mark it in one of the usual ways. */
const QUOTED = /^(>|-{2,} ?original message|_{8,}$|on .{4,200}wrote:$|នៅ.{4,200}បានសរសេរ៖?$)/i;

/** A personal link up to its token, and as programs write it that lead links over a page of their own. */
const PERSONAL = /((?:\/|%2f)[apcu](?:\/|%2f))[\w.-]{20,}/gi;

/**
 * The words a person wrote, without what they answered: that is our own mail with their personal link in
 * it, which is nobody else's. Links that are left lose their token.
 */
export function ownWords(text: string): Words {
  const lines = paragraphs(text).split('\n');
  const quoted = lines.findIndex((line) => QUOTED.test(line.trim()));
  const own = (quoted < 0 ? lines : lines.slice(0, quoted)).join('\n').replace(PERSONAL, '$1…').trim();
  const words = shortened(own, MAX_WORDS);
  return { words, cut: words !== own };
}
