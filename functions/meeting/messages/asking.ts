import { type Catalogue, type Lang, say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { answerByLines, bodyBlocks } from './frame/detail-blocks.ts';
import type { WholeLetter } from './frame/letter.ts';
import { mailTexts } from './frame/texts.ts';
import type { WholeMail } from './frame/whole-mail.ts';
import { dear, subjectOf, whenAndWhere } from './frame/whole-words.ts';
import { questionSubject } from './questions.ts';

/** Words of an invitation to somebody else of an organisation that has not answered. */
export const askingTexts = {
  sign: { en: 'Please answer for {organisation}', km: 'សូមមេត្តាឆ្លើយតបក្នុងនាម {organisation}' },
  member: {
    en: 'We have no answer from {organisation} yet. Could you answer, or ask a colleague to? One answer counts for the whole organisation.',
    km: 'យើងខ្ញុំមិនទាន់បានទទួលការឆ្លើយតបពី {organisation} នៅឡើយទេ។ សូមលោកអ្នកមេត្តាឆ្លើយតប ឬសុំសហការីឆ្លើយតប។ ចម្លើយតែមួយមានតម្លៃសម្រាប់អង្គការទាំងមូល។',
  },
  again: {
    en: '{organisation} answered this invitation, but the time of the meeting has changed since then. Could you answer for the new time, or ask a colleague to? One answer counts for the whole organisation.',
    km: '{organisation} បានឆ្លើយតបលិខិតអញ្ជើញនេះរួចហើយ ប៉ុន្តែក្រោយមក កិច្ចប្រជុំត្រូវបានប្តូរពេល។ សូមលោកអ្នកមេត្តាឆ្លើយតបសម្រាប់ពេលថ្មី ឬសុំសហការីឆ្លើយតប។ ចម្លើយតែមួយមានតម្លៃសម្រាប់អង្គការទាំងមូល។',
  },
  why: {
    en: 'You receive this because {network} has you as a contact of {organisation}, and we still need its answer.',
    km: 'លោកអ្នកទទួលសារនេះ ព្រោះ {network} ស្គាល់លោកអ្នកជាអ្នកទំនាក់ទំនងរបស់ {organisation} ដែលមិនទាន់មានចម្លើយ។',
  },
} as const satisfies Catalogue;

/** The same mail for each step up. */
export function askingLetter(mail: WholeMail, lang: Lang): WholeLetter {
  const organisation = plain(mail.reader.organisation, lang);
  const ask = mail.answeredBefore ? askingTexts.again : askingTexts.member;
  const sign = say(lang, askingTexts.sign, { organisation });
  return {
    subject: subjectOf(questionSubject, mail, lang),
    preheader: whenAndWhere(sign, mail, lang),
    sign: { text: sign, tone: 'asks' },
    lead: [dear(mail, lang), say(lang, ask, { organisation }), ...answerByLines(mail.details, mail, lang)],
    button: say(lang, mailTexts.answerButton),
    blocks: bodyBlocks(mail.details, lang),
    why: say(lang, askingTexts.why, { network: mail.network.shortName, organisation }),
  };
}
