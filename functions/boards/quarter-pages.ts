/** The page of a quarter: a part of the bundle of its own. */
export { listQuarters } from './quarter/list.tsx';
export { showQuarter } from './quarter/page.tsx';
export { postSend, showSend } from './quarter/send.tsx';
