import { type Catalogue, say } from '../../i18n/say.ts';
import { giversOf } from '../rules/givers.ts';
import { factLines } from './frame/copy-lines.ts';
import { subjectOf } from './frame/message-mail.ts';
import { hostLineOf } from './host-line.ts';
import type { Message, ToNamed } from './rule.ts';
import type { MessageWords, UsualWords } from './words-shape.ts';

/** How many are expected, to the host; to the coordinator, to pass on, where the host is not invited. */
export const rule: Message & ToNamed = {
  mail: 'message',
  due: { days: -3 },
  to: 'host',
  names: (details) => giversOf({ ...details, contributions: [] }),
  standIn: 'headcountToForward',
  until: 'begin',
  wanted: () => undefined,
  counts: true,
  handedOver: 'begin',
  optional: false,
};

const texts = {
  subject: { en: 'For the host, {date}: {title}', km: 'សម្រាប់ម្ចាស់ផ្ទះ {date}៖ {title}' },
  sign: { en: 'For the host: who is coming', km: 'ជូនម្ចាស់ផ្ទះ៖ ចំនួនអ្នកចូលរួម' },
  preheader: { en: '{line}', km: '{line}' },
  lead: {
    en: 'Thank you for having us. So many people are expected as of now; a few more or less may come.',
    km: 'សូមអរគុណដែលបានទទួលយើងខ្ញុំ។ ខាងក្រោមជាចំនួនអ្នកដែលរំពឹងថានឹងមកគិតត្រឹមពេលនេះ។ ចំនួននេះអាចលើស ឬខ្វះបន្តិចបន្តួច។',
  },
} as const satisfies Catalogue;

export const words = {
  texts,
  name: { en: 'Headcount for the host', km: 'ចំនួនអ្នកចូលរួមជូនម្ចាស់ផ្ទះ' },
  phrase: 'the headcount',
  who: {
    en: 'To the host; to the coordinator, ready to forward, where the host is not invited.',
    km: 'ជូនម្ចាស់ផ្ទះ ឬជូនអ្នកសម្របសម្រួលដើម្បីបញ្ជូនបន្ត បើម្ចាស់ផ្ទះមិនត្រូវបានអញ្ជើញ។',
  },
  letter: (mail, lang) => {
    const line = mail.count ? hostLineOf(mail.count, lang) : '';
    return {
      subject: subjectOf(texts.subject, mail, lang),
      preheader: say(lang, texts.preheader, { line }),
      sign: { text: say(lang, texts.sign), tone: 'tells' },
      lead: [say(lang, texts.lead)],
      blocks: [{ kind: 'quote', text: line }],
    };
  },
  copy: {
    lead: {
      en: 'Thank you for having us. So many people are expected at: {title}',
      km: 'សូមអរគុណដែលបានទទួលយើងខ្ញុំ។ ចំនួនអ្នកដែលរំពឹងថានឹងមកចូលរួម៖ {title}',
    },
    lines: (copy, lang) => [...factLines(copy, lang), ...(copy.count ? [hostLineOf(copy.count, lang)] : [])],
    opens: 'nothing',
  },
} satisfies MessageWords & UsualWords;
