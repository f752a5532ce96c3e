import type { MailBlock, MailSection, MailTone } from '../../delivery/mail-model.ts';
import { type Bilingual, inLanguage, type Lang, type LangChoice, say } from '../../i18n/say.ts';
import { addressOf, plain, shown } from '../../i18n/typed-text.ts';
import type { NetworkSettings } from '../../network/rules/events.ts';
import { taskMailTexts as texts } from './texts.ts';

/** Who a mail about tasks is for. */
export interface TaskReader {
  readonly name: string;
  readonly honorific?: string | undefined;
  readonly lang: LangChoice;
  /** Absent for guests. */
  readonly organisation?: Bilingual | undefined;
}

/** To whom a mail is, and where it leads. */
export interface ToReader {
  readonly network: NetworkSettings;
  readonly reader: TaskReader;
  /** Local date on which it is written. */
  readonly today: string;
  /** The page of all that is promised. */
  readonly link: string;
}

/** The words of one mail, in one language. */
export interface Letter {
  readonly subject: string;
  readonly preheader: string;
  readonly sign: { readonly text: string; readonly tone: MailTone };
  readonly what: MailSection['headline']['what'];
  readonly when?: string | undefined;
  readonly lead: readonly string[];
  readonly blocks: readonly MailBlock[];
  readonly action?: string | undefined;
  readonly why: string;
}

/** Why somebody who has promised something gets a mail. */
export function whyOf(mail: ToReader, lang: Lang): string {
  const named = organisationIn(mail, lang);
  return mail.reader.organisation ? say(lang, texts.whyMember, named) : say(lang, texts.whyGuest, named);
}

/** The same where nothing was promised. */
export function whyAsked(mail: ToReader, lang: Lang): string {
  const named = organisationIn(mail, lang);
  return mail.reader.organisation ? say(lang, texts.whyAsked, named) : say(lang, texts.whyGuestAsked, named);
}

export function organisationIn(
  { reader, network }: ToReader,
  lang: Lang,
): { organisation: string; network: string } {
  return { organisation: plain(reader.organisation, lang), network: network.shortName };
}

export function sectionOf({ network, reader, link }: ToReader, letter: Letter, lang: Lang): MailSection {
  const { sign, what, when, lead, blocks, action, why } = letter;
  return {
    lang,
    networkName: inLanguage(network.name, lang) ?? network.shortName,
    headline: { sign, what, when },
    greeting: say(lang, texts.greeting, { name: addressOf(reader, lang) }),
    lead,
    ...(action ? { action: { label: action, url: link } } : {}),
    blocks,
    footer: { why, links: [], address: shown(network.address, lang) },
  };
}
