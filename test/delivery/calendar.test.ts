import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { describe, expect, it } from 'vitest';
import {
  type CalendarInput,
  calendarPart,
  icsDownload,
  meetingUid,
} from '../../functions/delivery/calendar.ts';
import { googleCalendarUrl } from '../../functions/delivery/calendar-text.ts';

const MEETING = '01JCB4Z6Q8WJ0F3T5YH2K9M7XA';

const invitation: CalendarInput = {
  message: 'invite',
  uid: meetingUid(MEETING, 'meet.example.org'),
  sequence: 0,
  dtstamp: '2025-10-13T02:00:00.000Z',
  start: '2025-11-10T01:30:00.000Z',
  end: '2025-11-10T05:00:00.000Z',
  summary: 'ប្រជុំត្រីមាសទី៤ បណ្ដាញ BEST, Q4; "forum"',
  location: 'សាលប្រជុំ forumZFD, ក្រុងបាត់ដំបង',
  description: 'របៀបវារៈ៖\n១. វេទិកាសិក្សាខេត្ត\n២. Research',
  url: 'https://prachum.example.org/a/1.a.best;x,y',
  organizer: { name: 'BEST (Battambang Education Sector Team)', address: 'calendar@meet.example.org' },
  attendee: { name: 'សុខ ដារ៉ា', address: 'dara@school.example.com' },
};

const lines = (content: string) => content.split('\r\n');
const unfolded = (content: string) => lines(content.replace(/\r\n[ \t]/g, ''));
const property = (content: string, name: string) =>
  unfolded(content).filter((line) => new RegExp(`^${name}[;:]`).test(line));

function onlyEvent(content: string): ICAL.Event {
  const calendar = new ICAL.Component(ICAL.parse(content));
  const events = calendar.getAllSubcomponents('vevent');
  expect(events).toHaveLength(1);
  return new ICAL.Event(events[0]);
}

function readByNodeIcal(content: string) {
  const found = Object.values(nodeIcal.sync.parseICS(content)).find((part) => part?.type === 'VEVENT');
  if (found?.type !== 'VEVENT') throw new Error('node-ical found no event');
  return found;
}

describe('an invitation', () => {
  const { content, method, filename } = calendarPart(invitation);

  it('is a REQUEST with one event, one attendee and the network as organizer', () => {
    expect([method, filename]).toEqual(['REQUEST', 'invite.ics']);
    expect(property(content, 'METHOD')).toEqual(['METHOD:REQUEST']);
    expect(property(content, 'ATTENDEE')).toEqual([
      'ATTENDEE;ROLE=REQ-PARTICIPANT;CUTYPE=INDIVIDUAL;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN="សុខ ដារ៉ា":MAILTO:dara@school.example.com',
    ]);
    expect(property(content, 'ORGANIZER')).toEqual([
      'ORGANIZER;CN="BEST (Battambang Education Sector Team)":mailto:calendar@meet.example.org',
    ]);
    expect(property(content, 'STATUS')).toEqual(['STATUS:CONFIRMED']);
  });

  it('carries the frozen DTSTAMP, the SEQUENCE, the UID and times in UTC', () => {
    expect(property(content, 'DTSTAMP')).toEqual(['DTSTAMP:20251013T020000Z']);
    expect(property(content, 'SEQUENCE')).toEqual(['SEQUENCE:0']);
    expect(property(content, 'UID')).toEqual([`UID:mtg-${MEETING}@meet.example.org`]);
    expect(property(content, 'DTSTART')).toEqual(['DTSTART:20251110T013000Z']);
    expect(property(content, 'DTEND')).toEqual(['DTEND:20251110T050000Z']);
    expect(content).not.toContain('VALARM');
  });

  it('ends every line with CRLF and has none over 75 octets, with whole characters on each', () => {
    expect(content.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(content.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of lines(content)) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(Buffer.from(content).toString('utf8')).toBe(content);
  });

  it('is read by ical.js and by node-ical as what was meant', () => {
    const event = onlyEvent(content);
    expect(event.summary).toBe(invitation.summary);
    expect(event.location).toBe(invitation.location);
    expect(event.description).toBe(
      `${invitation.description}\n\nhttps://prachum.example.org/a/1.a.best%3Bx%2Cy`,
    );
    expect(event.attendees).toHaveLength(1);
    const read = readByNodeIcal(content);
    expect(read.summary).toBe(invitation.summary);
    expect(read.start.toISOString()).toBe(invitation.start);
    expect(read.end?.toISOString()).toBe(invitation.end);
    expect(read.uid).toBe(invitation.uid);
  });

  it('writes quotes in a name as apostrophes, which every calendar shows', () => {
    const attendee = { name: 'Sok "Dara" ^\\x', address: 'dara@school.example.com' };
    const { content } = calendarPart({ ...invitation, attendee });
    expect(property(content, 'ATTENDEE')[0]).toContain(';CN="Sok ’Dara’   x":MAILTO:');
  });

  it('shows the link in the description once, since Gmail shows no URL property', () => {
    const url = 'https://prachum.example.org/a/1';
    const shown = calendarPart({ ...invitation, url, description: `Answer: ${url}` });
    expect(onlyEvent(shown.content).description).toBe(`Answer: ${url}`);
    expect(property(shown.content, 'URL')).toEqual([`URL;VALUE=URI:${url}`]);
  });

  it('gives the same bytes for the same input', () => {
    expect(calendarPart({ ...invitation }).content).toBe(content);
  });
});

describe('a cancellation', () => {
  it('of the meeting has STATUS:CANCELLED and the same UID', () => {
    const part = calendarPart({ ...invitation, message: 'cancelMeeting', sequence: 3 });
    expect([part.method, part.filename]).toEqual(['CANCEL', 'cancel.ics']);
    expect(property(part.content, 'METHOD')).toEqual(['METHOD:CANCEL']);
    expect(property(part.content, 'STATUS')).toEqual(['STATUS:CANCELLED']);
    expect(property(part.content, 'SEQUENCE')).toEqual(['SEQUENCE:3']);
    expect(readByNodeIcal(part.content).uid).toBe(invitation.uid);
  });

  it('to one person has no STATUS, since the meeting goes on', () => {
    const part = calendarPart({ ...invitation, message: 'uninvite', sequence: 1 });
    expect(property(part.content, 'METHOD')).toEqual(['METHOD:CANCEL']);
    expect(property(part.content, 'STATUS')).toEqual([]);
    expect(property(part.content, 'ATTENDEE')).toEqual([
      'ATTENDEE;ROLE=REQ-PARTICIPANT;CUTYPE=INDIVIDUAL;CN="សុខ ដារ៉ា":MAILTO:dara@school.example.com',
    ]);
  });
});

describe('the stored samples', () => {
  it.each([
    ['invite.ics', calendarPart(invitation)],
    ['cancel-meeting.ics', calendarPart({ ...invitation, message: 'cancelMeeting', sequence: 2 })],
    ['uninvite.ics', calendarPart({ ...invitation, message: 'uninvite', sequence: 1 })],
  ])('%s is what is sent, byte for byte', (file, part) => {
    const stored = readFileSync(new URL(`../samples/ics/${file}`, import.meta.url), 'utf8');
    expect(part.content).toBe(stored);
  });
});

describe('what may not happen', () => {
  it('refuses an organizer who is the recipient, in any case of letters', () => {
    const attendee = { name: 'BEST', address: 'Calendar@meet.example.org' };
    expect(() => calendarPart({ ...invitation, attendee })).toThrow(TypeError);
  });

  it('refuses a UID, an address or a link that is none', () => {
    expect(() => calendarPart({ ...invitation, uid: 'a\r\nATTENDEE:x' })).toThrow(TypeError);
    expect(() =>
      calendarPart({ ...invitation, attendee: { name: 'x', address: 'a@b.example\r\nX:y' } }),
    ).toThrow(TypeError);
    expect(() => calendarPart({ ...invitation, url: 'javascript:alert(1)' })).toThrow(TypeError);
  });

  it('cuts what a calendar would not show and keeps the link', () => {
    const { content } = calendarPart({
      ...invitation,
      summary: 'ក'.repeat(1e6),
      description: 'ខ'.repeat(1e6),
    });
    expect(onlyEvent(content).summary.length).toBeLessThan(130);
    expect(onlyEvent(content).description).toContain('https://prachum.example.org/a/');
    expect(content.length).toBeLessThan(8_000);
  });

  it('lets no text add a property, a parameter or an attendee', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom(
        'x\r\nATTENDEE:mailto:evil@example.net',
        'x\nBcc: evil@example.net',
        '";CN=evil:mailto:evil@example.net',
        "^'^n;RSVP=FALSE",
        'x\u2028END:VEVENT\u2029',
        '\u202egnp.exe',
        '\ud800\udc00\ud800',
        '\\n\\;\\,',
        '\u0000\u0007\u0085',
        '<script>alert(1)</script>',
      ),
      fc.string({
        unit: fc.constantFrom('\r', '\n', '"', ';', ':', ',', '\\', '^', 'a', 'ក', '\u202e', '\ud83d'),
      }),
    );
    const names = unfolded(calendarPart(invitation).content).map((line) => line.split(/[:;]/, 1)[0]);
    fc.assert(
      fc.property(hostile, hostile, hostile, hostile, (summary, location, description, name) => {
        const { content } = calendarPart({
          ...invitation,
          summary,
          location: `x${location}`,
          description: `x${description}`,
          organizer: { ...invitation.organizer, name },
          attendee: { ...invitation.attendee, name },
        });
        expect(unfolded(content).map((line) => line.split(/[:;]/, 1)[0])).toEqual(names);
        expect(content).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u2028\u2029\u0085]/);
        expect(Buffer.from(content).toString('utf8')).toBe(content);
        for (const line of lines(content)) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        const event = onlyEvent(content);
        expect(event.attendees.map((attendee) => attendee.getFirstValue())).toEqual([
          'MAILTO:dara@school.example.com',
        ]);
        expect(property(content, 'ATTENDEE')[0]?.match(/"/g)).toHaveLength(2);
        expect(readByNodeIcal(content).uid).toBe(invitation.uid);
      }),
      { numRuns: 300 },
    );
  });
});

describe('adding to a calendar oneself', () => {
  it('gives a file with the same UID, without METHOD and without people', () => {
    const content = icsDownload(invitation);
    expect(property(content, 'METHOD')).toEqual([]);
    expect(property(content, 'ATTENDEE')).toEqual([]);
    expect(property(content, 'ORGANIZER')).toEqual([]);
    expect(readByNodeIcal(content).uid).toBe(invitation.uid);
    expect(onlyEvent(content).startDate.toJSDate().toISOString()).toBe(invitation.start);
  });

  it('gives a Google link with the times in UTC', () => {
    const url = new URL(googleCalendarUrl(invitation));
    expect(url.searchParams.get('dates')).toBe('20251110T013000Z/20251110T050000Z');
    expect(url.searchParams.get('text')).toBe(invitation.summary);
    expect(url.searchParams.get('location')).toBe(invitation.location);
    expect(url.searchParams.get('details')).toContain('https://prachum.example.org/a/1');
  });
});
