import { doorScript } from './door/scripts.ts';
import { doorSheet } from './door/styles.ts';
import { attendanceSheet } from './grid/styles.ts';
import { signInSheet } from './sheet/styles.ts';

/** Files of the pages of the day. */
export const assets = [doorScript, doorSheet, signInSheet, attendanceSheet];
