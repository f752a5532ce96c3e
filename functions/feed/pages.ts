import { type CapabilityPages, pageGroup } from '../web/pages.ts';

/** Calendars to subscribe to. */
export const feedPages: CapabilityPages = {
  routes: pageGroup(() => import('./feeds.ts'), {
    'GET /c/:token/calendar.ics': ['link', 'personalFeed'],
    'GET /calendar/:network/meetings.ics': ['anyone', 'publicFeed'],
  }),
};
