import type { Catalogue, Text } from '../../i18n/say.ts';
import type { AccessNeed, Answer, Meal } from '../rules/seat-events.ts';

/** The answer page, as an invited person reads it. Formal register; a native reader confirms the Khmer. */
export const answerTexts = {
  answeringFor: { en: 'Answering for:', km: 'ឆ្លើយតបក្នុងនាម៖' },
  asGuest: { en: 'our guest', km: 'ភ្ញៀវកិត្តិយស' },
  notYou: { en: 'Not you?', km: 'មិនមែនលោកអ្នកទេឬ?' },
  notYouMember: {
    en: 'This page belongs to {name} and answers for {organisation} only. If you work for another organisation and somebody forwarded it to you, please do not answer here: ask {network} for your own invitation. If you work for {organisation} too, you may answer, and write under “Who is coming” who it will be.',
    km: 'ទំព័រនេះជារបស់ {name} និងឆ្លើយតបក្នុងនាម {organisation} ប៉ុណ្ណោះ។ ប្រសិនបើមានគេបញ្ជូនបន្តមកលោកអ្នកដែលមកពីអង្គការផ្សេង សូមកុំឆ្លើយតបនៅទីនេះ៖ សូមស្នើសុំលិខិតអញ្ជើញផ្ទាល់ខ្លួនពី {network}។ ប្រសិនបើលោកអ្នកក៏ធ្វើការនៅ {organisation} ដែរ លោកអ្នកអាចឆ្លើយតបបាន ហើយសូមសរសេរឈ្មោះអ្នកចូលរួមត្រង់ចំណុច «អ្នកចូលរួម»។',
  },
  notYouGuest: {
    en: 'This page belongs to {name}. If somebody forwarded it to you, please do not answer here: ask {network} for your own invitation.',
    km: 'ទំព័រនេះជារបស់ {name}។ ប្រសិនបើមានគេបញ្ជូនបន្តមកលោកអ្នក សូមកុំឆ្លើយតបនៅទីនេះ៖ សូមស្នើសុំលិខិតអញ្ជើញផ្ទាល់ខ្លួនពី {network}។',
  },
  question: { en: 'Will you come?', km: 'តើលោកអ្នកចូលរួមដែរឬទេ?' },
  answerBy: { en: 'Please answer by {date}.', km: 'សូមមេត្តាឆ្លើយតបត្រឹម{date}។' },
  answerByPast: {
    en: 'The deadline was {date}. You can still answer; it will be marked as late.',
    km: 'កាលកំណត់ឆ្លើយតបគឺ{date}។ លោកអ្នកនៅតែអាចឆ្លើយតបបាន ហើយចម្លើយនឹងត្រូវបានកត់សម្គាល់ថាយឺត។',
  },
  yes: { en: 'Yes, coming', km: 'ចូលរួម' },
  yesInPerson: { en: 'Yes, coming in person', km: 'ចូលរួមដោយផ្ទាល់' },
  yesOnline: { en: 'Yes, joining online', km: 'ចូលរួមតាមអនឡាញ' },
  no: { en: 'No, cannot come', km: 'មិនអាចចូលរួម' },
  unsure: { en: 'Not sure yet', km: 'មិនទាន់ប្រាកដ' },
  unsureHelp: {
    en: 'Not sure yet? We will ask you once more before the meeting.',
    km: 'បើមិនទាន់ប្រាកដទេ យើងខ្ញុំនឹងសួរម្តងទៀតមុនកិច្ចប្រជុំ។',
  },
  changeUntil: {
    en: 'You can change this until {when}.',
    km: 'លោកអ្នកអាចកែប្រែបានរហូតដល់{when}។',
  },
  yourAnswer: { en: 'Your answer', km: 'ចម្លើយរបស់លោកអ្នក' },
  theirAnswer: { en: 'The answer of {organisation}', km: 'ចម្លើយរបស់ {organisation}' },
  moreFor: {
    en: 'Say more for {organisation}: how many come, meals, a note',
    km: 'បន្ថែមព័ត៌មានសម្រាប់ {organisation}៖ ចំនួនអ្នកចូលរួម អាហារ និងកំណត់ចំណាំ',
  },
  mayChange: {
    en: 'Each organisation gives one answer. You can change it here.',
    km: 'អង្គការនីមួយៗឆ្លើយតែម្តង។ លោកអ្នកអាចកែប្រែនៅទីនេះ។',
  },
  staleTitle: {
    en: 'The meeting has moved. Will you come?',
    km: 'កិច្ចប្រជុំត្រូវបានប្តូរពេល។ តើលោកអ្នកចូលរួមដែរឬទេ?',
  },
  staleLead: {
    en: 'The answer “{answer}” was for {when}. Please answer for the new time.',
    km: 'ចម្លើយ «{answer}» គឺសម្រាប់{when}។ សូមមេត្តាឆ្លើយតបម្តងទៀតសម្រាប់ពេលថ្មី។',
  },
  anewTitle: { en: 'You are invited again', km: 'លោកអ្នកត្រូវបានអញ្ជើញម្តងទៀត' },
  anewLead: {
    en: 'Your answer “{answer}” was for the earlier invitation. Please answer once more.',
    km: 'ចម្លើយ «{answer}» របស់លោកអ្នក គឺសម្រាប់លិខិតអញ្ជើញមុន។ សូមមេត្តាឆ្លើយតបម្តងទៀត។',
  },
  late: { en: 'after the answer date', km: 'ក្រោយកាលកំណត់ឆ្លើយតប' },
  byLink: { en: 'answered by {name}, {when}', km: 'ឆ្លើយតបដោយ {name} {when}' },
  byPhone: {
    en: 'answered by {name} by phone; recorded by {staff}, {when}',
    km: 'ឆ្លើយតបដោយ {name} តាមទូរសព្ទ កត់ត្រាដោយ {staff} {when}',
  },
  byCalendar: { en: 'answered by {name} from a calendar, {when}', km: 'ឆ្លើយតបដោយ {name} តាមប្រតិទិន {when}' },
  onBehalf: {
    en: 'recorded by {staff} for {name}, {when}',
    km: 'កត់ត្រាដោយ {staff} ជំនួស {name} {when}',
  },
  somebody: { en: 'somebody', km: 'បុគ្គលម្នាក់' },
  coordinator: { en: 'the coordinator', km: 'អ្នកសម្របសម្រួល' },
  earlier: { en: 'Earlier answers ({n})', km: 'ចម្លើយមុនៗ ({n})' },
  changeTitle: { en: 'Change the answer', km: 'កែប្រែចម្លើយ' },

  detailsTitle: { en: 'A few things that help the host', km: 'ព័ត៌មានមួយចំនួនដើម្បីជួយអង្គភាពម្ចាស់ផ្ទះ' },
  detailsLead: {
    en: 'Your answer is saved already. Add what you can.',
    km: 'ចម្លើយរបស់លោកអ្នកត្រូវបានរក្សាទុករួចហើយ។ សូមបន្ថែមព័ត៌មានតាមដែលអាចធ្វើបាន។',
  },
  answer: { en: 'The answer', km: 'ចម្លើយ' },
  mode: { en: 'In person or online', km: 'ដោយផ្ទាល់ ឬតាមអនឡាញ' },
  inPerson: { en: 'In person', km: 'ដោយផ្ទាល់' },
  online: { en: 'Online', km: 'តាមអនឡាញ' },
  attendee: { en: 'Who comes', km: 'អ្នកចូលរួម' },
  attendeeHelp: {
    en: '{name}, unless you write another name here.',
    km: '{name} លើកលែងតែលោកអ្នកសរសេរឈ្មោះផ្សេងនៅទីនេះ។',
  },
  people: { en: 'How many people', km: 'ចំនួនអ្នកចូលរួម' },
  women: { en: 'Women among them', km: 'ក្នុងនោះស្ត្រី' },
  needsAndMeals: { en: 'Access needs and meals', km: 'តម្រូវការពិសេស និងអាហារ' },
  needs: { en: 'What you need to take part', km: 'តម្រូវការពិសេសដើម្បីចូលរួម' },
  meals: { en: 'Meals', km: 'អាហារ' },
  mealsHelp: {
    en: 'For how many people? Everybody else eats everything.',
    km: 'សម្រាប់មនុស្សប៉ុន្មាននាក់? អ្នកផ្សេងទៀតអាចពិសាបានគ្រប់មុខ។',
  },
  mealsTooMany: {
    en: '{label}: there are more special meals than people.',
    km: '{label}៖ ចំនួនអាហារពិសេសច្រើនជាងចំនួនអ្នកចូលរួម។',
  },
  womenTooMany: {
    en: '{label}: there cannot be more women than people.',
    km: '{label}៖ ចំនួនស្ត្រីមិនអាចច្រើនជាងចំនួនអ្នកចូលរួមទេ។',
  },
  note: { en: 'A note to the coordinator', km: 'សារជូនអ្នកសម្របសម្រួល' },
  save: { en: 'Save these details', km: 'រក្សាទុកព័ត៌មាននេះ' },
  saveNote: { en: 'Save the note', km: 'រក្សាទុកសារ' },

  map: { en: 'Open the map', km: 'បើកផែនទី' },
  joinOnline: { en: 'Open the online meeting', km: 'បើកកិច្ចប្រជុំអនឡាញ' },
  summaryPage: { en: 'Read the summary', km: 'អានសេចក្តីសង្ខេប' },
  agendaPage: { en: 'Agenda, papers and topics', km: 'របៀបវារៈ ឯកសារ និងប្រធានបទ' },
  agendaPageHelp: {
    en: 'Propose what you want to talk about, until the agenda is sent.',
    km: 'លោកអ្នកអាចស្នើប្រធានបទ រហូតដល់ពេលផ្ញើរបៀបវារៈ។',
  },
  calendarTitle: { en: 'Keep the date', km: 'រក្សាទុកកាលបរិច្ឆេទ' },
  calendarFile: { en: 'Add to the calendar of this phone', km: 'បញ្ចូលក្នុងប្រតិទិនទូរសព្ទនេះ' },
  google: { en: 'Add to Google Calendar', km: 'បញ្ចូលក្នុង Google Calendar' },

  cancelledTitle: { en: 'This meeting is cancelled', km: 'កិច្ចប្រជុំនេះត្រូវបានលុបចោល' },
  cancelledLead: {
    en: '{title} was cancelled. Please do not travel. You do not need to answer.',
    km: '{title} ត្រូវបានលុបចោល។ សូមកុំធ្វើដំណើរមក។ លោកអ្នកមិនចាំបាច់ឆ្លើយតបទេ។',
  },
  reason: { en: 'The reason:', km: 'មូលហេតុ៖' },
  begunTitle: { en: 'The meeting has begun', km: 'កិច្ចប្រជុំបានចាប់ផ្តើមហើយ' },
  begunLead: {
    en: 'Answers for {title} were accepted until {when}. Please tell the network directly if you are on your way.',
    km: 'ការឆ្លើយតបចំពោះ {title} ត្រូវបានទទួលរហូតដល់{when}។ បើលោកអ្នកកំពុងធ្វើដំណើរមក សូមជូនដំណឹងទៅបណ្តាញដោយផ្ទាល់។',
  },
  uninvitedTitle: {
    en: 'You are not on the list of this meeting',
    km: 'លោកអ្នកមិនមានក្នុងបញ្ជីកិច្ចប្រជុំនេះទេ',
  },
  uninvitedLead: {
    en: 'The invitation to {title} was withdrawn, so no answer is needed. If this surprises you, please write to {address}.',
    km: 'ការអញ្ជើញទៅ {title} ត្រូវបានដកវិញ ដូច្នេះមិនចាំបាច់ឆ្លើយតបទេ។ ប្រសិនបើលោកអ្នកមានចម្ងល់ សូមសរសេរទៅ {address}។',
  },
  leftTitle: { en: 'This page is no longer yours', km: 'ទំព័រនេះលែងជារបស់លោកអ្នកហើយ' },
  leftLead: {
    en: 'The network has noted that {name} no longer speaks for {organisation}. If that is wrong, please write to {address}.',
    km: 'បណ្តាញបានកត់ត្រាថា {name} លែងតំណាងឱ្យ {organisation} ហើយ។ ប្រសិនបើមិនត្រឹមត្រូវ សូមសរសេរទៅ {address}។',
  },
  foot: {
    en: 'This page is only for {name}: anybody who has its address can answer with it. Please do not post it in a group.',
    km: 'ទំព័រនេះសម្រាប់តែ {name} ផ្ទាល់៖ អ្នកដែលមានអាសយដ្ឋានទំព័រនេះ អាចឆ្លើយតបជំនួសបាន។ សូមកុំបង្ហោះក្នុងក្រុម។',
  },
} as const satisfies Catalogue;

/** The three answers in one or two words, for lists. */
export const answerWords = {
  yes: { en: 'Yes', km: 'ចូលរួម' },
  no: { en: 'No', km: 'មិនចូលរួម' },
  unsure: { en: 'Not sure yet', km: 'មិនទាន់ប្រាកដ' },
} as const satisfies Record<Answer, Text>;

export const mealWords = {
  any: { en: 'Eats everything', km: 'ពិសាគ្រប់មុខ' },
  vegetarian: { en: 'Vegetarian', km: 'អាហារបួស' },
  halal: { en: 'Halal', km: 'អាហារហាឡាល់' },
  none: { en: 'No meal', km: 'មិនពិសាអាហារ' },
} as const satisfies Record<Meal, Text>;

export const needWords = {
  wheelchair: { en: 'Wheelchair access', km: 'ផ្លូវសម្រាប់រទេះរុញ' },
  signLanguage: { en: 'Sign language', km: 'ភាសាសញ្ញា' },
  largePrint: { en: 'Large print', km: 'ឯកសារអក្សរធំ' },
  interpreter: { en: 'An interpreter', km: 'អ្នកបកប្រែ' },
  other: { en: 'Something else (please write it in the note)', km: 'ផ្សេងទៀត (សូមសរសេរក្នុងសារ)' },
} as const satisfies Record<AccessNeed, Text>;

/** An answer that somebody gave by phone, as the coordinator records it. */
export const phoneTexts = {
  title: { en: 'Record an answer', km: 'កត់ត្រាចម្លើយ' },
  lead: {
    en: '{organisation}: what {name} said by phone. It will show as recorded by you, by phone.',
    km: '{organisation}៖ អ្វីដែល {name} បាននិយាយតាមទូរសព្ទ។ វានឹងបង្ហាញថាកត់ត្រាដោយលោកអ្នក តាមទូរសព្ទ។',
  },
  back: { en: 'The meeting', km: 'កិច្ចប្រជុំ' },
  now: { en: 'Their answer so far', km: 'ចម្លើយមកដល់ពេលនេះ' },
  none: { en: 'No answer yet.', km: 'មិនទាន់មានចម្លើយនៅឡើយ។' },
  save: { en: 'Record this answer', km: 'កត់ត្រាចម្លើយនេះ' },
  saved: { en: 'Recorded.', km: 'បានកត់ត្រា។' },
  onlyYes: {
    en: 'The rest counts only if the answer is yes.',
    km: 'ព័ត៌មានខាងក្រោមរាប់តែពេលចម្លើយថា ចូលរួម។',
  },
} as const satisfies Catalogue;
