import { handle, type LambdaEvent } from 'hono/aws-lambda';
import { Ledger } from './delivery/ledger.ts';
import { effectsOfBefore } from './meeting/messages/effects-of-before.ts';
import { Bounds } from './platform/bounds.ts';
import { systemClock } from './platform/clock.ts';
import { dynamo } from './platform/dynamo.ts';
import { Env, optional, required } from './platform/env.ts';
import { EventLog } from './platform/event-log.ts';
import { kept, SECRETS_KEPT } from './platform/kept.ts';
import { keyedHash, parseLinkKeys, readLink, signLink } from './platform/links.ts';
import { LogCode, log } from './platform/logging.ts';
import { deployed } from './platform/middleware.ts';
import { Repository } from './platform/repository.ts';
import { secretText } from './platform/secrets.ts';
import { Snapshots } from './platform/snapshots.ts';
import { Unconfirmed } from './platform/unconfirmed.ts';
import { Views } from './platform/views.ts';
import { createApp } from './site/app.tsx';
import type { SignIn } from './site/sign-in.tsx';
import type { Services } from './web/context.ts';

type Answer = ReturnType<typeof handle>;

/** Triggered by every request to the site. Shows pages, takes forms, appends events; sends nothing. */
export const handler = deployed(boundApp, async (answer: Answer, event: LambdaEvent) => answer(event));

function boundApp(): Answer {
  return handle(
    createApp({
      services: kept(boundServices, SECRETS_KEPT),
      signIn: kept(boundSignIn, SECRETS_KEPT),
      report: (id, error) => log.error(LogCode.pageFailed, error, { shown: id }),
    }),
  );
}

async function boundServices(): Promise<Services> {
  const keys = parseLinkKeys(await secretText(required(Env.linkKeysSecret)));
  const receiveDomain = optional(Env.receiveDomain);
  return {
    repository: new Repository(
      new EventLog(
        dynamo(),
        required(Env.eventLog),
        new Snapshots(dynamo(), required(Env.views), required(Env.code)),
      ),
    ),
    views: new Views(dynamo(), required(Env.views), undefined, required(Env.code)),
    ledger: new Ledger(dynamo(), required(Env.mailLedger), effectsOfBefore),
    // Only for those who run a network.
    pace: {
      read: async () => (await boundPace()).read(),
      resume: async (...as) => (await boundPace()).resume(...as),
    },
    files: boundFiles,
    bounds: new Bounds(dynamo(), required(Env.views)),
    unconfirmed: new Unconfirmed(dynamo(), required(Env.views)),
    now: systemClock,
    origin: required(Env.origin),
    mailDomain: required(Env.mailDomain),
    receiving: receiveDomain ? { domain: receiveDomain, key: keys.current } : undefined,
    stage: optional(Env.stage) === 'demo' ? 'demo' : 'live',
    founder: optional(Env.founder),
    signLink: (claims) => signLink(claims, keys),
    readLink: (token) => readLink(token, keys, systemClock().slice(0, 10)),
    hash: (text) => ({ key: keys.current, hash: keyedHash(text, keys) }),
  };
}

async function boundPace() {
  const { Pace } = await import('./delivery/pace.ts');
  return new Pace(dynamo(), required(Env.mailLedger));
}

/** Only for pages with files. */
const boundFiles = kept(async () => {
  const { FileStore } = await import('./platform/file-store.ts');
  return new FileStore({ uploads: required(Env.uploadsBucket), kept: required(Env.filesBucket) });
});

async function boundSignIn(): Promise<SignIn> {
  const clientSecret = optional(Env.oidcClientSecret);
  return {
    issuer: required(Env.oidcIssuer),
    clientId: required(Env.oidcClientId),
    clientSecret: clientSecret ? await secretText(clientSecret) : '',
    sessionKey: await secretText(required(Env.sessionSecret)),
  };
}
