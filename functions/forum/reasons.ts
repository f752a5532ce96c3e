import type { SendingReason } from '../delivery/texts.ts';
import type { Catalogue } from '../i18n/say.ts';
import type { NotReached } from '../meeting/people/reached.ts';
import { voiceReasonTexts } from './messages/voice-reasons.ts';

/** Why a message about a forum is not sent; what it shares with meetings is said in their words. */
export const forumReasonTexts = {
  placeDecidedAnew: {
    en: 'their place has changed since',
    km: 'កន្លែងរបស់គាត់ត្រូវបានកែប្រែក្រោយមក',
  },
  notConfirmedInTime: {
    en: 'what was typed could no longer be confirmed',
    km: 'អ្វីដែលបានសរសេរលែងអាចបញ្ជាក់បាន',
  },
  planSaidLater: {
    en: 'a later message about this forum says how it is now',
    km: 'សារក្រោយមកអំពីវេទិកានេះប្រាប់អំពីស្ថានភាពបច្ចុប្បន្ន',
  },
  planAsBefore: {
    en: 'the plan is again as they know it',
    km: 'ផែនការបានត្រឡប់ទៅដូចដែលគេបានដឹងវិញ',
  },
  ...voiceReasonTexts,
} as const satisfies Catalogue;

/** A reason that such a message may have: one without a text does not compile. */
export type ForumReason = keyof typeof forumReasonTexts | NotReached | SendingReason;
