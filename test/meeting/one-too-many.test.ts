import { afterEach, beforeEach, expect, it } from 'vitest';
import { demoSettings } from '../../bin/seed/network.ts';
import type { DeliveryEngine } from '../../functions/delivery/delivery-engine.ts';
import { deliverRow } from '../../functions/delivery/engine.ts';
import type { LedgerRow } from '../../functions/delivery/ledger-row.ts';
import type { MailSource } from '../../functions/delivery/mail-source.ts';
import { meetingMails } from '../../functions/meeting/mails.ts';
import type { Invitee, MeetingEvent } from '../../functions/meeting/rules/events.ts';
import { mailTo } from '../../functions/meeting/rules/mail-to.ts';
import { meetingAggregate } from '../../functions/meeting/rules/meeting.ts';
import type { MemberEvent } from '../../functions/membership/rules/events.ts';
import { memberAggregate } from '../../functions/membership/rules/member.ts';
import type { NetworkEvent } from '../../functions/network/rules/events.ts';
import { networkAggregate } from '../../functions/network/rules/network.ts';
import { MINUTE } from '../../functions/platform/clock.ts';
import type { PlannedMail } from '../../functions/platform/planned-mail.ts';
import { PostOffice } from '../delivery/post-office.ts';
import { invited, invitee } from './meetings.ts';

const stream = { network: 'best', kind: 'meeting', id: 'it' };
const reader: Invitee = { ...invitee(1), person: 'contact-2' };
const TUESDAY = '2025-10-28T02:00:00.000Z';
const day = (n: number) => `2025-10-${n}T02:00:00.000Z`;
const had = [
  ['nudge1', 16],
  ['nudge2', 20],
  ['agenda', 22],
  ['headcount', 24],
] as const;

const memberFacts: MemberEvent[] = [
  {
    type: 'MemberRegistered',
    data: {
      organisation: { name: { en: 'Rice Field' }, type: 'localNgo', subSectors: [], districts: [] },
      status: 'active',
    },
  },
  {
    type: 'ContactAdded',
    data: {
      contact: reader.person,
      fields: {
        name: 'Sok Dara',
        role: 'alternate',
        lang: 'en',
        email: 'dara@rice.example.org',
        reachedBy: 'email',
      },
    },
  },
];

let office: PostOffice;
beforeEach(async () => {
  office = await PostOffice.open();
  const { repository } = office.engine.tools;
  const meta = { by: 'system', at: day(14) };
  const founding: NetworkEvent[] = [{ type: 'NetworkFounded', data: { settings: demoSettings } }];
  await repository.change(networkAggregate, 'best', 'self', meta, () => founding);
  await repository.change(memberAggregate, 'best', reader.seat, meta, () => memberFacts);
  const asked: MeetingEvent = {
    type: 'SeatsAsked',
    data: { kind: 'askAlternate', date: 1, invitees: [reader] },
  };
  await repository.change(meetingAggregate, 'best', 'it', meta, () => [...invited, asked]);
  const fired = [...had, ['askAlternate', 28], ['reminder', 28]] as const;
  for (const [kind, at] of fired) {
    const due: MeetingEvent = { type: 'MessageFellDue', data: { kind, date: 1 } };
    await repository.change(meetingAggregate, 'best', 'it', { ...meta, at: day(at) }, () => [due]);
  }
  for (const [kind, at] of had) {
    office.now = day(at);
    const row = await planned(mailTo(stream, reader, kind, 1));
    const claimed = await office.engine.ledger.claim(
      row,
      { stateVersion: 3, personVersion: 2, dtstamp: day(at) },
      day(at),
    );
    if (claimed) await office.engine.ledger.markSent(claimed, `mail-${kind}`, day(at));
  }
  office.now = TUESDAY;
});
afterEach(() => office.close());

async function planned(mail: PlannedMail): Promise<LedgerRow> {
  await office.plan(mail);
  return await office.row(mail);
}

/** The meeting's mails, where so many decisions are made before any of them is carried out. */
function atOnce(decisions: number): MailSource {
  let waiting = decisions;
  let open = () => {};
  const all = new Promise<void>((done) => {
    open = done;
  });
  return {
    ...meetingMails,
    async judge(...of) {
      const verdict = await meetingMails.judge(...of);
      waiting -= 1;
      if (waiting <= 0) open();
      await all;
      return verdict;
    },
  };
}

it('of two mails that are sent at the same moment, the second of which would be a sixth, one is left out', async () => {
  // One of them with a calendar part, so that they cannot be one mail.
  const both = [
    await planned(mailTo(stream, reader, 'askAlternate', 4)),
    await planned(mailTo(stream, reader, 'reminder', 1)),
  ];
  const engine = (source: MailSource): DeliveryEngine => ({ ...office.engine, sources: [source] });
  const together = engine(atOnce(2));
  await Promise.all(both.map((row) => deliverRow(together, row)));
  expect(office.ses.accepted.length).toBeLessThan(2);
  for (let minute = 0; minute < 10; minute += 1) {
    office.wait(MINUTE);
    for (const row of both) await deliverRow(engine(meetingMails), await office.row(row));
  }
  const ends = await Promise.all(both.map(async (row) => await office.row(row)));
  expect(ends.map(({ state, reason }) => reason ?? state).sort()).toEqual(['sent', 'tooMany']);
  expect(office.ses.accepted).toHaveLength(1);
});
