import { expect, test } from 'vitest';
import { sharedAddresses } from '../../functions/meeting/draft/preview-audience.ts';
import type { Invitee } from '../../functions/meeting/rules/events.ts';

const addresses: Readonly<Record<string, string>> = {
  c1: 'twin@twin.example',
  c2: 'TWIN@twin.example',
  c3: 'other@twin.example',
  c4: 'twin@twin.example',
};
const invitee = (person: string, seat: string, channel: Invitee['channel'] = 'email'): Invitee => ({
  seat,
  person,
  party: 'member',
  channel,
  lang: 'en',
});
const found = (...invited: Invitee[]) =>
  sharedAddresses({
    invited,
    named: (organisation, person = '') => ({
      name: 'Sok Twin',
      organisation,
      email: addresses[person],
      guest: false,
    }),
  }).map(({ email, people }) => [email, ...people.map(({ organisation }) => organisation)]);

test('an address, however it is written, by which two organisations are invited is told before anything is sent', () => {
  expect(found(invitee('c1', 'one'), invitee('c2', 'two'), invitee('c3', 'three'))).toEqual([
    ['twin@twin.example', 'one', 'two'],
  ]);
});

test('two people of one organisation, or somebody who gets no mail, share nothing', () => {
  expect(found(invitee('c1', 'one'), invitee('c2', 'one'))).toEqual([]);
  expect(found(invitee('c1', 'one'), invitee('c4', 'two', 'call'))).toEqual([]);
});
