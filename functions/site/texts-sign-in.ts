import type { Catalogue } from '../i18n/say.ts';

export const signInTexts = {
  signInTitle: { en: 'Sign in', km: 'ចូលប្រើប្រាស់' },
  signInWhat: {
    en: 'Prachum runs the meetings of a network of organisations: invitations, answers, reminders and summaries.',
    km: 'Prachum រៀបចំកិច្ចប្រជុំរបស់បណ្តាញអង្គការ៖ លិខិតអញ្ជើញ ចម្លើយ ការរំលឹក និងសេចក្តីសង្ខេប។',
  },
  signInLead: {
    en: 'For those who run a network. We send a code to your e-mail address; there is no password to remember.',
    km: 'សម្រាប់អ្នកគ្រប់គ្រងបណ្តាញ។ យើងនឹងផ្ញើលេខកូដទៅអាសយដ្ឋានអ៊ីមែលរបស់លោកអ្នក ដូច្នេះមិនចាំបាច់ចងចាំពាក្យសម្ងាត់ទេ។',
  },
  signInFirst: {
    en: 'For the first time: on the next page choose “Create an account”. It says that your account is ready; then go back and sign in with the same address. The password that it asks for is never used.',
    km: 'ចូលប្រើជាលើកដំបូង៖ នៅទំព័របន្ទាប់ សូមជ្រើសរើស «Create an account»។ ទំព័រនោះនឹងប្រាប់ថាគណនីរបស់លោកអ្នករួចរាល់។ បន្ទាប់មក សូមត្រឡប់ក្រោយ ហើយចូលប្រើដោយអាសយដ្ឋានដដែល។ ពាក្យសម្ងាត់ដែលវាសួរ មិនត្រូវបានប្រើឡើយ។',
  },
  sharedComputer: { en: 'Other people use this computer', km: 'មានអ្នកផ្សេងប្រើកុំព្យូទ័រនេះដែរ' },
  sharedComputerHelp: {
    en: 'You are signed out when the browser is closed.',
    km: 'លោកអ្នកនឹងត្រូវចេញដោយស្វ័យប្រវត្តិ នៅពេលបិទកម្មវិធីរុករក។',
  },
  signInButton: { en: 'Go on to sign in', km: 'បន្តចូលប្រើប្រាស់' },
  membersNeedNone: {
    en: 'Are you invited to a meeting? You need no account: the link in your invitation opens everything.',
    km: 'តើលោកអ្នកត្រូវបានអញ្ជើញចូលរួមប្រជុំឬ? លោកអ្នកមិនត្រូវការគណនីទេ៖ តំណក្នុងលិខិតអញ្ជើញបើកបានទាំងអស់។',
  },
  lostLink: { en: 'I have lost my link', km: 'ខ្ញុំបានបាត់តំណរបស់ខ្ញុំ' },
  nowSignedOut: { en: 'You are signed out.', km: 'លោកអ្នកបានចាកចេញហើយ។' },
  tapsLeft: {
    en: 'People you checked in still wait on this phone to be sent, so its list of names is kept until midnight. Sign in again with internet and open the check-in page to send them.',
    km: 'វត្តមានដែលលោកអ្នកបានកត់ត្រា នៅរង់ចាំផ្ញើក្នុងទូរសព្ទនេះ ដូច្នេះបញ្ជីឈ្មោះត្រូវបានរក្សាទុករហូតដល់ពាក់កណ្តាលអធ្រាត្រ។ សូមចូលម្តងទៀតពេលមានអ៊ីនធឺណិត ហើយបើកទំព័រកត់ត្រាវត្តមាន ដើម្បីផ្ញើ។',
  },
  failedTitle: { en: 'Signing in did not work', km: 'ការចូលប្រើប្រាស់មិនបានសម្រេច' },
  failedLead: {
    en: 'It may have taken too long, or it was begun in another window. Please begin again.',
    km: 'ប្រហែលជាប្រើពេលយូរពេក ឬបានចាប់ផ្តើមនៅក្នុងផ្ទាំងផ្សេង។ សូមចាប់ផ្តើមម្តងទៀត។',
  },
  unverifiedLead: {
    en: 'The sign-in service could not confirm your e-mail address. Please confirm it there, then begin again.',
    km: 'សេវាចូលប្រើប្រាស់មិនអាចបញ្ជាក់អាសយដ្ឋានអ៊ីមែលរបស់លោកអ្នកបានទេ។ សូមបញ្ជាក់នៅទីនោះជាមុន រួចចាប់ផ្តើមម្តងទៀត។',
  },
  again: { en: 'Begin again', km: 'ចាប់ផ្តើមម្តងទៀត' },
  networksTitle: { en: 'Your networks', km: 'បណ្តាញរបស់លោកអ្នក' },
  networksNone: {
    en: 'You are signed in as {email}, and no network knows this address yet. Ask a coordinator to invite it; it can take a minute until it shows here.',
    km: 'លោកអ្នកបានចូលប្រើដោយអាសយដ្ឋាន {email} ប៉ុន្តែមិនទាន់មានបណ្តាញណាស្គាល់អាសយដ្ឋាននេះទេ។ សូមស្នើអ្នកសម្របសម្រួលឱ្យអញ្ជើញ។ អាចចំណាយពេលមួយនាទីមុននឹងបង្ហាញនៅទីនេះ។',
  },
  confirmAccounts: { en: 'New accounts to confirm', km: 'គណនីថ្មីដែលត្រូវបញ្ជាក់' },
  waiting: {
    en: '{network} knows this address through another account. Your visit was noted: please ask an admin of the network to confirm on “People and roles” that it is you. Where nobody else can, ask the person who looks after the system.',
    km: '{network} ស្គាល់អាសយដ្ឋាននេះតាមគណនីផ្សេង។ ការចូលរបស់លោកអ្នកត្រូវបានកត់ត្រា៖ សូមស្នើអ្នកគ្រប់គ្រងបណ្តាញឱ្យបញ្ជាក់ក្នុង «បុគ្គល និងតួនាទី» ថាជាលោកអ្នក។ បើគ្មានអ្នកណាអាចបញ្ជាក់បានទេ សូមស្នើអ្នកថែទាំប្រព័ន្ធ។',
  },
  welcomeTitle: { en: 'Welcome to Prachum', km: 'សូមស្វាគមន៍មកកាន់ Prachum' },
  welcomeLead: {
    en: 'Prachum runs the meetings of a network of organisations. You fill in one form; every member gets a personal invitation, reminders and the summary, in Khmer or English, and answers with one tap.',
    km: 'Prachum រៀបចំកិច្ចប្រជុំរបស់បណ្តាញអង្គការ។ លោកអ្នកបំពេញទម្រង់តែមួយ៖ សមាជិកម្នាក់ៗទទួលលិខិតអញ្ជើញផ្ទាល់ខ្លួន ការរំលឹក និងសេចក្តីសង្ខេប ជាភាសាខ្មែរ ឬអង់គ្លេស ហើយឆ្លើយតបដោយចុចតែម្តង។',
  },
  welcomeNetwork: {
    en: 'Set up your network: its name and yours.',
    km: 'បង្កើតបណ្តាញ៖ ឈ្មោះបណ្តាញ និងឈ្មោះលោកអ្នក។',
  },
  welcomeMembers: {
    en: 'Bring the members in: paste your list as it is.',
    km: 'នាំចូលសមាជិក៖ បិទភ្ជាប់បញ្ជីដែលលោកអ្នកមាន។',
  },
  welcomeMeeting: {
    en: 'Prepare the first meeting from a template. You see every invitation before it is sent.',
    km: 'រៀបចំកិច្ចប្រជុំដំបូងពីគំរូ។ លោកអ្នកឃើញលិខិតអញ្ជើញទាំងអស់ មុនពេលផ្ញើ។',
  },
  found: { en: 'Set up a network', km: 'បង្កើតបណ្តាញថ្មី' },
  signedInTitle: { en: 'You are signed in', km: 'លោកអ្នកបានចូលប្រើប្រាស់ហើយ' },
  signedInLead: {
    en: 'Close this window, go back to the other one, and press the button there again.',
    km: 'សូមបិទផ្ទាំងនេះ ត្រឡប់ទៅផ្ទាំងមុន ហើយចុចប៊ូតុងនៅទីនោះម្តងទៀត។',
  },
} as const satisfies Catalogue;
