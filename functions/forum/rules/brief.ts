import { truncate } from '../../i18n/khmer.ts';

/** Letters (graphemes) of a name where many are named in one sentence. */
const LONGEST = 44;
/** Below so many letters a first part says nothing by itself. */
const SHORTEST = 4;

/**
 * What a task is called where many are named in one sentence: the first part of its name, as `The day` of
 * `The day: check-in, consent for photos`.
 */
export function briefly(name: string): string {
  const [first = ''] = name.split(/[:;,៖]/u);
  const part = first.trim();
  return truncate(part.length < SHORTEST ? name : part, LONGEST);
}
