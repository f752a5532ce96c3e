import { afterEach, beforeEach, expect, test } from 'vitest';
import { memberAggregate } from '../../functions/membership/rules/member.ts';
import { followUp } from '../lost-link/wishes.ts';
import { secondOrganisation } from '../meeting/second-organisation.ts';
import { NETWORK, type Site, startSite } from '../meeting/site.ts';

let site: Site;
beforeEach(async () => {
  site = await startSite();
  await secondOrganisation(site);
  await followUp(site);
});
afterEach(() => site.stop());

const held = async (member: string, contact: string) => {
  const { state } = await site.services.repository.load(memberAggregate, NETWORK, member);
  return state.contacts.find(({ id }) => id === contact)?.held;
};

test('an address on hold in one organisation is on hold in another that has it, until it is released in one', async () => {
  await site.member('m-rice', [{ type: 'AddressHeld', data: { contact: 'c-sokha', why: 'complained' } }]);
  await followUp(site);
  expect(await held('m-two', 'c-two')).toBe('complained');
  expect(await held('m-lotus', 'c-dara')).toBeUndefined();
  site.at('2025-10-20T03:00:00.000Z');
  await site.member('m-two', [{ type: 'AddressReleased', data: { contact: 'c-two' } }]);
  await followUp(site);
  expect(await held('m-rice', 'c-sokha')).toBeUndefined();
});

test('what was said of an address there since then counts more than late news from elsewhere', async () => {
  await site.member('m-rice', [{ type: 'AddressHeld', data: { contact: 'c-sokha', why: 'bounced' } }]);
  site.at('2025-10-20T03:00:00.000Z');
  await site.member('m-two', [
    { type: 'AddressHeld', data: { contact: 'c-two', why: 'bounced' } },
    { type: 'AddressReleased', data: { contact: 'c-two' } },
  ]);
  await followUp(site);
  expect(await held('m-two', 'c-two')).toBeUndefined();
});

test('of a hold and a release that follow each other at once, the last one counts everywhere', async () => {
  const before = (await site.facts('member', 'm-rice')).length;
  await site.member('m-rice', [
    { type: 'AddressHeld', data: { contact: 'c-sokha', why: 'bounced' } },
    { type: 'AddressReleased', data: { contact: 'c-sokha' } },
  ]);
  await followUp(site);
  expect([await held('m-rice', 'c-sokha'), await held('m-two', 'c-two')]).toEqual([undefined, undefined]);
  expect(await site.facts('member', 'm-rice')).toHaveLength(before + 2);
});
