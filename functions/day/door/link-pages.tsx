import type { Context } from 'hono';
import type { StaffEnv } from '../../web/context.ts';
import { attempt } from '../../web/errors.tsx';
import { show } from '../../web/show.tsx';
import { type Around, postTap, postTaps, showCheckIn, showTaps, showWorker } from './check-in.tsx';
import { DeadDoor } from './check-in-page.tsx';
import { type OpenDoor, openDoorLink } from './open-door.ts';

type LinkContext = Context<StaffEnv>;

const around: Around = { keep: true };

/** `GET /d/:token`: the check-in page of somebody who helps at the door. */
export async function showDoor(c: LinkContext): Promise<Response> {
  const open = await opened(c);
  return open ? await showCheckIn(c, open, around) : await dead(c);
}

/** `POST /d/:token`: one tap, without script. */
export async function postDoor(c: LinkContext): Promise<Response> {
  const open = await opened(c);
  if (!open) return await dead(c);
  const outcome = await attempt(c.var.lang, () => postTap(c, open, around));
  if (outcome.done) return outcome.value;
  return await showCheckIn(c, open, around, outcome.problems[0]?.text);
}

/** `POST /d/:token/taps` */
export async function postDoorTaps(c: LinkContext): Promise<Response> {
  const open = await opened(c);
  return open ? await postTaps(c, open) : c.json({ error: 'dead' }, 404);
}

/** `GET /d/:token/taps` */
export async function showDoorTaps(c: LinkContext): Promise<Response> {
  const open = await opened(c);
  return open ? await showTaps(c, open) : c.json({ error: 'dead' }, 404);
}

/** `GET /d/:token/worker.js` */
export async function showDoorWorker(c: LinkContext): Promise<Response> {
  return showWorker(c, await opened(c));
}

function opened(c: LinkContext): Promise<OpenDoor | undefined> {
  return openDoorLink(c.var.services, c.req.param('token') ?? '');
}

/** A link that opens nothing; what its phone still holds can be seen all the same. */
function dead(c: LinkContext): Response | Promise<Response> {
  c.header('X-Door', 'over');
  return show(c, <DeadDoor c={c} />, 404);
}
