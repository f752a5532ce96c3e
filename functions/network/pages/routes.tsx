import { Hono } from 'hono';
import { saveTimeline, showTimeline } from '../../meeting/timeline-page/settings-page.tsx';
import type { StaffEnv } from '../../web/context.ts';
import { found, showFound } from './found.tsx';
import { invite, showPeople } from './people.tsx';
import { changePerson, showPerson } from './person.tsx';
import { saveDetails, showDetails, showSettings } from './settings.tsx';
import { sendTestMail, showTestMail } from './test-mail.tsx';
import { changeYou, showYou } from './you.tsx';

/** Setting networks up, and looking after one. */
export const networkRoutes = new Hono<StaffEnv>()
  .get('/new', (c) => showFound(c))
  .post('/new', (c) => found(c))
  .get('/n/:network/settings', showSettings)
  .get('/n/:network/settings/details', showDetails)
  .post('/n/:network/settings/details', saveDetails)
  .get('/n/:network/settings/timeline', showTimeline)
  .post('/n/:network/settings/timeline', saveTimeline)
  .get('/n/:network/settings/people', showPeople)
  .post('/n/:network/settings/people', invite)
  .get('/n/:network/settings/people/:staff', showPerson)
  .post('/n/:network/settings/people/:staff', changePerson)
  .get('/n/:network/settings/test-mail', showTestMail)
  .post('/n/:network/settings/test-mail', sendTestMail)
  .get('/n/:network/you', showYou)
  .post('/n/:network/you', changeYou);
