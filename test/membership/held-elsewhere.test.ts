import { afterEach, beforeEach, expect, test } from 'vitest';
import type { MeetingEvent } from '../../functions/meeting/rules/events.ts';
import { guestHeld } from '../../functions/meeting/rules/guest-holds.ts';
import { meetingAggregate } from '../../functions/meeting/rules/meeting.ts';
import { approveCorrection, proposeCorrection } from '../../functions/membership/rules/corrections.ts';
import { withHolds } from '../../functions/membership/rules/held-elsewhere.ts';
import { type Member, memberAggregate } from '../../functions/membership/rules/member.ts';
import { followUp } from '../lost-link/wishes.ts';
import { MEETING, NETWORK, type Site, startSite } from '../meeting/site.ts';
import { players } from '../web/rig.ts';

let site: Site;
beforeEach(async () => {
  site = await startSite();
  await followUp(site);
});
afterEach(() => site.stop());

const as = { as: players.coordinator, lang: 'en' } as const;
const NEW = '01K7D0000000000000000000C1';
const contact = (email: string) => ({
  'contact.name': 'Keo Sokha',
  'contact.role': 'alternate',
  'contact.lang': 'en',
  'contact.email': email,
  'contact.reachedBy': 'email',
});

const member = async (id: string): Promise<Member> =>
  (await site.services.repository.load(memberAggregate, NETWORK, id)).state;
const held = async (id: string, who: string) =>
  (await member(id)).contacts.find((one) => one.id === who)?.held;
const guest = async () => {
  const { state } = await site.services.repository.load(meetingAggregate, NETWORK, MEETING);
  return state.status === 'none' ? undefined : guestHeld(state, 'g-meas');
};
const sokhaHeld = (why: 'bounced' | 'complained' = 'bounced') =>
  site.member('m-rice', [{ type: 'AddressHeld', data: { contact: 'c-sokha', why } }]);
const add = (email: string) =>
  site.ask(`/n/${NETWORK}/members/m-lotus/contacts/new`, { ...as, form: { id: NEW, ...contact(email) } });
const due: MeetingEvent = { type: 'MessageFellDue', data: { kind: 'reminder', date: 1 } };

test('an address that is on hold elsewhere in the network is on hold for a contact who is added with it, and the page says so', async () => {
  await sokhaHeld('complained');
  expect((await add('Sokha@example.org')).status).toBe(303);
  expect(await held('m-lotus', NEW)).toBe('complained');
  const page = await (await site.ask(`/n/${NETWORK}/members/m-lotus`, as)).text();
  expect(page).toContain('It works, I have spoken with them');
});

test('an address that was let go again is not', async () => {
  await sokhaHeld();
  site.at('2025-10-20T03:00:00.000Z');
  await site.member('m-rice', [{ type: 'AddressReleased', data: { contact: 'c-sokha' } }]);
  await add('sokha@example.org');
  expect(await held('m-lotus', NEW)).toBeUndefined();
});

test('an address that nobody has any more is still on hold for the next person who has it', async () => {
  await sokhaHeld();
  const [{ type, by: _, data } = {} as never] = (await site.facts('member', 'm-rice')).slice(1);
  expect(type).toBe('ContactAdded');
  const { fields } = data as { fields: object };
  const revised = { contact: 'c-sokha', fields: { ...fields, email: 'other@example.org' } };
  await site.member('m-rice', [{ type: 'ContactRevised', data: revised as never }]);
  expect(await held('m-rice', 'c-sokha')).toBeUndefined();
  await add('sokha@example.org');
  expect(await held('m-lotus', NEW)).toBe('bounced');
});

test('so is one that a correction, a form or a list of members brings, but not one that somebody keeps', async () => {
  const rice = await member('m-rice');
  const heard = [{ email: 'hall@example.org', why: 'bounced', at: '2025-10-20T02:00:00.000Z' }] as const;
  const [proposed] = proposeCorrection(rice, {
    correction: 'c1',
    contact: 'c-dara',
    fields: { email: 'Hall@example.org' },
  });
  if (proposed?.type !== 'CorrectionProposed') throw new Error('not proposed');
  const { fields } = proposed.data;
  const waiting = { ...rice, corrections: [{ id: 'c1', contact: 'c-dara', fields, proposedAt: '' }] };
  const types = (events: readonly { type: string }[]) => events.map(({ type }) => type);
  expect(types(withHolds(waiting, approveCorrection(waiting, 'c1'), heard))).toContain('AddressHeld');
  const kept = [{ ...heard[0], email: 'sokha@example.org' }];
  const contactAgain = { contact: 'c-sokha', fields: { name: 'Keo', email: 'SOKHA@example.org' } };
  const again = [{ type: 'ContactRevised', data: contactAgain } as never];
  expect(withHolds(rice, again, kept)).toEqual(again);
});

test('what came back from a guest’s address holds it for a contact who has it, until somebody lets the guest’s go', async () => {
  await add('meas@example.org');
  await followUp(site);
  await site.happens([{ type: 'GuestAddressHeld', data: { guest: 'g-meas', why: 'bounced' } }]);
  await followUp(site);
  expect(await held('m-lotus', NEW)).toBe('bounced');
  site.at('2025-10-20T03:00:00.000Z');
  await site.happens([{ type: 'GuestAddressReleased', data: { guest: 'g-meas' } }]);
  await followUp(site);
  expect(await held('m-lotus', NEW)).toBeUndefined();
});

test('a message that the clock sends asks first: an address on hold for a contact holds a guest with it, and is let go with it', async () => {
  await add('meas@example.org');
  await site.member('m-lotus', [{ type: 'AddressHeld', data: { contact: NEW, why: 'complained' } }]);
  await followUp(site);
  expect(await guest()).toBeUndefined();
  await site.happens([due]);
  await followUp(site);
  expect(await guest()).toBe('complained');
  site.at('2025-10-20T03:00:00.000Z');
  await site.member('m-lotus', [{ type: 'AddressReleased', data: { contact: NEW } }]);
  await site.happens([due]);
  await followUp(site);
  expect(await guest()).toBeUndefined();
});
