import type { Catalogue } from '../i18n/say.ts';

/** A link that no longer opens anything, said in both languages, and the way to a new one. */
export const lostTexts = {
  title: { en: 'This link no longer works', km: 'តំណនេះលែងដំណើរការហើយ' },
  lead: {
    en: 'It may be incomplete, or it was replaced by a newer one. Nothing was changed.',
    km: 'តំណនេះអាចមិនពេញលេញ ឬត្រូវបានជំនួសដោយតំណថ្មី។ គ្មានអ្វីត្រូវបានកែប្រែទេ។',
  },
  again: {
    en: 'We can send your personal link again, to the address your network has for you.',
    km: 'យើងខ្ញុំអាចផ្ញើតំណផ្ទាល់ខ្លួនរបស់លោកអ្នកម្តងទៀត ទៅអាសយដ្ឋានរបស់លោកអ្នកដែលបណ្តាញមាន។',
  },
  lostTitle: { en: 'Get your personal link again', km: 'ទទួលតំណផ្ទាល់ខ្លួនម្តងទៀត' },
  which: { en: 'Your network', km: 'បណ្តាញរបស់លោកអ្នក' },
  whichMissing: {
    en: 'Please choose the network that the link is from.',
    km: 'សូមជ្រើសរើសបណ្តាញដែលផ្ញើតំណនេះ។',
  },
  field: { en: 'Your e-mail address or telephone number', km: 'អាសយដ្ឋានអ៊ីមែល ឬលេខទូរសព្ទរបស់លោកអ្នក' },
  button: { en: 'Send my link again', km: 'ផ្ញើតំណរបស់ខ្ញុំម្តងទៀត' },
  missing: {
    en: 'Please write the e-mail address or telephone number the network has for you.',
    km: 'សូមសរសេរអាសយដ្ឋានអ៊ីមែល ឬលេខទូរសព្ទរបស់លោកអ្នកដែលបណ្តាញមាន។',
  },
  done: { en: 'Thank you', km: 'សូមអរគុណ' },
  doneLead: {
    en: 'If the network knows this address or number, a link to your own page will be in your mailbox in a few minutes, or the coordinator will bring it to you. We send it at most once a day. Nothing there? Please ask the person who invited you.',
    km: 'ប្រសិនបើបណ្តាញស្គាល់អាសយដ្ឋាន ឬលេខនេះ តំណទៅទំព័រផ្ទាល់ខ្លួនរបស់លោកអ្នកនឹងមកដល់តាមអ៊ីមែលក្នុងពេលបន្តិចទៀត ឬអ្នកសម្របសម្រួលនឹងប្រគល់ជូន។ តំណត្រូវបានផ្ញើយ៉ាងច្រើនម្តងក្នុងមួយថ្ងៃ។ បើមិនឃើញទេ សូមសួរអ្នកដែលបានអញ្ជើញលោកអ្នក។',
  },
} as const satisfies Catalogue;
