import { type CapabilityPages, pageGroup } from '../web/pages.ts';

/** A forum that is prepared together: for members by their link, and for those who run the network. */
export const forumPages: CapabilityPages = {
  routes: [
    ...pageGroup(() => import('./board/board-page.tsx'), {
      'GET /t/:token/board': ['link', 'showBoard'],
      'POST /t/:token/board': ['link', 'postBoard'],
    }),
  ],
};
