import type { Lang } from '../i18n/say.ts';
import { oneLine, paragraphs } from './plain-text.ts';

/**
 * A mail as its capability writes it. Both the html and the plain text are rendered from this, so that
 * neither says more than the other. Every text comes in finished: the frame has none of its own.
 */
export interface MailModel {
  /** The subject, also the title of the html. */
  readonly subject: string;
  /** What a list of mails shows beside the subject; written by hand for each kind. */
  readonly preheader: string;
  /** One language, or Khmer and then English. */
  readonly sections: readonly [MailSection, ...MailSection[]];
}

/** One message: what it is about, and what to do. */
export interface MailMessage {
  readonly headline: MailHeadline;
  /** Old → new, right under the headline, for what the headline has no place for. */
  readonly changes?: readonly ChangeRow[] | undefined;
  /** The headline says enough to press the button: it is right below, and the words follow it. */
  readonly actionFirst?: boolean | undefined;
  /** The sentences that matter; the greeting too where it has no place of its own. */
  readonly lead: readonly Wording[];
  /** The one main action. */
  readonly action?: MailLink | undefined;
  readonly blocks: readonly MailBlock[];
}

export interface MailSection extends MailMessage {
  readonly lang: Lang;
  readonly networkName: Wording;
  /** Says that the other language follows, in that language: `English below`. */
  readonly otherLanguageBelow?: TypedText | undefined;
  /** Comes before the lead, once however many messages are in the mail. */
  readonly greeting?: Wording | undefined;
  /** Further messages of the same mail, each with its own heading and button. */
  readonly more?: readonly MailMessage[] | undefined;
  readonly footer: MailFooter;
}

/** What a person typed, in the language it really is in. */
export interface TypedText {
  readonly text: string;
  readonly lang: Lang;
  /** `(in Khmer only)`, in the language of the section. */
  readonly note?: string | undefined;
}

/** A text in the language of its section, or one with a language of its own. */
export type Wording = string | TypedText;

export interface MailHeadline {
  /** What this mail is, said before anything else: `Changed: now Tuesday, 13:30`. */
  readonly sign?: MailSign | undefined;
  readonly what: Wording;
  readonly when?: Wording | undefined;
  readonly where?: Wording | undefined;
  /** What was true until now, where that is something else: shown as old → new. */
  readonly before?: Readonly<Partial<Record<'what' | 'when' | 'where', Wording | undefined>>> | undefined;
  /** It is cancelled: when and where are struck through. */
  readonly off?: boolean | undefined;
}

export interface MailSign {
  readonly text: Wording;
  readonly tone: MailTone;
}

/** What a mail is about, in a colour that is never said without the words beside it. */
export type MailTone = 'invites' | 'asks' | 'changes' | 'cancels' | 'withdraws' | 'reminds' | 'tells';

export interface MailLink {
  readonly label: string;
  readonly url: string;
  /** The language of the label where it is not that of the section: a link to the other language. */
  readonly lang?: Lang | undefined;
}

export interface DetailRow {
  readonly label: string;
  /** More than one is shown line by line. */
  readonly value: Wording | readonly Wording[];
  /** Map, online room: shown under the value. */
  readonly link?: MailLink | undefined;
}

export interface ChangeRow {
  readonly label: string;
  /** Absent where something was added. */
  readonly before?: Wording | undefined;
  /** Absent where something was taken away. */
  readonly after?: Wording | undefined;
}

export type MailBlock =
  | { readonly kind: 'heading'; readonly text: Wording }
  | { readonly kind: 'paragraph'; readonly text: Wording }
  | { readonly kind: 'details'; readonly rows: readonly DetailRow[] }
  | { readonly kind: 'list'; readonly items: readonly ListItem[]; readonly ordered?: boolean }
  | { readonly kind: 'changes'; readonly rows: readonly ChangeRow[] }
  | { readonly kind: 'quote'; readonly text: Wording; readonly by?: Wording | undefined }
  | { readonly kind: 'button'; readonly link: MailLink };

/** A line of a list, with what belongs to it in smaller type: `30 minutes · decide · Sok Dara`. */
export type ListItem = Wording | { readonly text: Wording; readonly aside: Wording };

export interface MailFooter {
  /** Why the reader gets this mail. */
  readonly why: Wording;
  /** Change language, preferences. */
  readonly links: readonly MailLink[];
  /** Where the network is at home. */
  readonly address?: Wording | undefined;
}

/** What both renderers work on: a text that is safe in a mail, and its language where it has its own. */
export interface Piece {
  readonly text: string;
  readonly lang: Lang | undefined;
  readonly note: string | undefined;
}

/** One line; line breaks become spaces. */
export function linePiece(wording: Wording): Piece {
  const piece = typeof wording === 'string' ? { text: wording, lang: undefined } : wording;
  return {
    text: oneLine(piece.text),
    lang: piece.lang,
    note: 'note' in piece && piece.note ? oneLine(piece.note) : undefined,
  };
}

/** Line by line as typed, without blank lines; the note is added to the last. */
export function linePieces(wording: Wording): readonly Piece[] {
  const { text, lang, note } =
    typeof wording === 'string' ? { text: wording, lang: undefined, note: undefined } : wording;
  const lines = paragraphs(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.map((line, index) => ({
    text: line,
    lang,
    note: note && index === lines.length - 1 ? oneLine(note) : undefined,
  }));
}

export function wordings(value: DetailRow['value']): readonly Wording[] {
  return typeof value === 'string' || 'text' in value ? [value] : value;
}

export function listItem(item: ListItem): { text: Wording; aside: Wording | undefined } {
  return typeof item === 'object' && 'aside' in item ? item : { text: item, aside: undefined };
}
