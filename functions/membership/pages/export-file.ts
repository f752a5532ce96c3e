import type { Context } from 'hono';
import { localDate } from '../../i18n/dates.ts';
import { mayAct, type StaffEnv } from '../../web/context.ts';
import { exportMembers } from '../export.ts';
import { listMembers } from '../rules/views.ts';

/** Every member and contact as a file for Excel, which imports again; without addresses for an observer. */
export async function exportFile(c: Context<StaffEnv>) {
  const { lang, networkId, network, services } = c.var;
  const members = await listMembers(services.views, networkId);
  const day = localDate(services.now(), network.settings.zone);
  return c.body(exportMembers(members, lang, { ways: mayAct(c) }), 200, {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="members-${networkId}-${day}.csv"`,
  });
}
