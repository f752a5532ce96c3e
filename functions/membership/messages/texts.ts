import type { Catalogue } from '../../i18n/say.ts';

/** Mails about what became of a correction. Formal register; a native reader confirms the Khmer. */
export const correctionMailTexts = {
  approvedSubject: {
    en: 'Your details are corrected: {network}',
    km: 'ព័ត៌មានរបស់លោកអ្នកត្រូវបានកែរួចហើយ៖ {network}',
  },
  approvedSign: { en: 'Your correction was taken over', km: 'ការកែតម្រូវរបស់លោកអ្នកត្រូវបានយល់ព្រម' },
  approvedLead: {
    en: 'Thank you. What you sent on {date} is now in our list.',
    km: 'សូមអរគុណ។ ព័ត៌មានដែលលោកអ្នកបានផ្ញើនៅ{date} ឥឡូវមានក្នុងបញ្ជីរបស់យើងខ្ញុំហើយ។',
  },
  leftSubject: { en: 'Thank you, and goodbye: {network}', km: 'សូមអរគុណ និងលាសិនហើយ៖ {network}' },
  leftSign: { en: 'Noted: you have left', km: 'បានកត់ត្រាថាលោកអ្នកបានចាកចេញ' },
  leftLead: {
    en: 'You told us on {date} that you no longer work for {organisation}. We have noted it, and write to you there no more. Thank you for everything you did for the network.',
    km: 'លោកអ្នកបានប្រាប់យើងខ្ញុំនៅ{date} ថាលោកអ្នកលែងធ្វើការនៅ {organisation} ហើយ។ យើងខ្ញុំបានកត់ត្រា ហើយនឹងលែងផ្ញើសារជូនលោកអ្នកនៅទីនោះទៀត។ សូមអរគុណចំពោះអ្វីៗទាំងអស់ដែលលោកអ្នកបានធ្វើសម្រាប់បណ្តាញ។',
  },
  declinedSubject: { en: 'About your correction: {network}', km: 'អំពីការកែតម្រូវរបស់លោកអ្នក៖ {network}' },
  declinedSign: { en: 'Your details stay as they were', km: 'ព័ត៌មានរបស់លោកអ្នកនៅដដែល' },
  declinedLead: {
    en: 'Thank you for writing on {date}. Your correction was not taken over, and nothing was changed. The coordinator wrote why:',
    km: 'សូមអរគុណដែលបានសរសេរមកនៅ{date}។ ការកែតម្រូវរបស់លោកអ្នកមិនត្រូវបានយល់ព្រមទេ ហើយគ្មានអ្វីត្រូវបានកែប្រែឡើយ។ អ្នកសម្របសម្រួលបានសរសេរមូលហេតុថា៖',
  },
  movedSubject: {
    en: '{network} no longer writes to this address',
    km: '{network} លែងផ្ញើសារមកអាសយដ្ឋាននេះទៀតហើយ',
  },
  movedSign: { en: 'This address is no longer used', km: 'អាសយដ្ឋាននេះលែងប្រើទៀតហើយ' },
  movedLead: {
    en: 'Somebody told us on {date} that mail for {organisation} should no longer come to this address. That is done: this is the last one. If it was not you, please write to {reply}.',
    km: 'នៅ{date} យើងខ្ញុំបានទទួលដំណឹងថា សារជូន {organisation} មិនគួរផ្ញើមកអាសយដ្ឋាននេះទៀតទេ។ យើងខ្ញុំបានកែរួចហើយ ហើយនេះជាសារចុងក្រោយ។ ប្រសិនបើមិនមែនលោកអ្នកទេ សូមសរសេរទៅ {reply}។',
  },
  coordinator: { en: 'the coordinator of {network}', km: 'អ្នកសម្របសម្រួល {network}' },
  pair: { en: '{what}: {value}', km: '{what}៖ {value}' },
  open: { en: 'See your details', km: 'មើលព័ត៌មានរបស់លោកអ្នក' },
  greeting: { en: 'Dear {name},', km: 'សូមគោរពជូន {name}' },
  why: {
    en: 'You receive this because details of yours were corrected at {network}.',
    km: 'លោកអ្នកទទួលសារនេះ ព្រោះមានការស្នើកែតម្រូវព័ត៌មានរបស់លោកអ្នកនៅ {network}។',
  },
} as const satisfies Catalogue;
