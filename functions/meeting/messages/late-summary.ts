import type { MailLink } from '../../delivery/mail-model.ts';
import { fullDate } from '../../i18n/dates.ts';
import { type Catalogue, type Lang, say } from '../../i18n/say.ts';
import type { StaffMail } from './frame/staff-mail.ts';

/** Words of a summary that did not come when it was due: each time they say more. */
export const lateSummaryTexts = {
  subject: { en: 'The summary is late: {title}', km: 'សេចក្តីសង្ខេបយឺតហើយ៖ {title}' },
  subjectStill: { en: 'The summary is still missing: {title}', km: 'នៅតែខ្វះសេចក្តីសង្ខេប៖ {title}' },
  preheader: { en: 'A few sentences and a link are enough.', km: 'ប្រយោគខ្លីៗ និងតំណមួយគឺគ្រប់គ្រាន់។' },
  lead: {
    en: 'It was due on {date}. A few sentences and a link are enough; you can improve it later.',
    km: 'ត្រូវផ្ញើនៅ{date}។ ប្រយោគខ្លីៗ និងតំណមួយគឺគ្រប់គ្រាន់ លោកអ្នកអាចកែលម្អនៅពេលក្រោយ។',
  },
  before: {
    en: 'If it is not shared by {date}, the admins are told, so that somebody can help.',
    km: 'ប្រសិនបើមិនទាន់ចែករំលែកត្រឹម{date}ទេ អ្នកគ្រប់គ្រងនឹងទទួលដំណឹង ដើម្បីជួយលោកអ្នក។',
  },
  leadStill: {
    en: 'It was due on {date}, and those who came are still waiting for it. Three sentences are enough: what was decided, who promised what, when the next meeting is.',
    km: 'ត្រូវផ្ញើនៅ{date} ហើយអ្នកដែលបានចូលរួមនៅតែរង់ចាំ។ បីប្រយោគគឺគ្រប់គ្រាន់៖ អ្វីដែលបានសម្រេច អ្នកណាបានសន្យាអ្វី និងកិច្ចប្រជុំបន្ទាប់នៅពេលណា។',
  },
  told: {
    en: 'The admins are told today as well: they can write it with you, or for you. We do not write about it again.',
    km: 'ថ្ងៃនេះ អ្នកគ្រប់គ្រងក៏ទទួលដំណឹងដែរ ពួកគាត់អាចសរសេរជាមួយលោកអ្នក ឬសរសេរជំនួស។ យើងខ្ញុំនឹងមិនសរសេរអំពីរឿងនេះទៀតទេ។',
  },
  share: { en: 'Share the summary', km: 'ចែករំលែកសេចក្តីសង្ខេប' },
} as const satisfies Catalogue;

export function toShareSummary({ page }: StaffMail, lang: Lang): MailLink {
  return { label: say(lang, lateSummaryTexts.share), url: `${page}/summary` };
}

/** The day on which the summary was due. */
export function summaryDay({ firstAt, zone }: StaffMail, lang: Lang): string {
  return firstAt ? fullDate(firstAt, zone, lang) : '';
}
