import type { Text } from '../../../i18n/say.ts';
import type { Aggregate } from '../../../platform/aggregate.ts';
import { capability, type Intent, type OtherChange } from '../../../platform/capability.ts';
import type { StoredEvent, StreamKey } from '../../../platform/event.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { folded } from '../../../platform/repository.ts';
import { type HeardAddress, heardIn, heardList } from '../heard-addresses.ts';
import { withHolds } from '../held-elsewhere.ts';
import { memberAggregate } from '../member.ts';
import { entryEvents } from './apply.ts';
import { readEntries } from './entries.ts';
import {
  type ImportEvent,
  type ImportRow,
  importEvents,
  type PlannedEntry,
  type RecordedImportEvent,
} from './events.ts';

/** Organisations applied by one run of react. */
export const PAGE = 100;

/** Rows that were refused when they were applied. `why`: `changedSince`, or the name of a refusal. */
export interface RefusedRows {
  readonly rows: readonly number[];
  readonly why: string;
}

/**
 * A list of members on its way in: stored row by row, previewed, then applied page by page.
 *
 * - `reading`: not all rows are stored; a crash in here leaves nothing to look at
 * - `ready`: can be previewed, confirmed or discarded
 * - `applying`, `done`
 */
export interface Import {
  readonly status: 'none' | 'reading' | 'ready' | 'applying' | 'done' | 'discarded';
  readonly file?: string | undefined;
  readonly dayFirst: boolean;
  readonly ignored: readonly string[];
  readonly rows: readonly ImportRow[];
  readonly pages: readonly (readonly PlannedEntry[])[];
  readonly applied: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: readonly RefusedRows[];
  readonly begunAt?: string | undefined;
  readonly begunBy?: string | undefined;
  readonly confirmedBy?: string | undefined;
}

const nothing: Import = {
  status: 'none',
  dayFirst: true,
  ignored: [],
  rows: [],
  pages: [],
  applied: 0,
  added: 0,
  changed: 0,
  unchanged: 0,
  refused: [],
};

export const importAggregate: Aggregate<Import, ImportEvent> = {
  kind: 'import',
  events: importEvents,
  initial: nothing,
  evolve: evolveImport,
  reacting: ['ImportConfirmed', 'ImportPageApplied'],
};

function evolveImport(state: Import, event: RecordedImportEvent): Import {
  switch (event.type) {
    case 'ImportBegan': {
      const { file, dayFirst, ignored } = event.data;
      return { ...nothing, status: 'reading', file, dayFirst, ignored, begunAt: event.at, begunBy: event.by };
    }
    case 'ImportRowsStored':
      return { ...state, rows: [...state.rows, ...event.data.rows] };
    case 'ImportRead':
      return { ...state, status: 'ready' };
    case 'ImportDiscarded':
      return { ...state, status: 'discarded' };
    case 'ImportPagePlanned':
      return { ...state, pages: [...state.pages, event.data.entries] };
    case 'ImportConfirmed':
      return { ...state, status: event.data.pages === 0 ? 'done' : 'applying', confirmedBy: event.by };
    case 'ImportPageApplied': {
      const { page, added, changed, unchanged, refused } = event.data;
      return {
        ...state,
        status: page >= state.pages.length ? 'done' : 'applying',
        applied: page,
        added: state.added + added,
        changed: state.changed + changed,
        unchanged: state.unchanged + unchanged,
        refused: [...state.refused, ...refused],
      };
    }
  }
}

/** It was discarded, or its upload broke off. */
export class NoSuchImport extends Refusal {
  readonly text = {
    en: 'This list is no longer here. Please upload it again.',
    km: 'បញ្ជីនេះលែងមានទៀតហើយ។ សូមបញ្ចូលម្តងទៀត។',
  } satisfies Text;
}

/** Members changed between the preview and the button. */
export class PreviewHasChanged extends Refusal {
  readonly text = {
    en: 'Members changed since you looked at this preview. Please look at it once more; nothing was imported.',
    km: 'ព័ត៌មានសមាជិកត្រូវបានកែប្រែចាប់តាំងពីលោកអ្នកបានពិនិត្យ។ សូមពិនិត្យម្តងទៀត។ មិនទាន់មានអ្វីត្រូវបាននាំចូលទេ។',
  } satisfies Text;
}

/** The one button. A second tap changes nothing. @throws {NoSuchImport} {@link PreviewHasChanged} */
export function confirmImport(
  state: Import,
  plan: { readonly entries: readonly PlannedEntry[]; readonly hash: string; readonly seen: string },
): ImportEvent[] {
  if (state.status === 'applying' || state.status === 'done') return [];
  if (state.status !== 'ready') throw new NoSuchImport();
  if (plan.hash !== plan.seen) throw new PreviewHasChanged();
  const pages = Array.from({ length: Math.ceil(plan.entries.length / PAGE) }, (_, n) =>
    plan.entries.slice(n * PAGE, (n + 1) * PAGE),
  );
  return [
    ...pages.map(
      (entries, n): ImportEvent => ({
        type: 'ImportPagePlanned',
        data: { page: n + 1, entries: [...entries] },
      }),
    ),
    { type: 'ImportConfirmed', data: { pages: pages.length, entries: plan.entries.length } },
  ];
}

/** @throws {NoSuchImport} once it was confirmed: what is imported is not taken back here. */
export function discardImport(state: Import): ImportEvent[] {
  if (state.status === 'discarded') return [];
  if (state.status !== 'ready') throw new NoSuchImport();
  return [{ type: 'ImportDiscarded', data: {} }];
}

type ImportIntent = Intent<Import, ImportEvent>;

/** The button brings the first page, the record of each page the one after it. */
function importReactions(event: RecordedImportEvent, state: Import, stream: StreamKey): ImportIntent[] {
  const done =
    event.type === 'ImportConfirmed' ? 0 : event.type === 'ImportPageApplied' ? event.data.page : undefined;
  const entries = done === undefined ? undefined : state.pages[done];
  if (done === undefined || !entries || state.applied > done) return [];
  const page = done + 1;
  const byRow = new Map(state.rows.map((row) => [row.row, row]));
  const apply = (elsewhere: readonly HeardAddress[]): ImportIntent => ({
    do: 'changeOthers',
    by: state.confirmedBy ?? 'system',
    changes: entries.map((planned) =>
      changeFor(planned, {
        byRow,
        dayFirst: state.dayFirst,
        elsewhere,
        importId: stream.id,
        cause: event.id,
      }),
    ),
    record: (now, outcomes) => (now.applied >= page ? [] : [pageApplied(page, entries, outcomes)]),
  });
  return [
    {
      do: 'lookUp',
      lists: [{ list: heardList(stream.network) }],
      follow: ([rows = []]) => [apply(heardIn(rows))],
    },
  ];
}

/** What all entries of a page are applied with. */
interface Applying {
  readonly byRow: ReadonlyMap<number, ImportRow>;
  readonly dayFirst: boolean;
  /** What the network has heard of addresses. */
  readonly elsewhere: readonly HeardAddress[];
  readonly importId: string;
  /** Id of the event that this follows from. */
  readonly cause: string;
}

/**
 * One organisation of a page, decided on the member as it is then. Facts that name this event as their
 * cause were stored by a run that broke off; a member that somebody changed since the preview, so that
 * the rows would now change something else, is left alone.
 */
function changeFor(
  { rows, member, isNew, seen }: PlannedEntry,
  { byRow, dayFirst, elsewhere, importId, cause }: Applying,
): OtherChange {
  const typed = rows.flatMap((row) => byRow.get(row) ?? []);
  const decide = (stored: readonly StoredEvent[]) => {
    if (stored.some((fact) => fact.causeId === cause)) {
      return { events: [], outcome: isNew ? 'added' : 'changed' };
    }
    const [entry] = readEntries(typed, dayFirst).entries;
    if (!entry) return { events: [], outcome: 'unchanged' };
    const state = folded(memberAggregate, stored);
    const { events } = entryEvents(state, entry, importId);
    if (events.length === 0) return { events: [], outcome: 'unchanged' };
    if ((stored.at(-1)?.version ?? 0) !== seen) return { events: [], outcome: 'changedSince' };
    const written = withHolds(state, events, elsewhere).map((fact) => memberAggregate.events.write(fact));
    return { events: written, outcome: isNew ? 'added' : 'changed' };
  };
  return { kind: memberAggregate.kind, id: member, decide };
}

function pageApplied(
  page: number,
  entries: readonly PlannedEntry[],
  outcomes: readonly string[],
): ImportEvent {
  const count = (outcome: string) => outcomes.filter((one) => one === outcome).length;
  const refused = entries.flatMap(({ rows }, n) => {
    const why = outcomes[n] ?? '';
    return ['added', 'changed', 'unchanged'].includes(why) ? [] : [{ rows: [...rows], why }];
  });
  const [added, changed, unchanged] = [count('added'), count('changed'), count('unchanged')];
  return { type: 'ImportPageApplied', data: { page, added, changed, unchanged, refused } };
}

/** Lists of members on their way in, as the flow knows them. */
export const importCapability = capability({ aggregate: importAggregate, reactions: importReactions });
