import { type CapabilityPages, pageGroup } from '../web/pages.ts';

/** Answers from calendars that wait for a person. */
export const replyPages: CapabilityPages = {
  routes: pageGroup(() => import('./pages/replies.tsx'), {
    // It shows addresses that strangers may have written from.
    'GET /n/:network/replies': ['coordinator', 'showReplies'],
    'POST /n/:network/replies': ['coordinator', 'postReply'],
  }),
  today: () => import('./on-today.ts'),
};
