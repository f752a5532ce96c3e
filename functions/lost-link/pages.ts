import { type CapabilityPages, pageGroup } from '../web/pages.ts';

/** Links that people asked for and that no mail can bring. */
export const lostLinkPages: CapabilityPages = {
  routes: pageGroup(() => import('./bring.tsx'), {
    // Its texts carry personal links, and anybody who has a link may answer with it.
    'GET /n/:network/links': ['coordinator', 'showLinks'],
    'POST /n/:network/links': ['coordinator', 'postLink'],
  }),
  today: () => import('./on-today.ts'),
};
