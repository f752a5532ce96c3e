import { Hono } from 'hono';
import type { StaffEnv } from '../../web/context.ts';
import { postPreview } from './convene.tsx';
import { postDiscard, postEdit, showDiscard, showEdit } from './edit.tsx';
import { listMeetings } from './list.tsx';
import { postMeeting, showMeeting } from './meeting.tsx';
import { beginMeeting, showNew } from './new.tsx';
import { showPreview } from './preview.tsx';
import { showMail } from './preview-mail.tsx';

/** The coordinator's pages of meetings. Who may use each stands in `web/rights.ts`. */
export const meetingRoutes = new Hono<StaffEnv>();

const list = '/n/:network/meetings';
const one = `${list}/:id`;

meetingRoutes
  .get(list, listMeetings)
  .get(`${list}/new`, showNew)
  .post(`${list}/new`, beginMeeting)
  .get(`${one}/edit`, showEdit)
  .post(`${one}/edit`, postEdit)
  .get(`${one}/discard`, showDiscard)
  .post(`${one}/discard`, postDiscard)
  .get(`${one}/preview`, showPreview)
  .post(`${one}/preview`, postPreview)
  .get(`${one}/preview/mail`, showMail)
  .get(one, showMeeting)
  .post(one, postMeeting);
