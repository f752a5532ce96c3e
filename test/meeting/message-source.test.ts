import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { demoSettings } from '../../bin/seed/network.ts';
import { dayAggregate } from '../../functions/day/rules/day.ts';
import type { DayEvent } from '../../functions/day/rules/events.ts';
import type { LedgerRow } from '../../functions/delivery/ledger-row.ts';
import { renderMail } from '../../functions/delivery/mail-frame.tsx';
import type { MailTools } from '../../functions/delivery/mail-source.ts';
import { meetingMails } from '../../functions/meeting/mails.ts';
import type { Kind } from '../../functions/meeting/messages/table.ts';
import { type AudienceEvent, audienceAggregate } from '../../functions/meeting/rules/audience.ts';
import type { Invitee, MeetingEvent } from '../../functions/meeting/rules/events.ts';
import { meetingAggregate } from '../../functions/meeting/rules/meeting.ts';
import { seatAggregate, seatId } from '../../functions/meeting/rules/seat.ts';
import type { Answer } from '../../functions/meeting/rules/seat-events.ts';
import type { MemberEvent } from '../../functions/membership/rules/events.ts';
import { memberAggregate } from '../../functions/membership/rules/member.ts';
import type { NetworkEvent } from '../../functions/network/rules/events.ts';
import { networkAggregate } from '../../functions/network/rules/network.ts';
import { EventLog } from '../../functions/platform/event-log.ts';
import { Repository } from '../../functions/platform/repository.ts';
import { Views } from '../../functions/platform/views.ts';
import { startEngine, type TestEngine } from '../engine.ts';
import { drafted, invited, invitee, now } from './meetings.ts';

let engine: TestEngine;
let repository: Repository;
let tools: MailTools;
let network = 0;
const here = () => `m${network}`;
const START = '2025-11-10T01:30:00.000Z';
const END = '2025-11-10T05:00:00.000Z';
const MONDAY = '2025-10-27T01:00:00.000Z';

beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  network += 1;
  repository = new Repository(new EventLog(engine.client, engine.tables.eventLog));
  tools = {
    repository,
    views: new Views(engine.client, engine.tables.views),
    origin: 'https://meet.example.org',
    mailDomain: 'mail.example.org',
    stage: 'live',
    sign: ({ purpose, person }) => `${purpose}.${person}`,
    replyTag: () => 'tag',
  };
  const founding: NetworkEvent[] = [
    { type: 'NetworkFounded', data: { settings: demoSettings } },
    {
      type: 'RoleGranted',
      data: {
        staff: 'sophea',
        email: 'sophea@best.example.org',
        name: 'Demo Sophea',
        role: 'coordinator',
        lang: 'en',
        invited: false,
      },
    },
  ];
  await repository.change(networkAggregate, here(), 'self', { by: 'system', at: now }, () => founding);
  await member(
    {
      type: 'MemberRegistered',
      data: {
        organisation: { name: { en: 'Reading Bridge' }, type: 'localNgo', subSectors: [], districts: [] },
        status: 'active',
      },
    },
    contact('contact-1', 'focalPoint'),
    contact('contact-2', 'alternate'),
  );
  const audience: AudienceEvent[] = [
    { type: 'AudienceChunkFixed', data: { invited: [invitee(1)], leftOut: [] } },
    { type: 'AudienceChunkFixed', data: { invited: [], leftOut: [] } },
  ];
  const meta = { by: 'staff:sophea', at: now };
  await repository.change(audienceAggregate, here(), 'it.1', meta, () => audience);
});

async function member(...events: MemberEvent[]): Promise<void> {
  const meta = { by: 'system', at: now };
  await repository.change(memberAggregate, here(), 'member-1', meta, () => events);
}

function contact(id: string, role: 'focalPoint' | 'alternate'): MemberEvent {
  const fields = {
    name: `Demo ${id}`,
    role,
    lang: 'en' as const,
    email: `${id}@org01.example.org`,
    reachedBy: 'email' as const,
  };
  return { type: 'ContactAdded', data: { contact: id, fields } };
}

async function meeting(...events: MeetingEvent[]): Promise<void> {
  await repository.change(meetingAggregate, here(), 'it', { by: 'staff:sophea', at: now }, () => events);
}

async function answered(answer: Answer, at = now, person = 'contact-1', startsAt = START): Promise<void> {
  const data = {
    meeting: 'it',
    seat: 'member-1',
    person,
    source: 'form' as const,
    fields: answer === 'yes' ? { answer, people: 3, women: 1 } : { answer },
    startsAt,
    endsAt: END,
    late: false,
  };
  const meta = { by: `person:${person}`, at };
  await repository.change(seatAggregate, here(), seatId('it', 'member-1'), meta, () => [
    { type: 'AnswerGiven' as const, data },
  ]);
}

function row(kind: string, part: Partial<LedgerRow> = {}): LedgerRow {
  const { seat, party, person, channel } = invitee(1);
  const key = { network: here(), cause: 'meeting/it', seat, party, person, channel, kind, revision: 1 };
  return { ...key, state: 'planned', plannedAt: now, attempt: 0, ...part };
}

const toStaff = (kind: string) => row(kind, { party: 'staff', seat: 'self', person: 'sophea' });

async function verdictOf(one: LedgerRow, at = MONDAY): Promise<string> {
  const verdict = await meetingMails.judge(one, async () => [one], at, tools);
  return verdict.send ? 'send' : verdict.reason;
}

async function textOf(one: LedgerRow, at = MONDAY, dtstamp = at): Promise<string> {
  const verdict = await meetingMails.judge(one, async () => [one], at, tools);
  if (!verdict.send) throw new Error(verdict.reason);
  const content = await meetingMails.write(
    one,
    { ...verdict.frozen, dtstamp },
    { firstSent: true, now: at },
    tools,
  );
  return renderMail(content.model).text;
}

const moved: MeetingEvent = {
  type: 'MeetingRevised',
  data: {
    changes: { date: '2025-11-12' },
    startsAt: '2025-11-12T01:30:00.000Z',
    endsAt: '2025-11-12T05:00:00.000Z',
  },
};

describe('a message is decided when it is sent', () => {
  beforeEach(() => meeting(...invited));

  it('and goes to the person it was planned for, if nothing speaks against it', async () => {
    for (const kind of ['nudge1', 'agenda', 'reminder', 'headcount', 'thanks']) {
      expect(await verdictOf(row(kind)), kind).toBe('send');
    }
  });

  it('a nudge is for those who have not answered', async () => {
    await answered('unsure');
    for (const kind of ['nudge1', 'nudge2', 'lastCall'])
      expect(await verdictOf(row(kind)), kind).toBe('answered');
  });

  it('agenda and reminder are for all who have not said no', async () => {
    await answered('no');
    for (const kind of ['agenda', 'reminder']) expect(await verdictOf(row(kind)), kind).toBe('declined');
    await answered('yes');
    for (const kind of ['agenda', 'reminder']) expect(await verdictOf(row(kind)), kind).toBe('send');
  });

  it('an answer to another time is none', async () => {
    await answered('no', now, 'contact-1', '2025-11-07T01:30:00.000Z');
    expect(await verdictOf(row('nudge1'))).toBe('send');
    expect(await verdictOf(row('reminder'))).toBe('send');
  });

  it('a message for another date of the meeting is not sent', async () => {
    await meeting(moved);
    expect(await verdictOf(row('nudge1'))).toBe('moved');
    expect(await verdictOf(row('nudge1', { revision: 2 }))).toBe('send');
  });

  const back: MeetingEvent = {
    type: 'MeetingRevised',
    data: { changes: { date: '2025-11-10' }, startsAt: START, endsAt: END },
  };

  it('waits while another date may still be undone, and goes out if it was', async () => {
    const announceAt = '2025-10-27T01:03:00.000Z';
    await meeting({ ...moved, data: { ...moved.data, announceAt } } as MeetingEvent);
    const judge = (at: string) => meetingMails.judge(row('nudge1'), async () => [], at, tools);
    expect(await judge(MONDAY)).toMatchObject({ send: false, until: announceAt });
    // The notice is due, and a moment late.
    expect(await judge(announceAt)).toMatchObject({ send: false, until: '2025-10-27T01:04:00.000Z' });
    await meeting(back);
    expect(await verdictOf(row('nudge1'))).toBe('send');
  });

  it('waits for the notice of a change that it would tell before', async () => {
    const announceAt = '2025-10-27T01:03:00.000Z';
    const changes = { venue: { en: 'Elsewhere' } };
    await meeting({
      type: 'MeetingRevised',
      data: { changes, startsAt: START, endsAt: END, announceAt },
    });
    expect(await meetingMails.judge(row('reminder'), async () => [], MONDAY, tools)).toMatchObject({
      send: false,
      until: announceAt,
    });
    await meeting({ type: 'ChangeAnnounced', data: { changes: [] } });
    expect(await verdictOf(row('reminder'))).toBe('send');
  });

  it('waits for the hours of the network, where sending was held when it fell due', async () => {
    const alternate = { ...invitee(1), person: 'contact-2' };
    await meeting({ type: 'SeatsAsked', data: { kind: 'askAlternate', date: 1, invitees: [alternate] } });
    const ask = row('askAlternate', { person: 'contact-2', revision: 4 });
    for (const one of [row('nudge1'), row('agenda'), row('reminder'), toStaff('summaryDue'), ask]) {
      const judge = (at: string) => meetingMails.judge(one, async () => [one], at, tools);
      expect(await judge('2025-10-27T20:00:00.000Z'), one.kind).toMatchObject({
        send: false,
        until: '2025-10-28T00:00:00.000Z',
      });
      expect(await judge('2025-10-28T00:00:00.000Z'), one.kind).toMatchObject({ send: true });
    }
    // The night before the meeting there is no better hour for a reminder than the early morning.
    expect(
      await meetingMails.judge(row('reminder'), async () => [], '2025-11-09T20:00:00.000Z', tools),
    ).toMatchObject({ until: '2025-11-10T00:00:00.000Z' });
    expect(await verdictOf(ask, '2025-11-09T18:00:00.000Z')).toBe('tooLate');
  });

  it('nobody gets a sixth mail in fourteen days; what was sent in one mail is one, what somebody sent does not count', async () => {
    const at = (day: number) => `2025-10-${day}T01:00:00.000Z`;
    const kinds: Kind[] = ['nudge1', 'nudge2', 'agenda', 'lastCall', 'headcount', 'reminder'];
    for (const [n, kind] of kinds.entries()) {
      const meta = { by: 'system', at: at(20 + n) };
      const due: MeetingEvent = { type: 'MessageFellDue', data: { kind, date: 1 } };
      await repository.change(meetingAggregate, here(), 'it', meta, () => [due]);
    }
    const sent = (kind: string, day: number, part: Partial<LedgerRow> = {}) =>
      row(kind, { state: 'delivered', sentAt: at(day), ...part });
    const four = [sent('nudge1', 14), sent('nudge2', 16), sent('agenda', 20), sent('lastCall', 23)];
    const verdict = async (...more: LedgerRow[]) => {
      const lane = [...four, ...more, row('reminder')];
      const said = await meetingMails.judge(row('reminder'), async () => lane, MONDAY, tools);
      return said.send ? 'send' : said.reason;
    };
    const headcount = sent('headcount', 24);
    expect(await verdict(headcount)).toBe('tooMany');
    expect(await verdict()).toBe('send');
    expect(await verdict({ ...headcount, carrier: 'meeting/it lastCall#1' })).toBe('send');
    expect(await verdict({ ...headcount, sentAt: at(13) })).toBe('send');
    expect(await verdict({ ...headcount, channel: 'call', state: 'handedOver' })).toBe('send');
    expect(await verdict({ ...headcount, kind: 'change' })).toBe('send');
  });

  it('nothing is sent about a cancelled meeting, and no reminder once it has begun', async () => {
    expect(await verdictOf(row('reminder'), START)).toBe('tooLate');
    expect(await verdictOf(row('nudge1'), '2025-10-31T01:00:00.000Z')).toBe('tooLate');
    await meeting({ type: 'MeetingCancelled', data: {} });
    for (const kind of ['nudge1', 'reminder', 'thanks'])
      expect(await verdictOf(row(kind))).toBe('meetingCancelled');
    expect(await verdictOf(toStaff('summaryDue'))).toBe('meetingCancelled');
  });

  it('nor to somebody uninvited, or who has left', async () => {
    await meeting({ type: 'SeatUninvited', data: { invitee: invitee(1) } });
    expect(await verdictOf(row('reminder'))).toBe('uninvited');
    await member({ type: 'ContactLeft', data: { contact: 'contact-1' } });
    expect(await verdictOf(row('reminder'))).toBe('contactLeft');
  });

  it('somebody asked in a colleague’s place hears no more once the colleague has answered', async () => {
    const alternate = { ...invitee(1), person: 'contact-2' };
    await meeting({ type: 'SeatsAsked', data: { kind: 'askAlternate', date: 1, invitees: [alternate] } });
    const theirs = (kind: string, revision = 1) => row(kind, { person: 'contact-2', revision });
    expect(await verdictOf(theirs('askAlternate', 4))).toBe('send');
    expect(await verdictOf(theirs('agenda'))).toBe('send');
    await answered('yes');
    expect(await verdictOf(theirs('askAlternate', 4))).toBe('answered');
    expect(await verdictOf(theirs('agenda'))).toBe('colleagueAnswered');
    await answered('yes', now, 'contact-2');
    expect(await verdictOf(theirs('agenda'))).toBe('send');
    expect(await verdictOf(row('agenda'))).toBe('send');
  });

  it('a summary that was shared is not asked for any more', async () => {
    expect(await verdictOf(toStaff('summaryDue'), '2025-11-12T01:00:00.000Z')).toBe('send');
    await meeting({ type: 'SummaryShared', data: { text: { en: 'Thank you.' } } });
    expect(await verdictOf(toStaff('summaryDue'), '2025-11-12T01:00:00.000Z')).toBe('summaryShared');
    expect(await verdictOf(row('summary'))).toBe('send');
  });
});

describe('a message is written', () => {
  beforeEach(() => meeting(...invited));

  it('from the answers as they were when it was claimed, so that a retry is the same mail', async () => {
    await answered('yes', '2025-10-20T02:00:00.000Z');
    const first = await textOf(toStaff('headcountToForward'), MONDAY);
    expect(first).toContain('3 people');
    await answered('no', '2025-10-27T03:00:00.000Z');
    expect(await textOf(toStaff('headcountToForward'), '2025-10-28T01:00:00.000Z', MONDAY)).toBe(first);
    expect(await textOf(toStaff('headcountToForward'), '2025-10-28T01:00:00.000Z')).toContain('0 people');
  });

  describe('after the day,', () => {
    const walkIn = (reach: string): DayEvent => ({
      type: 'AttendanceNoted',
      data: {
        date: 1,
        way: 'door',
        taps: [{ id: 'w', person: 'w-1', is: 'room', at: END, walkIn: { name: 'Demo Vuthy', reach } }],
      },
    });
    const asGuest = { seat: 'w-1', party: 'guest', person: 'w-1', channel: 'email' } as const;
    const sharedToo = (...alsoTo: Invitee[]): MeetingEvent => ({
      type: 'SummaryShared',
      data: { text: { en: 'We agreed.' }, thanks: true, alsoTo },
    });

    it('the summary goes to who walked in and left an address, with thanks and by name', async () => {
      await day(walkIn('vuthy@house7.example.org'), closed);
      await meeting(sharedToo({ ...asGuest, lang: 'both' }));
      const text = await textOf(row('summary', asGuest), AFTER);
      expect(text).toContain('Thank you for coming.');
      expect(text).toContain('Demo Vuthy');
    });

    it('nothing goes to who walked in and whom the day no longer keeps, or whom the summary does not name', async () => {
      await day(walkIn('012 000 999'), closed);
      await meeting(sharedToo({ ...asGuest, lang: 'both' }));
      expect(await verdictOf(row('summary', asGuest), AFTER)).toBe('noAddress');
      const other = { ...asGuest, seat: 'w-2', person: 'w-2' };
      expect(await verdictOf(row('summary', other), AFTER)).toBe('noSuchPerson');
    });

    it('who was asked in somebody’s place and came is thanked although the other has answered', async () => {
      const alternate = { ...invitee(1), person: 'contact-2' };
      const theirs = row('summary', { person: 'contact-2' });
      await answered('yes');
      await meeting({ type: 'SeatsAsked', data: { kind: 'askAlternate', date: 1, invitees: [alternate] } });
      await day(came('contact-2'), closed);
      await meeting(sharedToo(alternate));
      expect(await textOf(theirs, AFTER)).toContain('Thank you for coming.');
      expect(await verdictOf({ ...theirs, kind: 'reminder' })).toBe('colleagueAnswered');
    });

    const AFTER = '2025-11-12T02:00:00.000Z';
    const shared = (thanks?: true): MeetingEvent => ({
      type: 'SummaryShared',
      data: { text: { en: 'We agreed.' }, ...(thanks ? { thanks } : {}) },
    });
    const came = (
      person: string,
      is: 'room' | 'away' = 'room',
      at = '2025-11-10T02:00:00.000Z',
    ): DayEvent => ({
      type: 'AttendanceNoted',
      data: { date: 1, way: 'grid', taps: [{ id: `${person} ${is}`, person, seat: 'member-1', is, at }] },
    });
    const closed: DayEvent = { type: 'DayClosed', data: { date: 1 } };
    const day = (...events: DayEvent[]) =>
      repository.change(dayAggregate, here(), 'it', { by: 'staff:sophea', at: AFTER }, () => events);

    it('the summary thanks who came, by what the closed day said when it was claimed: a retry says the same', async () => {
      await day(came('contact-1'), closed);
      await meeting(shared(true));
      const verdict = await meetingMails.judge(row('summary'), async () => [], AFTER, tools);
      if (!verdict.send) throw new Error(verdict.reason);
      expect(verdict.frozen.dayVersion).toBe(2);
      const written = async () => {
        const frozen = { ...verdict.frozen, dtstamp: AFTER };
        const how = { firstSent: true, now: AFTER };
        return renderMail((await meetingMails.write(row('summary'), frozen, how, tools)).model).text;
      };
      const first = await written();
      expect(first).toContain('Thank you for coming.');
      await day(came('contact-1', 'away', '2025-11-10T03:00:00.000Z'), came('contact-9'), closed);
      expect(await written()).toBe(first);
      expect(await textOf(row('summary'), AFTER)).toContain('Thank you for sending somebody in your place.');
    });

    it('the summary has one beginning for all that was shared before the day was closed, also if it is closed since', async () => {
      await day(came('contact-1'));
      await meeting(shared());
      const before = await textOf(row('summary'), AFTER);
      expect(before).toContain('also for those who could not be there');
      await day(closed);
      expect(await textOf(row('summary'), AFTER)).toBe(before);
    });

    it('the summary has it again if the day was opened again before it went out', async () => {
      await day(came('contact-1'), closed, { type: 'DayReopened', data: {} });
      await meeting(shared(true));
      expect(await textOf(row('summary'), AFTER)).toContain('also for those who could not be there');
    });
  });

  it('the reminder asks no more once the last question of this date was asked; one of the date before is none', async () => {
    const asks = 'please tell us with one tap';
    expect(await textOf(row('reminder'))).toContain(asks);
    await meeting({ type: 'MessageFellDue', data: { kind: 'lastCall', date: 1 } });
    const reminds = await textOf(row('reminder'));
    expect(reminds).toContain('This only reminds you');
    expect(reminds).not.toContain(asks);
    await meeting(moved);
    expect(await textOf(row('reminder', { revision: 2 }))).toContain(asks);
  });

  it('with the person’s own link, and the alternate’s invitation with a calendar part', async () => {
    expect(await textOf(row('nudge1'))).toContain('https://meet.example.org/a/answer.contact-1');
    const alternate = { ...invitee(1), person: 'contact-2' };
    await meeting({ type: 'SeatsAsked', data: { kind: 'askAlternate', date: 1, invitees: [alternate] } });
    const ask = row('askAlternate', { person: 'contact-2', revision: 4 });
    const verdict = await meetingMails.judge(ask, async () => [ask], MONDAY, tools);
    if (!verdict.send) throw new Error(verdict.reason);
    const content = await meetingMails.write(
      ask,
      { ...verdict.frozen, dtstamp: MONDAY },
      { firstSent: true, now: MONDAY },
      tools,
    );
    expect(content.calendar?.method).toBe('REQUEST');
    expect(content.calendar?.content).toContain('contact-2@org01.example.org');
    expect(renderMail(content.model).text).toContain('We have no answer from Reading Bridge yet');
  });
});

describe('before anybody is invited', () => {
  const saved: MeetingEvent = {
    type: 'SaveTheDateSent',
    data: { audience: 'it.1', chunks: 2, date: '2025-11-10', mail: 1, byHand: 0 },
  };

  it('a save-the-date goes out for the date it was asked for, and not any more once that changed', async () => {
    await meeting(drafted, saved);
    expect(await textOf(row('saveTheDate', { revision: 2 }))).toContain('Please keep it free');
    await meeting({ type: 'MeetingDraftSaved', data: { details: { date: '2025-11-12' } } });
    expect(await verdictOf(row('saveTheDate', { revision: 2 }))).toBe('dateChanged');
  });

  it('people who kept a date for a draft that is thrown away are told', async () => {
    await meeting(drafted, saved, { type: 'MeetingDraftDiscarded', data: {} });
    expect(await verdictOf(row('saveTheDate', { revision: 2 }))).toBe('dateChanged');
    expect(await textOf(row('dateFreed', { revision: 3 }))).toContain('you do not need to');
    expect(await verdictOf(row('dateFreed', { revision: 3 }), '2025-11-11T01:00:00.000Z')).toBe('tooLate');
  });

  it('that a day is free again is handed over where mail came back since the day was told, and only there', async () => {
    await meeting(drafted, saved, { type: 'MeetingDraftDiscarded', data: {} });
    await member({ type: 'AddressHeld', data: { contact: 'contact-1', why: 'bounced' } });
    const freed = row('dateFreed', { revision: 3 });
    const judged = (asked: Partial<LedgerRow>) =>
      meetingMails.judge(
        freed,
        async () => [row('saveTheDate', { revision: 2, ...asked }), freed],
        MONDAY,
        tools,
      );
    const held = { send: false, reason: 'addressHeld' };
    expect(await judged({ state: 'delivered' })).toEqual({ ...held, byHand: 'letter' });
    expect(await judged({ state: 'bounced' })).toEqual(held);
  });
});
