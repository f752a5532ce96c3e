/** The pages of meetings that are prepared: one part of the bundle. */
export { postPreview } from './draft/convene.tsx';
export { postDiscard, showDiscard } from './draft/discard.tsx';
export { postEdit, showEdit } from './draft/edit.tsx';
export { beginMeeting, showNew } from './draft/new.tsx';
export {
  postKeep,
  postTemplate,
  showKeep,
  showTemplate,
  showTemplates,
} from './draft/own-templates.tsx';
export { showPreview } from './draft/preview.tsx';
export { showMail } from './draft/preview-mail.tsx';
export { postSaveDate, showSaveDate } from './draft/save-date.tsx';
