import { describe, expect, it } from 'vitest';
import { audienceChunks, audienceHash, CHUNK } from '../../functions/meeting/rules/audience.ts';
import type { AudienceChoice, Guest } from '../../functions/meeting/rules/details.ts';
import { selectAudience } from '../../functions/meeting/rules/select-audience.ts';
import type { ContactFields, MemberEvent, MemberStatus } from '../../functions/membership/rules/events.ts';
import { memberAggregate } from '../../functions/membership/rules/member.ts';
import { given } from '../given.ts';
import { invitee } from './meetings.ts';

const all: AudienceChoice = { choice: 'all' };
const person: ContactFields = {
  name: 'Demo Bopha',
  role: 'focalPoint',
  lang: 'km',
  email: 'focal@org01.example.org',
  reachedBy: 'email',
};

function member(status: MemberStatus, contacts: Partial<ContactFields>[] = [{}], more: MemberEvent[] = []) {
  const facts: MemberEvent[] = [
    {
      type: 'MemberRegistered',
      data: {
        organisation: {
          name: { en: 'Demo' },
          type: 'localNgo',
          subSectors: ['primary'],
          districts: ['0203'],
        },
        status,
      },
    },
    ...contacts.map(
      (fields, n): MemberEvent => ({
        type: 'ContactAdded',
        data: { contact: `contact-${n + 1}`, fields: { ...person, ...fields } },
      }),
    ),
    ...more,
  ];
  return { id: 'org', member: given(memberAggregate, facts) };
}

const reasonOf = (choice: AudienceChoice, listed: ReturnType<typeof member>) =>
  selectAudience(choice, [listed], []).leftOut[0]?.reason;

describe('the audience', () => {
  it('reaches people who reported our mail as unwanted by hand, and nobody in their place', () => {
    const held: MemberEvent = { type: 'AddressHeld', data: { contact: 'contact-1', why: 'complained' } };
    const channelOf = (fields: Partial<ContactFields>) =>
      selectAudience(all, [member('active', [fields, { role: 'alternate' }], [held])], []).invited;
    expect(channelOf({})).toMatchObject([{ person: 'contact-1', channel: 'letter' }]);
    expect(channelOf({ phone: '000 000 101' })).toMatchObject([{ person: 'contact-1', channel: 'call' }]);
    expect(channelOf({ phone: '000 000 101', telegram: 'bopha_demo' })).toMatchObject([
      { channel: 'telegram' },
    ]);
    expect(channelOf({ phone: '000 000 101', reachedBy: 'telegram' })).toMatchObject([
      { channel: 'telegram' },
    ]);
  });

  it('has one person of each active, dormant and observing member', () => {
    for (const status of ['active', 'dormant', 'observer'] as const) {
      const { invited, leftOut } = selectAudience(all, [member(status, [{ role: 'head' }, {}])], []);
      expect(invited).toEqual([
        { seat: 'org', party: 'member', person: 'contact-2', channel: 'email', lang: 'km' },
      ]);
      expect(leftOut).toEqual([]);
    }
  });

  it('names everybody left out with the reason', () => {
    expect(reasonOf(all, member('left'))).toBe('left');
    expect(reasonOf(all, member('pending'))).toBe('pending');
    expect(reasonOf(all, member('active', []))).toBe('noContact');
    expect(reasonOf({ choice: 'picked', members: ['other'] }, member('active'))).toBe('notChosen');
    expect(reasonOf({ choice: 'district', districts: ['0209'] }, member('active'))).toBe('notChosen');
    expect(reasonOf({ choice: 'subSector', subSectors: ['ecce'] }, member('active'))).toBe('notChosen');
    const held: MemberEvent = { type: 'AddressHeld', data: { contact: 'contact-1', why: 'bounced' } };
    expect(reasonOf(all, member('active', [{}], [held]))).toBe('addressHeld');
  });

  it('writes to nobody at an address that is on hold in another organisation', () => {
    const held: MemberEvent = { type: 'AddressHeld', data: { contact: 'contact-1', why: 'bounced' } };
    const other = { ...member('active', [{ email: 'Focal@org01.example.org' }]), id: 'other' };
    const { invited, leftOut } = selectAudience(all, [member('active', [{}], [held]), other], []);
    expect(invited).toEqual([]);
    expect(leftOut).toMatchObject([
      { seat: 'org', reason: 'addressHeld' },
      { seat: 'other', reason: 'addressHeld' },
    ]);
  });

  it('writes to the alternate where the focal point has left or cannot be reached', () => {
    const two = [{}, { role: 'alternate' as const, email: 'alternate@org01.example.org' }];
    const left: MemberEvent = { type: 'ContactLeft', data: { contact: 'contact-1' } };
    const held: MemberEvent = { type: 'AddressHeld', data: { contact: 'contact-1', why: 'bounced' } };
    for (const fact of [left, held]) {
      const { invited } = selectAudience(all, [member('active', two, [fact])], []);
      expect(invited[0]?.person).toBe('contact-2');
    }
  });

  it('sends nobody the same invitation twice because they are a guest as well', () => {
    const guest: Guest = {
      id: 'guest-1',
      name: 'Demo Lina',
      email: 'Focal@org01.example.org',
      lang: 'en',
      reachedBy: 'email',
    };
    const { invited, leftOut } = selectAudience(all, [member('active')], [guest]);
    expect(invited).toHaveLength(1);
    expect(leftOut).toEqual([{ seat: 'guest-1', person: 'guest-1', reason: 'sameAddress' }]);
  });

  it('has one of two guests at one address: a calendar takes one invitation to a meeting', () => {
    const guest: Guest = {
      id: 'g-1',
      name: 'Demo',
      lang: 'en',
      reachedBy: 'email',
      email: 'demo@example.org',
    };
    const second: Guest = { ...guest, id: 'g-2', email: 'Demo@example.org' };
    const { invited, leftOut } = selectAudience(all, [], [guest, second]);
    expect(invited.map(({ person: id }) => id)).toEqual(['g-1']);
    expect(leftOut).toEqual([{ seat: 'g-2', person: 'g-2', reason: 'sameAddress' }]);
    expect(selectAudience(all, [], [guest, { ...second, reachedBy: 'letter' }]).invited).toHaveLength(2);
  });

  it('is stored in chunks that hold everybody once, at least one', () => {
    const people = Array.from({ length: 2 * CHUNK + 1 }, (_, n) => invitee(n));
    const chunks = audienceChunks(people, []);
    expect(chunks).toHaveLength(3);
    expect(chunks.flatMap((chunk) => chunk.data.invited)).toEqual(people);
    expect(audienceChunks([], [])).toHaveLength(1);
  });

  it('is stored in chunks below the size of an event, also with as many left out', () => {
    const people = Array.from({ length: CHUNK }, (_, n) => longIds(invitee(n)));
    const left = people.map(({ seat, person }) => ({ seat, person, reason: 'sameAddress' as const }));
    const chunks = audienceChunks(people, left);
    expect(chunks.flatMap((chunk) => chunk.data.leftOut)).toEqual(left);
    for (const { data } of chunks) expect(Buffer.byteLength(JSON.stringify(data))).toBeLessThan(100_000);
  });

  it('is stored in such chunks also where everybody has six seats, those of one person together', () => {
    const people = Array.from({ length: 50 }, (_, p) => {
      const own = Array.from({ length: 6 }, (_, n) => {
        const id = `01K7EXAMPLEULIDOF26CHAR${String(p * 6 + n).padStart(3, '0')}`;
        return { ...invitee(n), seat: id, person: id };
      });
      return own.map((one) => ({ ...one, seats: own.map(({ seat, person }) => ({ seat, person })) }));
    });
    const chunks = audienceChunks(people.flat(), []);
    expect(chunks.flatMap((chunk) => chunk.data.invited)).toEqual(people.flat());
    for (const { data } of chunks) {
      expect(Buffer.byteLength(JSON.stringify(data))).toBeLessThan(100_000);
      expect(data.invited.length % 6).toBe(0);
    }
  });

  it('has a name that changes with anybody in it, but not with their order', () => {
    const [a, b] = [invitee(1), invitee(2)];
    expect(audienceHash([a, b])).toBe(audienceHash([b, a]));
    expect(audienceHash([a, b])).not.toBe(audienceHash([a]));
    expect(audienceHash([a])).not.toBe(audienceHash([{ ...a, channel: 'call' }]));
  });
});

function longIds(one: ReturnType<typeof invitee>) {
  const id = '01K7EXAMPLEULIDOF26CHARSXX';
  return { ...one, seat: id, person: id };
}
