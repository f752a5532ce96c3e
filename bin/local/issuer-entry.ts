import { createServer } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';
import type { IssuerSettings } from './issuer-provider.ts';
import { forBrowser } from './set-cookie.ts';
import { installVirtualDate } from './worker-clock.ts';

/** The issuer's thread. What it is told comes from issuer.ts alone. */
const given: IssuerSettings & {
  readonly clock: SharedArrayBuffer;
  readonly host: string;
  readonly port: number;
} = workerData;
// Tokens must be of the time that the functions see, so the whole issuer lives in virtual time.
installVirtualDate(given.clock);
const offset = new Float64Array(given.clock);

const server = createServer();
await new Promise<void>((done, fail) => server.on('error', fail).listen(given.port, given.host, done));
const address = server.address();
const port = address !== null && typeof address === 'object' ? address.port : given.port;

/** Loaded by the first sign-in: most clouds that a test starts never see one. */
let provider: ReturnType<typeof load> | undefined;
async function load() {
  const { issuerRoute } = await import('./issuer-provider.ts');
  return issuerRoute(given, `http://localhost:${port}`);
}

server.on('request', (request, response) => {
  response.writeHead = new Proxy(response.writeHead, {
    apply: (writeHead, self, args) => {
      const cookies = response.getHeader('set-cookie');
      if (Array.isArray(cookies)) {
        response.setHeader(
          'set-cookie',
          cookies.map((cookie) => forBrowser(cookie, offset[0] ?? 0)),
        );
      }
      return Reflect.apply(writeHead, self, args);
    },
  });
  provider ??= load();
  provider
    .then((route) => route(request, response))
    .catch((error: unknown) => {
      console.error(error);
      response
        .writeHead(400, { 'content-type': 'text/plain' })
        .end('This sign-in has ended. Go back to the app and start again.');
    });
});
parentPort?.postMessage({ port });
