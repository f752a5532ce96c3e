/** What is proposed for a forum, for those who run a network: one part of the bundle. */
export { postCall, showCall } from './call-page.tsx';
export { postByHand, showByHand } from './hand-page.tsx';
export { postProposal, showProposal } from './proposal-page.tsx';
export { postTell, showTell } from './tell-page.tsx';
export { showVoices } from './voices-page.tsx';
