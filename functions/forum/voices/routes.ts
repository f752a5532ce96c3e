import { type PageRoute, pageGroup } from '../../web/pages.ts';

/** What is proposed for a forum: by members, guests and strangers, and on the pages of those who run the network. */
export const voiceRoutes: readonly PageRoute[] = [
  ...pageGroup(() => import('./own-page.tsx'), {
    'GET /v/:token': ['link', 'showOwnProposals'],
    'POST /v/:token': ['link', 'postOwnProposals'],
  }),
  ...pageGroup(() => import('./staff-pages.ts'), {
    // Names of persons are in them.
    'GET /n/:network/forums/:forum/voices': ['coordinator', 'showVoices'],
    'GET /n/:network/forums/:forum/voices/call': ['coordinator', 'showCall'],
    'POST /n/:network/forums/:forum/voices/call': ['coordinator', 'postCall'],
  }),
];
