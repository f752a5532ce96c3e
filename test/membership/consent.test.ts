import { expect, test } from 'vitest';
import { CONSENT_TEXT, sayConsent } from '../../functions/membership/rules/consent.ts';
import type { MemberEvent } from '../../functions/membership/rules/events.ts';
import { mayBePictured, publicName } from '../../functions/membership/rules/in-public.ts';
import { type Contact, type Member, memberAggregate } from '../../functions/membership/rules/member.ts';
import { FORGOTTEN } from '../../functions/platform/personal.ts';
import { given } from '../given.ts';

const dara = { name: 'Demo Dara', role: 'focalPoint', lang: 'km', reachedBy: 'letter' } as const;
const added: MemberEvent[] = [
  {
    type: 'MemberRegistered',
    data: {
      organisation: { name: { en: 'House 7' }, type: 'other', subSectors: [], districts: [] },
      status: 'active',
    },
  },
  { type: 'ContactAdded', data: { contact: 'c1', fields: dara } },
];
const agreed: MemberEvent = {
  type: 'ConsentGiven',
  data: { contact: 'c1', purpose: 'publicName', text: CONSENT_TEXT, lang: 'km', via: 'link' },
};
const withdrawn: MemberEvent = {
  type: 'ConsentWithdrawn',
  data: { contact: 'c1', purpose: 'publicName', via: 'coordinator' },
};

function memberAfter(...events: readonly MemberEvent[]): Member {
  return given(memberAggregate, [...added, ...events]);
}
function contactAfter(...events: readonly MemberEvent[]): Contact {
  const [contact] = memberAfter(...events).contacts;
  if (!contact) throw new Error('no contact');
  return contact;
}

test('without a record nobody is named or shown in public, and nobody after taking it back', () => {
  expect(publicName(contactAfter())).toBeUndefined();
  expect(mayBePictured(contactAfter())).toBe(false);
  expect(publicName(contactAfter(agreed))).toBe('Demo Dara');
  expect(publicName(contactAfter(agreed, withdrawn))).toBeUndefined();
});

test('who agreed to be named may not be pictured for it', () => {
  expect(mayBePictured(contactAfter(agreed))).toBe(false);
});

test('somebody who is forgotten is named nowhere, whatever they agreed to', () => {
  const blanked: MemberEvent = {
    type: 'ContactRevised',
    data: { contact: 'c1', fields: { ...dara, name: FORGOTTEN } },
  };
  expect(publicName(contactAfter(agreed, blanked))).toBeUndefined();
});

test('what somebody agreed to outlasts a corrected number', () => {
  const corrected: MemberEvent = {
    type: 'ContactRevised',
    data: { contact: 'c1', fields: { ...dara, phone: '000 000 101' } },
  };
  expect(publicName(contactAfter(agreed, corrected))).toBe('Demo Dara');
});

test('a consent says which words it was given to, in which language and how', () => {
  const said = { purpose: 'photo', agrees: true, via: 'sheet', lang: 'km' } as const;
  expect(sayConsent(memberAfter(), 'c1', said)).toEqual([
    {
      type: 'ConsentGiven',
      data: { contact: 'c1', purpose: 'photo', text: CONSENT_TEXT, lang: 'km', via: 'sheet' },
    },
  ]);
});
