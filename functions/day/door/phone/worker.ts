/**
 * Keeps the check-in page for when the line is gone: the page from the network first, what it is made of from its
 * copy. It is served with the name of what it keeps in front of it, see `worker-file.ts`.
 */
declare const DOOR: {
  /** Path of the page; everything that it keeps is under this name. */
  readonly scope: string;
  readonly assets: readonly string[];
  /** From this instant on (milliseconds) it throws its copies away. */
  readonly until: number;
};

/** Milliseconds that a page is waited for. */
const PATIENCE = 4000;

interface Worker {
  addEventListener(type: 'install' | 'activate', then: (event: Extendable) => void): void;
  addEventListener(type: 'fetch', then: (event: Fetching) => void): void;
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
  readonly registration: { unregister(): Promise<boolean> };
}
interface Extendable {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Extendable {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

const worker = self as unknown as Worker;
const name = `door ${DOOR.scope}`;

worker.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(name)
      .then((cache) =>
        Promise.all([
          cache.addAll([...DOOR.assets]),
          // The browser has just been given it: that copy will do.
          fetch(DOOR.scope, { credentials: 'same-origin', cache: 'force-cache' }).then((page) => keep(page)),
        ]),
      )
      .then(() => worker.skipWaiting()),
  );
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(isOver() ? forget() : worker.clients.claim());
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  if (isOver()) {
    event.waitUntil(forget());
    return;
  }
  if (DOOR.assets.indexOf(url.pathname) >= 0) event.respondWith(fromCopy(request));
  else if (url.pathname === DOOR.scope) event.respondWith(fromNetwork(request));
});

function isOver(): boolean {
  return Date.now() > DOOR.until;
}

function forget(): Promise<unknown> {
  return caches.delete(name).then(() => worker.registration.unregister());
}

/** Only what the server marks as a list is kept: not the page of a portal that wants a password. */
function keep(page: Response): Promise<unknown> {
  const mark = page.headers.get('x-door');
  if (mark === 'over') return forget();
  if (mark !== 'list' || !page.ok) return Promise.resolve();
  const copy = page.clone();
  return caches.open(name).then((cache) => cache.put(DOOR.scope, copy));
}

function fromCopy(request: Request): Promise<Response> {
  return caches.match(request).then((copy) => copy || fetch(request));
}

/** The page as it is now, and its last copy where nothing of ours comes in time. A way to sign in is let through. */
function fromNetwork(request: Request): Promise<Response> {
  const late = new Promise<undefined>((done) => {
    setTimeout(() => done(undefined), PATIENCE);
  });
  const asked = fetch(request).then(
    (page) => keep(page).then(() => page),
    () => undefined,
  );
  const isOurs = (page: Response) => page.headers.has('x-door') || page.type === 'opaqueredirect';
  return Promise.race([asked, late]).then((page) => {
    if (page && isOurs(page)) return page;
    return caches
      .match(DOOR.scope)
      .then((copy) => copy || asked)
      .then((answer) => answer || Response.error());
  });
}
