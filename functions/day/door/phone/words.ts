import type { PresenceKind } from '../../rules/events.ts';
import type { StatusWords } from './status.ts';

/** What the page says by its script, in the reader's language; the server writes it into the page. */
export interface PhoneWords extends StatusWords {
  readonly is: Readonly<Record<PresenceKind, string>>;
  readonly waiting: string;
  readonly other: string;
  /** `{name}`: who came. */
  readonly instead: string;
  readonly unlisted: string;
  readonly refused: string;
  readonly sure: string;
}
