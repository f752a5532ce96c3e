import type { Context } from 'hono';
import { fileAggregate } from '../files/rules/file.ts';
import { keptBelow } from '../files/rules/keys.ts';
import type { StaffEnv } from '../web/context.ts';
import { isId } from '../web/parse.ts';
import { taskAggregate } from './rules/task.ts';

/** Seconds in which the address of a download works: the browser goes there at once. */
const DOWNLOAD_SECONDS = 60;

/** What somebody sent to show how far a task is, always as a download; nothing where the task has no such file. */
export async function sendKeptFile(
  c: Context<StaffEnv>,
  { network, task, file: id }: { readonly network: string; readonly task: string; readonly file: string },
): Promise<Response | undefined> {
  const { services } = c.var;
  if (!isId(task) || !isId(id)) return undefined;
  const { state: file } = await services.repository.load(fileAggregate, network, id);
  const isHere = file.status === 'kept' && file.of.kind === taskAggregate.kind && file.of.id === task;
  const [object] = isHere ? file.objects : [];
  if (!object) return undefined;
  const type = object.name.endsWith('.pdf') ? 'application/pdf' : 'image/jpeg';
  const name = `${id}${object.name.slice(object.name.lastIndexOf('.'))}`;
  const address = await (await services.files()).addressOf(`${keptBelow(network, id)}${object.name}`, {
    ...{ name, type, seconds: DOWNLOAD_SECONDS },
  });
  c.header('Cache-Control', 'no-store');
  return c.redirect(address, 303);
}
