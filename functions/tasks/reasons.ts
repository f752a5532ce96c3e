import type { SendingReason } from '../delivery/texts.ts';
import type { Catalogue } from '../i18n/say.ts';
import type { MeetingReason } from '../meeting/reasons.ts';

/** Why a message about tasks is not sent; what it shares with meetings is said in their words. */
export const taskReasonTexts = {
  nothingOpen: { en: 'nothing is left to do', km: 'មិនមានកិច្ចការនៅសល់ទេ' },
  nothingPresses: { en: 'nothing of it was due any more', km: 'មិនមានកិច្ចការណាដល់កំណត់ទៀតទេ' },
  ownerChanged: { en: 'the task is with somebody else by now', km: 'កិច្ចការនេះនៅជាមួយអ្នកផ្សេងហើយ' },
  saidThatDay: { en: 'another mail of that day said it', km: 'អ៊ីមែលមួយទៀតក្នុងថ្ងៃដដែលបានប្រាប់រួចហើយ' },
} as const satisfies Catalogue;

/** A reason that such a message may have: one without a text does not compile. */
export type TaskReason =
  | keyof typeof taskReasonTexts
  | Extract<MeetingReason, 'addressHeld' | 'addressComplained' | 'contactLeft' | 'memberLeft' | 'switchedOff'>
  | SendingReason;
