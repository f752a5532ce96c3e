import type { Hono } from 'hono';
import { sign } from 'hono/jwt';
import { capabilities } from '../../functions/capabilities.ts';
import { Ledger } from '../../functions/delivery/ledger.ts';
import { Pace } from '../../functions/delivery/pace.ts';
import { effectsOfBefore } from '../../functions/meeting/messages/effects-of-before.ts';
import type { NetworkEvent, Role } from '../../functions/network/rules/events.ts';
import { NETWORK_ID, networkAggregate } from '../../functions/network/rules/network.ts';
import { Bounds } from '../../functions/platform/bounds.ts';
import type { KeyedHash } from '../../functions/platform/capability.ts';
import { type StoredEvent, type StreamKey, streamKey } from '../../functions/platform/event.ts';
import { type Append, EventLog } from '../../functions/platform/event-log.ts';
import { keyedHash, readLink, signLink } from '../../functions/platform/links.ts';
import { Repository } from '../../functions/platform/repository.ts';
import { Unconfirmed } from '../../functions/platform/unconfirmed.ts';
import { Views } from '../../functions/platform/views.ts';
import { createApp } from '../../functions/site/app.tsx';
import type { SignIn } from '../../functions/site/sign-in.tsx';
import type { Services, StaffEnv } from '../../functions/web/context.ts';
import type { CapabilityPages } from '../../functions/web/pages.ts';
import { startEngine, type TestEngine } from '../engine.ts';

export const ORIGIN = 'https://meet.example.org';
export const KEYS = { current: '1', keys: { 1: 'a key that only tests know' } };
/** The code that the pages of tests are of. */
export const CODE = 'tests';
export const signIn: SignIn = {
  issuer: 'https://issuer.example.org',
  clientId: 'prachum',
  clientSecret: 'secret',
  sessionKey: 'a session key of more than thirty-two letters',
};

/** How react hashes with the tests' keys. */
export const keyed = async (): Promise<KeyedHash> => (text, key) => keyedHash(text, KEYS, key);

/** Somebody who may sign in at the tests' network. */
export interface Player {
  readonly staff: string;
  readonly subject: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
}

export const players = {
  admin: {
    staff: 's-admin',
    subject: 'sub-1',
    email: 'vanna@example.org',
    name: 'Chan Vanna',
    role: 'admin',
  },
  coordinator: {
    staff: 's-coord',
    subject: 'sub-2',
    email: 'dara@example.org',
    name: 'Sok Dara',
    role: 'coordinator',
  },
  observer: {
    staff: 's-obs',
    subject: 'sub-3',
    email: 'observer@example.org',
    name: 'Keo Sreymom',
    role: 'observer',
  },
} as const satisfies Record<Role, Player>;

/** The web app on a real engine, with a clock that tests set. */
export interface Rig {
  readonly engine: TestEngine;
  readonly services: Services;
  readonly app: Hono<StaffEnv>;
  readonly reported: unknown[];
  at(instant: string): void;
  /** Appends facts about a network as they are. */
  network(id: string, events: readonly NetworkEvent[]): Promise<void>;
  /** Brings the lists up to date with the facts, as `project` does. */
  project(id: string): Promise<void>;
  /** Streams to which something was appended since the last call. */
  changed(): StreamKey[];
  /** Sends a request as somebody, or as nobody. */
  ask(path: string, options?: Asking): Promise<Response>;
  stop(): Promise<void>;
}

export interface Asking {
  readonly as?: Pick<Player, 'subject' | 'email'> | undefined;
  readonly epochs?: Record<string, number>;
  readonly shared?: boolean;
  readonly form?: string | Record<string, string>;
  readonly origin?: string | null;
  readonly headers?: Record<string, string>;
  readonly lang?: 'km' | 'en';
  /** Address of the internet that it comes from, as API Gateway says it. */
  readonly from?: string;
}

export const settings = {
  name: { en: 'Battambang Education Sector Team', km: 'ក្រុមការងារវិស័យអប់រំខេត្តបាត់ដំបង' },
  shortName: 'BEST',
  aliases: [],
  zone: 'Asia/Phnom_Penh',
  languages: ['km', 'en'] as ('km' | 'en')[],
  senderLocalPart: 'best',
  replyAddress: 'coordinator@example.org',
  address: { en: 'Battambang', km: 'បាត់ដំបង' },
  stopSeconds: 120,
  lateNoticeDays: 10,
  answerDays: 5,
};

/** The facts of a network that has one person in every role. */
export function foundedWith(people: readonly Player[] = Object.values(players)): NetworkEvent[] {
  return [
    { type: 'NetworkFounded', data: { settings } },
    ...people.flatMap(({ staff, subject, email, name, role }): NetworkEvent[] => [
      { type: 'RoleGranted', data: { staff, email, name, role, lang: 'en', invited: false } },
      { type: 'RoleClaimed', data: { staff, subject } },
    ]),
  ];
}

/** Where nothing was ever kept. */
const noFiles: Awaited<ReturnType<Services['files']>> = {
  form: ({ key }) => ({ action: 'https://uploads.example.org/', fields: [['key', key]] }),
  read: async () => undefined,
  addressOf: async (key) => `https://files.example.org/${key}`,
};

/** A log that notes where something was appended, as a table's stream would tell. */
class NotingLog extends EventLog {
  readonly appended = new Map<string, StreamKey>();

  override async appendAll(appends: readonly Append[]): Promise<StoredEvent[]> {
    const stored = await super.appendAll(appends);
    for (const { stream } of appends) this.appended.set(streamKey(stream), stream);
    return stored;
  }
}

export async function startRig(
  options: {
    pages?: readonly CapabilityPages[];
    origin?: string;
    issuer?: string;
    receiving?: Services['receiving'];
    files?: Awaited<ReturnType<Services['files']>>;
  } = {},
): Promise<Rig> {
  const engine = await startEngine();
  let now = '2025-10-13T02:00:00.000Z';
  const origin = options.origin ?? ORIGIN;
  const log = new NotingLog(engine.client, engine.tables.eventLog);
  const repository = new Repository(log);
  const views = new Views(engine.client, engine.tables.views, undefined, CODE);
  const services: Services = {
    repository,
    views,
    ledger: new Ledger(engine.client, engine.tables.mailLedger, effectsOfBefore),
    pace: new Pace(engine.client, engine.tables.mailLedger),
    files: async () => options.files ?? noFiles,
    bounds: new Bounds(engine.client, engine.tables.views),
    unconfirmed: new Unconfirmed(engine.client, engine.tables.views),
    now: () => now,
    origin,
    mailDomain: 'mail.example.org',
    receiving: options.receiving,
    stage: 'demo',
    founder: 'founder@example.org',
    signLink: (claims) => signLink(claims, KEYS),
    readLink: (token) => readLink(token, KEYS, now.slice(0, 10)),
    hash: (text) => ({ key: KEYS.current, hash: keyedHash(text, KEYS) }),
  };
  const reported: unknown[] = [];
  const app = createApp({
    services: async () => services,
    signIn: async () => (options.issuer ? { ...signIn, issuer: options.issuer } : signIn),
    report: (_, error) => reported.push(error),
    ...(options.pages ? { pages: options.pages } : {}),
  });
  return {
    engine,
    services,
    app,
    reported,
    at(instant) {
      now = instant;
    },
    async network(id, events) {
      await repository.change(networkAggregate, id, NETWORK_ID, { by: 'system', at: now }, () => events);
    },
    async project(id) {
      const stream = { network: id, kind: 'network', id: NETWORK_ID };
      await views.relist(capabilities.of('network').views(await repository.log.read(stream), stream));
    },
    changed() {
      const streams = [...log.appended.values()];
      log.appended.clear();
      return streams;
    },
    ask: async (path, asking = {}) =>
      app.request(await requestOf(path, asking, origin), undefined, cameFrom(asking)),
    stop: () => engine.stop(),
  };
}

/** What `hono/aws-lambda` makes of a request to an HTTP API. */
function cameFrom({ from }: Asking): object {
  return from === undefined ? {} : { requestContext: { http: { sourceIp: from } } };
}

async function requestOf(path: string, asking: Asking, origin: string): Promise<Request> {
  const headers = new Headers(asking.headers);
  const cookies = [`lang=${asking.lang ?? 'en'}`];
  if (asking.as) {
    const { subject, email } = asking.as;
    const exp = Math.floor(Date.now() / 1000) + 3600;
    const claims = { sub: subject, email, epochs: asking.epochs ?? {}, shared: asking.shared ?? false, exp };
    const token = await sign(claims, signIn.sessionKey, 'HS256');
    cookies.push(`${origin.startsWith('https:') ? '__Host-session' : 'session'}=${token}`);
  }
  headers.set('cookie', [...(headers.get('cookie')?.split('; ') ?? []), ...cookies].join('; '));
  if (asking.form === undefined) return new Request(`${origin}${path}`, { headers });
  const body = typeof asking.form === 'string' ? asking.form : new URLSearchParams(asking.form).toString();
  if (!headers.has('content-type')) headers.set('content-type', 'application/x-www-form-urlencoded');
  if (asking.origin !== null) headers.set('origin', asking.origin ?? origin);
  return new Request(`${origin}${path}`, { method: 'POST', headers, body });
}

/** Where pictures are ordered: nobody draws them here. */
export const orders = async () => ({ write: () => Promise.resolve() });
