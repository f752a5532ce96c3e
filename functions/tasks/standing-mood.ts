import type { Mood } from '../web/parts.tsx';
import type { Standing } from './rules/task.ts';

/** How each standing of a task looks, beside its words. */
export const standingMood: Readonly<Record<Standing, Mood>> = {
  open: 'waiting',
  offered: 'waiting',
  asked: 'waiting',
  taken: 'info',
  begun: 'info',
  done: 'done',
  dropped: 'quiet',
};
