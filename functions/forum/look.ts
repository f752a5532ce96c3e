import { drawingStyles } from './drawing/look.ts';

/** What the pages of forums look like, beyond what all pages share. */
export const styles = drawingStyles;
