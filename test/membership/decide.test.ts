import { describe, expect, it } from 'vitest';
import {
  addContact,
  changeStatus,
  confirmDetails,
  holdAddress,
  markContactLeft,
  registerMember,
  releaseAddress,
  reviseContact,
  reviseMember,
  revokeLinks,
} from '../../functions/membership/rules/decide.ts';
import type { ContactFields, MemberEvent, Organisation } from '../../functions/membership/rules/events.ts';
import { memberAggregate } from '../../functions/membership/rules/member.ts';
import {
  AddressNotUsable,
  ContactHasLeft,
  ContactNeedsName,
  MemberNeedsName,
  NoSuchContact,
  NoSuchMember,
  ReachedByEmailNeedsAddress,
  ReachedByPhoneNeedsNumber,
  ReachedByTelegramNeedsName,
} from '../../functions/membership/rules/refusals.ts';
import { FORGOTTEN } from '../../functions/platform/personal.ts';
import { given } from '../given.ts';

const organisation: Organisation = {
  name: { en: 'Lotus Steps Preschools', km: 'មត្តេយ្យសិក្សាជំហានផ្កាឈូក' },
  type: 'localNgo',
  subSectors: ['ecce'],
  districts: ['0201'],
};
const dara: ContactFields = {
  name: 'Demo Dara',
  role: 'focalPoint',
  lang: 'km',
  email: 'dara@org02.example.org',
  reachedBy: 'email',
};
const registered: MemberEvent = { type: 'MemberRegistered', data: { organisation, status: 'active' } };
const added: MemberEvent = { type: 'ContactAdded', data: { contact: 'dara', fields: dara } };
const left: MemberEvent = { type: 'ContactLeft', data: { contact: 'dara' } };

const member = (...facts: MemberEvent[]) => given(memberAggregate, facts);
const there = (...facts: MemberEvent[]) => member(registered, added, ...facts);
const types = (events: readonly MemberEvent[]) => events.map((event) => event.type);

describe('a member', () => {
  const registration = {
    organisation,
    status: 'active' as const,
    contacts: [{ contact: 'dara', fields: dara }],
  };

  it('is registered with its first people', () => {
    expect(registerMember(member(), registration)).toEqual([registered, added]);
  });

  it('is registered once, however often the button is tapped', () => {
    expect(registerMember(there(), registration)).toEqual([]);
  });

  it('needs a name in one of the languages', () => {
    const nameless = { ...organisation, name: {} };
    expect(() => registerMember(member(), { ...registration, organisation: nameless })).toThrow(
      MemberNeedsName,
    );
    expect(() => reviseMember(there(), nameless)).toThrow(MemberNeedsName);
    expect(types(reviseMember(there(), { ...organisation, name: { km: 'ឈូក' } }))).toEqual(['MemberRevised']);
  });

  it('is not revised where nothing differs', () => {
    expect(reviseMember(there(), { ...organisation, name: { ...organisation.name } })).toEqual([]);
  });

  it('that was never registered cannot be changed', () => {
    expect(() => changeStatus(member(), 'left')).toThrow(NoSuchMember);
    expect(() => addContact(member(), 'x', dara)).toThrow(NoSuchMember);
  });

  it('changes its status with a reason, and only once', () => {
    const events = changeStatus(there(), 'dormant', 'Missed two meetings');
    expect(events).toEqual([
      { type: 'MemberStatusChanged', data: { status: 'dormant', reason: 'Missed two meetings' } },
    ]);
    expect(changeStatus(there(...events), 'dormant')).toEqual([]);
  });
});

describe('a contact', () => {
  it.each([
    ['by e-mail without an address', { reachedBy: 'email', email: undefined }, ReachedByEmailNeedsAddress],
    [
      'by Telegram without a number or a name there',
      { reachedBy: 'telegram', phone: undefined },
      ReachedByTelegramNeedsName,
    ],
    ['by a call without a number', { reachedBy: 'call', phone: '' }, ReachedByPhoneNeedsNumber],
    ['with an address that SES refuses', { email: 'ដារ៉ា@example.org' }, AddressNotUsable],
    ['with a header in the address', { email: 'a@example.org\r\nBcc: b@example.org' }, AddressNotUsable],
    ['without a name', { name: '' }, ContactNeedsName],
  ] as const)('cannot be reached %s', (_, change, refusal) => {
    const fields = { ...dara, ...change } as ContactFields;
    expect(() => addContact(there(), 'two', fields)).toThrow(refusal);
    expect(() => reviseContact(there(), 'dara', fields)).toThrow(refusal);
  });

  it('reached by letter needs neither address nor number', () => {
    const fields: ContactFields = { name: 'Demo Phalla', role: 'head', lang: 'km', reachedBy: 'letter' };
    expect(types(addContact(there(), 'two', fields))).toEqual(['ContactAdded']);
  });

  it('needs e-mail or phone, not both', () => {
    const byPhone: ContactFields = { ...dara, email: undefined, phone: '000 000 002', reachedBy: 'call' };
    expect(types(reviseContact(there(), 'dara', byPhone))).toEqual(['ContactRevised']);
  });

  it('has its address stored as it will be written to', () => {
    const [event] = addContact(there(), 'two', { ...dara, email: ' Dara@ORG02.Example.org ' });
    expect(event).toMatchObject({ data: { fields: { email: 'Dara@org02.example.org' } } });
  });

  it('is added once and revised only where something differs', () => {
    expect(addContact(there(), 'dara', dara)).toEqual([]);
    expect(reviseContact(there(), 'dara', { ...dara })).toEqual([]);
  });

  it('who left is not revised, and leaves once', () => {
    expect(types(markContactLeft(there(), 'dara'))).toEqual(['ContactLeft']);
    expect(markContactLeft(there(left), 'dara')).toEqual([]);
    expect(() => reviseContact(there(left), 'dara', { ...dara, name: 'Demo Two' })).toThrow(ContactHasLeft);
  });

  it('who asked to be forgotten is not known any more', () => {
    const forgotten = member(registered, {
      type: 'ContactAdded',
      data: { contact: 'dara', fields: { ...dara, name: FORGOTTEN, email: FORGOTTEN } },
    });
    expect(() => reviseContact(forgotten, 'dara', dara)).toThrow(NoSuchContact);
    expect(() => revokeLinks(there(), 'nobody')).toThrow(NoSuchContact);
  });

  it('has personal links that can be revoked', () => {
    const [event] = revokeLinks(there(), 'dara');
    expect(there(...(event ? [event] : [])).contacts[0]?.epoch).toBe(1);
  });
});

describe('an address that bounced', () => {
  const held: MemberEvent = { type: 'AddressHeld', data: { contact: 'dara', why: 'bounced' } };

  it('is held once, and released by hand or by another address', () => {
    expect(holdAddress(there(), 'dara', 'bounced', 'DARA@org02.example.org')).toEqual([held]);
    expect(holdAddress(there(held), 'dara', 'bounced')).toEqual([]);
    expect(types(releaseAddress(there(held), 'dara'))).toEqual(['AddressReleased']);
    const corrected = reviseContact(there(held), 'dara', { ...dara, email: 'right@org02.example.org' });
    expect(there(held, ...corrected).contacts[0]?.held).toBeUndefined();
  });

  it('that was corrected meanwhile holds nothing', () => {
    expect(holdAddress(there(), 'dara', 'bounced', 'old@org02.example.org')).toEqual([]);
    expect(holdAddress(there(), 'nobody', 'bounced')).toEqual([]);
  });
});

it('details are confirmed with one word, at a meeting or without one', () => {
  expect(types(confirmDetails(there(), 'dara', 'meeting-1'))).toEqual(['DetailsConfirmed']);
});
