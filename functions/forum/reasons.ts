import type { Catalogue } from '../i18n/say.ts';
import { voiceReasonTexts } from './messages/voice-reasons.ts';

/** Why a message about a forum is not sent. */
export const forumReasonTexts = { ...voiceReasonTexts } as const satisfies Catalogue;
