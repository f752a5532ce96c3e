import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { claimRole } from '../../functions/network/rules/decide.ts';
import type { NetworkEvent } from '../../functions/network/rules/events.ts';
import { NETWORK_ID, type Network, networkAggregate } from '../../functions/network/rules/network.ts';
import { networkReactions } from '../../functions/network/rules/reactions.ts';
import { askRecognition, recognisePerson } from '../../functions/network/rules/recognition.ts';
import { NobodyAsks, NoSuchStaff, NotOfOneself } from '../../functions/network/rules/refusals.ts';
import { type Identity, staffFor } from '../../functions/network/rules/staff.ts';
import { claimRoles } from '../../functions/site/claim.ts';
import { given, recorded } from '../given.ts';
import { foundedWith, players, type Rig, startRig } from '../web/rig.ts';

const { admin, coordinator } = players;
const facts = foundedWith();
const having = (...more: NetworkEvent[]): Network => given(networkAggregate, [...facts, ...more]);
const founded = (network: Network) => {
  if (network.status !== 'founded') throw new Error('founded');
  return network;
};
/** The coordinator's address, by an account that was made anew: or by somebody who got the address. */
const anew: Identity = { subject: 'sub-anew', email: coordinator.email };
const asked = having(...askRecognition(having(), anew));
const letIn = (network: Network, who: Identity) => staffFor(founded(network), who)?.id;

describe('an account made anew', () => {
  test('opens nothing by its address, asks once, and opens what it had once another admin said that it is them', () => {
    expect(letIn(having(), anew)).toBeUndefined();
    expect(askRecognition(having(), anew)).toEqual([
      { type: 'RecognitionAsked', data: { staff: coordinator.staff, subject: anew.subject } },
    ]);
    expect(letIn(asked, anew)).toBeUndefined();
    expect(letIn(asked, coordinator)).toBe(coordinator.staff);
    expect(askRecognition(asked, anew)).toEqual([]);
    const events = recognisePerson(asked, coordinator.staff, anew.subject, admin);
    const after = having(...askRecognition(having(), anew), ...events);
    expect(letIn(after, anew)).toBe(coordinator.staff);
    expect(letIn(after, coordinator)).toBeUndefined();
    expect(recognisePerson(after, coordinator.staff, anew.subject, admin)).toEqual([]);
  });

  test('sessions of the account before end, and the person is told by mail', () => {
    const asking = askRecognition(having(), anew);
    const events = [...asking, ...recognisePerson(asked, coordinator.staff, anew.subject, admin)];
    const staff = founded(having(...events)).staff.find(({ id }) => id === coordinator.staff);
    expect(staff).toMatchObject({ epoch: 1, asked: undefined, recognised: { by: expect.any(String) } });
    const last = recorded(networkAggregate, [...facts, ...events]).at(-1);
    if (!last) throw new Error('a fact');
    const stream = { network: 'best', kind: 'network', id: NETWORK_ID };
    expect(networkReactions([])(last, having(...events), stream)).toMatchObject([
      { do: 'plan', mails: [{ kind: 'recognised', person: coordinator.staff }] },
    ]);
  });
});

describe('nobody takes a role over', () => {
  const confirm = (network: Network, by: Identity | 'deployment', subject = anew.subject) =>
    recognisePerson(network, coordinator.staff, subject, by);

  test('by the address in other letters: it is noted, and opens nothing', () => {
    const shouting = { ...anew, email: coordinator.email.toUpperCase() };
    expect(letIn(having(), shouting)).toBeUndefined();
    expect(askRecognition(having(), shouting)).toHaveLength(1);
    expect(claimRole(having(), coordinator.staff, shouting.subject)).toEqual([]);
  });

  test('by another address', () => {
    expect(askRecognition(having(), { subject: 'sub-x', email: `x${coordinator.email}` })).toEqual([]);
  });

  test('by an address whose role was taken away', () => {
    const revoked: NetworkEvent = { type: 'RoleRevoked', data: { staff: coordinator.staff } };
    expect(askRecognition(having(revoked), anew)).toEqual([]);
    const askedThenRevoked = having(...askRecognition(having(), anew), revoked);
    expect(() => confirm(askedThenRevoked, admin)).toThrow(NoSuchStaff);
    expect(letIn(askedThenRevoked, anew)).toBeUndefined();
  });

  test('by confirming it oneself: by the new account, the old one, or another one with the address', () => {
    for (const self of [
      anew,
      { ...anew, email: 'other@example.org' },
      coordinator,
      { subject: 'sub-third', email: coordinator.email.toUpperCase() },
    ]) {
      expect(() => confirm(asked, self)).toThrow(NotOfOneself);
    }
  });

  test('by asking after somebody else had asked: the account that was seen is meant, and no other', () => {
    const thief = { ...anew, subject: 'sub-thief' };
    const both = having(...askRecognition(having(), anew), ...askRecognition(asked, thief));
    expect(() => confirm(both, admin)).toThrow(NobodyAsks);
    expect(() => confirm(having(), admin)).toThrow(NobodyAsks);
    expect(() => confirm(having(), 'deployment')).toThrow(NobodyAsks);
  });

  test('by an account that has a role of its own', () => {
    expect(askRecognition(having(), { subject: admin.subject, email: coordinator.email })).toEqual([]);
  });
});

describe('on the pages', () => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await startRig();
    await rig.network('best', facts);
    await rig.project('best');
    await claimRoles(rig.services, anew, undefined);
    await rig.project('best');
  });
  afterAll(() => rig.stop());
  const people = '/n/best/settings/people';
  const form = { do: 'recognise', account: anew.subject, staff: coordinator.staff };
  const founder = { subject: 'sub-founder', email: 'founder@example.org' };

  test('accounts that take turns to ask for one role are written down five times a day', async () => {
    const { repository } = rig.services;
    const other = { subject: 'sub-other', email: anew.email };
    const asked = async () =>
      (await repository.history(networkAggregate, 'best', NETWORK_ID)).filter(
        ({ type }) => type === 'RecognitionAsked',
      ).length;
    for (let turn = 0; turn < 5; turn += 1) {
      await claimRoles(rig.services, other, undefined);
      await claimRoles(rig.services, anew, undefined);
    }
    expect(await asked()).toBe(5);
    rig.at('2025-10-15T02:00:00.000Z');
    await claimRoles(rig.services, other, undefined);
    await claimRoles(rig.services, anew, undefined);
    expect(await asked()).toBe(7);
    await rig.project('best');
  });

  test('the person reads who has to confirm; admins and the founder read whom to call', async () => {
    const refused = await rig.ask('/n/best/today', { as: anew });
    expect(refused.status).toBe(403);
    expect(await refused.text()).toContain('Your role belongs to another account');
    expect(await (await rig.ask('/', { as: anew })).text()).toContain('through another account');
    expect(await (await rig.ask('/n/best/today', { as: admin })).text()).toContain(
      'A new account asks to be',
    );
    expect(await (await rig.ask(`${people}/${coordinator.staff}`, { as: admin })).text()).toContain(
      'Please call',
    );
    expect(await (await rig.ask('/', { as: founder })).text()).toContain('/recognise');
    expect(await (await rig.ask('/recognise', { as: founder })).text()).toContain('Please call');
  });

  test('neither a coordinator, an observer nor the account itself may confirm', async () => {
    for (const as of [coordinator, players.observer, anew]) {
      await rig.ask(`${people}/${coordinator.staff}`, { as, form });
      expect((await rig.ask('/recognise?network=best', { as, form })).status).toBe(404);
    }
    expect((await rig.ask('/n/best/you', { as: anew })).status).toBe(403);
  });

  test('the founder confirms without a role, and the page of the person says so', async () => {
    await rig.ask('/recognise?network=best', { as: founder, form });
    await rig.project('best');
    const epochs = { best: 1 };
    expect((await rig.ask('/n/best/today', { as: anew, epochs })).status).toBe(200);
    expect((await rig.ask('/n/best/today', { as: coordinator, epochs })).status).not.toBe(200);
    const page = await (await rig.ask(`${people}/${coordinator.staff}`, { as: admin })).text();
    expect(page).toContain('by the founder');
  });
});

describe('where nobody else can, a command of those who deploy', () => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await startRig();
    await rig.network('best', [...facts, ...askRecognition(having(), anew)]);
  });
  afterAll(() => rig.stop());

  const command = (...words: string[]) =>
    promisify(execFile)(process.execPath, ['bin/admin.ts', 'best', ...words], {
      env: {
        ...process.env,
        AWS_ENDPOINT_URL_DYNAMODB: rig.engine.endpoint,
        EVENT_LOG_TABLE: rig.engine.tables.eventLog,
      },
    });

  test('says which account asks, and takes that one for the person', async () => {
    const { stdout } = await command(coordinator.email.toUpperCase());
    expect(stdout).toContain(`the account ${anew.subject} asks`);
    await expect(command(coordinator.email, '--confirm', 'sub-thief')).rejects.toThrow(
      /does not ask any more/,
    );
    await command(coordinator.email, '--confirm', anew.subject);
    const { state } = await rig.services.repository.load(networkAggregate, 'best', NETWORK_ID);
    expect(letIn(state, anew)).toBe(coordinator.staff);
    const staff = founded(state).staff.find(({ id }) => id === coordinator.staff);
    expect(staff?.recognised?.by).toBe('deployment');
  }, 30_000);
});
