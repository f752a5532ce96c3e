import type { Catalogue, Text } from '../../i18n/say.ts';
import type { SessionLanguage, SessionNeed, Verdict } from '../rules/voices/proposal-events.ts';
import type { Standing } from '../rules/voices/standing.ts';

/** The pages on which members, guests and strangers propose. Formal register; a native reader confirms the Khmer. */
export const voiceTexts = {
  title: { en: 'Propose a session: {forum}', km: 'ស្នើវគ្គសម្រាប់៖ {forum}' },
  onDay: { en: 'Forum on {date}.', km: 'វេទិកានៅ {date}។' },
  openUntil: {
    en: 'You can send and change proposals until {date}.',
    km: 'លោកអ្នកអាចផ្ញើ និងកែសំណើបានរហូតដល់ {date}។',
  },
  closedOn: {
    en: 'The call closed on {date}, so proposals can no longer be sent or changed. If it cannot wait, please write to {reply}.',
    km: 'ការអំពាវនាវបានបិទនៅ {date}។ មិនអាចផ្ញើ ឬកែសំណើបានទៀតទេ។ បើមិនអាចរង់ចាំបាន សូមសរសេរមក {reply}។',
  },
  cancelled: { en: 'This forum is cancelled.', km: 'វេទិកានេះត្រូវបានលុបចោល។' },
  call: { en: 'What is asked for', km: 'អ្វីដែលស្វែងរក' },
  own: { en: 'Your proposals', km: 'សំណើរបស់លោកអ្នក' },
  why: { en: 'Reason: {reason}', km: 'មូលហេតុ៖ {reason}' },
  settledBy: { en: 'It will be settled by {date}.', km: 'នឹងត្រូវសម្រេចត្រឹម {date}។' },
  change: { en: 'Change this proposal', km: 'កែសំណើនេះ' },
  withdraw: { en: 'Take this proposal back', km: 'ដកសំណើនេះវិញ' },
  propose: { en: 'A new proposal', km: 'សំណើថ្មី' },
  send: { en: 'Send the proposal', km: 'ផ្ញើសំណើ' },
  save: { en: 'Save the changes', km: 'រក្សាទុកការកែប្រែ' },
  saved: {
    en: 'Your proposal is saved. You can change it until the call closes.',
    km: 'សំណើរបស់លោកអ្នកត្រូវបានរក្សាទុក។ លោកអ្នកអាចកែវាបានរហូតដល់ការអំពាវនាវបិទ។',
  },
  withdrawn: { en: 'The proposal is taken back.', km: 'សំណើត្រូវបានដកវិញហើយ។' },
  confirmed: {
    en: 'Thank you. Your proposal counts now. You can change it until the call closes.',
    km: 'សូមអរគុណ។ សំណើរបស់លោកអ្នកត្រូវបានរាប់បញ្ចូលហើយ។ លោកអ្នកអាចកែវាបានរហូតដល់ការអំពាវនាវបិទ។',
  },
  confirmHelp: {
    en: 'Your proposal does not count yet. Say that it is yours.',
    km: 'សំណើរបស់លោកអ្នកមិនទាន់ត្រូវបានរាប់បញ្ចូលទេ។ សូមបញ្ជាក់ថាវាជារបស់លោកអ្នក។',
  },
  confirm: { en: 'Yes, this proposal is mine', km: 'បាទ/ចាស សំណើនេះជារបស់ខ្ញុំ' },
  // On the own page of a member's contact.
  partClosed: { en: 'The call closed on {date}.', km: 'ការអំពាវនាវបានបិទនៅ {date}។' },
  partPropose: { en: 'Propose a session', km: 'ស្នើវគ្គមួយ' },
  partOwn: { en: 'Open our proposals', km: 'បើកសំណើរបស់យើងខ្ញុំ' },
  // The public form.
  you: { en: 'You', km: 'លោកអ្នក' },
  yourName: { en: 'Your name', km: 'ឈ្មោះរបស់លោកអ្នក' },
  yourEmail: { en: 'Your e-mail', km: 'អ៊ីមែលរបស់លោកអ្នក' },
  yourEmailHelp: {
    en: 'We send you a link there. Your proposal counts once you have opened it and confirmed.',
    km: 'យើងខ្ញុំនឹងផ្ញើតំណមួយទៅទីនោះ។ សំណើរបស់លោកអ្នកត្រូវបានរាប់បញ្ចូល ពេលលោកអ្នកបើកតំណ ហើយបញ្ជាក់។',
  },
  yourOrganisation: { en: 'Your organisation', km: 'អង្គការរបស់លោកអ្នក' },
  yourData: {
    en: 'We keep names and addresses for a year, for this forum and the next one, and show them only to the people who prepare it.',
    km: 'យើងខ្ញុំរក្សាទុកឈ្មោះ និងអាសយដ្ឋានរយៈពេលមួយឆ្នាំ សម្រាប់វេទិកានេះ និងវេទិកាបន្ទាប់ ហើយបង្ហាញតែដល់អ្នករៀបចំប៉ុណ្ណោះ។',
  },
  notCalled: {
    en: 'Proposals are taken from members and from people who were invited, by the link in their mail.',
    km: 'សំណើទទួលបានតែពីសមាជិក និងអ្នកដែលបានអញ្ជើញ តាមតំណក្នុងអ៊ីមែលរបស់ពួកគេ។',
  },
  lookInMail: { en: 'Now look into your mail', km: 'ឥឡូវសូមពិនិត្យអ៊ីមែលរបស់លោកអ្នក' },
  lookInMailLead: {
    en: 'We sent a link to your address. Open it and confirm: only then does your proposal count. If nothing comes within an hour, look among unwanted mail.',
    km: 'យើងខ្ញុំបានផ្ញើតំណមួយទៅអាសយដ្ឋានរបស់លោកអ្នក។ សូមបើកវា ហើយបញ្ជាក់ ទើបសំណើត្រូវបានរាប់បញ្ចូល។ បើក្នុងមួយម៉ោងមិនមានអ្វីមកទេ សូមពិនិត្យក្នុងប្រអប់សារឥតបានការ។',
  },
  foot: { en: 'This link belongs to {name}.', km: 'តំណនេះជារបស់ {name}។' },
  sessionTitle: { en: 'Title', km: 'ចំណងជើង' },
  about: { en: 'What it is about', km: 'ខ្លឹមសារ' },
  aboutHelp: {
    en: 'Do not write names here: two people read it without knowing who sent it.',
    km: 'សូមកុំសរសេរឈ្មោះនៅទីនេះ៖ មានអ្នកអានពីរនាក់ ដែលមិនដឹងថានរណាជាអ្នកផ្ញើ។',
  },
  speakers: { en: 'Who speaks', km: 'វាគ្មិន' },
  speaker: { en: 'speaker', km: 'វាគ្មិន' },
  name: { en: 'Name', km: 'ឈ្មោះ' },
  sex: { en: 'Sex', km: 'ភេទ' },
  sexHelp: {
    en: 'Only to count how many women and men speak.',
    km: 'សម្រាប់រាប់ចំនួនវាគ្មិនស្រី និងប្រុសប៉ុណ្ណោះ។',
  },
  organisation: { en: 'Organisation', km: 'អង្គការ' },
  organisationOther: {
    en: 'Only where it is not {organisation}.',
    km: 'តែក្នុងករណីដែលមិនមែនជា {organisation}។',
  },
  email: { en: 'E-mail', km: 'អ៊ីមែល' },
  phone: { en: 'Phone', km: 'លេខទូរសព្ទ' },
  reachHelp: {
    en: 'With an address we tell this person ourselves what is decided. Without one you tell them.',
    km: 'បើមានអាសយដ្ឋាន យើងខ្ញុំនឹងជម្រាបបុគ្គលនេះដោយផ្ទាល់អំពីសេចក្តីសម្រេច។ បើគ្មានទេ សូមលោកអ្នកជម្រាបគាត់។',
  },
  language: { en: 'Language of the session', km: 'ភាសាក្នុងវគ្គ' },
  needs: { en: 'What the session needs', km: 'តម្រូវការសម្រាប់វគ្គ' },
  needsText: { en: 'Anything else that is needed', km: 'តម្រូវការផ្សេងទៀត' },
  minutes: { en: 'Minutes', km: 'ចំនួននាទី' },
  minutesHelp: { en: 'With time for questions.', km: 'រាប់បញ្ចូលពេលសម្រាប់សំណួរ។' },
  expected: { en: 'People expected', km: 'ចំនួនអ្នកចូលរួមរំពឹងទុក' },
  sessionFacts: { en: '{n} min · {language}', km: '{n} នាទី · {language}' },
} as const satisfies Catalogue;

export const languageNames = {
  km: { en: 'Khmer', km: 'ភាសាខ្មែរ' },
  en: { en: 'English', km: 'ភាសាអង់គ្លេស' },
  both: { en: 'Khmer and English', km: 'ភាសាខ្មែរ និងអង់គ្លេស' },
} as const satisfies Record<SessionLanguage, Text>;

export const needNames = {
  stepFree: { en: 'A room without steps', km: 'បន្ទប់គ្មានជណ្តើរ' },
  signLanguage: { en: 'Sign language interpreter', km: 'អ្នកបកប្រែភាសាសញ្ញា' },
  interpreter: { en: 'Interpreter between Khmer and English', km: 'អ្នកបកប្រែខ្មែរ-អង់គ្លេស' },
  projector: { en: 'Projector', km: 'ម៉ាស៊ីនបញ្ចាំង' },
  other: { en: 'Something else', km: 'ផ្សេងទៀត' },
} as const satisfies Record<SessionNeed, Text>;

/** How far a proposal is, to those who sent it: what is decided and not told, they learn by the mail. */
export const ownStandings = {
  unconfirmed: {
    en: 'Not sent yet: open the link in the mail to you',
    km: 'មិនទាន់បានផ្ញើ៖ សូមបើកតំណក្នុងអ៊ីមែលដែលផ្ញើជូនលោកអ្នក',
  },
  proposed: { en: 'Received', km: 'បានទទួល' },
  withdrawn: { en: 'Taken back', km: 'បានដកវិញ' },
  decided: { en: 'Received', km: 'បានទទួល' },
  maybe: { en: 'Perhaps: not settled yet', km: 'ប្រហែល៖ មិនទាន់សម្រេច' },
  declined: { en: 'Not in the programme', km: 'មិននៅក្នុងកម្មវិធី' },
  asked: { en: 'Accepted: waiting for its speakers', km: 'បានទទួលយក៖ រង់ចាំវាគ្មិន' },
  confirmed: { en: 'Accepted and confirmed', km: 'បានទទួលយក និងបញ្ជាក់' },
  calledOff: { en: 'Called off by its speakers', km: 'វាគ្មិនបានបោះបង់' },
} as const satisfies Record<Standing, Text>;
export const verdictNames = {
  yes: { en: 'Yes', km: 'ទទួលយក' },
  maybe: { en: 'Maybe', km: 'ប្រហែល' },
  no: { en: 'No', km: 'មិនទទួលយក' },
} as const satisfies Record<Verdict, Text>;
