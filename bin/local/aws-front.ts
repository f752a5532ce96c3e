import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import * as z from 'zod';
import type { VirtualClock } from './clock.ts';
import type { LocalObjectEvents } from './object-events.ts';
import { answerObject, isObjectCall } from './object-front.ts';
import type { LocalObjects } from './objects.ts';
import { type Permissions, signerOf } from './permissions.ts';
import type { Need } from './policy.ts';
import type { LocalSecrets } from './secrets.ts';
import { type LocalSes, NoAnswer } from './ses.ts';
import { SesError } from './ses-error.ts';
import { sendNeeds } from './ses-needs.ts';
import { sendRequestOf } from './ses-request.ts';

export interface AwsFrontParts {
  readonly ses: LocalSes;
  readonly secrets: LocalSecrets;
  readonly objects: LocalObjects;
  readonly objectEvents: Pick<LocalObjectEvents, 'tell'>;
  readonly permissions: Permissions;
  readonly clock: Pick<VirtualClock, 'now'>;
}

/**
 * Longer than a client leaves a connection unused while it works: Node's five seconds close it just when a
 * busy machine uses it again, which a client takes for a call that may have been accepted.
 */
const KEEP_ALIVE_MS = 75_000;

const secretRequest = z.object({ SecretId: z.string(), SecretString: z.string().optional() });

/** The services that functions call besides DynamoDB: SES (Query API), Secrets Manager (JSON) and S3 (paths). */
export function awsFront(parts: AwsFrontParts): Server {
  return createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, (request, response) => {
    answer(request, response, parts).catch((error: unknown) => {
      if (error instanceof NoAnswer) {
        if (error.how === 'reset') request.socket.resetAndDestroy();
        return;
      }
      console.error(error);
      response.writeHead(500).end();
    });
  });
}

async function answer(request: IncomingMessage, response: ServerResponse, parts: AwsFrontParts) {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  const body = bytes.toString('utf8');
  const target = String(request.headers['x-amz-target'] ?? '');
  const signer = signerOf(request.headers.authorization);
  const refusalOf = (...needs: Need[]) => parts.permissions.refusalOf(signer, needs);
  if (isObjectCall(request)) {
    await answerObject(request, bytes, response, {
      objects: parts.objects,
      events: parts.objectEvents,
      now: () => parts.clock.now(),
      refusalOf: (by, need) => parts.permissions.refusalOf(by, [need]),
    });
  } else if (target.startsWith('secretsmanager.')) {
    answerSecret(target, body, response, parts.secrets, refusalOf);
  } else {
    answerSes(new URLSearchParams(body), response, parts.ses, refusalOf);
  }
}

type RefusalOf = (...needs: Need[]) => string | undefined;

function answerSecret(
  target: string,
  body: string,
  response: ServerResponse,
  secrets: LocalSecrets,
  refusalOf: RefusalOf,
): void {
  const json = (status: number, value: unknown) =>
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(value));
  const action = target.replace('secretsmanager.', '');
  if (action !== 'GetSecretValue' && action !== 'PutSecretValue') {
    json(400, { __type: 'InvalidRequestException', message: `The local cloud has no ${target}.` });
    return;
  }
  const { SecretId, SecretString: put } = secretRequest.parse(JSON.parse(body));
  const resource = secrets.arn(SecretId) ?? SecretId;
  const refusal = refusalOf({ action: `secretsmanager:${action}`, resource });
  if (refusal !== undefined) {
    json(400, { __type: 'AccessDeniedException', Message: refusal });
    return;
  }
  const value = secrets.value(SecretId);
  if (value === undefined) {
    json(400, {
      __type: 'ResourceNotFoundException',
      message: "Secrets Manager can't find the specified secret.",
    });
    return;
  }
  if (action === 'PutSecretValue' && put !== undefined) secrets.put(resource, put);
  json(200, {
    ARN: resource,
    Name: SecretId,
    SecretString: put ?? value,
    VersionId: randomUUID(),
    VersionStages: ['AWSCURRENT'],
  });
}

function answerSes(
  form: URLSearchParams,
  response: ServerResponse,
  ses: LocalSes,
  refusalOf: RefusalOf,
): void {
  const action = form.get('Action') ?? '';
  const requestId = randomUUID();
  const xml = (status: number, text: string) =>
    response.writeHead(status, { 'content-type': 'text/xml', 'x-amzn-requestid': requestId }).end(text);
  const refuseWithout = (...needs: Need[]) => {
    const refusal = refusalOf(...needs);
    if (refusal !== undefined) throw new SesError('AccessDenied', refusal, 403);
  };
  try {
    const result = `<${action}Result>${resultOf(action, form, ses, refuseWithout)}</${action}Result>`;
    const metadata = `<ResponseMetadata><RequestId>${requestId}</RequestId></ResponseMetadata>`;
    xml(
      200,
      `<${action}Response xmlns="http://ses.amazonaws.com/doc/2010-12-01/">${result}${metadata}</${action}Response>`,
    );
  } catch (error) {
    if (!(error instanceof SesError)) throw error;
    const type = error.status < 500 ? 'Sender' : 'Receiver';
    const detail = `<Type>${type}</Type><Code>${error.code}</Code><Message>${escaped(error.message)}</Message>`;
    xml(
      error.status,
      `<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><Error>${detail}</Error><RequestId>${requestId}</RequestId></ErrorResponse>`,
    );
  }
}

/** @throws {SesError} as SES would answer. */
function resultOf(
  action: string,
  form: URLSearchParams,
  ses: LocalSes,
  refuseWithout: (...needs: Need[]) => void,
): string {
  switch (action) {
    case 'SendRawEmail': {
      const request = sendRequestOf(form);
      refuseWithout(...sendNeeds(request, ses));
      return `<MessageId>${ses.sendRawEmail(request)}</MessageId>`;
    }
    case 'GetSendQuota': {
      refuseWithout({ action: 'ses:GetSendQuota', resource: '*' });
      const quota = ses.getSendQuota();
      return (
        `<Max24HourSend>${quota.max24HourSend.toFixed(1)}</Max24HourSend>` +
        `<MaxSendRate>${quota.maxSendRate.toFixed(1)}</MaxSendRate>` +
        `<SentLast24Hours>${quota.sentLast24Hours.toFixed(1)}</SentLast24Hours>`
      );
    }
    default:
      throw new SesError(
        'InvalidAction',
        `The local cloud has no ${action}: add it to bin/local/aws-front.ts.`,
      );
  }
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
