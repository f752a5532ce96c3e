import { fullDate } from '../../i18n/dates.ts';
import { type Bilingual, fill, type Lang, type LangChoice, langsOf, say } from '../../i18n/say.ts';
import type { NetworkSettings } from '../../network/events.ts';
import { addressOf, changeRow } from '../emails/meeting-mail.ts';
import type { ToldChange } from '../events.ts';
import { plain, whenText } from '../presented.ts';
import type { ConvenedDetails } from '../state.ts';
import { copyTexts as texts } from './texts.ts';

export const copyKinds = ['invitation', 'change', 'cancellation', 'uninvite'] as const;
export type CopyKind = (typeof copyKinds)[number];

/** What a message of a meeting is written from. */
export interface CopyInput {
  readonly kind: CopyKind;
  readonly details: ConvenedDetails;
  readonly zone: string;
  /** Instants in UTC. */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly network: NetworkSettings;
  readonly reader: {
    readonly name: string;
    readonly honorific?: string | undefined;
    readonly lang: LangChoice;
    readonly organisation?: Bilingual | undefined;
  };
  /** `change`: old → new since this person was last told. */
  readonly changes?: readonly ToldChange[] | undefined;
  readonly reason?: Bilingual | undefined;
  /** The personal answer link; absent where there is nothing to answer. */
  readonly link?: string | undefined;
}

/** The whole message for one person, in their language or in both, Khmer first; the link stands last. */
export function copyText(input: CopyInput): string {
  return [copyTextWithoutLink(input), ...(input.link ? [input.link] : [])].join('\n\n');
}

/** The same without the link, for programs that are given the link by itself. */
export function copyTextWithoutLink(input: CopyInput): string {
  return langsOf(input.reader.lang)
    .map((lang) => section(input, lang))
    .join('\n\n');
}

function section(input: CopyInput, lang: Lang): string {
  const { kind, reader, network, details, link } = input;
  const organisation = plain(reader.organisation, lang);
  const lead = fill(texts[kind][lang], {
    network: network.shortName,
    whom: organisation || say(lang, texts.you),
    title: plain(details.title, lang),
  });
  const stands = kind === 'invitation' || kind === 'change';
  return [
    say(lang, texts.greeting, { name: addressOf(reader, lang) }),
    lead,
    ...factLines(input, lang),
    ...(kind === 'change' ? changeLines(input, lang) : []),
    ...reasonLines(input, lang),
    ...(kind === 'cancellation' ? [say(lang, texts.doNotTravel)] : []),
    ...(stands && link ? [answerLine(details, input.zone, lang)] : []),
  ].join('\n');
}

function factLines({ details, startsAt, endsAt, zone }: CopyInput, lang: Lang): string[] {
  const where = [plain(details.venue, lang), plain(details.address, lang)].filter(Boolean).join(', ');
  return [
    say(lang, texts.when, { when: whenText(startsAt, endsAt, zone, lang) }),
    say(lang, texts.where, { where }),
  ];
}

function changeLines({ changes = [], zone }: CopyInput, lang: Lang): string[] {
  const words = (wording: string | { readonly text: string } | undefined) =>
    (typeof wording === 'string' ? wording : wording?.text) ?? say(lang, texts.nothing);
  return changes.map((change) => {
    const { label, before, after } = changeRow(change, zone, lang);
    return say(lang, texts.changed, { label, before: words(before), after: words(after) });
  });
}

function reasonLines({ reason }: CopyInput, lang: Lang): string[] {
  const text = plain(reason, lang);
  return text ? [say(lang, texts.reason, { reason: text })] : [];
}

function answerLine({ answerBy }: ConvenedDetails, zone: string, lang: Lang): string {
  return answerBy
    ? say(lang, texts.answerBy, { date: fullDate(answerBy, zone, lang) })
    : say(lang, texts.answer);
}

/** For a group chat: what anybody may know, Khmer first, and the public page. */
export function groupText(
  input: Omit<CopyInput, 'reader' | 'kind' | 'link' | 'changes'> & {
    readonly cancelled: boolean;
    readonly notice: string;
  },
): { text: string; notice: string } {
  const { network, details, cancelled, notice } = input;
  const languages: readonly Lang[] = network.languages.includes('km') ? langsOf('both') : ['en'];
  const sections = languages.map((lang) => {
    const values = { network: network.shortName, title: plain(details.title, lang) };
    return [
      say(lang, cancelled ? texts.cancellation : texts.groupInvitation, values),
      ...factLines({ ...input, kind: 'invitation', reader: { name: '', lang } }, lang),
      ...(cancelled ? [say(lang, texts.doNotTravel)] : []),
      say(lang, cancelled ? texts.groupCancelled : texts.groupAnswer),
    ].join('\n');
  });
  return { text: sections.join('\n\n'), notice };
}
