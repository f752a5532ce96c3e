import { type CapabilityPages, pageGroup } from '../web/pages.ts';
import { postAnswer, showAnswer, showCalendarFile } from './answer/answer.tsx';

/** The pages of meetings: those of who runs them, of who is invited, and of the public. */
export const meetingPages: CapabilityPages = {
  routes: [
    // Loaded with the function: most people come to answer, on a slow line. The link is all they need.
    ...pageGroup(async () => ({ showAnswer, postAnswer, showCalendarFile }), {
      'GET /a/:token': ['link', 'showAnswer'],
      'POST /a/:token': ['link', 'postAnswer'],
      'GET /a/:token/meeting.ics': ['link', 'showCalendarFile'],
    }),
    ...pageGroup(() => import('./member-pages.ts'), {
      'GET /p/:token': ['link', 'showPersonal'],
      'POST /p/:token': ['link', 'postPersonal'],
      'GET /notice/:network/:meeting': ['anyone', 'showNotice'],
      'POST /notice/:network/:meeting': ['anyone', 'postNotice'],
    }),
    ...pageGroup(() => import('./staff-pages.ts'), {
      'GET /n/:network/meetings': ['observer', 'listMeetings'],
      'GET /n/:network/meetings/new': ['coordinator', 'showNew'],
      'POST /n/:network/meetings/new': ['coordinator', 'beginMeeting'],
      'GET /n/:network/meetings/:id': ['observer', 'showMeeting'],
      'POST /n/:network/meetings/:id': ['coordinator', 'postMeeting'],
      'GET /n/:network/meetings/:id/edit': ['coordinator', 'showEdit'],
      'POST /n/:network/meetings/:id/edit': ['coordinator', 'postEdit'],
      'GET /n/:network/meetings/:id/discard': ['coordinator', 'showDiscard'],
      'POST /n/:network/meetings/:id/discard': ['coordinator', 'postDiscard'],
      'GET /n/:network/meetings/:id/preview': ['coordinator', 'showPreview'],
      'POST /n/:network/meetings/:id/preview': ['coordinator', 'postPreview'],
      'GET /n/:network/meetings/:id/preview/mail': ['coordinator', 'showMail'],
      'GET /n/:network/meetings/:id/change': ['coordinator', 'showChange'],
      'POST /n/:network/meetings/:id/change': ['coordinator', 'postChange'],
      'GET /n/:network/meetings/:id/cancel': ['coordinator', 'showCancel'],
      'POST /n/:network/meetings/:id/cancel': ['coordinator', 'postCancel'],
      'GET /n/:network/meetings/:id/invite': ['coordinator', 'showInvite'],
      'POST /n/:network/meetings/:id/invite': ['coordinator', 'postInvite'],
      'GET /n/:network/meetings/:id/people/:person': ['observer', 'showPerson'],
      'POST /n/:network/meetings/:id/people/:person': ['coordinator', 'postPerson'],
      'GET /n/:network/meetings/:id/print': ['observer', 'showPrint'],
      'GET /n/:network/meetings/:id/timeline': ['observer', 'showTimeline'],
      'POST /n/:network/meetings/:id/timeline': ['coordinator', 'postTimeline'],
      'GET /n/:network/meetings/:id/timeline/:kind': ['observer', 'showNames'],
      'GET /n/:network/meetings/:id/save-the-date': ['coordinator', 'showSaveDate'],
      'POST /n/:network/meetings/:id/save-the-date': ['coordinator', 'postSaveDate'],
      'GET /n/:network/meetings/:id/summary': ['coordinator', 'showSummary'],
      'POST /n/:network/meetings/:id/summary': ['coordinator', 'postSummary'],
      // They record what others say.
      'GET /n/:network/meetings/:id/calls': ['coordinator', 'showCalls'],
      'POST /n/:network/meetings/:id/calls': ['coordinator', 'postCall'],
      'GET /n/:network/meetings/:id/seats/:seat/answer': ['coordinator', 'showByPhone'],
      'POST /n/:network/meetings/:id/seats/:seat/answer': ['coordinator', 'postByPhone'],
      // Its texts carry personal links, and whoever has a link may answer with it.
      'GET /n/:network/meetings/:id/hand-over': ['coordinator', 'showHandOver'],
      'POST /n/:network/meetings/:id/hand-over': ['coordinator', 'postHandOver'],
      'GET /n/:network/meetings/:id/letter': ['observer', 'showLetters'],
    }),
    ...pageGroup(() => import('./timeline-page/settings-page.tsx'), {
      'GET /n/:network/settings/timeline': ['admin', 'showTimelineSettings'],
      'POST /n/:network/settings/timeline': ['admin', 'saveTimelineSettings'],
    }),
  ],
  look: () => import('./look.ts'),
  settings: async () => (await import('./timeline-page/settings-page.tsx')).TimelineSection,
  calendar: () => import('./feed-entries.ts'),
  today: () => import('./today/on-today.tsx'),
  ofMember: () => import('./of-member/of-member.tsx'),
};
