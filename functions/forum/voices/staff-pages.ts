/** What is proposed for a forum, for those who run a network: one part of the bundle. */
export { postCall, showCall } from './call-page.tsx';
export { showVoices } from './voices-page.tsx';
