import type { PartTaken } from '../../../day/rules/came.ts';
import type { MailLink, MailModel, MailSection } from '../../../delivery/mail-model.ts';
import { inTheirLanguages } from '../../../delivery/their-languages.ts';
import { fullDate, shortDate, zoneNote } from '../../../i18n/dates.ts';
import { type Bilingual, fill, inLanguage, type Lang, say, type Text } from '../../../i18n/say.ts';
import { addressOf, plain, shown, whenText } from '../../../i18n/typed-text.ts';
import type { NetworkSettings } from '../../../network/rules/events.ts';
import type { Headcount } from '../../rules/headcount.ts';
import type { GivenAnswer } from '../../rules/seat.ts';
import type { ConvenedDetails, PartialDetails, SharedSummary } from '../../rules/state.ts';
import type { AgendaMail } from './agenda-extras.ts';
import type { Letter } from './letter.ts';
import type { ToldMail } from './summary-blocks.ts';
import { mailTexts as texts } from './texts.ts';
import { type Reader, whyOf } from './whole-mail.ts';

/** What a message without a calendar part is made from. Nothing else is read while it is written. */
export interface MessageMail {
  readonly details: PartialDetails;
  readonly zone: string;
  /** Instants in UTC; absent before the meeting is convened. */
  readonly times?: { readonly startsAt: string; readonly endsAt: string } | undefined;
  readonly network: NetworkSettings;
  readonly reader: Reader;
  /** When it is written (instant, UTC). */
  readonly writtenAt: string;
  /** The reader's own pages. */
  readonly links: { readonly answer?: string | undefined; readonly personal: string };
  /** Another local date that the reader was asked to keep free before this one. */
  readonly insteadOf?: string | undefined;
  /** The meeting takes place, and the reader is not invited to it. */
  readonly isForOthers?: boolean | undefined;
  /** What the reader's seat has answered, if it still counts. */
  readonly answer?: GivenAnswer | undefined;
  /** It has said something, but for another time. */
  readonly answeredBefore?: boolean | undefined;
  /** The last question about this date has left: nothing asks again. */
  readonly askedForLast?: boolean | undefined;
  /** Who is expected, for a message that says it. */
  readonly count?: Headcount | undefined;
  /** The name by which the reader is listed among those who gave something. */
  readonly giver?: string | undefined;
  readonly summary?: SharedSummary | undefined;
  /** What it says of a summary that was published from the minutes. */
  readonly told?: ToldMail | undefined;
  /** What it says of papers and of what was promised before. */
  readonly agenda?: AgendaMail | undefined;
  /** What the coordinator says in their own words. */
  readonly word?: Bilingual | undefined;
  /** Whether the reader came, where it is known and said. */
  readonly took?: PartTaken | undefined;
}

/** The whole mail in the reader's language, or in both, Khmer first. */
export function messageMail(
  letterIn: (mail: MessageMail, lang: Lang) => Letter,
  mail: MessageMail,
): MailModel {
  return inTheirLanguages(mail, letterIn, sectionOf);
}

function sectionOf(mail: MessageMail, letter: Letter, lang: Lang): MailSection {
  const { details, network, links, reader, times, zone } = mail;
  const { sign, lead, action, blocks = [], why } = letter;
  const when = times
    ? `${whenText(times.startsAt, times.endsAt, zone, lang)}${zoneNote(zone, network.zone, lang)}`
    : details.date && fullDate(details.date, zone, lang);
  return {
    lang,
    networkName: inLanguage(network.name, lang) ?? network.shortName,
    headline: {
      sign,
      what: shown(details.title, lang) ?? network.shortName,
      when,
      where: times ? shown(details.venue, lang) : undefined,
    },
    greeting: say(lang, texts.greeting, { name: addressOf(reader, lang) }),
    actionFirst: true,
    lead,
    action,
    blocks,
    footer: {
      why: why ?? whyOf(reader, network, lang),
      links: [{ label: say(lang, texts.ourDetails), url: links.personal }],
      address: shown(network.address, lang),
    },
  };
}

/** A subject with `{title}` and `{date}`. */
export function subjectOf(text: Text, { details, times, zone }: MessageMail, lang: Lang): string {
  const day = times?.startsAt ?? details.date;
  const date = day ? shortDate(day, zone, lang) : '';
  return fill(text[lang], { title: plain(details.title, lang), date });
}

/** To the page where the reader answers. */
export function toAnswer({ links }: MessageMail, lang: Lang): MailLink | undefined {
  return links.answer ? { label: say(lang, texts.answerButton), url: links.answer } : undefined;
}

/** To the same page, for somebody who is not asked. */
export function toMeeting({ links }: MessageMail, lang: Lang): MailLink | undefined {
  return links.answer ? { label: say(lang, texts.seeDetails), url: links.answer } : undefined;
}

/** The same for somebody who has answered. */
export function changeAnswer({ links }: MessageMail, lang: Lang): MailLink | undefined {
  return links.answer ? { label: say(lang, texts.changeAnswer), url: links.answer } : undefined;
}

/** For what is only said about a meeting that was convened: it has all of these. */
export function convenedDetails(details: PartialDetails): ConvenedDetails {
  return details as ConvenedDetails;
}
