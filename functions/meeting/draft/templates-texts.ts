import type { Catalogue } from '../../i18n/say.ts';

/** The templates that a network keeps for itself. */
export const templateTexts = {
  title: { en: 'Your own templates', km: 'គំរូផ្ទាល់ខ្លួនរបស់បណ្តាញ' },
  lead: {
    en: 'A new meeting can begin from each of them. Change its name or remove it here.',
    km: 'កិច្ចប្រជុំថ្មីអាចចាប់ផ្តើមពីគំរូនីមួយៗ។ លោកអ្នកអាចកែប្រែឈ្មោះ ឬលុបវានៅទីនេះ។',
  },
  empty: {
    en: 'Your own templates will appear here. Open a meeting that went well and choose “Save as a template”.',
    km: 'គំរូផ្ទាល់ខ្លួនរបស់បណ្តាញនឹងបង្ហាញនៅទីនេះ។ សូមបើកកិច្ចប្រជុំដែលដំណើរការល្អ ហើយជ្រើសរើស «រក្សាទុកជាគំរូ»។',
  },
  manage: { en: 'Rename or remove your own templates', km: 'កែប្រែឈ្មោះ ឬលុបគំរូផ្ទាល់ខ្លួន' },
  back: { en: 'New meeting', km: 'កិច្ចប្រជុំថ្មី' },
  about: { en: '{objectives} · {agenda}', km: '{objectives} · {agenda}' },
  objectives: {
    en: { one: 'One objective', other: '{n} objectives' },
    km: { one: 'គោលបំណងមួយ', other: 'គោលបំណង {n}' },
  },
  items: {
    en: { one: 'one agenda item', other: '{n} agenda items' },
    km: { one: 'ចំណុចរបៀបវារៈមួយ', other: 'ចំណុចរបៀបវារៈ {n}' },
  },
  keep: { en: 'Save as a template', km: 'រក្សាទុកជាគំរូ' },
  keepLead: {
    en: 'Title, times, place, host, contributions, objectives, agenda and whom to invite are saved for later meetings. Date, guests and note are not.',
    km: 'ចំណងជើង ម៉ោង ទីកន្លែង អង្គភាពម្ចាស់ផ្ទះ វិភាគទាន គោលបំណង របៀបវារៈ និងអ្នកត្រូវអញ្ជើញ ត្រូវបានរក្សាទុកសម្រាប់កិច្ចប្រជុំក្រោយៗ។ កាលបរិច្ឆេទ ភ្ញៀវ និងកំណត់សម្គាល់ មិនត្រូវបានរក្សាទុកទេ។',
  },
  name: { en: 'Name of the template', km: 'ឈ្មោះគំរូ' },
  nameHelp: { en: 'Only you and your colleagues see it.', km: 'មានតែលោកអ្នក និងសហការីប៉ុណ្ណោះដែលឃើញឈ្មោះនេះ។' },
  keepButton: { en: 'Save this template', km: 'រក្សាទុកគំរូនេះ' },
  kept: { en: 'The template is saved.', km: 'បានរក្សាទុកគំរូ។' },
  renamed: { en: 'The new name is saved.', km: 'បានរក្សាទុកឈ្មោះថ្មី។' },
  removed: { en: 'The template is removed.', km: 'បានលុបគំរូ។' },
  change: { en: 'Rename or remove', km: 'កែប្រែឈ្មោះ ឬលុប' },
  rename: { en: 'Save the name', km: 'រក្សាទុកឈ្មោះ' },
  remove: { en: 'Remove this template', km: 'លុបគំរូនេះ' },
  removeHelp: {
    en: 'Meetings that began from it stay as they are.',
    km: 'កិច្ចប្រជុំដែលបានចាប់ផ្តើមពីគំរូនេះ នៅដដែល។',
  },
} as const satisfies Catalogue;
