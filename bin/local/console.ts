import { type Context, Hono } from 'hono';
import * as z from 'zod';
import { clientReply, clients } from './calendar-clients.ts';
import { type CloudState, controlPage } from './control-page.ts';
import { type FaultChange, faultChange } from './faults.ts';
import type { MailStore } from './mail-store.ts';
import { mailViewer, readMail } from './mail-viewer.ts';
import { type ReceiveOptions, verdicts } from './receiving.ts';

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
  /**
   * A mail comes in from outside, for the recipients in its head unless others are named.
   *
   * @returns its message id; throws when nothing receives for them.
   */
  receive(raw: Buffer | string, options?: ReceiveOptions): Promise<string>;
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

const received = z.object({
  raw: z.string().default(''),
  file: z.instanceof(File).optional(),
  dmarc: z.enum(verdicts).default('PASS'),
});
const answered = z
  .string()
  .transform((text) => text.split(' '))
  .pipe(z.tuple([z.enum(clients), z.enum(['accept', 'decline', 'tentative'])]));

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
  app.post('/receive', async (c) => {
    const form = received.safeParse(await c.req.parseBody());
    if (!form.success) return c.json({ message: z.prettifyError(form.error) }, 400);
    const { raw, file, dmarc } = form.data;
    const bytes = file && file.size > 0 ? Buffer.from(await file.arrayBuffer()) : networkLines(raw);
    try {
      await controls.receive(bytes, { dmarc });
    } catch (error) {
      return c.text(error instanceof Error ? error.message : 'not received', 400);
    }
    return done(c, controls);
  });
  app.post('/mail/:id/answer', async (c) => {
    const kept = mails.find(c.req.param('id'));
    const pressed = answered.safeParse((await c.req.parseBody()).answer);
    if (kept === undefined || !pressed.success) return c.notFound();
    const [client, says] = pressed.data;
    const { calendar } = await readMail(mails, kept);
    const { now } = await controls.state();
    await controls.receive(await clientReply(calendar, client, says, new Date(now)));
    await controls.settle();
    return c.redirect(`/mail/${kept.id}?answered=${says}`, 303);
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

/** A pasted mail: a browser's lines end as those of a mail, an editor's do not. */
function networkLines(text: string): Buffer {
  return Buffer.from(text.replace(/\r\n|\r|\n/g, '\r\n'));
}

function plain(name: string, value: string): unknown {
  if ((name === 'sendTimes' || name === 'writeTimes') && value === '') return null;
  if (value === 'true' || value === 'false') return value === 'true';
  return name !== 'matching' && value !== '' && !Number.isNaN(Number(value)) ? Number(value) : value;
}
