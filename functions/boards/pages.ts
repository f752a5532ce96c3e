import { type CapabilityPages, pageGroup } from '../web/pages.ts';

/** How a network is doing: for everybody who runs it, and for its admins. */
export const boardPages: CapabilityPages = {
  routes: pageGroup(() => import('./staff-pages.ts'), {
    'GET /n/:network': ['observer', 'toToday'],
    'GET /n/:network/today': ['observer', 'showToday'],
    'GET /n/:network/workflows': ['observer', 'showWorkflows'],
    'GET /n/:network/workflows/failures': ['coordinator', 'showFailures'],
    'POST /n/:network/workflows/failures': ['coordinator', 'postFailures'],
    'GET /n/:network/workflows/:meeting': ['observer', 'showFunnel'],
    'GET /n/:network/board': ['admin', 'showSystem'],
    // Names and addresses of everybody who was written to.
    'GET /n/:network/mails': ['coordinator', 'showMailLog'],
    'GET /n/:network/pulse': ['admin', 'showPulse'],
    'GET /n/:network/audit': ['admin', 'showAudit'],
    'GET /n/:network/sending': ['admin', 'showSending'],
    'POST /n/:network/sending': ['admin', 'switchOn'],
    'GET /n/:network/health': ['observer', 'showHealth'],
    'GET /n/:network/health/past': ['observer', 'showPast'],
    'POST /n/:network/health/past': ['coordinator', 'postPast'],
  }),
  ofMember: () => import('./health/of-member.tsx'),
  look: () => import('./look.ts'),
};
