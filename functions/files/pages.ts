import { type CapabilityPages, pageGroup } from '../web/pages.ts';

/** Photos, signed sheets and evidence of meetings. */
export const filePages: CapabilityPages = {
  routes: [
    ...pageGroup(() => import('./pages/staff-pages.ts'), {
      // Sheets have names and numbers on them.
      'GET /n/:network/meetings/:id/files': ['coordinator', 'showFiles'],
      'GET /n/:network/meetings/:id/files/new/:purpose': ['coordinator', 'showUpload'],
      'GET /n/:network/meetings/:id/files/arrived': ['coordinator', 'showArrived'],
      'GET /n/:network/meetings/:id/files/:file': ['coordinator', 'showFile'],
      'POST /n/:network/meetings/:id/files/:file': ['coordinator', 'postFile'],
      // Before the one below, which would take it for the name of a picture.
      'GET /n/:network/meetings/:id/files/:file/delete': ['coordinator', 'showDelete'],
      'POST /n/:network/meetings/:id/files/:file/delete': ['coordinator', 'postDelete'],
      'GET /n/:network/meetings/:id/files/:file/:name': ['coordinator', 'sendKept'],
    }),
    ...pageGroup(() => import('./pages/photo.tsx'), {
      'GET /photo/:network/:file/:name': ['anyone', 'sendPhoto'],
    }),
  ],
  look: () => import('./look.ts'),
};
