import { localDate } from '../../i18n/dates.ts';
import { type Catalogue, say } from '../../i18n/say.ts';
import { shown } from '../../i18n/typed-text.ts';
import { paperBlocks, paperLines, pointsBlocks, pointsLines, wholeAgenda } from './frame/agenda-extras.ts';
import { agendaLines, factLines } from './frame/copy-lines.ts';
import { agendaBlocks, noteBlocks, placeBlocks } from './frame/detail-blocks.ts';
import { changeAnswer, convenedDetails, subjectOf, toAnswer, toMeeting } from './frame/message-mail.ts';
import type { Message, Usual } from './rule.ts';
import { notDeclined } from './wanted.ts';
import type { MessageWords, UsualWords } from './words-shape.ts';

/** What will be talked about, after what was promised before; with the papers. */
export const rule: Message & Usual = {
  mail: 'message',
  due: { days: -7 },
  to: 'notDeclined',
  until: 'begin',
  tells: 'agenda',
  givesWay: { turn: 1, with: 'reminder' },
  needless: ({ hasAgenda }) => (hasAgenda ? undefined : 'noAgenda'),
  wanted: notDeclined,
  handedOver: 'begin',
  withPapers: 'andPoints',
  optional: 'agenda',
};

const texts = {
  subject: { en: 'Agenda, {date}: {title}', km: 'របៀបវារៈ {date}៖ {title}' },
  sign: { en: 'The agenda', km: 'របៀបវារៈនៃកិច្ចប្រជុំ' },
  preheader: { en: 'What we will talk about, and who speaks first.', km: 'ប្រធានបទពិភាក្សា និងអ្នកនាំពិភាក្សា។' },
  lead: {
    en: 'This is what we will talk about. Please read it before you come, and bring the papers you need.',
    km: 'ខាងក្រោមនេះជាអ្វីដែលយើងនឹងពិភាក្សា។ សូមមេត្តាអានជាមុន ហើយនាំយកឯកសារពាក់ព័ន្ធមកជាមួយ។',
  },
} as const satisfies Catalogue;

export const words = {
  texts,
  name: { en: 'Agenda and papers', km: 'របៀបវារៈ និងឯកសារ' },
  phrase: 'agenda and papers',
  who: {
    en: 'To everybody who has not said no. It waits until there is an agenda.',
    km: 'ជូនអ្នកទាំងអស់ដែលមិនបានឆ្លើយថាមិនចូលរួម។ វារង់ចាំរហូតដល់មានរបៀបវារៈ។',
  },
  letter: (mail, lang) => {
    const { zone, writtenAt } = mail;
    const details = convenedDetails(mail.details);
    return {
      subject: subjectOf(texts.subject, mail, lang),
      preheader: say(lang, texts.preheader),
      sign: { text: say(lang, texts.sign), tone: 'tells' },
      lead: [say(lang, texts.lead)],
      action: (mail.answer ? changeAnswer : mail.askedForLast ? toMeeting : toAnswer)(mail, lang),
      blocks: [
        ...pointsBlocks(mail.agenda, { lang, zone, today: localDate(writtenAt, zone) }),
        ...agendaBlocks(details, lang),
        ...(mail.agenda
          ? [...paperBlocks(mail.agenda, details, lang), ...wholeAgenda(mail.agenda, lang)]
          : []),
        ...noteBlocks(shown(details.note, lang), lang),
        ...placeBlocks(details, lang),
      ],
    };
  },
  copy: {
    lead: {
      en: 'Here is the agenda from {network} for {whom}: {title}',
      km: '{network} សូមផ្ញើជូន {whom} នូវរបៀបវារៈនៃ៖ {title}',
    },
    lines: (copy, lang) => [
      ...factLines(copy, lang),
      ...pointsLines(copy.agenda, { lang, zone: copy.zone, today: copy.today }),
      ...agendaLines(copy, lang),
      ...paperLines(copy.agenda, lang),
    ],
    opens: 'answer',
  },
} satisfies MessageWords & UsualWords;
