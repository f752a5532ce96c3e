/** The pages of members: one part of the bundle. */

export { postConsents, showConsents } from './pages/consents.tsx';
export {
  postContact,
  postContactLeft,
  postNewContact,
  showContact,
  showContactLeft,
  showNewContact,
} from './pages/contact.tsx';
export { correctionsPage, postCorrection } from './pages/corrections.tsx';
export { postEdit, postStatus, showEdit, showStatus } from './pages/edit.tsx';
export { exportFile } from './pages/export-file.ts';
export { postImport, showImport } from './pages/import-show.tsx';
export { showUpload, upload } from './pages/import-upload.tsx';
export { listPage } from './pages/list.tsx';
export { postContactMails, showContactMails } from './pages/mails.tsx';
export { memberPage, postMember } from './pages/member-page.tsx';
export { register, showRegister } from './pages/register.tsx';
