import type { Text } from '../i18n/say.ts';

/**
 * A command that the rules do not allow, with the sentence for the person who tried. Only refusals
 * speak to people; every other error is ours and is logged.
 */
export abstract class Refusal extends Error {
  abstract readonly text: Text;
  /** Fills the placeholders of `text`. */
  readonly values: Readonly<Record<string, string | number>>;

  constructor(values: Readonly<Record<string, string | number>> = {}) {
    super();
    this.name = new.target.name;
    this.message = new.target.name;
    this.values = values;
  }
}
