import { type CapabilityPages, pageGroup } from '../web/pages.ts';

/** The minutes of a meeting: typing them, and the summary that is made from them. */
export const minutesPages: CapabilityPages = {
  routes: [
    ...pageGroup(() => import('./typing/link-pages.tsx'), {
      'GET /r/:token': ['link', 'showRapporteur'],
      'POST /r/:token': ['link', 'postRapporteur'],
      'GET /r/:token/:item': ['link', 'showRapporteurItem'],
      'POST /r/:token/:item': ['link', 'postRapporteurItem'],
    }),
    ...pageGroup(() => import('./member/summary-page.tsx'), {
      'GET /a/:token/summary': ['link', 'showMemberSummary'],
      'POST /a/:token/summary': ['link', 'postNews'],
    }),
    ...pageGroup(() => import('./member/minutes-page.tsx'), {
      'GET /a/:token/minutes': ['link', 'showMemberMinutes'],
    }),
    ...pageGroup(() => import('./public/page.tsx'), {
      'GET /m/:network/:meeting': ['anyone', 'showPublicPage'],
      'GET /m/:network/:meeting/:name': ['anyone', 'sendSharePicture'],
    }),
    ...pageGroup(() => import('./public/archive.tsx'), {
      'GET /m/:network': ['anyone', 'showArchive'],
    }),
    ...pageGroup(() => import('./summary/parts-page.tsx'), {
      'GET /n/:network/meetings/:id/summary/parts': ['coordinator', 'showSummaryParts'],
      'POST /n/:network/meetings/:id/summary/parts': ['coordinator', 'postSummaryParts'],
    }),
    ...pageGroup(() => import('./summary/publish-page.tsx'), {
      'GET /n/:network/meetings/:id/summary/publish': ['coordinator', 'showPublish'],
      'POST /n/:network/meetings/:id/summary/publish': ['coordinator', 'postPublish'],
    }),
    ...pageGroup(() => import('./summary/news.tsx'), {
      'POST /n/:network/meetings/:id/summary/news': ['coordinator', 'postTakeIn'],
    }),
    ...pageGroup(() => import('./summary/around-pages.ts'), {
      'GET /n/:network/meetings/:id/summary/photos': ['coordinator', 'showPhotos'],
      'POST /n/:network/meetings/:id/summary/photos': ['coordinator', 'postPhotos'],
      'GET /n/:network/meetings/:id/summary/copy': ['coordinator', 'showCopy'],
      'POST /n/:network/meetings/:id/summary/visibility': ['coordinator', 'postVisibility'],
    }),
    ...pageGroup(() => import('./issues/issue-pages.ts'), {
      'GET /n/:network/issues': ['coordinator', 'showIssues'],
      'GET /n/:network/issues/:meeting/:item/:entry': ['coordinator', 'showIssue'],
      'POST /n/:network/issues/:meeting/:item/:entry': ['coordinator', 'postIssue'],
    }),
    ...pageGroup(() => import('./typing/staff-pages.tsx'), {
      'POST /n/:network/meetings/:id/minutes': ['coordinator', 'postMinutes'],
      'GET /n/:network/meetings/:id/minutes/:item': ['coordinator', 'showStaffItem'],
      'POST /n/:network/meetings/:id/minutes/:item': ['coordinator', 'postStaffItem'],
      'GET /n/:network/meetings/:id/full-minutes': ['coordinator', 'showFullMinutes'],
      'GET /n/:network/meetings/:id/rapporteurs': ['coordinator', 'showRapporteurs'],
      'POST /n/:network/meetings/:id/rapporteurs': ['coordinator', 'postRapporteurs'],
    }),
  ],
  look: () => import('./look.ts'),
  today: () => import('./on-today.ts'),
  ofMeeting: () => import('./meeting-parts.ts'),
};
