/*
 * How keys of objects begin. Roles are granted by them: this file is read at synth as well as at run time, and must not
 * import anything.
 */

/** What forms posted, in the bucket for uploads. */
export const UPLOADED = 'incoming/';

/** What pictures are to be drawn, in the same bucket; no form can post here. */
export const ORDERED = 'orders/';

/** What was looked at and kept, in the bucket for files. */
export const KEPT = 'files/';
