import type { Text } from '../../../i18n/say.ts';
import type { Role } from '../roles.ts';

/** Working days of a week of the template. */
export const WEEK = 5;
/** How long before a forum the template begins, in weeks. */
export const TEMPLATE_WEEKS = 16;

/** One task of the template. */
export interface TemplateTask {
  /** Names it in the template, and in what was dropped of it: it is stored and never changes. */
  readonly key: string;
  readonly what: Text;
  readonly role: Role;
  /** Working days from the forum's day on which it is due, five a week. */
  readonly offset: number;
  /** Working days that it takes at least. */
  readonly minDays: number;
  /** Keys of what must be done first. */
  readonly needs: readonly string[];
  /** What shows that it is done. */
  readonly evidence: Text;
}
