import ICAL from 'ical.js';
import MailComposer from 'nodemailer/lib/mail-composer';

/** Programs whose answers look different enough to be worth trying. */
export const clients = ['Gmail', 'Outlook', 'Apple'] as const;
export type Client = (typeof clients)[number];

export const partstats = { accept: 'ACCEPTED', decline: 'DECLINED', tentative: 'TENTATIVE' } as const;
export type Says = keyof typeof partstats;

const words = { accept: 'Accepted', decline: 'Declined', tentative: 'Tentative' } as const;

/** An invitation as it is in somebody's calendar. */
interface Invitation {
  readonly uid: string;
  readonly sequence: string;
  readonly summary: string;
  readonly start: ICAL.Time;
  readonly end: ICAL.Time;
  readonly organizer: string;
  readonly attendee: string;
  readonly name: string;
}

/**
 * The mail that a calendar program sends when its button is pressed: the parts, the order of fields and
 * what is left out are those of the real one.
 *
 * @param calendar the calendar part of the invitation.
 * @throws where it asks nobody for an answer.
 */
export async function clientReply(calendar: string, client: Client, says: Says, at: Date): Promise<Buffer> {
  const invitation = readInvitation(calendar);
  const stamp = at.toISOString().replace(/[-:]|\.\d{3}/g, '');
  const lines = { Gmail: gmail, Outlook: outlook, Apple: apple }[client](invitation, partstats[says], stamp);
  const content = `${lines.map((line) => ICAL.helpers.foldline(line)).join('\r\n')}\r\n`;
  const sentence = `${invitation.name || invitation.attendee} has ${words[says].toLowerCase()} this invitation.`;
  const common = {
    from: { name: invitation.name, address: invitation.attendee },
    to: invitation.organizer,
    subject: `${words[says]}: ${invitation.summary}`,
    date: at,
  };
  const type = 'text/calendar; charset=utf-8; method=REPLY';
  const mail = {
    Gmail: {
      ...common,
      sender: 'Google Calendar <calendar-notification@google.com>',
      headers: { 'Auto-Submitted': 'auto-generated' },
      text: sentence,
      html: `<p>${sentence}</p>`,
      icalEvent: { method: 'REPLY', filename: 'invite.ics', content },
    },
    Outlook: {
      ...common,
      text: '\n',
      html: '<html><body></body></html>',
      alternatives: [{ contentType: type, content }],
    },
    Apple: {
      ...common,
      text: 'The reply is attached.',
      attachments: [{ filename: 'iCal.ics', contentType: type, content }],
    },
  }[client];
  return new MailComposer(mail).compile().build();
}

function readInvitation(calendar: string): Invitation {
  const root = new ICAL.Component(ICAL.parse(calendar));
  const event = root.getFirstSubcomponent('vevent');
  const method = String(root.getFirstPropertyValue('method'));
  const attendee = event?.getFirstProperty('attendee');
  const [start, end] = [event?.getFirstPropertyValue('dtstart'), event?.getFirstPropertyValue('dtend')];
  if (
    !event ||
    !attendee ||
    method !== 'REQUEST' ||
    !(start instanceof ICAL.Time) ||
    !(end instanceof ICAL.Time)
  ) {
    throw new Error('This mail asks nobody for an answer.');
  }
  const mailto = (value: unknown) => String(value ?? '').replace(/^mailto:/i, '');
  return {
    uid: String(event.getFirstPropertyValue('uid')),
    sequence: String(event.getFirstPropertyValue('sequence') ?? 0),
    summary: String(event.getFirstPropertyValue('summary') ?? ''),
    start,
    end,
    organizer: mailto(event.getFirstPropertyValue('organizer')),
    attendee: mailto(attendee.getFirstValue()),
    name: String(attendee.getFirstParameter('cn') ?? ''),
  };
}

function utc(time: ICAL.Time): string {
  return time
    .toJSDate()
    .toISOString()
    .replace(/[-:]|\.\d{3}/g, '');
}

function gmail(of: Invitation, partstat: string, stamp: string): string[] {
  return [
    'BEGIN:VCALENDAR',
    'PRODID:-//Google Inc//Google Calendar 70.9054//EN',
    'VERSION:2.0',
    'CALSCALE:GREGORIAN',
    'METHOD:REPLY',
    'BEGIN:VEVENT',
    `DTSTART:${utc(of.start)}`,
    `DTEND:${utc(of.end)}`,
    `DTSTAMP:${stamp}`,
    `ORGANIZER:mailto:${of.organizer}`,
    `UID:${of.uid}`,
    `ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=${partstat};X-NUM-GUESTS=0:mailto:${of.attendee}`,
    `SEQUENCE:${of.sequence}`,
    'STATUS:CONFIRMED',
    'TRANSP:OPAQUE',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
}

/** Without ORGANIZER, in the zone of the reader's Windows, with a comment that is a line break. */
function outlook(of: Invitation, partstat: string, stamp: string): string[] {
  const zone = 'SE Asia Standard Time';
  const offset = '+0700';
  const local = (time: ICAL.Time) =>
    new Date(time.toJSDate().getTime() + 7 * 3_600_000).toISOString().replace(/[-:]|\.\d{3}Z/g, '');
  const rule = ['DTSTART:16010101T000000', `TZOFFSETFROM:${offset}`, `TZOFFSETTO:${offset}`];
  return [
    'BEGIN:VCALENDAR',
    'METHOD:REPLY',
    'PRODID:Microsoft Exchange Server 2010',
    'VERSION:2.0',
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    ...['STANDARD', 'DAYLIGHT'].flatMap((name) => [`BEGIN:${name}`, ...rule, `END:${name}`]),
    'END:VTIMEZONE',
    'BEGIN:VEVENT',
    `ATTENDEE;PARTSTAT=${partstat}:mailto:${of.attendee}`,
    'COMMENT;LANGUAGE=en-US:\\n',
    `UID:${of.uid}`,
    `DTSTART;TZID=${zone}:${local(of.start)}`,
    `DTEND;TZID=${zone}:${local(of.end)}`,
    `DTSTAMP:${stamp}`,
    'STATUS:CONFIRMED',
    `SEQUENCE:${of.sequence}`,
    `X-MICROSOFT-CDO-APPT-SEQUENCE:${of.sequence}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
}

function apple(of: Invitation, partstat: string, stamp: string): string[] {
  return [
    'BEGIN:VCALENDAR',
    'CALSCALE:GREGORIAN',
    'VERSION:2.0',
    'METHOD:REPLY',
    'PRODID:-//Apple Inc.//macOS 14.6//EN',
    'BEGIN:VEVENT',
    `DTEND:${utc(of.end)}`,
    `ORGANIZER:mailto:${of.organizer}`,
    `UID:${of.uid}`,
    `DTSTAMP:${stamp}`,
    `SEQUENCE:${of.sequence}`,
    `DTSTART:${utc(of.start)}`,
    `ATTENDEE;CUTYPE=INDIVIDUAL;EMAIL=${of.attendee};PARTSTAT=${partstat};ROLE=REQ-PARTICIPANT:mailto:${of.attendee}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
}
