import { summaryPart } from './summary/part.tsx';
import { minutesPart } from './typing/part.tsx';

/** What minutes bring to the page of a meeting, in the order in which it is done. */
export const partsOfMeeting = [minutesPart, summaryPart];
