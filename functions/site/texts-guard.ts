import type { Catalogue } from '../i18n/say.ts';

/** For those who may not open a page, or not yet. */
export const guardTexts = {
  signedOutTitle: { en: 'You were signed out', km: 'លោកអ្នកត្រូវបានចាកចេញ' },
  signedOutLead: {
    en: 'Nothing was saved, and nothing is lost. Sign in in a new window, then come back here, go back one page and press the button again.',
    km: 'មិនទាន់បានរក្សាទុកអ្វីទេ ហើយក៏គ្មានអ្វីបាត់ដែរ។ សូមចូលប្រើប្រាស់ក្នុងផ្ទាំងថ្មី រួចត្រឡប់មកទីនេះ ថយក្រោយមួយទំព័រ ហើយចុចប៊ូតុងម្តងទៀត។',
  },
  signInElsewhere: { en: 'Sign in in a new window', km: 'ចូលប្រើប្រាស់ក្នុងផ្ទាំងថ្មី' },
  noRoleTitle: { en: 'You have no role in this network yet', km: 'លោកអ្នកមិនទាន់មានតួនាទីក្នុងបណ្តាញនេះទេ' },
  noRoleLead: {
    en: 'Ask one of its coordinators to invite the e-mail address that you signed in with. Or sign out and use another address.',
    km: 'សូមស្នើអ្នកសម្របសម្រួលណាម្នាក់ឱ្យអញ្ជើញអាសយដ្ឋានអ៊ីមែលដែលលោកអ្នកបានប្រើចូល ឬចាកចេញ ហើយប្រើអាសយដ្ឋានផ្សេង។',
  },
  lostTitle: { en: 'Your role belongs to another account', km: 'តួនាទីរបស់លោកអ្នកជារបស់គណនីផ្សេង' },
  lostLead: {
    en: 'This network knows your address by an account that you had before. Somebody else has to confirm that it is you; your networks say whom to ask.',
    km: 'បណ្តាញនេះស្គាល់អាសយដ្ឋានរបស់លោកអ្នកតាមគណនីមុន។ ត្រូវមានអ្នកផ្សេងបញ្ជាក់ថាជាលោកអ្នក។ ទំព័របណ្តាញរបស់លោកអ្នកប្រាប់ថាត្រូវសួរអ្នកណា។',
  },
  observingTitle: { en: 'You are here to observe', km: 'លោកអ្នកជាអ្នកសង្កេតការណ៍' },
  observingLead: {
    en: 'You may read everything; changing it is for coordinators. Nothing was changed.',
    km: 'លោកអ្នកអាចអានបានទាំងអស់ ប៉ុន្តែការកែប្រែជាកិច្ចការរបស់អ្នកសម្របសម្រួល។ គ្មានអ្វីត្រូវបានកែប្រែទេ។',
  },
  adminsOnlyTitle: { en: 'This is for admins', km: 'ផ្នែកនេះសម្រាប់អ្នកគ្រប់គ្រង' },
  adminsOnlyLead: {
    en: 'Settings and roles are looked after by the admins of the network. Nothing was changed.',
    km: 'ការកំណត់ និងតួនាទីត្រូវបានថែទាំដោយអ្នកគ្រប់គ្រងបណ្តាញ។ គ្មានអ្វីត្រូវបានកែប្រែទេ។',
  },
} as const satisfies Catalogue;
