import { mkdirSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { resolve } from 'node:path';
import { Env } from '../../functions/platform/env.ts';
import { Activity } from './activity.ts';
import { type Assembly, synthesize } from './assembly.ts';
import { awsFront } from './aws-front.ts';
import { VirtualClock } from './clock.ts';
import { type Controls, consoleApp } from './console.ts';
import { controlsOf } from './controls.ts';
import { pathsIn, removeDatabase } from './data-dir.ts';
import { functionsOf, queuesOf, subscriptionsOf } from './deployment.ts';
import { DynamoFront } from './dynamo-front.ts';
import { DynamoWire } from './dynamo-wire.ts';
import { startEngine } from './engine.ts';
import type { FunctionSpec } from './environment.ts';
import { Faults } from './faults.ts';
import { close, fetchServer, listen, PortTaken } from './fetch-server.ts';
import { httpApi, httpApiTarget } from './http-api.ts';
import { startIssuer } from './issuer.ts';
import { lambdaVariables } from './lambda-variables.ts';
import { LocalFunction } from './local-function.ts';
import { type KeptMail, MailStore } from './mail-store.ts';
import { type ReadMail, readMail } from './mail-viewer.ts';
import { refuseMappings } from './mapping-needs.ts';
import { LocalObjectEvents } from './object-events.ts';
import { LocalObjects } from './objects.ts';
import { demoPeople } from './people.ts';
import { accessKeyOf, Permissions } from './permissions.ts';
import { nextPlanned } from './planned.ts';
import { pumpsOf } from './pumps.ts';
import { LocalQueues } from './queues.ts';
import { LocalReceiving } from './receiving.ts';
import { LocalSchedules } from './schedules.ts';
import { LocalSecrets } from './secrets.ts';
import { LocalSes } from './ses.ts';
import { sesResources } from './ses-resources.ts';
import { smtpRelay } from './smtp-relay.ts';
import { startingPage } from './starting-page.ts';
import { LocalState } from './state.ts';
import { createTables, tableNames } from './tables.ts';
import { LocalTopics } from './topics.ts';

export interface LocalCloudOptions {
  /** Where everything is kept; the same folder again goes on where it was left. */
  readonly dataDir: string;
  /** Ports on 127.0.0.1; 0 or nothing takes any. */
  readonly ports?: { readonly app?: number; readonly console?: number; readonly issuer?: number };
  /** Tables and queues are kept in memory: faster, and gone after `stop`. */
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
export interface LocalCloud extends Controls {
  readonly appUrl: string;
  readonly mailUrl: string;
  readonly controlUrl: string;
  readonly issuerUrl: string;
  readonly dataDir: string;
  /** Endpoint of the engine, e.g. for a DynamoDBClient of the test's own. */
  readonly dynamodb: string;
  /** The functions' endpoint of DynamoDB: the engine, behind the check of what each may do. */
  readonly checkedDynamodb: string;
  /** Endpoint of SES, S3 and Secrets Manager, where the functions' calls are checked as well. */
  readonly aws: string;
  /** Names in the engine by the names of the environment variables, e.g. `EVENT_LOG_TABLE`. */
  readonly tables: Readonly<Record<string, string>>;
  /** The deployed functions by logical id. */
  readonly functions: readonly FunctionSpec[];
  now(): Date;
  readonly faults: Faults;
  readonly queues: LocalQueues;
  /** Milliseconds of processor time that a function has taken, by its short name. */
  processorMs(shortName: string): Promise<number>;
  /** Requests to DynamoDB that a function has made, by operation. */
  requests(shortName: string): Readonly<Record<string, number>>;
  /** How many mails were accepted. */
  accepted(): number;
  /** Accepted mail, newest first. */
  mails(search?: string): KeptMail[];
  readMail(id: string): Promise<ReadMail>;
  rawMail(id: string): Buffer;
  stop(): Promise<void>;
}

/** The product's own assembly, kept in `.local/assemblies` for the next start with the same sources. */
export function productAssembly(): Promise<Assembly> {
  const sources = [
    'lib',
    'functions',
    'cdk.json',
    'package-lock.json',
    'native/package-lock.json',
    'tsconfig.json',
  ];
  return synthesize('bin/prachum.ts', sources, '.local/assemblies');
}

/** Links in mails name the port, so that any port is the same port after a restart, if it is still free. */
async function listenAgain(server: Server, port: number, state: LocalState): Promise<number> {
  const before = state.read('app.port');
  const wanted = port === 0 && typeof before === 'number' ? before : port;
  const taken = await listen(server, wanted).catch((error: unknown) => {
    if (port === 0 && error instanceof PortTaken) return listen(server, 0);
    throw error;
  });
  state.write('app.port', taken);
  return taken;
}

/**
 * Runs a synthesized stack on this machine, everything on 127.0.0.1. What was kept in the data folder
 * goes on where it was, also after a kill.
 */
export async function startLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  process.env.TZ = 'UTC'; // as in Lambda, for the workers as well
  const dataDir = resolve(options.dataDir);
  mkdirSync(dataDir, { recursive: true });
  const assembly = await (options.assembly ?? productAssembly)();
  const { template } = assembly;
  const permissions = new Permissions(template);
  refuseMappings(template, permissions);

  const paths = pathsIn(dataDir);
  const state = new LocalState(options.memory === true ? ':memory:' : paths.state);
  const isNew = state.read('started') === undefined;
  if (isNew) removeDatabase(paths.engine); // whatever a killed seeding left
  const clock = new VirtualClock(state);
  if (isNew && options.startAt !== undefined) clock.set(options.startAt.getTime());
  const engine = await startEngine(options.memory === true ? undefined : paths.engine);
  const wire = new DynamoWire(engine.endpoint);
  await createTables(template, wire);

  const activity = new Activity();
  const faults = new Faults(state);
  const mails = new MailStore(state, paths.mail);
  const queues = new LocalQueues(queuesOf(template), state, clock);
  const topics = new LocalTopics(subscriptionsOf(template), queues, clock);
  const secrets = new LocalSecrets(template, state);
  const relay = smtpRelay(process.env.SMTP_TRANSPORT, mails);
  const ses = new LocalSes(sesResources(template).account, { mails, faults, clock }, (id) => {
    pumps.wake();
    relay(id);
  });
  const objects = new LocalObjects(template, paths.objects);
  const receiving = new LocalReceiving(template, { objects, topics, clock });
  const objectEvents = new LocalObjectEvents(template, { queues, clock, arrived: () => pumps.wake() });
  const front = awsFront({ ses, secrets, objects, objectEvents, permissions, clock });
  const aws = `http://127.0.0.1:${await listen(front, 0)}`;
  const dynamoFront = new DynamoFront(
    engine.endpoint,
    permissions,
    (table) => pumps.written(table),
    () => faults.takeWrite(),
  );
  const checkedDynamodb = `http://127.0.0.1:${await listen(dynamoFront.server, 0)}`;

  const specs = functionsOf(assembly);
  const given = Object.fromEntries(specs.flatMap((spec) => Object.entries(spec.variables)));
  const appServer = createServer(startingPage);
  const appPort = await listenAgain(appServer, options.ports?.app ?? 0, state);
  const appUrl = `http://localhost:${appPort}`;
  const issuer = await startIssuer({
    state,
    clock: clock.shared,
    port: options.ports?.issuer ?? 0,
    storeFile: paths.issuer,
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
        ...lambdaVariables(spec, checkedDynamodb, aws),
        ...spec.variables,
        ...Object.fromEntries(known),
      };
      return [spec.arn, new LocalFunction({ ...spec, variables }, clock.shared, paths.logs, activity)];
    }),
  );
  const webArn = httpApiTarget(template);
  const web = webArn === undefined ? undefined : functions.get(webArn);
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
  const nextDue = (after: number) =>
    nextPlanned(wire, { views: tables[Env.views], mailLedger: tables[Env.mailLedger] }, after);
  const controls = controlsOf({
    clock,
    faults,
    queues,
    pumps,
    schedules,
    activity,
    functions,
    permissions,
    receiving,
    appUrl,
    nextDue,
  });
  const consoleServer = fetchServer((request) => consoleApp(controls, mails).fetch(request));
  const controlUrl = `http://localhost:${await listen(consoleServer, options.ports?.console ?? 0)}`;

  pumps.start();
  schedules.start();
  if (web !== undefined) appServer.removeListener('request', startingPage).on('request', httpApi(web, clock));
  web?.warm();

  return {
    ...controls,
    appUrl,
    mailUrl: `${controlUrl}/mail`,
    controlUrl,
    issuerUrl: issuer.url,
    dataDir,
    dynamodb: engine.endpoint,
    checkedDynamodb,
    aws,
    tables,
    functions: specs,
    now: () => clock.date(),
    faults,
    queues,
    processorMs: async (name) => {
      const found = [...functions.values()].find(({ spec }) => spec.shortName === name);
      if (found === undefined) throw new Error(`No function ${name}.`);
      return found.processorMs();
    },
    requests: (name) => {
      const found = specs.find(({ shortName }) => shortName === name);
      if (found === undefined) throw new Error(`No function ${name}.`);
      return dynamoFront.requests(accessKeyOf(found.id));
    },
    accepted: () => mails.count(),
    mails: (search) => mails.list(search),
    readMail: async (id) => {
      const kept = mails.find(id);
      if (kept === undefined) throw new Error(`No mail ${id}.`);
      return readMail(mails, kept);
    },
    rawMail: (id) => mails.raw(id),
    stop: async () => {
      schedules.stop();
      const pumpsEnded = pumps.stop();
      await Promise.all([close(appServer), close(consoleServer), close(front)]);
      await Promise.all([...functions.values()].map((one) => one.stop()));
      await dynamoFront.stop();
      await pumpsEnded;
      await issuer.stop();
      await engine.stop();
      state.close();
    },
  };
}
