import { type Context, Hono } from 'hono';
import { localDate } from '../../i18n/dates.ts';
import type { StaffEnv } from '../../web/context.ts';
import { exportMembers } from '../export.ts';
import { listMembers } from '../rules/views.ts';
import {
  postContact,
  postContactLeft,
  postNewContact,
  showContact,
  showContactLeft,
  showNewContact,
} from './contact.tsx';
import { correctionsPage, postCorrection } from './corrections.tsx';
import { postEdit, postStatus, showEdit, showStatus } from './edit.tsx';
import { postImport, showImport } from './import-show.tsx';
import { showUpload, upload } from './import-upload.tsx';
import { listPage } from './list.tsx';
import { memberPage, postMember } from './member.tsx';
import { register, showRegister } from './register.tsx';

/** The pages of members. Who may use each stands in `web/rights.ts`. */
export const memberRoutes = new Hono<StaffEnv>();

const list = '/n/:network/members';
const one = `${list}/:id`;

memberRoutes
  .get(list, listPage)
  .get(`${list}/new`, showRegister)
  .post(`${list}/new`, register)
  .get(`${list}/export`, exportFile)
  .get(`${list}/corrections`, correctionsPage)
  .post(`${list}/corrections`, postCorrection)
  .get(`${list}/import`, showUpload)
  .post(`${list}/import`, upload)
  .get(`${list}/import/:id`, showImport)
  .post(`${list}/import/:id`, postImport)
  .get(`${one}/edit`, showEdit)
  .post(`${one}/edit`, postEdit)
  .get(`${one}/status`, showStatus)
  .post(`${one}/status`, postStatus)
  .get(`${one}/contacts/new`, showNewContact)
  .post(`${one}/contacts/new`, postNewContact)
  .get(`${one}/contacts/:contact`, showContact)
  .post(`${one}/contacts/:contact`, postContact)
  .get(`${one}/contacts/:contact/left`, showContactLeft)
  .post(`${one}/contacts/:contact/left`, postContactLeft)
  .get(one, memberPage)
  .post(one, postMember);

/** Every member and contact as a file for Excel, which imports again. */
async function exportFile(c: Context<StaffEnv>) {
  const { lang, networkId, network, services } = c.var;
  const members = await listMembers(services.views, networkId);
  const day = localDate(services.now(), network.settings.zone);
  return c.body(exportMembers(members, lang), 200, {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="members-${networkId}-${day}.csv"`,
  });
}
