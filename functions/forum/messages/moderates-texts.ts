import type { Catalogue } from '../../i18n/say.ts';

/** Mails to those who moderate sessions. Formal register; a native reader confirms the Khmer. */
export const moderatesTexts = {
  greeting: { en: 'Dear {name},', km: 'សូមគោរពជូន {name}' },
  untitled: { en: 'A session', km: 'វគ្គមួយ' },
  subject: { en: 'You moderate at: {forum}', km: 'លោកអ្នកជាអ្នកសម្របសម្រួលវគ្គក្នុង៖ {forum}' },
  sign: { en: 'Your sessions', km: 'វគ្គរបស់លោកអ្នក' },
  lead: {
    en: 'These are the sessions that you moderate. If one does not suit you, please tell the coordinator.',
    km: 'ទាំងនេះជាវគ្គដែលលោកអ្នកសម្របសម្រួល។ បើវគ្គណាមួយមិនសមស្រប សូមប្រាប់អ្នកសម្របសម្រួលបណ្តាញ។',
  },
  noneSubject: {
    en: 'You need not moderate at: {forum}',
    km: 'លោកអ្នកមិនចាំបាច់សម្របសម្រួលវគ្គក្នុង៖ {forum}',
  },
  noneSign: { en: 'No session any more', km: 'លែងមានវគ្គ' },
  noneLead: {
    en: 'The programme has changed: you moderate no session any more. Thank you for your help.',
    km: 'កម្មវិធីត្រូវបានកែប្រែ៖ លោកអ្នកលែងមានវគ្គត្រូវសម្របសម្រួលទៀតហើយ។ សូមអរគុណចំពោះជំនួយរបស់លោកអ្នក។',
  },
  action: { en: 'See the programme', km: 'មើលកម្មវិធី' },
  why: {
    en: 'You receive this because {network} named you as a moderator.',
    km: 'លោកអ្នកទទួលសារនេះ ព្រោះ {network} បានដាក់ឈ្មោះលោកអ្នកជាអ្នកសម្របសម្រួលវគ្គ។',
  },
} as const satisfies Catalogue;
