import type { SendingReason } from '../../delivery/texts.ts';
import type { Catalogue } from '../../i18n/say.ts';
import type { MeetingReason } from '../../meeting/reasons.ts';

/** Why a message about a call or a proposal is not sent; what it shares with meetings is said in their words. */
export const voiceReasonTexts = {
  forumOff: { en: 'the forum is cancelled', km: 'វេទិកាត្រូវបានលុបចោល' },
  callClosed: { en: 'the call had closed', km: 'ការអំពាវនាវបានបិទហើយ' },
  callOpenAgain: { en: 'the call is open again', km: 'ការអំពាវនាវបើកឡើងវិញ' },
  proposedAlready: { en: 'they have sent a proposal', km: 'ពួកគេបានផ្ញើសំណើហើយ' },
  readsNoMore: { en: 'they no longer read proposals', km: 'ពួកគេលែងអានសំណើ' },
  allRead: { en: 'they have read everything', km: 'ពួកគេបានអានទាំងអស់ហើយ' },
  proposalWithdrawn: { en: 'the proposal was taken back', km: 'សំណើត្រូវបានដកវិញ' },
  confirmedAlready: { en: 'the address was confirmed already', km: 'អាសយដ្ឋានត្រូវបានបញ្ជាក់រួចហើយ' },
  proposalDecidedAnew: {
    en: 'something else was decided about the proposal meanwhile',
    km: 'មានសេចក្តីសម្រេចផ្សេងទៀតអំពីសំណើនេះក្នុងពេលនោះ',
  },
  slotGivenAnew: {
    en: 'the programme has it at another time since',
    km: 'កម្មវិធីបានដាក់វានៅពេលផ្សេងក្រោយមក',
  },
  answeredAlready: { en: 'they have said whether they come', km: 'ពួកគេបានប្រាប់រួចហើយថាមកឬទេ' },
} as const satisfies Catalogue;

/** A reason that such a message may have: one without a text does not compile. */
export type VoiceReason =
  | keyof typeof voiceReasonTexts
  | Extract<MeetingReason, 'addressHeld' | 'addressComplained' | 'contactLeft' | 'memberLeft'>
  | SendingReason;
