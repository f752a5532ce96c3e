/** The pages of tasks for those who run a network: one part of the bundle. */
export { postTaskCalls, showTaskCalls } from './staff/calls-page.tsx';
export { postDeleteTaskFile, showDeleteTaskFile } from './staff/delete-file-page.tsx';
export { sendTasksFile, showTasks, showTasksPrint } from './staff/list-page.tsx';
export { postNewTask, showNewTask } from './staff/new-page.tsx';
export { postPaste, showPaste } from './staff/paste-page.tsx';
export { sendTaskFile } from './staff/task-file.ts';
export { postTask, showTask } from './staff/task-page.tsx';
