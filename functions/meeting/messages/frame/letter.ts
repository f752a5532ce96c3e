import type { MailBlock, MailLink, Wording } from '../../../delivery/mail-model.ts';

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
