import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { capabilities } from '../../functions/capabilities.ts';
import { feedPath } from '../../functions/feed/feed-link.ts';
import type { MeetingDetails } from '../../functions/meeting/rules/details.ts';
import type { MeetingEvent } from '../../functions/meeting/rules/events.ts';
import { meetingAggregate } from '../../functions/meeting/rules/meeting.ts';
import { DAY, later } from '../../functions/platform/clock.ts';
import { invitees, MEETING, moved, NETWORK, NOW, type Site, startSite } from '../meeting/site.ts';

const [sokha] = invitees;
if (!sokha) throw new Error('nobody is invited');
const PUBLIC = `/calendar/${NETWORK}/meetings.ics`;

let site: Site;
let own: string;
let read = 0;

beforeAll(async () => {
  site = await startSite({
    details: {
      onlineUrl: 'https://call.example.org/secret-room',
      title: { en: 'BEST Q4 Meeting', km: 'កិច្ចប្រជុំ BEST ត្រីមាសទី៤ ស្តីពីវេទិកាសិក្សាថ្នាក់ខេត្ត និងការស្រាវជ្រាវ' },
    },
  });
  count(site.engine.client);
});
afterAll(() => site.stop());
beforeEach(() => {
  site.at(NOW);
  own = feedPath(
    { network: NETWORK, seat: sokha.seat, person: sokha.person, epoch: 0 },
    site.services.signLink,
  );
});

/** Counts read units, of tables and indexes. */
function count(client: DynamoDBClient): void {
  const consumed = z.object({ ConsumedCapacity: z.object({ CapacityUnits: z.number() }) });
  client.middlewareStack.add(
    (next, context) => async (args) => {
      if (!/^(Query|GetItem)/.test(context.commandName ?? '')) return await next(args);
      Object.assign(args.input, { ReturnConsumedCapacity: 'TOTAL' });
      const result = await next(args);
      read += consumed.parse(result.output).ConsumedCapacity.CapacityUnits;
      return result;
    },
    { step: 'initialize' },
  );
}

const invited = (meeting: string, person = sokha.person) =>
  site.plan([{ cause: `meeting/${meeting}`, person, seat: sokha.seat, channel: 'email' }]);

/** A meeting of another day, with its invitations out. */
async function another(
  id: string,
  day: string,
  options: { details?: Partial<MeetingDetails>; more?: readonly MeetingEvent[]; held?: boolean } = {},
): Promise<void> {
  const details = {
    title: { en: `Meeting of ${day}` },
    date: day,
    start: '08:30',
    end: '12:00',
    venue: { en: 'The hall' },
    objectives: [{ en: 'Meet' }],
    ...options.details,
  };
  const events: MeetingEvent[] = [
    { type: 'MeetingDrafted', data: { zone: 'Asia/Phnom_Penh', details } },
    {
      type: 'MeetingConvened',
      data: {
        ...{ audience: `${id}.1`, chunks: 1, hash: '-', mail: 1, byHand: 0, leftOut: 0 },
        ...{ releaseAt: NOW, startsAt: `${day}T01:30:00.000Z`, endsAt: `${day}T05:00:00.000Z` },
      },
    },
    ...(options.held ? [] : [{ type: 'InvitationsReleased' as const, data: {} }]),
    ...(options.more ?? []),
  ];
  const { repository, views } = site.services;
  const meta = { by: 'staff:s-coord', at: later(`${day}T01:30:00.000Z`, -30 * DAY) };
  await repository.change(meetingAggregate, NETWORK, id, meta, () => events);
  const stream = { network: NETWORK, kind: 'meeting', id };
  const { log } = repository;
  await views.relist(capabilities.of('meeting').views(await log.read(stream), stream));
}

interface Seen {
  readonly uid: string;
  readonly status: string;
}

/** The entries of a feed as two programs read them, which must agree. */
async function entriesOf(path: string): Promise<Seen[]> {
  const answer = await site.ask(path);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  const text = await answer.text();
  const calendar = new ICAL.Component(ICAL.parse(text));
  const first = calendar.getAllSubcomponents('vevent').map((event) => ({
    uid: String(event.getFirstPropertyValue('uid')),
    status: String(event.getFirstPropertyValue('status')),
    start: new ICAL.Event(event).startDate.toJSDate().toISOString(),
  }));
  const second = Object.values(nodeIcal.sync.parseICS(text)).flatMap((event) =>
    event?.type === 'VEVENT'
      ? [{ uid: event.uid, status: String(event.status), start: event.start.toISOString() }]
      : [],
  );
  expect(second).toEqual(first);
  return first.map(({ uid, status }) => ({ uid: uid.replace('@mail.example.org', ''), status }));
}

const uids = async (path: string) => (await entriesOf(path)).map(({ uid }) => uid);
const textOf = async (path: string) => (await site.ask(path)).text();
const unfolded = (text: string) => text.replace(/\r\n[ \t]/g, '').split('\r\n');

describe('the calendar of one person', () => {
  beforeAll(async () => {
    await invited(MEETING);
    await another('01OTHERS', '2025-11-20');
    await invited('01OTHERS', 'c-dara');
    await another('01SPRING', '2025-04-10');
    await another('01LONGAGO', '2024-05-10');
    await invited('01LONGAGO');
    // Asked instead of somebody silent, which invites as well.
    await site.plan([
      {
        cause: 'meeting/01SPRING',
        person: sokha.person,
        seat: sokha.seat,
        kind: 'askAlternate',
        channel: 'email',
      },
    ]);
  });

  test('holds the meetings they were invited to or asked for instead, those of the last year too, and nobody else’s', async () => {
    expect(await entriesOf(own)).toEqual([
      { uid: 'mtg-01SPRING', status: 'CONFIRMED' },
      { uid: `mtg-${MEETING}`, status: 'CONFIRMED' },
    ]);
  });

  test('has the UID, SEQUENCE and words of the invitation and its public page, and asks to be read again', async () => {
    const lines = unfolded(await textOf(own));
    expect(lines).toContain('METHOD:PUBLISH');
    expect(lines).toContain('NAME:BEST: my meetings');
    expect(lines).toContain('X-WR-CALNAME:BEST: my meetings');
    expect(lines).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT4H');
    expect(lines).toContain('X-PUBLISHED-TTL:PT4H');
    expect(lines).toContain(`UID:mtg-${MEETING}@mail.example.org`);
    expect(lines).toContain('SEQUENCE:0');
    expect(lines).toContain('SUMMARY:BEST Q4 Meeting');
    const [past, coming] = lines.filter((line) => line.startsWith('URL'));
    expect(past).toContain('/notice/best/01SPRING');
    expect(coming).toContain(`/notice/best/${MEETING}`);
    const description = lines.find((line) => line.includes('1. Membership'));
    expect(description).toMatch(/^DESCRIPTION:Online: https:\/\/call\.example\.org\/secret-room\\n/);
    expect(lines).toContain('CONFERENCE;VALUE=URI:https://call.example.org/secret-room');
  });

  test('answers for nobody: no address in it opens a page of a person', async () => {
    const text = unfolded(await textOf(own)).join('\n');
    expect(text).toContain(`/notice/best/${MEETING}`);
    expect(text).not.toMatch(/\/(a|p|u)\//);
  });

  test('names no one: no attendee, no organizer, no address, no name of any contact', async () => {
    for (const path of [own, PUBLIC]) {
      const text = unfolded(await textOf(path)).join('\n');
      expect(text).not.toMatch(/ATTENDEE|ORGANIZER|mailto:|VALARM/i);
      expect(text.replace(/^UID:.*$/gm, '')).not.toContain('@');
      expect(text).not.toMatch(/Sokha|Dara|Bopha|បុប្ផា|វិសាល|Meas Rithy|000 101/);
    }
  });

  test('has the same bytes until the meeting changes, whatever happens around it', async () => {
    const before = await textOf(own);
    site.at(later(NOW, DAY));
    await site.happens([
      { type: 'AudienceChunkPlanned', data: { asked: 3, kind: 'invitation', chunk: 1, of: 2 } },
    ]);
    expect(await textOf(own)).toBe(before);
    const [revised, ...announced] = moved;
    await site.happens(revised ? [revised] : [], later(NOW, 2 * DAY));
    expect(unfolded(await textOf(own))).toContain('DTSTAMP:20251022T020000Z');
    await site.happens(announced, later(NOW, 3 * DAY));
    const lines = unfolded(await textOf(own));
    expect(lines).toContain('DTSTART:20251117T013000Z');
    expect(lines).toContain('SEQUENCE:1');
    expect(lines).toContain('DTSTAMP:20251023T020000Z');
  });

  test('is answered with 304 to a program that has it, and HEAD says the same without the body', async () => {
    const first = await site.ask(own);
    const etag = first.headers.get('etag') ?? '';
    expect(etag).not.toBe('');
    const again = await site.ask(own, { headers: { 'if-none-match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect((await site.ask(own, { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
    const head = await site.app.request(new Request(new URL(own, site.services.origin), { method: 'HEAD' }));
    expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, etag, '']);
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
  });

  test('loses a meeting with the invitation, and has it again with the next', async () => {
    await site.happens([{ type: 'SeatUninvited', data: { invitee: sokha } }]);
    expect(await uids(own)).toEqual(['mtg-01SPRING']);
    await site.happens([{ type: 'SeatInvited', data: { invitee: sokha, again: true } }]);
    expect(await uids(own)).toEqual(['mtg-01SPRING', `mtg-${MEETING}`]);
  });

  test('shows a cancelled meeting as cancelled, on a day that is free', async () => {
    const more: MeetingEvent[] = [{ type: 'MeetingCancelled', data: {} }];
    await another('01FLOOD', '2025-12-01', { more });
    await invited('01FLOOD');
    expect(await entriesOf(own)).toContainEqual({ uid: 'mtg-01FLOOD', status: 'CANCELLED' });
    expect((await textOf(own)).match(/TRANSP:TRANSPARENT/g)).toHaveLength(1);
  });

  test('costs the same to read however many meetings of others the network has had', async () => {
    read = 0;
    await site.ask(own);
    const few = read;
    for (let n = 0; n < 60; n += 1) {
      const id = `01PAST${n}`;
      await another(id, later('2025-09-01T00:00:00.000Z', -n * DAY).slice(0, 10));
      await invited(id, 'c-dara');
    }
    read = 0;
    await site.ask(own);
    expect(few).toBeGreaterThan(0);
    expect(read).toBe(few);
  });

  test('holds the meetings of every seat at its address, whichever of them is invited', async () => {
    const organisation = { name: { en: 'Second House' }, type: 'localNgo' as const };
    const fields = {
      name: 'Keo Sokha',
      role: 'head' as const,
      lang: 'en' as const,
      reachedBy: 'email' as const,
    };
    await site.member('m-two', [
      {
        type: 'MemberRegistered',
        data: { organisation: { ...organisation, subSectors: [], districts: [] }, status: 'active' },
      },
      { type: 'ContactAdded', data: { contact: 'c-two', fields: { ...fields, email: 'Sokha@example.org' } } },
    ]);
    const named = { network: NETWORK, seat: 'm-two', person: 'c-two', epoch: 0 };
    const theirs = feedPath(named, site.services.signLink);
    expect(await uids(theirs)).toContain(`mtg-${MEETING}`);
    const seats = [sokha, { seat: 'm-two', person: 'c-two' }].map(({ seat, person }) => ({ seat, person }));
    const both = { ...sokha, seats };
    await site.happens([
      { type: 'SeatInvited', data: { invitee: { ...both, seat: 'm-two', person: 'c-two' }, again: false } },
      { type: 'SeatUninvited', data: { invitee: both } },
    ]);
    expect(await uids(own)).toContain(`mtg-${MEETING}`);
    expect(await uids(theirs)).toContain(`mtg-${MEETING}`);
    await site.happens([{ type: 'SeatInvited', data: { invitee: both, again: true } }]);
    await site.member('m-two', [{ type: 'ContactLeft', data: { contact: 'c-two' } }]);
    expect((await site.ask(theirs)).status).toBe(404);
    expect(await uids(own)).toContain(`mtg-${MEETING}`);
  });

  test('is reached from the personal page, as a subscription and as an address to copy', async () => {
    const page = await textOf(`/p/${site.token({ purpose: 'personal', cause: '-' })}`);
    expect(page).toContain('My meetings in my calendar');
    const { host, origin } = new URL(site.services.origin);
    expect(page).toContain(`href="webcal://${host}${own}"`);
    expect(page).toContain(`value="${origin}${own}"`);
  });
});

describe('a dead feed link', () => {
  const dead: Readonly<Record<string, () => string | Promise<string>>> = {
    'was tampered with': () => own.replace('c-sokha', 'c-dara'),
    'is another kind of link': () => `/c/${site.token({ purpose: 'personal', cause: '-' })}/calendar.ics`,
    'is for nobody': () =>
      feedPath({ network: NETWORK, seat: 'm-rice', person: 'c-none', epoch: 0 }, site.services.signLink),
    'is of another network': () =>
      feedPath({ network: 'other', seat: 'm-rice', person: 'c-sokha', epoch: 0 }, site.services.signLink),
    'is not even a token': () => '/c/x/calendar.ics',
    'was revoked': async () => {
      await site.member('m-rice', [{ type: 'LinksRevoked', data: { contact: 'c-sokha' } }]);
      return own;
    },
    'is of somebody who left': async () => {
      await site.member('m-rice', [{ type: 'ContactLeft', data: { contact: 'c-sokha' } }]);
      return feedPath(
        { network: NETWORK, seat: 'm-rice', person: 'c-sokha', epoch: 1 },
        site.services.signLink,
      );
    },
  };
  for (const [why, path] of Object.entries(dead)) {
    test(`that ${why} answers 404 in plain text, and not why`, async () => {
      const answer = await site.ask(await path());
      expect(answer.status).toBe(404);
      expect(answer.headers.get('content-type')).toMatch(/^text\/plain/);
      expect(await answer.text()).toBe('គ្មានប្រតិទិននៅអាសយដ្ឋាននេះទេ។\nThere is no calendar at this address.\n');
    });
  }

  test('opens no page either: a feed link is for the feed alone', async () => {
    const token = own.split('/')[2];
    for (const path of [`/p/${token}`, `/a/${token}`]) expect((await site.ask(path)).status).toBe(404);
  });
});

describe('the calendar of a network', () => {
  test('holds what is public of the last year and ahead: no draft, nothing held back', async () => {
    await another('01HELD', '2025-12-20', { held: true });
    await another('01NEVER', '2025-12-21', { held: true, more: [{ type: 'MeetingCancelled', data: {} }] });
    const found = await entriesOf(PUBLIC);
    expect(found).toContainEqual({ uid: 'mtg-01OTHERS', status: 'CONFIRMED' });
    expect(found).toContainEqual({ uid: 'mtg-01FLOOD', status: 'CANCELLED' });
    const ids = found.map(({ uid }) => uid);
    for (const absent of ['mtg-01HELD', 'mtg-01NEVER', 'mtg-01LONGAGO']) expect(ids).not.toContain(absent);
  });

  test('tells what the notice page tells and leads there, not into the online room', async () => {
    const lines = unfolded(await textOf(`${PUBLIC}?lang=en`));
    expect(lines).toContain('NAME:BEST: meetings');
    expect(lines).toContain('SUMMARY:BEST Q4 Meeting');
    expect(lines).toContain('LOCATION:P-ESWG venue\\, Battambang');
    expect(lines.join()).toContain(`/notice/${NETWORK}/${MEETING}`);
    expect(lines.join()).not.toMatch(/secret-room|\/a\//);
    expect(await textOf(`/notice/${NETWORK}/${MEETING}`)).toContain(PUBLIC);
  });

  test('speaks the first language of the network unless the address asks for the other', async () => {
    expect(await textOf(PUBLIC)).toBe(await textOf(`${PUBLIC}?lang=km`));
    expect(await textOf(`${PUBLIC}?lang=fr`)).toBe(await textOf(PUBLIC));
    expect(await textOf(PUBLIC)).not.toBe(await textOf(`${PUBLIC}?lang=en`));
  });

  test('folds Khmer between characters, at 75 octets', async () => {
    const bytes = Buffer.from(await (await site.ask(PUBLIC)).arrayBuffer());
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    expect(text).toContain('\r\n ');
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(unfolded(text).join('\n')).toContain('ស្តីពីវេទិកាសិក្សាថ្នាក់ខេត្ត និងការស្រាវជ្រាវ');
  });

  test('may be kept by anybody for a quarter of an hour, and carries no cookie', async () => {
    const answer = await site.ask(`${PUBLIC}?lang=en`);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=900');
    expect(answer.headers.get('set-cookie')).toBeNull();
    const headers = { 'if-none-match': answer.headers.get('etag') ?? '' };
    const again = await site.ask(`${PUBLIC}?lang=en`, { headers });
    expect([again.status, again.headers.get('cache-control')]).toEqual([304, 'public, max-age=900']);
    expect(again.headers.get('set-cookie')).toBeNull();
  });

  const hostile = [
    'nowhere',
    '..',
    'best%2F..',
    'best%2Fmeeting%2F01MEETING',
    'best%00',
    '%E2%80%8B',
    "best'",
    '__proto__',
    'x'.repeat(90),
  ];
  test.each(hostile)('of a network called %j is not there', async (id) => {
    const answer = await site.ask(`/calendar/${id}/meetings.ics`);
    expect(answer.status).toBe(404);
    expect(site.reported).toEqual([]);
  });
});

test('reading a calendar writes nothing', async () => {
  const before = await site.everything();
  await site.ask(PUBLIC);
  await site.ask(feedPath({ network: NETWORK, ...sokha, epoch: 1 }, site.services.signLink));
  expect(await site.everything()).toBe(before);
});
