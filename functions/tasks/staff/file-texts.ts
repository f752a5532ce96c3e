import type { Catalogue } from '../../i18n/say.ts';

/** Files that show how far a task is. Formal register; a native reader confirms the Khmer. */
export const fileTexts = {
  title: { en: 'Delete this file?', km: 'លុបឯកសារនេះឬ?' },
  lead: {
    en: 'For what was sent by mistake, or shows what it should not. It is deleted in every size and version, and cannot be brought back. That it was there, and who deleted it, stays in the history of the task.',
    km: 'សម្រាប់អ្វីដែលបានផ្ញើដោយច្រឡំ ឬមានអ្វីដែលមិនគួរបង្ហាញ។ ឯកសារត្រូវបានលុបគ្រប់ទំហំ និងគ្រប់កំណែ ហើយមិនអាចយកមកវិញបានទេ។ ប្រវត្តិនៃកិច្ចការនៅតែកត់ត្រាថាធ្លាប់មានឯកសារនេះ និងអ្នកដែលបានលុប។',
  },
  button: { en: 'Delete the file', km: 'លុបឯកសារ' },
  keep: { en: 'Keep it', km: 'រក្សាទុក' },
  back: { en: 'Back to the task', km: 'ត្រឡប់ទៅកិច្ចការ' },
  arrived: { en: 'A file was sent', km: 'បានផ្ញើឯកសារ' },
  refused: { en: 'A file was sent that cannot be kept', km: 'បានផ្ញើឯកសារដែលមិនអាចរក្សាទុកបាន' },
  tooMany: {
    en: 'A file was sent that was not kept: it was one too many on that day',
    km: 'បានផ្ញើឯកសារដែលមិនត្រូវបានរក្សាទុក៖ ច្រើនពេកក្នុងថ្ងៃនោះ',
  },
  deleted: { en: 'A file was deleted', km: 'បានលុបឯកសារ' },
  remove: { en: 'Delete the file …', km: 'លុបឯកសារ…' },
  isGone: { en: 'The file is not kept any more.', km: 'លែងរក្សាទុកឯកសារនេះទៀតហើយ។' },
  isNotThere: {
    en: 'The file has not arrived, or could not be kept.',
    km: 'ឯកសារមិនទាន់មកដល់ ឬមិនអាចរក្សាទុកបាន។',
  },
} as const satisfies Catalogue;
