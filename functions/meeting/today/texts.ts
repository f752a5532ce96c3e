import type { Catalogue } from '../../i18n/say.ts';
import { typedTexts } from '../../i18n/typed-texts.ts';

/** What meetings say on Today. */
export const meetingTodayTexts = {
  failed: {
    en: { one: 'A message did not reach one person', other: 'Messages did not reach {n} people' },
    km: { one: 'សារទៅមិនដល់មនុស្សម្នាក់', other: 'សារទៅមិនដល់មនុស្ស {n} នាក់' },
  },
  failedStaff: {
    en: 'A message about a meeting did not reach one of your team',
    km: 'សារអំពីកិច្ចប្រជុំទៅមិនដល់សមាជិកក្រុមរបស់លោកអ្នក',
  },
  handOver: {
    en: { one: 'Hand over to one person', other: 'Hand over to {n} people' },
    km: { one: 'ត្រូវប្រគល់សារដោយដៃជូនមនុស្សម្នាក់', other: 'ត្រូវប្រគល់សារដោយដៃជូន {n} នាក់' },
  },
  calls: {
    en: { one: 'One organisation to call', other: '{n} organisations to call' },
    km: 'មានអង្គការ {n} ត្រូវហៅទូរសព្ទ',
  },
  callsHelp: { en: 'They have not answered: {title}', km: 'មិនទាន់ឆ្លើយតប៖ {title}' },
  summaryDue: { en: 'The summary is due today', km: 'ថ្ងៃនេះត្រូវចែករំលែកសេចក្តីសង្ខេប' },
  summaryLate: {
    en: 'The summary was due on {date}',
    km: 'សេចក្តីសង្ខេបត្រូវចែករំលែកតាំងពី{date}',
  },
  minutes: { en: 'Type the minutes', km: 'វាយកំណត់ហេតុ' },
  share: { en: 'Share the summary', km: 'ចែករំលែកសេចក្តីសង្ខេប' },
  summaryBy: { en: 'The summary is due by {date}', km: 'សេចក្តីសង្ខេបត្រូវចែករំលែកត្រឹម{date}' },
  heldLead: {
    en: 'The summary of the last meeting is due by {date}. Nothing else needs you today.',
    km: 'សេចក្តីសង្ខេបនៃកិច្ចប្រជុំចុងក្រោយត្រូវចែករំលែកត្រឹម{date}។ ក្រៅពីនេះ ថ្ងៃនេះមិនមានអ្វីត្រូវការលោកអ្នកទេ។',
  },
  openPage: { en: 'Open the page of the summary', km: 'បើកទំព័រសេចក្តីសង្ខេប' },
  openSummary: { en: 'Open the summary', km: 'បើកសេចក្តីសង្ខេប' },
  correct: { en: 'Publish a correction', km: 'ផ្សព្វផ្សាយការកែតម្រូវ' },
  tasks: { en: 'The tasks of this meeting', km: 'កិច្ចការនៃកិច្ចប្រជុំនេះ' },
  agenda: {
    en: 'The agenda goes out on {date} and there is none yet',
    km: 'របៀបវារៈនឹងផ្ញើនៅ{date} ប៉ុន្តែមិនទាន់មានទេ',
  },
  agendaLate: {
    en: 'There is no agenda yet; it was to go out on {date}',
    km: 'មិនទាន់មានរបៀបវារៈទេ ដែលត្រូវផ្ញើតាំងពី{date}',
  },
  inviteBy: {
    en: {
      one: 'Send the invitations by {date}, one day before',
      other: 'Send the invitations by {date}, {n} days before',
    },
    km: 'សូមផ្ញើលិខិតអញ្ជើញត្រឹម{date} មុនកិច្ចប្រជុំ {n} ថ្ងៃ',
  },
  inviteLate: {
    en: {
      one: 'The invitations should have gone out by {date}, one day before',
      other: 'The invitations should have gone out by {date}, {n} days before',
    },
    km: 'លិខិតអញ្ជើញគួរតែបានផ្ញើត្រឹម{date} មុនកិច្ចប្រជុំ {n} ថ្ងៃ',
  },
  held: { en: 'Invitations are waiting to be sent', km: 'លិខិតអញ្ជើញកំពុងរង់ចាំផ្ញើ' },
  heldHelp: { en: '{title}: you can still stop them', km: '{title}៖ លោកអ្នកនៅអាចបញ្ឈប់បាន' },
  draft: { en: 'A draft waits: {title}', km: 'សេចក្តីព្រាងកំពុងរង់ចាំ៖ {title}' },
  untitled: typedTexts.untitledMeeting,
  draftNoDate: { en: 'No date yet', km: 'មិនទាន់មានកាលបរិច្ឆេទ' },
  heldTitle: { en: 'Just held', km: 'ទើបបានប្រព្រឹត្តទៅ' },
  nextTitle: { en: 'The next meeting', km: 'កិច្ចប្រជុំបន្ទាប់' },
  nextNone: {
    en: 'No meeting is coming up. When you begin one, its date, its answers and everything it will send appear here.',
    km: 'មិនទាន់មានកិច្ចប្រជុំខាងមុខទេ។ ពេលលោកអ្នកចាប់ផ្តើមរៀបចំ កាលបរិច្ឆេទ ការឆ្លើយតប និងអ្វីដែលនឹងផ្ញើ បង្ហាញនៅទីនេះ។',
  },
  nextNoneObserver: { en: 'No meeting is coming up.', km: 'មិនទាន់មានកិច្ចប្រជុំខាងមុខទេ។' },
  prepare: { en: 'Prepare a meeting', km: 'រៀបចំកិច្ចប្រជុំ' },
  coming: { en: 'coming', km: 'នឹងចូលរួម' },
  comingFemale: { en: 'coming ({women} female)', km: 'នឹងចូលរួម (ស្រី {women})' },
  notComing: { en: 'not coming', km: 'មិនចូលរួម' },
  silent: { en: 'not answered yet', km: 'មិនទាន់ឆ្លើយតប' },
  fired: {
    en: { one: '{kind} to one person{how}', other: '{kind} to {n} people{how}' },
    km: '{kind}៖ {n} នាក់{how}',
  },
  firedBoth: { en: ': {mail} by mail, {hand} to hand over.', km: ' ({mail} តាមអ៊ីមែល {hand} ប្រគល់ដោយដៃ)។' },
  firedByMail: { en: ', by mail.', km: ' តាមអ៊ីមែល។' },
  firedByHand: { en: ', to hand over.', km: ' ត្រូវប្រគល់ដោយដៃ។' },
  firedNobody: { en: '{kind}: sent to nobody.', km: '{kind}៖ មិនបានផ្ញើជូនអ្នកណាទេ។' },
  spared: { en: { one: 'One was left out.', other: '{n} were left out.' }, km: 'រំលង {n} នាក់។' },
  sparedWhy: { en: 'Who, and why', km: 'អ្នកណា និងមូលហេតុ' },
} as const satisfies Catalogue;
