import type { StaffContext } from '../web/context.ts';
import type { OnToday } from '../web/today.ts';
import { onToday as ofBoard } from './board/on-today.ts';
import { onToday as ofPlan } from './plan/on-today.tsx';
import { onToday as ofVoices } from './voices/on-today.ts';

/** What of all parts of forums needs a person, and how far each forum is. */
export async function onToday(c: StaffContext): Promise<OnToday> {
  const parts = await Promise.all([ofPlan, ofBoard, ofVoices].map((part) => part(c)));
  const [next] = parts.flatMap((part) => part.next ?? []);
  return { needs: parts.flatMap(({ needs }) => needs), ...(next ? { next } : {}) };
}
