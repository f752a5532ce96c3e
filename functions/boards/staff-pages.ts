/** The boards: one part of the bundle. */

export { showAudit } from './audit/audit.tsx';
export { showHealth } from './health/health-page.tsx';
export { showMailLog } from './mails/log-page.tsx';
export { postPast, showPast } from './past/past-page.tsx';
export { showPulse } from './pulse/pulse.tsx';
export { showSending, switchOn } from './sending/sending.tsx';
export { showBoard } from './today/board.tsx';
export { showToday, toToday } from './today/today.tsx';
