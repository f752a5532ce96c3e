import type { SendingReason } from '../delivery/texts.ts';
import type { Catalogue } from '../i18n/say.ts';
import type { NotReached } from '../meeting/people/reached.ts';
import type { MeetingReason } from '../meeting/reasons.ts';

/** Why a message about tasks is not sent; what it shares with meetings is said in their words. */
export const taskReasonTexts = {
  nothingOpen: { en: 'nothing is left to do', km: 'មិនមានកិច្ចការនៅសល់ទេ' },
  nothingPresses: { en: 'nothing of it was due any more', km: 'មិនមានកិច្ចការណាដល់កំណត់ទៀតទេ' },
  ownerChanged: {
    en: 'the task has changed hands once more since',
    km: 'កិច្ចការនេះត្រូវបានប្រគល់ជូនអ្នកផ្សេងម្តងទៀតហើយ',
  },
  saidLater: {
    en: 'a later message about this task says how it is now',
    km: 'សារក្រោយមកអំពីកិច្ចការនេះប្រាប់អំពីស្ថានភាពបច្ចុប្បន្ន',
  },
  decidedAnew: { en: 'it was decided anew since', km: 'បានសម្រេចជាថ្មីហើយ' },
  alreadyKnown: { en: 'they know it already', km: 'គេបានដឹងរួចហើយ' },
  summaryFirst: {
    en: 'the summary of the meeting may say it first',
    km: 'សេចក្តីសង្ខេបនៃកិច្ចប្រជុំអាចប្រាប់មុន',
  },
  notHeardOf: { en: 'they had not heard of the task yet', km: 'គេមិនទាន់បានដឹងអំពីកិច្ចការនេះទេ' },
  offerOver: { en: 'it is not offered to them any more', km: 'លែងបានស្នើឱ្យគេទៀតហើយ' },
  notReady: {
    en: 'what the task needs is not all done',
    km: 'អ្វីដែលកិច្ចការនេះត្រូវការមិនទាន់រួចរាល់ទាំងអស់ទេ',
  },
  leadChanged: {
    en: 'somebody else leads this role by now',
    km: 'មានអ្នកផ្សេងដឹកនាំតួនាទីនេះហើយ',
  },
  saidThatDay: { en: 'another mail of that day said it', km: 'អ៊ីមែលមួយទៀតក្នុងថ្ងៃដដែលបានប្រាប់រួចហើយ' },
} as const satisfies Catalogue;

/** A reason that such a message may have: one without a text does not compile. */
export type TaskReason =
  | keyof typeof taskReasonTexts
  | NotReached
  | Extract<MeetingReason, 'switchedOff'>
  | SendingReason;
