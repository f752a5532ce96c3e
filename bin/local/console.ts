import { type Context, Hono } from 'hono';
import * as z from 'zod';
import { type CloudState, controlPage } from './control-page.ts';
import { type FaultChange, faultChange } from './faults.ts';
import type { MailStore } from './mail-store.ts';
import { mailViewer } from './mail-viewer.ts';

/** What the console can do to the local cloud. */
export interface Controls {
  state(): Promise<CloudState>;
  advance(by: { readonly ms: number } | { readonly to: Date }): Promise<void>;
  toNextPlanned(): Promise<void>;
  setClock(at: Date | 'real'): Promise<void>;
  setFaults(change: FaultChange): void;
  clearFaults(): void;
  settle(): Promise<void>;
  /** Fires the schedules once and settles; answers whether more than the schedules' own runs followed. */
  tick(): Promise<boolean>;
  /** @param name e.g. `tick`; throws when the function fails. */
  invoke(name: string, event: unknown): Promise<unknown>;
}

const advance = z.union([z.object({ ms: z.coerce.number() }), z.object({ to: z.coerce.date() })]);
const setTo = z.object({ at: z.coerce.date() });
const faultForm = z
  .looseObject({})
  .transform((form) =>
    Object.fromEntries(
      Object.entries(form).map(([name, value]) => [
        name,
        typeof value === 'string' ? plain(name, value) : value,
      ]),
    ),
  )
  .pipe(faultChange);

/** The control page, the mail viewer and their JSON: local only, never part of a function. */
export function consoleApp(controls: Controls, mails: MailStore): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    const origin = c.req.header('origin');
    const foreign = origin !== undefined && origin !== new URL(c.req.url).origin;
    if (c.req.method === 'POST' && foreign) return c.json({ message: 'another site may not do this' }, 403);
    return next();
  });
  app.get('/', async (c) => c.html(controlPage(await controls.state())));
  app.get('/state', async (c) => c.json(await controls.state()));
  app.post('/clock/advance', async (c) => {
    const wanted = advance.safeParse(await bodyOf(c));
    if (!wanted.success) return c.json({ message: 'say `ms`, or `to` as an ISO instant' }, 400);
    await controls.advance(wanted.data);
    return done(c, controls);
  });
  app.post('/clock/set', async (c) => {
    const wanted = setTo.safeParse(await bodyOf(c));
    if (!wanted.success) return c.json({ message: 'say `at` as an ISO instant' }, 400);
    await controls.setClock(wanted.data.at);
    return done(c, controls);
  });
  app.post('/clock/next', async (c) => {
    await controls.toNextPlanned();
    return done(c, controls);
  });
  app.post('/clock/real', async (c) => {
    await controls.setClock('real');
    return done(c, controls);
  });
  app.post('/faults', async (c) => {
    const change = faultForm.safeParse(await bodyOf(c));
    if (!change.success) return c.json({ message: z.prettifyError(change.error) }, 400);
    controls.setFaults(change.data);
    return done(c, controls);
  });
  app.post('/faults/clear', async (c) => {
    controls.clearFaults();
    return done(c, controls);
  });
  app.post('/settle', async (c) => {
    await controls.settle();
    return done(c, controls);
  });
  app.post('/invoke/:name', async (c) => c.json(await controls.invoke(c.req.param('name'), await bodyOf(c))));
  app.route('/', mailViewer(mails));
  return app;
}

async function bodyOf(c: Context): Promise<unknown> {
  const text = await c.req.text();
  return text.startsWith('{') ? JSON.parse(text) : Object.fromEntries(new URLSearchParams(text));
}

/** A form goes back to the control page, a program gets the state. */
async function done(c: Context, controls: Controls): Promise<Response> {
  if (/text\/html/.test(c.req.header('accept') ?? '')) return c.redirect('/', 303);
  return c.json(await controls.state());
}

function plain(name: string, value: string): unknown {
  if (name === 'sendTimes' && value === '') return null;
  if (value === 'true' || value === 'false') return value === 'true';
  return name !== 'matching' && value !== '' && !Number.isNaN(Number(value)) ? Number(value) : value;
}
