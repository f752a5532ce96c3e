import * as z from 'zod';
import { invitee } from '../../meeting/rules/events.ts';
import { type EventIn, eventCatalogue, type Recorded } from '../../platform/event.ts';
import { once } from '../../platform/once.ts';
import { personal } from '../../platform/personal.ts';
import { enumOr } from '../../platform/tomorrow.ts';
import { owner } from '../../tasks/rules/events.ts';
import { entryKinds } from './item-fields.ts';

/** Longest part of a summary in one language, and longest news that a member sends, in characters. */
export const MAX_PART = 4000;
export const MAX_UPDATE = 1000;
/** Bytes of the fact that a summary was published: of all facts of a meeting it is the longest. */
export const MAX_SUMMARY_FACT = 250_000;
/** Photos on the page of one meeting. */
export const MAX_PHOTOS = 6;
/** Agenda items that are added while one types. */
export const MAX_ADDED = 20;

const line = z.string().max(200);
const text = once(() => z.object({ en: z.string().optional(), km: z.string().optional() }));
const fields = () => z.record(z.string().max(40), z.string().max(MAX_PART));

/** A decision, an action point or an issue as it was published. */
const publishedEntry = once(() =>
  z.object({
    id: z.string(),
    item: z.string(),
    kind: enumOr(entryKinds, 'decision'),
    text: text(),
    membersOnly: z.boolean(),
    owners: z.array(owner()),
    open: z.boolean(),
    due: z.iso.date().optional(),
    askedOf: line.optional(),
    reply: text().optional(),
    repliedOn: z.iso.date().optional(),
  }),
);
export type PublishedEntry = z.infer<ReturnType<typeof publishedEntry>>;

/** What was published: everything that pages and mails say of it, so that a later correction changes neither. */
const published = once(() =>
  z.object({
    /** 1, 2, 3 …: what is published again is a correction. */
    revision: z.number().int().min(1),
    /** Number of the meeting's date. */
    date: z.number().int(),
    title: text(),
    parts: z.record(z.string(), text()),
    entries: z.array(publishedEntry()),
    /** Names of the organisations that promised something, by id: a mail written again says the same ones. */
    names: z.record(z.string(), text()).optional(),
    /** Of a correction: what somebody says has changed. */
    changed: text().optional(),
    /** Ids of files. */
    photos: z.array(z.string()).max(MAX_PHOTOS),
    /** The day was closed: the mail begins by who came. */
    thanks: z.literal(true).optional(),
    /** Who came and is not reached as somebody invited, by ids alone. */
    alsoTo: z.array(invitee).optional(),
    /** People are told of it; of a correction only where somebody wants that. */
    mail: z.boolean(),
  }),
);
export type Published = z.infer<ReturnType<typeof published>>;

/** The facts of the minutes and the summary of one meeting. What was said about each item is in a stream of its own. */
export const minutesEvents = eventCatalogue({
  ItemAdded: () =>
    z.object({ item: z.string().max(40), title: z.object({ en: line.optional(), km: line.optional() }) }),
  /** Somebody who is no staff types by a link until the summary is published. */
  RapporteurGiven: () => z.object({ rapporteur: z.string().max(40), name: personal(line) }),
  RapporteurRevoked: () => z.object({ rapporteur: z.string().max(40) }),
  /** `from`: marks of the texts that were composed when somebody began to type, by field. */
  PartsTyped: () => z.object({ fields: fields(), from: z.record(z.string().max(40), z.string().max(20)) }),
  PartsTypedBeside: () => z.object({ fields: fields() }),
  PartSettled: () => z.object({ field: z.string().max(40), text: z.string().max(MAX_PART) }),
  /** It is composed again, in both languages. */
  PartFollowsAgain: () => z.object({ part: z.string().max(40) }),
  PhotosChosen: () => z.object({ photos: z.array(z.string()).max(MAX_PHOTOS) }),
  /** Nothing is shown or sent before `releaseAt` (instant, UTC): the time to press 'Stop'. */
  SummaryPublished: () =>
    z.object({
      published: published(),
      releaseAt: z.iso.datetime(),
      /** Items that something was typed about: what they say now is kept for members. */
      items: z.array(z.string().max(64)).optional(),
    }),
  /**
   * Of the summary that was published at `at` (instant, UTC): the version of the fact that says what each item said,
   * by item.
   */
  ItemsKept: () => z.object({ at: z.iso.datetime(), items: z.record(z.string().max(64), z.number().int()) }),
  PublishingStopped: () => z.object({}),
  SummaryReleased: () => z.object({ revision: z.number().int() }),
  /** The tasks say what this revision says, and the meeting has its summary. */
  SummaryCarriedOut: () => z.object({ revision: z.number().int() }),
  /** The page says that it was taken back. */
  PageWithdrawn: () => z.object({}),
  PageShownAgain: () => z.object({}),
  /** News of somebody who could not come; another one of the same seat takes its place. */
  UpdateSent: () =>
    z.object({
      seat: z.string(),
      person: z.string(),
      text: personal(z.string().max(MAX_UPDATE)),
      /** Name of the organisation: who reads the page asks no member. */
      name: text().optional(),
    }),
  /** Whether the coordinator takes it into the page; `name` as above, where the one before did not say it. */
  UpdateShown: () => z.object({ seat: z.string(), shown: z.boolean(), name: text().optional() }),
});
export type MinutesEvent = EventIn<typeof minutesEvents>;
export type RecordedMinutesEvent = Recorded<MinutesEvent>;
