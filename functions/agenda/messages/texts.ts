import type { Catalogue } from '../../i18n/say.ts';

/** The mail about what became of a topic. Formal register; a native reader confirms the Khmer. */
export const topicMailTexts = {
  takenSubject: { en: 'On the agenda: {topic}', km: 'ដាក់ក្នុងរបៀបវារៈ៖ {topic}' },
  takenSign: { en: 'Your topic is on the agenda', km: 'ប្រធានបទរបស់លោកអ្នកត្រូវបានដាក់ក្នុងរបៀបវារៈ' },
  takenLead: {
    en: 'Thank you for your topic. We will talk about it at: {meeting}. Please prepare for the minutes you asked for.',
    km: 'សូមអរគុណចំពោះប្រធានបទរបស់លោកអ្នក។ យើងខ្ញុំនឹងពិភាក្សាវានៅ៖ {meeting}។ សូមរៀបចំតាមចំនួននាទីដែលលោកអ្នកបានស្នើ។',
  },
  parkedSubject: { en: 'Not this time, but kept: {topic}', km: 'មិនមែនលើកនេះ តែត្រូវបានរក្សាទុក៖ {topic}' },
  parkedSign: { en: 'Kept for the next meeting', km: 'រក្សាទុកសម្រាប់កិច្ចប្រជុំបន្ទាប់' },
  parkedLead: {
    en: 'Thank you for your topic. It was not taken for this meeting: {meeting}. It will be offered again when the next one is prepared, and you need not send it again.',
    km: 'សូមអរគុណចំពោះប្រធានបទរបស់លោកអ្នក។ វាមិនត្រូវបានទទួលសម្រាប់កិច្ចប្រជុំនេះទេ៖ {meeting}។ វានឹងត្រូវបានលើកមកពិចារណាម្តងទៀត ពេលរៀបចំកិច្ចប្រជុំបន្ទាប់ ហើយលោកអ្នកមិនចាំបាច់ផ្ញើម្តងទៀតទេ។',
  },
  declinedSubject: { en: 'About your topic: {topic}', km: 'អំពីប្រធានបទរបស់លោកអ្នក៖ {topic}' },
  declinedSign: { en: 'Not on the agenda', km: 'មិនដាក់ក្នុងរបៀបវារៈ' },
  declinedLead: {
    en: 'Thank you for your topic. It was not taken for: {meeting}. The coordinator wrote why:',
    km: 'សូមអរគុណចំពោះប្រធានបទរបស់លោកអ្នក។ វាមិនត្រូវបានទទួលសម្រាប់៖ {meeting}។ អ្នកសម្របសម្រួលបានសរសេរមូលហេតុថា៖',
  },
  coordinator: { en: 'the coordinator of {network}', km: 'អ្នកសម្របសម្រួល {network}' },
  openAgenda: { en: 'Open the agenda', km: 'បើករបៀបវារៈ' },
  openTopics: { en: 'See your topics', km: 'មើលប្រធានបទរបស់លោកអ្នក' },
  greeting: { en: 'Dear {name},', km: 'សូមគោរពជូន {name}' },
  why: {
    en: 'You receive this because you proposed a topic to {network}.',
    km: 'លោកអ្នកទទួលសារនេះ ព្រោះលោកអ្នកបានស្នើប្រធានបទទៅ {network}។',
  },
} as const satisfies Catalogue;
