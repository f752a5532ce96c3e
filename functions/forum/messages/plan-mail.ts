import type { MailBlock, MailModel, MailSection, MailTone } from '../../delivery/mail-model.ts';
import { inTheirLanguages } from '../../delivery/their-languages.ts';
import { counted } from '../../i18n/counted.ts';
import { fullDate, shortDate } from '../../i18n/dates.ts';
import { type Bilingual, inLanguage, type Lang, type LangChoice, say } from '../../i18n/say.ts';
import { addressOf, plain, shown } from '../../i18n/typed-text.ts';
import type { NetworkSettings } from '../../network/rules/events.ts';
import type { NewsOfTask, PlanNews } from '../rules/plan/news.ts';
import { planMailTexts as texts } from './plan-mail-texts.ts';

/** Tasks that one mail names; of the others it says how many they are. */
const NAMED = 12;

/** What is told of the plan of a forum to one owner of its tasks. */
export interface PlanMail {
  readonly network: NetworkSettings;
  readonly reader: {
    readonly name: string;
    readonly honorific?: string | undefined;
    readonly lang: LangChoice;
    readonly organisation?: Bilingual | undefined;
  };
  readonly name: Bilingual;
  /** Local date of the forum. */
  readonly date: string;
  readonly news: PlanNews;
  /** Why it was cancelled, in the coordinator's words. */
  readonly why?: string | undefined;
  /** The page of all their tasks. */
  readonly link: string;
}

interface Words extends Pick<MailModel, 'subject' | 'preheader'> {
  readonly sign: string;
  readonly tone: MailTone;
  readonly lead: string;
}

export function planMail(mail: PlanMail): MailModel {
  return inTheirLanguages(mail, wordsIn, sectionOf);
}

/** The same in few words, to be brought by Telegram, call or letter. */
export function planText(mail: Omit<PlanMail, 'link'>, lang: Lang): string {
  const { reader, network, news, why } = mail;
  const { sign, lead } = wordsIn(mail, lang);
  const { zone } = network;
  return [
    say(lang, texts.greeting, { name: addressOf(reader, lang) }),
    `${network.shortName}: ${plain(mail.name, lang)}, ${fullDate(mail.date, zone, lang)}`,
    sign,
    lead,
    ...(why?.trim() ? [why.trim()] : []),
    ...news.tasks.slice(0, NAMED).map((one) => `- ${plain(one.what, lang)}: ${asideOf(one, zone, lang)}`),
    ...(news.gone.length > 0 && !news.isCancelled ? [`${say(lang, texts.goneTitle)}:`] : []),
    ...news.gone.slice(0, NAMED).map((what) => `- ${plain(what, lang)}`),
  ].join('\n');
}

function wordsIn({ network, reader, name, date, news }: Omit<PlanMail, 'link'>, lang: Lang): Words {
  const forum = plain(name, lang);
  const organisation = plain(reader.organisation, lang);
  const words = (subject: string, sign: string, tone: MailTone, lead: string): Words => ({
    ...{ subject, preheader: lead, sign, tone, lead },
  });
  if (news.isCancelled) {
    return words(
      say(lang, texts.cancelledSubject, { forum }),
      say(lang, texts.cancelledSign),
      'cancels',
      say(lang, texts.cancelledLead, { organisation }),
    );
  }
  if (news.movedFrom !== undefined) {
    return words(
      say(lang, texts.movedSubject, { forum, date: shortDate(date, network.zone, lang) }),
      say(lang, texts.movedSign),
      'changes',
      say(lang, texts.movedLead, { organisation }),
    );
  }
  return words(
    say(lang, texts.changedSubject, { forum }),
    say(lang, texts.changedSign),
    'changes',
    say(lang, texts.changedLead, { organisation }),
  );
}

function sectionOf(mail: PlanMail, { sign, tone, lead }: Words, lang: Lang): MailSection {
  const { network, reader, name, date, news, link } = mail;
  const { zone } = network;
  const organisation = plain(reader.organisation, lang);
  const before = news.movedFrom;
  return {
    lang,
    networkName: inLanguage(network.name, lang) ?? network.shortName,
    headline: {
      sign: { text: sign, tone },
      what: shown(name, lang) ?? network.shortName,
      when: fullDate(date, zone, lang),
      ...(before === undefined ? {} : { before: { when: fullDate(before, zone, lang) } }),
      ...(news.isCancelled ? { off: true } : {}),
    },
    greeting: say(lang, texts.greeting, { name: addressOf(reader, lang) }),
    lead: [lead],
    ...(news.tasks.length > 0 ? { action: { label: say(lang, texts.open), url: link } } : {}),
    blocks: blocksOf(mail, lang),
    footer: {
      why: say(lang, texts.why, { organisation, network: network.shortName }),
      links: [],
      address: shown(network.address, lang),
    },
  };
}

function blocksOf({ network, news, why }: PlanMail, lang: Lang): MailBlock[] {
  const { zone, shortName } = network;
  const quote = why?.trim();
  const list = (items: Extract<MailBlock, { kind: 'list' }>['items']): MailBlock[] => [
    { kind: 'list', items: items.slice(0, NAMED) },
    ...(items.length > NAMED
      ? [{ kind: 'paragraph' as const, text: counted(lang, items.length - NAMED, texts.more) }]
      : []),
  ];
  return [
    ...(news.isCancelled && quote
      ? [{ kind: 'quote' as const, text: quote, by: say(lang, texts.by, { network: shortName }) }]
      : []),
    ...(news.tasks.length > 0
      ? list(
          news.tasks.map((one) => ({
            text: shown(one.what, lang) ?? '',
            aside: asideOf(one, zone, lang),
          })),
        )
      : []),
    ...(news.gone.length > 0
      ? [
          { kind: 'heading' as const, text: say(lang, texts.goneTitle) },
          ...list(news.gone.map((what) => shown(what, lang) ?? '')),
        ]
      : []),
  ];
}

function asideOf({ due, before }: NewsOfTask, zone: string, lang: Lang): string {
  if (due === undefined) return say(lang, texts.undated);
  const date = fullDate(due, zone, lang);
  if (before === undefined) return say(lang, texts.until, { date });
  return say(lang, texts.instead, { date, before: fullDate(before, zone, lang) });
}
