import { type Catalogue, say } from '../../i18n/say.ts';
import { plain, shown } from '../../i18n/typed-text.ts';
import { giftsOf, giversOf } from '../rules/givers.ts';
import type { Message, ToNamed } from './rule.ts';
import type { MessageWords, UsualWords } from './words-shape.ts';

/** To the host and to everybody who gave something; the coordinator thanks those who are not invited. */
export const rule: Message & ToNamed = {
  mail: 'message',
  due: { days: 1, atMost: 7 },
  to: 'givers',
  names: giversOf,
  standIn: 'thanksByHand',
  until: { days: 14, after: 'end' },
  givesWay: { turn: 5 },
  needless: ({ hasGivers }) => (hasGivers ? undefined : 'nobodyToThank'),
  wanted: () => undefined,
  handedOver: 'done',
  optional: 'thanks',
};

const texts = {
  subject: { en: 'Thank you: {title}', km: 'សូមអរគុណ៖ {title}' },
  sign: { en: 'Thank you', km: 'សូមថ្លែងអំណរគុណ' },
  preheader: {
    en: 'Without you this meeting would not have been possible.',
    km: 'បើគ្មានលោកអ្នក កិច្ចប្រជុំនេះមិនអាចប្រព្រឹត្តទៅបានទេ។',
  },
  lead: {
    en: 'Without {organisation} this meeting would not have been possible. On behalf of everybody who came: thank you.',
    km: 'បើគ្មាន {organisation} កិច្ចប្រជុំនេះមិនអាចប្រព្រឹត្តទៅបានទេ។ ក្នុងនាមអ្នកចូលរួមទាំងអស់ យើងខ្ញុំសូមអរគុណយ៉ាងជ្រាលជ្រៅ។',
  },
  given: { en: 'What you gave', km: 'អ្វីដែលលោកអ្នកបានផ្តល់' },
} as const satisfies Catalogue;

export const words = {
  texts,
  name: { en: 'Thanks', km: 'សេចក្តីថ្លែងអំណរគុណ' },
  phrase: 'thanks',
  who: {
    en: 'To the host and to everybody who gave something.',
    km: 'ជូនអង្គភាពម្ចាស់ផ្ទះ និងអ្នកទាំងអស់ដែលបានចូលរួមឧបត្ថម្ភ។',
  },
  letter: ({ details, giver, reader }, lang) => {
    const gifts = giftsOf(details, [giver, reader.organisation?.en, reader.organisation?.km]);
    const items = gifts.flatMap(({ what }) => shown(what, lang) ?? []);
    const organisation = plain(reader.organisation, lang) || (giver ?? reader.name);
    return {
      subject: say(lang, texts.subject, { title: plain(details.title, lang) }),
      preheader: say(lang, texts.preheader),
      sign: { text: say(lang, texts.sign), tone: 'tells' },
      lead: [say(lang, texts.lead, { organisation })],
      blocks:
        items.length > 0
          ? [
              { kind: 'heading', text: say(lang, texts.given) },
              { kind: 'list', items },
            ]
          : [],
    };
  },
  copy: {
    lead: {
      en: 'Without {whom} this meeting would not have been possible: {title}. On behalf of everybody who came, {network} thanks you.',
      km: 'បើគ្មាន {whom} កិច្ចប្រជុំនេះមិនអាចប្រព្រឹត្តទៅបានទេ៖ {title}។ ក្នុងនាមអ្នកចូលរួមទាំងអស់ {network} សូមអរគុណយ៉ាងជ្រាលជ្រៅ។',
    },
    lines: () => [],
    opens: 'nothing',
  },
} satisfies MessageWords & UsualWords;
