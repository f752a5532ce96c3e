import type { MailSource } from '../delivery/mail-source.ts';
import { confirmMails } from './sending/confirm.ts';
import { moderatorMails } from './sending/moderates.ts';
import { placeMails } from './sending/places.ts';
import { planMails } from './sending/plan.ts';
import { voiceMails } from './sending/voice-mails.ts';

/** What deliver knows about mails of forums. */
export const forumMails: readonly MailSource[] = [
  planMails,
  placeMails,
  confirmMails,
  moderatorMails,
  ...voiceMails,
];
