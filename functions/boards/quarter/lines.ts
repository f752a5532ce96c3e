import { fullDate } from '../../i18n/dates.ts';
import { digitsFor } from '../../i18n/khmer.ts';
import { type Lang, say, type Text } from '../../i18n/say.ts';
import { placeName } from '../../membership/rules/districts.ts';
import { percentOf, type Share } from '../rules/health.ts';
import type { QuarterReport } from '../rules/quarter-report.ts';
import { beginOfQuarter } from '../rules/quarters.ts';
import type { ShownPart } from '../rules/small-parts.ts';
import { quarterTexts as texts } from './texts.ts';

/** Below so many a share is said in numbers: a percentage would say more than is known. */
const FEW = 20;

/** `Quarter 4 of 2025`. */
export function quarterName(quarter: string, lang: Lang): string {
  const [year = '', n = ''] = quarter.split('-Q');
  return say(lang, texts.name, { year: digitsFor(lang, year), n: digitsFor(lang, n) });
}

export function quarterSpan({ quarter, until }: QuarterReport, zone: string, lang: Lang): string {
  return say(lang, texts.lead, {
    from: fullDate(beginOfQuarter(quarter), zone, lang),
    until: fullDate(until, zone, lang),
  });
}

/** In percent of twenty and more. */
export function shareText(share: Share | undefined, lang: Lang): string {
  if (!share) return say(lang, texts.unknown);
  const [n, of] = [digitsFor(lang, share.n), digitsFor(lang, share.of)];
  if (share.of < FEW) return say(lang, texts.few, { n, of });
  return say(lang, texts.percent, { percent: digitsFor(lang, percentOf(share)), n, of });
}

export function shownText(shown: ShownPart | undefined, lang: Lang): string {
  if (shown === undefined) return say(lang, texts.unknown);
  return shown === 'hidden' ? say(lang, texts.hidden) : digitsFor(lang, shown);
}

/** The three numbers. */
export function threeNumbers(report: QuarterReport, lang: Lang): [label: string, value: string][] {
  const row = (label: Text, share: Share | undefined): [string, string] => [
    say(lang, label),
    shareText(share, lang),
  ];
  return [
    row(texts.verified, report.verified),
    row(texts.present, report.present),
    row(texts.promises, report.promises),
  ];
}

/** Everything that is said of the quarter as a whole besides. */
export function wholeLines(report: QuarterReport, lang: Lang): [label: string, value: string][] {
  const { members, people, pwd, absent } = report;
  const digits = (n: number) => digitsFor(lang, n);
  const counts = { all: digits(people.all), women: digits(people.women), men: digits(people.men) };
  const isKnown = report.meetings.some((one) => one.people !== undefined);
  const peopleText =
    people.sexUnknown > 0
      ? say(lang, texts.peopleUnknown, { ...counts, unknown: digits(people.sexUnknown) })
      : say(lang, texts.peopleCounts, counts);
  return [
    [
      say(lang, texts.members),
      say(lang, texts.memberCounts, {
        active: digits(members.active),
        joined: digits(members.joined),
        lost: digits(members.lost),
      }),
    ],
    [say(lang, texts.people), isKnown ? peopleText : say(lang, texts.unknown)],
    ...(pwd ? [[say(lang, texts.pwd), pwdText(pwd, report, lang)] as [string, string]] : []),
    [say(lang, texts.absent), absentText(absent, lang)],
  ];
}

function pwdText(pwd: NonNullable<QuarterReport['pwd']>, report: QuarterReport, lang: Lang): string {
  const n = shownText(pwd.shown, lang);
  const came = report.meetings.filter((one) => one.people !== undefined).length;
  return pwd.asked >= came ? n : say(lang, texts.pwdOf, { n, asked: digitsFor(lang, pwd.asked) });
}

function absentText(absent: readonly string[] | undefined, lang: Lang): string {
  if (!absent) return say(lang, texts.unknown);
  if (absent.length === 0) return say(lang, texts.absentNone);
  return absent.map((code) => placeName(lang, code)).join(lang === 'km' ? ' ' : ', ');
}

/** Whether something of it is not shown. */
export function hidesSomething({ pwd, meetings }: QuarterReport): boolean {
  return pwd?.shown === 'hidden' || meetings.some((one) => one.pwd === 'hidden');
}
