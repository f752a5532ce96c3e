import type { MailBlock, MailLink, MailModel, MailSection, Wording } from '../../delivery/mail-model.ts';
import { fullDate, shortDate, zoneLabel } from '../../i18n/dates.ts';
import { type Lang, langsOf, say } from '../../i18n/say.ts';
import { addressOf, plain, shown, whenText } from '../../i18n/typed-text.ts';
import type { NetworkSettings } from '../../network/rules/events.ts';
import type { FanOutKind } from '../rules/events.ts';
import type { Headcount } from '../rules/headcount.ts';
import type { GivenAnswer } from '../rules/seat.ts';
import type { ConvenedDetails, PartialDetails, SharedSummary } from '../rules/state.ts';
import { agendaBlocks, answerByLines, noteBlocks, placeBlocks } from './detail-blocks.ts';
import { hostLineOf } from './host-line.ts';
import { type Reader, whyOf } from './meeting-mail.ts';
import { messageTexts as texts } from './message-texts.ts';
import { mailTexts } from './texts.ts';

/** Messages to members and guests that have no calendar part. */
export type MessageKind = Extract<
  FanOutKind,
  | 'nudge1'
  | 'nudge2'
  | 'lastCall'
  | 'agenda'
  | 'reminder'
  | 'headcount'
  | 'thanks'
  | 'saveTheDate'
  | 'dateFreed'
  | 'summary'
>;

/** What such a message is made from. Nothing else is read while it is written. */
export interface MessageMail {
  readonly kind: MessageKind;
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
  /** What the reader's seat has said, if it still stands. */
  readonly answer?: GivenAnswer | undefined;
  /** It has said something, but for another time. */
  readonly answeredBefore?: boolean | undefined;
  /** `headcount`: who is expected. */
  readonly count?: Headcount | undefined;
  /** `thanks`: the name by which the reader stands among those who gave something. */
  readonly giver?: string | undefined;
  readonly summary?: SharedSummary | undefined;
}

interface Words {
  readonly subject: string;
  readonly preheader: string;
  readonly lead: readonly Wording[];
  readonly action?: MailLink | undefined;
  readonly blocks: readonly MailBlock[];
}

/** The whole mail in the reader's language, or in both, Khmer first. */
export function messageMail(mail: MessageMail): MailModel {
  const [first, ...rest] = langsOf(mail.reader.lang);
  const { subject, preheader } = wordsOf(mail, first);
  const sections: [MailSection, ...MailSection[]] = [sectionOf(mail, first, rest.length > 0)];
  for (const lang of rest) sections.push(sectionOf(mail, lang, false));
  return { subject, preheader, sections };
}

function sectionOf(mail: MessageMail, lang: Lang, otherBelow: boolean): MailSection {
  const { details, network, links, reader, times, zone } = mail;
  const other: Lang = lang === 'km' ? 'en' : 'km';
  const { lead, action, blocks } = wordsOf(mail, lang);
  const when = times
    ? `${whenText(times.startsAt, times.endsAt, zone, lang)} (${zoneLabel(zone, lang)})`
    : details.date && fullDate(details.date, zone, lang);
  return {
    lang,
    networkName: shown(network.name, lang) ?? network.shortName,
    otherLanguageBelow: otherBelow ? { text: say(other, mailTexts.otherBelow), lang: other } : undefined,
    headline: {
      what: shown(details.title, lang) ?? network.shortName,
      when,
      where: times ? shown(details.venue, lang) : undefined,
    },
    greeting: say(lang, mailTexts.greeting, { name: addressOf(reader, lang) }),
    lead,
    action,
    blocks,
    footer: {
      why: whyOf(reader, network, lang),
      links: [{ label: say(lang, mailTexts.ourDetails), url: links.personal }],
      address: shown(network.address, lang),
    },
  };
}

function wordsOf(mail: MessageMail, lang: Lang): Words {
  const { details, network, reader, links, zone, times } = mail;
  const title = plain(details.title, lang);
  const day = times?.startsAt ?? details.date;
  const named = { title, date: day ? shortDate(day, zone, lang) : '' };
  const organisation = plain(reader.organisation, lang);
  const values = { network: network.shortName, organisation };
  const answer = (label: string): MailLink | undefined =>
    links.answer ? { label, url: links.answer } : undefined;
  const toAnswer = answer(say(lang, mailTexts.answerButton));
  // A meeting that was convened has all of these.
  const whole = details as ConvenedDetails;
  switch (mail.kind) {
    case 'nudge1':
    case 'nudge2': {
      const first = mail.kind === 'nudge1';
      const again = mail.answeredBefore;
      const member = again ? texts.againMember : first ? texts.nudge1Member : texts.nudge2Member;
      const guest = again ? texts.againGuest : first ? texts.nudge1Guest : texts.nudge2Guest;
      return {
        subject: say(lang, texts.nudgeSubject, named),
        preheader: say(lang, texts.nudgePreheader),
        lead: [say(lang, organisation ? member : guest, values), ...answerByLines(details, mail, lang)],
        action: toAnswer,
        blocks: placeBlocks(whole, lang),
      };
    }
    case 'lastCall':
      return {
        subject: say(lang, texts.lastCallSubject, named),
        preheader: say(lang, texts.nudgePreheader),
        lead: [say(lang, mail.answeredBefore ? texts.lastCallAgain : texts.lastCall)],
        action: toAnswer,
        blocks: placeBlocks(whole, lang),
      };
    case 'agenda':
      return {
        subject: say(lang, texts.agendaSubject, named),
        preheader: say(lang, texts.agendaPreheader),
        lead: [say(lang, texts.agenda)],
        action: mail.answer ? answer(say(lang, texts.change)) : toAnswer,
        blocks: [
          ...agendaBlocks(whole, lang),
          ...noteBlocks(shown(details.note, lang), lang),
          ...placeBlocks(whole, lang),
        ],
      };
    case 'reminder': {
      const comes = mail.answer?.fields.answer === 'yes';
      const when = times ? whenText(times.startsAt, times.endsAt, zone, lang) : '';
      return {
        subject: say(lang, texts.reminderSubject, named),
        preheader: say(lang, texts.reminderPreheader, { when, where: plain(details.venue, lang) }),
        lead: [
          say(
            lang,
            comes ? texts.reminderYes : mail.answeredBefore ? texts.reminderAgain : texts.reminderOpen,
          ),
        ],
        action: comes ? answer(say(lang, texts.change)) : toAnswer,
        blocks: [...placeBlocks(whole, lang), ...noteBlocks(shown(details.note, lang), lang)],
      };
    }
    case 'headcount': {
      const line = mail.count ? hostLineOf(mail.count, lang) : '';
      return {
        subject: say(lang, texts.headcountSubject, named),
        preheader: say(lang, texts.headcountPreheader, { line }),
        lead: [say(lang, texts.headcount)],
        blocks: [{ kind: 'quote', text: line }],
      };
    }
    case 'thanks': {
      const gifts = (details.contributions ?? []).filter(({ by }) => by.trim() === mail.giver);
      const items = gifts.flatMap(({ what }) => shown(what, lang) ?? []);
      return {
        subject: say(lang, texts.thanksSubject, { title }),
        preheader: say(lang, texts.thanksPreheader),
        lead: [say(lang, texts.thanks, { organisation: organisation || (mail.giver ?? reader.name) })],
        blocks:
          items.length > 0
            ? [
                { kind: 'heading', text: say(lang, texts.given) },
                { kind: 'list', items },
              ]
            : [],
      };
    }
    case 'saveTheDate':
      return {
        subject: say(lang, texts.saveTheDateSubject, named),
        preheader: say(lang, texts.saveTheDatePreheader),
        lead: [say(lang, texts.saveTheDate, { network: network.shortName })],
        blocks: [],
      };
    case 'dateFreed':
      return {
        subject: say(lang, texts.dateFreedSubject, named),
        preheader: say(lang, texts.dateFreedPreheader),
        lead: [say(lang, texts.dateFreed, { network: network.shortName })],
        blocks: [],
      };
    case 'summary': {
      const came = mail.answer?.fields.answer === 'yes';
      const text = shown(mail.summary?.text, lang);
      return {
        subject: say(lang, texts.summarySubject, named),
        preheader: say(lang, texts.summaryPreheader),
        lead: [say(lang, came ? texts.summaryCame : texts.summaryAway)],
        action: mail.summary?.url
          ? { label: say(lang, texts.readSummary), url: mail.summary.url }
          : undefined,
        blocks: text ? [{ kind: 'paragraph', text }] : [],
      };
    }
  }
}
