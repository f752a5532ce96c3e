import { type Catalogue, say } from '../../i18n/say.ts';
import { answerByLines, bodyBlocks } from './frame/detail-blocks.ts';
import { dear, subjectOf } from './frame/whole-words.ts';
import { inviting } from './invitation.ts';
import type { Sample, Single } from './rule.ts';
import type { SampleWords } from './words-shape.ts';

/** 'Send it to myself': the invitation of a draft, to the coordinator who asked. */
export const rule: Sample & Single = {
  mail: 'sample',
  due: 'single',
  stands: (meeting) => (meeting.status === 'discarded' ? 'notConvened' : undefined),
  optional: false,
};

const texts = {
  subject: { en: 'Preview, {date}: {title}', km: 'មើលជាមុន {date}៖ {title}' },
  sign: { en: 'Preview of the invitation', km: 'មើលលិខិតអញ្ជើញជាមុន' },
  preheader: {
    en: 'Only you receive this. Nobody has been invited by it.',
    km: 'មានតែលោកអ្នកប៉ុណ្ណោះដែលទទួលសារនេះ។ មិនទាន់មាននរណាត្រូវបានអញ្ជើញទេ។',
  },
  preview: {
    en: 'This is how the invitation will look for {name}. Only you receive this preview; it has no personal link and no calendar part.',
    km: 'នេះជារូបរាងលិខិតអញ្ជើញសម្រាប់ {name}។ មានតែលោកអ្នកប៉ុណ្ណោះដែលទទួលសារនេះ។ វាគ្មានតំណផ្ទាល់ខ្លួន និងគ្មានប្រតិទិនទេ។',
  },
  why: {
    en: 'You receive this because you asked for it in {network}.',
    km: 'លោកអ្នកទទួលសារនេះ ព្រោះលោកអ្នកបានស្នើសុំក្នុង {network}។',
  },
} as const satisfies Catalogue;

export const words = {
  texts,
  name: { en: 'Preview for oneself', km: 'ការមើលជាមុន' },
  letter: (mail, lang) => ({
    subject: subjectOf(texts.subject, mail, lang),
    preheader: say(lang, texts.preheader),
    sign: { text: say(lang, texts.sign), tone: 'tells' },
    lead: [
      say(lang, texts.preview, { name: mail.reader.name }),
      dear(mail, lang),
      inviting(mail, lang),
      ...answerByLines(mail.details, mail, lang),
    ],
    blocks: bodyBlocks(mail.details, lang),
    why: say(lang, texts.why, { network: mail.network.shortName }),
  }),
} satisfies SampleWords;
