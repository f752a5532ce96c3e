import { type Catalogue, say } from '../../i18n/say.ts';
import { changeBlocks } from './frame/change-rows.ts';
import { changeLines, factLines, reasonLines } from './frame/copy-lines.ts';
import { answerByLines, bodyBlocks } from './frame/detail-blocks.ts';
import { mailTexts } from './frame/texts.ts';
import { dear, subjectOf } from './frame/whole-words.ts';
import type { News, Whole } from './rule.ts';
import { ofInvitation } from './stands.ts';
import type { NewsWords, WholeWords } from './words-shape.ts';

/** What changed since people last heard of the meeting. */
export const rule: Whole & News = {
  mail: 'whole',
  due: 'news',
  while: ['convened'],
  stands: ofInvitation,
  wanted: () => undefined,
  calendar: 'tells',
  firstAs: 'invitation',
  handedOver: 'begin',
  closes: { what: 'beforehand', reason: 'moved', only: 'earlierDates' },
  optional: false,
};

const texts = {
  subject: { en: 'Changed, {date}: {title}', km: 'ការកែប្រែ {date}៖ {title}' },
  preheader: {
    en: 'Something has changed: please look at the new details.',
    km: 'មានការកែប្រែ៖ សូមពិនិត្យព័ត៌មានថ្មី។',
  },
  changed: {
    en: 'The meeting you were invited to has changed. Here is what changed:',
    km: 'កិច្ចប្រជុំដែលលោកអ្នកបានទទួលការអញ្ជើញ មានការកែប្រែ។ សូមពិនិត្យចំណុចដែលបានកែប្រែខាងក្រោម៖',
  },
} as const satisfies Catalogue;

export const words = {
  texts,
  name: { en: 'Change notice', km: 'ដំណឹងអំពីការកែប្រែ' },
  phrase: 'a change notice',
  letter: (mail, lang) => ({
    subject: subjectOf(texts.subject, mail, lang),
    preheader: say(lang, texts.preheader),
    lead: [
      dear(mail, lang),
      say(lang, texts.changed),
      // Whoever's answer counts is not asked for another.
      ...(mail.answer ? [] : answerByLines(mail.details, mail, lang)),
    ],
    button: say(lang, mail.answer ? mailTexts.seeDetails : mailTexts.answerAgain),
    blocks: [...changeBlocks(mail, lang), ...bodyBlocks(mail.details, lang)],
  }),
  copy: {
    lead: { en: '{network} has changed this meeting: {title}', km: '{network} សូមជូនដំណឹងអំពីការកែប្រែ៖ {title}' },
    lines: (copy, lang) => [...factLines(copy, lang), ...changeLines(copy, lang), ...reasonLines(copy, lang)],
    opens: 'toAnswer',
    asLetter: true,
  },
} satisfies WholeWords & NewsWords;
