import type { StaffContext } from '../../web/context.ts';
import { notFound } from '../../web/errors.tsx';
import { fileId, readUploadKey } from '../rules/keys.ts';
import { filesPath, placeOf } from './place.ts';

/**
 * `GET …/files/arrived?key&etag`: where S3 sends the browser after an upload. It leads on to the file's page; what is in
 * the address is believed by nothing but that.
 */
export async function showArrived(c: StaffContext): Promise<Response> {
  const place = await placeOf(c);
  const upload = readUploadKey(c.req.query('key') ?? '');
  const id = upload && fileId(upload.form, c.req.query('etag') ?? '');
  if (!place || !upload || !id) return notFound(c);
  const at = new Date(c.var.services.now()).getTime();
  return c.redirect(filesPath(c, place, `/${id}?for=${upload.purpose}&since=${at}`), 303);
}
