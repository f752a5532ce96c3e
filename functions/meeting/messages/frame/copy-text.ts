import { fullDate } from '../../../i18n/dates.ts';
import {
  type Bilingual,
  fill,
  type Lang,
  type LangChoice,
  langsOf,
  say,
  type Text,
} from '../../../i18n/say.ts';
import { addressOf, plain } from '../../../i18n/typed-text.ts';
import type { NetworkSettings } from '../../../network/rules/events.ts';
import type { ToldChange } from '../../rules/events.ts';
import type { Headcount } from '../../rules/headcount.ts';
import type { PartialDetails, SharedSummary } from '../../rules/state.ts';
import type { AgendaMail } from './agenda-extras.ts';
import { copyTexts as texts } from './copy-texts.ts';
import type { ToldMail } from './summary-blocks.ts';

/** What a message of a meeting is written from where a person carries it. */
export interface Copy {
  readonly details: PartialDetails;
  readonly zone: string;
  /** Begin and end, instants in UTC; absent before anybody is invited. */
  readonly times?: { readonly startsAt: string; readonly endsAt: string } | undefined;
  readonly network: NetworkSettings;
  /** Local date on which it is handed over: a day to answer by that is past is not named. */
  readonly today: string;
  readonly reader: {
    readonly name: string;
    readonly honorific?: string | undefined;
    readonly lang: LangChoice;
    readonly organisation?: Bilingual | undefined;
  };
  /** Another local date that the reader was asked to keep free before this one. */
  readonly insteadOf?: string | undefined;
  /** The meeting takes place, and the reader is not invited to it. */
  readonly isForOthers?: boolean | undefined;
  /** What asks for an answer: there is one, but for another time. */
  readonly answeredBefore?: boolean | undefined;
  /** What the seat has answered counts for the meeting as it is: nothing asks for it again. */
  readonly answered?: boolean | undefined;
  /** What tells of a change: old → new since this person was last told. */
  readonly changes?: readonly ToldChange[] | undefined;
  readonly reason?: Bilingual | undefined;
  /** What the coordinator says in their own words. */
  readonly word?: Bilingual | undefined;
  /** Who is expected so far, for a message that says it. */
  readonly count?: Headcount | undefined;
  readonly summary?: SharedSummary | undefined;
  /** What it says of a summary that was published from the minutes. */
  readonly told?: ToldMail | undefined;
  /** It is brought as a letter, which has room for more than a chat. */
  readonly asLetter?: boolean | undefined;
  /** What it says of papers and of what was promised before. */
  readonly agenda?: AgendaMail | undefined;
  /** The personal answer link, or where the summary is; absent where there is nothing to open. */
  readonly link?: string | undefined;
}

/** What a person copies into a chat or reads out. */
export interface CopyWords {
  /** `{network}`, `{whom}`, `{title}`. */
  readonly lead: Text;
  /** The same where there is an answer, but for another time. */
  readonly again?: Text;
  /** The lead where something in particular is said; nothing where the usual one is right. */
  readonly leadFor?: (copy: Copy) => Text | undefined;
  /** What comes between it and the link. */
  readonly lines: (copy: Copy, lang: Lang) => string[];
  /** What its link leads to. */
  readonly opens: 'toAnswer' | 'answer' | 'summary' | 'nothing';
  /** It may be printed as the formal letter. */
  readonly asLetter?: true;
}

/** The whole message for one person, in their language or in both, Khmer first; the link comes last. */
export function copyText(words: CopyWords, copy: Copy): string {
  return [copyTextWithoutLink(words, copy), ...(copy.link ? [copy.link] : [])].join('\n\n');
}

/** The same without the link, for programs that are given the link by itself. */
export function copyTextWithoutLink(words: CopyWords, copy: Copy): string {
  return langsOf(copy.reader.lang)
    .map((lang) => section(words, copy, lang))
    .join('\n\n');
}

function section(words: CopyWords, copy: Copy, lang: Lang): string {
  const { reader, network, details } = copy;
  const lead = words.leadFor?.(copy) ?? ((copy.answeredBefore && words.again) || words.lead);
  const values = {
    network: network.shortName,
    whom: plain(reader.organisation, lang) || say(lang, texts.you),
    title: plain(details.title, lang),
  };
  return [
    say(lang, texts.greeting, { name: addressOf(reader, lang) }),
    fill(lead[lang], values),
    ...words.lines(copy, lang),
    ...linkLines(words, copy, lang),
  ].join('\n');
}

function linkLines({ opens }: CopyWords, copy: Copy, lang: Lang): string[] {
  const { details, zone, today, link, answered } = copy;
  if (!link) return [];
  switch (opens) {
    case 'toAnswer':
      return [answered ? say(lang, texts.yourAnswer) : answerLine(details, zone, today, lang)];
    case 'summary':
      return [say(lang, copy.told?.only ? texts.ownTasks : texts.readSummary)];
    default:
      return [say(lang, texts.yourAnswer)];
  }
}

function answerLine({ answerBy }: PartialDetails, zone: string, today: string, lang: Lang): string {
  return answerBy && answerBy >= today
    ? say(lang, texts.answerBy, { date: fullDate(answerBy, zone, lang) })
    : say(lang, texts.answer);
}
