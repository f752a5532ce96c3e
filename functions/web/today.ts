import type { Child } from 'hono/jsx';
import type { IconName } from './icons.tsx';
import type { Mood } from './parts.tsx';

/** How soon somebody should look, the soonest first. */
export const urgencies = ['now', 'wentWrong', 'waitedFor', 'toDo', 'canWait'] as const;

/** Something that needs a person, as a sentence that leads to where it is done. */
export interface Need {
  /**
   * - `now`: it goes on at this moment · `wentWrong`: a message did not arrive
   * - `waitedFor`: people wait for what only a person can do
   * - `toDo`: the work goes on with it · `canWait`: it is good to know
   */
  readonly urgency: (typeof urgencies)[number];
  readonly href: string;
  readonly icon: IconName;
  readonly mood: Mood;
  readonly what: string;
  /** What it is about. */
  readonly help: string;
}

/** What a capability says on Today. */
export interface OnToday {
  /** In the capability's own order. */
  readonly needs: readonly Need[];
  /** The line at the top where nothing needs anybody, but not all is well yet. */
  readonly lead?: string;
  /** What is shown above everything until it is done. */
  readonly notice?: Child;
  /** What comes next, drawn; absent where nothing does. */
  readonly next?: Child;
  /** `next` only says that nothing comes: it is left out while the way to the first meeting is shown. */
  readonly idle?: boolean;
  /** What happened since yesterday: answers that came in, and a line for everything else. */
  readonly since?: { readonly answers: number; readonly lines: readonly Child[] };
}
