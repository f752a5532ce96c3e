import type {
  ChangeRow,
  MailBlock,
  MailHeadline,
  MailLink,
  MailSign,
  Wording,
} from '../../../delivery/mail-model.ts';

/** What a mail says in one language; the frame around it is the same for all. */
export interface Letter {
  readonly subject: string;
  /** What a list of mails shows beside the subject. */
  readonly preheader: string;
  /** What this mail is, in the largest type: `Changed: now Tuesday, 13:30`. */
  readonly sign: MailSign;
  readonly lead: readonly Wording[];
  readonly action?: MailLink | undefined;
  readonly blocks?: readonly MailBlock[] | undefined;
  /** Why the reader gets it, where that is not what every mail of the meeting says. */
  readonly why?: string | undefined;
}

/** A letter that tells of the meeting whole. */
export interface WholeLetter extends Omit<Letter, 'action'> {
  /** What the headline said until now, for a message that tells of a change. */
  readonly before?: MailHeadline['before'];
  /** Old → new, for what the headline has no place for. */
  readonly changes?: readonly ChangeRow[] | undefined;
  /** The meeting is cancelled. */
  readonly off?: boolean | undefined;
  /** Of the one main action: the reader's answer. Absent where there is nothing to answer any more. */
  readonly button?: string | undefined;
}

/** To those who run a meeting: what is theirs to do is said before the button, under the title. */
export type StaffLetter = Omit<Letter, 'sign'>;
