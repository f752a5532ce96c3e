import type { Catalogue } from '../../i18n/say.ts';

/** Mails to those who run a network: the invitation to a role, and the test mail. */
export const networkMailTexts = {
  invitationSubject: {
    en: '{network}: your role is {role}',
    km: '{network}៖ តួនាទីរបស់លោកអ្នកជា{role}',
  },
  invitationPreheader: {
    en: 'Sign in with this address. There is no password.',
    km: 'សូមចូលប្រើដោយអាសយដ្ឋាននេះ។ មិនត្រូវការពាក្យសម្ងាត់ទេ។',
  },
  invitationWhat: {
    en: 'Help to run {network} as {role}',
    km: 'សូមអញ្ជើញចូលរួមសម្របសម្រួល {network} ជា{role}',
  },
  greeting: { en: 'Dear {name},', km: 'សូមជម្រាបជូន {name}' },
  invitationLead: {
    en: 'You are asked to help with the meetings of {network}: invitations, answers, reminders and what follows. Sign in with this e-mail address, {email}; a code is sent to it each time, and there is no password to remember.',
    km: 'យើងខ្ញុំសូមអញ្ជើញលោកអ្នកជួយរៀបចំកិច្ចប្រជុំរបស់ {network}៖ ការអញ្ជើញ ការឆ្លើយតប ការរំលឹក និងការងារបន្តបន្ទាប់។ សូមចូលប្រើដោយអាសយដ្ឋានអ៊ីមែលនេះ {email}។ លេខកូដនឹងត្រូវផ្ញើមកអាសយដ្ឋាននេះរាល់ពេលចូលប្រើ ហើយមិនចាំបាច់ចងចាំពាក្យសម្ងាត់ទេ។',
  },
  roleAdmin: {
    en: 'As an admin you may do everything, including settings and roles.',
    km: 'ក្នុងនាមជាអ្នកគ្រប់គ្រង លោកអ្នកអាចធ្វើបានទាំងអស់ រួមទាំងការកំណត់ និងតួនាទី។',
  },
  roleCoordinator: {
    en: 'As a coordinator you call meetings and look after members.',
    km: 'ក្នុងនាមជាអ្នកសម្របសម្រួល លោកអ្នកអាចកោះប្រជុំ និងថែទាំព័ត៌មានសមាជិក។',
  },
  roleObserver: {
    en: 'As an observer you may read everything and change nothing.',
    km: 'ក្នុងនាមជាអ្នកសង្កេតការណ៍ លោកអ្នកអាចអានបានទាំងអស់ ប៉ុន្តែមិនកែប្រែអ្វីឡើយ។',
  },
  signIn: { en: 'Sign in', km: 'ចូលប្រើប្រាស់' },
  invitationWhy: {
    en: 'You receive this because an admin of {network} gave you a role. If you do not know the network, you need not do anything.',
    km: 'លោកអ្នកទទួលសារនេះ ព្រោះអ្នកគ្រប់គ្រង {network} បានផ្តល់តួនាទីឱ្យលោកអ្នក។ បើលោកអ្នកមិនស្គាល់បណ្តាញនេះទេ មិនចាំបាច់ធ្វើអ្វីឡើយ។',
  },
  takenSubject: {
    en: '{network}: you are no longer {role}',
    km: '{network}៖ លោកអ្នកលែងជា{role}ទៀតហើយ',
  },
  takenPreheader: {
    en: 'Thank you for what you have done. You need not do anything.',
    km: 'សូមអរគុណចំពោះអ្វីដែលលោកអ្នកបានធ្វើ។ លោកអ្នកមិនចាំបាច់ធ្វើអ្វីទេ។',
  },
  takenWhat: {
    en: 'Your role in {network} has ended',
    km: 'តួនាទីរបស់លោកអ្នកក្នុង {network} បានបញ្ចប់',
  },
  takenLead: {
    en: 'An admin of {network} has ended your role as {role}. Signing in with {email} no longer opens the pages of this network. What you have done there stays. Thank you for your help.',
    km: 'អ្នកគ្រប់គ្រង {network} បានបញ្ចប់តួនាទីរបស់លោកអ្នកជា{role}។ ការចូលប្រើដោយ {email} លែងបើកទំព័ររបស់បណ្តាញនេះបានទៀតហើយ។ អ្វីដែលលោកអ្នកបានធ្វើនៅទីនោះ នៅរក្សាទុកដដែល។ សូមអរគុណចំពោះការជួយរបស់លោកអ្នក។',
  },
  takenElse: {
    en: 'If you think that this is a mistake, please write to {reply}: the role can be given back.',
    km: 'បើលោកអ្នកគិតថានេះជាការភ័ន្តច្រឡំ សូមសរសេរទៅ {reply}៖ តួនាទីអាចផ្តល់ឱ្យវិញបាន។',
  },
  takenWhy: {
    en: 'You receive this because you had a role in {network}.',
    km: 'លោកអ្នកទទួលសារនេះ ព្រោះលោកអ្នកធ្លាប់មានតួនាទីក្នុង {network}។',
  },
  recognisedSubject: {
    en: '{network}: your new sign-in account works',
    km: '{network}៖ គណនីចូលប្រើថ្មីរបស់លោកអ្នកដំណើរការហើយ',
  },
  recognisedPreheader: {
    en: 'The account before no longer opens anything.',
    km: 'គណនីមុនលែងបើកអ្វីបានទៀតហើយ។',
  },
  recognisedWhat: {
    en: 'You are {role} of {network} again',
    km: 'លោកអ្នកជា{role}នៃ {network} ឡើងវិញ',
  },
  recognisedLead: {
    en: 'Somebody signed in with your address {email} through a new account, and it was confirmed that this is you. Your role now belongs to this account; sessions of the one before have ended.',
    km: 'មានអ្នកចូលប្រើដោយអាសយដ្ឋាន {email} របស់លោកអ្នក តាមគណនីថ្មី ហើយមានការបញ្ជាក់ថាជាលោកអ្នក។ តួនាទីរបស់លោកអ្នកឥឡូវជារបស់គណនីនេះ។ ការចូលប្រើតាមគណនីមុនត្រូវបានបញ្ចប់។',
  },
  recognisedElse: {
    en: 'If it was not you, please write to {reply} at once: somebody else can open the network.',
    km: 'បើមិនមែនជាលោកអ្នកទេ សូមសរសេរទៅ {reply} ភ្លាមៗ៖ មានអ្នកផ្សេងអាចបើកបណ្តាញបាន។',
  },
  recognisedWhy: {
    en: 'You receive this because you have a role in {network}.',
    km: 'លោកអ្នកទទួលសារនេះ ព្រោះលោកអ្នកមានតួនាទីក្នុង {network}។',
  },
  testSubject: { en: '{network}: the test mail has arrived', km: '{network}៖ អ៊ីមែលសាកល្បងបានមកដល់' },
  testPreheader: {
    en: 'Sender, reply address and Khmer letters, as members will see them.',
    km: 'អ្នកផ្ញើ អាសយដ្ឋានឆ្លើយតប និងអក្សរខ្មែរ ដូចដែលសមាជិកនឹងឃើញ។',
  },
  testWhat: { en: 'Mail from {network} reaches you', km: 'អ៊ីមែលពី {network} បានមកដល់លោកអ្នក' },
  testLead: {
    en: 'This is how the mails of the network look. Please check three things: it is in your inbox and not among spam, the Khmer letters are whole, and your reply to this mail reaches {reply}.',
    km: 'នេះជារូបរាងអ៊ីមែលរបស់បណ្តាញ។ សូមពិនិត្យបីចំណុច៖ អ៊ីមែលនេះស្ថិតក្នុងប្រអប់សំបុត្រ មិនមែនក្នុងសារឥតបានការ អក្សរខ្មែរបង្ហាញត្រឹមត្រូវ ហើយពេលលោកអ្នកឆ្លើយតប សារទៅដល់ {reply}។',
  },
  sender: { en: 'Sender', km: 'អ្នកផ្ញើ' },
  reply: { en: 'Replies reach', km: 'ការឆ្លើយតបទៅដល់' },
  back: { en: 'Back to the settings', km: 'ត្រឡប់ទៅការកំណត់' },
  testWhy: {
    en: 'You asked for this test mail yourself.',
    km: 'លោកអ្នកបានស្នើសុំអ៊ីមែលសាកល្បងនេះដោយខ្លួនឯង។',
  },
} as const satisfies Catalogue;

/** The line about the day before, for those who asked for it. */
export const dailyLineTexts = {
  yesterday: { en: 'Yesterday in {network}: ', km: 'ម្សិលមិញនៅ {network}៖ ' },
  since: { en: '{network} since {when}: ', km: '{network} ចាប់ពី{when}៖ ' },
  nothing: { en: 'nothing was due', km: 'គ្មានសារដល់កំណត់ទេ' },
  due: { en: '{n} due', km: 'ដល់កំណត់ {n}' },
  sent: { en: '{n} sent', km: 'បានផ្ញើ {n}' },
  byHand: { en: '{n} by hand', km: 'ប្រគល់ដោយដៃ {n}' },
  skipped: { en: '{n} skipped', km: 'រំលង {n}' },
  failed: { en: '{n} not arrived', km: 'ទៅមិនដល់ {n}' },
  stuck: { en: '{n} stuck', km: 'ជាប់គាំង {n}' },
  preheaderWell: { en: 'Nothing needs you.', km: 'គ្មានអ្វីត្រូវការលោកអ្នកទេ។' },
  preheaderLook: { en: 'Something needs a look.', km: 'មានចំណុចដែលត្រូវពិនិត្យ។' },
  leadWell: {
    en: 'Everything that was due was sent, handed to you, or left out for the reason below.',
    km: 'អ្វីៗដែលដល់កំណត់ត្រូវបានផ្ញើ ដាក់ជូនប្រគល់ដោយដៃ ឬរំលងដោយមូលហេតុខាងក្រោម។',
  },
  leadFailed: {
    en: 'Some messages did not arrive. Today shows to whom, and why.',
    km: 'មានសារខ្លះទៅមិនដល់។ ទំព័រថ្ងៃនេះបង្ហាញថាជូនអ្នកណា និងមូលហេតុ។',
  },
  leadStuck: {
    en: 'Something that should have been sent is still waiting. The system keeps trying; please look, or tell the person who looks after it.',
    km: 'មានសារដែលគួរតែបានផ្ញើហើយ កំពុងនៅរង់ចាំ។ ប្រព័ន្ធកំពុងព្យាយាមបន្ត។ សូមពិនិត្យ ឬប្រាប់អ្នកថែទាំប្រព័ន្ធ។',
  },
  notSent: { en: '{n} not sent', km: 'មិនបានផ្ញើ {n}' },
  span: { en: '{from} to {to}', km: '{from} ដល់{to}' },
  see: { en: 'See the day', km: 'មើលព័ត៌មានប្រចាំថ្ងៃ' },
  why: {
    en: 'You asked for this line. It comes on working days.',
    km: 'លោកអ្នកបានស្នើសុំសារនេះ។ វាមកដល់រៀងរាល់ថ្ងៃធ្វើការ។',
  },
  off: { en: 'Switch it off', km: 'បិទសារនេះ' },
} as const satisfies Catalogue;
