import ICAL from 'ical.js';
import { simpleParser } from 'mailparser';
import nodeIcal from 'node-ical';
import type { LocalCloud } from '../../bin/local/local-cloud.ts';
import { readKeyTag } from '../../functions/delivery/ledger-item.ts';

/** One mail as a receiving program reads it, from its raw bytes. */
export interface Received {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The calendar part, read by ical.js; node-ical has read the same or the mail is refused. */
  readonly calendar?: {
    readonly method: string;
    readonly uid: string;
    readonly sequence: number;
    readonly start: string;
    readonly attendees: readonly string[];
  };
}

/** Every mail about one cause (`network/meeting/id`) that the provider accepted, oldest first. */
export async function received(
  cloud: Pick<LocalCloud, 'mails' | 'rawMail'>,
  cause: string,
): Promise<Received[]> {
  const kept = cloud.mails().filter(({ tags }) => {
    const key = tags.row === undefined ? undefined : readKeyTag(tags.row);
    return key !== undefined && `${key.network}/${key.cause}` === cause;
  });
  const read: Received[] = [];
  for (const { id, recipients } of kept.reverse()) {
    read.push(await readReceived(cloud.rawMail(id), recipients));
  }
  return read;
}

/** Mails by the address they went to. */
export function byAddress(mails: readonly Received[]): Map<string, Received[]> {
  const found = new Map<string, Received[]>();
  for (const mail of mails) found.set(mail.to, [...(found.get(mail.to) ?? []), mail]);
  return found;
}

async function readReceived(raw: Buffer, recipients: readonly string[]): Promise<Received> {
  const mail = await simpleParser(raw, { skipImageLinks: true, skipTextToHtml: true });
  const [to = '', ...others] = recipients;
  const header = [mail.to].flat().flatMap((one) => one?.value.map(({ address }) => address) ?? []);
  if (others.length > 0 || header.join() !== to) throw new Error('a mail to more than one address');
  const base = { to, subject: mail.subject ?? '', text: mail.text ?? '' };
  const part = mail.attachments.find(({ contentType }) => contentType === 'text/calendar');
  return part === undefined ? base : { ...base, calendar: calendarOf(part.content.toString('utf8')) };
}

/** Reads a calendar part with two programs' parsers, which must agree. */
export function calendarOf(text: string): NonNullable<Received['calendar']> {
  const root = new ICAL.Component(ICAL.parse(text));
  const component = root.getFirstSubcomponent('vevent');
  if (component === null) throw new Error('a calendar part without an event');
  const event = new ICAL.Event(component);
  const other = Object.values(nodeIcal.parseICS(text)).find((one) => one?.type === 'VEVENT');
  const start = event.startDate.toJSDate().toISOString();
  if (other?.type !== 'VEVENT' || other.uid !== event.uid || other.start.toISOString() !== start) {
    throw new Error('node-ical and ical.js read different events');
  }
  return {
    method: String(root.getFirstPropertyValue('method')),
    uid: event.uid,
    sequence: event.sequence,
    start,
    attendees: event.attendees.map((one) => String(one.getFirstValue()).replace(/^mailto:/i, '')),
  };
}
