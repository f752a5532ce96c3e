import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import * as z from 'zod';
import { ACCOUNT } from './arns.ts';
import type { VirtualClock } from './clock.ts';
import type { LocalFunction } from './local-function.ts';
import { forBrowser } from './set-cookie.ts';
import type { Template } from './template.ts';

/** API Gateway takes no larger request. */
const MOST_BYTES = 10 * 1024 * 1024;
/** Bodies of these types reach the function as text, all others as base64. */
const TEXT = /^(text\/|application\/(json|javascript|xml|[\w.+-]+\+(json|xml))(;|$))/i;

const answer = z.looseObject({
  statusCode: z.coerce.number(),
  headers: z.record(z.string(), z.coerce.string()).optional(),
  cookies: z.array(z.string()).optional(),
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().optional(),
});

const integration = z.object({ IntegrationUri: z.string() });

/** ARN of the function that the template's HTTP API hands its requests to; undefined without an API. */
export function httpApiTarget(template: Template): string | undefined {
  return template.resources(['AWS::ApiGatewayV2::Integration'], integration)[0]?.properties.IntegrationUri;
}

/** The HTTP API: every request becomes an event of payload format 2.0 for one function. */
export function httpApi(target: LocalFunction, clock: VirtualClock): RequestListener {
  return (request, response) => {
    forward(request, response, target, clock).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  };
}

async function forward(
  request: IncomingMessage,
  response: ServerResponse,
  target: LocalFunction,
  clock: VirtualClock,
) {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= MOST_BYTES) chunks.push(chunk);
  }
  if (size > MOST_BYTES) return gatewayError(response, 413, 'Request Entity Too Large');
  const outcome = await target.invoke(eventOf(request, Buffer.concat(chunks), clock));
  if (!outcome.ok) {
    const timedOut = outcome.failure.errorType === 'Sandbox.Timedout';
    return gatewayError(
      response,
      timedOut ? 503 : 500,
      timedOut ? 'Service Unavailable' : 'Internal Server Error',
    );
  }
  const said = answer.safeParse(outcome.value);
  if (!said.success) {
    const body = typeof outcome.value === 'string' ? outcome.value : JSON.stringify(outcome.value);
    response.writeHead(200, { 'content-type': 'application/json' }).end(body);
    return;
  }
  const { statusCode, headers = {}, cookies = [], body, isBase64Encoded } = said.data;
  for (const [name, value] of Object.entries(headers)) {
    if (!/^(content-length|transfer-encoding|connection)$/i.test(name)) response.setHeader(name, value);
  }
  if (cookies.length > 0)
    response.setHeader(
      'set-cookie',
      cookies.map((cookie) => forBrowser(cookie, clock.offset)),
    );
  response.writeHead(statusCode);
  response.end(Buffer.from(body ?? '', isBase64Encoded === true ? 'base64' : 'utf8'));
}

function gatewayError(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ message }));
}

/**
 * A request as payload format 2.0.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 */
export function eventOf(
  request: IncomingMessage,
  body: Buffer,
  clock: Pick<VirtualClock, 'now'>,
): Record<string, unknown> {
  const [rawPath = '/', ...query] = (request.url ?? '/').split('?');
  const rawQueryString = query.join('?');
  const { cookie, ...others } = request.headers;
  const headers = Object.fromEntries(
    Object.entries(others).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(',') : (value ?? ''),
    ]),
  );
  const isText = TEXT.test(headers['content-type'] ?? 'text/plain');
  const parameters = queryParameters(rawQueryString);
  const now = clock.now();
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath,
    rawQueryString,
    ...(cookie === undefined ? {} : { cookies: cookie.split('; ') }),
    headers: { ...headers, 'x-forwarded-for': '127.0.0.1', 'x-forwarded-proto': 'http' },
    ...(parameters === undefined ? {} : { queryStringParameters: parameters }),
    requestContext: {
      accountId: ACCOUNT,
      apiId: 'local',
      domainName: headers.host ?? 'localhost',
      domainPrefix: 'local',
      http: {
        method: request.method ?? 'GET',
        path: rawPath,
        protocol: 'HTTP/1.1',
        sourceIp: '127.0.0.1',
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey: '$default',
      stage: '$default',
      time: new Date(now).toUTCString(),
      timeEpoch: now,
    },
    ...(body.length === 0 ? {} : { body: body.toString(isText ? 'utf8' : 'base64') }),
    isBase64Encoded: body.length > 0 && !isText,
  };
}

/** Values of a repeated parameter are joined by commas. */
function queryParameters(rawQueryString: string): Record<string, string> | undefined {
  if (rawQueryString === '') return undefined;
  const parameters: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(rawQueryString)) {
    const before = parameters[name];
    parameters[name] = before === undefined ? value : `${before},${value}`;
  }
  return parameters;
}
