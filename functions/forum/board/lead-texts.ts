import type { Catalogue } from '../../i18n/say.ts';

/** The page of who leads a role. Formal register; a native reader confirms the Khmer. */
export const leadTexts = {
  title: { en: 'What you lead', km: 'អ្វីដែលលោកអ្នកដឹកនាំ' },
  none: {
    en: 'You lead no role of a forum at the moment.',
    km: 'បច្ចុប្បន្នលោកអ្នកមិនដឹកនាំតួនាទីណានៃវេទិកាទេ។',
  },
  noTasks: { en: 'This role has no tasks yet.', km: 'តួនាទីនេះមិនទាន់មានកិច្ចការទេ។' },
  open: { en: 'Nobody has it yet', km: 'មិនទាន់មាននរណាទទួល' },
  back: { en: 'It was given back: nobody has it', km: 'ត្រូវបានប្រគល់វិញ៖ មិនទាន់មាននរណាទទួល' },
  offered: { en: '{names}: asked, no answer yet', km: '{names}៖ បានស្នើ មិនទាន់ឆ្លើយ' },
  asked: { en: 'Asked for; the coordinator decides', km: 'មានអ្នកស្នើសុំ អ្នកសម្របសម្រួលនឹងសម្រេច' },
  taken: { en: '{names}: promised', km: '{names}៖ បានសន្យា' },
  begun: { en: '{names}: begun', km: '{names}៖ បានចាប់ផ្តើម' },
  done: { en: '{names}: done', km: '{names}៖ រួចរាល់' },
  dropped: { en: 'Not needed any more', km: 'លែងត្រូវការ' },
  late: { en: 'Late', km: 'ហួសកំណត់' },
  evidence: { en: 'To show when it is done', km: 'ត្រូវបង្ហាញនៅពេលរួចរាល់' },
  said: { en: 'What was said and shown', km: 'អ្វីដែលបានប្រាប់ និងបង្ហាញ' },
  file: { en: 'The file that was sent', km: 'ឯកសារដែលបានផ្ញើ' },
  more: { en: { one: 'and 1 more', other: 'and {n} more' }, km: 'និង {n} ទៀត' },
  foot: {
    en: 'This page is for {name}, who leads this. It changes nothing: talk with the coordinator, or with the organisations.',
    km: 'ទំព័រនេះសម្រាប់ {name} ដែលដឹកនាំការងារនេះ។ ទំព័រនេះមិនកែប្រែអ្វីទេ៖ សូមពិភាក្សាជាមួយអ្នកសម្របសម្រួល ឬអង្គការនានា។',
  },
  board: { en: 'The board: who prepares what', km: 'តារាង៖ នរណារៀបចំអ្វី' },
} as const satisfies Catalogue;
