import type { Catalogue } from '../../i18n/say.ts';

/** Why settings of the timeline cannot be kept together. `{label}` is the field's name. */
export const contradictionTexts = {
  notBeforeMeeting: {
    en: '{label}: on the day of the meeting or after it, this comes too late to be of use. Please write at least 1 day before.',
    km: '{label}៖ បើផ្ញើនៅថ្ងៃប្រជុំ ឬក្រោយនោះ វាហួសពេលហើយ។ សូមសរសេរយ៉ាងតិច ១ ថ្ងៃមុន។',
  },
  notAfterMeeting: {
    en: '{label}: this follows the meeting, so it cannot go out on the day itself or before. Please write at least 1 day after.',
    km: '{label}៖ សារនេះផ្ញើក្រោយកិច្ចប្រជុំ ដូច្នេះមិនអាចផ្ញើនៅថ្ងៃប្រជុំ ឬមុននោះទេ។ សូមសរសេរយ៉ាងតិច ១ ថ្ងៃក្រោយ។',
  },
  tooLongAfter: {
    en: '{label}: so long after the meeting it would no longer be sent. Please write at most {most} days after.',
    km: '{label}៖ យូរបែបនេះក្រោយកិច្ចប្រជុំ វានឹងមិនត្រូវផ្ញើទៀតទេ។ សូមសរសេរយ៉ាងច្រើន {most} ថ្ងៃក្រោយ។',
  },
  outOfOrder: {
    en: {
      one: '{label}: it would not come after “{earlier}” (one day before the meeting). Please write a smaller number, or move the other one.',
      other:
        '{label}: it would not come after “{earlier}” ({n} days before the meeting). Please write a smaller number, or move the other one.',
    },
    km: '{label}៖ វានឹងមិនមកក្រោយ «{earlier}» ({n} ថ្ងៃមុនកិច្ចប្រជុំ) ទេ។ សូមសរសេរលេខតូចជាង ឬប្តូរថ្ងៃរបស់សារនោះ។',
  },
  outsideHours: {
    en: '{label}: messages would go out outside the hours below. Please choose a time from {from} and before {to}.',
    km: '{label}៖ សារនឹងផ្ញើក្រៅម៉ោងដែលបានកំណត់ខាងក្រោម។ សូមជ្រើសរើសម៉ោងចាប់ពី {from} និងមុន {to}។',
  },
  hoursEmpty: {
    en: '{label}: the end must come after the beginning ({from}).',
    km: '{label}៖ ម៉ោងបញ្ចប់ត្រូវនៅក្រោយម៉ោងចាប់ផ្តើម ({from})។',
  },
} as const satisfies Catalogue;

/** The page of the network's timeline. */
export const timelineSettingsTexts = {
  title: { en: 'When messages go out', km: 'ពេលវេលាផ្ញើសារ' },
  lead: {
    en: 'Every meeting follows this, and each message can still be moved, paused or skipped at its meeting.',
    km: 'កិច្ចប្រជុំទាំងអស់អនុវត្តតាមនេះ ហើយសារនីមួយៗនៅតែអាចប្តូរថ្ងៃ ផ្អាក ឬរំលង នៅកិច្ចប្រជុំរបស់វា។',
  },
  now: {
    en: {
      one: '{n} of {all} messages is on, sent at {time}.',
      other: '{n} of {all} messages are on, sent at {time}.',
    },
    km: 'បានបើកសារ {n} ក្នុងចំណោម {all} ផ្ញើ{time}។',
  },
  invitingTitle: { en: 'Inviting', km: 'ការអញ្ជើញ' },
  inviteDays: { en: 'Invite at the latest', km: 'អញ្ជើញយ៉ាងយឺតបំផុត' },
  inviteDaysHelp: {
    en: 'The coordinator’s own deadline, shown on Today. The invitation goes out when they invite, not by itself.',
    km: 'កាលកំណត់របស់អ្នកសម្របសម្រួល បង្ហាញនៅទំព័រថ្ងៃនេះ។ លិខិតអញ្ជើញត្រូវផ្ញើពេលគាត់អញ្ជើញ មិនផ្ញើដោយខ្លួនឯងទេ។',
  },
  saveTheDate: { en: 'Offer a save-the-date', km: 'ផ្តល់ជម្រើសផ្ញើសារសុំទុកកាលបរិច្ឆេទ' },
  saveTheDateHelp: {
    en: 'Drafts then have a button that asks everybody to keep the day free. It is one more mail.',
    km: 'សេចក្តីព្រាងនឹងមានប៊ូតុងសុំឱ្យគ្រប់គ្នាទុកថ្ងៃនោះ។ នេះជាអ៊ីមែលបន្ថែមមួយ។',
  },
  mergeMinutes: { en: 'Wait after an edit', km: 'រង់ចាំក្រោយការកែប្រែ' },
  mergeMinutesHelp: {
    en: 'After an edit we wait this many minutes before telling people, in case you change it again. 0 = at once.',
    km: 'ក្រោយការកែប្រែ យើងរង់ចាំចំនួននាទីនេះមុនជូនដំណឹង ក្រែងលោកអ្នកកែប្រែម្តងទៀត។ ០ = ជូនដំណឹងភ្លាម។',
  },
  beforeTitle: { en: 'Before the meeting', km: 'មុនកិច្ចប្រជុំ' },
  afterTitle: { en: 'After the meeting', km: 'ក្រោយកិច្ចប្រជុំ' },
  hoursTitle: { en: 'Hours and days', km: 'ម៉ោង និងថ្ងៃ' },
  hoursLead: {
    en: 'Outside these hours we send only what somebody sends with a button and what cannot wait: an invitation, a change, a cancellation.',
    km: 'ក្រៅម៉ោងទាំងនេះ មានតែសារដែលមានអ្នកចុចផ្ញើ ហើយមិនអាចរង់ចាំបាន ទើបត្រូវផ្ញើ៖ ការអញ្ជើញ ការកែប្រែ និងការលុបចោល។',
  },
  sendAt: { en: 'Messages go out at', km: 'ម៉ោងផ្ញើសារ' },
  hoursFrom: { en: 'Earliest', km: 'ចាប់ពីម៉ោង' },
  hoursTo: { en: 'Not after', km: 'មិនហួសម៉ោង' },
  weekdays: { en: 'Days of the week', km: 'ថ្ងៃក្នុងសប្តាហ៍' },
  holidays: {
    en: 'Send nothing on public holidays of Cambodia',
    km: 'មិនផ្ញើនៅថ្ងៃឈប់សម្រាកសាធារណៈរបស់កម្ពុជា',
  },
  daysBefore: { en: 'days before the meeting', km: 'ថ្ងៃមុនកិច្ចប្រជុំ' },
  daysAfter: { en: 'days after the meeting', km: 'ថ្ងៃក្រោយកិច្ចប្រជុំ' },
  workdaysAfter: { en: 'working days after the meeting', km: 'ថ្ងៃធ្វើការក្រោយកិច្ចប្រជុំ' },
  isOn: { en: 'on', km: 'បើក' },
  isOff: { en: 'off', km: 'បិទ' },
  minutes: { en: 'minutes', km: 'នាទី' },
  save: { en: 'Save these times', km: 'រក្សាទុកពេលវេលាទាំងនេះ' },
  look: { en: 'Show the example first', km: 'មើលឧទាហរណ៍ជាមុន' },
  saved: {
    en: 'Saved. Meetings that are already convened follow the new times within a minute or two.',
    km: 'បានរក្សាទុក។ កិច្ចប្រជុំដែលបានកោះរួច នឹងអនុវត្តតាមពេលវេលាថ្មីក្នុងរយៈពេលមួយពីរនាទី។',
  },
  notSaved: {
    en: 'The example below shows these times. Nothing is saved yet.',
    km: 'ឧទាហរណ៍បង្ហាញពេលវេលាទាំងនេះ។ មិនទាន់បានរក្សាទុកទេ។',
  },
  warnTitle: { en: 'This works, but look at it', km: 'អាចដំណើរការបាន ប៉ុន្តែសូមពិនិត្យ' },
  warnBeforeInvitation: {
    en: '“{name}” would come before an invitation that goes out as late as it may (days before the meeting: {days} and {invite}). It is then left out.',
    km: '«{name}» ត្រូវផ្ញើ {days} ថ្ងៃមុនកិច្ចប្រជុំ ប៉ុន្តែលិខិតអញ្ជើញអាចផ្ញើយឺតបំផុត {invite} ថ្ងៃមុន។ ក្នុងករណីនោះ សារនេះត្រូវរំលង។',
  },
  exampleTitle: { en: 'For example', km: 'ឧទាហរណ៍' },
  exampleLead: { en: 'For a meeting on {date}:', km: 'សម្រាប់កិច្ចប្រជុំ{date}៖' },
  exampleInvite: { en: 'Invite at the latest', km: 'អញ្ជើញយ៉ាងយឺតបំផុត' },
  exampleMeeting: { en: 'The meeting', km: 'កិច្ចប្រជុំ' },
  exampleMails: {
    en: {
      one: 'Somebody who says yes at once gets one mail.',
      other: 'Somebody who says yes at once gets {n} mails.',
    },
    km: 'អ្នកដែលយល់ព្រមភ្លាម ទទួលអ៊ីមែល {n}។',
  },
} as const satisfies Catalogue;
