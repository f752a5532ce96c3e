import type { Catalogue } from '../i18n/say.ts';

/** Taking a role away from somebody, and giving it back. */
export const takenTexts = {
  title: { en: 'Take the role away from {name}?', km: 'ដកតួនាទីពី {name} មែនទេ?' },
  lead: { en: '{role}, {email}', km: '{role} {email}' },
  what: { en: 'What happens then', km: 'តើនឹងមានអ្វីកើតឡើង' },
  signedOut: {
    en: '{name} is signed out at once and can no longer open this network.',
    km: '{name} នឹងត្រូវចាកចេញភ្លាមៗ ហើយមិនអាចបើកបណ្តាញនេះបានទៀតទេ។',
  },
  stays: {
    en: 'Nothing they did is lost: their name stays beside it.',
    km: 'អ្វីដែលគាត់បានធ្វើមិនបាត់ឡើយ៖ ឈ្មោះរបស់គាត់នៅជាមួយដដែល។',
  },
  told: {
    en: 'One mail to {email} tells them that their role has ended.',
    km: 'អ៊ីមែលមួយនឹងផ្ញើទៅ {email} ដើម្បីជូនដំណឹងថាតួនាទីរបស់គាត់បានបញ្ចប់។',
  },
  daily: {
    en: 'They get no daily update any more.',
    km: 'គាត់លែងទទួលសាររៀងរាល់ព្រឹកទៀតហើយ។',
  },
  back: {
    en: 'It can be undone: an admin can give the role back at any time.',
    km: 'អាចធ្វើឱ្យដូចដើមវិញបាន៖ អ្នកគ្រប់គ្រងអាចផ្តល់តួនាទីឱ្យវិញនៅពេលណាក៏បាន។',
  },
  yourself: {
    en: 'This is you. You are signed out at once, and only another admin can give you the role back.',
    km: 'នេះជាលោកអ្នកផ្ទាល់។ លោកអ្នកនឹងចាកចេញភ្លាមៗ ហើយមានតែអ្នកគ្រប់គ្រងម្នាក់ទៀតទេ ដែលអាចផ្តល់តួនាទីឱ្យលោកអ្នកវិញបាន។',
  },
  alone: {
    en: 'Then only {name} can invite to meetings.',
    km: 'ពេលនោះមានតែ {name} ម្នាក់ប៉ុណ្ណោះ ដែលអាចអញ្ជើញប្រជុំបាន។',
  },
  button: { en: 'Take the role away and tell {name}', km: 'ដកតួនាទី ហើយជូនដំណឹង {name}' },
  keep: { en: 'Leave it as it is', km: 'ទុកដដែល' },
  taken: {
    en: '{name} has no role any more. A mail tells them.',
    km: '{name} លែងមានតួនាទីទៀតហើយ។ អ៊ីមែលមួយនឹងជូនដំណឹងគាត់។',
  },
  undo: { en: 'Give the role back', km: 'ផ្តល់តួនាទីឱ្យវិញ' },
  undoOf: { en: 'Give {name} the role of {role} back', km: 'ផ្តល់តួនាទីជា{role}ឱ្យ {name} វិញ' },
  given: {
    en: '{name} has the role again. A mail asks them to sign in.',
    km: '{name} មានតួនាទីវិញហើយ។ អ៊ីមែលមួយសូមឱ្យគាត់ចូលប្រើ។',
  },
  formerTitle: { en: 'People who had a role', km: 'បុគ្គលដែលធ្លាប់មានតួនាទី' },
  formerLine: { en: 'was {role} until {date}', km: 'ជា{role}រហូតដល់{date}' },
  formerLead: {
    en: '{email}. The role of {role} was taken away on {date}.',
    km: '{email}។ តួនាទីជា{role}ត្រូវបានដកនៅ{date}។',
  },
  backHelp: {
    en: 'A mail asks {name} to sign in again. Everything they could do before, they can do then.',
    km: 'អ៊ីមែលមួយនឹងសូមឱ្យ {name} ចូលប្រើម្តងទៀត។ អ្វីដែលគាត់ធ្លាប់ធ្វើបាន គាត់នឹងធ្វើបានវិញ។',
  },
} as const satisfies Catalogue;
