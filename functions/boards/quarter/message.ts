import type { MailModel } from '../../delivery/mail-model.ts';
import { inLanguage, type Lang, say } from '../../i18n/say.ts';
import type { FoundedNetwork, Staff } from '../../network/rules/network.ts';
import type { QuarterReport } from '../rules/quarter-report.ts';
import { quarterName, quarterSpan, threeNumbers, wholeLines } from './lines.ts';
import { quarterTexts, quarterMailTexts as texts } from './texts.ts';

/** Tells an observer what a quarter came to. */
export function quarterMail(
  network: Pick<FoundedNetwork, 'settings'>,
  reader: Pick<Staff, 'name' | 'lang'>,
  report: QuarterReport,
  url: string,
): MailModel {
  const { lang } = reader;
  const { settings } = network;
  const named = { network: settings.shortName };
  const quarter = quarterName(report.quarter, lang);
  const rows = (lines: readonly (readonly [string, string])[]) =>
    lines.map(([label, value]) => ({ label, value }));
  return {
    subject: say(lang, texts.subject, { ...named, quarter }),
    preheader: say(lang, texts.preheader),
    sections: [
      {
        lang,
        networkName: inLanguage(settings.name, lang)?.text ?? settings.shortName,
        headline: { what: quarter, when: quarterSpan(report, settings.zone, lang) },
        lead: [say(lang, texts.greeting, { name: reader.name }), say(lang, texts.leadText, named)],
        action: { label: say(lang, texts.open), url },
        blocks: [
          { kind: 'details', rows: rows(threeNumbers(report, lang)) },
          { kind: 'details', rows: rows(wholeLines(report, lang)) },
          ...(report.pwd?.shown === 'hidden'
            ? [{ kind: 'paragraph' as const, text: say(lang, quarterTexts.hiddenWhy) }]
            : []),
        ],
        footer: {
          why: say(lang, texts.why, named),
          links: [],
          address: inLanguage(settings.address, lang),
        },
      },
    ],
  };
}

/** The same, to copy where it is brought by hand. */
export function quarterText(
  { settings }: Pick<FoundedNetwork, 'settings'>,
  report: QuarterReport,
  url: string,
  lang: Lang,
): string {
  const lines = [...threeNumbers(report, lang), ...wholeLines(report, lang)];
  return [
    `${settings.shortName} · ${quarterName(report.quarter, lang)}`,
    quarterSpan(report, settings.zone, lang),
    ...lines.map(([label, value]) => `${label}${lang === 'km' ? '៖ ' : ': '}${value}`),
    ...(report.pwd?.shown === 'hidden' ? [say(lang, quarterTexts.hiddenWhy)] : []),
    url,
  ].join('\n');
}
