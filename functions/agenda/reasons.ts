import type { SendingReason } from '../delivery/texts.ts';
import type { Catalogue } from '../i18n/say.ts';
import type { MeetingReason } from '../meeting/reasons.ts';

/** Why a message about a topic is not sent; what it shares with meetings is said in their words. */
export const topicReasonTexts = {
  topicDecidedAnew: {
    en: 'something else was decided about the topic meanwhile',
    km: 'មានការសម្រេចផ្សេងទៀតអំពីប្រធានបទនេះក្នុងពេលនោះ',
  },
} as const satisfies Catalogue;

/** A reason that such a message may have: one without a text does not compile. */
export type TopicReason =
  | keyof typeof topicReasonTexts
  | Extract<MeetingReason, 'addressHeld' | 'addressComplained' | 'contactLeft' | 'memberLeft'>
  | SendingReason;
