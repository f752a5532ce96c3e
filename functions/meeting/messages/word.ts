import { type Catalogue, inLanguage, say } from '../../i18n/say.ts';
import { plain, shown } from '../../i18n/typed-text.ts';
import { factLines } from './frame/copy-lines.ts';
import { placeBlocks } from './frame/detail-blocks.ts';
import { changeAnswer, convenedDetails, subjectOf, toAnswer, toMeeting } from './frame/message-mail.ts';
import type { Message, News } from './rule.ts';
import { ofInvitation } from './stands.ts';
import { unlessColleagueAnswered } from './wanted.ts';
import type { MessageWords, NewsWords } from './words-shape.ts';

/** A short message of the coordinator's own: 'no power in the hall, bring water'. */
export const rule: Message & News = {
  mail: 'message',
  due: 'news',
  while: ['convened'],
  stands: ofInvitation,
  wanted: unlessColleagueAnswered,
  handedOver: 'begin',
  ofWord: true,
  optional: false,
};

const texts = {
  subject: { en: 'A word about {date}: {title}', km: 'សារអំពីកិច្ចប្រជុំ {date}៖ {title}' },
  sign: { en: 'A word from {network}', km: 'សារពី {network}' },
  preheader: { en: 'Please read it before you come.', km: 'សូមមេត្តាអានមុនពេលមក។' },
} as const satisfies Catalogue;

export const words = {
  texts,
  name: { en: 'A word to them', km: 'សារផ្ទាល់ពីអ្នកសម្របសម្រួល' },
  phrase: 'your own word',
  letter: (mail, lang) => {
    const { word, network, answer, askedForLast } = mail;
    const said = shown(word, lang);
    const begin = inLanguage(word, lang)?.text.split('\n')[0];
    return {
      subject: subjectOf(texts.subject, mail, lang),
      preheader: begin ?? say(lang, texts.preheader),
      sign: { text: say(lang, texts.sign, { network: network.shortName }), tone: 'tells' },
      lead: said ? [said] : [],
      action: (answer ? changeAnswer : askedForLast ? toMeeting : toAnswer)(mail, lang),
      blocks: placeBlocks(convenedDetails(mail.details), lang),
    };
  },
  copy: {
    lead: {
      en: 'A word from {network} about: {title}',
      km: 'សារពី {network} អំពី៖ {title}',
    },
    lines: (copy, lang) => [plain(copy.word, lang), ...factLines(copy, lang)].filter(Boolean),
    opens: 'answer',
  },
} satisfies MessageWords & NewsWords;
