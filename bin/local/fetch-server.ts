import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { Server as SocketServer } from 'node:net';

/** A Node server for a handler written against `Request` and `Response`. */
export function fetchServer(handle: (request: Request) => Response | Promise<Response>): Server {
  return createServer((incoming, outgoing) => {
    requestOf(incoming)
      .then(handle)
      .then(async (response) => {
        outgoing.writeHead(response.status, Object.fromEntries(response.headers));
        outgoing.end(Buffer.from(await response.arrayBuffer()));
      })
      .catch((error: unknown) => {
        console.error(error);
        if (!outgoing.headersSent) outgoing.writeHead(500, { 'content-type': 'text/plain' });
        outgoing.end(error instanceof Error ? error.message : 'failed');
      });
  });
}

async function requestOf(incoming: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const method = incoming.method ?? 'GET';
  const body = method === 'GET' || method === 'HEAD' ? null : Buffer.concat(chunks);
  return new Request(`http://${incoming.headers.host ?? 'localhost'}${incoming.url ?? '/'}`, {
    method,
    headers,
    body,
  });
}

/** Thrown when another program listens already. */
export class PortTaken extends Error {
  constructor(port: number) {
    super(`Port ${port} is taken. Choose others, e.g.: PORT=3100 npm start`);
    this.name = 'PortTaken';
  }
}

/**
 * Listens on 127.0.0.1.
 *
 * @param port 0 takes any free port.
 * @returns the port.
 */
export async function listen(server: SocketServer, port: number): Promise<number> {
  await new Promise<void>((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      fail(error.code === 'EADDRINUSE' ? new PortTaken(port) : error),
    );
    server.listen(port, '127.0.0.1', done);
  });
  const address = server.address();
  return address !== null && typeof address === 'object' ? address.port : port;
}

/** Ends a server and every connection it still has. */
export async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
}
