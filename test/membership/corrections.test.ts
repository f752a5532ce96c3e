import { describe, expect, it } from 'vitest';
import {
  approveCorrection,
  corrected,
  declineCorrection,
  proposeCorrection,
  tellDecision,
  toTell,
} from '../../functions/membership/rules/corrections.ts';
import { addContact } from '../../functions/membership/rules/decide.ts';
import type { ContactFields, MemberEvent } from '../../functions/membership/rules/events.ts';
import { type Member, memberAggregate } from '../../functions/membership/rules/member.ts';
import {
  AddressNotUsable,
  DeclineNeedsReason,
  NoSuchCorrection,
  NotesTooLong,
  NothingCorrected,
} from '../../functions/membership/rules/refusals.ts';
import { tellingOf } from '../../functions/membership/rules/told.ts';
import { memberViews } from '../../functions/membership/rules/views.ts';
import { given } from '../given.ts';

const organisation = {
  name: { en: 'Lotus Steps Preschools' },
  type: 'localNgo' as const,
  subSectors: [],
  districts: ['0201'],
};
const dara: ContactFields = {
  name: 'Demo Dara',
  role: 'focalPoint',
  lang: 'km',
  email: 'dara@org02.example.org',
  phone: '012 000 001',
  reachedBy: 'email',
};
const registered: MemberEvent = { type: 'MemberRegistered', data: { organisation, status: 'active' } };
const added = (fields: Partial<ContactFields> = {}): MemberEvent => ({
  type: 'ContactAdded',
  data: { contact: 'dara', fields: { ...dara, ...fields } },
});
const there = (...facts: MemberEvent[]) => given(memberAggregate, [registered, added(), ...facts]);
const types = (events: readonly MemberEvent[]) => events.map((event) => event.type);
const says = (fields: object, member = there(), correction = 'c1') =>
  proposeCorrection(member, { correction, contact: 'dara', fields });
/** What is proposed once it is said, on what was said before. */
const fieldsAfter = (...said: object[]) => {
  const facts: MemberEvent[] = [];
  for (const [n, fields] of said.entries()) facts.push(...says(fields, there(...facts), `c${n}`));
  return there(...facts).corrections.map(({ fields }) => fields);
};
const approved = (fields: object, before: MemberEvent[] = []): Member => {
  const proposed = [...before, ...says(fields, there(...before))];
  return there(...proposed, ...approveCorrection(there(...proposed), 'c1'));
};

describe('a correction', () => {
  it('keeps only what differs', () => {
    expect(says({ name: 'Demo Dara', email: 'new@org02.example.org', lang: 'km' })).toEqual([
      {
        type: 'CorrectionProposed',
        data: { correction: 'c1', contact: 'dara', fields: { email: 'new@org02.example.org' } },
      },
    ]);
  });

  it('in which nothing differs is refused: who says that something is wrong has not said that all is right', () => {
    expect(() => says({ name: 'Demo Dara', lang: 'km' })).toThrow(NothingCorrected);
    expect(() => says({})).toThrow(NothingCorrected);
  });

  it.each(['organisationName', 'name', 'email', 'phone'] as const)(
    'an emptied %s is a statement: what is known is wrong',
    (field) => {
      expect(fieldsAfter({ [field]: '' })).toEqual([{ emptied: [field] }]);
    },
  );

  it('what was never known cannot be emptied', () => {
    const member = given(memberAggregate, [registered, added({ phone: undefined })]);
    expect(() => says({ phone: '' }, member)).toThrow(NothingCorrected);
  });

  it('a second one adds to what waits, and what is said anew of one thing takes the place of that alone', () => {
    expect(fieldsAfter({ email: 'new@org02.example.org', note: 'Soon' }, { phone: '012 000 002' })).toEqual([
      { email: 'new@org02.example.org', phone: '012 000 002', note: 'Soon' },
    ]);
    expect(fieldsAfter({ email: '' }, { email: 'new@org02.example.org' })).toEqual([
      { email: 'new@org02.example.org' },
    ]);
    expect(fieldsAfter({ email: '', name: 'Dara' }, { phone: '' })).toEqual([
      { name: 'Dara', emptied: ['email', 'phone'] },
    ]);
  });

  it('what is put back as it is known is taken back, and with the last of it the correction', () => {
    expect(fieldsAfter({ email: '', name: 'Dara' }, { email: 'dara@org02.example.org' })).toEqual([
      { name: 'Dara' },
    ]);
    const proposed = says({ left: true });
    const back = says({ left: false }, there(...proposed), 'c2');
    expect(back).toEqual([{ type: 'CorrectionWithdrawn', data: { correction: 'c1' } }]);
    expect(there(...proposed, ...back).corrections).toEqual([]);
  });

  it('tapped twice, or said again as it waits, is said once', () => {
    const proposed = says({ name: 'Dara' });
    expect(says({ name: 'Dara' }, there(...proposed), 'c1')).toEqual([]);
    expect(says({ name: 'Dara' }, there(...proposed), 'c2')).toEqual([]);
  });

  it('refuses an address that SES refuses, and a note that is too long with the one before', () => {
    expect(() => says({ email: 'nobody' })).toThrow(AddressNotUsable);
    expect(() => says({ note: 'x'.repeat(1001) })).toThrow(NotesTooLong);
  });

  it('of the organisation goes to the name in its script', () => {
    expect(approved({ organisationName: 'មត្តេយ្យផ្កាឈូក' }).organisation.name).toEqual({
      en: 'Lotus Steps Preschools',
      km: 'មត្តេយ្យផ្កាឈូក',
    });
  });
});

describe('approving', () => {
  it('changes the details, not before', () => {
    const proposed = says({ email: 'new@org02.example.org' });
    expect(there(...proposed).contacts[0]?.email).toBe('dara@org02.example.org');
    const events = approveCorrection(there(...proposed), 'c1');
    expect(types(events)).toEqual(['CorrectionApproved', 'ContactRevised']);
    expect(there(...proposed, ...events).contacts[0]?.email).toBe('new@org02.example.org');
  });

  it('an address that is not theirs any more takes it out, and reaches them in the way that is left', () => {
    expect(approved({ email: '' }).contacts).toMatchObject([{ email: undefined, reachedBy: 'call' }]);
    expect(approved({ email: '', phone: '' }).contacts).toMatchObject([
      { email: undefined, phone: undefined, reachedBy: 'letter' },
    ]);
    const revised = { ...dara, reachedBy: 'call' as const };
    const byCall: MemberEvent[] = [{ type: 'ContactRevised', data: { contact: 'dara', fields: revised } }];
    expect(approved({ phone: '' }, byCall).contacts).toMatchObject([
      { phone: undefined, reachedBy: 'email' },
    ]);
  });

  it('a name that is wrong without a right one leaves the name until somebody writes it', () => {
    const member = there(...says({ name: '', organisationName: '' }));
    const [contact] = member.contacts;
    const [correction] = member.corrections;
    if (!contact || !correction) throw new Error('nothing waits');
    const { fields, organisation: now } = corrected(member, contact, correction);
    expect(fields.name).toBe('Demo Dara');
    expect(now.name).toEqual(organisation.name);
  });

  it('that somebody left marks them as left; the next one who is added takes over', () => {
    const member = approved({ left: true, note: 'please write to Sok Dara' });
    expect(member.contacts[0]?.left).toBe(true);
    expect(types(addContact(member, 'sok', { ...dara, name: 'Sok Dara' }))).toEqual([
      'ContactAdded',
      'ContactTookOver',
    ]);
    expect(types(addContact(there(), 'sok', { ...dara, name: 'Sok Dara' }))).toEqual(['ContactAdded']);
  });

  it('happens once', () => {
    const proposed = says({ name: 'X' });
    const declined = there(...proposed, ...declineCorrection(there(...proposed), 'c1', 'No'));
    expect(() => approveCorrection(declined, 'c1')).toThrow(NoSuchCorrection);
    expect(() => declineCorrection(declined, 'c1', 'No')).toThrow(NoSuchCorrection);
    expect(says({ name: 'X' }, declined)).toEqual([]);
  });
});

describe('who proposed it hears what became of it', () => {
  const stream = { network: 'best', kind: 'member', id: 'm1' };
  const told = (member: Member) =>
    (member.decisions ?? []).flatMap((one) =>
      tellingOf(one, member, stream).map(({ kind, channel }) => `${kind} ${channel}`),
    );
  const declined = (before: MemberEvent[] = []) => {
    const proposed = [...before, ...says({ name: 'X' }, there(...before))];
    return there(...proposed, ...declineCorrection(there(...proposed), 'c1', ' We keep it '));
  };
  const byTelegram: MemberEvent = {
    type: 'ContactRevised',
    data: { contact: 'dara', fields: { ...dara, reachedBy: 'telegram' } },
  };

  it('declining needs a reason, which is kept', () => {
    expect(() => declineCorrection(there(...says({ name: 'X' })), 'c1', '  ')).toThrow(DeclineNeedsReason);
    expect(declined().decisions).toMatchObject([{ outcome: 'declined', reason: 'We keep it', tell: true }]);
  });

  it('by mail, and the address that mail went to before as well', () => {
    expect(told(declined())).toEqual(['correctionDeclined email']);
    expect(told(approved({ phone: '012 000 002' }))).toEqual(['correctionApproved email']);
    expect(told(approved({ email: 'new@org02.example.org' }))).toEqual([
      'correctionApproved email',
      'correctionMoved email',
    ]);
    expect(told(approved({ email: '' }))).toEqual(['correctionApproved call', 'correctionMoved email']);
    expect(told(approved({ left: true }))).toEqual(['correctionApproved email']);
  });

  it('nothing goes to an address that is on hold, and what was decided before anybody was told stays untold', () => {
    const held: MemberEvent = { type: 'AddressHeld', data: { contact: 'dara', why: 'bounced' } };
    expect(told(approved({ email: 'new@org02.example.org' }, [held]))).toEqual(['correctionApproved email']);
    const before = [
      ...says({ name: 'X' }),
      { type: 'CorrectionApproved', data: { correction: 'c1' } } as const,
    ];
    expect(told(there(...before))).toEqual([]);
  });

  it('people who are not reached by mail are told by a person, once, and wait in a list until then', () => {
    const member = declined([byTelegram]);
    const isListed = (one: Member) =>
      memberViews(one, 9, stream).some((row) => 'sk' in row && row.sk === 'm1#c1');
    expect(toTell(member)).toHaveLength(1);
    expect(isListed(member)).toBe(true);
    const facts = [byTelegram, ...says({ name: 'X' }, there(byTelegram))];
    const after = there(
      ...facts,
      ...declineCorrection(there(...facts), 'c1', 'No'),
      ...tellDecision(member, 'c1'),
    );
    expect(toTell(after)).toEqual([]);
    expect(isListed(after)).toBe(false);
    expect(tellDecision(after, 'c1')).toEqual([]);
    expect(toTell(declined())).toEqual([]);
  });
});

describe('an organisation in which nobody can be reached', () => {
  const stream = { network: 'best', kind: 'member', id: 'm1' };
  const isNamed = (member: Member) =>
    memberViews(member, 9, stream).some((row) => 'sk' in row && row.sk === 'm1#nobody');

  it('is in the list of what waits until somebody is there again', () => {
    expect(isNamed(there())).toBe(false);
    const left = approved({ left: true });
    expect(isNamed(left)).toBe(true);
    expect(isNamed(given(memberAggregate, [registered]))).toBe(true);
    const other: MemberEvent = {
      type: 'ContactAdded',
      data: { contact: 'sok', fields: { ...dara, name: 'Sok Dara' } },
    };
    const gone: MemberEvent = { type: 'ContactLeft', data: { contact: 'dara' } };
    const again = there(gone, other);
    expect(isNamed(again)).toBe(false);
    // The row goes by the look through all rows of the member.
    expect(memberViews(again, 9, stream)).toContainEqual({ pk: 'best/corrections', prefix: 'm1#', v: 9 });
  });

  it('is none that is not invited', () => {
    const status: MemberEvent = { type: 'MemberStatusChanged', data: { status: 'left' } };
    expect(isNamed(given(memberAggregate, [registered, status]))).toBe(false);
  });
});
