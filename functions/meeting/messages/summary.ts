import type { MailBlock } from '../../delivery/mail-model.ts';
import { type Catalogue, type Lang, say } from '../../i18n/say.ts';
import { plain, shown } from '../../i18n/typed-text.ts';
import { paperBlocks } from './frame/agenda-extras.ts';
import type { Letter } from './frame/letter.ts';
import { type MessageMail, subjectOf } from './frame/message-mail.ts';
import {
  countLine,
  otherBlocks,
  ownBlocks,
  type ToldMail,
  tasksLink,
  toldLines,
  updateBlocks,
} from './frame/summary-blocks.ts';
import type { Following, Message } from './rule.ts';
import { unlessColleagueAnsweredAndCame } from './wanted.ts';
import type { MessageWords, TimedWords } from './words-shape.ts';

/**
 * The summary, to everybody invited, once the coordinator has shared it: what was published from the minutes with the
 * reader's own promises first, or a text and where the rest is.
 */
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
  fromMinutes: true,
  withPapers: 'alone',
  ownWithout: true,
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
  ownSubject: { en: 'What you promised, {date}: {title}', km: 'អ្វីដែលលោកអ្នកបានសន្យា {date}៖ {title}' },
  ownSign: { en: 'What you promised at the meeting', km: 'អ្វីដែលលោកអ្នកបានសន្យាក្នុងកិច្ចប្រជុំ' },
  ownPreheader: { en: 'What is yours to do, and until when.', km: 'កិច្ចការរបស់លោកអ្នក និងកាលកំណត់។' },
  ownLead: {
    en: 'You asked not to get summaries. This mail has only what you promised.',
    km: 'លោកអ្នកបានស្នើមិនទទួលសេចក្តីសង្ខេប។ អ៊ីមែលនេះមានតែអ្វីដែលលោកអ្នកបានសន្យា។',
  },
} as const satisfies Catalogue;

const promisedLead = {
  en: '{network}: what {whom} promised at: {title}',
  km: '{network}៖ អ្វីដែល {whom} បានសន្យាក្នុង៖ {title}',
};

export const words = {
  texts,
  name: { en: 'Summary', km: 'សេចក្តីសង្ខេប' },
  phrase: 'the summary',
  letter: (mail, lang) => {
    const { took, summary, told } = mail;
    if (told) return told.only ? ownLetter(mail, told, lang) : toldLetter(mail, told, lang);
    const text = shown(summary?.text, lang);
    return {
      subject: subjectOf(texts.subject, mail, lang),
      preheader: say(lang, texts.preheader),
      sign: { text: say(lang, texts.sign), tone: 'tells' },
      lead: [say(lang, texts[took ?? 'neutral'])],
      action: summary?.url ? { label: say(lang, texts.read), url: summary.url } : undefined,
      blocks: [...(text ? [{ kind: 'paragraph' as const, text }] : []), ...papersOf(mail, lang)],
    };
  },
  copy: {
    lead: {
      en: '{network} is sharing with {whom} the summary of: {title}',
      km: '{network} សូមជូន {whom} នូវសេចក្តីសង្ខេបនៃ៖ {title}',
    },
    leadFor: ({ told }) => (told?.only ? promisedLead : undefined),
    lines: ({ summary, told, zone, reader, asLetter }, lang) =>
      told
        ? toldLines(told, { lang, zone, langs: reader.lang, inFull: asLetter })
        : [plain(summary?.text, lang)].filter(Boolean),
    opens: 'summary',
  },
} satisfies MessageWords & TimedWords;

/** What there is to read besides, slides that were added afterwards too. */
function papersOf({ agenda, details }: MessageMail, lang: Lang): MailBlock[] {
  return agenda ? paperBlocks(agenda, details, lang) : [];
}

/** Of a summary that was published from the minutes: their own first, then what was decided. */
function toldLetter(mail: MessageMail, told: ToldMail, lang: Lang): Letter {
  const { took, zone, reader } = mail;
  const to = { lang, zone, langs: reader.lang };
  const count = countLine(told, lang);
  return {
    subject: subjectOf(texts.subject, mail, lang),
    preheader: count ?? say(lang, texts.preheader),
    sign: { text: say(lang, texts.sign), tone: 'tells' },
    lead: [say(lang, texts[took ?? 'neutral']), ...(count ? [count] : [])],
    action: { label: say(lang, texts.read), url: told.page },
    blocks: [
      ...ownBlocks(told, to),
      ...otherBlocks(told, to),
      ...papersOf(mail, lang),
      ...updateBlocks(told, to),
    ],
  };
}

/** For people who do without summaries: what they promised, and nothing else. */
function ownLetter(mail: MessageMail, told: ToldMail, lang: Lang): Letter {
  const { zone, reader } = mail;
  const { tasks } = told;
  return {
    subject: subjectOf(texts.ownSubject, mail, lang),
    preheader: say(lang, texts.ownPreheader),
    sign: { text: say(lang, texts.ownSign), tone: 'tells' },
    lead: [say(lang, texts.ownLead)],
    action: tasks ? tasksLink(tasks, lang) : undefined,
    blocks: ownBlocks({ ...told, tasks: undefined }, { lang, zone, langs: reader.lang }),
  };
}
