import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { capabilities } from '../../functions/capabilities.ts';
import type { DayEvent } from '../../functions/day/rules/events.ts';
import type { HeldAddress } from '../../functions/delivery/feedback.ts';
import type { LedgerRow } from '../../functions/delivery/ledger-row.ts';
import type { MailTools } from '../../functions/delivery/mail-source.ts';
import { guestAddresses } from '../../functions/meeting/hold.ts';
import { meetingMails } from '../../functions/meeting/mails.ts';
import { audienceOf } from '../../functions/meeting/people/invited.ts';
import type { Invitee, MeetingEvent } from '../../functions/meeting/rules/events.ts';
import { guestHeld } from '../../functions/meeting/rules/guest-holds.ts';
import { meetingAggregate } from '../../functions/meeting/rules/meeting.ts';
import { recipientsOf } from '../../functions/meeting/rules/timeline/recipients.ts';
import { listHeard } from '../../functions/membership/rules/heard-addresses.ts';
import { memberAggregate } from '../../functions/membership/rules/member.ts';
import { guestsMeeting } from '../../functions/tasks/sending/guests-meeting.ts';
import { dayHas, listDay, NINE } from '../day/door.ts';
import { players } from '../web/rig.ts';
import { invitees, MEETING, meeting, NETWORK, NOW, type Site, startSite } from './site.ts';

const [, , , guest] = invitees as readonly [Invitee, Invitee, Invitee, Invitee];
const cause = `meeting/${MEETING}`;
const page = `/n/best/meetings/${MEETING}/people/g-meas`;
const MONDAY = '2025-10-27T02:00:00.000Z';
const byHand = { send: false, reason: 'addressComplained', byHand: 'letter' };
const cancelled: MeetingEvent = { type: 'MeetingCancelled', data: { reason: { en: 'Flood' } } };

let site: Site;
let mailed = 0;
beforeEach(async () => {
  site = await startSite();
  mailed = (await site.facts('meeting', MEETING)).length;
});
afterEach(() => site.stop());

/** The mail provider tells of a mail that was made from the meeting as it was found here, or is now. */
async function told(why: HeldAddress['why'], of: Partial<HeldAddress> = {}): Promise<void> {
  const mail = { network: NETWORK, cause, seat: guest.seat, person: guest.person, personVersion: mailed };
  const { repository } = site.services;
  await guestAddresses(repository, (mail) => guestsMeeting(repository, mail)).hold({
    ...mail,
    why,
    at: NOW,
    ...of,
  });
}

const factsSince = async () => (await site.facts('meeting', MEETING)).slice(mailed).map(({ type }) => type);

function judge(kind: string, lane: LedgerRow[] = []) {
  const { repository, views, origin, mailDomain, signLink: sign } = site.services;
  const tools: MailTools = {
    repository,
    views,
    origin,
    mailDomain,
    stage: 'live',
    sign,
    replyTag: () => 'tag',
  };
  const { seat, party, person, channel } = guest;
  const key = { network: NETWORK, cause, seat, party, person, channel, kind, revision: 1 };
  const row: LedgerRow = { ...key, state: 'planned', plannedAt: MONDAY, attempt: 0 };
  return meetingMails.judge(row, async () => lane, MONDAY, tools);
}

const withEmail = (email: string): MeetingEvent => ({
  type: 'MeetingRevised',
  data: {
    changes: { guests: (meeting.guests ?? []).map((one) => ({ ...one, email })) },
    startsAt: '2025-11-10T01:30:00.000Z',
    endsAt: '2025-11-10T05:00:00.000Z',
  },
});

const press = (as: keyof typeof players = 'coordinator') =>
  site.ask(page, { as: players[as], form: { release: 'g-meas' } });
const html = async (lang: 'en' | 'km', as: keyof typeof players = 'coordinator') =>
  await (await site.ask(page, { as: players[as], lang })).text();

test('after a guest’s complaint the reminder is left out, and what is not optional is handed over', async () => {
  expect(await judge('reminder')).toMatchObject({ send: true });
  await told('complained');
  expect(await judge('reminder')).toEqual({ send: false, reason: 'addressComplained' });
  expect(await judge('invitation')).toEqual(byHand);
  await site.happens([cancelled]);
  expect(await judge('cancellation')).toEqual(byHand);
});

test('the pages that ask before a change or a cancellation count an address on hold as what will become of it', async () => {
  await site.plan([{ ...guest, kind: 'invitation' }]);
  const [row] = await site.services.ledger.lane(NETWORK, cause, guest.person);
  if (row) await site.services.ledger.markSent(row, 'ses-1', NOW);
  const read = async (below: string, form?: Record<string, string>) => {
    const answer = await site.ask(`/n/best/meetings/${MEETING}${below}`, {
      as: players.coordinator,
      lang: 'en',
      ...(form ? { form } : {}),
    });
    return await answer.text();
  };
  expect(await read('/cancel')).toContain('one person: 1 will get a mail about it');
  await told('bounced');
  expect(await read('/cancel')).toContain('one person: 0 will get a mail about it');
  expect(await read('/cancel')).toContain('you contact 1 yourself');
});

test('after mail to a guest came back nothing is sent there, and the cancellation is handed over', async () => {
  await told('bounced');
  for (const kind of ['reminder', 'invitation']) {
    expect(await judge(kind), kind).toEqual({ send: false, reason: 'addressHeld' });
  }
  await site.happens([cancelled]);
  expect(await judge('cancellation')).toEqual({ ...byHand, reason: 'addressHeld' });
});

test('once somebody has spoken with the guest, mail is sent again', async () => {
  await told('complained');
  expect(await html('en')).toContain('It works, I have spoken with them');
  expect(await html('km')).toContain('ផ្ញើបានហើយ ខ្ញុំបាននិយាយជាមួយគាត់');
  expect((await press('observer')).status).toBe(403);
  expect(await html('en', 'observer')).not.toMatch(/meas@example.org|I have spoken/);
  expect((await press()).headers.get('location')).toBe(`${page}?done=released`);
  expect((await site.facts('meeting', MEETING)).at(-1)).toEqual({
    type: 'GuestAddressReleased',
    by: 'staff:s-coord',
    data: { guest: 'g-meas' },
  });
  expect(await judge('reminder')).toMatchObject({ send: true });
  expect(await html('en')).not.toContain('I have spoken');
  await press();
  expect(await factsSince()).toEqual(['GuestAddressHeld', 'GuestAddressReleased']);
});

test('an address that came back says so on the page, and has its own button', async () => {
  await told('bounced');
  expect(await html('en')).toContain('Mail to meas@example.org came back');
  expect(await html('en')).toContain('The address works: write to it again');
  await press();
  expect(await judge('reminder')).toMatchObject({ send: true });
});

test('news that arrives twice, or after somebody let the address go again, changes nothing', async () => {
  await Promise.all([told('bounced'), told('bounced'), told('complained')]);
  expect(await factsSince()).toEqual(['GuestAddressHeld']);
  await press();
  await told('complained');
  expect(await factsSince()).toEqual(['GuestAddressHeld', 'GuestAddressReleased']);
  await told('complained', { personVersion: mailed + 2 });
  expect(await factsSince()).toEqual(['GuestAddressHeld', 'GuestAddressReleased', 'GuestAddressHeld']);
});

test('another address of the guest is not on hold, whether it was corrected before or after', async () => {
  await told('bounced');
  await site.happens([withEmail('new@example.org')]);
  expect(await judge('reminder')).toMatchObject({ send: true });
  await told('complained');
  expect(await factsSince()).toEqual(['GuestAddressHeld', 'MeetingRevised']);
  expect(await judge('reminder')).toMatchObject({ send: true });
});

test('news about somebody whom this meeting does not have changes nothing', async () => {
  const before = await site.everything();
  await told('bounced', { person: 'nobody' });
  await told('bounced', { cause: 'meeting/no-such-meeting' });
  expect(await site.everything()).toBe(before);
});

describe('at the next meeting with a guest of the same address', () => {
  const MEETINGS = `/n/${NETWORK}/meetings`;
  const NEXT = '01K7D000000000000000000099';
  const at = (below: string) => `${MEETINGS}/${NEXT}${below}`;
  const as = { as: players.coordinator, lang: 'en' } as const;
  const needed = {
    'title.en': 'Forum',
    date: '2025-12-15',
    start: '08:30',
    end: '12:00',
    'venue.en': 'The hall',
    'objectives.0.en': 'Meet',
    'audience.choice': 'all',
    'guests.0.id': 'g-again',
    'guests.0.name': 'Meas Rithy',
    'guests.0.email': 'MEAS@example.org',
    'guests.0.telegram': 'https://t.me/meas_rithy',
    'guests.0.lang': 'en',
    'guests.0.reachedBy': 'email',
  };

  async function drafted(): Promise<string> {
    await site.happens([]);
    await site.ask(`${MEETINGS}/new`, { ...as, form: { id: NEXT, from: 'empty' } });
    await site.ask(at('/edit'), { ...as, form: { ...needed, version: '1' } });
    return await (await site.ask(at('/preview'), as)).text();
  }

  async function invited(preview: string): Promise<Invitee | undefined> {
    const hidden = [...preview.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
    const form = Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]));
    await site.ask(at('/preview'), { ...as, form: { ...form, do: 'invite' } });
    const { state } = await site.services.repository.load(meetingAggregate, NETWORK, NEXT);
    if (state.status !== 'convened') throw new Error('not convened');
    const audience = await audienceOf(site.services.repository, NETWORK, state);
    return audience.find(({ person }) => person === 'g-again');
  }

  const kinds = async () => (await site.facts('meeting', NEXT)).map(({ type }) => type);

  test('a bounced one is left out with a button, by which somebody says that it works', async () => {
    await told('bounced');
    const preview = await drafted();
    expect(preview).toContain('Mail to MEAS@example.org came back');
    await site.ask(at('/preview'), { ...as, form: { release: 'g-again' } });
    const again = await (await site.ask(at('/preview'), as)).text();
    expect(again).not.toContain('came back');
    expect(await invited(again)).toMatchObject({ channel: 'email' });
    expect(await kinds()).not.toContain('GuestAddressHeld');
  });

  test('a bounced one that nobody speaks for is not invited', async () => {
    await told('bounced');
    expect(await invited(await drafted())).toBeUndefined();
    expect(await kinds()).toContain('GuestAddressHeld');
  });

  test('after a complaint the invitation is handed over, and all that follows', async () => {
    await told('complained');
    expect(await invited(await drafted())).toMatchObject({ channel: 'telegram' });
    const { state } = await site.services.repository.load(meetingAggregate, NETWORK, NEXT);
    expect(state).toMatchObject({ guestHolds: { 'g-again': { why: 'complained' } } });
  });

  test('one that was let go again is invited by mail', async () => {
    await told('complained');
    site.at(MONDAY);
    await press();
    expect(await invited(await drafted())).toMatchObject({ channel: 'email' });
  });

  test('a guest who is invited later is on hold as well', async () => {
    await told('complained');
    await drafted();
    await site.happens([
      {
        type: 'MeetingRevised',
        data: {
          changes: { guests: [] },
          startsAt: '2025-11-10T01:30:00.000Z',
          endsAt: '2025-11-10T05:00:00.000Z',
        },
      },
      { type: 'SeatUninvited', data: { invitee: guest } },
    ]);
    const form = {
      id: 'g-later',
      name: 'Meas Rithy',
      email: 'meas@example.org',
      lang: 'en',
      reachedBy: 'email',
    };
    await site.ask(`${MEETINGS}/${MEETING}/invite`, { ...as, form });
    const facts = (await site.facts('meeting', MEETING)).slice(-2);
    expect(facts).toMatchObject([
      { type: 'GuestAddressHeld', data: { guest: 'g-later', why: 'complained' } },
      { type: 'SeatInvited', data: { invitee: { person: 'g-later', channel: 'letter' } } },
    ]);
  });
});

describe('in a draft whose day people were asked to keep free', () => {
  const DRAFT = '01K7D000000000000000000098';
  const at = (below: string) => `/n/${NETWORK}/meetings/${DRAFT}${below}`;
  const as = { as: players.coordinator, lang: 'en' } as const;
  const typed = (email: string) => ({
    'title.en': 'Forum',
    date: '2025-12-15',
    'guests.0.id': 'g-day',
    'guests.0.name': 'Meas Rithy',
    'guests.0.email': email,
    'guests.0.lang': 'en',
    'guests.0.reachedBy': 'email',
  });

  async function asked(): Promise<void> {
    const stream = { by: 'staff:s-coord', at: NOW };
    const day = { audience: 'asked', chunks: 1, date: '2025-12-15', mail: 1, byHand: 0 };
    const saved: MeetingEvent = { type: 'SaveTheDateSent', data: day };
    await site.ask(`/n/${NETWORK}/meetings/new`, { ...as, form: { id: DRAFT, from: 'empty' } });
    await site.ask(at('/edit'), { ...as, form: { ...typed('other@example.org'), version: '1' } });
    await site.services.repository.change(meetingAggregate, NETWORK, DRAFT, stream, () => [saved]);
  }

  const holdOf = async () => {
    const { state } = await site.services.repository.load(meetingAggregate, NETWORK, DRAFT);
    return state.status === 'none' ? undefined : guestHeld(state, 'g-day');
  };

  test('an address of a guest that is corrected to one on hold is on hold there as well', async () => {
    await told('complained');
    await asked();
    await site.happens([]);
    const form = { ...typed('Meas@example.org'), version: '3' };
    expect((await site.ask(at('/edit'), { ...as, form })).status).toBe(303);
    expect(await holdOf()).toBe('complained');
  });

  test('what other meetings heard of an address since is known where the draft is thrown away', async () => {
    await asked();
    await site.ask(at('/edit'), { ...as, form: { ...typed('meas@example.org'), version: '3' } });
    expect(await holdOf()).toBeUndefined();
    await told('bounced');
    await site.happens([]);
    await site.ask(at('/discard'), { ...as, form: {} });
    expect(await holdOf()).toBe('bounced');
  });
});

test('what another meeting has heard of a guest’s address since is known before a change or a cancellation goes there', async () => {
  const other = { by: 'system', at: NOW };
  const stream = { network: NETWORK, kind: 'meeting', id: 'another' };
  const { repository, views } = site.services;
  const details = { guests: meeting.guests ?? [] };
  const heard: MeetingEvent[] = [
    { type: 'MeetingDrafted', data: { zone: 'Asia/Phnom_Penh', details } },
    { type: 'GuestAddressHeld', data: { guest: 'g-meas', why: 'complained' } },
  ];
  await repository.change(meetingAggregate, NETWORK, stream.id, other, () => heard);
  await views.relist(capabilities.of(stream.kind).views(await repository.log.read(stream), stream));
  expect(await judge('reminder')).toMatchObject({ send: true });
  await site.ask(`/n/best/meetings/${MEETING}/cancel`, { as: players.coordinator, form: {} });
  expect(await factsSince()).toEqual(['GuestAddressHeld', 'MeetingCancelled']);
  expect(await judge('cancellation')).toEqual(byHand);
});

test('whom a message is for says the same before it is planned', async () => {
  await told('complained');
  const { state } = await site.services.repository.load(meetingAggregate, NETWORK, MEETING);
  if (state.status !== 'convened') throw new Error('convened');
  const about = { member: () => memberAggregate.initial, answer: () => undefined, guestOff: () => undefined };
  expect(recipientsOf('reminder', [guest], state, about)).toMatchObject([
    { person: 'g-meas', channel: 'letter', skip: 'addressComplained' },
  ]);
});

describe('the address that a walk-in left at the door', () => {
  const EVENING = '2025-11-10T12:00:00.000Z';
  const reach = (email: string, at: string): DayEvent => ({
    type: 'AttendanceNoted',
    data: {
      date: 1,
      way: 'grid',
      taps: [{ id: at, person: 'w1', is: 'room', at, walkIn: { name: 'Demo Vuthy', reach: email } }],
    },
  });
  const toldOf = (at = EVENING) => told('bounced', { seat: 'w1', person: 'w1', at });
  const held = async () => {
    await listDay(site);
    return (await listHeard(site.services.views, NETWORK)).map(({ email, why }) => `${email} ${why}`);
  };
  beforeEach(async () => {
    site.at(NINE);
    await dayHas(site, [reach('vuthy@house7.example.org', NINE)]);
  });

  test('is held in the network when mail to it came back, once, and its day has the fact', async () => {
    for (let n = 0; n < 2; n += 1) await toldOf();
    expect(await held()).toEqual(['vuthy@house7.example.org bounced']);
    const facts = (await site.facts('day', MEETING)).filter(({ type }) => type === 'WalkInAddressHeld');
    expect(facts).toMatchObject([{ data: { walkIn: 'w1', why: 'bounced' } }]);
    expect(await factsSince()).toEqual([]);
  });

  test('is not held any more where it was corrected, before the news came or after', async () => {
    await toldOf();
    site.at('2025-11-11T02:00:00.000Z');
    await dayHas(site, [reach('vuthy@lotus.example.org', '2025-11-11T02:00:00.000Z')]);
    expect(await held()).toEqual([]);
    await toldOf();
    expect(await held()).toEqual([]);
  });
});
