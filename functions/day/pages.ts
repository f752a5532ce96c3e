import { type CapabilityPages, pageGroup } from '../web/pages.ts';

/** The day of a meeting: who came. */
export const dayPages: CapabilityPages = {
  routes: [
    // A phone on a slow line waits for what its link opens, and for nothing of the staff's.
    ...pageGroup(() => import('./door/link-pages.tsx'), {
      'GET /d/:token': ['link', 'showDoor'],
      'POST /d/:token': ['link', 'postDoor'],
      'GET /d/:token/taps': ['link', 'showDoorTaps'],
      'POST /d/:token/taps': ['link', 'postDoorTaps'],
      'GET /d/:token/worker.js': ['link', 'showDoorWorker'],
    }),
    ...pageGroup(() => import('./door/staff-pages.tsx'), {
      'GET /n/:network/meetings/:id/check-in': ['coordinator', 'showStaffCheckIn'],
      'POST /n/:network/meetings/:id/check-in': ['coordinator', 'postStaffCheckIn'],
      'GET /n/:network/meetings/:id/check-in/taps': ['coordinator', 'showStaffTaps'],
      'POST /n/:network/meetings/:id/check-in/taps': ['coordinator', 'postStaffTaps'],
      'GET /n/:network/meetings/:id/check-in/worker.js': ['coordinator', 'showStaffWorker'],
      'GET /n/:network/meetings/:id/doors': ['coordinator', 'showDoors'],
      'POST /n/:network/meetings/:id/doors': ['coordinator', 'postDoors'],
    }),
    ...pageGroup(() => import('./life/close-page.tsx'), {
      'GET /n/:network/meetings/:id/close': ['coordinator', 'showClose'],
      'POST /n/:network/meetings/:id/close': ['coordinator', 'postClose'],
    }),
    ...pageGroup(() => import('./sheet/sheet-page.tsx'), {
      'GET /n/:network/meetings/:id/sheet': ['coordinator', 'showSheet'],
      'POST /n/:network/meetings/:id/sheet': ['coordinator', 'postSheet'],
    }),
    ...pageGroup(() => import('./grid/grid-page.tsx'), {
      'GET /n/:network/meetings/:id/attendance': ['coordinator', 'showAttendance'],
      'POST /n/:network/meetings/:id/attendance': ['coordinator', 'postAttendance'],
    }),
    ...pageGroup(() => import('./grid/who-page.tsx'), {
      'GET /n/:network/meetings/:id/attendance/:person': ['coordinator', 'showWhoIs'],
      'POST /n/:network/meetings/:id/attendance/:person': ['coordinator', 'postWhoIs'],
    }),
    ...pageGroup(() => import('./sheet/head-settings.tsx'), {
      'GET /n/:network/settings/sheet': ['admin', 'showSheetHead'],
      'POST /n/:network/settings/sheet': ['admin', 'postSheetHead'],
    }),
  ],
  look: () => import('./look.ts'),
  settings: async () => (await import('./sheet/head-settings.tsx')).SheetSection,
  print: () => import('./sheet/papers.tsx'),
  today: () => import('./life/on-today.ts'),
  ofMember: () => import('./life/of-member.tsx'),
  ofMeeting: () => import('./life/day-part.tsx'),
};
