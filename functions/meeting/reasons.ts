import type { SendingReason } from '../delivery/texts.ts';
import type { Catalogue } from '../i18n/say.ts';

/** Why somebody does not get a message about a meeting: codes that its rules and mails write into the ledger. */
export const meetingReasonTexts = {
  notConvened: { en: 'the meeting is not convened', km: 'កិច្ចប្រជុំមិនទាន់ត្រូវបានកោះ' },
  meetingOver: { en: 'the meeting is over', km: 'កិច្ចប្រជុំបានបញ្ចប់' },
  meetingBegun: { en: 'the meeting had begun', km: 'កិច្ចប្រជុំបានចាប់ផ្តើម' },
  meetingCancelled: { en: 'the meeting was cancelled', km: 'កិច្ចប្រជុំត្រូវបានលុបចោល' },
  uninvited: { en: 'the invitation was withdrawn', km: 'ការអញ្ជើញត្រូវបានដកវិញ' },
  addressHeld: { en: 'earlier mail to this address came back', km: 'អ៊ីមែលលើកមុនទៅអាសយដ្ឋាននេះត្រូវបានបង្វិលមកវិញ' },
  addressComplained: {
    en: 'they reported our mail as unwanted',
    km: 'ពួកគេបានរាយការណ៍ថាមិនចង់ទទួលអ៊ីមែលរបស់យើង',
  },
  contactLeft: { en: 'the person has left', km: 'បុគ្គលនេះបានចាកចេញ' },
  memberLeft: { en: 'the member has left the network', km: 'សមាជិកបានចាកចេញពីបណ្តាញ' },
  answered: { en: 'the organisation has answered already', km: 'អង្គការបានឆ្លើយតបរួចហើយ' },
  declined: { en: 'they said that they are not coming', km: 'ពួកគេបានឆ្លើយថាមិនចូលរួម' },
  notComing: { en: 'they have not said that they come', km: 'ពួកគេមិនបានឆ្លើយថានឹងមកទេ' },
  colleagueAnswered: {
    en: 'a colleague has answered and gets it instead',
    km: 'សហការីបានឆ្លើយតប ហើយទទួលសារនេះជំនួស',
  },
  switchedOff: {
    en: 'they asked not to get this kind of message',
    km: 'ពួកគេបានស្នើមិនទទួលសារប្រភេទនេះ',
  },
  nothingPromised: {
    en: 'they asked not to get summaries, and had promised nothing',
    km: 'ពួកគេបានស្នើមិនទទួលសេចក្តីសង្ខេប ហើយមិនបានសន្យាអ្វីទេ',
  },
  noSummary: { en: 'there is no summary', km: 'មិនមានសេចក្តីសង្ខេបទេ' },
  summaryNotSent: { en: 'they did not get the summary', km: 'ពួកគេមិនបានទទួលសេចក្តីសង្ខេបទេ' },
  pageWithdrawn: {
    en: 'the page of the summary is withdrawn',
    km: 'ទំព័រសេចក្តីសង្ខេបត្រូវបានដកចេញ',
  },
  sameAddress: {
    en: 'this address gets it for another organisation already',
    km: 'អាសយដ្ឋាននេះបានទទួលរួចហើយក្នុងនាមអង្គការផ្សេង',
  },
  tooLate: { en: 'it was too late to be useful', km: 'ហួសពេលដែលសារនេះនៅមានប្រយោជន៍' },
  overtaken: { en: 'the next message was already due', km: 'សារបន្ទាប់ដល់កំណត់រួចហើយ' },
  tooMany: {
    en: 'they had five mails about this meeting in two weeks',
    km: 'ពួកគេបានទទួលអ៊ីមែល ៥ អំពីកិច្ចប្រជុំនេះក្នុងរយៈពេលពីរសប្តាហ៍',
  },
  moved: { en: 'the meeting has moved to another time', km: 'កិច្ចប្រជុំត្រូវបានប្តូរពេល' },
  summaryShared: { en: 'the summary was shared already', km: 'សេចក្តីសង្ខេបបានចែករំលែករួចហើយ' },
  invitedSince: { en: 'the invitation replaced it', km: 'លិខិតអញ្ជើញបានជំនួសរួចហើយ' },
  neverAsked: {
    en: 'they were never asked to keep the day free',
    km: 'ពួកគេមិនធ្លាប់ត្រូវបានសុំឱ្យទុកពេលទេ',
  },
  dateChanged: { en: 'the date has changed since then', km: 'កាលបរិច្ឆេទត្រូវបានកែប្រែក្រោយមក' },
} as const satisfies Catalogue;

/** A reason that a message about a meeting may have: one without a text does not compile. */
export type MeetingReason = keyof typeof meetingReasonTexts | SendingReason;
