import type { Catalogue } from '../../i18n/say.ts';

/**
 * Words of the messages that a meeting sends by time, to members and guests. Formal register; a native
 * reader confirms the Khmer.
 */
export const messageTexts = {
  nudgeSubject: { en: 'Please answer, {date}: {title}', km: 'សូមមេត្តាឆ្លើយតប {date}៖ {title}' },
  nudgePreheader: {
    en: 'Will you come? One tap answers.',
    km: 'តើលោកអ្នកអាចចូលរួមបានទេ? ឆ្លើយតបដោយចុចតែម្តង។',
  },
  nudge1Member: {
    en: '{network} has not had an answer from {organisation} yet. Will somebody come? One tap is enough, and a no helps as well.',
    km: '{network} មិនទាន់បានទទួលការឆ្លើយតបពី {organisation} នៅឡើយទេ។ តើនឹងមានតំណាងចូលរួមដែរឬទេ? គ្រាន់តែចុចម្តងប៉ុណ្ណោះ ហើយចម្លើយថាមិនអាចចូលរួម ក៏មានប្រយោជន៍សម្រាប់យើងខ្ញុំដែរ។',
  },
  nudge1Guest: {
    en: '{network} has not had your answer yet. Will you come? One tap is enough, and a no helps as well.',
    km: '{network} មិនទាន់បានទទួលការឆ្លើយតបពីលោកអ្នកនៅឡើយទេ។ តើលោកអ្នកអាចចូលរួមបានទេ? គ្រាន់តែចុចម្តងប៉ុណ្ណោះ ហើយចម្លើយថាមិនអាចចូលរួម ក៏មានប្រយោជន៍សម្រាប់យើងខ្ញុំដែរ។',
  },
  nudge2Member: {
    en: 'The room and the lunch are prepared for those who answer. May we still count on {organisation}?',
    km: 'ទីកន្លែង និងអាហារត្រូវរៀបចំតាមចំនួនអ្នកដែលបានឆ្លើយតប។ តើយើងខ្ញុំនៅតែអាចរំពឹងលើវត្តមានរបស់ {organisation} បានទេ?',
  },
  nudge2Guest: {
    en: 'The room and the lunch are prepared for those who answer. May we still count on you?',
    km: 'ទីកន្លែង និងអាហារត្រូវរៀបចំតាមចំនួនអ្នកដែលបានឆ្លើយតប។ តើយើងខ្ញុំនៅតែអាចរំពឹងលើវត្តមានរបស់លោកអ្នកបានទេ?',
  },
  againMember: {
    en: '{organisation} had answered, but the time of the meeting has changed since. Will somebody come at the new time? One tap is enough, and a no helps as well.',
    km: '{organisation} បានឆ្លើយតបរួចហើយ ប៉ុន្តែក្រោយមក កិច្ចប្រជុំត្រូវបានប្តូរពេល។ តើនឹងមានតំណាងចូលរួមតាមពេលថ្មីដែរឬទេ? គ្រាន់តែចុចម្តងប៉ុណ្ណោះ ហើយចម្លើយថាមិនអាចចូលរួម ក៏មានប្រយោជន៍សម្រាប់យើងខ្ញុំដែរ។',
  },
  againGuest: {
    en: 'You had answered, but the time of the meeting has changed since. Will you come at the new time? One tap is enough, and a no helps as well.',
    km: 'លោកអ្នកបានឆ្លើយតបរួចហើយ ប៉ុន្តែក្រោយមក កិច្ចប្រជុំត្រូវបានប្តូរពេល។ តើលោកអ្នកអាចចូលរួមតាមពេលថ្មីបានទេ? គ្រាន់តែចុចម្តងប៉ុណ្ណោះ ហើយចម្លើយថាមិនអាចចូលរួម ក៏មានប្រយោជន៍សម្រាប់យើងខ្ញុំដែរ។',
  },
  lastCallSubject: { en: 'Last question, {date}: {title}', km: 'សំណួរចុងក្រោយ {date}៖ {title}' },
  lastCall: {
    en: 'The meeting is near and we do not know whether you will come. Please tell us with one tap; this is the last time we ask by mail.',
    km: 'កិច្ចប្រជុំជិតមកដល់ហើយ ប៉ុន្តែយើងខ្ញុំមិនទាន់ដឹងថាលោកអ្នកអាចចូលរួមឬអត់។ សូមមេត្តាប្រាប់យើងខ្ញុំដោយចុចម្តង។ នេះជាលើកចុងក្រោយដែលយើងខ្ញុំសួរតាមអ៊ីមែល។',
  },
  lastCallAgain: {
    en: 'The meeting is near. Its time has changed since the answer we have, so we do not know whether you will come. Please tell us with one tap; this is the last time we ask by mail.',
    km: 'កិច្ចប្រជុំជិតមកដល់ហើយ។ ពេលវេលាត្រូវបានប្តូរក្រោយចម្លើយដែលយើងខ្ញុំមាន ដូច្នេះយើងខ្ញុំមិនទាន់ដឹងថាលោកអ្នកអាចចូលរួមឬអត់។ សូមមេត្តាប្រាប់យើងខ្ញុំដោយចុចម្តង។ នេះជាលើកចុងក្រោយដែលយើងខ្ញុំសួរតាមអ៊ីមែល។',
  },

  agendaSubject: { en: 'Agenda, {date}: {title}', km: 'របៀបវារៈ {date}៖ {title}' },
  agendaPreheader: {
    en: 'What we will talk about, and who begins.',
    km: 'អ្វីដែលយើងនឹងពិភាក្សា និងអ្នកចាប់ផ្តើម។',
  },
  agenda: {
    en: 'This is what we will talk about. Please read it before you come, and bring what belongs to it.',
    km: 'ខាងក្រោមនេះជាអ្វីដែលយើងនឹងពិភាក្សា។ សូមមេត្តាអានជាមុន ហើយនាំយកឯកសារពាក់ព័ន្ធមកជាមួយ។',
  },

  reminderSubject: { en: 'Reminder, {date}: {title}', km: 'សូមរំលឹក {date}៖ {title}' },
  reminderPreheader: { en: '{when}, {where}.', km: '{when} នៅ{where}។' },
  reminderYes: {
    en: 'We look forward to seeing you. If something has come up, please tell us with one tap: your place and your lunch are prepared.',
    km: 'យើងខ្ញុំរង់ចាំស្វាគមន៍លោកអ្នក។ ប្រសិនបើមានការប្រែប្រួល សូមមេត្តាប្រាប់យើងខ្ញុំដោយចុចម្តង ព្រោះកន្លែងអង្គុយ និងអាហាររបស់លោកអ្នកត្រូវបានរៀបចំរួចហើយ។',
  },
  reminderOpen: {
    en: 'We have no clear answer from you yet. You are welcome; please tell us with one tap whether you come.',
    km: 'យើងខ្ញុំមិនទាន់មានចម្លើយច្បាស់លាស់ពីលោកអ្នកទេ។ យើងខ្ញុំសូមស្វាគមន៍លោកអ្នក សូមមេត្តាប្រាប់យើងខ្ញុំដោយចុចម្តង ថាលោកអ្នកអាចចូលរួមឬអត់។',
  },
  reminderAgain: {
    en: 'The time of the meeting has changed since the answer we have. You are welcome; please tell us with one tap whether you come at the new time.',
    km: 'ពេលវេលានៃកិច្ចប្រជុំត្រូវបានប្តូរក្រោយចម្លើយដែលយើងខ្ញុំមាន។ យើងខ្ញុំសូមស្វាគមន៍លោកអ្នក សូមមេត្តាប្រាប់យើងខ្ញុំដោយចុចម្តង ថាលោកអ្នកអាចចូលរួមតាមពេលថ្មីឬអត់។',
  },
  change: { en: 'Change my answer', km: 'កែប្រែចម្លើយរបស់ខ្ញុំ' },

  askMember: {
    en: 'Nobody of {organisation} has answered this invitation yet. Could you answer, or ask a colleague to? One answer counts for the whole organisation.',
    km: 'មិនទាន់មានតំណាងណាម្នាក់របស់ {organisation} ឆ្លើយតបលិខិតអញ្ជើញនេះនៅឡើយទេ។ សូមលោកអ្នកមេត្តាឆ្លើយតប ឬសុំសហការីឆ្លើយតប។ ចម្លើយតែមួយមានតម្លៃសម្រាប់អង្គការទាំងមូល។',
  },
  askMemberAgain: {
    en: '{organisation} had answered this invitation, but the time of the meeting has changed since. Could you answer for the new time, or ask a colleague to? One answer counts for the whole organisation.',
    km: '{organisation} បានឆ្លើយតបលិខិតអញ្ជើញនេះរួចហើយ ប៉ុន្តែក្រោយមក កិច្ចប្រជុំត្រូវបានប្តូរពេល។ សូមលោកអ្នកមេត្តាឆ្លើយតបសម្រាប់ពេលថ្មី ឬសុំសហការីឆ្លើយតប។ ចម្លើយតែមួយមានតម្លៃសម្រាប់អង្គការទាំងមូល។',
  },
  whyAsked: {
    en: 'You receive this because {network} knows you as a contact of {organisation}, whose answer is still missing.',
    km: 'លោកអ្នកទទួលសារនេះ ព្រោះ {network} ស្គាល់លោកអ្នកជាអ្នកទំនាក់ទំនងរបស់ {organisation} ដែលមិនទាន់មានចម្លើយ។',
  },

  headcountSubject: { en: 'For the host, {date}: {title}', km: 'សម្រាប់ម្ចាស់ផ្ទះ {date}៖ {title}' },
  headcountPreheader: { en: '{line}', km: '{line}' },
  headcount: {
    en: 'Thank you for having us. So many people are expected as of now; a few more or less may come.',
    km: 'សូមអរគុណដែលបានទទួលយើងខ្ញុំ។ ខាងក្រោមជាចំនួនអ្នកដែលរំពឹងថានឹងមកគិតត្រឹមពេលនេះ។ ចំនួននេះអាចលើស ឬខ្វះបន្តិចបន្តួច។',
  },

  thanksSubject: { en: 'Thank you: {title}', km: 'សូមអរគុណ៖ {title}' },
  thanksPreheader: {
    en: 'Without you this meeting would not have been possible.',
    km: 'បើគ្មានលោកអ្នក កិច្ចប្រជុំនេះមិនអាចប្រព្រឹត្តទៅបានទេ។',
  },
  thanks: {
    en: 'Without {organisation} this meeting would not have been possible. In the name of all who came: thank you.',
    km: 'បើគ្មាន {organisation} កិច្ចប្រជុំនេះមិនអាចប្រព្រឹត្តទៅបានទេ។ ក្នុងនាមអ្នកចូលរួមទាំងអស់ យើងខ្ញុំសូមអរគុណយ៉ាងជ្រាលជ្រៅ។',
  },
  given: { en: 'What you gave', km: 'អ្វីដែលលោកអ្នកបានផ្តល់' },

  saveTheDateSubject: { en: 'Please keep free, {date}: {title}', km: 'សូមទុកពេល {date}៖ {title}' },
  saveTheDatePreheader: {
    en: 'The invitation with place and agenda follows.',
    km: 'លិខិតអញ្ជើញដែលមានទីកន្លែង និងរបៀបវារៈ នឹងផ្ញើជូនតាមក្រោយ។',
  },
  saveTheDate: {
    en: '{network} plans a meeting on this day. Please keep it free. The invitation follows; you need not answer now.',
    km: '{network} គ្រោងរៀបចំកិច្ចប្រជុំនៅថ្ងៃនេះ។ សូមលោកអ្នកមេត្តាទុកពេល។ លិខិតអញ្ជើញនឹងផ្ញើជូនតាមក្រោយ ដូច្នេះមិនទាន់ចាំបាច់ឆ្លើយតបទេ។',
  },
  dateFreedSubject: { en: 'No longer planned, {date}: {title}', km: 'លែងមានគម្រោង {date}៖ {title}' },
  dateFreedPreheader: {
    en: 'You need not keep this day free any more.',
    km: 'លោកអ្នកមិនចាំបាច់ទុកពេលនៅថ្ងៃនេះទៀតទេ។',
  },
  dateFreed: {
    en: '{network} had asked you to keep this day free. The meeting is no longer planned, so the day is yours again.',
    km: '{network} បានសុំឱ្យលោកអ្នកទុកពេលនៅថ្ងៃនេះ។ កិច្ចប្រជុំលែងមានគម្រោងទៀតហើយ ដូច្នេះលោកអ្នកអាចប្រើពេលនេះតាមសេចក្តីត្រូវការ។',
  },

  summarySubject: { en: 'Summary, {date}: {title}', km: 'សេចក្តីសង្ខេប {date}៖ {title}' },
  summaryPreheader: {
    en: 'What was talked about and decided.',
    km: 'អ្វីដែលបានពិភាក្សា និងសម្រេច។',
  },
  summaryCame: {
    en: 'Thank you for taking part. This is what came of it.',
    km: 'សូមអរគុណដែលបានចូលរួម។ ខាងក្រោមជាលទ្ធផលនៃកិច្ចប្រជុំ។',
  },
  summaryAway: {
    en: 'This is what was talked about and decided, also for those who could not be there.',
    km: 'ខាងក្រោមជាអ្វីដែលបានពិភាក្សា និងសម្រេច ជូនដល់អ្នកដែលមិនអាចចូលរួមដែរ។',
  },
  readSummary: { en: 'Read the summary', km: 'អានសេចក្តីសង្ខេប' },
} as const satisfies Catalogue;
