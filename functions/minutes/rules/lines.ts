import type { Bilingual } from '../../i18n/say.ts';
import type { RecordedMeetingEvent } from '../../meeting/rules/events.ts';
import type { ConvenedDetails } from '../../meeting/rules/state.ts';
import { unsettled } from '../../typing/rules/typed.ts';
import { entriesOf, type Item, missingIn, notesOf } from './item.ts';
import type { Minutes } from './minutes.ts';

/** The item made by the system: what was promised before, and what became of it. */
export const OPEN_POINTS = 'points';

/** One item of a meeting, as minutes are typed about it. */
export interface MinutesLine {
  readonly id: string;
  /** Of the open points nothing: pages say it. `gone`: it was taken off the agenda after something was typed. */
  readonly is: 'points' | 'agenda' | 'added' | 'gone';
  readonly title: Bilingual;
  readonly presenter?: string | undefined;
  /** Its number; the open points have none, nor has what is on the agenda no more. */
  readonly n?: number | undefined;
}

/**
 * The items of a meeting in their order: open points first where there are any, the agenda, what came up besides, and
 * what is on the agenda no more.
 *
 * @param typed ids of items that something was typed about.
 */
export function minutesLines(
  { agenda = [] }: Pick<ConvenedDetails, 'agenda'>,
  { added }: Pick<Minutes, 'added'>,
  { hasPoints, typed = [] }: { readonly hasPoints: boolean; readonly typed?: readonly string[] },
): MinutesLine[] {
  // A form brings its own id: one that is there already names that item, and is no second one.
  const onAgenda = agenda.filter(({ id }) => id !== OPEN_POINTS);
  const taken = new Set([OPEN_POINTS, ...onAgenda.map(({ id }) => id)]);
  const numbered: MinutesLine[] = [
    ...onAgenda.map(({ id, title, presenter }) => ({ id, is: 'agenda' as const, title, presenter })),
    ...added
      .filter(({ item }) => !taken.has(item))
      .map(({ item, title }) => ({ id: item, is: 'added' as const, title })),
  ].map((line, at) => ({ ...line, n: at + 1 }));
  const known = new Set([OPEN_POINTS, ...numbered.map(({ id }) => id)]);
  return [
    ...(hasPoints || typed.includes(OPEN_POINTS)
      ? [{ id: OPEN_POINTS, is: 'points' as const, title: {} }]
      : []),
    ...numbered,
    ...typed.filter((id) => !known.has(id)).map((id) => ({ id, is: 'gone' as const, title: {} })),
  ];
}

/**
 * Every item that was on the agenda since people were invited: of one that was taken off there may be minutes. Lists of
 * what was typed would cost a write for each save.
 */
export function agendaEver(facts: readonly RecordedMeetingEvent[]): string[] {
  const ever = new Set<string>();
  let agenda: readonly string[] = [];
  let isConvened = false;
  for (const { type, data } of facts) {
    if (type === 'MeetingConvened') isConvened = true;
    const changed =
      type === 'MeetingRevised'
        ? data.changes.agenda
        : type === 'MeetingDrafted' || type === 'MeetingDraftSaved'
          ? data.details.agenda
          : undefined;
    if (changed !== undefined) agenda = (changed ?? []).map(({ id }) => id);
    if (isConvened) for (const id of agenda) ever.add(id);
  }
  return [...ever];
}

/** What the minutes of an item come to. */
export interface ItemCounts {
  readonly hasNotes: boolean;
  readonly decisions: number;
  readonly points: number;
  readonly withoutOwner: number;
  readonly issues: number;
  /** Texts of which there are two, until somebody chooses. */
  readonly unsettled: number;
}

export function countsOf(item: Item, meeting: string): ItemCounts {
  const entries = entriesOf(item, meeting);
  const of = (kind: string) => entries.filter((one) => one.kind === kind).length;
  const { en, km } = notesOf(item);
  return {
    hasNotes: Boolean(en || km),
    decisions: of('decision'),
    points: of('point'),
    withoutOwner: missingIn(entries).filter(({ what }) => what === 'owner').length,
    issues: of('issue'),
    unsettled: unsettled(item.fields).length,
  };
}
