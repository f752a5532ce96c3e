import { copyScript } from '../web/copy-script.ts';
import { callSheetStyles } from './calls/styles.ts';
import { handOverSheet } from './hand-over/styles.ts';

export { meetingStyles as styles } from './page/styles.ts';

/** Scripts and sheets for paper, each only where it is needed. */
export const assets = [copyScript, handOverSheet, callSheetStyles];
