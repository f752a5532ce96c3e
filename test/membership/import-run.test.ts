import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { capabilities } from '../../functions/capabilities.ts';
import { react } from '../../functions/flow/reaction.ts';
import { exportMembers } from '../../functions/membership/export.ts';
import { reviseMember } from '../../functions/membership/rules/decide.ts';
import { readPasted } from '../../functions/membership/rules/import/file.ts';
import {
  confirmImport,
  importAggregate,
  PAGE,
  PreviewHasChanged,
} from '../../functions/membership/rules/import/import.ts';
import { planOf, previewHash, previewImport } from '../../functions/membership/rules/import/plan.ts';
import { importFacts } from '../../functions/membership/rules/import/read.ts';
import { memberAggregate } from '../../functions/membership/rules/member.ts';
import { listMembers, memberViews } from '../../functions/membership/rules/views.ts';
import { parseStreamKey } from '../../functions/platform/event.ts';
import { EventLog } from '../../functions/platform/event-log.ts';
import { Repository } from '../../functions/platform/repository.ts';
import { Views } from '../../functions/platform/views.ts';
import { startEngine, type TestEngine } from '../engine.ts';

const meta = { by: 'staff:sophea', at: '2025-10-13T02:00:00.000Z' };
let engine: TestEngine;
let log: EventLog;
let repository: Repository;
let views: Views;

beforeAll(async () => {
  engine = await startEngine();
  log = new EventLog(engine.client, engine.tables.eventLog);
  repository = new Repository(log);
  views = new Views(engine.client, engine.tables.views);
});
afterAll(() => engine.stop());

/** Projects every member of a network, as the function does. */
async function project(network: string): Promise<void> {
  for (const { id, state, version } of await membersOf(network)) {
    await views.relist(memberViews(state, version, { network, kind: 'member', id }));
  }
}

async function membersOf(network: string) {
  const { Items = [] } = await engine.client.send(new ScanCommand({ TableName: engine.tables.eventLog }));
  const streams = new Set(
    Items.map((item) => item.pk?.S ?? '').filter((pk) => pk.startsWith(`${network}/member/`)),
  );
  return Promise.all(
    [...streams].map(async (pk) => {
      const { id } = parseStreamKey(pk);
      return { id, ...(await repository.load(memberAggregate, network, id)) };
    }),
  );
}

/** What the stream brings, until nothing is pending. */
async function settle(use: Pick<EventLog, 'read' | 'append' | 'settle'> = log): Promise<void> {
  for (let pending = await log.pending(); pending.length > 0; pending = await log.pending()) {
    for (const { stream, version } of pending) {
      await react(
        {
          events: log,
          log: use,
          ledger: { plan: async () => [] } as never,
          views: {
            get: async () => undefined,
            put: async () => {},
            list: async () => ({ rows: [] }),
            all: async () => [],
          },
          capabilities,
          keyed: async () => () => '',
          orders: async () => ({ write: () => Promise.resolve() }),
          now: () => meta.at,
        },
        stream,
        version,
      );
    }
  }
}

async function upload(network: string, id: string, text: string): Promise<void> {
  const facts = importFacts(readPasted(text), 'list.csv');
  await repository.change(importAggregate, network, id, meta, () => facts);
}

async function preview(network: string, id: string) {
  await project(network);
  const { state } = await repository.load(importAggregate, network, id);
  return previewImport(id, state, await listMembers(views, network));
}

async function confirm(network: string, id: string, alike: 'add' | 'leaveOut' = 'leaveOut'): Promise<void> {
  const shown = await preview(network, id);
  const plan = {
    entries: planOf(shown, { alike, odd: 'leaveOut' }),
    hash: previewHash(shown),
    seen: previewHash(shown),
  };
  await repository.change(importAggregate, network, id, meta, (state) => confirmImport(state, plan));
}

const state = async (network: string, id: string) =>
  (await repository.load(importAggregate, network, id)).state;

const list = (count: number) =>
  `Organisation,Type,Contact,E-mail\n${Array.from(
    { length: count },
    (_, n) => `Demo school number ${n * 1000 + 7},School,Demo Person,p${n}@example.org`,
  ).join('\n')}`;

describe('an import', () => {
  it('stores no member before the button, and every organisation after it', async () => {
    const count = PAGE * 2 + 5;
    await upload('one', '01JA0000000000000000000001', list(count));
    await settle();
    expect(await membersOf('one')).toEqual([]);
    await confirm('one', '01JA0000000000000000000001');
    await settle();
    expect(await state('one', '01JA0000000000000000000001')).toMatchObject({
      status: 'done',
      added: count,
      changed: 0,
      refused: [],
      applied: 3,
    });
    const members = await membersOf('one');
    expect(members).toHaveLength(count);
    expect(members.every((one) => one.state.contacts.length === 1)).toBe(true);
  });

  it('of the same list again changes nothing', async () => {
    await upload('one', '01JA0000000000000000000002', list(PAGE * 2 + 5));
    const { entries, refused } = await preview('one', '01JA0000000000000000000002');
    expect(new Set(entries.map(({ action }) => action))).toEqual(new Set(['unchanged']));
    expect(refused).toEqual([]);
  });

  it('that broke off in the middle of a page is finished with every organisation once', async () => {
    const count = PAGE + 10;
    await upload('two', '01JA0000000000000000000003', list(count));
    await confirm('two', '01JA0000000000000000000003');
    let left = 37;
    const dying = {
      read: log.read.bind(log),
      settle: log.settle.bind(log),
      append: async (append: Parameters<EventLog['append']>[0]) => {
        left -= 1;
        if (left < 0) throw new Error('the function was killed');
        return log.append(append);
      },
    };
    await expect(settle(dying)).rejects.toThrow('killed');
    expect((await membersOf('two')).length).toBeLessThan(count);
    await settle();
    expect(await state('two', '01JA0000000000000000000003')).toMatchObject({
      status: 'done',
      added: count,
      refused: [],
    });
    const members = await membersOf('two');
    expect(members).toHaveLength(count);
    expect(members.every(({ version }) => version === 2)).toBe(true);
  });

  it('leaves a member alone that somebody changed after the preview', async () => {
    await upload('three', '01JA0000000000000000000004', 'Organisation,Type\nLotus,School\nBanyan,School');
    await confirm('three', '01JA0000000000000000000004');
    await settle();
    await upload(
      'three',
      '01JA0000000000000000000005',
      'Organisation,Type\nLotus,University\nBanyan,University',
    );
    await confirm('three', '01JA0000000000000000000005');
    const lotus = (await membersOf('three')).find((one) => one.state.organisation.name.en === 'Lotus');
    await repository.change(memberAggregate, 'three', lotus?.id ?? '', meta, (member) =>
      reviseMember(member, { ...member.organisation, shortName: 'LSP' }),
    );
    await settle();
    expect(await state('three', '01JA0000000000000000000005')).toMatchObject({
      status: 'done',
      changed: 1,
      refused: [{ rows: [2], why: 'changedSince' }],
    });
  });

  it('asks again where members changed between preview and button', async () => {
    await upload('three', '01JA0000000000000000000006', 'Organisation,Type\nLotus,Government');
    const shown = await preview('three', '01JA0000000000000000000006');
    const lotus = (await membersOf('three')).find((one) => one.state.organisation.name.en === 'Lotus');
    await repository.change(memberAggregate, 'three', lotus?.id ?? '', meta, (member) =>
      reviseMember(member, { ...member.organisation, shortName: 'LS' }),
    );
    const now = await preview('three', '01JA0000000000000000000006');
    const plan = {
      entries: planOf(now, { alike: 'add', odd: 'leaveOut' }),
      hash: previewHash(now),
      seen: previewHash(shown),
    };
    const before = await state('three', '01JA0000000000000000000006');
    expect(() => confirmImport(before, plan)).toThrow(PreviewHasChanged);
  });

  it('points out an organisation in another spelling and leaves it out unless asked', async () => {
    const text =
      'Organisation,Type\nMigrant Families Study Net,NGO\nMigrant Family Study Network,NGO\nបណ្តាញសិក្សា,NGO\nបណ្ដាញសិក្សា,NGO';
    await upload('four', '01JA0000000000000000000007', text);
    const { entries } = await preview('four', '01JA0000000000000000000007');
    expect(entries.map(({ entry, alike }) => [entry.rows, alike?.row])).toEqual([
      [[2], undefined],
      [[3], 2],
      [[4, 5], undefined],
    ]);
    await confirm('four', '01JA0000000000000000000007');
    await settle();
    expect(await membersOf('four')).toHaveLength(2);
  });

  it('says of each change what was and what will be', async () => {
    await upload(
      'five',
      '01JA0000000000000000000008',
      'Organisation,Contact,E-mail\nLotus,Demo Dara,a@example.org',
    );
    await confirm('five', '01JA0000000000000000000008');
    await settle();
    await upload(
      'five',
      '01JA0000000000000000000009',
      'Organisation,Contact,E-mail,Status\nLotus,Demo Dara,b@example.org,Dormant',
    );
    const [entry] = (await preview('five', '01JA0000000000000000000009')).entries;
    expect(entry?.changes.map(({ what, from, to }) => [what.en, from?.('en'), to?.('en')])).toEqual([
      ['Status', 'Active', 'Dormant'],
      ['E-mail', 'a@example.org', 'b@example.org'],
    ]);
  });

  it('refuses a person who cannot be reached, in a sentence with the row', async () => {
    await upload(
      'six',
      '01JA0000000000000000000010',
      'Organisation,Contact,E-mail\nLotus,Demo Dara,\nBanyan,Demo Maly,m@example.org',
    );
    const { entries, refused } = await preview('six', '01JA0000000000000000000010');
    expect(entries).toHaveLength(1);
    expect(refused).toMatchObject([{ row: 2, text: { en: expect.stringContaining('no e-mail address') } }]);
  });

  it.each(['en', 'km'] as const)('of an export (%s) changes nothing', async (lang) => {
    await project('one');
    const file = exportMembers(await listMembers(views, 'one'), lang, { ways: true });
    const id = `01JA00000000000000000001${lang.toUpperCase()}`;
    await upload('one', id, file);
    const { entries, refused } = await preview('one', id);
    expect(refused).toEqual([]);
    expect(new Set(entries.map(({ action }) => action))).toEqual(new Set(['unchanged']));
  });
});
