import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import * as z from 'zod';
import type { LocalSecrets } from './secrets.ts';
import { type LocalSes, NoAnswer } from './ses.ts';
import { SesError } from './ses-error.ts';
import { sendRequestOf } from './ses-request.ts';

const secretRequest = z.object({ SecretId: z.string() });

/** The services that functions call besides DynamoDB: SES (Query API) and Secrets Manager (JSON). */
export function awsFront(ses: LocalSes, secrets: LocalSecrets): Server {
  return createServer((request, response) => {
    answer(request, response, ses, secrets).catch((error: unknown) => {
      if (error instanceof NoAnswer) {
        if (error.how === 'reset') request.socket.resetAndDestroy();
        return;
      }
      console.error(error);
      response.writeHead(500).end();
    });
  });
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  ses: LocalSes,
  secrets: LocalSecrets,
) {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks).toString('utf8');
  if (String(request.headers['x-amz-target'] ?? '').startsWith('secretsmanager.')) {
    answerSecret(String(request.headers['x-amz-target']), body, response, secrets);
  } else {
    answerSes(new URLSearchParams(body), response, ses);
  }
}

function answerSecret(target: string, body: string, response: ServerResponse, secrets: LocalSecrets): void {
  const json = (status: number, value: unknown) =>
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(value));
  if (target !== 'secretsmanager.GetSecretValue') {
    json(400, { __type: 'InvalidRequestException', message: `The local cloud has no ${target}.` });
    return;
  }
  const { SecretId } = secretRequest.parse(JSON.parse(body));
  const value = secrets.value(SecretId);
  if (value === undefined) {
    json(400, {
      __type: 'ResourceNotFoundException',
      message: "Secrets Manager can't find the specified secret.",
    });
    return;
  }
  json(200, {
    ARN: SecretId,
    Name: SecretId,
    SecretString: value,
    VersionId: randomUUID(),
    VersionStages: ['AWSCURRENT'],
  });
}

function answerSes(form: URLSearchParams, response: ServerResponse, ses: LocalSes): void {
  const action = form.get('Action') ?? '';
  const requestId = randomUUID();
  const xml = (status: number, text: string) =>
    response.writeHead(status, { 'content-type': 'text/xml', 'x-amzn-requestid': requestId }).end(text);
  try {
    const result = `<${action}Result>${resultOf(action, form, ses)}</${action}Result>`;
    const metadata = `<ResponseMetadata><RequestId>${requestId}</RequestId></ResponseMetadata>`;
    xml(
      200,
      `<${action}Response xmlns="http://ses.amazonaws.com/doc/2010-12-01/">${result}${metadata}</${action}Response>`,
    );
  } catch (error) {
    if (!(error instanceof SesError)) throw error;
    const type = error.status === 400 ? 'Sender' : 'Receiver';
    const detail = `<Type>${type}</Type><Code>${error.code}</Code><Message>${escaped(error.message)}</Message>`;
    xml(
      error.status,
      `<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><Error>${detail}</Error><RequestId>${requestId}</RequestId></ErrorResponse>`,
    );
  }
}

function resultOf(action: string, form: URLSearchParams, ses: LocalSes): string {
  switch (action) {
    case 'SendRawEmail':
      return `<MessageId>${ses.sendRawEmail(sendRequestOf(form))}</MessageId>`;
    case 'GetSendQuota': {
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
