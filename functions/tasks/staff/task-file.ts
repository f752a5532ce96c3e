import type { StaffContext } from '../../web/context.ts';
import { notFound } from '../../web/errors.tsx';
import { sendKeptFile } from '../kept-file.ts';

/** `GET …/tasks/:task/files/:file`: what somebody sent to show how far a task is. */
export async function sendTaskFile(c: StaffContext): Promise<Response> {
  const { task = '', file = '' } = c.req.param();
  return (await sendKeptFile(c, { network: c.var.networkId, task, file })) ?? (await notFound(c));
}
