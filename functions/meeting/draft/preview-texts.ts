import type { Catalogue } from '../../i18n/say.ts';
import { typedTexts } from '../../i18n/typed-texts.ts';

/** The preview, and what a warning says. */
export const previewTexts = {
  title: { en: 'Before you invite', km: 'មុនពេលអញ្ជើញ' },
  backToForm: { en: 'Back to the form', km: 'ត្រឡប់ទៅទម្រង់' },
  sharedAddress: {
    en: 'Two organisations are invited by one address, {email} ({names}). If it is one person, they answer for each of the two; if not, correct the address.',
    km: 'អង្គការពីរត្រូវបានអញ្ជើញតាមអាសយដ្ឋានតែមួយ {email} ({names})។ បើជាមនុស្សតែម្នាក់ គាត់ឆ្លើយតបសម្រាប់អង្គការនីមួយៗ។ បើមិនមែនទេ សូមកែអាសយដ្ឋាន។',
  },
  guestIsContact: {
    en: 'The address of the guest {guest} is the one of {contact} ({organisation}). One of the two invitations is enough: take the guest out, or correct the address.',
    km: 'អាសយដ្ឋានរបស់ភ្ញៀវ {guest} គឺជាអាសយដ្ឋានរបស់ {contact} ({organisation})។ លិខិតអញ្ជើញមួយគឺគ្រប់គ្រាន់៖ សូមដកភ្ញៀវចេញ ឬកែអាសយដ្ឋាន។',
  },
  lookTwice: { en: 'Worth a second look', km: 'សូមពិនិត្យម្តងទៀត' },
  neverBlocks: { en: 'You can invite all the same.', km: 'លោកអ្នកនៅតែអាចអញ្ជើញបាន។' },
  lateNotice: {
    en: 'Late notice: the meeting is in {days} days. {usual} or more are usual.',
    km: 'ជូនដំណឹងយឺត៖ កិច្ចប្រជុំនៅសល់ {days} ថ្ងៃទៀត។ តាមធម្មតាគឺ {usual} ថ្ងៃ ឬច្រើនជាងនេះ។',
  },
  lateToday: { en: 'Late notice: the meeting is today.', km: 'ជូនដំណឹងយឺត៖ កិច្ចប្រជុំគឺថ្ងៃនេះ។' },
  lateTomorrow: { en: 'Late notice: the meeting is tomorrow.', km: 'ជូនដំណឹងយឺត៖ កិច្ចប្រជុំគឺថ្ងៃស្អែក។' },
  holiday: { en: 'Public holiday: {name}.', km: 'ថ្ងៃឈប់សម្រាកសាធារណៈ៖ {name}។' },
  season: { en: '{name}.', km: '{name}។' },
  provisional: {
    en: 'The date of this holiday is not yet confirmed by the government.',
    km: 'កាលបរិច្ឆេទថ្ងៃឈប់សម្រាកនេះ មិនទាន់មានការបញ្ជាក់ពីរាជរដ្ឋាភិបាលទេ។',
  },
  weekend: { en: 'The day is a weekend day.', km: 'ថ្ងៃនេះជាថ្ងៃចុងសប្តាហ៍។' },
  clash: {
    en: 'At the same time: {title}.',
    km: 'ក្នុងពេលតែមួយ៖ {title}។',
  },
  sameDay: { en: 'On the same day: {title}.', km: 'ក្នុងថ្ងៃតែមួយ៖ {title}។' },
  agendaOverruns: {
    en: 'The agenda takes {agenda} minutes; the meeting has {slot}.',
    km: 'របៀបវារៈត្រូវការ {agenda} នាទី តែកិច្ចប្រជុំមាន {slot} នាទី។',
  },
  answerPast: {
    en: 'The deadline for answers is past.',
    km: 'ថ្ងៃផុតកំណត់នៃការឆ្លើយតបបានកន្លងហើយ។',
  },
  answerToday: {
    en: 'Answers are wanted today already. Many will not see it in time; a later day is better.',
    km: 'ត្រូវការចម្លើយនៅថ្ងៃនេះហើយ។ មនុស្សជាច្រើននឹងមើលមិនទាន់ទេ។ ថ្ងៃក្រោយជាងនេះល្អជាង។',
  },
  clockGapStart: {
    en: 'The clocks are put forward over {time} on this day: the meeting would begin at {real}.',
    km: 'នៅថ្ងៃនេះ នាឡិកាត្រូវបង្វិលទៅមុខ ដូច្នេះគ្មាន{time}ទេ៖ កិច្ចប្រជុំនឹងចាប់ផ្តើម{real}។',
  },
  clockGapEnd: {
    en: 'The clocks are put forward over {time} on this day: the meeting would end at {real}.',
    km: 'នៅថ្ងៃនេះ នាឡិកាត្រូវបង្វិលទៅមុខ ដូច្នេះគ្មាន{time}ទេ៖ កិច្ចប្រជុំនឹងបញ្ចប់{real}។',
  },
  clockTwiceStart: {
    en: 'The clocks are put back on this day, and {time} comes twice: the meeting begins at the first one.',
    km: 'នៅថ្ងៃនេះ នាឡិកាត្រូវបង្វិលថយក្រោយ ហើយ{time}មានពីរដង៖ កិច្ចប្រជុំចាប់ផ្តើមនៅលើកទីមួយ។',
  },
  clockTwiceEnd: {
    en: 'The clocks are put back on this day, and {time} comes twice: the meeting ends at the first one.',
    km: 'នៅថ្ងៃនេះ នាឡិកាត្រូវបង្វិលថយក្រោយ ហើយ{time}មានពីរដង៖ កិច្ចប្រជុំបញ្ចប់នៅលើកទីមួយ។',
  },
  clockLength: {
    en: 'The clocks change during the meeting: it lasts {minutes}, and not {said}.',
    km: 'នាឡិកាត្រូវបានកែក្នុងពេលប្រជុំ៖ កិច្ចប្រជុំមានរយៈពេល {minutes} មិនមែន {said} ទេ។',
  },
  people: { en: 'invited', km: 'នាក់ត្រូវអញ្ជើញ' },
  byMail: { en: 'by mail', km: 'តាមអ៊ីមែល' },
  byHand: { en: 'by hand', km: 'ដោយដៃ' },
  leftOut: { en: 'left out', km: 'មិនត្រូវអញ្ជើញ' },
  inviteMixed: {
    en: 'Invite {n}: {mail} by mail, {byHand} by hand',
    km: 'អញ្ជើញ {n} នាក់៖ {mail} តាមអ៊ីមែល {byHand} ដោយដៃ',
  },
  inviteMail: { en: 'Invite {n} by mail', km: 'អញ្ជើញ {n} នាក់តាមអ៊ីមែល' },
  inviteHand: { en: 'Invite {n} by hand', km: 'អញ្ជើញ {n} នាក់ដោយដៃ' },
  inviteAt: { en: '{invite} — {when}', km: '{invite} — {when}' },
  inviteNow: { en: 'Invite {n} now', km: 'អញ្ជើញ {n} នាក់ឥឡូវនេះ' },
  afterwardsWaits: {
    en: 'Nothing is sent at night or on a day off. Until then you can stop it.',
    km: 'គ្មានអ្វីត្រូវបានផ្ញើនៅពេលយប់ ឬថ្ងៃឈប់សម្រាកទេ។ មុនពេលនោះ លោកអ្នកអាចបញ្ឈប់បាន។',
  },
  eachGets: {
    en: {
      one: 'Each member who says yes gets one mail: {what}.',
      other: 'Each member who says yes gets {n} mails: {what}.',
    },
    km: 'សមាជិកម្នាក់ៗដែលយល់ព្រមចូលរួម ទទួលអ៊ីមែល {n}៖ {what}។',
  },
  future: { en: 'What is sent after the invitation', km: 'សារក្រោយលិខិតអញ្ជើញ' },
  futureNow: {
    en: { one: 'One message, at its time', other: '{n} messages, each at its time' },
    km: 'សារ {n} តាមពេលរៀងៗខ្លួន',
  },
  futureAll: { en: 'Who gets which, and changing it', km: 'អ្នកទទួលសារនីមួយៗ និងការកែប្រែ' },
  afterwards: {
    en: 'After that you have {time} to stop. Then the mails go out by themselves.',
    km: 'ក្រោយមក លោកអ្នកមានពេល {time} ដើម្បីបញ្ឈប់។ បន្ទាប់មក អ៊ីមែលនឹងផ្ញើចេញដោយស្វ័យប្រវត្តិ។',
  },
  afterwardsAtOnce: { en: 'The mails go out at once.', km: 'អ៊ីមែលនឹងផ្ញើចេញភ្លាម។' },
  minutes: { en: { one: '1 minute', other: '{n} minutes' }, km: '{n} នាទី' },
  seconds: { en: { one: '1 second', other: '{n} seconds' }, km: '{n} វិនាទី' },
  nobody: {
    en: 'There is nobody to invite yet. Choose other members in the form, or add a guest.',
    km: 'មិនទាន់មានអ្នកត្រូវអញ្ជើញទេ។ សូមជ្រើសរើសសមាជិកផ្សេងក្នុងទម្រង់ ឬបន្ថែមភ្ញៀវ។',
  },
  mail: { en: 'The mail', km: 'អ៊ីមែល' },
  mailAs: { en: 'As it looks to', km: 'ដូចដែលផ្ញើទៅ' },
  showMail: { en: 'Show', km: 'បង្ហាញ' },
  subject: { en: 'Subject: {subject}', km: 'ប្រធានបទ៖ {subject}' },
  frame: { en: 'The mail as it will look', km: 'រូបរាងអ៊ីមែល' },
  asText: { en: 'The same as plain text', km: 'ដូចគ្នា ជាអក្សរធម្មតា' },
  textNow: { en: 'for phones and programs without pictures', km: 'សម្រាប់ទូរសព្ទ និងកម្មវិធីដែលគ្មានរូបភាព' },
  open: { en: 'show', km: 'បង្ហាញ' },
  toMyself: { en: 'Send it to myself', km: 'ផ្ញើមកខ្លួនខ្ញុំ' },
  toMyselfSent: {
    en: 'A preview is on its way to {email}. Nobody else gets it.',
    km: 'សារមើលជាមុនកំពុងផ្ញើទៅ {email}។ គ្មានអ្នកផ្សេងទទួលទេ។',
  },
  recipients: { en: 'Who is invited', km: 'អ្នកត្រូវអញ្ជើញ' },
  byMailList: { en: '{n} by mail', km: '{n} នាក់តាមអ៊ីមែល' },
  byHandList: { en: '{n} by hand', km: '{n} នាក់ដោយដៃ' },
  byHandHelp: {
    en: 'They get no mail. The meeting page has a text with each person’s link, to send or read out.',
    km: 'ពួកគេមិនទទួលអ៊ីមែលទេ។ ទំព័រកិច្ចប្រជុំមានអត្ថបទជាមួយតំណផ្ទាល់ខ្លួនរបស់ម្នាក់ៗ សម្រាប់ផ្ញើ ឬអានប្រាប់។',
  },
  notInvited: { en: 'Who is not invited, and why', km: 'អ្នកដែលមិនត្រូវអញ្ជើញ និងមូលហេតុ' },
  everyone: { en: 'Nobody is left out.', km: 'គ្មាននរណាត្រូវបានដកចេញទេ។' },
  guest: { en: 'guest', km: 'ភ្ញៀវ' },
  otherLanguage: { en: 'Text in the other language only', km: 'អត្ថបទដែលមានតែភាសាម្ខាង' },
  onlyEnglishFor: {
    en: 'Readers of Khmer ({n}) get this in English only: {fields}.',
    km: 'អ្នកអានភាសាខ្មែរ ({n} នាក់) ទទួលចំណុចនេះជាភាសាអង់គ្លេសប៉ុណ្ណោះ៖ {fields}។',
  },
  onlyKhmerFor: {
    en: 'Readers of English ({n}) get this in Khmer only: {fields}.',
    km: 'អ្នកអានភាសាអង់គ្លេស ({n} នាក់) ទទួលចំណុចនេះជាភាសាខ្មែរប៉ុណ្ណោះ៖ {fields}។',
  },
  addTranslation: { en: 'Add the translation', km: 'បន្ថែមការបកប្រែ' },
  halfTitle: { en: 'Changed in one language only', km: 'បានកែតែភាសាម្ខាង' },
  halfKhmer: {
    en: '{field}: the English is new, and the Khmer still says “{words}”.',
    km: '{field}៖ ភាសាអង់គ្លេសបានកែថ្មី ប៉ុន្តែភាសាខ្មែរនៅតែសរសេរថា «{words}»។',
  },
  halfEnglish: {
    en: '{field}: the Khmer is new, and the English still says “{words}”.',
    km: '{field}៖ ភាសាខ្មែរបានកែថ្មី ប៉ុន្តែភាសាអង់គ្លេសនៅតែសរសេរថា «{words}»។',
  },
  halfLook: { en: 'Change it, or say that it is right', km: 'កែវា ឬបញ្ជាក់ថាត្រឹមត្រូវ' },
  bothTitle: { en: 'In both languages', km: 'ជាភាសាទាំងពីរ' },
  bothName: { en: 'All texts side by side', km: 'អត្ថបទទាំងអស់ទន្ទឹមគ្នា' },
  allInBoth: { en: 'all in Khmer and English', km: 'ទាំងអស់មានជាភាសាខ្មែរ និងអង់គ្លេស' },
  someInOne: { en: '{n} of {all} to look at', km: '{n} ក្នុងចំណោម {all} ត្រូវពិនិត្យ' },
  bothWhat: { en: 'What', km: 'ចំណុច' },
  bothKhmer: { en: 'Khmer', km: 'ភាសាខ្មែរ' },
  bothEnglish: { en: 'English', km: 'ភាសាអង់គ្លេស' },
  noKhmer: typedTexts.englishOnly,
  noEnglish: typedTexts.khmerOnly,
  older: { en: 'older than the other language', km: 'ចាស់ជាងភាសាម្ខាងទៀត' },
  audienceChanged: {
    en: 'The list changed since you looked at it',
    km: 'បញ្ជីត្រូវបានកែប្រែចាប់តាំងពីលោកអ្នកបានពិនិត្យ',
  },
  audienceChangedLead: {
    en: 'Nobody has been invited yet. Please look at the list once more.',
    km: 'មិនទាន់មាននរណាត្រូវបានអញ្ជើញទេ។ សូមពិនិត្យបញ្ជីម្តងទៀត។',
  },
  added: { en: 'New: {names}', km: 'ថ្មី៖ {names}' },
  gone: { en: 'No longer: {names}', km: 'លែងមាន៖ {names}' },
  otherwise: { en: 'Reached differently: {names}', km: 'ទាក់ទងតាមវិធីផ្សេង៖ {names}' },
  draftChanged: {
    en: 'Somebody changed this meeting since you looked at it',
    km: 'មានអ្នកបានកែប្រែកិច្ចប្រជុំនេះ ចាប់តាំងពីលោកអ្នកបានពិនិត្យ',
  },
  draftChangedLead: {
    en: 'Nobody has been invited yet. This is how it is now; please look once more.',
    km: 'មិនទាន់មាននរណាត្រូវបានអញ្ជើញទេ។ នេះជាស្ថានភាពបច្ចុប្បន្ន សូមពិនិត្យម្តងទៀត។',
  },
} as const satisfies Catalogue;

/** Why somebody of the network is not invited. */
export const leftOutTexts = {
  notChosen: { en: 'not chosen for this meeting', km: 'មិនត្រូវបានជ្រើសរើសសម្រាប់កិច្ចប្រជុំនេះ' },
  left: { en: 'has left the network', km: 'បានចាកចេញពីបណ្តាញ' },
  pending: { en: 'waits to be accepted as a member', km: 'កំពុងរង់ចាំការទទួលយកជាសមាជិក' },
  noContact: { en: 'has no contact', km: 'គ្មានអ្នកទំនាក់ទំនង' },
  noAddress: { en: 'has no e-mail address', km: 'គ្មានអាសយដ្ឋានអ៊ីមែល' },
  addressHeld: {
    en: 'mail to this address came back; correct it first',
    km: 'អ៊ីមែលទៅអាសយដ្ឋាននេះត្រូវបានបង្វិលមកវិញ សូមកែតម្រូវជាមុន',
  },
  sameAddress: {
    en: 'has the address of somebody who is invited already',
    km: 'មានអាសយដ្ឋានដូចអ្នកដែលត្រូវអញ្ជើញរួចហើយ',
  },
} as const satisfies Catalogue;
