import * as z from 'zod';
import type { Aggregate } from '../../platform/aggregate.ts';
import { type EventIn, eventCatalogue, type Recorded, type StreamKey } from '../../platform/event.ts';
import { once } from '../../platform/once.ts';
import { Refusal } from '../../platform/refusal.ts';
import { readRow } from '../../platform/tomorrow.ts';
import type { Listing, ViewGone, ViewRow, Views } from '../../platform/views.ts';
import { type FiguresRow, figuresKey, figuresList } from './figures-row.ts';

/** Most organisations of one meeting, and most people. */
export const MOST_ORGANISATIONS = 500;
export const MOST_PEOPLE = 10_000;

const count = z.number().int().min(0).max(MOST_PEOPLE);

const fields = {
  /** Local day. */
  day: z.iso.date(),
  title: z.object({ en: z.string().max(200).optional(), km: z.string().max(200).optional() }),
  /** Members that came, by id. */
  members: z.array(z.string()).max(MOST_ORGANISATIONS),
  /** Organisations that came and are no members. */
  others: count,
  people: count,
  women: count.optional(),
  /** Persons with disabilities. */
  pwd: count.optional(),
  /** How many members the network had on that day, where somebody knows. */
  active: count.optional(),
};

/** The facts of one meeting that was held without us, entered from paper or a list. */
export const pastMeetingEvents = eventCatalogue({
  PastMeetingEntered: () => z.object(fields),
  /** Entered by mistake. */
  PastMeetingTakenOut: () => z.object({}),
});
export type PastMeetingEvent = EventIn<typeof pastMeetingEvents>;
export type PastFields = Extract<PastMeetingEvent, { type: 'PastMeetingEntered' }>['data'];

export interface PastMeeting {
  readonly entered?: PastFields | undefined;
  /** What it was before it was taken out, so that its rows can be. */
  readonly gone?: PastFields | undefined;
}

export const pastMeetingAggregate: Aggregate<PastMeeting, PastMeetingEvent> = {
  kind: 'pastMeeting',
  events: pastMeetingEvents,
  initial: {},
  evolve: (past, event: Recorded<PastMeetingEvent>) =>
    event.type === 'PastMeetingEntered' ? { entered: event.data } : { gone: past.entered ?? past.gone },
  reacting: [],
};

/** The day has not been yet: what is to come is convened. */
export class DayIsNotPast extends Refusal {
  readonly text = {
    en: 'Only meetings that are over are entered here. Choose a day before today.',
    km: 'នៅទីនេះបញ្ចូលតែកិច្ចប្រជុំដែលបានបញ្ចប់ហើយប៉ុណ្ណោះ។ សូមជ្រើសរើសថ្ងៃមុនថ្ងៃនេះ។',
  };
}
export class MoreWomenThanPresent extends Refusal {
  readonly text = {
    en: 'There cannot be more women than people. Look at the two numbers again.',
    km: 'ចំនួនស្ត្រីមិនអាចច្រើនជាងចំនួនអ្នកចូលរួមសរុបទេ។ សូមពិនិត្យចំនួនទាំងពីរឡើងវិញ។',
  };
}
export class MorePwdThanPresent extends Refusal {
  readonly text = {
    en: 'There cannot be more persons with disabilities than people. Look at the two numbers again.',
    km: 'ចំនួនជនមានពិការភាពមិនអាចច្រើនជាងចំនួនអ្នកចូលរួមសរុបទេ។ សូមពិនិត្យចំនួនទាំងពីរឡើងវិញ។',
  };
}
export class MorePresentThanMembers extends Refusal {
  readonly text = {
    en: 'More member organisations came than the network is said to have had. Look at that number again, or leave it empty.',
    km: 'អង្គការសមាជិកដែលបានមកមានច្រើនជាងចំនួនសមាជិករបស់បណ្តាញនៅពេលនោះ។ សូមពិនិត្យចំនួននោះឡើងវិញ ឬទុកឱ្យនៅទំនេរ។',
  };
}
/** Organisations are said to have come, without people. */
export class NobodyCame extends Refusal {
  readonly text = {
    en: 'Organisations came, so somebody did: type how many people there were.',
    km: 'មានអង្គការបានមក ដូច្នេះក៏មានមនុស្សមកដែរ៖ សូមបំពេញចំនួនអ្នកចូលរួម។',
  };
}

/**
 * Enters one; the same form sent twice enters it once.
 *
 * @param today local day.
 * @throws {DayIsNotPast} {@link MoreWomenThanPresent} {@link MorePwdThanPresent} {@link MorePresentThanMembers}
 *   {@link NobodyCame}
 */
export function enterPast(past: PastMeeting, typed: PastFields, today: string): PastMeetingEvent[] {
  if (past.entered ?? past.gone) return [];
  if (typed.day >= today) throw new DayIsNotPast();
  if ((typed.women ?? 0) > typed.people) throw new MoreWomenThanPresent();
  if ((typed.pwd ?? 0) > typed.people) throw new MorePwdThanPresent();
  if (typed.people === 0 && typed.members.length + typed.others > 0) throw new NobodyCame();
  if (typed.active !== undefined && typed.members.length > typed.active) throw new MorePresentThanMembers();
  return [{ type: 'PastMeetingEntered', data: typed }];
}

export function takeOutPast({ entered }: PastMeeting): PastMeetingEvent[] {
  return entered ? [{ type: 'PastMeetingTakenOut', data: {} }] : [];
}

/** That a member came to a meeting that was entered from paper; by the keys of the meetings' figures. */
function attendedList(network: string, member: string): string {
  return `${network}/attended#${member}`;
}

const pastRow = once(() =>
  z.object({
    id: z.string(),
    day: z.string(),
    people: z.number(),
    women: z.number().optional(),
    members: z.number(),
    others: z.number(),
  }),
);
export type PastRow = z.infer<ReturnType<typeof pastRow>>;

/** Meetings that were entered, by their local days. */
function pastList(network: string): string {
  return `${network}/past`;
}

/** Most of them that one page shows. */
const MOST_LISTED = 100;

/** The latest of them, the latest first. */
export async function listPast(views: Pick<Views, 'list'>, network: string): Promise<PastRow[]> {
  const { rows } = await views.list(pastList(network), { limit: MOST_LISTED, backwards: true });
  return rows.flatMap(({ data }) => readRow('past', pastRow(), data) ?? []);
}

export function pastMeetingViews(
  { entered, gone }: PastMeeting,
  v: number,
  { network, id }: StreamKey,
): Listing {
  const known = entered ?? gone;
  if (!known) return [];
  const sk = figuresKey(known.day, id);
  const put = (pk: string, data: object): ViewRow | ViewGone =>
    entered ? { pk, sk, v, data } : { pk, sk, v, gone: true };
  return [
    put(figuresList(network), figuresOfPast(known, id)),
    put(pastList(network), rowOf(known, id)),
    ...known.members.map((member) => put(attendedList(network, member), { meeting: id })),
  ];
}

function rowOf({ day, people, women, members, others }: PastFields, id: string): PastRow {
  const row = { id, day, people, members: members.length, others };
  return women === undefined ? row : { ...row, women };
}

function figuresOfPast(
  { title, day, members, people, women, pwd, active }: PastFields,
  id: string,
): FiguresRow {
  return {
    meeting: id,
    title,
    day,
    paper: true,
    came: {
      ofYes: 0,
      ofYesLate: 0,
      present: members.length,
      ...(active === undefined ? {} : { active }),
      people,
      ...(women === undefined ? {} : { women, men: people - women, sexUnknown: 0 }),
      ...(pwd === undefined ? {} : { pwd }),
      districts: [],
      subSectors: [],
    },
  };
}

/** Whether a member came to one of these. */
export async function attendedPast(
  views: Pick<Views, 'get'>,
  network: string,
  member: string,
  { day, meeting }: Pick<FiguresRow, 'day' | 'meeting'>,
): Promise<boolean> {
  const row = await views.get(attendedList(network, member), figuresKey(day, meeting));
  return row !== undefined && readRow('attended', z.object({ meeting: z.string() }), row.data) !== undefined;
}
