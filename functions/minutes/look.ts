import { minutesSheet } from './typing/styles.ts';

/** Files of the pages of minutes. */
export const assets = [minutesSheet];
