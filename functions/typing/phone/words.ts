/** What the page says by its script, in the reader's language; the server writes it into the page. */
export interface TypingWords {
  /** Before anything was typed. */
  readonly ready: string;
  readonly unsaved: string;
  /** The same of a `{field}` that has a name. */
  readonly unsavedIn: string;
  /** `{who}` has written at `{time}` what is shown above. */
  readonly by: string;
  /** `{who}` has written at `{time}` what is shown below, while somebody else was typing. */
  readonly beside: string;
  /** What is shown below was typed here at `{time}` and not saved. */
  readonly kept: string;
  readonly mine: string;
  /** The `{text}` of the reader, where somebody wrote at the same time. */
  readonly yours: string;
  readonly throwAway: string;
  /** `{kb}` of at most `{max}` KB. */
  readonly size: string;
}
