/** The pages of those who run meetings: one part of the bundle. */
export { postByPhone, showByPhone } from './answer/by-phone.tsx';
export { showCalls } from './calls/calls-page.tsx';
export { postCall } from './calls/record.ts';
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
export { postHandOver, showHandOver } from './hand-over/hand-over-page.tsx';
export { showLetters } from './hand-over/letter-page.tsx';
export { postCancel, showCancel } from './run/cancel.tsx';
export { postChange, showChange } from './run/change.tsx';
export { postGuestConsents, showGuestConsents } from './run/guest-consents.tsx';
export { postGuestMails, showGuestMails } from './run/guest-mails.tsx';
export { postInvite, showInvite } from './run/invite.tsx';
export { listMeetings } from './run/list.tsx';
export { showMails, showMeeting, showPart, showPeople, showPlan } from './run/meeting-page.tsx';
export { postMeeting } from './run/meeting-post.ts';
export { showPerson } from './run/person.tsx';
export { postPerson } from './run/person-post.ts';
export { showPrint } from './run/print.tsx';
export { postSummary, showSummary } from './run/share-summary.tsx';
export { postWord, showWord } from './run/word.tsx';
export { showNames } from './timeline-page/names.tsx';
export { postTimeline, showTimeline } from './timeline-page/timeline.tsx';
