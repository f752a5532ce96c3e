import { mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { Env } from '../../functions/platform/env.ts';
import { Activity } from './activity.ts';
import { type Assembly, synthesize } from './assembly.ts';
import { awsFront } from './aws-front.ts';
import { VirtualClock } from './clock.ts';
import { type Controls, consoleApp } from './console.ts';
import { functionsOf, queuesOf, subscriptionsOf } from './deployment.ts';
import { DynamoWire } from './dynamo-wire.ts';
import { startEngine } from './engine.ts';
import type { FunctionSpec } from './environment.ts';
import { type FaultChange, Faults } from './faults.ts';
import { close, fetchServer, listen } from './fetch-server.ts';
import { httpApi, httpApiTarget } from './http-api.ts';
import { startIssuer } from './issuer.ts';
import { lambdaVariables } from './lambda-variables.ts';
import { LocalFunction } from './local-function.ts';
import { type KeptMail, MailStore } from './mail-store.ts';
import { type ReadMail, readMail } from './mail-viewer.ts';
import { demoPeople } from './people.ts';
import { nextPlanned } from './planned.ts';
import { pumpsOf } from './pumps.ts';
import { LocalQueues } from './queues.ts';
import { LocalSchedules } from './schedules.ts';
import { LocalSecrets } from './secrets.ts';
import { LocalSes } from './ses.ts';
import { sesResources } from './ses-resources.ts';
import { smtpRelay } from './smtp-relay.ts';
import { LocalState } from './state.ts';
import { createTables, tableNames } from './tables.ts';
import { LocalTopics } from './topics.ts';
import { travelTo } from './travel.ts';

export interface LocalCloudOptions {
  /** Where everything is kept; the same folder again goes on where it was left. */
  readonly dataDir: string;
  /** Ports on 127.0.0.1; 0 or nothing takes any. */
  readonly ports?: { readonly app?: number; readonly console?: number; readonly issuer?: number };
  /** The engine keeps its tables in memory: faster, and gone after `stop`. */
  readonly memory?: boolean;
  /** What to run; the product by default. */
  readonly assembly?: () => Promise<Assembly>;
  /** Virtual time to begin with, when the folder is new. */
  readonly startAt?: Date;
  /** Variables that override those of the template, for every function that has them. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Runs after the tables are there and before any function. */
  readonly seed?: (endpoints: SeedEndpoints) => Promise<void>;
}

export interface SeedEndpoints {
  readonly dynamodb: string;
  readonly eventLogTable: string;
  readonly clockNow: () => Date;
}

/** A running local cloud, for tests, demo and bench. */
export interface LocalCloud extends Omit<Controls, 'state'> {
  readonly appUrl: string;
  readonly mailUrl: string;
  readonly controlUrl: string;
  readonly issuerUrl: string;
  readonly dataDir: string;
  /** Endpoint of the engine, e.g. for a DynamoDBClient of the test's own. */
  readonly dynamodb: string;
  /** Endpoint of SES and Secrets Manager. */
  readonly aws: string;
  /** Names in the engine by the names of the environment variables, e.g. `EVENT_LOG_TABLE`. */
  readonly tables: Readonly<Record<string, string>>;
  /** The deployed functions by logical id. */
  readonly functions: readonly FunctionSpec[];
  now(): Date;
  readonly faults: Faults;
  readonly queues: LocalQueues;
  /** Accepted mail, newest first. */
  mails(search?: string): KeptMail[];
  readMail(id: string): Promise<ReadMail>;
  rawMail(id: string): Buffer;
  /** Fires the template's schedules once, and settles. */
  tick(): Promise<void>;
  stop(): Promise<void>;
}

/** The product's own assembly, kept in `.local/assemblies` for the next start with the same sources. */
export function productAssembly(): Promise<Assembly> {
  const sources = ['lib', 'functions', 'cdk.json', 'package-lock.json', 'tsconfig.json'];
  return synthesize('bin/prachum.ts', sources, '.local/assemblies');
}

/**
 * Runs a synthesized stack on this machine, everything on 127.0.0.1. What was kept in the data folder
 * goes on where it was, also after a kill.
 */
export async function startLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  const dataDir = resolve(options.dataDir);
  mkdirSync(dataDir, { recursive: true });
  const assembly = await (options.assembly ?? productAssembly)();
  const { template } = assembly;

  const state = new LocalState(join(dataDir, 'state.db'));
  const isNew = state.read('started') === undefined;
  const clock = new VirtualClock(state);
  if (isNew && options.startAt !== undefined) clock.set(options.startAt.getTime());
  const engine = await startEngine(options.memory === true ? undefined : join(dataDir, 'engine.db'));
  const wire = new DynamoWire(engine.endpoint);
  await createTables(template, wire);

  const activity = new Activity();
  const faults = new Faults(state);
  const mails = new MailStore(state, join(dataDir, 'mail'));
  const queues = new LocalQueues(queuesOf(template), state, clock);
  const topics = new LocalTopics(subscriptionsOf(template), queues, clock);
  const secrets = new LocalSecrets(template, state);
  const relay = smtpRelay(process.env.SMTP_TRANSPORT, mails);
  const ses = new LocalSes(sesResources(template).account, { mails, faults, clock }, (id) => {
    pumps.wake();
    relay(id);
  });
  const front = awsFront(ses, secrets);
  const aws = `http://127.0.0.1:${await listen(front, 0)}`;

  const specs = functionsOf(assembly);
  const given = Object.fromEntries(specs.flatMap((spec) => Object.entries(spec.variables)));
  const appServer = createServer();
  const appPort = await listen(appServer, options.ports?.app ?? 0);
  const appUrl = `http://localhost:${appPort}`;
  const issuer = await startIssuer({
    state,
    clock: clock.shared,
    port: options.ports?.issuer ?? 0,
    storeFile: join(dataDir, 'issuer.db'),
    clientId: given[Env.oidcClientId] ?? 'local',
    clientSecret: secrets.value(given[Env.oidcClientSecret] ?? '') ?? 'local',
    origins: [appUrl, `http://127.0.0.1:${appPort}`],
  });

  const overrides: Record<string, string> = {
    [Env.origin]: appUrl,
    [Env.oidcIssuer]: issuer.url,
    [Env.founder]: demoPeople[0].email,
    [Env.stage]: 'demo',
    ...options.environment,
  };
  const functions = new Map(
    specs.map((spec) => {
      const known = Object.entries(overrides).filter(([name]) => name in spec.variables);
      const variables = {
        ...lambdaVariables(spec, engine.endpoint, aws),
        ...spec.variables,
        ...Object.fromEntries(known),
      };
      return [
        spec.arn,
        new LocalFunction({ ...spec, variables }, clock.shared, join(dataDir, 'logs'), activity),
      ];
    }),
  );
  const webArn = httpApiTarget(template);
  const web = webArn === undefined ? undefined : functions.get(webArn);
  if (web !== undefined) appServer.on('request', httpApi(web, clock));

  const names = Object.values(tableNames(template));
  const tables = Object.fromEntries(Object.entries(given).filter(([, value]) => names.includes(value)));
  if (isNew && options.seed !== undefined) {
    await options.seed({
      dynamodb: engine.endpoint,
      eventLogTable: given[Env.eventLog] ?? '',
      clockNow: () => clock.date(),
    });
  }
  state.write('started', true);

  const pumps = pumpsOf({ template, functions, wire, state, queues, topics, clock, faults, activity });
  const schedules = new LocalSchedules(template, { functions, queues, clock });
  const due = (after: number) =>
    nextPlanned(wire, { views: tables[Env.views], mailLedger: tables[Env.mailLedger] }, after);
  const settle = () => pumps.settle();
  const tick = async () => {
    const before = pumps.work();
    await schedules.fireAll();
    await settle();
    return pumps.work() - before > schedules.count;
  };
  const travel = (target: number) => travelTo(target, { clock, nextDue: due, tick });

  const controls: Controls = {
    state: async () => {
      const next = await due(clock.now());
      return {
        now: clock.date().toISOString(),
        offsetMs: Math.round(clock.offset),
        inFlight: activity.inFlight,
        nextPlanned: next === undefined ? null : new Date(next).toISOString(),
        faults: faults.get(),
        queues: queues.specs.map((spec) => ({
          name: spec.name,
          messages: queues.list(spec.arn).map(({ body }) => body),
        })),
        links: { app: appUrl, mail: '/mail' },
      };
    },
    advance: async (by) => {
      await settle();
      await travel('ms' in by ? clock.now() + by.ms : by.to.getTime());
    },
    toNextPlanned: async () => {
      await settle();
      const next = await due(clock.now());
      if (next !== undefined) await travel(next);
    },
    setClock: async (at) => {
      if (at === 'real') clock.reset();
      else clock.set(at.getTime());
      pumps.wake();
      await tick();
    },
    setFaults: (change: FaultChange) => {
      faults.set(change);
      pumps.wake();
    },
    clearFaults: () => {
      faults.clear();
      pumps.wake();
    },
    settle,
    invoke: async (name, event) => {
      const called = [...functions.values()].find(
        ({ spec }) => spec.id === name || spec.name === name || spec.arn === name,
      );
      if (called === undefined)
        throw new Error(
          `No function ${name}; there are ${[...functions.values()].map(({ spec }) => spec.id).join(', ')}.`,
        );
      const outcome = await called.invoke(event);
      if (!outcome.ok) throw new Error(`${outcome.failure.errorType}: ${outcome.failure.errorMessage}`);
      return outcome.value;
    },
  };
  const consoleServer = fetchServer((request) => consoleApp(controls, mails).fetch(request));
  const controlUrl = `http://localhost:${await listen(consoleServer, options.ports?.console ?? 0)}`;

  pumps.start();
  schedules.start();
  web?.warm();

  return {
    ...controls,
    appUrl,
    mailUrl: `${controlUrl}/mail`,
    controlUrl,
    issuerUrl: issuer.url,
    dataDir,
    dynamodb: engine.endpoint,
    aws,
    tables,
    functions: specs,
    now: () => clock.date(),
    faults,
    queues,
    mails: (search) => mails.list(search),
    readMail: async (id) => {
      const kept = mails.find(id);
      if (kept === undefined) throw new Error(`No mail ${id}.`);
      return readMail(mails, kept);
    },
    rawMail: (id) => mails.raw(id),
    tick: async () => void (await tick()),
    stop: async () => {
      schedules.stop();
      const pumpsEnded = pumps.stop();
      await Promise.all([close(appServer), close(consoleServer), close(front)]);
      await Promise.all([...functions.values()].map((one) => one.stop()));
      await pumpsEnded;
      await issuer.stop();
      await engine.stop();
      state.close();
    },
  };
}
