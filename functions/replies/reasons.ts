import type { SendingReason } from '../delivery/texts.ts';
import type { Catalogue } from '../i18n/say.ts';

/** Why words that somebody wrote are not passed on. */
export const replyReasonTexts = {
  wouldReturn: { en: 'it would go back to where it came from', km: 'សារនឹងត្រឡប់ទៅកន្លែងដែលវាមក' },
} as const satisfies Catalogue;

/** A reason that a passed-on mail may have: one without a text does not compile. */
export type ReplyReason = keyof typeof replyReasonTexts | SendingReason;
