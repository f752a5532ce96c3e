import { fullDate } from '../../i18n/dates.ts';
import { digitsFor } from '../../i18n/khmer.ts';
import { type Bilingual, fill, type Lang, type LangChoice, langsOf, say } from '../../i18n/say.ts';
import { addressOf, plain, whenText } from '../../i18n/typed-text.ts';
import type { NetworkSettings } from '../../network/rules/events.ts';
import { hostLineOf } from '../messages/host-line.ts';
import { changeRow } from '../messages/meeting-mail.ts';
import type { ToldChange } from '../rules/events.ts';
import { isNudge, tellsAll } from '../rules/hand-over-kinds.ts';
import type { Headcount } from '../rules/headcount.ts';
import type { PartialDetails, SharedSummary } from '../rules/state.ts';
import { copyTexts as texts } from './texts.ts';

export const copyKinds = [
  'invitation',
  'change',
  'cancellation',
  'uninvite',
  'askAlternate',
  'askHead',
  'nudge1',
  'nudge2',
  'lastCall',
  'agenda',
  'reminder',
  'headcount',
  'saveTheDate',
  'dateFreed',
  'thanks',
  'summary',
] as const;
export type CopyKind = (typeof copyKinds)[number];

/** What a message of a meeting is written from. */
export interface CopyInput {
  readonly kind: CopyKind;
  readonly details: PartialDetails;
  readonly zone: string;
  /** Begin and end, instants in UTC; absent before anybody is invited. */
  readonly times?: { readonly startsAt: string; readonly endsAt: string } | undefined;
  readonly network: NetworkSettings;
  /** Local date on which it is handed over: a day to answer by that is past is not named. */
  readonly today: string;
  readonly reader: {
    readonly name: string;
    readonly honorific?: string | undefined;
    readonly lang: LangChoice;
    readonly organisation?: Bilingual | undefined;
  };
  /** What asks for an answer: there is one, but for another time. */
  readonly answeredBefore?: boolean | undefined;
  /** `change`: old → new since this person was last told. */
  readonly changes?: readonly ToldChange[] | undefined;
  readonly reason?: Bilingual | undefined;
  /** `headcount`: who is expected as of now. */
  readonly count?: Headcount | undefined;
  readonly summary?: SharedSummary | undefined;
  /** The personal answer link, or where the summary is; absent where there is nothing to open. */
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

/** They ask for an answer, and lead to where it is given. */
export function asksToAnswer(kind: CopyKind): boolean {
  return tellsAll(kind) || isNudge(kind);
}

function section(input: CopyInput, lang: Lang): string {
  const { kind, reader, network, details } = input;
  const organisation = plain(reader.organisation, lang);
  const text = input.answeredBefore && saysUnanswered(kind) ? texts.askedAgain : texts[kind];
  const lead = fill(text[lang], {
    network: network.shortName,
    whom: organisation || say(lang, texts.you),
    title: plain(details.title, lang),
  });
  return [
    say(lang, texts.greeting, { name: addressOf(reader, lang) }),
    lead,
    ...bodyLines(input, lang),
    ...linkLines(input, lang),
  ].join('\n');
}

/** Its words say that there has been no answer. */
function saysUnanswered(kind: CopyKind): boolean {
  return kind === 'nudge1' || kind === 'askAlternate' || kind === 'askHead';
}

function bodyLines(input: CopyInput, lang: Lang): string[] {
  const facts = factLines(input, lang);
  switch (input.kind) {
    case 'change':
      return [...facts, ...changeLines(input, lang), ...reasonLines(input, lang)];
    case 'cancellation':
      return [...facts, ...reasonLines(input, lang), say(lang, texts.doNotTravel)];
    case 'agenda':
      return [...facts, ...agendaLines(input, lang)];
    case 'headcount':
      return [...facts, ...(input.count ? [hostLineOf(input.count, lang)] : [])];
    case 'saveTheDate':
      return [...dayLines(input, lang), say(lang, texts.invitationFollows)];
    case 'dateFreed':
      return [...dayLines(input, lang), say(lang, texts.dayIsYours)];
    case 'thanks':
      return [];
    case 'summary':
      return [plain(input.summary?.text, lang)].filter(Boolean);
    default:
      return facts;
  }
}

function linkLines({ kind, details, zone, today, link }: CopyInput, lang: Lang): string[] {
  if (!link) return [];
  if (kind === 'summary') return [say(lang, texts.readSummary)];
  if (asksToAnswer(kind)) return [answerLine(details, zone, today, lang)];
  return [say(lang, texts.yourAnswer)];
}

/** The day alone: there is no place or hour yet that anybody should rely on. */
function dayLines({ details: { date }, zone }: CopyInput, lang: Lang): string[] {
  return date ? [say(lang, texts.when, { when: fullDate(date, zone, lang) })] : [];
}

function agendaLines({ details }: CopyInput, lang: Lang): string[] {
  const items = (details.agenda ?? []).flatMap(({ title }) => plain(title, lang) || []);
  if (items.length === 0) return [];
  return [
    say(lang, texts.agendaTitle),
    ...items.map((item, index) => `${digitsFor(lang, index + 1)}. ${item}`),
  ];
}

function factLines(
  { details, times, zone }: Pick<CopyInput, 'details' | 'times' | 'zone'>,
  lang: Lang,
): string[] {
  const where = [plain(details.venue, lang), plain(details.address, lang)].filter(Boolean).join(', ');
  return [
    ...(times ? [say(lang, texts.when, { when: whenText(times.startsAt, times.endsAt, zone, lang) })] : []),
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

function answerLine({ answerBy }: PartialDetails, zone: string, today: string, lang: Lang): string {
  return answerBy && answerBy >= today
    ? say(lang, texts.answerBy, { date: fullDate(answerBy, zone, lang) })
    : say(lang, texts.answer);
}

/** For a group chat: what anybody may know, Khmer first, and the public page. */
export function groupText(
  input: Pick<CopyInput, 'network' | 'details' | 'zone' | 'times'> & {
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
      ...factLines(input, lang),
      ...(cancelled ? [say(lang, texts.doNotTravel)] : []),
      say(lang, cancelled ? texts.groupCancelled : texts.groupAnswer),
    ].join('\n');
  });
  return { text: sections.join('\n\n'), notice };
}
