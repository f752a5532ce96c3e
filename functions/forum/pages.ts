import { type CapabilityPages, pageGroup } from '../web/pages.ts';

/** A forum, as its coordinators, members and guests see it. */
export const forumPages: CapabilityPages = {
  routes: [
    ...pageGroup(() => import('./board/board-page.tsx'), {
      'GET /t/:token/board': ['link', 'showBoard'],
      'POST /t/:token/board': ['link', 'postBoard'],
    }),
    ...pageGroup(() => import('./board/lead-page.tsx'), {
      'GET /t/:token/lead': ['link', 'showLead'],
      'GET /t/:token/lead/:task/:file': ['link', 'sendLeadFile'],
    }),
    ...pageGroup(() => import('./board/roles-page.tsx'), {
      'GET /n/:network/forums/:forum/roles': ['observer', 'showRoles'],
      'POST /n/:network/forums/:forum/roles': ['coordinator', 'postRoles'],
    }),
    ...pageGroup(() => import('./plan/staff-pages.ts'), {
      'GET /n/:network/forums': ['observer', 'showForums'],
      'GET /n/:network/forums/new': ['coordinator', 'showNewForum'],
      'POST /n/:network/forums/new': ['coordinator', 'postNewForum'],
      'GET /n/:network/forums/:forum': ['observer', 'showPlan'],
      'GET /n/:network/forums/:forum/tasks/new': ['coordinator', 'showNewPlanned'],
      'POST /n/:network/forums/:forum/tasks/new': ['coordinator', 'postNewPlanned'],
      'GET /n/:network/forums/:forum/tasks/:task': ['coordinator', 'showPlanned'],
      'POST /n/:network/forums/:forum/tasks/:task': ['coordinator', 'postPlanned'],
      'GET /n/:network/forums/:forum/tasks/:task/remove': ['coordinator', 'showTakeOut'],
      'POST /n/:network/forums/:forum/tasks/:task/remove': ['coordinator', 'postTakeOut'],
      'GET /n/:network/forums/:forum/move': ['coordinator', 'showMove'],
      'POST /n/:network/forums/:forum/move': ['coordinator', 'postMove'],
      'GET /n/:network/forums/:forum/name': ['coordinator', 'showName'],
      'POST /n/:network/forums/:forum/name': ['coordinator', 'postName'],
      'GET /n/:network/forums/:forum/cancel': ['coordinator', 'showCancelForum'],
      'POST /n/:network/forums/:forum/cancel': ['coordinator', 'postCancelForum'],
      'GET /n/:network/forums/:forum/tell': ['coordinator', 'showTellPlan'],
      'POST /n/:network/forums/:forum/tell': ['coordinator', 'postTellPlan'],
    }),
    ...pageGroup(() => import('./drawing/drawing-page.tsx'), {
      'GET /n/:network/forums/:forum/drawing': ['observer', 'showDrawing'],
    }),
    ...pageGroup(() => import('./places/public-page.tsx'), {
      'GET /f/:network/:forum': ['anyone', 'showRegister'],
      'POST /f/:network/:forum': ['anyone', 'postRegister'],
    }),
    ...pageGroup(() => import('./places/own-page.tsx'), {
      'GET /g/:token': ['link', 'showRegistration'],
      'POST /g/:token': ['link', 'postRegistration'],
    }),
    ...pageGroup(() => import('./places/places-pages.ts'), {
      // Names, numbers and addresses of people: not for those who only watch.
      'GET /n/:network/forums/:forum/places': ['coordinator', 'showPlaces'],
      'POST /n/:network/forums/:forum/places': ['coordinator', 'postPlaces'],
      'GET /n/:network/forums/:forum/places/new': ['coordinator', 'showByPhone'],
      'POST /n/:network/forums/:forum/places/new': ['coordinator', 'postByPhone'],
      'GET /n/:network/forums/:forum/places/print': ['coordinator', 'showPlacesPrint'],
      'GET /n/:network/forums/:forum/places/list.csv': ['coordinator', 'sendPlacesFile'],
      'GET /n/:network/forums/:forum/certificates': ['coordinator', 'showCertificates'],
      'POST /n/:network/forums/:forum/meeting': ['coordinator', 'postDayMeeting'],
      'GET /n/:network/forums/:forum/poster': ['observer', 'showPoster'],
    }),
    ...pageGroup(() => import('./voices/own-page.tsx'), {
      'GET /v/:token': ['link', 'showOwnProposals'],
      'POST /v/:token': ['link', 'postOwnProposals'],
    }),
    ...pageGroup(() => import('./voices/public-page.tsx'), {
      'GET /f/:network/:forum/propose': ['anyone', 'showPublicForm'],
      'POST /f/:network/:forum/propose': ['anyone', 'postPublicForm'],
    }),
    ...pageGroup(() => import('./voices/reader-pages.tsx'), {
      'GET /read/:token': ['link', 'showReading'],
      'GET /read/:token/:proposal': ['link', 'showOneReading'],
      'POST /read/:token/:proposal': ['link', 'postOneReading'],
    }),
    ...pageGroup(() => import('./voices/speak-page.tsx'), {
      'GET /speak/:token': ['link', 'showSpeaking'],
      'POST /speak/:token': ['link', 'postSpeaking'],
    }),
    ...pageGroup(() => import('./voices/staff-pages.ts'), {
      // Names of persons are in them.
      'GET /n/:network/forums/:forum/voices': ['coordinator', 'showVoices'],
      'GET /n/:network/forums/:forum/voices/call': ['coordinator', 'showCall'],
      'POST /n/:network/forums/:forum/voices/call': ['coordinator', 'postCall'],
      'GET /n/:network/forums/:forum/voices/tell': ['coordinator', 'showTell'],
      'POST /n/:network/forums/:forum/voices/tell': ['coordinator', 'postTell'],
      'GET /n/:network/forums/:forum/voices/hand': ['coordinator', 'showByHand'],
      'POST /n/:network/forums/:forum/voices/hand': ['coordinator', 'postByHand'],
      'GET /n/:network/forums/:forum/voices/:proposal': ['coordinator', 'showProposal'],
      'POST /n/:network/forums/:forum/voices/:proposal': ['coordinator', 'postProposal'],
    }),
    ...pageGroup(() => import('./programme/public-page.tsx'), {
      'GET /f/:network/:forum/programme': ['anyone', 'showPublicProgramme'],
    }),
    ...pageGroup(() => import('./programme/staff-pages.ts'), {
      'GET /n/:network/forums/:forum/programme': ['observer', 'showProgramme'],
      'POST /n/:network/forums/:forum/programme': ['coordinator', 'postProgramme'],
      'GET /n/:network/forums/:forum/programme/slot': ['coordinator', 'showSlot'],
      'POST /n/:network/forums/:forum/programme/slot': ['coordinator', 'postSlot'],
      'GET /n/:network/forums/:forum/programme/rooms': ['coordinator', 'showRooms'],
      'POST /n/:network/forums/:forum/programme/rooms': ['coordinator', 'postRooms'],
    }),
  ],
  today: () => import('./on-today.ts'),
  ofPerson: () => import('./voices/of-person.tsx'),
  look: () => import('./look.ts'),
};
