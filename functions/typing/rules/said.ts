/** What the server says of one field, to the script of the page. */
export interface FieldSaid {
  /**
   * - `saved`: what was sent is stored
   * - `beside`: somebody else had changed it; what was sent is kept beside that
   * - `news`: somebody else has changed it since
   * - `refused`: it cannot be stored as it is, and `why`
   */
  readonly is: 'saved' | 'beside' | 'news' | 'refused';
  /** Names the stored text: what the next change of this field was made on. */
  readonly mark: string;
  /** The stored text, as the form shows it; of a field with parts, in words. Absent where it is what was sent. */
  readonly text?: string | undefined;
  /** Of a field with parts: the same as the form would send it, `venue.km=…&venue.en=…`. */
  readonly parts?: string | undefined;
  /** Of a field with parts: what was sent, in words, where that is `beside`. */
  readonly yours?: string | undefined;
  /** Who saved that, and at what time, in the reader's words. */
  readonly who?: string | undefined;
  readonly when?: string | undefined;
  /** There are several texts, until somebody settles it. */
  readonly unsettled?: boolean | undefined;
  /** Why it was refused; or what is to be looked at although it is stored. */
  readonly why?: string | undefined;
}

/** The answer to a page whose script asked to save, or looked for what is new. */
export interface TypingSaid {
  /** Which form it is about. An answer without it is none of ours: a hotel's portal answers everything with 200. */
  readonly of: string;
  /** When it was answered, for the next question (instant, UTC). */
  readonly now: string;
  /** The same as people say it: 'Saved 10:42'. */
  readonly saved: string;
  readonly fields: Readonly<Record<string, FieldSaid>>;
  /** Every block of fields that there is, and of which kind it is. */
  readonly blocks: Readonly<Record<string, string>>;
  /** What is to be pointed out in a block; empty where nothing is. */
  readonly hints: Readonly<Record<string, string>>;
  /** Nothing was saved, and why: what was typed stays where it is. */
  readonly say?: string | undefined;
}
