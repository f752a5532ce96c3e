import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Invitee } from '../../functions/meeting/rules/events.ts';
import { contactInvitee } from '../../functions/meeting/rules/select-audience.ts';
import { type Gathering, silentOf } from '../../functions/meeting/rules/timeline/recipients.ts';
import type { ContactFields, MemberEvent } from '../../functions/membership/rules/events.ts';
import { memberAggregate } from '../../functions/membership/rules/member.ts';
import { given } from '../given.ts';
import { players } from '../web/rig.ts';
import { invitees, MEETING, NETWORK, NOW, type Site, startSite } from './site.ts';

const SEATS = [
  { seat: 'm-rice', person: 'c-sokha' },
  { seat: 'm-two', person: 'c-two' },
];
const [, , , guest] = invitees as readonly [Invitee, Invitee, Invitee, Invitee];

const fields = (email: string, role: ContactFields['role'] = 'focalPoint'): ContactFields => ({
  name: 'Keo Sokha',
  role,
  lang: 'en',
  email,
  reachedBy: 'email',
});
const registered: MemberEvent = {
  type: 'MemberRegistered',
  data: {
    organisation: { name: { en: 'Second House' }, type: 'localNgo', subSectors: [], districts: [] },
    status: 'active',
  },
};
const added = (contact: string, of: ContactFields): MemberEvent => ({
  type: 'ContactAdded',
  data: { contact, fields: of },
});

describe('an address that somebody is invited at already', () => {
  const two: Invitee = { seat: 'm-two', party: 'member', person: 'c-two', channel: 'email', lang: 'en' };
  let site: Site;
  const stopped: Site[] = [];

  beforeEach(async () => {
    site = await startSite();
    stopped.push(site);
    await site.member('m-two', [registered, added('c-two', fields('wrong@example.org'))]);
    await site.happens([{ type: 'SeatInvited', data: { invitee: two, again: false } }]);
  });
  afterAll(async () => {
    await Promise.all(stopped.map((one) => one.stop()));
  });

  const press = (person: string, form: Record<string, string>) =>
    site.ask(`/n/${NETWORK}/meetings/${MEETING}/people/${person}`, {
      as: players.coordinator,
      lang: 'en',
      form,
    });
  const last = async () => (await site.facts('meeting', MEETING)).at(-1);
  const resent = async () =>
    (await site.facts('meeting', MEETING)).filter(({ type }) => type === 'InvitationResent').length;
  const moves = (email: string) =>
    site.member('m-two', [{ type: 'ContactRevised', data: { contact: 'c-two', fields: fields(email) } }]);

  it.each([
    ['c-sokha', { do: 'resend', resent: '0' }],
    ['g-meas', { do: 'resend', resent: '0' }],
    ['c-two', { do: 'fix', email: 'right@example.org', resent: '0' }],
    ['g-meas', { do: 'fix', email: 'right@example.org', resent: '0' }],
  ])('gets the invitation again once from a button that is pressed twice: %s, %j', async (person, form) => {
    await press(person, form);
    await press(person, form);
    expect(await resent()).toBe(1);
    const page = await site.ask(`/n/${NETWORK}/meetings/${MEETING}/people/${person}`, {
      as: players.coordinator,
    });
    const [, seen = ''] = /name="resent" value="(\d+)"/.exec(await page.text()) ?? [];
    await press(person, { ...form, resent: seen });
    expect(await resent()).toBe(2);
  });

  it('makes one person of both when it is corrected to it, sent again there, or invited again', async () => {
    expect((await press('c-two', { do: 'fix', email: 'SOKHA@example.org' })).status).toBe(303);
    expect(await last()).toMatchObject({
      type: 'InvitationResent',
      data: { invitee: { ...two, seats: SEATS } },
    });
    await moves('sokha@example.org');
    await site.happens([{ type: 'SeatUninvited', data: { invitee: two } }]);
    await press('c-two', { do: 'invite' });
    expect(await last()).toMatchObject({ type: 'SeatInvited', data: { invitee: { seats: SEATS } } });
    await press('c-sokha', { do: 'resend' });
    expect(await last()).toMatchObject({
      type: 'InvitationResent',
      data: { invitee: { person: 'c-sokha', seats: SEATS } },
    });
  });

  it('makes one person of both when the second is sent the invitation again, and the mails go on as they began there', async () => {
    await site.plan([{ person: 'c-sokha', seat: 'm-rice', channel: 'email' }]);
    const { ledger } = site.services;
    const [row] = await ledger.lane(NETWORK, `meeting/${MEETING}`, 'c-sokha');
    if (row) await ledger.claim(row, { stateVersion: 3, personVersion: 3, dtstamp: NOW }, NOW);
    await moves('sokha@example.org');
    await press('c-two', { do: 'resend' });
    const resent = (await site.facts('meeting', MEETING)).filter(({ type }) => type === 'InvitationResent');
    expect(resent).toMatchObject([{ data: { invitee: { seats: SEATS } } }]);
  });

  it('is refused where a guest is asked for its mails, with a sentence, and nothing is stored', async () => {
    const before = await site.everything();
    for (const [person, email] of [
      ['c-two', 'Meas@example.org'],
      [guest.person, 'sokha@example.org'],
    ] as const) {
      const refused = await press(person, { do: 'fix', email });
      expect(refused.status).toBe(409);
      expect(await refused.text()).toContain('This e-mail address is already invited to this meeting');
    }
    expect(await site.everything()).toBe(before);
    await site.happens([{ type: 'SeatUninvited', data: { invitee: two } }]);
    await moves('meas@example.org');
    expect((await press('c-two', { do: 'invite' })).status).toBe(409);
  });
});

describe('of a silent organisation the next person up', () => {
  const member = (_: string) =>
    given(memberAggregate, [
      registered,
      added('f', fields('focal@example.org')),
      added('a', fields('office@example.org', 'alternate')),
      added('h', fields('Office@example.org', 'head')),
    ]);
  const contact = (id: string): Invitee => {
    const found = member('m').contacts.find((one) => one.id === id);
    if (!found) throw new Error(`nobody is called ${id}`);
    return contactInvitee('m', found);
  };
  const about = { member, answer: () => undefined, guestOff: () => undefined };
  const asGuest: Invitee = { seat: 'g', party: 'guest', person: 'g', channel: 'email', lang: 'en' };
  const meeting: Gathering = {
    details: {
      guests: [{ id: 'g', name: 'Guest', email: 'office@example.org', lang: 'en', reachedBy: 'email' }],
    },
    singles: {},
    dateTimes: [],
  };
  const next = (people: readonly Invitee[], of: Gathering) =>
    silentOf('askHead', people, of, about).map((one) => one.next?.person);

  it('is not asked at the address of a guest of the meeting, unless the guest is not invited any more', () => {
    expect(next([contact('f'), asGuest], meeting)).toEqual([undefined]);
    const uninvited = { invitee: asGuest, invited: false, version: 9 };
    expect(next([contact('f')], { ...meeting, singles: { g: uninvited } })).toEqual(['h']);
  });

  it('is not asked at the address of a colleague who was asked after the first', () => {
    const asked = { invitee: contact('a'), invited: true, version: 9, ladder: 'askAlternate' };
    expect(next([contact('f')], { ...meeting, details: {}, singles: { a: asked } })).toEqual([undefined]);
  });
});
