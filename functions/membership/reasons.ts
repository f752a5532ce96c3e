import type { SendingReason } from '../delivery/texts.ts';
import type { Catalogue } from '../i18n/say.ts';

/** Why a message about a correction is not sent; what it shares with meetings is said in their words. */
export const memberReasonTexts = {
  addressInUse: {
    en: 'the address is in use again',
    km: 'អាសយដ្ឋាននេះត្រូវបានប្រើវិញហើយ',
  },
} as const satisfies Catalogue;

/** A reason that such a message may have: one without a text does not compile. */
export type MemberMailReason = keyof typeof memberReasonTexts | SendingReason;
