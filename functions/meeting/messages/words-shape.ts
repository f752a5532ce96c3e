import type { MailBlock, MailLink, Wording } from '../../delivery/mail-model.ts';
import type { Catalogue, Lang, Text } from '../../i18n/say.ts';
import type { Copy } from './frame/copy-text.ts';
import type { MessageMail } from './frame/message-mail.ts';
import type { StaffMail } from './frame/staff-mail.ts';
import type { WholeMail } from './frame/whole-mail.ts';

/*
 * The words of a message, by what its rule says of it: see `rule.ts`.
 */

interface Named {
  /** What it is called on pages. */
  readonly name: Text;
  /** What it says and no other message does, for the list of texts that a native reader confirms. */
  readonly texts?: Catalogue;
}

/** What a mail says in one language; the frame around it is the same for all. */
export interface Letter {
  readonly subject: string;
  /** What a list of mails shows beside the subject. */
  readonly preheader: string;
  readonly lead: readonly Wording[];
  readonly action?: MailLink | undefined;
  readonly blocks?: readonly MailBlock[] | undefined;
  /** Why the reader gets it, where that is not what every mail of the meeting says. */
  readonly why?: string | undefined;
}

/** A letter that tells of the meeting whole. */
export interface WholeLetter extends Omit<Letter, 'action'> {
  /** In place of the title of the meeting. */
  readonly headline?: string | undefined;
  /** Of the one main action: the reader's answer. Absent where there is nothing to answer any more. */
  readonly button?: string | undefined;
}

/** What a person copies into a chat or reads out. */
export interface CopyWords {
  /** `{network}`, `{whom}`, `{title}`. */
  readonly lead: Text;
  /** The same where there is an answer, but for another time. */
  readonly again?: Text;
  /** What stands between it and the link. */
  readonly lines: (copy: Copy, lang: Lang) => string[];
  /** What its link leads to. */
  readonly opens: 'toAnswer' | 'answer' | 'summary' | 'nothing';
  /** It may be printed as the formal letter. */
  readonly asLetter?: true;
}

export interface WholeWords extends Named {
  readonly letter: (mail: WholeMail, lang: Lang) => WholeLetter;
  readonly copy: CopyWords;
}

export interface MessageWords extends Named {
  readonly letter: (mail: MessageMail, lang: Lang) => Letter;
  readonly copy: CopyWords;
}

export interface StaffWords extends Named {
  readonly letter: (mail: StaffMail, lang: Lang) => Letter;
}

export interface SampleWords extends Named {
  readonly letter: (mail: WholeMail, lang: Lang) => WholeLetter;
}

/** Of a message that stands in the timeline. */
export interface TimedWords {
  /** What it is called within an English sentence, 'a nudge'; Khmer takes the name. */
  readonly phrase: string;
}

export type NewsWords = TimedWords;

/** Of a message that a network may move. */
export interface UsualWords extends TimedWords {
  /** Who gets it, for the network's settings. */
  readonly who: Text;
}
