import type { MailSource } from '../delivery/mail-source.ts';
import { voiceMails } from './sending/voice-mails.ts';

/** What deliver knows about mails of forums. */
export const forumMails: readonly MailSource[] = [...voiceMails];
