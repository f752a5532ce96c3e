import { counted } from '../../i18n/counted.ts';
import { digitsFor } from '../../i18n/khmer.ts';
import { type CountedText, type Lang, say, type Text } from '../../i18n/say.ts';
import { districts } from '../../membership/rules/districts.ts';
import { percentOf, type QuarterFigures, type Share } from '../rules/health.ts';
import { healthTexts as texts } from './texts.ts';

/** Shares of fewer than this are written as 'n of m': a percentage would say more than is known. */
export const FEW = 20;

/** What a quarter came to, as it is drawn and written. */
export interface Point {
  readonly quarter: string;
  /** Drawn; absent where nothing is known. */
  readonly value?: number | undefined;
  readonly few?: boolean;
  readonly met?: boolean | undefined;
  /** As it is written; a dash where nothing is known. */
  readonly shown: string;
  /** Of how many it was counted. */
  readonly counted?: string | undefined;
  /** What is not in it, or why nothing is known. */
  readonly note: string;
}

export interface Figure {
  readonly id: string;
  readonly title: string;
  readonly help: string;
  readonly target?: { readonly value: number; readonly shown: string } | undefined;
  readonly highest?: number;
  /** In the order of the quarters. */
  readonly points: readonly Point[];
}

/** A share in whole percent, or of few as `n of m`. */
export function shareText(share: Share, lang: Lang): string {
  return share.of < FEW
    ? ofAll(share, lang)
    : say(lang, texts.percent, { n: digitsFor(lang, percentOf(share)) });
}

function ofAll({ n, of }: Share, lang: Lang): string {
  return say(lang, texts.ofAll, { n: digitsFor(lang, n), of: digitsFor(lang, of) });
}

interface ShareFigure {
  readonly id: string;
  readonly title: Text;
  readonly help: Text;
  /** Why there is nothing to count. */
  readonly none: Text;
  /** In percent. */
  readonly target?: number;
  readonly of: (one: QuarterFigures) => Share | undefined;
  /** `before`: the quarters before this one. */
  readonly note?: (one: QuarterFigures, lang: Lang, before: readonly QuarterFigures[]) => string;
}

/** Quarters that a share is compared with. */
const FOUR = 4;

/** Targets of the domain: what well-run networks reach. */
const shares: Readonly<
  Record<'verified' | 'present' | 'promises' | 'answered' | 'came' | 'women', ShareFigure>
> = {
  verified: {
    ...{
      id: 'verified',
      title: texts.verified,
      help: texts.verifiedHelp,
      none: texts.verifiedNone,
      target: 85,
    },
    of: ({ verified }) => verified,
  },
  present: {
    ...{ id: 'present', title: texts.present, help: texts.presentHelp, none: texts.notSettled },
    of: ({ present }) => present,
    note: ({ meetings }, lang) => some(lang, meetings.filter(({ paper }) => paper).length, texts.onPaper),
  },
  promises: {
    ...{
      id: 'promises',
      title: texts.promises,
      help: texts.promisesHelp,
      none: texts.promisesNone,
      target: 60,
    },
    of: ({ promises }) => promises,
    note: ({ dropped }, lang) => some(lang, dropped, texts.dropped),
  },
  answered: {
    ...{
      id: 'answered',
      title: texts.answered,
      help: texts.answeredHelp,
      none: texts.nobodyAsked,
      target: 70,
    },
    of: ({ answered }) => answered,
    note: ({ unreachable }, lang) => some(lang, unreachable, texts.unreachable),
  },
  came: {
    ...{ id: 'came', title: texts.cameOfYes, help: texts.cameOfYesHelp, none: texts.noYes, target: 85 },
    of: ({ cameOfYes }) => cameOfYes,
    note: ({ cameOfLate: late }, lang) =>
      late ? say(lang, texts.lateYes, { n: digitsFor(lang, late.n), of: digitsFor(lang, late.of) }) : '',
  },
  women: {
    ...{ id: 'women', title: texts.women, help: texts.womenHelp, none: texts.nobodyKnown },
    of: ({ women }) => women,
    note: ({ sexUnknown }, lang, before) => {
      const target = summed(before.slice(-FOUR).flatMap(({ women }) => women ?? []));
      const compared = target ? say(lang, texts.targetBefore, { target: shareText(target, lang) }) : '';
      return [some(lang, sexUnknown, texts.sexUnknown), compared].filter((one) => one !== '').join(' ');
    },
  },
};

/** Every figure, in the order in which they matter: the first three sum the network up. */
export function figuresShown(quarters: readonly QuarterFigures[], lang: Lang): Figure[] {
  const of = (one: ShareFigure) => shareFigure(one, quarters, lang);
  return [
    of(shares.verified),
    of(shares.present),
    of(shares.promises),
    of(shares.answered),
    hoursFigure(quarters, lang),
    of(shares.came),
    noticeFigure(quarters, lang),
    summaryFigure(quarters, lang),
    of(shares.women),
    districtsFigure(quarters, lang),
  ];
}

function shareFigure(one: ShareFigure, quarters: readonly QuarterFigures[], lang: Lang): Figure {
  const { id, title, help, none, target, note = () => '' } = one;
  return {
    id,
    title: say(lang, title),
    help: say(lang, help),
    highest: 100,
    ...(target === undefined
      ? {}
      : { target: { value: target, shown: say(lang, texts.percent, { n: digitsFor(lang, target) }) } }),
    points: quarters.map((quarter, at): Point => {
      const share = one.of(quarter);
      const besides = note(quarter, lang, quarters.slice(0, at));
      if (!share) return unknown(quarter, [say(lang, none), besides], lang);
      const percent = percentOf(share);
      return {
        quarter: quarter.quarter,
        value: percent,
        few: share.of < FEW,
        met: target === undefined ? undefined : percent >= target,
        shown: shareText(share, lang),
        counted: ofAll(share, lang),
        note: besides,
      };
    }),
  };
}

function hoursFigure(quarters: readonly QuarterFigures[], lang: Lang): Figure {
  return {
    id: 'hours',
    title: say(lang, texts.hoursTitle),
    help: say(lang, texts.hoursHelp),
    points: quarters.map((quarter): Point => {
      const { hours } = quarter;
      if (!hours) return unknown(quarter, [say(lang, texts.noAnswers)], lang);
      const value = Math.round(hours.median);
      const shown = counted(lang, value, texts.hours);
      const few = hours.n < FEW;
      return {
        quarter: quarter.quarter,
        value,
        few,
        shown,
        counted: counted(lang, hours.n, texts.hoursOf),
        note: '',
      };
    }),
  };
}

function noticeFigure(quarters: readonly QuarterFigures[], lang: Lang): Figure {
  const target = 21;
  return {
    id: 'notice',
    title: say(lang, texts.notice),
    help: say(lang, texts.noticeHelp),
    target: { value: target, shown: counted(lang, target, texts.days) },
    points: quarters.map((one): Point => {
      if (one.notice === undefined) return unknown(one, [say(lang, texts.nobodyAsked)], lang);
      const met = one.notice >= target;
      return {
        quarter: one.quarter,
        value: one.notice,
        met,
        shown: counted(lang, one.notice, texts.days),
        note: '',
      };
    }),
  };
}

function summaryFigure(quarters: readonly QuarterFigures[], lang: Lang): Figure {
  const target = 2;
  return {
    id: 'summary',
    title: say(lang, texts.summaryTitle),
    help: say(lang, texts.summaryHelp),
    target: { value: target, shown: counted(lang, target, texts.workingDays) },
    points: quarters.map((one): Point => {
      if (one.summary === undefined) return unknown(one, [say(lang, texts.noSummary)], lang);
      const shown = counted(lang, one.summary, texts.workingDays);
      return { quarter: one.quarter, value: one.summary, met: one.summary <= target, shown, note: '' };
    }),
  };
}

function districtsFigure(quarters: readonly QuarterFigures[], lang: Lang): Figure {
  const of = Object.keys(districts).length;
  return {
    id: 'districts',
    title: say(lang, texts.districtsTitle),
    help: say(lang, texts.districtsHelp),
    highest: of,
    points: quarters.map((one): Point => {
      if (!one.absent) return unknown(one, [say(lang, texts.notSettled)], lang);
      const value = of - one.absent.districts.length;
      return { quarter: one.quarter, value, shown: ofAll({ n: value, of }, lang), note: '' };
    }),
  };
}

function unknown({ quarter }: QuarterFigures, notes: readonly string[], lang: Lang): Point {
  return { quarter, shown: say(lang, texts.none), note: notes.filter((one) => one !== '').join(' ') };
}

function summed(all: readonly Share[]): Share | undefined {
  const of = all.reduce((sum, one) => sum + one.of, 0);
  return of === 0 ? undefined : { n: all.reduce((sum, { n }) => sum + n, 0), of };
}

function some(lang: Lang, n: number, text: CountedText): string {
  return n === 0 ? '' : counted(lang, n, text);
}

/** `Q4 2025`. */
export function quarterName(quarter: string, lang: Lang): string {
  const [year = '', n = ''] = quarter.split('-Q');
  return say(lang, texts.quarter, { n: digitsFor(lang, n), year: digitsFor(lang, year) });
}
