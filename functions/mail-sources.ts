import { topicMails } from './agenda/mails.ts';
import { boardMails } from './boards/mails.ts';
import type { MailSource } from './delivery/mail-source.ts';
import { forumMails } from './forum/mails.ts';
import { lostLinkMails } from './lost-link/mails.ts';
import { meetingMails } from './meeting/mails.ts';
import { memberMails } from './membership/mails.ts';
import { networkMails } from './network/mails.ts';
import { reasons } from './reasons.ts';
import { replyMails } from './replies/mails.ts';
import { taskMails } from './tasks/mails.ts';

/**
 * Everything that deliver can write. A list of its own beside `capabilities.ts`, so that the functions
 * that only plan and project do not carry the mails in their bundles.
 */
export const mailSources: readonly MailSource[] = [
  meetingMails,
  networkMails(reasons),
  replyMails,
  lostLinkMails,
  memberMails,
  ...taskMails,
  topicMails,
  ...forumMails,
  boardMails,
];
