import { Hono } from 'hono';
import type { StaffEnv } from '../../web/context.ts';
import { postPreview } from '../draft/convene.tsx';
import { postDiscard, postEdit, showDiscard, showEdit } from '../draft/edit.tsx';
import { beginMeeting, showNew } from '../draft/new.tsx';
import { showPreview } from '../draft/preview.tsx';
import { showMail } from '../draft/preview-mail.tsx';
import { postSaveDate, showSaveDate } from '../draft/save-date.tsx';
import { showNames } from '../timeline-page/names.tsx';
import { postTimeline, showTimeline } from '../timeline-page/timeline.tsx';
import { postCancel, showCancel } from './cancel.tsx';
import { postChange, showChange } from './change.tsx';
import { postInvite, showInvite } from './invite.tsx';
import { listMeetings } from './list.tsx';
import { postMeeting, showMeeting } from './meeting.tsx';
import { showPerson } from './person.tsx';
import { postPerson } from './person-post.ts';
import { showPrint } from './print.tsx';
import { postSummary, showSummary } from './share-summary.tsx';

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
  .get(`${one}/change`, showChange)
  .post(`${one}/change`, postChange)
  .get(`${one}/cancel`, showCancel)
  .post(`${one}/cancel`, postCancel)
  .get(`${one}/invite`, showInvite)
  .post(`${one}/invite`, postInvite)
  .get(`${one}/people/:person`, showPerson)
  .post(`${one}/people/:person`, postPerson)
  .get(`${one}/print`, showPrint)
  .get(`${one}/save-the-date`, showSaveDate)
  .post(`${one}/save-the-date`, postSaveDate)
  .get(`${one}/summary`, showSummary)
  .post(`${one}/summary`, postSummary)
  .get(`${one}/timeline`, showTimeline)
  .post(`${one}/timeline`, postTimeline)
  .get(`${one}/timeline/:kind`, showNames)
  .get(one, showMeeting)
  .post(one, postMeeting);
