import type { SendingReason } from '../delivery/texts.ts';
import type { Catalogue } from '../i18n/say.ts';

/** Why a personal link that was asked for is not sent. */
export const lostLinkReasonTexts = {
  sentLately: {
    en: 'they got their link less than a day ago',
    km: 'បានទទួលតំណរបស់ខ្លួនក្នុងរយៈពេលមិនដល់មួយថ្ងៃ',
  },
} as const satisfies Catalogue;

/** A reason that such a mail may have: one without a text does not compile. */
export type LostLinkReason = keyof typeof lostLinkReasonTexts | SendingReason;
