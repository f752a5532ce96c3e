import type { Catalogue, Lang, Text } from '../../i18n/say.ts';
import type { CopyWords } from './frame/copy-text.ts';
import type { Letter, StaffLetter, WholeLetter } from './frame/letter.ts';
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

export interface WholeWords extends Named {
  readonly letter: (mail: WholeMail, lang: Lang) => WholeLetter;
  readonly copy: CopyWords;
}

export interface MessageWords extends Named {
  readonly letter: (mail: MessageMail, lang: Lang) => Letter;
  readonly copy: CopyWords;
}

export interface StaffWords extends Named {
  readonly letter: (mail: StaffMail, lang: Lang) => StaffLetter;
}

export interface SampleWords extends Named {
  readonly letter: (mail: WholeMail, lang: Lang) => WholeLetter;
}

/** Of a message that is in the timeline. */
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
