import { type CapabilityPages, pageGroup } from '../web/pages.ts';

/** A forum, as its coordinators, members and guests see it. */
export const forumPages: CapabilityPages = {
  routes: [
    ...pageGroup(() => import('./plan/staff-pages.ts'), {
      'GET /n/:network/forums': ['observer', 'showForums'],
      'GET /n/:network/forums/:forum': ['observer', 'showPlan'],
    }),
    ...pageGroup(() => import('./voices/own-page.tsx'), {
      'GET /v/:token': ['link', 'showOwnProposals'],
      'POST /v/:token': ['link', 'postOwnProposals'],
    }),
    ...pageGroup(() => import('./voices/staff-pages.ts'), {
      // Names of persons are in them.
      'GET /n/:network/forums/:forum/voices': ['coordinator', 'showVoices'],
      'GET /n/:network/forums/:forum/voices/call': ['coordinator', 'showCall'],
      'POST /n/:network/forums/:forum/voices/call': ['coordinator', 'postCall'],
    }),
  ],
};
