import type { MailModel, MailSection, MailTone } from '../../delivery/mail-model.ts';
import { inTheirLanguages } from '../../delivery/their-languages.ts';
import { dateTime, fullDate } from '../../i18n/dates.ts';
import { digitsFor } from '../../i18n/khmer.ts';
import {
  type Bilingual,
  fill,
  inLanguage,
  type Lang,
  type LangChoice,
  say,
  type Text,
} from '../../i18n/say.ts';
import { addressOf, plain, shown, whenText } from '../../i18n/typed-text.ts';
import type { NetworkSettings } from '../../network/rules/events.ts';
import type { PlaceKind } from '../rules/places/reactions.ts';
import { placeMailTexts as texts } from './place-texts.ts';

/** What a mail about a place says: `confirm` asks to confirm, `again` answers somebody who is on the list already. */
export type PlaceWords = PlaceKind | 'confirm' | 'again';

/** What the mail about a place is made from. */
export interface PlaceMail {
  readonly kind: PlaceWords;
  readonly network: NetworkSettings;
  readonly reader: { readonly name: string; readonly lang: LangChoice };
  readonly forum: { readonly name: Bilingual; readonly date: string };
  /** The meeting that is its day, where people were invited to it. Instants in UTC. */
  readonly meeting?:
    | {
        readonly startsAt: string;
        readonly endsAt: string;
        readonly zone: string;
        readonly details: { readonly venue: Bilingual };
      }
    | undefined;
  /** Their number in the line. */
  readonly turn?: number | undefined;
  /** Until when the place is kept (instant, UTC). */
  readonly until?: string | undefined;
  /** Their own page. */
  readonly link: string;
}

interface Words {
  readonly subject: Text;
  readonly sign: Text;
  readonly lead: Text;
  readonly tone: MailTone;
  readonly button: Text;
}

const words: Readonly<Record<PlaceWords, Words>> = {
  confirm: {
    ...{ subject: texts.confirmSubject, sign: texts.confirmSign, lead: texts.confirmLead },
    ...{ tone: 'asks', button: texts.confirmButton },
  },
  again: {
    ...{ subject: texts.againSubject, sign: texts.againSign, lead: texts.againLead },
    ...{ tone: 'tells', button: texts.openPage },
  },
  placeGiven: {
    ...{ subject: texts.givenSubject, sign: texts.givenSign, lead: texts.givenLead },
    ...{ tone: 'invites', button: texts.openPage },
  },
  placeWaits: {
    ...{ subject: texts.waitsSubject, sign: texts.waitsSign, lead: texts.waitsLead },
    ...{ tone: 'tells', button: texts.openPage },
  },
  placeOffered: {
    ...{ subject: texts.offeredSubject, sign: texts.offeredSign, lead: texts.offeredLead },
    ...{ tone: 'asks', button: texts.offeredButton },
  },
  placeExpired: {
    ...{ subject: texts.expiredSubject, sign: texts.expiredSign, lead: texts.expiredLead },
    ...{ tone: 'withdraws', button: texts.openPage },
  },
  placeStayedFull: {
    ...{ subject: texts.fullSubject, sign: texts.fullSign, lead: texts.fullLead },
    ...{ tone: 'withdraws', button: texts.openPage },
  },
  placeTakenOff: {
    ...{ subject: texts.takenOffSubject, sign: texts.takenOffSign, lead: texts.takenOffLead },
    ...{ tone: 'withdraws', button: texts.openPage },
  },
  placeMoved: {
    ...{ subject: texts.movedSubject, sign: texts.movedSign, lead: texts.movedLead },
    ...{ tone: 'changes', button: texts.openPage },
  },
  placeOff: {
    ...{ subject: texts.offSubject, sign: texts.offSign, lead: texts.offLead },
    ...{ tone: 'cancels', button: texts.openPage },
  },
};

/** In the reader's language, or in both, Khmer first. */
export function placeMail(mail: PlaceMail): MailModel {
  return inTheirLanguages(mail, letterIn, sectionOf);
}

/** The same in few words, for people who are called. */
export function placeText(mail: Omit<PlaceMail, 'link'>, lang: Lang): string {
  return [
    say(lang, texts.greeting, { name: addressOf(mail.reader, lang) }),
    `${mail.network.shortName}: ${plain(mail.forum.name, lang)}, ${whenOf(mail, lang)}`,
    say(lang, words[mail.kind].sign),
    leadOf(mail, lang),
  ].join('\n');
}

function letterIn(mail: PlaceMail, lang: Lang): Pick<MailModel, 'subject' | 'preheader'> {
  const { subject } = words[mail.kind];
  return {
    subject: fill(subject[lang], { forum: plain(mail.forum.name, lang) }),
    preheader: leadOf(mail, lang),
  };
}

function leadOf({ kind, turn, until, network }: Omit<PlaceMail, 'link'>, lang: Lang): string {
  return fill(words[kind].lead[lang], {
    n: turn === undefined ? '' : digitsFor(lang, turn),
    when: until === undefined ? '' : dateTime(until, network.zone, lang),
  });
}

function whenOf({ meeting, forum, network }: Omit<PlaceMail, 'link'>, lang: Lang): string {
  return meeting
    ? whenText(meeting.startsAt, meeting.endsAt, meeting.zone, lang)
    : fullDate(forum.date, network.zone, lang);
}

function sectionOf(mail: PlaceMail, _letter: unknown, lang: Lang): MailSection {
  const { kind, network, reader, forum, meeting, link } = mail;
  const { sign, tone, button } = words[kind];
  return {
    lang,
    networkName: inLanguage(network.name, lang) ?? network.shortName,
    headline: {
      sign: { text: say(lang, sign), tone },
      what: shown(forum.name, lang) ?? network.shortName,
      when: whenOf(mail, lang),
      where: meeting && shown(meeting.details.venue, lang),
      off: kind === 'placeOff' || undefined,
    },
    greeting: say(lang, texts.greeting, { name: addressOf(reader, lang) }),
    lead: [leadOf(mail, lang)],
    action: { label: say(lang, button), url: link },
    blocks: kind === 'confirm' ? [{ kind: 'paragraph', text: say(lang, texts.confirmNotYou) }] : [],
    footer: {
      why: say(lang, kind === 'confirm' ? texts.whyTyped : texts.why, { network: network.shortName }),
      links: [],
      address: shown(network.address, lang),
    },
  };
}
