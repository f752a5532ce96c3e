import { type CapabilityPages, pageGroup } from '../web/pages.ts';

/** What was promised: a page for each who did, by their link. */
export const taskPages: CapabilityPages = {
  routes: [
    ...pageGroup(() => import('./promises/promises-page.tsx'), {
      'GET /t/:token': ['link', 'showPromises'],
      'POST /t/:token': ['link', 'postPromises'],
    }),
  ],
  switches: async () => (await import('./switch-words.ts')).taskSwitches,
  ofPerson: () => import('./promises/of-person.tsx'),
};
