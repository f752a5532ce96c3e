import type { Lang, Text } from '../../i18n/say.ts';
import { words as actionPoints } from './action-points.ts';
import { words as agenda } from './agenda.ts';
import { words as askAlternate } from './ask-alternate.ts';
import { words as askHead } from './ask-head.ts';
import { words as cancellation } from './cancellation.ts';
import { words as change } from './change.ts';
import { words as correction } from './correction.ts';
import { words as dateFreed } from './date-freed.ts';
import type { CopyWords } from './frame/copy-text.ts';
import { words as headcount } from './headcount.ts';
import { words as headcountToForward } from './headcount-to-forward.ts';
import { words as invitation } from './invitation.ts';
import { words as lastCall } from './last-call.ts';
import { words as midQuarter } from './mid-quarter.ts';
import { words as nudge1 } from './nudge1.ts';
import { words as nudge2 } from './nudge2.ts';
import { words as preview } from './preview.ts';
import { words as reminder } from './reminder.ts';
import type { Following, Message, News, Sample, ToStaff, Usual, Whole } from './rule.ts';
import { words as saveTheDate } from './save-the-date.ts';
import { words as summary } from './summary.ts';
import { words as summaryDue } from './summary-due.ts';
import { words as summaryLate1 } from './summary-late1.ts';
import { words as summaryLate2 } from './summary-late2.ts';
import { words as summaryToAdmin } from './summary-to-admin.ts';
import type { FanOutKind, HandedKind, Kind, Rules } from './table.ts';
import { words as thanks } from './thanks.ts';
import { words as thanksByHand } from './thanks-by-hand.ts';
import { words as uninvite } from './uninvite.ts';
import { words as word } from './word.ts';
import type {
  MessageWords,
  NewsWords,
  SampleWords,
  StaffWords,
  TimedWords,
  UsualWords,
  WholeWords,
} from './words-shape.ts';

type ByMail<R> = R extends Whole
  ? WholeWords
  : R extends Message
    ? MessageWords
    : R extends ToStaff
      ? StaffWords
      : R extends Sample
        ? SampleWords
        : never;
type ByDue<R> = R extends Usual
  ? UsualWords
  : R extends Following
    ? TimedWords
    : R extends News
      ? NewsWords
      : unknown;

/** The words of every message. They are kept apart from the rules, so that planning does not carry them. */
export const words: { readonly [K in Kind]: ByMail<Rules[K]> & ByDue<Rules[K]> } = {
  saveTheDate,
  dateFreed,
  invitation,
  change,
  cancellation,
  uninvite,
  nudge1,
  nudge2,
  askAlternate,
  agenda,
  askHead,
  lastCall,
  headcount,
  headcountToForward,
  reminder,
  word,
  thanks,
  thanksByHand,
  actionPoints,
  summaryDue,
  midQuarter,
  summaryLate1,
  summaryLate2,
  summaryToAdmin,
  summary,
  correction,
  preview,
};

/** What a message is called on pages; a kind that this version does not know by its code. */
export function messageName(kind: string, lang: Lang): string {
  return Object.hasOwn(words, kind) ? words[kind as Kind].name[lang] : kind;
}

/** What a message is called within a sentence: 'Next: a nudge to 9 people …'. */
export function phraseOf(kind: FanOutKind, lang: Lang): string {
  const { name, phrase }: { name: Text } & TimedWords = words[kind];
  return lang === 'en' ? phrase : name.km;
}

/** What is handed over. */
export function copyOf(kind: HandedKind): CopyWords {
  return words[kind].copy;
}
