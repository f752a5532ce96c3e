import { afterEach, describe, expect, it } from 'vitest';
import { cancel, inviteOne, resend, revise, uninviteOne } from '../../functions/meeting/rules/decide.ts';
import type { Invitee } from '../../functions/meeting/rules/events.ts';
import { joined, joinedAll } from '../../functions/meeting/rules/one-person.ts';
import { contactInvitee } from '../../functions/meeting/rules/select-audience.ts';
import { defaultTimeline } from '../../functions/meeting/rules/timeline/settings.ts';
import type { MemberEvent } from '../../functions/membership/rules/events.ts';
import { memberAggregate } from '../../functions/membership/rules/member.ts';
import { DAY, MINUTE } from '../../functions/platform/clock.ts';
import { readMail } from '../delivery/read-mail.ts';
import { given } from '../given.ts';
import { Life } from './life.ts';
import { details } from './life-people.ts';

type Role = 'focalPoint' | 'head';

/** Sokha speaks for the first, and heads the second and the fourth; the third is asked only later. */
const memberFacts: Readonly<Record<string, readonly MemberEvent[]>> = {
  m1: organisation('Rice Field', ['c1', 'focalPoint', 'sokha@example.org']),
  m2: organisation('Lotus', ['c2', 'focalPoint', 'bopha@example.org'], ['h2', 'head', 'Sokha@example.org']),
  m3: organisation('Bamboo', ['c3', 'focalPoint', 'SOKHA@example.org']),
  m4: organisation('Palm', ['c4', 'focalPoint', 'dara@example.org'], ['h4', 'head', 'sokha@example.org']),
  m5: organisation('Mango', ['c5', 'focalPoint', 'office@example.org'], ['h5', 'head', 'Office@example.org']),
};
const member = (id: string) => given(memberAggregate, memberFacts[id] ?? []);
const contactOf = (seat: string, person: string): Invitee => {
  const contact = member(seat).contacts.find(({ id }) => id === person);
  if (!contact) throw new Error(`nobody is called ${person}`);
  return contactInvitee(seat, contact);
};
const rice = contactOf('m1', 'c1');
const audience = [rice, contactOf('m2', 'c2'), contactOf('m4', 'c4'), contactOf('m5', 'c5')];
const bamboo = joined(contactOf('m3', 'c3'), audience, member);
const telling = (now: string) => ({ now, mute: false, timeline: defaultTimeline });

function organisation(name: string, ...people: readonly [string, Role, string][]): readonly MemberEvent[] {
  const of = { name: { en: name, km: name }, type: 'localNgo' as const, subSectors: [], districts: [] };
  return [
    { type: 'MemberRegistered', data: { organisation: of, status: 'active' } },
    ...people.map(([contact, role, email]): MemberEvent => {
      const fields = { name: contact, role, lang: 'en' as const, reachedBy: 'email' as const, email };
      return { type: 'ContactAdded', data: { contact, fields } };
    }),
  ];
}

let life: Life | undefined;
afterEach(() => life?.end());

async function begun(): Promise<Life> {
  life = await Life.begin({ audience, memberFacts });
  return life;
}

/** What came to an address since the mail before, oldest first. */
async function mailsTo({ told }: Life, address: string, from = 0) {
  const read = await Promise.all(told.map(({ raw }) => readMail(raw)));
  return read.filter(({ to }) => to.toLowerCase() === address).slice(from);
}

const line = (calendar: string | undefined, name: string) =>
  (calendar ?? '').split('\r\n').find((one) => new RegExp(`^${name}[;:]`).test(one));

describe('a person who is invited later at an address that was invited before', () => {
  it('joins the seats of that person, in the order in which they were asked', () => {
    expect(bamboo.seats).toEqual([
      { seat: 'm1', person: 'c1' },
      { seat: 'm3', person: 'c3' },
    ]);
    expect(joined(contactOf('m2', 'c2'), [rice, bamboo], member).seats).toBeUndefined();
    const heads = [contactOf('m2', 'h2'), contactOf('m4', 'h4')];
    const all = ['c1', 'c3', 'h2', 'h4'];
    expect(
      joinedAll(heads, [rice, bamboo], member).map(({ seats }) => seats?.map(({ person }) => person)),
    ).toEqual([all, all]);
  });

  it('gets one entry with the first UID and ORGANIZER, and one mail of each message from then on', async () => {
    const running = await begun();
    await running.answer(rice, 'yes');
    await running.change((meeting, now) => inviteOne(meeting, bamboo, false, now));
    await running.settle();
    const [first, joining, ...others] = await mailsTo(running, 'sokha@example.org');
    expect(others).toEqual([]);
    expect(joining?.text).toContain('Bamboo');
    await running.change((meeting, now) =>
      revise(meeting, { ...details, venue: { en: 'Another hall' } }, telling(now)),
    );
    await running.travel(10 * MINUTE);
    const [change, ...more] = await mailsTo(running, 'sokha@example.org', 2);
    expect(more).toEqual([]);
    expect(change?.text).toContain('Another hall');
    await running.travel(15 * DAY);
    const [nudge] = await mailsTo(running, 'sokha@example.org', 3);
    expect(nudge?.text).toContain('Bamboo');
    expect(nudge?.text).not.toContain('Rice Field');
    await running.change((meeting, now) => cancel(meeting, undefined, now));
    await running.settle();
    const mails = await mailsTo(running, 'sokha@example.org');
    expect(mails.filter(({ calendar }) => line(calendar, 'METHOD') === 'METHOD:CANCEL')).toHaveLength(1);
    for (const { calendar } of mails.filter((mail) => mail.calendar)) {
      for (const name of ['UID', 'ORGANIZER']) expect(line(calendar, name)).toBe(line(first?.calendar, name));
    }
  });

  it('joins as well at a corrected address, from that mail on', async () => {
    const running = await begun();
    const revised: MemberEvent = {
      type: 'ContactRevised',
      data: {
        contact: 'c2',
        fields: {
          name: 'c2',
          role: 'focalPoint',
          lang: 'en',
          reachedBy: 'email',
          email: 'Sokha@example.org',
        },
      },
    };
    await running.facts('m2', [revised]);
    const corrected = (id: string) =>
      id === 'm2' ? given(memberAggregate, [...(memberFacts.m2 ?? []), revised]) : member(id);
    const lotus = joined(contactOf('m2', 'c2'), audience, corrected);
    await running.change((meeting, now) => resend(meeting, lotus, true, now));
    await running.settle();
    await running.change((meeting, now) =>
      revise(meeting, { ...details, venue: { en: 'Another hall' } }, telling(now)),
    );
    await running.travel(10 * MINUTE);
    const mails = await mailsTo(running, 'sokha@example.org');
    expect(mails.map(({ text }) => text.includes('Lotus'))).toEqual([false, true, true]);
    for (const { calendar } of mails) {
      for (const name of ['UID', 'ORGANIZER']) {
        expect(line(calendar, name)).toBe(line(mails[0]?.calendar, name));
      }
    }
  });

  it('joins also a person who was taken off the list, because a calendar knows the meeting by its first ORGANIZER', async () => {
    const running = await begun();
    await running.change((meeting, now) => uninviteOne(meeting, rice, true, now));
    await running.settle();
    await running.change((meeting, now) => inviteOne(meeting, bamboo, false, now));
    await running.settle();
    const [first, , back] = await mailsTo(running, 'sokha@example.org');
    expect(back?.text).toContain('invites Bamboo to this meeting');
    expect(line(back?.calendar, 'ORGANIZER')).toBe(line(first?.calendar, 'ORGANIZER'));
  });

  it('is asked once as the head of two silent organisations, in the lane of the invitation that they have', async () => {
    const running = await begun();
    await running.answer(rice, 'yes');
    await running.travel(26 * DAY);
    const asked = (await running.history()).flatMap(({ type, data }) =>
      type === 'SeatsAsked' ? data.invitees.map(({ person }) => person) : [],
    );
    expect(asked).toEqual(['h2', 'h4']);
    const mails = await mailsTo(running, 'sokha@example.org');
    const questions = mails.filter(({ text, calendar }) => calendar && text.includes('Lotus'));
    expect(questions).toHaveLength(1);
    expect(questions[0]?.text).toContain('Palm');
    expect(questions[0]?.text).not.toContain('Rice Field');
    for (const name of ['UID', 'ORGANIZER']) {
      expect(line(questions[0]?.calendar, name)).toBe(line(mails[0]?.calendar, name));
    }
  });

  it('is not asked as the head where the same address was asked for the same organisation', async () => {
    const running = await begun();
    await running.travel(26 * DAY);
    const rows = await running.rows();
    expect(rows.filter(({ person }) => person === 'h5')).toEqual([]);
  });
});
