import { describe, expect, test } from 'vitest';
import {
  changeRole,
  chooseLanguage,
  claimRole,
  endSessions,
  foundNetwork,
  inviteAgain,
  inviteStaff,
  requestTestMail,
  reviseNetwork,
  revokeRole,
} from '../../functions/network/rules/decide.ts';
import type { NetworkEvent } from '../../functions/network/rules/events.ts';
import { type Network, networkAggregate } from '../../functions/network/rules/network.ts';
import { networkReactions } from '../../functions/network/rules/reactions.ts';
import {
  AddressHasRole,
  LastAdmin,
  NetworkAlreadyFounded,
  NoSuchStaff,
} from '../../functions/network/rules/refusals.ts';
import { staffFor } from '../../functions/network/rules/staff.ts';
import { given, recorded } from '../given.ts';
import { foundedWith, players, settings } from '../web/rig.ts';

const facts = foundedWith();
const having = (...more: NetworkEvent[]): Network => given(networkAggregate, [...facts, ...more]);
const founder = { staff: 's1', subject: 'sub-1', email: 'a@example.org', name: 'A', lang: 'km' } as const;
const somebody = { staff: 's9', email: 'Bopha@example.org', name: 'Chea Bopha', lang: 'km' } as const;

describe('founding', () => {
  test('makes the founder the first admin, already bound to their subject', () => {
    const events = foundNetwork({ status: 'none' }, settings, founder);
    expect(events.map(({ type }) => type)).toEqual(['NetworkFounded', 'RoleGranted', 'RoleClaimed']);
    const network = given(networkAggregate, events);
    expect(network).toMatchObject({ staff: [{ role: 'admin', subject: 'sub-1', epoch: 0 }] });
  });

  test('twice by the same form is once; by another form it is refused', () => {
    const network = given(networkAggregate, foundNetwork({ status: 'none' }, settings, founder));
    expect(foundNetwork(network, settings, founder)).toEqual([]);
    expect(() => foundNetwork(network, settings, { ...founder, staff: 's2' })).toThrow(NetworkAlreadyFounded);
  });

  test('settings that did not change are no event', () => {
    expect(reviseNetwork(having(), settings)).toEqual([]);
    expect(reviseNetwork(having(), { ...settings, shortName: 'X' })).toHaveLength(1);
  });
});

describe('roles', () => {
  test('an invitation is a role and a mail; the same form again is nothing', () => {
    const events = inviteStaff(having(), somebody, 'coordinator');
    expect(events).toMatchObject([{ type: 'RoleGranted', data: { role: 'coordinator', invited: true } }]);
    expect(inviteStaff(having(...events), somebody, 'coordinator')).toEqual([]);
  });

  test('one address has one role, in whatever letters it is written', () => {
    const again = { ...somebody, email: players.observer.email.toUpperCase() };
    expect(() => inviteStaff(having(), again, 'admin')).toThrow(AddressHasRole);
    const freed = having({ type: 'RoleRevoked', data: { staff: players.observer.staff } });
    expect(inviteStaff(freed, again, 'admin')).toHaveLength(1);
  });

  test('the last admin can neither go nor become something else', () => {
    expect(() => revokeRole(having(), players.admin.staff)).toThrow(LastAdmin);
    expect(() => changeRole(having(), players.admin.staff, 'observer')).toThrow(LastAdmin);
    const two = having(...changeRole(having(), players.coordinator.staff, 'admin'));
    expect(revokeRole(two, players.admin.staff)).toHaveLength(1);
  });

  test('a changed role is not a new invitation, and keeps the subject', () => {
    const [event] = changeRole(having(), players.coordinator.staff, 'observer');
    expect(event).toMatchObject({ data: { invited: false } });
    const network = event ? having(event) : having();
    expect(network).toMatchObject({
      staff: expect.arrayContaining([expect.objectContaining({ role: 'observer', subject: 'sub-2' })]),
    });
  });

  test('somebody is asked again once by a button that is pressed twice', () => {
    const { staff } = players.coordinator;
    const events = inviteAgain(having(), staff, 0);
    expect(events).toHaveLength(1);
    const again = having(...events);
    expect(inviteAgain(again, staff, 0)).toEqual([]);
    const seen = again.status === 'founded' ? again.staff.find(({ id }) => id === staff)?.invitedIn : 0;
    expect(inviteAgain(again, staff, seen)).toHaveLength(1);
  });

  test('nothing can be done with somebody whose role was taken', () => {
    const network = having({ type: 'RoleRevoked', data: { staff: players.observer.staff } });
    const { staff } = players.observer;
    for (const command of [
      () => inviteAgain(network, staff),
      () => changeRole(network, staff, 'admin'),
      () => endSessions(network, staff),
      () => chooseLanguage(network, staff, 'km'),
      () => requestTestMail(network, staff),
    ]) {
      expect(command).toThrow(NoSuchStaff);
    }
    expect(revokeRole(network, staff)).toEqual([]);
  });
});

describe('who somebody is', () => {
  test('a granted role is claimed once, by the subject that signs in with its address', () => {
    const network = having(...inviteStaff(having(), somebody, 'observer'));
    const claimed = claimRole(network, 's9', 'sub-9');
    expect(claimed).toEqual([{ type: 'RoleClaimed', data: { staff: 's9', subject: 'sub-9' } }]);
    expect(
      claimRole(having(...inviteStaff(having(), somebody, 'observer'), ...claimed), 's9', 'sub-x'),
    ).toEqual([]);
  });

  test('before the claim the verified address counts, afterwards only the subject', () => {
    const network = having(...inviteStaff(having(), somebody, 'observer'));
    if (network.status !== 'founded') throw new Error('founded');
    expect(staffFor(network, { subject: 'any', email: 'bopha@EXAMPLE.org' })?.id).toBe('s9');
    expect(staffFor(network, { subject: 'other', email: players.admin.email })).toBeUndefined();
    expect(staffFor(network, { subject: 'sub-1', email: 'new-address@example.org' })?.id).toBe('s-admin');
  });

  test('ending sessions and taking a role raise the epoch, so that older sessions end', () => {
    const network = having(...endSessions(having(), players.observer.staff));
    expect(network).toMatchObject({
      staff: expect.arrayContaining([expect.objectContaining({ id: 's-obs', epoch: 1 })]),
    });
  });
});

describe('what follows', () => {
  const stream = { network: 'best', kind: 'network', id: 'self' };
  const following = (...more: NetworkEvent[]) =>
    recorded(networkAggregate, [...facts, ...more])
      .slice(facts.length)
      .flatMap((event) => networkReactions([])(event, having(), stream));

  test('an invitation and a test mail are one mail each, keyed by their own event', () => {
    const intents = following(
      ...inviteStaff(having(), somebody, 'observer'),
      ...requestTestMail(having(), players.admin.staff),
    );
    expect(intents).toMatchObject([
      { do: 'plan', mails: [{ kind: 'staffInvitation', person: 's9', revision: facts.length + 1 }] },
      { do: 'plan', mails: [{ kind: 'testMail', person: 's-admin', revision: facts.length + 2 }] },
    ]);
  });

  test('a role given without an invitation sends nothing', () => {
    expect(following(...changeRole(having(), players.observer.staff, 'coordinator'))).toEqual([]);
  });
});
