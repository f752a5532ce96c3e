import type { Catalogue } from '../../../i18n/say.ts';

/** What the message of an agenda says besides its items. Formal register; a native reader confirms the Khmer. */
export const agendaExtraTexts = {
  points: { en: 'First: open action points', km: 'ដំបូង៖ ចំណុចសកម្មភាពដែលនៅសល់' },
  pointsLine: {
    en: 'From before: {open} open, {done} done since the last meeting.',
    km: 'ពីលើកមុន៖ នៅសល់ {open} បានធ្វើ {done} ចាប់តាំងពីកិច្ចប្រជុំមុន។',
  },
  yours: { en: 'Yours, to report on:', km: 'កិច្ចការរបស់លោកអ្នក ដែលត្រូវរាយការណ៍៖' },
  papers: { en: 'Papers to read', km: 'ឯកសារសម្រាប់អាន' },
  papersTitle: { en: 'Papers:', km: 'ឯកសារ៖' },
  openPdf: { en: 'Open the PDF', km: 'បើក PDF' },
  openPage: { en: 'Open the page', km: 'បើកទំព័រ' },
  forMembers: { en: '{label} (for members only)', km: '{label} (សម្រាប់តែសមាជិក)' },
  open: { en: 'Open the agenda', km: 'បើករបៀបវារៈ' },
  more: {
    en: { one: '… and one more on the page', other: '… and {n} more on the page' },
    km: '… និង {n} ទៀតនៅលើទំព័រ',
  },
} as const satisfies Catalogue;
