import { type Catalogue, say } from '../../i18n/say.ts';
import { plain, shown } from '../../i18n/typed-text.ts';
import { subjectOf } from './frame/message-mail.ts';
import type { Following, Message } from './rule.ts';
import { unlessColleagueAnsweredAndCame } from './wanted.ts';
import type { MessageWords, TimedWords } from './words-shape.ts';

/** Where the summary is, to everybody invited, once the coordinator has shared it. */
export const rule: Message & Following = {
  mail: 'message',
  due: { once: 'summaryShared', expected: 'summaryDue' },
  to: 'everybody',
  until: { days: 180, after: 'end' },
  wanted: unlessColleagueAnsweredAndCame,
  oncePerAddress: true,
  alsoToWhoCame: true,
  handedOver: 'done',
  thanks: true,
  optional: 'summary',
};

const texts = {
  subject: { en: 'Summary, {date}: {title}', km: 'សេចក្តីសង្ខេប {date}៖ {title}' },
  sign: { en: 'The summary', km: 'សេចក្តីសង្ខេបនៃកិច្ចប្រជុំ' },
  preheader: { en: 'What was discussed and decided.', km: 'អ្វីដែលបានពិភាក្សា និងសម្រេច។' },
  came: {
    en: 'Thank you for coming. Here is what was discussed and decided.',
    km: 'សូមអរគុណដែលបានអញ្ជើញចូលរួម។ ខាងក្រោមជាអ្វីដែលបានពិភាក្សា និងសម្រេច។',
  },
  represented: {
    en: 'Thank you for sending somebody in your place. Here is what was discussed and decided.',
    km: 'សូមអរគុណដែលបានចាត់តំណាងចូលរួម។ ខាងក្រោមជាអ្វីដែលបានពិភាក្សា និងសម្រេច។',
  },
  missed: {
    en: 'We missed you. Here is what was discussed and decided.',
    km: 'យើងខ្ញុំសោកស្តាយដែលមិនបានជួបលោកអ្នក។ ខាងក្រោមជាអ្វីដែលបានពិភាក្សា និងសម្រេច។',
  },
  neutral: {
    en: 'Here is what was discussed and decided, also for those who could not be there.',
    km: 'ខាងក្រោមជាអ្វីដែលបានពិភាក្សា និងសម្រេច ជូនដល់អ្នកដែលមិនអាចចូលរួមដែរ។',
  },
  read: { en: 'Read the summary', km: 'អានសេចក្តីសង្ខេប' },
} as const satisfies Catalogue;

export const words = {
  texts,
  name: { en: 'Summary', km: 'សេចក្តីសង្ខេប' },
  phrase: 'the summary',
  letter: (mail, lang) => {
    const { took, summary } = mail;
    const text = shown(summary?.text, lang);
    return {
      subject: subjectOf(texts.subject, mail, lang),
      preheader: say(lang, texts.preheader),
      sign: { text: say(lang, texts.sign), tone: 'tells' },
      lead: [say(lang, texts[took ?? 'neutral'])],
      action: summary?.url ? { label: say(lang, texts.read), url: summary.url } : undefined,
      blocks: text ? [{ kind: 'paragraph', text }] : [],
    };
  },
  copy: {
    lead: {
      en: '{network} is sharing with {whom} the summary of: {title}',
      km: '{network} សូមជូន {whom} នូវសេចក្តីសង្ខេបនៃ៖ {title}',
    },
    lines: ({ summary }, lang) => [plain(summary?.text, lang)].filter(Boolean),
    opens: 'summary',
  },
} satisfies MessageWords & TimedWords;
