import { type CapabilityPages, pageGroup } from '../web/pages.ts';

/** A forum, as its coordinators, members and guests see it. */
export const forumPages: CapabilityPages = {
  routes: [
    ...pageGroup(() => import('./board/board-page.tsx'), {
      'GET /t/:token/board': ['link', 'showBoard'],
      'POST /t/:token/board': ['link', 'postBoard'],
    }),
    ...pageGroup(() => import('./plan/staff-pages.ts'), {
      'GET /n/:network/forums': ['observer', 'showForums'],
      'GET /n/:network/forums/:forum': ['observer', 'showPlan'],
    }),
    ...pageGroup(() => import('./drawing/drawing-page.tsx'), {
      'GET /n/:network/forums/:forum/drawing': ['observer', 'showDrawing'],
    }),
  ],
  look: () => import('./look.ts'),
};
