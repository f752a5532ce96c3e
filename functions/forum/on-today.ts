import type { StaffContext } from '../web/context.ts';
import type { OnToday } from '../web/today.ts';
import { onToday as ofBoard } from './board/on-today.ts';
import { onToday as ofVoices } from './voices/on-today.ts';

/** What of all parts of forums needs a person. */
export async function onToday(c: StaffContext): Promise<OnToday> {
  const parts = await Promise.all([ofBoard, ofVoices].map((part) => part(c)));
  return { needs: parts.flatMap(({ needs }) => needs) };
}
