import type { StoredPurpose } from '../../files/rules/events.ts';
import { DAY, later } from '../../platform/clock.ts';
import type { StoredEvent, StreamKey } from '../../platform/event.ts';
import { FORGOTTEN, isForgotten } from '../../platform/personal.ts';
import type { BlankedFact } from '../../platform/personal-data.ts';
import { blankedAt, typeOf } from './blanking.ts';
import { FILE, fileOverAt, withoutFile } from './file-end.ts';
import { forumOverAt, PLACES } from './forum-end.ts';
import { placesOf, valueAt } from './places.ts';

/**
 * Milliseconds; or until the person is forgotten: what is needed for as long as they belong to the network; or for the
 * years that the network has said on its sheets; or until 30 days after the forum that somebody registered for.
 */
type Period = number | 'untilForgotten' | 'afterForum';
type FilePeriod = 'untilForgotten' | 'asSheets';

const YEAR = 365 * DAY;

/**
 * How long each personal field of each fact is kept. This is the whole list: a personal field without a row fails a
 * test.
 *
 * - people of the directory, guests, staff: while they are there, and after that as the history of the network
 * - what came in from outside and was typed in since (rows of an import): a quarter, in which one looks whether it
 *   was read rightly
 * - people who walked in, came instead of somebody or helped at a door: a year, in which the next meeting like this
 *   one is prepared
 * - letters that came by mail: a year
 * - people from outside who registered for a forum: 30 days after it, in which certificates are printed
 * - people who propose or speak at a forum: a year, so that the next one can ask them
 */
export const periods: Readonly<Record<string, Period>> = {
  'member.ContactAdded fields.name': 'untilForgotten',
  'member.ContactAdded fields.email': 'untilForgotten',
  'member.ContactAdded fields.phone': 'untilForgotten',
  'member.ContactAdded fields.telegram': 'untilForgotten',
  'member.ContactAdded fields.sex': 'untilForgotten',
  'member.ContactRevised fields.name': 'untilForgotten',
  'member.ContactRevised fields.email': 'untilForgotten',
  'member.ContactRevised fields.phone': 'untilForgotten',
  'member.ContactRevised fields.telegram': 'untilForgotten',
  'member.ContactRevised fields.sex': 'untilForgotten',
  'member.CorrectionProposed fields.name': 'untilForgotten',
  'member.CorrectionProposed fields.email': 'untilForgotten',
  'member.CorrectionProposed fields.phone': 'untilForgotten',
  'member.CorrectionProposed fields.note': 'untilForgotten',
  'member.CorrectionDeclined reason': 'untilForgotten',
  ...ofGuests('meeting.MeetingDrafted details'),
  ...ofGuests('meeting.MeetingDraftSaved details'),
  ...ofGuests('meeting.MeetingRevised changes'),
  'network.RoleGranted email': 'untilForgotten',
  'network.RoleGranted name': 'untilForgotten',
  'file.FilePublished alt': 'untilForgotten',
  'file.PeopleNamed people.*': 'untilForgotten',
  'seat.AnswerGiven fields.attendee': 'untilForgotten',
  'seat.AnswerGiven fields.note': 'untilForgotten',
  'task.TaskGivenBack note': 'untilForgotten',
  'task.TaskDone note': 'untilForgotten',
  'task.MoreTimeAsked note': 'untilForgotten',
  'task.TaskNoted note': 'untilForgotten',
  // Blanked when it is done.
  'forgetting.ForgettingAsked names': 'untilForgotten',
  'forgetting.ForgettingAsked reached': 'untilForgotten',
  'import.ImportRowsStored rows.*.people.*.name': 90 * DAY,
  'import.ImportRowsStored rows.*.people.*.email': 90 * DAY,
  'import.ImportRowsStored rows.*.people.*.phone': 90 * DAY,
  'import.ImportRowsStored rows.*.people.*.telegram': 90 * DAY,
  'import.ImportRowsStored rows.*.people.*.sex': 90 * DAY,
  'reply.CalendarReplyReceived from': YEAR,
  'reply.CalendarReplyReceived note': YEAR,
  'reply.OtherTimeProposed from': YEAR,
  'reply.OtherTimeProposed note': YEAR,
  'reply.DelegationReceived from': YEAR,
  'reply.DelegationReceived note': YEAR,
  'reply.DelegationReceived delegate.address': YEAR,
  'reply.DelegationReceived delegate.name': YEAR,
  'reply.HumanReplyReceived from': YEAR,
  'reply.HumanReplyReceived name': YEAR,
  'reply.HumanReplyReceived subject': YEAR,
  'reply.HumanReplyReceived words': YEAR,
  'day.AttendanceNoted taps.*.sex': 'untilForgotten',
  'day.AttendanceNoted taps.*.walkIn.name': YEAR,
  'day.AttendanceNoted taps.*.walkIn.reach': YEAR,
  'day.AttendanceNoted taps.*.standsIn.name': YEAR,
  'day.DoorLinkGiven name': YEAR,
  'minutes.RapporteurGiven name': YEAR,
  ...ofRegistrants('places.Registered'),
  ...ofRegistrants('places.RegistrationChanged'),
  'topics.TopicProposed speaker': YEAR,
  'call.GuestCalled name': YEAR,
  'call.GuestCalled email': YEAR,
  'call.GuestCalled phone': YEAR,
  ...ofProposals('proposal.ProposalMade'),
  ...ofProposals('proposal.ProposalRevised'),
  'proposal.ProposalMade proposer.name': YEAR,
  'proposal.ProposalMade proposer.email': YEAR,
  'proposal.ProposalScored line': 'untilForgotten',
  'proposal.SpeakerDeclined note': YEAR,
  'minutes.UpdateSent text': 'untilForgotten',
};

/**
 * How long the objects of a file are kept, by why it was sent; all lie below `KEPT`. Donors ask for signed sheets and
 * what goes with them for years after the end of a project: for how many, every sheet says to those who sign it. A file
 * that somebody deleted, or of nobody but people who are forgotten, ends at once (`file-end.ts`). What a form posted
 * (`UPLOADED`), and what was ordered (`ORDERED`), is gone after a day by its bucket.
 */
export const filePeriods: Readonly<Record<StoredPurpose, FilePeriod>> = {
  sheet: 'asSheets',
  evidence: 'asSheets',
  photo: 'untilForgotten',
  paper: 'untilForgotten',
  // Of no person: the title, the day and the network.
  share: 'untilForgotten',
};

function ofGuests(details: string): Record<string, Period> {
  const fields = ['name', 'email', 'phone', 'telegram'];
  return Object.fromEntries(fields.map((field) => [`${details}.guests.*.${field}`, 'untilForgotten']));
}

function ofRegistrants(type: string): Record<string, Period> {
  const fields = ['name', 'email', 'phone', 'organisation', 'sex'];
  return Object.fromEntries(fields.map((field) => [`${type} ${field}`, 'afterForum']));
}

function ofProposals(fact: string): Record<string, Period> {
  const fields = ['name', 'sex', 'email', 'phone'];
  return Object.fromEntries(fields.map((field) => [`${fact} said.speakers.*.${field}`, YEAR]));
}

interface Ending {
  readonly path: string;
  readonly length: number;
}

/** The fields that end by themselves, by the type of the fact. */
const endings: ReadonlyMap<string, readonly Ending[]> = new Map(
  Object.entries(
    Object.groupBy(
      Object.entries(periods).flatMap(([name, length]) => {
        const [type = '', path = ''] = name.split(' ');
        return typeof length === 'string' ? [] : [{ type, path, length }];
      }),
      ({ type }) => type,
    ),
  ).map(([type, of]) => [type, of ?? []]),
);
/** The fields that end with a forum. */
const afterForum: readonly (readonly [type: string, path: string])[] = Object.entries(periods).flatMap(
  ([name, length]) => {
    const [type = '', path = ''] = name.split(' ');
    return length === 'afterForum' ? [[type, path] as const] : [];
  },
);
const kinds = new Set([
  ...[...endings.keys()].map((type) => type.slice(0, type.indexOf('.'))),
  ...[FILE, PLACES],
]);

/** Whether anything in streams of this kind ends by itself. */
export function hasPeriods({ kind }: Pick<StreamKey, 'kind'>): boolean {
  return kinds.has(kind);
}

/**
 * When the first personal field of these facts is to be blanked (instant, UTC); nothing where none is left. `years`: for
 * how many the network keeps its sheets; `folded`: when what lies in a snapshot in the place of facts was noted, for
 * fields of the shortest period of its kind; of people who registered for a forum its day (local date).
 */
export function overAt(
  stored: readonly StoredEvent[],
  years: number,
  folded: (event: StoredEvent) => readonly string[] = () => [],
): string | undefined {
  const ends = new Map<string, string>();
  let inPlaces: string | undefined;
  for (const event of stored) {
    const type = typeOf(event);
    const inSnapshot = folded(event);
    if (event.stream.kind === PLACES) [inPlaces = inPlaces] = inSnapshot;
    else if (inSnapshot.length > 0) {
      const shortest = Math.min(...endingsOfKind(event.stream.kind));
      for (const [n, at] of inSnapshot.entries()) ends.set(`snapshot ${n}`, later(at, shortest));
    }
    for (const { path, length } of endings.get(type) ?? []) {
      // Facts come in their order: of each field the first one that is left ends first.
      if (!ends.has(`${type} ${path}`) && leftAt(event, path).length > 0)
        ends.set(`${type} ${path}`, later(event.at, length));
    }
  }
  const isLeft = inPlaces !== undefined || stored.some((event) => ofForum(event).length > 0);
  const forum = isLeft ? forumOverAt(stored, inPlaces) : undefined;
  if (forum) ends.set(PLACES, forum);
  const file = fileOverAt(stored, keptFor(years));
  if (file) ends.set(FILE, file);
  return [...ends.values()].sort()[0];
}

/** What of these facts is over by `now` (instant, UTC): answers a fact without it; nothing where nothing is. */
export function withoutWhatIsOver(stored: readonly StoredEvent[], years: number, now: string) {
  const file = fileOverAt(stored, keptFor(years));
  const forum = forumOverAt(stored);
  return (event: StoredEvent): BlankedFact | undefined => {
    if (event.stream.kind === FILE) return file !== undefined && file <= now ? withoutFile(event) : undefined;
    if (event.stream.kind === PLACES) {
      const isOver = forum !== undefined && forum <= now;
      return blankedAt(event, isOver ? ofForum(event).map((place) => [place, FORGOTTEN] as const) : []);
    }
    const over = (endings.get(typeOf(event)) ?? []).filter(({ length }) => later(event.at, length) <= now);
    return blankedAt(
      event,
      over.flatMap(({ path }) => leftAt(event, path).map((place) => [place, FORGOTTEN] as const)),
    );
  };
}

/** Leap years too: what is to be kept for seven years is not deleted a day before. */
const LONG_YEAR = 366 * DAY;

/** Milliseconds for which a file with this purpose is kept; nothing: for as long as nobody says otherwise. */
function keptFor(years: number): (purpose: string) => number | undefined {
  return (purpose) => (asSheets.has(purpose) ? years * LONG_YEAR : undefined);
}

const asSheets: ReadonlySet<string> = new Set(
  Object.entries(filePeriods).flatMap(([purpose, period]) => (period === 'asSheets' ? [purpose] : [])),
);

function leftAt({ data }: StoredEvent, path: string) {
  return placesOf(data, path).filter((place) => {
    const value = valueAt(data, place);
    return value !== null && value !== '' && !isForgotten(value);
  });
}

/** What is left in a fact of people who registered. */
function ofForum(event: StoredEvent) {
  const type = typeOf(event);
  return afterForum.flatMap(([of, path]) => (of === type ? leftAt(event, path) : []));
}

function endingsOfKind(kind: string): number[] {
  return [...endings].flatMap(([type, of]) =>
    type.startsWith(`${kind}.`) ? of.map(({ length }) => length) : [],
  );
}
