/** The boards: one part of the bundle. */
export { showPulse } from './pulse/pulse.tsx';
export { showBoard } from './today/board.tsx';
export { showToday, toToday } from './today/today.tsx';
