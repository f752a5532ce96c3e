import { topicReasonTexts } from './agenda/reasons.ts';
import { sendingReasonTexts } from './delivery/texts.ts';
import { forumReasonTexts } from './forum/reasons.ts';
import type { Text } from './i18n/say.ts';
import { lostLinkReasonTexts } from './lost-link/reasons.ts';
import { meetingReasonTexts } from './meeting/reasons.ts';
import { memberReasonTexts } from './membership/reasons.ts';
import { networkReasonTexts } from './network/reasons.ts';
import { replyReasonTexts } from './replies/reasons.ts';
import { taskReasonTexts } from './tasks/reasons.ts';

/**
 * Why a message was not sent or did not arrive, in words, by the code that the ledger keeps. A list of its
 * own beside `capabilities.ts`, because pages show it and the daily line tells it.
 */
export const reasons: ReadonlyMap<string, Text> = new Map<string, Text>(
  Object.entries({
    ...sendingReasonTexts,
    ...meetingReasonTexts,
    ...memberReasonTexts,
    ...networkReasonTexts,
    ...replyReasonTexts,
    ...lostLinkReasonTexts,
    ...taskReasonTexts,
    ...topicReasonTexts,
    ...forumReasonTexts,
  }),
);
