import { afterEach, describe, expect, it } from 'vitest';
import { audienceChunks } from '../../functions/meeting/rules/audience.ts';
import { cancel, inviteOne, resend, revise, uninviteOne } from '../../functions/meeting/rules/decide.ts';
import type { Invitee } from '../../functions/meeting/rules/events.ts';
import { selectAudience } from '../../functions/meeting/rules/select-audience.ts';
import { defaultTimeline } from '../../functions/meeting/rules/timeline/settings.ts';
import type { MemberEvent } from '../../functions/membership/rules/events.ts';
import { memberAggregate } from '../../functions/membership/rules/member.ts';
import { DAY, MINUTE } from '../../functions/platform/clock.ts';
import { sesEvent } from '../delivery/post-office.ts';
import { readMail } from '../delivery/read-mail.ts';
import { given } from '../given.ts';
import { Life } from './life.ts';
import { details } from './life-people.ts';

/** One address is used for two organisations, written differently; a third has its own. */
const memberFacts: Readonly<Record<string, readonly MemberEvent[]>> = {
  m1: member('Rice Field', 'c1', 'sokha@example.org'),
  m2: member('Lotus', 'c2', 'Sokha@Example.org'),
  m3: member('Bamboo', 'c3', 'bopha@example.org'),
};
const members = Object.entries(memberFacts).map(([id, facts]) => ({
  id,
  member: given(memberAggregate, facts),
}));
const audience = selectAudience({ choice: 'all' }, members, []).invited;
const [rice, lotus] = audience as [Invitee, Invitee];
const telling = (now: string) => ({ now, mute: false, timeline: defaultTimeline });

function member(name: string, contact: string, email: string): readonly MemberEvent[] {
  const organisation = { name: { en: name, km: name }, type: 'localNgo' as const };
  const fields = {
    name: 'Sokha',
    role: 'focalPoint' as const,
    lang: 'en' as const,
    reachedBy: 'email' as const,
  };
  return [
    {
      type: 'MemberRegistered',
      data: { organisation: { ...organisation, subSectors: [], districts: [] }, status: 'active' },
    },
    { type: 'ContactAdded', data: { contact, fields: { ...fields, email } } },
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

const line = (calendar: string, name: string) =>
  calendar.split('\r\n').find((one) => new RegExp(`^${name}[;:]`).test(one));

describe('one person with two seats', () => {
  it('is known by the address, however it is written, and is together in one chunk', () => {
    const seats = [
      { seat: 'm1', person: 'c1' },
      { seat: 'm2', person: 'c2' },
    ];
    expect(audience.map(({ person, seats: all }) => [person, all])).toEqual([
      ['c1', seats],
      ['c2', seats],
      ['c3', undefined],
    ]);
    const others = Array.from(Array(499).keys(), (n): Invitee => {
      const { seats: _, ...one } = rice;
      return { ...one, seat: `o${n}`, person: `p${n}` };
    });
    const chunks = audienceChunks([...others, rice, lotus], []);
    expect(chunks.map(({ data }) => data.invited.length)).toEqual([501]);
  });

  it('has one mail with both names, one entry, and one address that its calendar answers to', async () => {
    const running = await begun();
    const sent = await mailsTo(running, 'sokha@example.org');
    expect(sent).toHaveLength(1);
    expect(sent[0]?.text).toContain('invites Rice Field · Lotus to this meeting');
    expect(running.told).toHaveLength(2);
    await running.answer(lotus, 'yes');
    await running.change((meeting, now) =>
      revise(meeting, { ...details, venue: { en: 'Another hall' } }, telling(now)),
    );
    await running.travel(10 * MINUTE);
    const [first, change, ...more] = await mailsTo(running, 'sokha@example.org');
    expect(more).toEqual([]);
    for (const name of ['UID', 'ORGANIZER', 'DTSTART']) {
      expect(line(change?.calendar ?? '', name)).toBe(line(first?.calendar ?? '-', name));
    }
    expect(line(change?.calendar ?? '', 'SEQUENCE')).toBe('SEQUENCE:1');
    expect(line(change?.calendar ?? '', 'ATTENDEE')).toContain('PARTSTAT=ACCEPTED');
    await running.change((meeting, now) => cancel(meeting, undefined, now));
    await running.settle();
    const cancels = await mailsTo(running, 'sokha@example.org', 2);
    expect(cancels.map(({ calendar }) => line(calendar, 'METHOD'))).toEqual(['METHOD:CANCEL']);
    expect(line(cancels[0]?.calendar ?? '', 'UID')).toBe(line(first?.calendar ?? '-', 'UID'));
  });

  it('is asked in a change for the seat that is silent, also where the first has answered', async () => {
    const running = await begun();
    await running.answer(rice, 'yes');
    await running.change((meeting, now) =>
      revise(meeting, { ...details, venue: { en: 'Another hall' } }, telling(now)),
    );
    await running.travel(10 * MINUTE);
    const [, change] = await mailsTo(running, 'sokha@example.org');
    expect(change?.text).not.toContain('Your answer still counts.');
  });

  it('is asked once for the seat that is silent, and not at all when both have answered', async () => {
    const running = await begun();
    await running.answer(rice, 'yes');
    await running.travel(15 * DAY);
    const [nudge, ...more] = await mailsTo(running, 'sokha@example.org', 1);
    expect(more).toEqual([]);
    expect(nudge?.text).toContain('Lotus');
    expect(nudge?.text).not.toContain('Rice Field');
    await running.answer(lotus, 'no');
    await running.travel(4 * DAY);
    expect(await mailsTo(running, 'sokha@example.org', 2)).toEqual([]);
    expect(await mailsTo(running, 'bopha@example.org')).toHaveLength(3);
  });

  it('keeps the entry while one of the seats is invited, and loses it with the last', async () => {
    const running = await begun();
    await running.change((meeting, now) => uninviteOne(meeting, rice, true, now));
    await running.settle();
    expect(await mailsTo(running, 'sokha@example.org', 1)).toEqual([]);
    await running.change((meeting, now) => resend(meeting, lotus, true, now));
    await running.settle();
    const [again] = await mailsTo(running, 'sokha@example.org', 1);
    expect(again?.text).toContain('invites Lotus to this meeting');
    await running.change((meeting, now) => uninviteOne(meeting, lotus, true, now));
    await running.settle();
    const [out] = await mailsTo(running, 'sokha@example.org', 2);
    expect(line(out?.calendar ?? '', 'METHOD')).toBe('METHOD:CANCEL');
    await running.change((meeting, now) => inviteOne(meeting, rice, true, now));
    await running.settle();
    const [back] = await mailsTo(running, 'sokha@example.org', 3);
    expect(back?.text).toContain('invites Rice Field to this meeting');
    for (const one of [again, out, back]) {
      const [first] = await mailsTo(running, 'sokha@example.org');
      expect(line(one?.calendar ?? '', 'ORGANIZER')).toBe(line(first?.calendar ?? '-', 'ORGANIZER'));
    }
  });

  it('has mails of their own for a seat that gets another address', async () => {
    const running = await begun();
    await running.facts('m2', [
      {
        type: 'ContactRevised',
        data: {
          contact: 'c2',
          fields: {
            name: 'Sokha',
            role: 'focalPoint',
            lang: 'en',
            reachedBy: 'email',
            email: 'new@example.org',
          },
        },
      },
    ]);
    await running.change((meeting, now) =>
      revise(meeting, { ...details, venue: { en: 'Another hall' } }, telling(now)),
    );
    await running.travel(10 * MINUTE);
    const [, change] = await mailsTo(running, 'sokha@example.org');
    const [invitation] = await mailsTo(running, 'new@example.org');
    expect(change?.text).not.toContain('Lotus');
    expect(invitation?.text).toContain('invites Lotus to this meeting');
  });

  it('gets no mail for the other seat either, once they reported one as unwanted: it is carried', async () => {
    // The versions of the two organisations differ: each is read at its own.
    const [registered, added] = memberFacts.m2 ?? [];
    const m2 = [registered, added, added].flatMap((one, n) =>
      one?.type === 'ContactAdded' && n === 1
        ? [{ ...one, data: { ...one.data, contact: 'c9' } }]
        : (one ?? []),
    );
    const running = await Life.begin({ audience, memberFacts: { ...memberFacts, m2 } });
    life = running;
    await running.facts('m2', [{ type: 'AddressHeld', data: { contact: 'c2', why: 'complained' } }]);
    await running.change((meeting, now) =>
      revise(meeting, { ...details, venue: { en: 'Another hall' } }, telling(now)),
    );
    await running.travel(10 * MINUTE);
    await running.change((meeting, now) => cancel(meeting, undefined, now));
    await running.settle();
    expect(await mailsTo(running, 'sokha@example.org', 1)).toEqual([]);
    const rows = (await running.rows()).filter(
      ({ person, kind }) => person === 'c1' && kind !== 'invitation',
    );
    expect(rows.map(({ kind, state, reason }) => [kind, state, reason])).toEqual(
      expect.arrayContaining([['cancellation', 'toHandOver', 'addressComplained']]),
    );
  });

  it('has the address on hold at each seat that the mail spoke for', async () => {
    const running = await begun();
    running.deaf = true;
    const [invitation] = running.told.filter(({ person }) => person === 'c1');
    const mail = running.office.ses.accepted.find(({ raw }) => raw === invitation?.raw);
    if (mail) await running.office.feed([sesEvent('Complaint', mail, running.now)]);
    expect(running.office.held.map(({ seat, person }) => [seat, person])).toEqual([
      ['m1', 'c1'],
      ['m2', 'c2'],
    ]);
  });

  it('has the address on hold of the seat that the mail was written to', async () => {
    const running = await begun();
    await running.answer(rice, 'yes');
    running.deaf = true;
    await running.travel(15 * DAY);
    const nudge = running.told.findLast(({ person }) => person === 'c1');
    const mail = running.office.ses.accepted.find(({ raw }) => raw === nudge?.raw);
    expect((await readMail(nudge?.raw ?? '')).text).toContain('Lotus');
    if (mail) await running.office.feed([sesEvent('PermanentBounce', mail, running.now)]);
    expect(running.office.held.at(-1)).toMatchObject({ seat: 'm2', person: 'c2' });
  });

  it('gets no question about the other seat once they turned questions off, also where the first has answered', async () => {
    const running = await begun();
    await running.facts('m1', [
      { type: 'MailsSwitched', data: { contact: 'c1', mails: ['questions'], on: false } },
    ]);
    await running.answer(rice, 'yes');
    await running.travel(15 * DAY);
    expect(await mailsTo(running, 'sokha@example.org', 1)).toEqual([]);
  });

  it.each(['bounced', 'complained'] as const)(
    'gets no mail at an address that %s, whichever of the organisations that is noted for',
    async (why) => {
      const running = await begun();
      for (const [seat, contact] of [
        ['m1', 'c1'],
        ['m2', 'c2'],
      ] as const) {
        await running.facts(seat, [{ type: 'AddressHeld', data: { contact, why } }]);
        await running.change((meeting, now) =>
          revise(meeting, { ...details, venue: { en: `Not to ${seat}` } }, telling(now)),
        );
        await running.travel(10 * MINUTE);
        await running.facts(seat, [{ type: 'AddressReleased', data: { contact } }]);
      }
      const [, ...more] = await mailsTo(running, 'sokha@example.org');
      expect(more).toEqual([]);
      expect(await mailsTo(running, 'bopha@example.org')).toHaveLength(3);
    },
  );
});
