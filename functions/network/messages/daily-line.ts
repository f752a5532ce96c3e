import { leftOutText } from '../../delivery/left-out-text.ts';
import type { DetailRow, MailModel } from '../../delivery/mail-model.ts';
import { fullDate, plusDays } from '../../i18n/dates.ts';
import { digitsFor } from '../../i18n/khmer.ts';
import { inLanguage, type Lang, say, type Text } from '../../i18n/say.ts';
import { leftOut } from '../../platform/day-count.ts';
import type { DayCounted } from '../rules/events.ts';
import type { FoundedNetwork, Staff } from '../rules/network.ts';
import { dailyLineTexts as texts } from './texts.ts';

type Reasons = ReadonlyMap<string, Text>;

/**
 * One line about the day before, and its parts below. `urls`: where the day is shown, and where the line is stopped.
 * `reasons`: what the ledger's codes mean.
 */
export function dailyLine(
  network: FoundedNetwork,
  staff: Staff,
  day: DayCounted,
  urls: { readonly day: string; readonly stop: string },
  reasons: Reasons,
): MailModel {
  const { lang } = staff;
  const { settings } = network;
  const line = lineOf(day, settings.shortName, settings.zone, lang, reasons);
  const parts = rowsOf(day, lang, reasons);
  return {
    subject: line,
    preheader: say(lang, day.stuck > 0 || day.failed > 0 ? texts.preheaderLook : texts.preheaderWell),
    sections: [
      {
        lang,
        networkName: inLanguage(settings.name, lang)?.text ?? settings.shortName,
        headline: { what: line, when: spanOf(day, settings.zone, lang) },
        lead: [
          say(lang, day.stuck > 0 ? texts.leadStuck : day.failed > 0 ? texts.leadFailed : texts.leadWell),
        ],
        action: { label: say(lang, texts.see), url: urls.day },
        blocks: parts.length > 0 ? [{ kind: 'details', rows: parts }] : [],
        footer: {
          why: say(lang, texts.why),
          links: [{ label: say(lang, texts.off), url: urls.stop }],
          address: inLanguage(settings.address, lang),
        },
      },
    ],
  };
}

/** `Yesterday in BEST: 23 due, 21 sent, 2 skipped (the person knows it already), 0 stuck`. */
export function lineOf(day: DayCounted, network: string, zone: string, lang: Lang, reasons: Reasons): string {
  const values = { network, when: fullDate(day.since, zone, lang) };
  const begin = say(lang, isYesterday(day) ? texts.yesterday : texts.since, values);
  if (day.due === 0 && day.stuck === 0) return `${begin}${say(lang, texts.nothing)}`;
  const number = (n: number) => digitsFor(lang, n);
  const [why, ...others] = Object.keys(day.skipped);
  const reason = why !== undefined && others.length === 0 ? ` (${leftOutText(why, reasons, lang)})` : '';
  const parts = [
    say(lang, texts.due, { n: number(day.due) }),
    say(lang, texts.sent, { n: number(day.sent) }),
    ...(day.byHand > 0 ? [say(lang, texts.byHand, { n: number(day.byHand) })] : []),
    `${say(lang, texts.skipped, { n: number(leftOut(day)) })}${reason}`,
    ...(day.failed > 0 ? [say(lang, texts.failed, { n: number(day.failed) })] : []),
    say(lang, texts.stuck, { n: number(day.stuck) }),
  ];
  return `${begin}${parts.join(lang === 'km' ? ' ' : ', ')}`;
}

function rowsOf({ skipped }: DayCounted, lang: Lang, reasons: Reasons): DetailRow[] {
  return Object.entries(skipped).map(([reason, n]) => ({
    label: say(lang, texts.notSent, { n: digitsFor(lang, n) }),
    value: leftOutText(reason, reasons, lang),
  }));
}

function spanOf(day: DayCounted, zone: string, lang: Lang): string {
  const from = fullDate(day.since, zone, lang);
  if (isYesterday(day)) return from;
  return say(lang, texts.span, { from, to: fullDate(plusDays(day.date, -1), zone, lang) });
}

function isYesterday({ date, since }: DayCounted): boolean {
  return plusDays(since, 1) === date;
}
