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
      'GET /n/:network/meetings/:id/files/:file/:name': ['coordinator', 'sendKept'],
    }),
    ...pageGroup(() => import('./pages/photo.ts'), {
      'GET /photo/:network/:file/:name': ['anyone', 'sendPhoto'],
    }),
  ],
  look: () => import('./look.ts'),
};
