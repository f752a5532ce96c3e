/** The boards: one part of the bundle. */
export { showAudit } from './audit/audit.tsx';
export { showMailLog } from './mails/log-page.tsx';
export { showPulse } from './pulse/pulse.tsx';
export { showSending, switchOn } from './sending/sending.tsx';
export { showBoard } from './today/board.tsx';
export { showToday, toToday } from './today/today.tsx';
