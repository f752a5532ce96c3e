import { drawingStyles } from './drawing/look.ts';
import { frameStyles } from './frame-look.ts';
import { placesStyles } from './places/look.ts';

/** What the pages of forums look like, beyond what all pages share. */
export const styles = `${frameStyles}${drawingStyles}${placesStyles}`;
