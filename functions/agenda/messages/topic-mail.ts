import type { MailModel, MailSection, MailTone } from '../../delivery/mail-model.ts';
import { inTheirLanguages } from '../../delivery/their-languages.ts';
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
import type { TopicKind } from '../rules/reactions.ts';
import type { Topic } from '../rules/topics.ts';
import { topicMailTexts as texts } from './texts.ts';

/** What the mail about a topic is made from. */
export interface TopicMail {
  readonly kind: TopicKind;
  readonly network: NetworkSettings;
  readonly reader: {
    readonly name: string;
    readonly honorific?: string | undefined;
    readonly lang: LangChoice;
    readonly organisation?: Bilingual | undefined;
  };
  readonly topic: Pick<Topic, 'title' | 'word'>;
  /** The meeting at which it is talked about, or for which it was proposed. Instants in UTC. */
  readonly meeting?:
    | {
        readonly details: { readonly title: Bilingual };
        readonly startsAt: string;
        readonly endsAt: string;
        readonly zone: string;
      }
    | undefined;
  /** The agenda, or the reader's own page. */
  readonly link: string;
}

const words: Readonly<
  Record<
    TopicKind,
    { readonly subject: Text; readonly sign: Text; readonly lead: Text; readonly tone: MailTone }
  >
> = {
  topicTaken: { subject: texts.takenSubject, sign: texts.takenSign, lead: texts.takenLead, tone: 'tells' },
  topicParked: {
    subject: texts.parkedSubject,
    sign: texts.parkedSign,
    lead: texts.parkedLead,
    tone: 'tells',
  },
  topicDeclined: {
    subject: texts.declinedSubject,
    sign: texts.declinedSign,
    lead: texts.declinedLead,
    tone: 'tells',
  },
};

/** What became of a topic, in the reader's language, or in both, Khmer first. */
export function topicMail(mail: TopicMail): MailModel {
  return inTheirLanguages(mail, letterIn, sectionOf);
}

function letterIn(mail: TopicMail, lang: Lang): Pick<MailModel, 'subject' | 'preheader'> {
  const { subject } = words[mail.kind];
  return {
    subject: fill(subject[lang], { topic: plain(mail.topic.title, lang) }),
    preheader: leadOf(mail, lang),
  };
}

/** The same in few words, to be brought by Telegram, call or letter. */
export function topicText(
  mail: Pick<TopicMail, 'kind' | 'network' | 'reader' | 'topic'> & {
    readonly meeting: { readonly title: Bilingual };
  },
  lang: Lang,
): string {
  const { kind, network, reader, topic, meeting } = mail;
  const { sign, lead } = words[kind];
  return [
    say(lang, texts.greeting, { name: addressOf(reader, lang) }),
    `${network.shortName}: ${plain(topic.title, lang)}`,
    say(lang, sign),
    fill(lead[lang], { meeting: plain(meeting.title, lang) }),
    topic.word?.trim() ?? '',
  ]
    .filter(Boolean)
    .join('\n');
}

function leadOf({ kind, meeting }: TopicMail, lang: Lang): string {
  return fill(words[kind].lead[lang], { meeting: plain(meeting?.details.title, lang) });
}

function sectionOf(mail: TopicMail, _letter: unknown, lang: Lang): MailSection {
  const { kind, network, reader, topic, meeting, link } = mail;
  const { sign, tone } = words[kind];
  const word = topic.word?.trim();
  return {
    lang,
    networkName: inLanguage(network.name, lang) ?? network.shortName,
    headline: {
      sign: { text: say(lang, sign), tone },
      what: shown(topic.title, lang) ?? network.shortName,
      when:
        kind === 'topicTaken' && meeting
          ? whenText(meeting.startsAt, meeting.endsAt, meeting.zone, lang)
          : undefined,
    },
    // Where a word follows, the button comes before what leads to it.
    actionFirst: word !== undefined && word !== '',
    greeting: say(lang, texts.greeting, { name: addressOf(reader, lang) }),
    lead: [leadOf(mail, lang)],
    action: { label: say(lang, kind === 'topicTaken' ? texts.openAgenda : texts.openTopics), url: link },
    blocks: word
      ? [{ kind: 'quote', text: word, by: say(lang, texts.coordinator, { network: network.shortName }) }]
      : [],
    footer: {
      why: say(lang, texts.why, { network: network.shortName }),
      links: [],
      address: shown(network.address, lang),
    },
  };
}
