import type { MailBlock, MailLink, MailModel, MailSection } from '../../../delivery/mail-model.ts';
import { inTheirLanguages } from '../../../delivery/their-languages.ts';
import { zoneNote } from '../../../i18n/dates.ts';
import { type Bilingual, inLanguage, type Lang, type LangChoice, say } from '../../../i18n/say.ts';
import { plain, shown, whenText } from '../../../i18n/typed-text.ts';
import type { NetworkSettings } from '../../../network/rules/events.ts';
import type { ToldChange } from '../../rules/events.ts';
import type { GivenAnswer } from '../../rules/seat.ts';
import type { ConvenedDetails } from '../../rules/state.ts';
import type { WholeLetter } from './letter.ts';
import { mailTexts as texts } from './texts.ts';

/** Who reads a mail, and as what. */
export interface Reader {
  readonly name: string;
  readonly honorific?: string | undefined;
  readonly lang: LangChoice;
  /** The member they speak for; absent for guests. */
  readonly organisation?: Bilingual | undefined;
  /** They came without being invited. */
  readonly walkedIn?: true | undefined;
}

/** What a mail that tells of a meeting whole is made from. Nothing else is read while it is written. */
export interface WholeMail {
  readonly details: ConvenedDetails;
  readonly zone: string;
  /** Instants in UTC. */
  readonly startsAt: string;
  readonly endsAt: string;
  /** When it is written (instant, UTC). */
  readonly writtenAt: string;
  readonly network: NetworkSettings;
  readonly reader: Reader;
  /** What asks for an answer: the organisation had answered, but for another time. */
  readonly answeredBefore?: boolean | undefined;
  /** What the reader's seat has said, if it counts for the meeting as it is told. */
  readonly answer?: GivenAnswer | undefined;
  /** Another local date that the reader was asked to keep free before anybody was invited. */
  readonly insteadOf?: string | undefined;
  /** Old → new since this person was last told. */
  readonly changes?: readonly ToldChange[] | undefined;
  /** Why the meeting is cancelled, as the coordinator wrote it. */
  readonly reason?: Bilingual | undefined;
  /** The reader's own pages; absent in a preview. */
  readonly links?: { readonly answer: string; readonly personal: string } | undefined;
}

/** The whole mail in the reader's language, or in both, Khmer first. */
export function wholeMail(
  letterIn: (mail: WholeMail, lang: Lang) => WholeLetter,
  mail: WholeMail,
): MailModel {
  return inTheirLanguages(mail, letterIn, sectionOf);
}

function sectionOf(mail: WholeMail, letter: WholeLetter, lang: Lang): MailSection {
  const { details, network, links, reader, startsAt, endsAt, zone } = mail;
  const { button, sign, before, changes, off, lead, blocks = [], why } = letter;
  return {
    lang,
    networkName: inLanguage(network.name, lang) ?? network.shortName,
    headline: {
      sign,
      what: shown(details.title, lang) ?? network.shortName,
      when: `${whenText(startsAt, endsAt, zone, lang)}${zoneNote(zone, network.zone, lang)}`,
      where: shown(details.venue, lang),
      before,
      off,
    },
    changes,
    actionFirst: true,
    lead,
    action: button && links ? { label: button, url: links.answer } : undefined,
    blocks: [...reasonBlocks(mail, lang), ...blocks],
    footer: {
      why: why ?? whyOf(reader, network, lang),
      links: footerLinks(mail, button !== undefined, lang),
      address: shown(network.address, lang),
    },
  };
}

/**
 * The calendar is offered on the personal page, because mail programs take `webcal:` links out; not to
 * guests, who have none, and not in a mail that takes something out of it.
 */
function footerLinks({ links, reader }: WholeMail, stands: boolean, lang: Lang): MailLink[] {
  if (!links) return [];
  const details = { label: say(lang, texts.ourDetails), url: links.personal };
  if (!reader.organisation || !stands) return [details];
  return [{ label: say(lang, texts.ourCalendar), url: `${links.personal}#calendar` }, details];
}

function reasonBlocks({ reason }: WholeMail, lang: Lang): MailBlock[] {
  const text = shown(reason, lang);
  if (!text) return [];
  return [
    { kind: 'heading', text: say(lang, texts.reason) },
    { kind: 'quote', text },
  ];
}

/** Why somebody gets a mail of a meeting. */
export function whyOf(
  { organisation, walkedIn }: Pick<Reader, 'organisation' | 'walkedIn'>,
  { shortName }: NetworkSettings,
  lang: Lang,
): string {
  if (walkedIn) return say(lang, texts.whyWalkedIn, { network: shortName });
  if (!organisation) return say(lang, texts.whyGuest, { network: shortName });
  return say(lang, texts.whyMember, { organisation: plain(organisation, lang), network: shortName });
}
