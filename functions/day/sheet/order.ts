import type { Lang } from '../../i18n/say.ts';
import type { ListedMember } from '../../membership/rules/views.ts';
import type { Asked, OpenDoor } from '../door/open-door.ts';
import { type Listed, listedPeople, namedPerson } from '../door/people.ts';
import { EMPTY, numberedSheet } from '../rules/numbered-sheet.ts';

/** One row of the paper. */
export interface SheetLine {
  /** None before the sheet was printed, and for people who were invited since. */
  readonly number?: number | undefined;
  /** Nobody, for an empty row. */
  readonly person?: string | undefined;
  /** Nothing for an empty row, and for somebody who was forgotten: the row stays, without a name. */
  readonly listed?: Listed | undefined;
  /** `added` since the first print; `gone`: no longer invited, or no longer on the lists. */
  readonly is?: 'added' | 'gone' | undefined;
}

/**
 * The sheet in the order of the paper: the numbered rows, then everybody invited since. Before it is printed, everybody by
 * organisation and name as readers of `lang` know them, without numbers: a number means the same for ever.
 */
export function sheetLines(
  open: Pick<OpenDoor, 'meeting' | 'day' | 'date'>,
  asked: readonly Asked[],
  members: ReadonlyMap<string, ListedMember>,
  lang: Lang,
): SheetLine[] {
  const { meeting, day, date } = open;
  const invited = asked.flatMap(({ invitee, invited }) => (invited ? [invitee] : []));
  const people = listedPeople(open, invited, members, lang);
  const known = new Map(people.map((one) => [one.person, one]));
  const ever = new Map(asked.map(({ invitee }) => [invitee.person, invitee]));
  const { rows = [], first = 0 } = numberedSheet(day, date) ?? {};
  const numbered = rows.map((person, n): SheetLine => {
    const number = n + 1;
    if (person === EMPTY) return { number };
    const listed = known.get(person);
    if (listed) return { number, person, listed, ...(n < first ? {} : { is: 'added' as const }) };
    const invitee = ever.get(person);
    const was = invitee && namedPerson(meeting, invitee, members);
    return { number, person, is: 'gone', ...(was ? { listed: was } : {}) };
  });
  const onPaper = new Set(rows);
  const since = people.filter(({ person }) => !onPaper.has(person));
  return [...numbered, ...since.map((listed): SheetLine => ({ person: listed.person, listed }))];
}
