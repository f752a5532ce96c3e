import { leaveScript } from '../web/leave-script.ts';
import { doorScript } from './door/scripts.ts';
import { doorSheet } from './door/styles.ts';
import { attendanceSheet } from './grid/styles.ts';
import { unsavedScript } from './grid/unsaved-script.ts';
import { printScript } from './sheet/print-script.ts';
import { signInSheet } from './sheet/styles.ts';

/** A link for the door: to scan from another phone, and to copy. */
export const styles = `
.door-link > * + *, .door-link .copy-box > * + * { margin-top: .75rem; }
.door-link .qr { width: 14rem; height: 14rem; margin-block: .5rem; }
.door-link summary { cursor: pointer; min-height: 2.75rem; align-content: center; }
`;

/** Files of the pages of the day. */
export const assets = [
  doorScript,
  leaveScript,
  doorSheet,
  signInSheet,
  attendanceSheet,
  printScript,
  unsavedScript,
];
