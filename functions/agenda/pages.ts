import { type CapabilityPages, pageGroup } from '../web/pages.ts';

/** The agenda of a meeting: what members propose for it, what is to be read before, and the order of the day. */
export const agendaPages: CapabilityPages = {
  routes: [
    ...pageGroup(() => import('./of-member/agenda-page.tsx'), {
      'GET /a/:token/agenda': ['link', 'showAgenda'],
      'POST /a/:token/agenda': ['link', 'postAgenda'],
    }),
    ...pageGroup(() => import('./of-member/paper.tsx'), {
      'GET /a/:token/papers/:paper': ['link', 'sendOwnPaper'],
      'GET /paper/:network/:meeting/:paper': ['anyone', 'sendPaper'],
    }),
    ...pageGroup(() => import('./staff-pages.ts'), {
      'GET /n/:network/meetings/:id/topics': ['coordinator', 'showTopics'],
      'POST /n/:network/meetings/:id/topics': ['coordinator', 'postTopics'],
      'GET /n/:network/meetings/:id/papers': ['coordinator', 'showPapers'],
      'POST /n/:network/meetings/:id/papers': ['coordinator', 'postPapers'],
      'GET /n/:network/meetings/:id/order': ['coordinator', 'showOrder'],
    }),
  ],
  today: () => import('./on-today.ts'),
  print: () => import('./print.tsx'),
};
