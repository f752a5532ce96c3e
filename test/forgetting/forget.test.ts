import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { brotliDecompressSync } from 'node:zlib';
import { ScanCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { capabilities } from '../../functions/capabilities.ts';
import { type Forgetting, forget } from '../../functions/flow/forget.ts';
import { projectStream } from '../../functions/flow/project-stream.ts';
import { networkAggregate } from '../../functions/network/rules/network.ts';
import { CachedEvents } from '../../functions/platform/cached-events.ts';
import { later, MINUTE } from '../../functions/platform/clock.ts';
import { parseStreamKey } from '../../functions/platform/event.ts';
import { partitions } from '../../functions/platform/generation.ts';
import { MEETING, NETWORK, NOW, type Site, startSite } from '../meeting/site.ts';
import { players } from '../web/rig.ts';

let site: Site;
let time = NOW;
beforeEach(async () => {
  site = await startSite();
  at(NOW);
  await site.plan([{ person: 'c-sokha', seat: 'm-rice', channel: 'email' }]);
  await livesHere();
});
afterEach(() => site.stop());

const path = `/n/${NETWORK}/forget/member/m-rice/c-sokha`;
const as = players.coordinator;

/** Whatever of Keo Sokha is anywhere: names, addresses, numbers, words. */
const theirs = [
  'Keo Sokha',
  'KEO SOKHA',
  'sokha@example.org',
  '+855 00 000 101',
  'walked in as Sokha',
  'I come by bus',
  'new number of mine',
  'a letter of mine',
  'row of mine',
];
/** Of somebody else, beside them in the same facts. */
const others = ['Sok Dara', 'dara.sok@example.org', 'Nhem Thida', 'row of Dara', 'Demo Helper', 'Meas Rithy'];

function at(instant: string): void {
  time = instant;
  site.at(instant);
}

async function fact(kind: string, id: string, type: string, data: object, by = 'system'): Promise<void> {
  const { log } = site.services.repository;
  const stream = { network: NETWORK, kind, id };
  const expected = (await log.read(stream)).length;
  await log.append({ stream, expected, events: [{ type, data }], meta: { by, at: time }, reacting: [] });
}

/** Facts of every kind that say something of them. */
async function livesHere(): Promise<void> {
  const sokha = { meeting: MEETING, seat: 'm-rice', person: 'c-sokha' };
  const times = { startsAt: '2025-11-10T01:30:00.000Z', endsAt: '2025-11-10T05:00:00.000Z' };
  const fields = { answer: 'yes', attendee: 'KEO SOKHA', note: 'I come by bus' };
  const given = { ...sokha, source: 'form', ...times, late: false };
  await fact('seat', `${MEETING}.m-rice`, 'AnswerGiven', { ...given, fields }, 'person:c-sokha');
  await fact('member', 'm-rice', 'CorrectionProposed', {
    correction: '01C',
    contact: 'c-sokha',
    fields: { note: 'new number of mine' },
  });
  const tapAt = { is: 'room', at: time };
  await fact('day', MEETING, 'AttendanceNoted', {
    date: 1,
    way: 'door',
    taps: [
      { id: 't1', person: 'c-sokha', seat: 'm-rice', sex: 'female', ...tapAt },
      { id: 't2', person: 'w1', walkIn: { name: 'walked in as Sokha' }, ...tapAt },
      { id: 't3', person: 'w2', walkIn: { name: 'Nhem Thida', reach: '012 999 888' }, ...tapAt },
      { id: 't4', person: 'c-dara', seat: 'm-rice', standsIn: { name: 'Keo Sokha' }, ...tapAt },
    ],
  });
  const topic = { topic: 'T1', seat: 'm-rice', party: 'member', person: 'c-dara', minutes: 15 };
  await fact('topics', MEETING, 'TopicProposed', { ...topic, title: { en: 'Books' }, speaker: 'Keo Sokha' });
  const item = { title: { en: 'Books' }, minutes: 15, tag: 'discuss' };
  const agenda = [
    { ...item, id: 'T1', presenter: 'Keo Sokha, from Rice Field' },
    { ...item, id: 'a2', presenter: 'Sok Dara' },
  ];
  await fact('meeting', MEETING, 'MeetingRevised', { changes: { agenda }, ...times });
  const changes = [{ field: 'agenda', from: agenda.slice(1), to: agenda }];
  await fact('meeting', MEETING, 'ChangeAnnounced', { changes });
  await fact('day', MEETING, 'DoorLinkGiven', { door: 'd1', name: 'Demo Helper', date: 1, on: '2025-11-10' });
  await fact('day', MEETING, 'WalkInJoined', { walkIn: 'w1', person: 'c-sokha', seat: 'm-rice' });
  await fact('reply', 'r1', 'HumanReplyReceived', {
    meeting: MEETING,
    from: 'Sokha@example.org',
    name: 'Keo Sokha',
    subject: 'Hello',
    words: 'a letter of mine',
    cut: false,
  });
  await fact('import', '01IMPORT', 'ImportBegan', {
    separator: ',',
    encoding: 'utf-8',
    dayFirst: true,
    ignored: [],
  });
  await fact('import', '01IMPORT', 'ImportRowsStored', {
    rows: [
      {
        row: 2,
        organisation: { name: 'Rice Field Learning' },
        people: [
          { name: 'row of mine', title: 'Keo Sokha, director', email: 'SOKHA@example.org' },
          { name: 'row of Dara', email: 'dara.sok@example.org' },
        ],
      },
    ],
  });
  await projectAll();
}

/** As `project` and the daily mending do. */
async function projectAll(): Promise<void> {
  const { client, tables } = site.engine;
  for await (const key of partitions(client, tables.eventLog)) await project(key);
}

async function project(key: string): Promise<void> {
  const { repository, views, now } = site.services;
  const events = new CachedEvents(repository.log);
  await projectStream({ capabilities, events, views, now, code: 'tests' }, parseStreamKey(key));
}

function tools(): Forgetting {
  const { repository, views, ledger, now } = site.services;
  const { log } = repository;
  return { capabilities, log, events: new CachedEvents(log), ledger, views, now, mayGoOn: () => true };
}

/** Ticks until it is done, a few minutes apart; `asked` as the record of the asking brings it. */
async function untilDone(using: (minute: number) => Forgetting = tools): Promise<void> {
  await project(`${NETWORK}/forgetting/c-sokha`);
  for (let minute = 0; minute < 60; minute += 1) {
    at(later(time, 4 * MINUTE));
    try {
      await forget(using(minute));
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
    }
    if ((await types()).at(-1) === 'PersonForgotten') return;
  }
  throw new Error('It does not end.');
}

const types = async () => (await site.facts('forgetting', 'c-sokha')).map(({ type }) => type);
const ask = (where = path, by: (typeof players)['admin' | 'coordinator'] = as) =>
  site.ask(where, { as: by, form: {}, lang: 'en' });

class Killed extends Error {}

/** A run that dies at its n-th step, before it or after it. */
function dyingAt(step: number): Forgetting {
  let steps = 0;
  const stepped = () => {
    steps += 1;
    if (steps === step) throw new Killed();
  };
  const dying = <T extends object>(of: T): T =>
    new Proxy(of, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name, target);
        if (typeof value !== 'function') return value;
        return (...given: unknown[]) => {
          stepped();
          const result: unknown = Reflect.apply(value, target, given);
          if (!(result instanceof Promise)) return result;
          return result.then((one: unknown) => {
            stepped();
            return one;
          });
        };
      },
    });
  const { log, views, ...rest } = tools();
  return { ...rest, log: dying(log), views: dying(views) };
}

/** All tables as text, with what lists keep in packs. */
async function everythingStored(): Promise<string> {
  const { client, tables } = site.engine;
  const { Items: rows = [] } = await client.send(new ScanCommand({ TableName: tables.views }));
  const packs = rows.flatMap(({ z }) => (z?.B ? [brotliDecompressSync(z.B).toString()] : []));
  return [await site.everything(), ...packs].join('\n');
}

async function expectGone(): Promise<void> {
  const everything = await everythingStored();
  expect(theirs.filter((text) => everything.includes(text))).toEqual([]);
  expect(others.filter((text) => !everything.includes(text))).toEqual([]);
}

test('nothing of somebody who is forgotten is in any table, and everything of the others is', async () => {
  const before = await everythingStored();
  expect([...theirs, ...others].filter((text) => !before.includes(text))).toEqual([]);
  expect((await ask()).status).toBe(303);
  await untilDone();
  await expectGone();
  expect(await types()).toEqual(['ForgettingAsked', 'FactsBlanked', 'PersonForgotten']);
});

test('numbers stay: the answer counts, the message was sent, somebody came', async () => {
  await ask();
  await untilDone();
  expect((await site.facts('seat', `${MEETING}.m-rice`)).at(-1)?.data).toMatchObject({
    fields: { answer: 'yes' },
  });
  expect((await site.facts('day', MEETING))[0]?.data).toMatchObject({ taps: [{ is: 'room' }, {}, {}, {}] });
  expect(await site.services.ledger.keysOfPerson(NETWORK, 'c-sokha', '')).toHaveLength(1);
});

test('from the moment it is asked no link of theirs opens anything, and it is asked once', async () => {
  await Promise.all([ask(), ask(), ask()]);
  expect(await types()).toEqual(['ForgettingAsked']);
  const link = `/p/${site.token({ purpose: 'personal', cause: '-' })}`;
  expect((await site.ask(link)).status).toBe(404);
});

test('a run that dies anywhere is made again, and nothing is left', async () => {
  await ask();
  await untilDone((minute) => (minute < 40 ? dyingAt(1 + minute * 3) : tools()));
  await expectGone();
});

test('what a function lists from facts that it remembers is gone after the second look', async () => {
  const { repository, views, now } = site.services;
  const remembered = new CachedEvents(repository.log);
  const stream = { network: NETWORK, kind: 'seat', id: `${MEETING}.m-rice` };
  await remembered.read(stream);
  await ask();
  await project(`${NETWORK}/forgetting/c-sokha`);
  at(later(time, MINUTE));
  await forget(tools());
  expect(await types()).toEqual(['ForgettingAsked', 'FactsBlanked']);
  // `project`, whose container read the seat a moment before the first look.
  await projectStream({ capabilities, events: remembered, views, now }, stream);
  await untilDone();
  await expectGone();
});

test('while a mail to them is on its way nothing is blanked; afterwards it is', async () => {
  const { client, tables } = site.engine;
  const [key] = await site.services.ledger.keysOfPerson(NETWORK, 'c-sokha', '');
  if (!key) throw new Error('no message');
  await client.send(
    new UpdateItemCommand({
      TableName: tables.mailLedger,
      Key: {
        pk: { S: `${NETWORK}/${key.cause}` },
        sk: { S: `c-sokha#${key.kind}#${String(key.revision).padStart(6, '0')}` },
      },
      UpdateExpression: 'SET #state = :claimed, leaseUntil = :until',
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: { ':claimed': { S: 'claimed' }, ':until': { S: later(time, 10 * MINUTE) } },
    }),
  );
  await ask();
  await project(`${NETWORK}/forgetting/c-sokha`);
  at(later(time, 5 * MINUTE));
  expect(await forget(tools())).toBe(0);
  expect(await site.everything()).toContain('sokha@example.org');
  await untilDone();
  await expectGone();
});

test('the list for after a restore has ids only, and by it they are asked for again', async () => {
  await ask();
  await untilDone();
  const run = promisify(execFile);
  const { endpoint, tables } = site.engine;
  const env = { ...process.env, AWS_ENDPOINT_URL_DYNAMODB: endpoint, EVENT_LOG_TABLE: tables.eventLog };
  const { stdout: list } = await run(process.execPath, ['bin/forgotten.ts'], { env });
  expect(list).toMatch(/^best member m-rice c-sokha 2025-10-20T\S+\n$/);
  const again = run(process.execPath, ['bin/forgotten.ts', '--again'], { env });
  again.child.stdin?.end(`${list}best member m-rice c-dara 2025-10-19\n`);
  expect((await again).stdout).toBe('best c-sokha: nothing to do\nbest c-dara: asked again\n');
  expect((await site.facts('forgetting', 'c-dara')).map(({ by }) => by)).toEqual(['deployment']);
});

async function lookedFor(person: string): Promise<void> {
  await project(`${NETWORK}/forgetting/${person}`);
  for (let look = 0; look < 5; look += 1) {
    at(later(time, 6 * MINUTE));
    await forget(tools());
  }
  expect((await site.facts('forgetting', person)).at(-1)?.type).toBe('PersonForgotten');
}

async function staffNow(role: string) {
  const { state } = await site.services.repository.load(networkAggregate, NETWORK, 'self');
  const found = state.status === 'founded' ? state.staff.find((one) => one.role === role) : undefined;
  if (!found) throw new Error(role);
  return found;
}

test('a guest is forgotten too', async () => {
  const guest = `/n/${NETWORK}/forget/guest/${MEETING}/g-meas`;
  expect(await (await site.ask(guest, { as, lang: 'en' })).text()).toContain('Forget Meas Rithy?');
  await ask(guest);
  await lookedFor('g-meas');
  const everything = await site.everything();
  const known = ['Meas Rithy', 'meas@example.org', 'Researcher'];
  expect(known.filter((text) => everything.includes(text))).toEqual([]);
});

test('somebody who walked in is forgotten on a page of their own', async () => {
  const walkedIn = `/n/${NETWORK}/forget/guest/${MEETING}/w2`;
  expect(await (await site.ask(walkedIn, { as, lang: 'en' })).text()).toContain('Forget Nhem Thida?');
  await ask(walkedIn);
  await lookedFor('w2');
  const everything = await site.everything();
  expect(['Nhem Thida', '012 999 888'].filter((text) => everything.includes(text))).toEqual([]);
});

test('staff are forgotten by an admin, with their role, and not the last admin', async () => {
  const page = (id: string) => `/n/${NETWORK}/forget/staff/${id}`;
  const [coordinator, admin] = await Promise.all([staffNow('coordinator'), staffNow('admin')]);
  expect((await site.ask(page(coordinator.id), { as })).status).toBe(403);
  const refused = await ask(page(admin.id), players.admin);
  expect(refused.status).toBe(409);
  await ask(page(coordinator.id), players.admin);
  expect((await site.facts('network', 'self')).map(({ type }) => type)).toContain('RoleRevoked');
  await lookedFor(coordinator.id);
  expect(await site.everything()).not.toContain(coordinator.email);
});

test('two people in one fact are forgotten at once', async () => {
  await ask();
  await ask(`/n/${NETWORK}/forget/member/m-rice/c-dara`);
  await project(`${NETWORK}/forgetting/c-dara`);
  await untilDone();
  const everything = await site.everything();
  for (const text of [...theirs, 'dara.sok@example.org', 'row of Dara'])
    expect(everything).not.toContain(text);
});

test('the page says what will be gone and what stays, then how far it is; there is none for a stranger', async () => {
  const html = await (await site.ask(path, { as, lang: 'en' })).text();
  expect(html).toContain('Forget Keo Sokha: this cannot be undone');
  expect(html).toContain('That 1 message was sent or handed over');
  expect(html).toContain('for 35 days');
  await ask();
  expect(await (await site.ask(path, { as, lang: 'en' })).text()).toContain('Being forgotten');
  await untilDone();
  const done = await (await site.ask(path, { as, lang: 'en' })).text();
  expect(done).toContain('entries were blanked');
  expect(done).not.toContain('Sokha');
  expect((await site.ask(`/n/${NETWORK}/forget/member/m-rice/nobody`, { as })).status).toBe(404);
});
