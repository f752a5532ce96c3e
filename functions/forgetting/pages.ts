import { type CapabilityPages, pageGroup } from '../web/pages.ts';

/** Forgetting people who ask for it. */
export const forgettingPages: CapabilityPages = {
  routes: pageGroup(() => import('./pages/forget.tsx'), {
    // `party`: member or guest; `of`: the member, or the meeting that knows the guest, or at which somebody walked in.
    'GET /n/:network/forget/:party/:of/:person': ['coordinator', 'showForget'],
    'POST /n/:network/forget/:party/:of/:person': ['coordinator', 'postForget'],
    // It takes a role away.
    'GET /n/:network/forget/staff/:staff': ['admin', 'showForget'],
    'POST /n/:network/forget/staff/:staff': ['admin', 'postForget'],
  }),
};
