import type { TemplateTask } from './template-task.ts';
import { earlyTasks } from './templates-early.ts';
import { lateTasks } from './templates-late.ts';

/** What the preparation of a forum takes, in the order in which it is due. */
export const template: readonly TemplateTask[] = [...earlyTasks, ...lateTasks];
