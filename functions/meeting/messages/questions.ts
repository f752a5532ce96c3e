import { type Catalogue, fill, type Lang, say, type Text } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { answerByLines, placeBlocks } from './frame/detail-blocks.ts';
import type { Letter } from './frame/letter.ts';
import { convenedDetails, type MessageMail, subjectOf, toAnswer } from './frame/message-mail.ts';

/** The subject of whatever asks for an answer. */
export const questionSubject = {
  en: 'Please answer, {date}: {title}',
  km: 'សូមមេត្តាឆ្លើយតប {date}៖ {title}',
} as const satisfies Text;

/** What is handed over where there is an answer, but for another time. */
export const askedAgain = {
  en: '{network} had an answer from {whom}, but the time of the meeting has changed since then. Will somebody come at the new time?\n{title}',
  km: '{network} បានទទួលការឆ្លើយតបពី {whom} រួចហើយ ប៉ុន្តែក្រោយមក កិច្ចប្រជុំត្រូវបានប្តូរពេល។ តើនឹងមានតំណាងចូលរួមតាមពេលថ្មីដែរឬទេ?\n{title}',
} as const satisfies Text;

/** Words that the nudges share. */
export const questionTexts = {
  sign: { en: 'Please answer: will you come?', km: 'សូមមេត្តាឆ្លើយតប៖ តើលោកអ្នកចូលរួមដែរឬទេ?' },
  preheader: {
    en: 'Will you come? You can answer with one tap.',
    km: 'តើលោកអ្នកអាចចូលរួមបានទេ? ឆ្លើយតបដោយចុចតែម្តង។',
  },
  againMember: {
    en: '{organisation} answered, but the time of the meeting has changed since then. Will somebody come at the new time? One tap is enough, and a no helps too.',
    km: '{organisation} បានឆ្លើយតបរួចហើយ ប៉ុន្តែក្រោយមក កិច្ចប្រជុំត្រូវបានប្តូរពេល។ តើនឹងមានតំណាងចូលរួមតាមពេលថ្មីដែរឬទេ? គ្រាន់តែចុចម្តងប៉ុណ្ណោះ ហើយចម្លើយថាមិនអាចចូលរួម ក៏មានប្រយោជន៍សម្រាប់យើងខ្ញុំដែរ។',
  },
  againGuest: {
    en: 'You answered, but the time of the meeting has changed since then. Will you come at the new time? One tap is enough, and a no helps too.',
    km: 'លោកអ្នកបានឆ្លើយតបរួចហើយ ប៉ុន្តែក្រោយមក កិច្ចប្រជុំត្រូវបានប្តូរពេល។ តើលោកអ្នកអាចចូលរួមតាមពេលថ្មីបានទេ? គ្រាន់តែចុចម្តងប៉ុណ្ណោះ ហើយចម្លើយថាមិនអាចចូលរួម ក៏មានប្រយោជន៍សម្រាប់យើងខ្ញុំដែរ។',
  },
} as const satisfies Catalogue;

/** A nudge asks in its own words; where there is an answer for another time, for the new one. */
export function nudgeLetter(
  own: { readonly member: Text; readonly guest: Text },
  mail: MessageMail,
  lang: Lang,
): Letter {
  const organisation = plain(mail.reader.organisation, lang);
  const again = { member: questionTexts.againMember, guest: questionTexts.againGuest };
  const { member, guest } = mail.answeredBefore ? again : own;
  const values = { network: mail.network.shortName, organisation };
  return {
    subject: subjectOf(questionSubject, mail, lang),
    preheader: say(lang, questionTexts.preheader),
    sign: { text: say(lang, questionTexts.sign), tone: 'asks' },
    lead: [fill((organisation ? member : guest)[lang], values), ...answerByLines(mail.details, mail, lang)],
    action: toAnswer(mail, lang),
    blocks: placeBlocks(convenedDetails(mail.details), lang),
  };
}
