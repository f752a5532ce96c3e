import { gzipSync } from 'node:zlib';
import { BatchWriteItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { sign } from 'hono/jwt';
import * as z from 'zod';
import { capabilities } from '../../functions/capabilities.ts';
import { Ledger } from '../../functions/delivery/ledger.ts';
import { ledgerItem } from '../../functions/delivery/ledger-item.ts';
import { Pace } from '../../functions/delivery/pace.ts';
import { feedPath, publicFeedPath } from '../../functions/feed/feed-link.ts';
import { pack } from '../../functions/flow/pack.ts';
import { projectCause } from '../../functions/flow/project-cause.ts';
import { projectStream } from '../../functions/flow/project-stream.ts';
import { react } from '../../functions/flow/reaction.ts';
import { effectsOfBefore } from '../../functions/meeting/messages/effects-of-before.ts';
import type { Invitee } from '../../functions/meeting/rules/events.ts';
import { archivePath, publicPagePath } from '../../functions/meeting/rules/visibility.ts';
import { atOnce } from '../../functions/platform/batch.ts';
import { Bounds } from '../../functions/platform/bounds.ts';
import { CachedEvents } from '../../functions/platform/cached-events.ts';
import type { StoredEvent, StreamKey } from '../../functions/platform/event.ts';
import { type Append, EventLog } from '../../functions/platform/event-log.ts';
import { type Item, toItem } from '../../functions/platform/items.ts';
import { keyedHash, readLink, signLink } from '../../functions/platform/links.ts';
import { Repository } from '../../functions/platform/repository.ts';
import { Unconfirmed } from '../../functions/platform/unconfirmed.ts';
import { type ViewRow, Views } from '../../functions/platform/views.ts';
import { createApp } from '../../functions/site/app.tsx';
import type { Services } from '../../functions/web/context.ts';
import { demoPeople } from '../local/people.ts';
import { Coordinator } from './coordinator.ts';
import { engineClient, foundNetwork, NETWORK, numbersTo, OFFICE_HOURS } from './crowd.ts';
import {
  answers,
  IMPORT,
  importAppend,
  inviteeOf,
  MEETING,
  memberAppend,
  meta,
  now,
  summaryAppend,
  ulidOf,
} from './page-facts.ts';

/** What a page takes: read units and requests to DynamoDB, and KB of what is answered, compressed. */
export interface PageCost {
  readonly read: number;
  readonly calls: number;
  readonly kb: number;
}

export interface PageTables {
  readonly eventLog: string;
  readonly views: string;
  readonly mailLedger: string;
}

const KEYS = { current: '1', keys: { 1: 'a key of the bench alone' } };
const SESSION_KEY = 'a session key of more than thirty-two letters';
const ORIGIN = 'https://pages.example.org';
const CODE = 'bench';
/** Items in one call, and events in one transaction. */
const [IN_BATCH, IN_ONE] = [25, 100];
const IN_FLIGHT = 8;
const DRAFT = ulidOf('draft');

const someone = inviteeOf(7);
const meeting = `meetings/${MEETING}`;
const draft = `meetings/${DRAFT}`;
const token = (purpose: 'personal' | 'answer') =>
  signLink(
    { purpose, network: NETWORK, cause: '-', epoch: 0, expires: '2026-10-20', ...personOf(someone) },
    KEYS,
  );

function personOf({ seat, person }: Invitee) {
  return { seat, person };
}

/** `sees`: it is about everybody by nature. `most`: KB of it, where that is less than of a page of the staff. */
export const pages: readonly {
  readonly name: string;
  readonly path: string;
  readonly sees?: 'all';
  readonly most?: number;
  /** Requests, where it may make more than other pages. */
  readonly calls?: number;
}[] = [
  // Every capability looks whether it has something to say, all at once.
  { name: 'Today', path: 'today', calls: 30 },
  { name: 'the overview', path: 'board' },
  { name: 'meetings', path: 'meetings' },
  { name: 'members', path: 'members' },
  { name: 'members, searched', path: 'members?q=person+77' },
  { name: 'one member', path: `members/${someone.seat}` },
  { name: 'export of members', path: 'members/export', sees: 'all' },
  { name: 'preview of an import', path: `members/import/${IMPORT}`, sees: 'all' },
  { name: 'a draft', path: `${draft}/edit` },
  { name: 'preview of a draft', path: `${draft}/preview`, sees: 'all' },
  { name: 'a meeting', path: meeting },
  { name: 'its timeline', path: `${meeting}/timeline` },
  { name: 'one message of it', path: `${meeting}/timeline/invitation` },
  { name: 'one person of it', path: `${meeting}/people/${someone.person}` },
  { name: 'its list of calls', path: `${meeting}/calls` },
  { name: 'its messages to hand over', path: `${meeting}/hand-over` },
  { name: 'its letters', path: `${meeting}/letter?who=all`, sees: 'all' },
  { name: 'its print job', path: `${meeting}/print`, sees: 'all' },
  { name: 'inviting one more', path: `${meeting}/invite` },
  { name: 'changing it', path: `${meeting}/change` },
  { name: "one's own page", path: `/p/${token('personal')}` },
  {
    name: "one's own calendar",
    path: feedPath({ network: NETWORK, ...personOf(someone), epoch: 0 }, (claims) => signLink(claims, KEYS)),
  },
  { name: 'the public calendar', path: publicFeedPath(NETWORK) },
  { name: 'the public page with a summary', path: publicPagePath(NETWORK, MEETING), most: 14 },
  { name: 'the public archive', path: archivePath(NETWORK), most: 14 },
];

/** A network with so many members, a meeting that all were invited to and half have answered, and its pages. */
export class PageSite {
  readonly #endpoint: string;
  readonly #client: DynamoDBClient;
  readonly #tables: PageTables;
  readonly #services: Services;
  readonly #spent = { read: 0, calls: 0 };
  readonly #app: ReturnType<typeof createApp>;

  constructor(endpoint: string, tables: PageTables) {
    this.#endpoint = endpoint;
    this.#client = engineClient(endpoint);
    this.#tables = tables;
    const repository = new Repository(new EventLog(this.#client, tables.eventLog));
    const services: Services = {
      repository,
      views: new Views(this.#client, tables.views, undefined, CODE),
      ledger: new Ledger(this.#client, tables.mailLedger, effectsOfBefore),
      pace: new Pace(this.#client, tables.mailLedger),
      bounds: new Bounds(this.#client, tables.views),
      unconfirmed: new Unconfirmed(this.#client, tables.views),
      now,
      origin: ORIGIN,
      mailDomain: 'mail.example.org',
      stage: 'live',
      signLink: (claims) => signLink(claims, KEYS),
      readLink: (link) => readLink(link, KEYS, now().slice(0, 10)),
      files: async () => {
        throw new Error('no page that is measured asks for a file');
      },
      hash: (text) => ({ key: KEYS.current, hash: keyedHash(text, KEYS) }),
    };
    this.#services = services;
    const signIn = { issuer: ORIGIN, clientId: 'bench', clientSecret: '', sessionKey: SESSION_KEY };
    this.#app = createApp({
      services: async () => services,
      signIn: async () => signIn,
      report: (_, error) => {
        throw error;
      },
    });
    this.#meter();
  }

  stop(): void {
    this.#client.destroy();
  }

  /** In a container that has shown nothing yet, which reads lists whole, and in one that has shown this page. */
  async cost(path: string): Promise<{ readonly first: PageCost; readonly again: PageCost }> {
    const site = new PageSite(this.#endpoint, this.#tables);
    const first = await site.#costNow(path);
    const again = await site.#costNow(path);
    site.stop();
    return { first, again };
  }

  async #costNow(path: string): Promise<PageCost> {
    Object.assign(this.#spent, { read: 0, calls: 0 });
    const page = await this.#ask(path);
    return { ...this.#spent, kb: gzipSync(page).length / 1000 };
  }

  async #ask(path: string): Promise<string> {
    const [admin] = demoPeople;
    const exp = Math.floor(Date.now() / 1000) + 3600;
    const claims = { sub: admin.subject, email: admin.email, epochs: {}, shared: false, exp };
    const session = await sign(claims, SESSION_KEY, 'HS256');
    const url = path.startsWith('/') ? path : `/n/${NETWORK}/${path}`;
    const answer = await this.#app.request(`${ORIGIN}${url}`, {
      headers: { cookie: `lang=en; __Host-session=${session}` },
    });
    if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`);
    return await answer.text();
  }

  #meter(): void {
    const consumed = z.object({ ConsumedCapacity: z.object({ CapacityUnits: z.number() }) });
    this.#client.middlewareStack.add(
      (next) => async (args) => {
        Object.assign(args.input, { ReturnConsumedCapacity: 'TOTAL' });
        const result = await next(args);
        this.#spent.calls += 1;
        this.#spent.read += consumed.safeParse(result.output).data?.ConsumedCapacity.CapacityUnits ?? 0;
        return result;
      },
      { step: 'initialize' },
    );
  }

  /** Facts as stored, lists as `project` writes them, many at once: how they came about costs pages nothing. */
  async sow(size: number): Promise<void> {
    const { repository } = this.#services;
    const { log } = repository;
    await foundNetwork(log);
    await this.#listed('member', await this.#appended(numbersTo(size).map((number) => memberAppend(number))));
    const tables = { EVENT_LOG_TABLE: this.#tables.eventLog, MAIL_LEDGER_TABLE: this.#tables.mailLedger };
    const coordinator = new Coordinator(this.#client, tables, () => OFFICE_HOURS);
    await coordinator.draft(DRAFT, { date: coordinator.dayIn(40) });
    await coordinator.draft(MEETING);
    await coordinator.convene(MEETING, numbersTo(size).map(inviteeOf));
    await this.#released();
    await this.#react();
    await this.#deliver();
    const convened = await coordinator.meeting(MEETING);
    await this.#listed('seat', await this.#appended(answers(size, convened)));
    await log.append(importAppend(size));
    await log.append(summaryAppend());
    await this.#project(size);
  }

  async #released(): Promise<void> {
    const meetings = capabilities.of('meeting');
    const stream = { network: NETWORK, kind: 'meeting', id: MEETING };
    const { log } = this.#services.repository;
    const stored = await log.read(stream);
    const events = meetings.schedule?.fallDue(stored, [], now()) ?? [];
    await log.append({ stream, expected: stored.length, events, meta, reacting: meetings.reacting });
  }

  async #react(): Promise<void> {
    const { repository, ledger, views } = this.#services;
    const { log } = repository;
    const reacting = {
      events: log,
      log,
      ledger,
      views,
      capabilities,
      keyed: async () => () => '',
      orders: async () => ({ write: () => Promise.resolve() }),
      now,
    };
    for (;;) {
      const pending = await log.pending();
      if (pending.length === 0) return;
      for (const { stream, version } of pending) await react(reacting, stream, version);
    }
  }

  /** All mails have arrived. */
  async #deliver(): Promise<void> {
    const rows = await this.#services.ledger.allOfCause(NETWORK, `meeting/${MEETING}`);
    const frozen = { sequence: 0, dtstamp: now(), stateVersion: 4, personVersion: 2 };
    const items = rows.flatMap(({ dueAt: _, ...row }, n) => {
      if (row.state !== 'planned') return [];
      const sentAt = new Date(OFFICE_HOURS.getTime() + n * 71).toISOString();
      const delivered = { attempt: 1, frozen, messageId: ulidOf(`message ${n}`), sentAt, reportedAt: sentAt };
      return [ledgerItem({ ...row, ...delivered, state: 'delivered' })];
    });
    await this.#putAll(this.#tables.mailLedger, items);
  }

  async #project(size: number): Promise<void> {
    const { repository, ledger, views } = this.#services;
    const events = new CachedEvents(repository.log);
    for (const [kind, id] of [
      ['network', 'self'],
      ['meeting', DRAFT],
      ['meeting', MEETING],
    ] as const) {
      await projectStream({ events, views, capabilities, now }, { network: NETWORK, kind, id });
    }
    const counting = { ledger, views, capabilities, now, code: CODE };
    await projectCause(counting, NETWORK, `meeting/${MEETING}`);
    // A page of the daily run is two hundred rows, and one run does ten pages.
    for (let looked = 0; looked < size + 1; ) {
      const more = await pack({ capabilities, views, now, code: CODE, mayGoOn: () => true });
      if (more === 0) return;
      looked += more;
    }
  }

  /** Rows of lists, and their packs. */
  async #listed(kind: string, stored: readonly StoredEvent[]): Promise<void> {
    const streams = Map.groupBy(stored, ({ stream }) => stream.id);
    const rows = [...streams.values()].flatMap((facts) => {
      const [{ stream } = { stream: undefined }] = facts;
      const listing = stream ? capabilities.of(kind).views(facts, stream as StreamKey) : [];
      return listing.filter((row): row is ViewRow => 'data' in row);
    });
    const items = rows.map(({ pk, sk, v, data }) => toItem({ pk, sk, v, g: 1, data }));
    await this.#putAll(this.#tables.views, items);
    await this.#services.views.packs.put(...rows.filter(({ packed }) => packed));
  }

  async #appended(appends: readonly Append[]): Promise<StoredEvent[]> {
    const { log } = this.#services.repository;
    const stored: StoredEvent[] = [];
    const each = Math.max(...appends.map(({ events }) => events.length), 1);
    const inOne = Math.floor(IN_ONE / each);
    for (let at = 0; at < appends.length; at += inOne) {
      stored.push(...(await log.appendAll(appends.slice(at, at + inOne))));
    }
    return stored;
  }

  async #putAll(table: string, items: readonly Item[]): Promise<void> {
    const batches = Array.from({ length: Math.ceil(items.length / IN_BATCH) }, (_, n) =>
      items.slice(n * IN_BATCH, (n + 1) * IN_BATCH),
    );
    await atOnce(IN_FLIGHT, batches, (batch) =>
      this.#client.send(
        new BatchWriteItemCommand({
          RequestItems: { [table]: batch.map((Item) => ({ PutRequest: { Item } })) },
        }),
      ),
    );
  }
}
