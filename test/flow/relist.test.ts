import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { capabilities } from '../../functions/capabilities.ts';
import { projectStream } from '../../functions/flow/project-stream.ts';
import type { MemberEvent } from '../../functions/membership/rules/events.ts';
import { memberAggregate } from '../../functions/membership/rules/member.ts';
import { correctionsList, membersList } from '../../functions/membership/rules/views.ts';
import { CachedEvents } from '../../functions/platform/cached-events.ts';
import type { StreamKey } from '../../functions/platform/event.ts';
import { EventLog } from '../../functions/platform/event-log.ts';
import { Generation } from '../../functions/platform/generation.ts';
import { type ViewGone, type ViewRow, Views } from '../../functions/platform/views.ts';
import { startEngine, type TestEngine } from '../engine.ts';

let engine: TestEngine;
let log: EventLog;
let generation: Generation;
let networks = 0;
beforeAll(async () => {
  engine = await startEngine();
  log = new EventLog(engine.client, engine.tables.eventLog);
  generation = new Generation(engine.client, engine.tables.views);
});
afterAll(() => engine.stop());

const AT = '2025-10-13T02:00:00.000Z';
const registered: readonly MemberEvent[] = [
  {
    type: 'MemberRegistered',
    data: {
      organisation: { name: { en: 'Krous Yoeung' }, type: 'localNgo', subSectors: [], districts: [] },
      status: 'active',
    },
  },
  {
    type: 'ContactAdded',
    data: { contact: 'c1', fields: { name: 'Dara', role: 'focalPoint', lang: 'km', reachedBy: 'letter' } },
  },
];
const proposed = (id: string, name = id): MemberEvent => ({
  type: 'CorrectionProposed',
  data: { correction: id, contact: 'c1', fields: { organisationName: name } },
});
const declined = (id: string): MemberEvent => ({ type: 'CorrectionDeclined', data: { correction: id } });

type Around = (row: ViewRow | ViewGone, write: () => Promise<void>) => Promise<void>;

/** A member whose rows are in two lists, and what is written of them. */
class Listed {
  readonly stream: StreamKey = { network: `listed${++networks}`, kind: 'member', id: 'm1' };
  written: (ViewRow | ViewGone)[] = [];

  async happen(...events: readonly MemberEvent[]): Promise<void> {
    for (let from = 0; from < events.length; from += 50) {
      await log.append({
        stream: this.stream,
        expected: (await log.read(this.stream)).length,
        events: events.slice(from, from + 50).map((event) => memberAggregate.events.write(event)),
        meta: { by: 'system', at: AT },
        reacting: [],
      });
    }
  }

  /** As one run of `project`; what happens before and after each write is in `around`. */
  async project(around: Around = (_, write) => write()): Promise<void> {
    const views = await generation.views();
    const put = views.put.bind(views);
    views.put = async (row) => {
      this.written.push(row);
      await around(row, () => put(row));
    };
    await projectStream({ capabilities, events: new CachedEvents(log), views, now: () => AT }, this.stream);
  }

  async writtenBy(...events: readonly MemberEvent[]): Promise<string[]> {
    await this.happen(...events);
    this.written = [];
    await this.project();
    return this.written.map(({ sk, ...row }) => ('gone' in row ? `${sk} gone` : sk)).sort();
  }

  async open(): Promise<object[]> {
    const rows = await this.#views().all(correctionsList(this.stream.network));
    return rows.map(({ sk, data }) => ({ sk, ...data }));
  }

  async member(): Promise<ViewRow | undefined> {
    return this.#views().get(membersList(this.stream.network), 'm1');
  }

  async lose(sk: string): Promise<void> {
    const row = { pk: correctionsList(this.stream.network), sk, v: 999, gone: true } as const;
    await (await generation.views()).put(row);
  }

  #views(): Views {
    return new Views(engine.client, engine.tables.views);
  }
}

describe('only what differs is written', () => {
  it('however much has happened to an aggregate before: 150 closed corrections cost nothing', async () => {
    const listed = new Listed();
    const past = Array.from({ length: 150 }, (_, n) => [proposed(`x${n}`), declined(`x${n}`)]).flat();
    await listed.happen(...registered, ...past, proposed('open'));
    await listed.project();
    // Its row in the list of members, and the one that figures are counted from.
    const confirmed: MemberEvent = { type: 'DetailsConfirmed', data: { contact: 'c1' } };
    expect(await listed.writtenBy(confirmed)).toEqual(['m1', 'm1']);
    expect(await listed.writtenBy(confirmed)).toEqual(['m1']);
    expect(await listed.writtenBy(declined('open'))).toEqual(['m1', 'm1#open gone']);
    expect(await listed.writtenBy(proposed('next'))).toEqual(['m1', 'm1#next']);
    expect(await listed.open()).toMatchObject([{ sk: 'm1#next' }]);
  });

  it('a row that was lost comes back with the next event, and one that should be gone goes', async () => {
    const listed = new Listed();
    await listed.happen(...registered, proposed('open'));
    await listed.project();
    await listed.lose('m1#open');
    const ghost = { pk: correctionsList(listed.stream.network), sk: 'm1#ghost', v: 1, data: {} };
    await (await generation.views()).put(ghost);
    const confirmed: MemberEvent = { type: 'DetailsConfirmed', data: { contact: 'c1' } };
    expect(await listed.writtenBy(confirmed)).toEqual(['m1', 'm1', 'm1#ghost gone', 'm1#open']);
    expect(await listed.open()).toMatchObject([{ sk: 'm1#open', correction: 'open' }]);
  });

  it('what a broken run left out is written by the run that comes after it', async () => {
    const listed = new Listed();
    await listed.happen(...registered, proposed('a'));
    await listed.project();
    await listed.happen(declined('a'), proposed('b'));
    const broken = listed.project(async ({ sk }, write) => {
      if (sk !== 'm1') throw new Error('the table is away');
      await write();
    });
    await expect(broken).rejects.toThrow('the table is away');
    expect(await listed.open()).toMatchObject([{ sk: 'm1#a' }]);
    await listed.project();
    expect(await listed.open()).toMatchObject([{ sk: 'm1#b' }]);
  });

  it('rows of other aggregates in the same list stay', async () => {
    const listed = new Listed();
    const others = ['m1x#c', 'm10#c', 'm2#c'];
    const pk = correctionsList(listed.stream.network);
    for (const sk of others) await (await generation.views()).put({ pk, sk, v: 1, data: {} });
    await listed.happen(...registered, proposed('a'), declined('a'));
    await listed.project();
    expect((await listed.open()).map((row) => Object(row).sk).sort()).toEqual([...others].sort());
  });

  it('a replay writes every row anew, also those that are right', async () => {
    const listed = new Listed();
    await listed.happen(...registered, proposed('open'));
    await listed.project();
    const { generation: number } = await generation.raise();
    expect(await listed.writtenBy()).toEqual(['m1', 'm1', 'm1#open']);
    await generation.deleteOlder(number, (pk) => pk.startsWith(`${listed.stream.network}/`));
    expect(await listed.open()).toHaveLength(1);
    expect(await listed.member()).toBeDefined();
  });

  it('a slower run that puts what was right before makes it right again', async () => {
    const listed = new Listed();
    await listed.happen(...registered, proposed('a', 'Old'));
    await listed.project();
    // The same row is another for one version, which the slow run knows and the quick one does not.
    await listed.happen(proposed('a', 'New'));
    let isFirst = true;
    await listed.project(async ({ sk }, write) => {
      if (sk === 'm1#a' && isFirst) {
        isFirst = false;
        await listed.happen(proposed('a', 'Old'));
        await listed.project();
        expect(await listed.open()).toMatchObject([{ fields: { organisationName: 'Old' } }]);
      }
      await write();
    });
    expect(isFirst).toBe(false);
    expect(await listed.open()).toMatchObject([{ fields: { organisationName: 'Old' } }]);
  });

  it('the lists are those of the latest version, however runs cross each other and break off', async () => {
    const fact = fc.constantFrom(
      proposed('a'),
      proposed('a', 'other'),
      proposed('b'),
      declined('a'),
      declined('b'),
    );
    const step = fc.record({
      facts: fc.array(fact, { minLength: 1, maxLength: 2 }),
      breaksAt: fc.nat(4),
      isDone: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        const listed = new Listed();
        await listed.happen(...registered);
        const running: Promise<unknown>[] = [];
        for (const { facts, breaksAt, isDone } of steps) {
          await listed.happen(...facts);
          let writes = 0;
          const run = () =>
            listed.project(async (_, write) => {
              writes += 1;
              if (writes === breaksAt && !isDone) throw new Error('broken off');
              await write();
              if (writes === breaksAt) throw new Error('broken off');
            });
          // A run that broke off comes again with its record.
          running.push(run().catch(run));
        }
        await Promise.all(running);
        const [open, member] = [await listed.open(), await listed.member()];
        const { views } = await generation.raise();
        await projectStream(
          { capabilities, events: new CachedEvents(log), views, now: () => AT },
          listed.stream,
        );
        expect(open).toEqual(await listed.open());
        expect(member).toMatchObject({ data: (await listed.member())?.data });
      }),
      { numRuns: 40 },
    );
  });
});
