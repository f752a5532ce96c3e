import type { Catalogue } from '../i18n/say.ts';

/** The pages of those who run a network. */
export const staffAgendaTexts = {
  // Topics.
  topics: { en: 'Topics that were proposed', km: 'ប្រធានបទដែលបានស្នើ' },
  lead: {
    en: 'What you decide is mailed to the person who proposed the topic. Time left on the agenda: {left} min.',
    km: 'សេចក្តីសម្រេចរបស់លោកអ្នកនឹងត្រូវផ្ញើទៅអ្នកស្នើ។ របៀបវារៈនៅសល់ {left} នាទី។',
  },
  leadPlain: {
    en: 'What you decide is mailed to the person who proposed the topic.',
    km: 'សេចក្តីសម្រេចរបស់លោកអ្នកនឹងត្រូវផ្ញើទៅអ្នកស្នើ។',
  },
  leadFull: {
    en: 'No time is left on the agenda: what you take makes it longer than the meeting, unless you shorten other items. What you decide is mailed to the person who proposed the topic.',
    km: 'របៀបវារៈអស់ពេលហើយ៖ អ្វីដែលលោកអ្នកដាក់បន្ថែម ធ្វើឱ្យវាលើសម៉ោងប្រជុំ លុះត្រាតែបន្ថយចំណុចផ្សេង។ សេចក្តីសម្រេចរបស់លោកអ្នកនឹងត្រូវផ្ញើទៅអ្នកស្នើ។',
  },
  leadOver: {
    en: 'The agenda is longer than the meeting, by {over} min.',
    km: 'របៀបវារៈលើសម៉ោងប្រជុំ {over} នាទី។',
  },
  empty: {
    en: 'Nobody has proposed a topic yet. Members find the way to it on the page of the meeting and on their own page.',
    km: 'មិនទាន់មាននរណាស្នើប្រធានបទទេ។ សមាជិកអាចស្នើនៅទំព័រកិច្ចប្រជុំ និងទំព័រផ្ទាល់ខ្លួន។',
  },
  asked: { en: 'Minutes asked for', km: 'ចំនួននាទីដែលបានស្នើ' },
  askedOf: {
    en: 'Of topics that were not put off or declined',
    km: 'នៃប្រធានបទដែលមិនត្រូវបានពន្យារ ឬបដិសេធ',
  },
  decideAgain: { en: 'Decide again', km: 'សម្រេចម្តងទៀត' },
  organisation: { en: 'Organisation', km: 'អង្គការ' },
  minutes: { en: 'Minutes', km: 'នាទី' },
  waiting: { en: 'To decide', km: 'ត្រូវសម្រេច' },
  offered: { en: 'From earlier meetings', km: 'ពីកិច្ចប្រជុំមុនៗ' },
  decided: { en: 'Decided', km: 'បានសម្រេច' },
  from: { en: '{organisation}: {n} min.', km: '{organisation}៖ {n} នាទី' },
  speaks: { en: 'Speaks: {speaker}', km: 'អ្នកនិយាយ៖ {speaker}' },
  word: { en: 'A word to them', km: 'ពាក្យជូនពួកគេ' },
  wordHelp: { en: 'Needed where you decline.', km: 'ចាំបាច់ ពេលមិនទទួល។' },
  take: { en: 'Take it into the agenda', km: 'ដាក់ក្នុងរបៀបវារៈ' },
  park: { en: 'Keep it for the next meeting', km: 'រក្សាទុកសម្រាប់លើកក្រោយ' },
  decline: { en: 'Decline', km: 'មិនទទួល' },
  offAgenda: { en: 'Taken, but not on an agenda any more', km: 'បានទទួល តែលែងមានក្នុងរបៀបវារៈ' },
  saved: { en: 'Saved.', km: 'បានរក្សាទុក។' },
  member: { en: 'A member', km: 'សមាជិកម្នាក់' },
  tell: { en: 'Tell them yourself', km: 'សូមប្រាប់ពួកគេដោយផ្ទាល់' },
  tellHelp: { en: 'They are not reached by mail.', km: 'ពួកគេមិនត្រូវបានទាក់ទងតាមអ៊ីមែលទេ។' },
  phone: { en: 'Telephone', km: 'ទូរសព្ទ' },
  text: { en: 'Text to copy', km: 'អត្ថបទសម្រាប់ចម្លង' },
  told: { en: 'Told {name}', km: 'បានប្រាប់ {name}' },

  // Today.
  need: {
    en: { one: 'A topic was proposed', other: '{n} topics were proposed' },
    km: 'មានប្រធានបទ {n} ត្រូវបានស្នើ',
  },
  needTell: {
    en: {
      one: 'Somebody waits to hear about their topic',
      other: '{n} people wait to hear about their topics',
    },
    km: 'មានមនុស្ស {n} នាក់រង់ចាំដំណឹងអំពីប្រធានបទរបស់ខ្លួន',
  },
  needHelp: { en: 'Take it, keep it for later, or decline: {title}', km: 'ទទួល រក្សាទុក ឬមិនទទួល៖ {title}' },

  // Papers.
  papers: { en: 'Papers', km: 'ឯកសារ' },
  papersLead: {
    en: 'A link or a PDF for an item of the agenda. They are named in the agenda mail, and on the page of the meeting.',
    km: 'តំណ ឬ PDF សម្រាប់ចំណុចក្នុងរបៀបវារៈ។ ឯកសារត្រូវបានបង្ហាញក្នុងអ៊ីមែលរបៀបវារៈ និងទំព័រកិច្ចប្រជុំ។',
  },
  noItems: {
    en: 'Write the agenda first: a paper belongs to an item.',
    km: 'សូមសរសេររបៀបវារៈជាមុន៖ ឯកសារមួយត្រូវភ្ជាប់នឹងចំណុចមួយ។',
  },
  noPapers: { en: 'There are no papers yet.', km: 'មិនទាន់មានឯកសារទេ។' },
  add: { en: 'Add a paper', km: 'បន្ថែមឯកសារ' },
  paperTitle: { en: 'What it is called', km: 'ចំណងជើង' },
  item: { en: 'Agenda item', km: 'ចំណុចក្នុងរបៀបវារៈ' },
  link: { en: 'Address of a page', km: 'អាសយដ្ឋានទំព័រ' },
  file: { en: 'PDF that was sent', km: 'PDF ដែលបានផ្ញើ' },
  noFile: { en: 'None: it is a page', km: 'គ្មាន៖ វាជាទំព័រ' },
  sendPdf: { en: 'Send a PDF first', km: 'ផ្ញើ PDF ជាមុន' },
  pdfHelp: { en: 'Up to {n} MB. Then choose it here.', km: 'រហូតដល់ {n} MB។ បន្ទាប់មកជ្រើសវានៅទីនេះ។' },
  membersOnly: { en: 'For members only', km: 'សម្រាប់សមាជិកតែប៉ុណ្ណោះ' },
  membersOnlyHelp: {
    en: 'It is then not on the public page, and guests do not get it.',
    km: 'វានឹងមិនមាននៅទំព័រសាធារណៈទេ ហើយភ្ញៀវមិនទទួលបានទេ។',
  },
  save: { en: 'Add the paper', km: 'បន្ថែមឯកសារ' },
  remove: { en: 'Take away', km: 'ដកចេញ' },
  offItem: { en: 'its item is not on the agenda any more', km: 'ចំណុចរបស់វាលែងមានក្នុងរបៀបវារៈ' },
  pdfOf: { en: 'PDF of {when}', km: 'PDF នៅ {when}' },

  // Running order.
  order: { en: 'Running order', km: 'លំដាប់កម្មវិធី' },
  orderHelp: { en: 'For the chair, on paper or on a phone.', km: 'សម្រាប់អ្នកដឹកនាំប្រជុំ លើក្រដាស ឬទូរសព្ទ។' },
  at: { en: 'From {time}', km: 'ចាប់ពី {time}' },
  nobody: { en: 'nobody yet', km: 'មិនទាន់មានអ្នកទទួល' },
  done: { en: 'Done', km: 'បានធ្វើ' },
  dropped: { en: 'Dropped', km: 'បានបោះបង់' },
} as const satisfies Catalogue;
