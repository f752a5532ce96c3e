import type { ListedMember } from '../../membership/rules/views.ts';
import type { FormState } from '../../web/forms.tsx';
import { describe } from '../page/describe.ts';
import type { PartialDetails } from '../rules/state.ts';
import type { Visibility } from '../rules/visibility.ts';
import type { DetailField } from './form.ts';

/** What every part of the form of a meeting is given. */
export interface MeetingFields {
  readonly form: FormState;
  /** As stored: what the folded lines say. */
  readonly details: PartialDetails;
  /** Candidates for 'chosen by hand'. */
  readonly members: readonly ListedMember[];
  /** Id for a row that is added. */
  readonly newId: () => string;
  /** The list in which a row was just added or removed, or which was searched: its part stays open. */
  readonly openList?: string | undefined;
  /** The audience of a convened meeting is fixed. */
  readonly convened: boolean;
  readonly answerDays: number;
  /** IANA. */
  readonly zone: string;
  /** Who can read the page as long as nobody chooses: what the template says. */
  readonly visibility: Visibility;
}

/** What the folded line of some fields says: the first that has something, or all of them. */
export function foldedLine(props: MeetingFields, ...fields: DetailField[]): string {
  return fields
    .map((field) => describe(field, props.details, props.form.lang))
    .filter((text) => text !== '')
    .join(' · ');
}
