import { type Catalogue, say } from '../../i18n/say.ts';
import { plain, shown } from '../../i18n/typed-text.ts';
import { subjectOf } from './frame/message-mail.ts';
import { correctedBlocks, correctedLines } from './frame/summary-blocks.ts';
import type { Message, News } from './rule.ts';
import { ofSummary } from './stands.ts';
import type { MessageWords, NewsWords } from './words-shape.ts';

/** The summary was corrected, and somebody wants people to know: to those who have it. */
export const rule: Message & News = {
  mail: 'message',
  due: 'news',
  while: ['convened'],
  stands: ofSummary,
  wanted: () => undefined,
  onlyAfter: 'summary',
  correctsWhat: 'summary',
  alsoToWhoCame: true,
  fromMinutes: true,
  handedOver: 'done',
  optional: 'summary',
};

const texts = {
  subject: { en: 'Correction to the summary, {date}: {title}', km: 'ការកែតម្រូវសេចក្តីសង្ខេប {date}៖ {title}' },
  sign: { en: 'The summary was corrected', km: 'សេចក្តីសង្ខេបត្រូវបានកែតម្រូវ' },
  preheader: { en: 'What has changed in it.', km: 'អ្វីដែលបានកែប្រែ។' },
  lead: {
    en: 'The summary that we sent you has changed. Here is what is different now.',
    km: 'សេចក្តីសង្ខេបដែលយើងខ្ញុំបានផ្ញើជូនត្រូវបានកែប្រែ។ ខាងក្រោមជាអ្វីដែលខុសពីមុន។',
  },
  wording: {
    en: 'The summary that we sent you has changed. The new one is on the page.',
    km: 'សេចក្តីសង្ខេបដែលយើងខ្ញុំបានផ្ញើជូនត្រូវបានកែប្រែ។ សេចក្តីសង្ខេបថ្មីមាននៅលើទំព័រ។',
  },
  read: { en: 'Read the corrected summary', km: 'អានសេចក្តីសង្ខេបដែលបានកែតម្រូវ' },
} as const satisfies Catalogue;

export const words = {
  texts,
  name: { en: 'Correction', km: 'ការកែតម្រូវ' },
  phrase: 'a correction',
  letter: (mail, lang) => {
    const { told, zone, reader } = mail;
    const rows = told ? correctedBlocks(told, { lang, zone, langs: reader.lang }) : [];
    const changed = shown(told?.changed, lang);
    return {
      subject: subjectOf(texts.subject, mail, lang),
      preheader: say(lang, texts.preheader),
      sign: { text: say(lang, texts.sign), tone: 'changes' },
      lead: [say(lang, rows.length > 0 || changed ? texts.lead : texts.wording)],
      action: told ? { label: say(lang, texts.read), url: told.page } : undefined,
      blocks: [...(changed ? [{ kind: 'paragraph' as const, text: changed }] : []), ...rows],
    };
  },
  copy: {
    lead: {
      en: '{network} has corrected the summary of: {title}',
      km: '{network} បានកែតម្រូវសេចក្តីសង្ខេបនៃ៖ {title}',
    },
    lines: ({ told, zone, reader }, lang) => [
      ...[plain(told?.changed, lang)].filter(Boolean),
      ...(told ? correctedLines(told, { lang, zone, langs: reader.lang }) : []),
    ],
    opens: 'summary',
  },
} satisfies MessageWords & NewsWords;
