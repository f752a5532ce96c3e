import { earlyTasks } from './template-early.ts';
import { lateTasks } from './template-late.ts';
import type { TemplateTask } from './template-task.ts';

/** What the preparation of a forum takes, in the order in which it is due. */
export const template: readonly TemplateTask[] = [...earlyTasks, ...lateTasks];
