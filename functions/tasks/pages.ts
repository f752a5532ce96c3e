import { type CapabilityPages, pageGroup } from '../web/pages.ts';

/** What was promised: a page for each who did, by their link, and the list of all for those who run the network. */
export const taskPages: CapabilityPages = {
  routes: [
    ...pageGroup(() => import('./promises/promises-page.tsx'), {
      'GET /t/:token': ['link', 'showPromises'],
      'POST /t/:token': ['link', 'postPromises'],
    }),
    ...pageGroup(() => import('./promises/over-page.tsx'), {
      'GET /t/:token/over': ['link', 'showOver'],
      'POST /t/:token/over': ['link', 'postOver'],
    }),
    ...pageGroup(() => import('./promises/file-page.tsx'), {
      'GET /t/:token/file': ['link', 'showTaskFile'],
      'POST /t/:token/file': ['link', 'postTaskFile'],
    }),
    ...pageGroup(() => import('./staff-pages.ts'), {
      'GET /n/:network/tasks': ['observer', 'showTasks'],
      'GET /n/:network/tasks/print': ['observer', 'showTasksPrint'],
      // Names of persons are in it.
      'GET /n/:network/tasks/list.csv': ['coordinator', 'sendTasksFile'],
      'GET /n/:network/tasks/new': ['coordinator', 'showNewTask'],
      'POST /n/:network/tasks/new': ['coordinator', 'postNewTask'],
      'GET /n/:network/tasks/paste': ['coordinator', 'showPaste'],
      'POST /n/:network/tasks/paste': ['coordinator', 'postPaste'],
      'GET /n/:network/tasks/calls': ['coordinator', 'showTaskCalls'],
      'POST /n/:network/tasks/calls': ['coordinator', 'postTaskCalls'],
      'GET /n/:network/tasks/:task': ['coordinator', 'showTask'],
      'POST /n/:network/tasks/:task': ['coordinator', 'postTask'],
      'GET /n/:network/tasks/:task/files/:file': ['coordinator', 'sendTaskFile'],
      'GET /n/:network/tasks/:task/files/:file/delete': ['coordinator', 'showDeleteTaskFile'],
      'POST /n/:network/tasks/:task/files/:file/delete': ['coordinator', 'postDeleteTaskFile'],
    }),
  ],
  look: () => import('./look.ts'),
  today: () => import('./on-today.tsx'),
  ofMember: () => import('./staff/of-member.tsx'),
  ofPerson: () => import('./promises/of-person.tsx'),
  calendar: () => import('./feed-entries.ts'),
  switches: async () => (await import('./switch-words.ts')).taskSwitches,
};
