import { describe, expect, test } from 'vitest';
import type { ContactFields, MemberEvent } from '../../functions/membership/rules/events.ts';
import { addressAt } from '../../functions/membership/rules/former-addresses.ts';
import { type Member, memberAggregate } from '../../functions/membership/rules/member.ts';
import { memberViews } from '../../functions/membership/rules/views.ts';
import { fold } from '../../functions/platform/aggregate.ts';
import type { Recorded } from '../../functions/platform/event.ts';
import { FORGOTTEN } from '../../functions/platform/personal.ts';

const organisation = { name: { en: 'Lotus' }, type: 'localNgo', subSectors: [], districts: [] } as const;
type Email = ContactFields['email'];

/** A member whose one contact had these addresses, one after the other. */
function having(...emails: Email[]): Member {
  const fields = (email: Email): ContactFields => ({
    name: 'Sok Dara',
    role: 'focalPoint',
    lang: 'km',
    reachedBy: 'email',
    phone: '012 000 000',
    ...(email === undefined ? {} : { email }),
  });
  const events: MemberEvent[] = [
    {
      type: 'MemberRegistered',
      data: { organisation: { ...organisation, subSectors: [], districts: [] }, status: 'active' },
    },
    ...emails.map(
      (email, n): MemberEvent => ({
        type: n === 0 ? 'ContactAdded' : 'ContactRevised',
        data: { contact: 'dara', fields: fields(email) },
      }),
    ),
  ];
  const facts = events.map(
    (event, n) =>
      ({
        ...event,
        id: `e${n}`,
        at: '2025-10-13T02:00:00.000Z',
        by: 'system',
        version: n + 1,
      }) as Recorded<MemberEvent>,
  );
  return fold(memberAggregate, facts);
}

const contactOf = (member: Member) => {
  const [contact] = member.contacts;
  if (!contact) throw new Error('nobody');
  return contact;
};
const formerOf = (...emails: Email[]) => contactOf(having(...emails)).former?.map(({ email }) => email);

describe('addresses that somebody had', () => {
  test('are kept in order, also where there was none in between, and each says until which fact it was theirs', () => {
    const dara = contactOf(having('a@example.org', 'b@example.org', undefined, 'c@example.org'));
    expect(dara.former).toEqual([
      { email: 'a@example.org', until: 3 },
      { email: 'b@example.org', until: 4 },
    ]);
    expect([2, 3, 4, 5].map((version) => addressAt(dara, version))).toEqual([
      'a@example.org',
      'b@example.org',
      'c@example.org',
      'c@example.org',
    ]);
  });

  test('are none where it stayed the same, or was only spelled differently', () => {
    expect(formerOf('a@example.org', 'a@example.org', 'A@Example.org')).toBeUndefined();
  });

  test('are forgotten with the facts that said them', () => {
    expect(formerOf(FORGOTTEN, 'b@example.org')).toBeUndefined();
    expect(formerOf('a@example.org', FORGOTTEN, 'c@example.org')).toEqual(['a@example.org']);
    expect(formerOf(FORGOTTEN, FORGOTTEN)).toBeUndefined();
  });

  test('are ten at most, and of what is older nothing is claimed', () => {
    const many = Array.from({ length: 15 }, (_, n) => `a${n}@example.org`);
    const dara = contactOf(having(...many));
    expect(dara.former?.map(({ email }) => email)).toEqual(many.slice(4, 14));
    expect(addressAt(dara, 2)).toBeUndefined();
    expect(addressAt(dara, 16)).toBe('a14@example.org');
  });

  test('are in the list of members, and members are found by them', () => {
    const [row] = memberViews(having('old@example.org', 'new@example.org'), 3, {
      network: 'best',
      kind: 'member',
      id: 'm',
    });
    const text = JSON.stringify(row);
    expect(text).toContain('"former":[{"email":"old@example.org","until":3}]');
    expect(text).toMatch(/"keys":"[^"]*old@example\.org/);
  });
});
