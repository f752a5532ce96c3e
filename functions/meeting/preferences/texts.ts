import type { Catalogue } from '../../i18n/say.ts';

/** The page on which somebody chooses which mails they get. */
export const preferencesTexts = {
  title: { en: 'Which mails you get', km: 'អ៊ីមែលដែលលោកអ្នកទទួល' },
  lead: {
    en: 'We write to {email} about meetings of {network}. Choose what you want to get.',
    km: 'យើងខ្ញុំផ្ញើអ៊ីមែលទៅ {email} អំពីកិច្ចប្រជុំរបស់ {network}។ សូមជ្រើសរើសអ្វីដែលលោកអ្នកចង់ទទួល។',
  },
  leadGuest: {
    en: 'You are a guest of {network}. What you choose here is for this one meeting.',
    km: 'លោកអ្នកជាភ្ញៀវរបស់ {network}។ អ្វីដែលលោកអ្នកជ្រើសរើសនៅទីនេះ គឺសម្រាប់តែកិច្ចប្រជុំនេះ។',
  },
  stopTitle: { en: 'Stop this kind of mail?', km: 'ឈប់ទទួលអ៊ីមែលប្រភេទនេះឬ?' },
  stopWhat: {
    en: 'You came from a mail of this kind: {mails}.',
    km: 'លោកអ្នកមកពីអ៊ីមែលប្រភេទនេះ៖ {mails}។',
  },
  stop: { en: 'Stop these mails: {mails}', km: 'ឈប់ទទួលអ៊ីមែលទាំងនេះ៖ {mails}' },
  stopped: { en: 'You will no longer get: {mails}.', km: 'លោកអ្នកនឹងលែងទទួល៖ {mails}។' },
  saved: {
    en: 'Saved. This is what you get from now on.',
    km: 'បានរក្សាទុក។ ចាប់ពីពេលនេះ លោកអ្នកនឹងទទួលដូចខាងក្រោម។',
  },
  choose: { en: 'Mails that you can turn off', km: 'អ៊ីមែលដែលលោកអ្នកអាចបិទបាន' },
  save: { en: 'Save my choice', km: 'រក្សាទុកជម្រើសរបស់ខ្ញុំ' },
  leaveTitle: { en: 'To leave the network', km: 'ដើម្បីចាកចេញពីបណ្តាញ' },
  leaveGuestTitle: { en: 'To get nothing at all', km: 'ដើម្បីមិនទទួលអ្វីទាំងអស់' },
  leave: {
    en: 'Please write one sentence to the coordinator: {address}. They take you off the list, and ask who should be invited instead.',
    km: 'សូមសរសេរមួយប្រយោគជូនអ្នកសម្របសម្រួល៖ {address}។ អ្នកសម្របសម្រួលនឹងដកឈ្មោះលោកអ្នកចេញពីបញ្ជី ហើយសួរថាគួរអញ្ជើញអ្នកណាជំនួស។',
  },
  write: { en: 'Write to the coordinator', km: 'សរសេរជូនអ្នកសម្របសម្រួល' },
  leaveSubject: { en: 'Please take me off the list of {network}', km: 'សូមដកឈ្មោះខ្ញុំចេញពីបញ្ជី {network}' },
  foot: {
    en: 'This page is only for {name}. Please do not pass on its address.',
    km: 'ទំព័រនេះសម្រាប់ {name} ផ្ទាល់។ សូមកុំបញ្ជូនអាសយដ្ឋានរបស់វាបន្ត។',
  },
} as const satisfies Catalogue;
