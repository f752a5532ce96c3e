import type { StaffContext } from '../../web/context.ts';
import { notFound } from '../../web/errors.tsx';
import { fileAggregate } from '../rules/file.ts';
import { hasObject, picture } from './kept.ts';

const ID = /^[A-Za-z0-9_-]{1,64}$/;

/** `GET /photo/:network/:file/large.jpg`: a published photo, for anybody. Nothing else ever is: not there, not yet, and
 * not any more look the same.
 */
export async function sendPhoto(c: StaffContext): Promise<Response> {
  const { network = '', file: id = '', name = '' } = c.req.param();
  if (![network, id].every((one) => ID.test(one))) return notFound(c);
  const { state: file } = await c.var.services.repository.load(fileAggregate, network, id);
  if (file.status !== 'kept' || !file.published || !hasObject(file, name)) return notFound(c);
  const answer = await picture(c, network, id, name);
  // A copy on the way may be shown only after asking here: it may have been taken back.
  answer.headers.set('Cache-Control', 'public, no-cache');
  return answer;
}
