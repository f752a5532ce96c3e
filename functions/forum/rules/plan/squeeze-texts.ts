import type { Catalogue } from '../../../i18n/say.ts';

/** What tasks of the template are for lack of time. */
export const squeezeTexts = {
  oneInvitation: {
    en: 'Formal invitations, which are the first notice of the date too: letters to authorities, a link or Telegram to members, district offices, schools and partners',
    km: 'លិខិតអញ្ជើញផ្លូវការ ដែលជាការជូនដំណឹងអំពីកាលបរិច្ឆេទផង៖ លិខិតជូនអាជ្ញាធរ តំណ ឬ Telegram ជូនសមាជិក ការិយាល័យអប់រំស្រុក សាលារៀន និងដៃគូ',
  },
  oneCommittee: {
    en: 'Form one committee for all, with a lead for each role; at least one seat for an organisation of persons with disabilities and one for youth',
    km: 'បង្កើតគណៈកម្មការតែមួយសម្រាប់ការងារទាំងអស់ ដោយមានអ្នកដឹកនាំតួនាទីនីមួយៗ និងមានកន្លែងយ៉ាងតិចមួយសម្រាប់អង្គការជនមានពិការភាព និងមួយសម្រាប់យុវជន',
  },
} as const satisfies Catalogue;
