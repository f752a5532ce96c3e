import type { StaffContext } from '../../web/context.ts';
import { notFound } from '../../web/errors.tsx';
import type { Kept } from '../rules/file.ts';
import { keptBelow } from '../rules/keys.ts';
import { fileOf, placeOf } from './place.ts';

/** Bytes of a picture of ours at most, and some room; Lambda answers with 6 MB, a third of which is its encoding. */
const MOST_SENT = 2_000_000;
/** Seconds in which the address of a download works: the browser goes there at once. */
const DOWNLOAD_SECONDS = 60;

/** `GET …/files/:file/large.jpg`: a picture itself; of a PDF, the way to download it, since nothing shows it. */
export async function sendKept(c: StaffContext): Promise<Response> {
  const place = await placeOf(c);
  const of = place && (await fileOf(c, place));
  const name = c.req.param('name') ?? '';
  if (of?.file.status !== 'kept' || !hasObject(of.file, name)) {
    return notFound(c);
  }
  const { networkId, services } = c.var;
  if (of.file.format === 'picture') return await picture(c, networkId, of.id, name);
  const address = await (await services.files()).addressOf(`${keptBelow(networkId, of.id)}${name}`, {
    name: `${of.id}.pdf`,
    type: 'application/pdf',
    seconds: DOWNLOAD_SECONDS,
  });
  return c.redirect(address, 303);
}

/**
 * The bytes of a kept picture. Asked for anew each time, so that what is taken back is gone with the next look; browsers
 * that have it are told so, since a file's id changes with its content.
 */
export async function picture(c: StaffContext, network: string, id: string, name: string): Promise<Response> {
  const etag = `"${id}-${name}"`;
  const said = { ETag: etag, 'X-Content-Type-Options': 'nosniff' };
  if (c.req.header('if-none-match') === etag) return c.body(null, 304, said);
  const files = await c.var.services.files();
  const bytes = await files.read(`${keptBelow(network, id)}${name}`, MOST_SENT);
  if (!bytes) return notFound(c);
  return c.body(bytes, 200, { ...said, 'Content-Type': 'image/jpeg' });
}

/** Whether one of its objects has this name. */
export function hasObject(file: Kept, name: string): boolean {
  return file.objects.some((one) => one.name === name);
}
