/** The boards: one part of the bundle. */

export { showAudit } from './audit/audit.tsx';
export { showHealth } from './health/health-page.tsx';
export { showMailLog } from './mails/log-page.tsx';
export { postPast, showPast } from './past/past-page.tsx';
export { showPulse } from './pulse/pulse.tsx';
export { showSending, switchOn } from './sending/sending.tsx';
export { showSystem } from './system/system-page.tsx';
export { showToday, toToday } from './today/today.tsx';
export { postFailures, showFailures } from './workflows/failures-page.tsx';
export { showFunnel } from './workflows/funnel-page.tsx';
export { showWorkflows } from './workflows/workflows-page.tsx';
