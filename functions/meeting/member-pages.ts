/** What members and the public open besides an invitation: one part of the bundle. */
export { postNotice, showNotice } from './hand-over/notice.tsx';
export { postPersonal, showPersonal } from './personal/personal-page.tsx';
export { postPreferences, showPreferences } from './preferences/preferences.tsx';
