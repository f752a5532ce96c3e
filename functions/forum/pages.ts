import { type CapabilityPages, pageGroup } from '../web/pages.ts';

/** A forum, as its coordinators, members and guests see it. */
export const forumPages: CapabilityPages = {
  routes: [
    ...pageGroup(() => import('./plan/staff-pages.ts'), {
      'GET /n/:network/forums': ['observer', 'showForums'],
      'GET /n/:network/forums/:forum': ['observer', 'showPlan'],
    }),
  ],
};
