import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { demoSettings } from '../../bin/seed/network.ts';
import type { Frozen, LedgerRow, MailState } from '../../functions/delivery/ledger-row.ts';
import { renderMail } from '../../functions/delivery/mail-frame.tsx';
import type { MailContent, MailTools } from '../../functions/delivery/mail-source.ts';
import { meetingMails } from '../../functions/meeting/mails.ts';
import type { MeetingEvent } from '../../functions/meeting/rules/events.ts';
import { meetingAggregate } from '../../functions/meeting/rules/meeting.ts';
import { seatAggregate } from '../../functions/meeting/rules/seat.ts';
import type { AnswerFields, SeatEvent } from '../../functions/meeting/rules/seat-events.ts';
import { calendarWords } from '../../functions/meeting/sending/calendar-words.ts';
import type { MemberEvent } from '../../functions/membership/rules/events.ts';
import { memberAggregate } from '../../functions/membership/rules/member.ts';
import type { NetworkEvent } from '../../functions/network/rules/events.ts';
import { networkAggregate } from '../../functions/network/rules/network.ts';
import { EventLog } from '../../functions/platform/event-log.ts';
import { Repository } from '../../functions/platform/repository.ts';
import { Views } from '../../functions/platform/views.ts';
import { startEngine, type TestEngine } from '../engine.ts';
import { chunkPlanned, convened, invited, invitee, now } from './meetings.ts';
import { q4 } from './q4-mail.ts';

let engine: TestEngine;
let repository: Repository;
let tools: MailTools;
let network = 0;

beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  network += 1;
  // What append would mark as pending is of no concern here: nothing reacts.
  repository = new Repository(new EventLog(engine.client, engine.tables.eventLog));
  tools = {
    repository,
    views: new Views(engine.client, engine.tables.views),
    origin: 'https://meet.example.org',
    mailDomain: 'mail.example.org',
    stage: 'live',
    sign: ({ purpose, person }) => `${purpose}.${person}`,
    replyTag: ({ person }, keyVersion) => `${person}-${keyVersion}`,
  };
  const meta = { by: 'system', at: now };
  const founding: NetworkEvent[] = [
    { type: 'NetworkFounded', data: { settings: demoSettings } },
    {
      type: 'RoleGranted',
      data: {
        staff: 'dara',
        email: 'dara@best.example.org',
        name: 'Demo Dara',
        role: 'coordinator',
        lang: 'en',
        invited: false,
      },
    },
  ];
  await repository.change(networkAggregate, here(), 'self', meta, () => founding);
  await member({
    type: 'MemberRegistered',
    data: {
      organisation: { name: { en: 'Reading Bridge' }, type: 'localNgo', subSectors: [], districts: [] },
      status: 'active',
    },
  });
  await member(contact('ContactAdded', 'first@org01.example.org'));
  await meeting(...invited);
});

const here = () => `n${network}`;

async function member(...events: MemberEvent[]): Promise<number> {
  const meta = { by: 'system', at: now };
  return (await repository.change(memberAggregate, here(), 'member-1', meta, () => events)).version;
}

async function meeting(...events: MeetingEvent[]): Promise<void> {
  await repository.change(meetingAggregate, here(), 'it', { by: 'staff:dara', at: now }, () => events);
}

function contact(type: 'ContactAdded' | 'ContactRevised', email: string): MemberEvent {
  const fields = {
    name: 'Demo Bopha',
    role: 'focalPoint' as const,
    lang: 'en' as const,
    email,
    reachedBy: 'email' as const,
  };
  return { type, data: { contact: 'contact-1', fields } };
}

function row(kind: string, state: MailState = 'planned', frozen?: Frozen): LedgerRow {
  const { seat, party, person, channel } = invitee(1);
  const asked = { network: here(), cause: 'meeting/it', seat, party, person, channel, kind, revision: 3 };
  return { ...asked, state, plannedAt: now, attempt: 0, ...(frozen ? { frozen } : {}) };
}

const judge = (kind: string, lane: LedgerRow[] = [], at = now) =>
  meetingMails.judge(row(kind), async () => lane, at, tools);

/** Judges and writes, as deliver does. */
async function mail(kind: string, lane: LedgerRow[] = []) {
  const verdict = await judge(kind, lane);
  if (!verdict.send) throw new Error(verdict.reason);
  const frozen = { ...verdict.frozen, dtstamp: '2025-10-13T02:03:00.000Z' };
  const lastSent = lane.find((one) => one.state === 'sent')?.frozen;
  return shown(await meetingMails.write(row(kind), frozen, { firstSent: !lastSent, lastSent, now }, tools));
}

/** As its reader sees it. */
function shown(content: MailContent) {
  return { ...content, subject: content.model.subject, ...renderMail(content.model) };
}

/** What a claim of the invitation would freeze now. */
async function firstVersion(): Promise<{ frozen: Frozen }> {
  const verdict = await judge('invitation');
  if (!verdict.send) throw new Error(verdict.reason);
  return { frozen: { ...verdict.frozen, dtstamp: now } };
}
const unfolded = (calendar = '') => calendar.replace(/\r\n[ \t]/g, '');
const cancelled: MeetingEvent = { type: 'MeetingCancelled', data: { reason: { en: 'Flood' } } };
const moved: MeetingEvent[] = [
  {
    type: 'MeetingRevised',
    data: {
      changes: { date: '2025-11-12' },
      startsAt: '2025-11-12T01:30:00.000Z',
      endsAt: '2025-11-12T05:00:00.000Z',
    },
  },
  { type: 'ChangeAnnounced', data: { changes: [{ field: 'date', from: '2025-11-10', to: '2025-11-12' }] } },
];

describe('an invitation', () => {
  it('is alone in its lane as long as nothing else was ever asked for', async () => {
    expect(await judge('invitation')).toMatchObject({ send: true, alone: true });
    await meeting(chunkPlanned(3, 1), { type: 'MessageFellDue', data: { kind: 'agenda', date: 1 } });
    expect(await judge('invitation')).toMatchObject({ send: true, alone: true });
  });

  const asked: MeetingEvent[] = [
    { type: 'InvitationResent', data: { invitee: invitee(2) } },
    { type: 'SeatInvited', data: { invitee: invitee(2), again: false } },
    { type: 'SeatUninvited', data: { invitee: invitee(2) } },
    { type: 'SeatsAsked', data: { kind: 'askHead', date: 1, invitees: [invitee(2)] } },
    { type: 'ChangeAnnounced', data: { changes: [] } },
  ];
  it.each(asked)('is not known to be alone after $type', async (event) => {
    await meeting(event);
    expect(await judge('invitation')).toMatchObject({ send: true, alone: false });
  });

  it('that was not sent when the meeting was edited waits for the notice, since the edit may be undone', async () => {
    const announceAt = '2025-10-13T02:08:00.000Z';
    const [edit] = moved;
    if (edit?.type !== 'MeetingRevised') throw new Error('an edit');
    await meeting({ ...edit, data: { ...edit.data, announceAt } });
    expect(await judge('invitation')).toMatchObject({ send: false, until: announceAt });
    // A person invited now is invited anew if it is undone.
    await meeting({ type: 'SeatInvited', data: { invitee: invitee(1), again: false } });
    expect(await judge('invitation')).toMatchObject({ send: true });
  });

  it('is written to the person, with a calendar part of their own', async () => {
    const { to, from, replyTo, calendar, thread } = await mail('invitation');
    expect(to).toEqual({ name: 'Demo Bopha', address: 'first@org01.example.org' });
    expect(from.address).toBe('meetings@mail.example.org');
    expect(replyTo?.address).toBe(demoSettings.replyAddress);
    expect(thread).toEqual({ root: 'mtg-it.root@mail.example.org', first: true });
    expect(calendar?.method).toBe('REQUEST');
    expect(calendar?.content).toContain('first@org01.example.org');
    expect(calendar?.content).toContain('SEQUENCE:0');
  });

  it('is not sent once it is no longer wanted, and the reason is named', async () => {
    expect(await judge('invitation', [], '2025-11-10T01:30:00.000Z')).toEqual({
      send: false,
      reason: 'meetingBegun',
    });
    await member({ type: 'ContactLeft', data: { contact: 'contact-1' } });
    expect(await judge('invitation')).toEqual({ send: false, reason: 'contactLeft' });
    await meeting({ type: 'SeatUninvited', data: { invitee: invitee(1) } });
    await member({ type: 'MemberStatusChanged', data: { status: 'left' } });
    expect(await judge('invitation')).toEqual({ send: false, reason: 'memberLeft' });
  });

  it('is not sent to an address on hold, nor after a cancellation or an uninvitation', async () => {
    await member({ type: 'AddressHeld', data: { contact: 'contact-1', why: 'bounced' } });
    expect(await judge('invitation')).toEqual({ send: false, reason: 'addressHeld' });
    await member(contact('ContactRevised', 'new@org01.example.org'));
    expect(await judge('invitation')).toMatchObject({ send: true });
    await meeting({ type: 'SeatUninvited', data: { invitee: invitee(1) } });
    expect(await judge('invitation')).toEqual({ send: false, reason: 'uninvited' });
    await meeting(cancelled);
    expect(await judge('invitation')).toEqual({ send: false, reason: 'meetingCancelled' });
  });

  it('is carried to people who reported our mail as unwanted, as long as there is something to say', async () => {
    await member({ type: 'AddressHeld', data: { contact: 'contact-1', why: 'complained' } });
    const byHand = { send: false, reason: 'addressComplained', byHand: 'letter' };
    expect(await judge('invitation')).toEqual(byHand);
    expect(await judge('change')).toEqual(byHand);
    expect(await meetingMails.judge({ ...row('reminder'), revision: 1 }, async () => [], now, tools)).toEqual(
      {
        send: false,
        reason: 'addressComplained',
      },
    );
    await meeting({ type: 'SeatUninvited', data: { invitee: invitee(1) } });
    expect(await judge('invitation')).toEqual({ send: false, reason: 'uninvited' });
    await meeting(cancelled);
    expect(await judge('cancellation')).toEqual(byHand);
  });

  it('has no calendar part for the person whom calendars would take for the host', async () => {
    await member(contact('ContactRevised', demoSettings.replyAddress.toUpperCase()));
    expect((await mail('invitation')).calendar).toBeUndefined();
  });

  it('where answers are read has an organizer of this person’s own, the same whatever is set since', async () => {
    const replies = { domain: 'reply.mail.example.org', key: '1' };
    const organizer = `rsvp+${here()}.contact-1-1@reply.mail.example.org`;
    await meeting(
      { type: 'ConveningStopped', data: {} },
      { ...convened, data: { ...convened.data, replies } } as MeetingEvent,
      { type: 'InvitationsReleased', data: {} },
    );
    const first = await mail('invitation');
    expect(unfolded(first.calendar?.content)).toContain(`:mailto:${organizer}`);
    expect(first.replyTo?.address).toBe(demoSettings.replyAddress);
    const before = (await firstVersion()).frozen;
    await meeting(...moved);
    const { calendar } = await mail('change', [row('invitation', 'sent', before)]);
    expect(unfolded(calendar?.content)).toContain(`:mailto:${organizer}`);
  });

  it('written again from what the claim froze is the same, whatever happened since', async () => {
    const verdict = await judge('invitation');
    if (!verdict.send) throw new Error('not sent');
    const frozen = { ...verdict.frozen, dtstamp: '2025-10-13T02:03:00.000Z' };
    const once = await meetingMails.write(row('invitation'), frozen, { firstSent: true, now }, tools);
    await meeting(...moved);
    await member(contact('ContactRevised', 'new@org01.example.org'));
    expect(await meetingMails.write(row('invitation'), frozen, { firstSent: true, now }, tools)).toEqual(
      once,
    );
  });
});

describe('a change', () => {
  it('says what differs from what this person was last told, with a higher SEQUENCE and the same UID', async () => {
    const before = (await firstVersion()).frozen;
    await meeting(...moved);
    const { text, calendar, subject } = await mail('change', [row('invitation', 'sent', before)]);
    expect(subject).toContain('Changed');
    expect(text).toMatch(/Monday 10 November 2025, \S+ → Wednesday 12 November 2025, /);
    expect(calendar?.content).toContain('SEQUENCE:1');
    expect(calendar?.content).toContain('UID:mtg-it@mail.example.org');
  });

  it('is an invitation for somebody who was never written to', async () => {
    await meeting(...moved);
    const { subject, text } = await mail('change');
    expect(subject).toContain('Invitation');
    expect(text).not.toContain('→');
  });

  it('that this person surely knows is skipped; a mail in doubt or bounced does not count', async () => {
    await meeting(...moved);
    const frozen = { ...(await firstVersion()).frozen, sequence: 1 };
    expect(await judge('change', [row('invitation', 'delivered', frozen)])).toEqual({
      send: false,
      reason: 'alreadyTold',
    });
    for (const doubtful of ['claimed', 'unknown', 'bounced'] as const) {
      expect(await judge('change', [row('invitation', doubtful, frozen)])).toMatchObject({ send: true });
    }
  });
});

describe('what a person has answered', () => {
  const answered = async (fields: AnswerFields, person = 'contact-1') => {
    const data = { meeting: 'it', seat: 'member-1', person, source: 'form', fields, late: false } as const;
    const times = { startsAt: '2025-11-10T01:30:00.000Z', endsAt: '2025-11-10T05:00:00.000Z' };
    const meta = { by: `person:${person}`, at: now };
    const given: SeatEvent = { type: 'AnswerGiven', data: { ...data, ...times } };
    await repository.change(seatAggregate, here(), 'it.member-1', meta, () => [given]);
  };
  const newVenue = { changes: { venue: { en: 'Another hall' } } };
  const elsewhere: MeetingEvent[] = [
    {
      type: 'MeetingRevised',
      data: {
        ...newVenue,
        startsAt: '2025-11-10T01:30:00.000Z',
        endsAt: '2025-11-10T05:00:00.000Z',
        dateNumber: 1,
        answersStand: true,
      },
    },
    { type: 'ChangeAnnounced', data: { changes: [{ field: 'venue', from: {}, to: {} }] } },
  ];
  const again = elsewhere.map(
    (fact): MeetingEvent =>
      fact.type === 'MeetingRevised'
        ? { ...fact, data: { ...fact.data, changes: { venue: { en: 'The third hall' } } } }
        : fact,
  );
  const told = async (...facts: MeetingEvent[]) => {
    const before = row('invitation', 'sent', (await firstVersion()).frozen);
    await meeting(...facts);
    const { calendar, text } = await mail('change', [before]);
    return { text, partstat: /PARTSTAT=([A-Z-]+);RSVP=([A-Z]+)/.exec(unfolded(calendar?.content))?.slice(1) };
  };

  it.each([
    ['yes', 'ACCEPTED'],
    ['no', 'DECLINED'],
    ['unsure', 'TENTATIVE'],
  ] as const)('%s stays %s in their calendar when the place changes', async (answer, partstat) => {
    await answered({ answer });
    const { partstat: written, text } = await told(...elsewhere);
    expect(written).toEqual([partstat, 'TRUE']);
    expect(text).toContain('Your answer still counts.');
  });

  it('is asked for again when the meeting is on another day', async () => {
    await answered({ answer: 'yes' });
    expect((await told(...moved)).partstat).toEqual(['NEEDS-ACTION', 'TRUE']);
  });

  it('is not the answer of a colleague, unless they are the one who comes', async () => {
    await answered({ answer: 'yes' }, 'contact-9');
    expect((await told(...elsewhere)).partstat).toEqual(['NEEDS-ACTION', 'TRUE']);
    await answered({ answer: 'yes', attendee: 'demo bopha' }, 'contact-9');
    expect((await told(...again)).partstat).toEqual(['ACCEPTED', 'TRUE']);
  });

  it('is frozen by the claim: a retry says the same whatever was answered since', async () => {
    await answered({ answer: 'yes' });
    await meeting(...elsewhere);
    const verdict = await judge('change');
    if (!verdict.send) throw new Error(verdict.reason);
    const frozen = { ...verdict.frozen, dtstamp: '2025-10-13T02:03:00.000Z' };
    expect(frozen.seatVersion).toBe(1);
    const write = () => meetingMails.write(row('change'), frozen, { firstSent: false, now }, tools);
    const once = await write();
    await answered({ answer: 'no' });
    expect(await write()).toEqual(once);
    const { seatVersion: _, ...before } = frozen;
    const ofBefore = await meetingMails.write(row('change'), before, { firstSent: false, now }, tools);
    expect(unfolded(ofBefore.calendar?.content)).toContain('PARTSTAT=NEEDS-ACTION');
  });
});

describe('the entry in a Khmer calendar', () => {
  it('numbers the objectives as the mail does, in Khmer digits', () => {
    const objectives = [{ km: 'ចែករំលែកវឌ្ឍនភាព' }, { km: 'រៀបចំវេទិកា' }];
    const details = { ...q4.details, objectives };
    expect(calendarWords(details, 'km').description).toBe('១. ចែករំលែកវឌ្ឍនភាព\n២. រៀបចំវេទិកា');
  });
});

describe('a meeting that one can join online', () => {
  it('has its link first in the entry and as CONFERENCE; the place stays the hall', async () => {
    const onlineUrl = 'https://zoom.example.org/j/123?pwd=a,b';
    const [draft, ...rest] = invited;
    const saved: MeetingEvent = { type: 'MeetingDraftSaved', data: { details: { onlineUrl } } };
    const facts = [...(draft ? [draft] : []), saved, ...rest];
    await repository.change(meetingAggregate, here(), 'online', { by: 'staff:dara', at: now }, () => facts);
    const online = { ...row('invitation'), cause: 'meeting/online', revision: 4 };
    const verdict = await meetingMails.judge(online, async () => [], now, tools);
    if (!verdict.send) throw new Error(verdict.reason);
    const frozen = { ...verdict.frozen, dtstamp: now };
    const written = await meetingMails.write(online, frozen, { firstSent: true, now }, tools);
    const calendar = unfolded(written.calendar?.content);
    expect(calendar).toContain(`\r\nDESCRIPTION:Online: ${onlineUrl.replace(',', '\\,')}\\n`);
    expect(calendar).toContain('\r\nCONFERENCE;VALUE=URI:https://zoom.example.org/j/123?pwd=a%2Cb\r\n');
    expect(calendar).toContain('\r\nLOCATION:P-ESWG venue\\, Battambang\r\n');
    const folded = written.calendar?.content.split('\r\n') ?? [];
    expect(Math.max(...folded.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  });
});

describe('a cancellation', () => {
  it('follows the invitation to the address it went to, also if the person moved or left since', async () => {
    const before = (await firstVersion()).frozen;
    await member(contact('ContactRevised', 'new@org01.example.org'));
    await member({ type: 'ContactLeft', data: { contact: 'contact-1' } });
    await meeting(cancelled);
    const { to, calendar, text } = await mail('cancellation', [row('invitation', 'sent', before)]);
    expect(to.address).toBe('first@org01.example.org');
    expect(calendar).toMatchObject({ method: 'CANCEL', filename: 'cancel.ics' });
    expect(calendar?.content).toContain('STATUS:CANCELLED');
    expect(text).toContain('Flood');
  });

  it('is not sent any more when the meeting would be over', async () => {
    await meeting(cancelled);
    expect(await judge('cancellation', [], '2025-11-10T05:00:00.001Z')).toEqual({
      send: false,
      reason: 'meetingOver',
    });
  });

  it('of one person does not cancel the meeting', async () => {
    const before = (await firstVersion()).frozen;
    await meeting({ type: 'SeatUninvited', data: { invitee: invitee(1) } });
    const { calendar } = await mail('uninvite', [row('invitation', 'sent', before)]);
    expect(calendar?.method).toBe('CANCEL');
    expect(calendar?.content).not.toContain('STATUS');
  });
});

describe('a preview', () => {
  it('goes to the coordinator who asked, looks as the member will see it, and has no link of theirs', async () => {
    await meeting({ type: 'PreviewMailRequested', data: { staff: 'dara', as: invitee(1) } });
    const asked: LedgerRow = { ...row('preview'), person: 'dara', party: 'staff', seat: 'self', revision: 4 };
    const verdict = await meetingMails.judge(asked, async () => [], now, tools);
    if (!verdict.send) throw new Error(verdict.reason);
    const frozen = { ...verdict.frozen, dtstamp: now };
    const { to, text, html, calendar } = shown(
      await meetingMails.write(asked, frozen, { firstSent: true, now }, tools),
    );
    expect(to.address).toBe('dara@best.example.org');
    expect(text).toContain('Demo Bopha');
    expect(html).not.toContain('/a/');
    expect(calendar).toBeUndefined();
  });
});

describe('after mail came back or was reported as unwanted', () => {
  const held = (why: 'bounced' | 'complained'): MemberEvent => ({
    type: 'AddressHeld',
    data: { contact: 'contact-1', why },
  });
  const carried = (why: 'bounced' | 'complained') => ({
    send: false,
    reason: why === 'bounced' ? 'addressHeld' : 'addressComplained',
    byHand: 'letter',
  });
  const withdrawn: MeetingEvent = { type: 'SeatUninvited', data: { invitee: invitee(1) } };

  it.each(['bounced', 'complained'] as const)(
    '(%s) a cancellation and a withdrawal go to nobody on hold, whatever was sent before: they are carried',
    async (why) => {
      const { frozen } = await firstVersion();
      const lane = [row('invitation', why, frozen)];
      await member(held(why));
      await meeting(withdrawn);
      expect(await judge('uninvite', lane)).toEqual(carried(why));
      await meeting(cancelled);
      expect(await judge('cancellation', lane)).toEqual(carried(why));
    },
  );

  it.each(['bounced', 'complained'] as const)(
    '(%s) people who have left since, or have another address now, are not written to at the old one either',
    async (why) => {
      const { frozen } = await firstVersion();
      const lane = [row('invitation', 'delivered', frozen)];
      await meeting(cancelled);
      await member(held(why), contact('ContactRevised', 'new@org01.example.org'));
      expect(await judge('cancellation', lane)).toEqual(carried(why));
      await member({ type: 'ContactLeft', data: { contact: 'contact-1' } });
      expect(await judge('cancellation', lane)).toEqual(carried(why));
      await member({ type: 'MemberStatusChanged', data: { status: 'left' } });
      expect(await judge('cancellation', lane)).toEqual(carried(why));
    },
  );

  it('the cancellation is sent there again once somebody has said that the address works', async () => {
    const { frozen } = await firstVersion();
    const lane = [row('invitation', 'delivered', frozen)];
    await meeting(cancelled);
    await member(held('bounced'), { type: 'AddressReleased', data: { contact: 'contact-1' } });
    expect(await judge('cancellation', lane)).toMatchObject({ send: true });
  });
});

it('a cancellation goes where the invitation went, also to people who have left or have another address since', async () => {
  const { frozen } = await firstVersion();
  const lane = [row('invitation', 'delivered', frozen)];
  await meeting(cancelled);
  await member(contact('ContactRevised', 'new@org01.example.org'), {
    type: 'ContactLeft',
    data: { contact: 'contact-1' },
  });
  expect((await mail('cancellation', lane)).to.address).toBe('first@org01.example.org');
});

it('comes from the network’s short name, or from the name that it has chosen', async () => {
  expect((await mail('invitation')).from.name).toBe('BEST');
  const senderName = 'BEST – Battambang Education Sector Team';
  const settings = { ...demoSettings, senderName };
  await repository.change(networkAggregate, here(), 'self', { by: 'staff:dara', at: now }, () => [
    { type: 'NetworkRevised', data: { settings } } satisfies NetworkEvent,
  ]);
  const { from, calendar } = await mail('invitation');
  expect(from).toEqual({ name: senderName, address: 'meetings@mail.example.org' });
  expect(unfolded(calendar?.content)).toContain('CN="BEST"');
});
