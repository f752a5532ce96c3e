import type { Catalogue } from '../../i18n/say.ts';

/** What an answer page says first once an answer is saved. Formal register; a native reader confirms the Khmer. */
export const savedTexts = {
  coming: { en: 'You are coming', km: 'លោកអ្នកនឹងចូលរួម' },
  joining: { en: 'You are joining online', km: 'លោកអ្នកនឹងចូលរួមតាមអនឡាញ' },
  otherComes: { en: '{name} is coming', km: '{name} នឹងចូលរួម' },
  otherJoins: { en: '{name} is joining online', km: '{name} នឹងចូលរួមតាមអនឡាញ' },
  inAll: { en: '{said}, {n} people in all', km: '{said} សរុប {n} នាក់' },
  no: { en: 'You are not coming', km: 'លោកអ្នកមិនចូលរួមទេ' },
  unsure: { en: 'You are not sure yet', km: 'លោកអ្នកមិនទាន់ប្រាកដ' },
  thanksYes: { en: 'Thank you. We look forward to seeing you.', km: 'សូមអរគុណ។ យើងខ្ញុំរង់ចាំស្វាគមន៍លោកអ្នក។' },
  thanksNo: { en: 'Thank you for telling us.', km: 'សូមអរគុណដែលបានប្រាប់យើងខ្ញុំ។' },
  thanksUnsure: {
    en: 'Thank you. We will ask you once more before the meeting.',
    km: 'សូមអរគុណ។ យើងខ្ញុំនឹងសួរម្តងទៀតមុនកិច្ចប្រជុំ។',
  },
} as const satisfies Catalogue;
