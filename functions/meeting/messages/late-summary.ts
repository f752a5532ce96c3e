import type { MailLink } from '../../delivery/mail-model.ts';
import { fullDate } from '../../i18n/dates.ts';
import { type Catalogue, type Lang, say } from '../../i18n/say.ts';
import type { StaffLetter } from './frame/letter.ts';
import type { StaffMail } from './frame/staff-mail.ts';

/** Words of a summary that did not come when it was due. */
export const lateSummaryTexts = {
  subject: { en: 'The summary is late: {title}', km: 'សេចក្តីសង្ខេបយឺតហើយ៖ {title}' },
  preheader: { en: 'A few sentences and a link are enough.', km: 'ប្រយោគខ្លីៗ និងតំណមួយគឺគ្រប់គ្រាន់។' },
  lead: {
    en: 'It was due on {date}. A few sentences and a link are enough; you can improve it later.',
    km: 'ត្រូវផ្ញើនៅ{date}។ ប្រយោគខ្លីៗ និងតំណមួយគឺគ្រប់គ្រាន់ លោកអ្នកអាចកែលម្អនៅពេលក្រោយ។',
  },
  share: { en: 'Share the summary', km: 'ចែករំលែកសេចក្តីសង្ខេប' },
} as const satisfies Catalogue;

/** To the coordinator, each time it is late. */
export function lateSummaryLetter(mail: StaffMail, lang: Lang): StaffLetter {
  return {
    subject: say(lang, lateSummaryTexts.subject, { title: mail.title }),
    preheader: say(lang, lateSummaryTexts.preheader),
    lead: [say(lang, lateSummaryTexts.lead, { date: summaryDay(mail, lang) })],
    action: toShareSummary(mail, lang),
  };
}

export function toShareSummary({ page }: StaffMail, lang: Lang): MailLink {
  return { label: say(lang, lateSummaryTexts.share), url: `${page}/summary` };
}

/** The day on which the summary was due. */
export function summaryDay({ summaryDueAt, zone }: StaffMail, lang: Lang): string {
  return summaryDueAt ? fullDate(summaryDueAt, zone, lang) : '';
}
