import * as z from 'zod';
import { type EventIn, eventCatalogue, type Recorded } from '../../../platform/event.ts';
import { personal } from '../../../platform/personal.ts';
import { enumOr } from '../../../platform/tomorrow.ts';

/** Longest cell that is kept; a longer one is named in `tooLong` and its row refused. */
export const MAX_CELL = 500;

const cell = z.string().max(MAX_CELL).optional();

/** What a row says of a person, as typed. */
export const personCells = z.object({
  contactId: cell,
  name: personal(z.string().max(MAX_CELL)).optional(),
  honorific: cell,
  title: cell,
  role: cell,
  lang: cell,
  email: personal(z.string().max(MAX_CELL)).optional(),
  phone: personal(z.string().max(MAX_CELL)).optional(),
  telegram: personal(z.string().max(MAX_CELL)).optional(),
  reachedBy: cell,
  sex: personal(z.string().max(MAX_CELL)).optional(),
});

/** One row of the file, its cells by what their column means. */
export const importRow = z.object({
  /** Number of the row as the spreadsheet shows it. */
  row: z.number().int(),
  organisation: z.object({
    memberId: cell,
    name: cell,
    nameEn: cell,
    nameKm: cell,
    shortName: cell,
    type: cell,
    status: cell,
    subSectors: cell,
    districts: cell,
    joined: cell,
  }),
  people: z.array(personCells).max(10),
  /** Headings of cells that were too long to keep. */
  tooLong: z.array(z.string()).max(20).optional(),
});
export type ImportRow = z.infer<typeof importRow>;

/** Which rows become which member. */
export const plannedEntry = z.object({
  rows: z.array(z.number().int()),
  member: z.string(),
  isNew: z.boolean(),
  /** Version of the member when it was previewed; 0 for a new one. */
  seen: z.number().int(),
});
export type PlannedEntry = z.infer<typeof plannedEntry>;

export const importEvents = eventCatalogue({
  ImportBegan: () =>
    z.object({
      file: z.string().max(200).optional(),
      /** How the file was read is told, and nothing follows from it. */
      separator: enumOr([',', ';', '\t'], ','),
      encoding: enumOr(['utf-8', 'utf-16'], 'utf-8'),
      /** Dates like 03/04/2025 are read day first; month first only where the file proves it. */
      dayFirst: z.boolean(),
      /** Headings that lead nowhere. */
      ignored: z.array(z.string().max(200)).max(100),
    }),
  ImportRowsStored: () => z.object({ rows: z.array(importRow) }),
  /** All rows are stored: it can be previewed. */
  ImportRead: () => z.object({ rows: z.number().int() }),
  ImportDiscarded: () => z.object({}),
  ImportPagePlanned: () => z.object({ page: z.number().int(), entries: z.array(plannedEntry) }),
  /** The one button. From here on pages are applied. */
  ImportConfirmed: () => z.object({ pages: z.number().int(), entries: z.number().int() }),
  ImportPageApplied: () =>
    z.object({
      page: z.number().int(),
      added: z.number().int(),
      changed: z.number().int(),
      unchanged: z.number().int(),
      /** `why`: name of the refusal. */
      refused: z.array(z.object({ rows: z.array(z.number().int()), why: z.string() })),
    }),
});
export type ImportEvent = EventIn<typeof importEvents>;
export type RecordedImportEvent = Recorded<ImportEvent>;
