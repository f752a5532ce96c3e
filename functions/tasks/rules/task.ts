import type { Bilingual } from '../../i18n/say.ts';
import type { Aggregate } from '../../platform/aggregate.ts';
import { known } from '../../platform/personal.ts';
import {
  type Beginning,
  type Origin,
  type Owner,
  type RecordedTaskEvent,
  type Step,
  type TaskEvent,
  taskEvents,
} from './events.ts';

/**
 * The state of a task.
 *
 * - `open`: for anybody who takes it · `offered`: to its owners, who have not said yes · `asked`: somebody wants it, and
 *   the coordinator decides · `taken` · `begun` · `done` · `dropped`
 */
export const standings = ['open', 'offered', 'asked', 'taken', 'begun', 'done', 'dropped'] as const;
export type Standing = (typeof standings)[number];

/** Something that was said about a task; the newest are remembered. */
export interface Said {
  readonly about: 'note' | 'done' | 'givenBack' | 'moreTime';
  /** ISO instant, UTC. */
  readonly at: string;
  /** `staff:<id>` or `person:<contact>`. */
  readonly by: string;
  readonly seat?: string | undefined;
  readonly note?: string | undefined;
  readonly link?: string | undefined;
  readonly file?: string | undefined;
  /** The date that was asked for. */
  readonly until?: string | undefined;
}

/** A task as it is. */
export interface StandingTask {
  readonly status: Standing;
  readonly what: Bilingual;
  readonly origin: Origin;
  readonly owners: readonly Owner[];
  readonly due?: string | undefined;
  /** The first date it ever had: what was put off later was promised for then. */
  readonly firstDue?: string | undefined;
  readonly needs: readonly string[];
  readonly minDays?: number | undefined;
  readonly role?: string | undefined;
  readonly evidenceWanted?: Bilingual | undefined;
  readonly pinned: boolean;
  /** Of a forum's plan: its date was given on the task itself, and does not follow the plan. */
  readonly ownDate: boolean;
  readonly membersOnly: boolean;
  /** Those who want it ask, and the coordinator decides. */
  readonly asks: boolean;
  /** Since when each of its owners has it (instants, UTC), by seat. */
  readonly ownedSince: Readonly<Partial<Record<string, string>>>;
  /** When somebody was last made its owner, or it was written (ISO instant, UTC). */
  readonly assignedAt: string;
  /** When somebody last took it (instant, UTC). */
  readonly takenAt?: string | undefined;
  /** When it was written down (instant, UTC). */
  readonly writtenAt: string;
  /** When its date was last chosen (ISO instant, UTC). */
  readonly datedAt: string;
  /** When its owners began it (instant, UTC). */
  readonly begunAt?: string | undefined;
  /** When it was done or dropped (ISO instant, UTC). */
  readonly endedAt?: string | undefined;
  /** The latest times it ended, also those that were taken back, so that their rows can be taken out. */
  readonly endings: readonly string[];
  /** What it was before it ended, so that it can be taken back. */
  readonly before?: Standing | undefined;
  /** Those who want it, in the order in which they asked: the coordinator picks one. */
  readonly claims: readonly Owner[];
  /** Seats that ever asked for it: the latest. */
  readonly claimed: readonly string[];
  /** An owner offers it to a person of another organisation. */
  readonly handOver?: { readonly from: string; readonly to: Owner; readonly share: boolean } | undefined;
  /** How often its owners were given more time. */
  readonly postponed: number;
  /** More time that the coordinator decides about. */
  readonly wantsUntil?:
    | { readonly until: string; readonly seat: string; readonly person: string }
    | undefined;
  readonly said: readonly Said[];
  /** Seats that it was ever in the list of, so that their rows can be taken out. */
  readonly seats: readonly string[];
  /** About which date each reminder was last given. */
  readonly turned: Readonly<Partial<Record<Step, string>>>;
  /** When each was last given (instants, UTC). */
  readonly turnedAt: Readonly<Partial<Record<Step, string>>>;
}

export type Task = { readonly status: 'none' } | StandingTask;

export const taskAggregate: Aggregate<Task, TaskEvent> = {
  kind: 'task',
  events: taskEvents,
  initial: { status: 'none' },
  evolve: evolveTask,
  reacting: [
    'TaskWritten',
    'OwnersNamed',
    'TaskTaken',
    'ClaimDeclined',
    'HandOverOffered',
    'TaskHandedOver',
    'MoreTimeDecided',
    'TaskGivenBack',
    'TaskDone',
    'TaskTurned',
  ],
};

/** What is remembered of what was said; all of it stays in the facts. */
const MOST_SAID = 30;

/** Those who asked for it that are remembered. */
const MOST_CLAIMED = 40;

/** Times that it ended which are remembered. */
const MOST_ENDINGS = 20;

/** Whether somebody still has to do something about it. */
export function isOpen(task: Task): task is StandingTask {
  return task.status !== 'none' && task.status !== 'done' && task.status !== 'dropped';
}

/** Whether it belongs to this organisation or guest. */
export function isOwner({ owners }: Pick<StandingTask, 'owners'>, seat: string): boolean {
  return owners.some((one) => one.seat === seat);
}

function evolveTask(task: Task, event: RecordedTaskEvent): Task {
  if (event.type === 'TaskWritten') return task.status === 'none' ? written(event) : task;
  return task.status === 'none' ? task : changed(task, event);
}

function written({ data, at }: Extract<RecordedTaskEvent, { type: 'TaskWritten' }>): StandingTask {
  const {
    what,
    origin,
    begins,
    owners,
    needs = [],
    pinned = false,
    membersOnly = false,
    asks = false,
  } = data;
  const { due, minDays, role, evidenceWanted } = data;
  return {
    status: begins,
    what,
    origin,
    owners,
    due,
    firstDue: due,
    needs,
    minDays,
    role,
    evidenceWanted,
    pinned,
    ownDate: false,
    membersOnly,
    asks,
    ownedSince: Object.fromEntries(owners.map(({ seat }) => [seat, at])),
    assignedAt: at,
    writtenAt: at,
    datedAt: at,
    claims: [],
    claimed: [],
    postponed: 0,
    said: [],
    endings: [],
    seats: owners.map(({ seat }) => seat),
    turned: {},
    turnedAt: {},
  };
}

function changed(
  task: StandingTask,
  event: Exclude<RecordedTaskEvent, { type: 'TaskWritten' }>,
): StandingTask {
  switch (event.type) {
    case 'TaskReworded':
      return { ...task, what: event.data.what, membersOnly: event.data.membersOnly };
    case 'TaskRedated': {
      const { due, pinned = false, follows = false } = event.data;
      const { wantsUntil } = task;
      // A plan that moves decides nothing about what somebody asked for, unless it gives them that time.
      const stillWants = follows && wantsUntil !== undefined && due !== undefined && due < wantsUntil.until;
      return {
        ...{ ...task, due, pinned, datedAt: event.at, ownDate: !follows },
        firstDue: task.firstDue ?? due,
        wantsUntil: stillWants ? wantsUntil : undefined,
      };
    }
    case 'TaskPlaced': {
      const { needs, minDays, role, evidenceWanted } = event.data;
      return { ...task, needs, minDays, role, evidenceWanted };
    }
    case 'OwnersNamed': {
      const { owners, joined, left, begins } = event.data;
      // The same ones, by another person or led by another: what they have begun is begun, what they asked for is asked.
      const isSame = joined.length + left.length === 0;
      const goesOn = isSame && begins === (task.status === 'begun' ? 'taken' : task.status);
      return goesOn ? { ...task, owners } : withOwners(task, owners, begins, event.at);
    }
    case 'TaskTaken': {
      const { owner } = event.data;
      const others = task.owners.filter(({ seat }) => seat !== owner.seat);
      const before = task.owners.find(({ seat }) => seat === owner.seat);
      // Who accepts what was offered to several shares it with them.
      const owners = task.status === 'offered' ? [...others, { ...before, ...owner }] : [owner];
      return { ...withOwners(task, owners, 'taken', event.at), takenAt: event.at };
    }
    case 'ClaimAsked':
      return {
        ...task,
        status: 'asked',
        claims: withoutSeat(task.claims, event.data.owner.seat).concat(event.data.owner),
        claimed: [...new Set([...task.claimed, event.data.owner.seat])].slice(-MOST_CLAIMED),
      };
    case 'ClaimDeclined': {
      const claims = withoutSeat(task.claims, event.data.seat);
      return {
        ...task,
        claims,
        status: task.status === 'asked' && claims.length === 0 ? 'open' : task.status,
      };
    }
    case 'TaskGivenBack': {
      const { seat } = event.data;
      const owners = task.owners.filter((one) => one.seat !== seat);
      const handOver = task.handOver?.from === seat ? undefined : task.handOver;
      const next = saying({ ...task, owners, handOver, wantsUntil: undefined }, 'givenBack', event);
      return owners.length > 0 ? next : { ...next, status: 'open' };
    }
    case 'HandOverOffered': {
      const { seat, to, share = false } = event.data;
      return { ...task, handOver: { from: seat, to, share } };
    }
    case 'HandOverEnded':
      return { ...task, handOver: undefined };
    case 'TaskHandedOver': {
      const { from, to, share } = event.data;
      const leads = task.owners.length === 1 || task.owners.some((one) => one.seat === from && one.leads);
      const others = task.owners.filter(({ seat }) => seat !== to.seat && (share || seat !== from));
      const owners = share
        ? [...others.map((one) => (one.seat === from && leads ? { ...one, leads: true as const } : one)), to]
        : [...others, { ...to, ...(leads && others.length > 0 ? { leads: true as const } : {}) }];
      const status = task.status;
      return { ...withOwners(task, owners, 'taken', event.at), ...(status === 'begun' ? { status } : {}) };
    }
    case 'TaskBegun':
      return { ...task, status: 'begun', begunAt: event.at };
    case 'TaskDone':
      return ended(saying(task, 'done', event), 'done', event.at);
    case 'TaskDropped':
      return ended(task, 'dropped', event.at);
    case 'DoneTakenBack':
    case 'TaskTakenUpAgain':
      return asBefore(task);
    case 'MoreTimeAsked': {
      const { until, granted, seat, person } = event.data;
      const next = saying(task, 'moreTime', event);
      return granted
        ? {
            ...next,
            due: until,
            datedAt: event.at,
            ownDate: true,
            wantsUntil: undefined,
            // A date before the one they had is no more time.
            postponed: task.postponed + Number(task.due === undefined || until > task.due),
          }
        : { ...next, wantsUntil: { until, seat, person } };
    }
    case 'MoreTimeDecided': {
      const { until, granted } = event.data;
      const next = { ...task, wantsUntil: undefined };
      const dated = { due: until, datedAt: event.at, ownDate: true };
      return granted ? { ...next, ...dated, postponed: task.postponed + 1 } : next;
    }
    case 'TaskNoted':
      return saying(task, 'note', event);
    case 'TaskTurned': {
      const { step, about } = event.data;
      if (!step) return task;
      return {
        ...task,
        turned: { ...task.turned, [step]: about },
        turnedAt: { ...task.turnedAt, [step]: event.at },
      };
    }
  }
}

function withoutSeat(all: readonly Owner[], seat: string): readonly Owner[] {
  return all.filter((one) => one.seat !== seat);
}

function withOwners(
  task: StandingTask,
  owners: readonly Owner[],
  status: Beginning,
  at: string,
): StandingTask {
  const seats = [...new Set([...task.seats, ...owners.map(({ seat }) => seat)])];
  const ownedSince = Object.fromEntries(
    owners.map(({ seat }) => [seat, isOwner(task, seat) ? (task.ownedSince[seat] ?? at) : at]),
  );
  return {
    ...{ ...task, status, owners, seats, ownedSince, assignedAt: at },
    ...{ claims: [], wantsUntil: undefined, handOver: undefined },
  };
}

function ended(task: StandingTask, status: 'done' | 'dropped', at: string): StandingTask {
  const before = task.endedAt === undefined ? task.status : task.before;
  const endings = [...task.endings.filter((one) => one !== at), at].slice(-MOST_ENDINGS);
  return {
    ...task,
    status,
    before,
    endedAt: at,
    endings,
    handOver: undefined,
    claims: [],
    wantsUntil: undefined,
  };
}

/** As it was before it ended; what somebody had asked for is open again, since nobody waits for it any more. */
export function asBefore(task: StandingTask): StandingTask {
  const { before = 'taken' } = task;
  return { ...task, status: before === 'asked' ? 'open' : before, before: undefined, endedAt: undefined };
}

type Saying = Extract<
  RecordedTaskEvent,
  { type: 'TaskGivenBack' | 'TaskDone' | 'MoreTimeAsked' | 'TaskNoted' }
>;

function saying(task: StandingTask, about: Said['about'], event: Saying): StandingTask {
  const { data, at, by } = event;
  const said: Said = {
    about,
    at,
    by,
    seat: data.seat,
    note: known(data.note),
    ...('link' in data ? { link: data.link } : {}),
    ...('file' in data ? { file: data.file } : {}),
    ...('until' in data ? { until: data.until } : {}),
  };
  return { ...task, said: [...task.said, said].slice(-MOST_SAID) };
}
