import type { SendingReason } from '../delivery/texts.ts';
import type { Catalogue } from '../i18n/say.ts';

/** Why a mail of the network itself is not sent. */
export const networkReasonTexts = {
  notWanted: { en: 'the person no longer wants it', km: 'បុគ្គលនេះលែងចង់ទទួល' },
  outdated: { en: 'it was too old', km: 'វាហួសពេលយូរហើយ' },
} as const satisfies Catalogue;

/** A reason that a mail of the network may have: one without a text does not compile. */
export type NetworkReason = keyof typeof networkReasonTexts | SendingReason;
