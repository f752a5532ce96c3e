import type { MailModel, MailSection, MailTone } from '../../delivery/mail-model.ts';
import { inTheirLanguages } from '../../delivery/their-languages.ts';
import { counted } from '../../i18n/counted.ts';
import { fullDate } from '../../i18n/dates.ts';
import { digitsFor } from '../../i18n/khmer.ts';
import {
  type Bilingual,
  type CountedText,
  fill,
  inLanguage,
  type Lang,
  type LangChoice,
  say,
  type Text,
} from '../../i18n/say.ts';
import { addressOf, plain, shown } from '../../i18n/typed-text.ts';
import type { NetworkSettings } from '../../network/rules/events.ts';
import type { VoiceKind } from '../rules/voices/kinds.ts';
import { voiceMailTexts as texts } from './voice-texts.ts';

/** What a message about a call or a proposal is made from. */
export interface VoiceMail {
  readonly kind: VoiceKind;
  readonly network: NetworkSettings;
  readonly reader: {
    readonly name: string;
    readonly honorific?: string | undefined;
    readonly lang: LangChoice;
  };
  readonly forum: { readonly name: Bilingual; readonly date: string };
  /** Local date: until when the call is open, or by which a maybe is settled. */
  readonly date?: string | undefined;
  /** What is called for. */
  readonly call?: Bilingual | undefined;
  /** Title of the session. */
  readonly title?: Bilingual | undefined;
  readonly reason?: string | undefined;
  /** Proposals that this reader has still to read. */
  readonly unread?: number | undefined;
  /** Of an accepted session: whether the reader is asked to confirm, and for whom besides themselves. */
  readonly asks?: { readonly others: readonly string[] } | undefined;
  /** When the session is, in the network's zone: local date, and `HH:MM`. */
  readonly slot?:
    | {
        readonly day: string;
        readonly start: string;
        readonly end: string;
        readonly room?: Bilingual | undefined;
      }
    | undefined;
  readonly link: string;
}

interface Words {
  readonly subject: Text;
  readonly sign: Text;
  readonly lead: Text | CountedText;
  readonly action: Text;
  readonly why: Text;
  readonly tone: MailTone;
}

const words: Readonly<Record<VoiceKind | 'accepted', Words>> = {
  forumCall: wordsOf('call', texts.callAction, texts.callWhy, 'invites'),
  callLastWeek: wordsOf('last', texts.callAction, texts.callWhy, 'reminds'),
  readProposals: wordsOf('read', texts.readAction, texts.readWhy, 'asks'),
  readAgain: {
    ...wordsOf('read', texts.readAction, texts.readWhy, 'reminds'),
    ...{ subject: texts.againSubject, lead: texts.againLead },
  },
  proposalConfirm: wordsOf('confirm', texts.confirmAction, texts.sentWhy, 'asks'),
  proposalReceived: wordsOf('received', texts.receivedAction, texts.sentWhy, 'tells'),
  proposalYes: wordsOf('yes', texts.yesAction, texts.sessionWhy, 'asks'),
  accepted: wordsOf('accepted', texts.seeAction, texts.sessionWhy, 'tells'),
  proposalMaybe: wordsOf('maybe', texts.seeAction, texts.sessionWhy, 'tells'),
  proposalNo: wordsOf('no', texts.seeAction, texts.sessionWhy, 'tells'),
  slotGiven: wordsOf('slot', texts.seeAction, texts.sessionWhy, 'tells'),
  slotTaken: wordsOf('gone', texts.seeAction, texts.sessionWhy, 'withdraws'),
  speakerReminder: wordsOf('reminder', texts.yesAction, texts.sessionWhy, 'reminds'),
};

type Told =
  | 'call'
  | 'last'
  | 'read'
  | 'confirm'
  | 'received'
  | 'yes'
  | 'accepted'
  | 'maybe'
  | 'no'
  | 'reminder'
  | 'slot'
  | 'gone';

function wordsOf(told: Told, action: Text, why: Text, tone: MailTone): Words {
  const of = { subject: texts[`${told}Subject`], sign: texts[`${told}Sign`], lead: texts[`${told}Lead`] };
  return { ...of, action, why, tone };
}

function wordsFor({ kind, asks }: Pick<VoiceMail, 'kind' | 'asks'>): Words {
  return words[kind === 'proposalYes' && !asks ? 'accepted' : kind];
}

/** A message about a call or a proposal, in the reader's language, or in both, Khmer first. */
export function voiceMail(mail: VoiceMail): MailModel {
  return inTheirLanguages(mail, letterIn, sectionOf);
}

/** The same in few words, to be brought by Telegram, call or letter. */
export function voiceText(mail: VoiceMail, lang: Lang): string {
  return [
    say(lang, texts.greeting, { name: addressOf(mail.reader, lang) }),
    `${mail.network.shortName}: ${subjectOf(mail, lang)}`,
    leadOf(mail, lang),
    forOthers(mail, lang),
    mail.reason ?? '',
    slotText(mail, lang) ?? '',
    mail.link,
  ]
    .filter(Boolean)
    .join('\n');
}

function valuesIn(mail: VoiceMail, lang: Lang): Record<string, string> {
  const { forum, title, date, network } = mail;
  return {
    forum: plain(forum.name, lang) || network.shortName,
    title: plain(title, lang),
    date: date ? fullDate(date, network.zone, lang) : '',
  };
}

function subjectOf(mail: VoiceMail, lang: Lang): string {
  return fill(wordsFor(mail).subject[lang], valuesIn(mail, lang));
}

function leadOf(mail: VoiceMail, lang: Lang): string {
  const { lead } = wordsFor(mail);
  return fill(counted(lang, mail.unread ?? 0, lead), valuesIn(mail, lang));
}

function forOthers({ asks, kind }: VoiceMail, lang: Lang): string {
  const isAsking = kind === 'proposalYes' || kind === 'speakerReminder';
  if (!isAsking || !asks || asks.others.length === 0) return '';
  return say(lang, texts.yesFor, { names: asks.others.join(', ') });
}

/** Day, hours and room of a session, in one line. */
function slotText({ slot, network }: VoiceMail, lang: Lang): string | undefined {
  if (!slot) return undefined;
  const hours = digitsFor(lang, `${slot.start}–${slot.end}`);
  return [fullDate(slot.day, network.zone, lang), hours, plain(slot.room, lang)].filter(Boolean).join(' · ');
}

function letterIn(mail: VoiceMail, lang: Lang): Pick<MailModel, 'subject' | 'preheader'> {
  return { subject: subjectOf(mail, lang), preheader: leadOf(mail, lang) };
}

function sectionOf(mail: VoiceMail, _letter: unknown, lang: Lang): MailSection {
  const { network, reader, forum, title, call, reason, link } = mail;
  const { sign, tone, action, why } = wordsFor(mail);
  const others = forOthers(mail, lang);
  const asked = shown(call, lang);
  return {
    lang,
    networkName: inLanguage(network.name, lang) ?? network.shortName,
    headline: {
      sign: { text: say(lang, sign), tone },
      what: shown(title ?? forum.name, lang) ?? network.shortName,
      when: title ? slotText(mail, lang) : fullDate(forum.date, network.zone, lang),
    },
    actionFirst: reason !== undefined,
    greeting: say(lang, texts.greeting, { name: addressOf(reader, lang) }),
    lead: [leadOf(mail, lang), ...(others ? [others] : [])],
    action: { label: say(lang, action), url: link },
    blocks: [
      ...(asked
        ? [
            {
              kind: 'quote' as const,
              text: asked,
              by: say(lang, texts.coordinator, { network: network.shortName }),
            },
          ]
        : []),
      ...(reason
        ? [
            {
              kind: 'quote' as const,
              text: reason,
              by: say(lang, texts.coordinator, { network: network.shortName }),
            },
          ]
        : []),
    ],
    footer: {
      why: fill(why[lang], { network: network.shortName }),
      links: [],
      address: shown(network.address, lang),
    },
  };
}
