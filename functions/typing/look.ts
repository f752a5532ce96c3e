import { typingScript } from './script.ts';
import { typingSheet } from './styles.ts';

/** Files of every page on which several people type. */
export const assets = [typingScript, typingSheet];
