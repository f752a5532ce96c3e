import { type CapabilityPages, pageGroup } from '../web/pages.ts';

/** Setting networks up, and looking after one. */
export const networkPages: CapabilityPages = {
  routes: [
    ...pageGroup(() => import('./pages/stop-line.tsx'), {
      'GET /d/:token/dailyLine': ['link', 'showStopLine'],
      'POST /d/:token/dailyLine': ['link', 'stopLine'],
    }),
    ...pageGroup(() => import('./staff-pages.ts'), {
      'GET /new': ['signedIn', 'showFound'],
      'POST /new': ['signedIn', 'found'],
      // The founder's: anybody else finds nothing there.
      'GET /recognise': ['signedIn', 'showRecognise'],
      'POST /recognise': ['signedIn', 'recognise'],
      'GET /n/:network/settings': ['admin', 'showSettings'],
      'GET /n/:network/settings/details': ['admin', 'showDetails'],
      'POST /n/:network/settings/details': ['admin', 'saveDetails'],
      'GET /n/:network/settings/people': ['admin', 'showPeople'],
      'POST /n/:network/settings/people': ['admin', 'invite'],
      'GET /n/:network/settings/people/:staff': ['admin', 'showPerson'],
      'POST /n/:network/settings/people/:staff': ['admin', 'changePerson'],
      'GET /n/:network/settings/people/:staff/take-away': ['admin', 'showTakeAway'],
      'POST /n/:network/settings/people/:staff/take-away': ['admin', 'takeAway'],
      'GET /n/:network/settings/test-mail': ['admin', 'showTestMail'],
      'POST /n/:network/settings/test-mail': ['admin', 'sendTestMail'],
      // One's own language and sessions are nobody else's business: an observer may change these.
      'GET /n/:network/you': ['observer', 'showYou'],
      'POST /n/:network/you': ['observer', 'changeYou'],
    }),
  ],
  look: () => import('./pages/look.ts'),
  today: () => import('./on-today.tsx'),
};
