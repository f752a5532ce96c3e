import { timeOfDay, weekdayAndTime } from '../../i18n/dates.ts';
import { type Catalogue, type Lang, say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { changesIn } from './frame/change-rows.ts';
import { changeLines, factLines, reasonLines } from './frame/copy-lines.ts';
import { answerByLines, placeBlocks } from './frame/detail-blocks.ts';
import { mailTexts } from './frame/texts.ts';
import type { WholeMail } from './frame/whole-mail.ts';
import { dear, subjectOf } from './frame/whole-words.ts';
import type { News, Whole } from './rule.ts';
import { ofInvitation } from './stands.ts';
import type { NewsWords, WholeWords } from './words-shape.ts';

/** What changed since people last heard of the meeting; aims and agenda that stayed are on the answer page. */
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
  now: { en: 'Changed: now {when}', km: 'ការកែប្រែ៖ ឥឡូវ{when}' },
  nowAndElsewhere: {
    en: 'Changed: now {when}, in another place',
    km: 'ការកែប្រែ៖ ឥឡូវ{when} នៅទីកន្លែងថ្មី',
  },
  nowUntil: { en: 'Changed: now until {time}', km: 'ការកែប្រែ៖ ឥឡូវបញ្ចប់នៅ{time}' },
  nowAt: { en: 'Changed: now at {where}', km: 'ការកែប្រែ៖ ឥឡូវនៅ{where}' },
  otherwise: { en: 'Changed: please look at the new details', km: 'ការកែប្រែ៖ សូមពិនិត្យព័ត៌មានថ្មី' },
  preheader: { en: '{sign}. Please look at the new details.', km: '{sign}។ សូមពិនិត្យព័ត៌មានថ្មី។' },
  changed: {
    en: 'The meeting you were invited to has changed.',
    km: 'កិច្ចប្រជុំដែលលោកអ្នកបានទទួលការអញ្ជើញ មានការកែប្រែ។',
  },
} as const satisfies Catalogue;

export const words = {
  texts,
  name: { en: 'Change notice', km: 'ដំណឹងអំពីការកែប្រែ' },
  phrase: 'a change notice',
  letter: (mail, lang) => {
    const { before, above, below, check } = changesIn(mail, lang);
    const sign = signOf(mail, lang);
    return {
      subject: subjectOf(texts.subject, mail, lang),
      preheader: say(lang, texts.preheader, { sign }),
      sign: { text: sign, tone: 'changes' },
      before,
      changes: above,
      lead: [
        dear(mail, lang),
        say(lang, texts.changed),
        ...check,
        // People whose answer still counts are not asked for another.
        ...(mail.answer ? [] : answerByLines(mail.details, mail, lang)),
      ],
      button: say(lang, mail.answer ? mailTexts.seeDetails : mailTexts.answerAgain),
      blocks: [...below, ...placeBlocks(mail.details, lang)],
    };
  },
  copy: {
    lead: { en: '{network} has changed this meeting: {title}', km: '{network} សូមជូនដំណឹងអំពីការកែប្រែ៖ {title}' },
    lines: (copy, lang) => [...factLines(copy, lang), ...changeLines(copy, lang), ...reasonLines(copy, lang)],
    opens: 'toAnswer',
    asLetter: true,
  },
} satisfies WholeWords & NewsWords;

/** What is new, as short as it can be said: the full words are right below it. */
function signOf({ changes = [], details, startsAt, endsAt, zone }: WholeMail, lang: Lang): string {
  const changed = new Set(changes.map(({ field }) => field));
  const where = plain(details.venue, lang);
  if (changed.has('date') || changed.has('start')) {
    const when = weekdayAndTime(startsAt, zone, lang);
    return say(lang, changed.has('venue') ? texts.nowAndElsewhere : texts.now, { when });
  }
  if (changed.has('venue')) return say(lang, texts.nowAt, { where });
  if (changed.has('end')) return say(lang, texts.nowUntil, { time: timeOfDay(endsAt, zone, lang) });
  return say(lang, texts.otherwise);
}
