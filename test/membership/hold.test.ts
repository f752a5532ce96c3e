import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { HeldAddress } from '../../functions/delivery/feedback.ts';
import { memberAddresses } from '../../functions/membership/hold.ts';
import { reviseContact } from '../../functions/membership/rules/decide.ts';
import type { ContactFields, MemberEvent } from '../../functions/membership/rules/events.ts';
import { memberAggregate } from '../../functions/membership/rules/member.ts';
import { EventLog } from '../../functions/platform/event-log.ts';
import { Repository } from '../../functions/platform/repository.ts';
import { startEngine, type TestEngine } from '../engine.ts';

let engine: TestEngine;
let repository: Repository;
let member = 'lotus-0';

const at = '2025-10-13T01:00:00.000Z';
const fields: ContactFields = {
  name: 'Demo Dara',
  role: 'focalPoint',
  lang: 'km',
  email: 'dara@lotus.example.org',
  reachedBy: 'email',
};
const organisation = {
  name: { en: 'Lotus Steps' },
  type: 'localNgo' as const,
  subSectors: [],
  districts: [],
};
let members = 0;

beforeAll(async () => {
  engine = await startEngine();
  repository = new Repository(new EventLog(engine.client, engine.tables.eventLog));
});
afterAll(() => engine.stop());

/** A member whose second event gave Dara an address. */
beforeEach(async () => {
  members += 1;
  member = `lotus-${members}`;
  await happened(
    { type: 'MemberRegistered', data: { organisation, status: 'active' } },
    { type: 'ContactAdded', data: { contact: 'dara', fields } },
  );
});

function happened(...events: MemberEvent[]) {
  return repository.change(memberAggregate, 'best', member, { by: 'staff:chan', at }, () => events);
}

async function hold(of: Partial<HeldAddress> = {}): Promise<void> {
  const mail = { network: 'best', cause: 'meeting/it', seat: member, person: 'dara', personVersion: 2, at };
  const address = { ...mail, why: 'bounced' as const };
  await memberAddresses(repository).hold({ ...address, ...of });
}

async function facts(): Promise<string[]> {
  return (await repository.history(memberAggregate, 'best', member)).map(({ type }) => type);
}

test('an address that is written otherwise is the same, and stays on hold', async () => {
  await hold({ why: 'complained' });
  const meta = { by: 'staff:chan', at };
  const revised = async (email: string) => {
    const { state } = await repository.change(memberAggregate, 'best', member, meta, (now) =>
      reviseContact(now, 'dara', { ...fields, email }),
    );
    return state.contacts[0];
  };
  expect(await revised('Dara@lotus.example.org')).toMatchObject({
    email: 'Dara@lotus.example.org',
    held: 'complained',
  });
  expect((await revised('other@lotus.example.org'))?.held).toBeUndefined();
});

test('an address that bounced is held once, no matter who tells it how often', async () => {
  await Promise.all([hold(), hold(), hold({ why: 'complained' })]);
  expect((await facts()).slice(2)).toEqual(['AddressHeld']);
  const { state } = await repository.load(memberAggregate, 'best', member);
  expect(state.contacts[0]?.held).toBeDefined();
});

test('an address that was corrected since the mail was sent is not held', async () => {
  await happened({
    type: 'ContactRevised',
    data: { contact: 'dara', fields: { ...fields, email: 'dara@new.example.org' } },
  });
  await hold();
  expect((await facts()).slice(3)).toEqual([]);
});

test('a contact revised without another address is held', async () => {
  await happened({ type: 'ContactRevised', data: { contact: 'dara', fields: { ...fields, lang: 'en' } } });
  await hold();
  expect((await facts()).slice(3)).toEqual(['AddressHeld']);
});

test('an address that somebody released is held only for mail that was sent after that', async () => {
  await hold();
  await happened({ type: 'AddressReleased', data: { contact: 'dara' } });
  await hold();
  expect((await facts()).slice(2)).toEqual(['AddressHeld', 'AddressReleased']);
  await hold({ personVersion: 4 });
  expect((await facts()).slice(4)).toEqual(['AddressHeld']);
});

test('news about somebody this member does not have changes nothing', async () => {
  await hold({ person: 'nobody' });
  await hold({ seat: 'no-such-member' });
  expect((await facts()).slice(2)).toEqual([]);
});
