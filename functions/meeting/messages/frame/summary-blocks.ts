import type { ChangeRow, ListItem, MailBlock, MailLink, TypedText } from '../../../delivery/mail-model.ts';
import { counted } from '../../../i18n/counted.ts';
import { fullDate } from '../../../i18n/dates.ts';
import { untilDay } from '../../../i18n/due.ts';
import { digitsFor } from '../../../i18n/khmer.ts';
import { type Bilingual, type Lang, type LangChoice, say, type Text } from '../../../i18n/say.ts';
import { plain, shown } from '../../../i18n/typed-text.ts';
import type { Corrected, ToldEntry, ToldSummary } from '../../../minutes/rules/told.ts';
import { shortened } from '../../../replies/rules/shortened.ts';
import { summaryTexts as texts } from './summary-texts.ts';

/** A published summary as one reader is told of it. */
export interface ToldMail extends ToldSummary {
  /** Where the reader has the whole: the public page, or by their own link what is for members too. */
  readonly page: string;
  /** Where they say what became of what they have promised; absent where they promised nothing. */
  readonly tasks?: string | undefined;
  /** Where a member takes what nobody has yet; absent where everything was promised. */
  readonly free?: string | undefined;
  /** Where somebody who could not come writes what is new with them. */
  readonly update?: string | undefined;
  /** Their own promises alone: they do without the rest. */
  readonly only?: 'own' | undefined;
  /** Of a correction: what is another for who knew the summary before; absent where that is not known. */
  readonly corrected?: Corrected | undefined;
  /** Of a correction: what somebody says has changed. */
  readonly changed?: Bilingual | undefined;
}

/**
 * Most that a mail lists; the rest is on the page. Gmail shows about 102 KB of a mail and cuts the rest off, and a text
 * in Khmer is three bytes a letter: with every list full of the longest texts a mail has less than 90 KB.
 */
const most = {
  one: { own: 10, decisions: 12, points: 15, issues: 6, corrected: 15 },
  both: { own: 6, decisions: 6, points: 8, issues: 3, corrected: 6 },
} as const;
type Listed = keyof typeof most.one;

/** Letters of one text in a mail, and in a message that is copied into a chat. */
const LONGEST = 280;
/** Letters of the names beside it. */
const LONGEST_ASIDE = 120;
const LONGEST_COPIED = 120;
/** Texts of each list in a message that is copied: with both languages it is below the 4096 letters of Telegram. */
const COPIED = 3;
/** The same in a letter. */
const IN_LETTER = 12;

interface To {
  readonly lang: Lang;
  readonly zone: string;
  /** The languages of the whole mail. */
  readonly langs: LangChoice;
}

/** Of what a person carries: a letter has room for more than one message of a chat. */
interface ToCarry extends To {
  readonly inFull?: boolean | undefined;
}

/** What the reader has promised, and where they say what became of it. */
export function ownBlocks({ own, tasks }: ToldMail, to: To): MailBlock[] {
  if (own.length === 0) return [];
  return [
    ...listOf(say(to.lang, texts.own), own, 'own', to),
    ...(tasks ? [{ kind: 'button' as const, link: tasksLink(tasks, to.lang) }] : []),
  ];
}

export function tasksLink(url: string, lang: Lang): MailLink {
  return { label: say(lang, texts.ownButton), url };
}

/** Decisions, who does what, and what is to be taken up. */
export function otherBlocks({ own, decisions, points, issues, free }: ToldMail, to: To): MailBlock[] {
  const { lang } = to;
  return [
    ...listOf(say(lang, texts.decisions), decisions, 'decisions', to),
    ...listOf(say(lang, own.length > 0 ? texts.pointsOfOthers : texts.points), points, 'points', to),
    ...(free ? [{ kind: 'button' as const, link: { label: say(lang, texts.freeButton), url: free } }] : []),
    ...listOf(say(lang, texts.issues), issues, 'issues', to),
  ];
}

/** For who could not come: the others would like to hear of them. */
export function updateBlocks({ update }: ToldMail, { lang }: To): MailBlock[] {
  if (!update) return [];
  return [
    { kind: 'heading', text: say(lang, texts.update) },
    { kind: 'paragraph', text: say(lang, texts.updateHelp) },
    { kind: 'button', link: { label: say(lang, texts.updateButton), url: update } },
  ];
}

/** How much there is, in one line. */
export function countLine({ own, decisions, points }: ToldMail, lang: Lang): string | undefined {
  const all = own.length + points.length;
  if (decisions.length + all === 0) return undefined;
  const numbers = { decisions: digitsFor(lang, decisions.length), points: digitsFor(lang, all) };
  return own.length > 0
    ? say(lang, texts.countsOwn, { ...numbers, own: digitsFor(lang, own.length) })
    : say(lang, texts.counts, numbers);
}

/** What a correction changed, then what is new in it, then what was taken out: together no more than a mail lists. */
export function correctedBlocks({ corrected }: ToldMail, to: To): MailBlock[] {
  if (!corrected) return [];
  const { lang } = to;
  const most = mostOf('corrected', to);
  const readable = corrected.changed.filter((one) => readsOtherwise(one, to));
  const changed = readable.slice(0, most);
  const added = corrected.added.slice(0, most - changed.length);
  const removed = corrected.removed.slice(0, most - changed.length - added.length);
  const rows = changed.map(
    ({ before, after }): ChangeRow => ({
      label: say(lang, texts.changedRow),
      before: inWords(before, to),
      after: inWords(after, to),
    }),
  );
  const all = readable.length + corrected.added.length + corrected.removed.length;
  return [
    ...(rows.length > 0 ? [{ kind: 'changes' as const, rows }] : []),
    ...listOf(say(lang, texts.addedRow), added, 'corrected', to),
    ...listOf(say(lang, texts.removedRow), removed, 'corrected', to),
    ...moreThan(all - changed.length - added.length - removed.length, lang),
  ];
}

/** The same as lines to copy. */
export function correctedLines({ corrected }: ToldMail, to: To): string[] {
  if (!corrected) return [];
  const { lang } = to;
  const line = (label: Text, text: string) => say(lang, texts.line, { label: say(lang, label), text });
  const words = (one: ToldEntry) => [copied(one, lang), aside(one, to)].filter(Boolean).join(' · ');
  const all = [
    ...corrected.changed
      .filter((one) => readsOtherwise(one, to))
      .map(({ after }) => line(texts.changedRow, words(after))),
    ...corrected.added.map((one) => line(texts.addedRow, words(one))),
    ...corrected.removed.map((one) => line(texts.removedRow, words(one))),
  ];
  const more = all.length - COPIED;
  return [...all.slice(0, COPIED), ...(more > 0 ? [counted(lang, more, texts.more)] : [])];
}

/** Who reads the one language is not shown a change of the other: to them it would be the same text twice. */
function readsOtherwise({ before, after }: Corrected['changed'][number], to: To): boolean {
  const words = (one: ToldEntry) =>
    JSON.stringify([shown(one.text, to.lang), shown(one.reply, to.lang), aside(one, to)]);
  return words(before) !== words(after);
}

/**
 * Their own promises, and the first decisions, as lines to copy into one message of a chat; for a letter also who does
 * what.
 */
export function toldLines(told: ToldMail, to: ToCarry): string[] {
  const { own, decisions, points, only, tasks, update } = told;
  const { lang } = to;
  const most = to.inFull ? IN_LETTER : COPIED;
  const listed = (title: string, entries: readonly ToldEntry[], withAside: boolean, beside = until) => {
    if (entries.length === 0) return [];
    const more = entries.length - most;
    return [
      say(lang, texts.titleLine, { label: title }),
      ...entries
        .slice(0, most)
        .map(
          (one) =>
            `- ${[copied(one, lang), withAside ? beside(one, to) : '', forMembers(one, lang)].filter(Boolean).join(' · ')}`,
        ),
      ...(more > 0 ? [counted(lang, more, texts.more)] : []),
    ];
  };
  const mine = listed(say(lang, texts.own), own, true);
  if (only) return mine;
  const count = countLine(told, lang);
  return [
    ...(count ? [count] : []),
    ...mine,
    ...(tasks && own.length > 0
      ? [say(lang, texts.line, { label: say(lang, texts.ownButton), text: tasks })]
      : []),
    ...listed(say(lang, texts.decisions), decisions, false),
    ...(to.inFull
      ? listed(say(lang, own.length > 0 ? texts.pointsOfOthers : texts.points), points, true, aside)
      : []),
    ...(update ? [say(lang, texts.updateCopied)] : []),
  ];
}

/** Somebody who forwards a message should know what is not for everybody. */
function forMembers({ membersOnly }: ToldEntry, lang: Lang): string {
  return membersOnly ? say(lang, texts.membersOnly) : '';
}

function copied({ text }: ToldEntry, lang: Lang): string {
  const found = shown(text, lang);
  if (!found) return '';
  const words = shortened(found.text.replace(/\s+/g, ' '), LONGEST_COPIED);
  return found.note ? `${words} ${found.note}` : words;
}

function listOf(title: string, entries: readonly ToldEntry[], list: Listed, to: To): MailBlock[] {
  if (entries.length === 0) return [];
  const first = entries.slice(0, mostOf(list, to));
  return [
    { kind: 'heading', text: title },
    { kind: 'list', items: first.map((one) => itemOf(one, list, to)) },
    ...moreThan(entries.length - first.length, to.lang),
  ];
}

function moreThan(n: number, lang: Lang): MailBlock[] {
  return n > 0 ? [{ kind: 'paragraph', text: counted(lang, n, texts.more) }] : [];
}

function itemOf(entry: ToldEntry, list: Listed, to: To): ListItem {
  const text = wording(entry, to.lang);
  const beside = list === 'own' ? shared(entry, to) : aside(entry, to);
  return beside ? { text, aside: beside } : text;
}

function wording({ text }: ToldEntry, lang: Lang): string | TypedText {
  const found = shown(text, lang);
  return found ? { ...found, text: shortened(found.text, LONGEST) } : '';
}

/** Text and what belongs to it as one line. */
function inWords(entry: ToldEntry, to: To): string | TypedText {
  const text = wording(entry, to.lang);
  const beside = aside(entry, to);
  if (!beside) return text;
  return typeof text === 'string' ? `${text} · ${beside}` : { ...text, text: `${text.text} · ${beside}` };
}

function until({ due }: ToldEntry, { zone, lang }: To): string {
  return due ? untilDay(due, zone, lang) : '';
}

/** What belongs to what the reader has promised: who shares it, and until when. */
function shared(entry: ToldEntry, to: To): string {
  const names = (entry.others ?? []).map((one) => plain(one, to.lang)).join(', ');
  return [
    names ? say(to.lang, texts.withOthers, { names: shortened(names, LONGEST_ASIDE) }) : '',
    until(entry, to),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** What was said to an issue, and when. */
function replied({ reply, repliedOn }: ToldEntry, { zone, lang }: To): string {
  const found = shown(reply, lang);
  if (!found) return '';
  const text = [shortened(found.text.replace(/\s+/g, ' '), LONGEST_ASIDE), found.note]
    .filter(Boolean)
    .join(' ');
  return repliedOn
    ? say(lang, texts.repliedOn, { day: fullDate(repliedOn, zone, lang), text })
    : say(lang, texts.replied, { text });
}

function aside(entry: ToldEntry, to: To): string {
  const { organisations, guest, open, askedOf, membersOnly } = entry;
  const { lang } = to;
  const names = organisations.map((one) => plain(one, lang)).join(', ');
  return [
    shortened(names, LONGEST_ASIDE),
    guest ? say(lang, texts.aGuest) : '',
    open ? say(lang, texts.anybody) : '',
    askedOf ? say(lang, texts.askedOf, { whom: shortened(askedOf, LONGEST_ASIDE) }) : '',
    until(entry, to),
    replied(entry, to),
    membersOnly ? say(lang, texts.membersOnly) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

function mostOf(list: Listed, { langs }: To): number {
  return most[langs === 'both' ? 'both' : 'one'][list];
}
