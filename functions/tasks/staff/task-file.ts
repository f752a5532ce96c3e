import { fileAggregate } from '../../files/rules/file.ts';
import { keptBelow } from '../../files/rules/keys.ts';
import type { StaffContext } from '../../web/context.ts';
import { notFound } from '../../web/errors.tsx';
import { isId } from '../../web/parse.ts';
import { taskAggregate } from '../rules/task.ts';

/** Seconds in which the address of a download works: the browser goes there at once. */
const DOWNLOAD_SECONDS = 60;

/** `GET …/tasks/:task/files/:file`: what somebody sent to show how far a task is, always as a download. */
export async function sendTaskFile(c: StaffContext): Promise<Response> {
  const { services, networkId } = c.var;
  const { task = '', file: id = '' } = c.req.param();
  if (!isId(task) || !isId(id)) return await notFound(c);
  const { state: file } = await services.repository.load(fileAggregate, networkId, id);
  const isHere = file.status === 'kept' && file.of.kind === taskAggregate.kind && file.of.id === task;
  const [object] = isHere ? file.objects : [];
  if (!object) return await notFound(c);
  const type = object.name.endsWith('.pdf') ? 'application/pdf' : 'image/jpeg';
  const name = `${id}${object.name.slice(object.name.lastIndexOf('.'))}`;
  const address = await (await services.files()).addressOf(`${keptBelow(networkId, id)}${object.name}`, {
    ...{ name, type, seconds: DOWNLOAD_SECONDS },
  });
  c.header('Cache-Control', 'no-store');
  return c.redirect(address, 303);
}
