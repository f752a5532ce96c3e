import fc from 'fast-check';
import { expect, test } from 'vitest';
import { heldOf, pointsBefore } from '../../functions/agenda/rules/open-points.ts';
import { cancel, revise } from '../../functions/meeting/rules/decide.ts';
import type { MeetingEvent } from '../../functions/meeting/rules/events.ts';
import { meetingAggregate } from '../../functions/meeting/rules/meeting.ts';
import { isConvened } from '../../functions/meeting/rules/state.ts';
import { defaultTimeline } from '../../functions/meeting/rules/timeline/settings.ts';
import { type MeetingRow, meetingsList, meetingViews } from '../../functions/meeting/rules/views.ts';
import type { MinutesEvent, PublishedEntry } from '../../functions/minutes/rules/events.ts';
import { minutesAggregate } from '../../functions/minutes/rules/minutes.ts';
import {
  minutesSchedule,
  type Publishing,
  publishSummary,
  showPageAgain,
  stopPublishing,
  withdrawPage,
} from '../../functions/minutes/rules/publish.ts';
import { minutesReactions } from '../../functions/minutes/rules/reactions.ts';
import type { Aggregate } from '../../functions/platform/aggregate.ts';
import { DAY, later, MINUTE } from '../../functions/platform/clock.ts';
import type { NewEvent, StoredEvent, StreamKey } from '../../functions/platform/event.ts';
import { Refusal } from '../../functions/platform/refusal.ts';
import { folded, readable } from '../../functions/platform/repository.ts';
import {
  askMoreTime,
  dropTask,
  finishTask,
  giveBack,
  nameOwners,
  takeBackDone,
  takeUpAgain,
} from '../../functions/tasks/rules/decide.ts';
import type { TaskEvent } from '../../functions/tasks/rules/events.ts';
import { isOpen, isOwner, type Task, taskAggregate } from '../../functions/tasks/rules/task.ts';
import {
  endedTasksList,
  openTasksList,
  readTasks,
  type TaskRow,
  tasksOfList,
  taskViews,
} from '../../functions/tasks/rules/views.ts';
import { details, invited } from '../meeting/meetings.ts';

const NETWORK = 'best';
const BEGIN = '2025-10-13T02:00:00.000Z';
const rice = { seat: 'm-rice', party: 'member', person: 'c-sokha' } as const;
const lotus = { seat: 'm-lotus', party: 'member', person: 'c-bopha' } as const;
const seats = [rice, lotus] as const;
/** The day of each meeting, a quarter apart. */
const quarters = { q1: '2025-11-10', q2: '2026-02-09', q3: '2026-05-11' } as const;
type Quarter = keyof typeof quarters;
const meetings = Object.keys(quarters) as Quarter[];
const points = ['a', 'b'] as const;

/** The facts of a network in memory, with what follows from them. */
class World {
  now = BEGIN;
  /** What the minutes of each meeting have typed: its points, with whose they are. */
  readonly typed = new Map<Quarter, Map<string, PublishedEntry>>();
  /** Tasks that somebody took up again by hand. */
  readonly takenUp = new Set<string>();
  readonly #streams = new Map<string, StoredEvent[]>();

  constructor() {
    for (const id of meetings) {
      const date = quarters[id];
      const facts = invited.map((event) =>
        event.type === 'MeetingDrafted'
          ? { ...event, data: { ...event.data, details: { ...details, date } } }
          : event.type === 'MeetingConvened'
            ? {
                ...event,
                data: { ...event.data, startsAt: `${date}T01:30:00.000Z`, endsAt: `${date}T05:00:00.000Z` },
              }
            : event,
      ) as MeetingEvent[];
      this.append(
        'meeting',
        id,
        facts.map((one) => meetingAggregate.events.write(one)),
      );
      this.typed.set(id, new Map());
    }
  }

  stored(kind: string, id: string): StoredEvent[] {
    return this.#streams.get(`${kind} ${id}`) ?? [];
  }

  state<State, Event extends { type: string; data: object }>(aggregate: Aggregate<State, Event>, id: string) {
    return folded(aggregate, this.stored(aggregate.kind, id));
  }

  ids(kind: string): string[] {
    return [...this.#streams.keys()].flatMap((one) =>
      one.startsWith(`${kind} `) ? one.slice(kind.length + 1) : [],
    );
  }

  append(kind: string, id: string, events: readonly NewEvent[], causeId?: string): StoredEvent[] {
    const before = this.stored(kind, id);
    const stream: StreamKey = { network: NETWORK, kind, id };
    const fresh = events.map(({ type, data }, n): StoredEvent => {
      const version = before.length + n + 1;
      const fact = { id: `${kind}.${id}.${version}`, stream, version, type, at: this.now, by: 'staff:dara' };
      return { ...fact, data: JSON.parse(JSON.stringify(data)), ...(causeId ? { causeId } : {}) };
    });
    this.#streams.set(`${kind} ${id}`, [...before, ...fresh]);
    return fresh;
  }

  minutes(id: Quarter, events: readonly MinutesEvent[]): void {
    const fresh = this.append(
      'minutes',
      id,
      events.map((one) => minutesAggregate.events.write(one)),
    );
    for (const event of readable(minutesAggregate, fresh)) {
      const stream = { network: NETWORK, kind: 'minutes', id };
      const intents = minutesReactions(event, this.state(minutesAggregate, id), stream);
      // Each run of it is carried out twice, as react may.
      for (const intent of [...intents, ...intents]) {
        if (intent.do !== 'changeOthers') continue;
        for (const one of intent.changes) {
          this.append(one.kind, one.id, one.decide(this.stored(one.kind, one.id)).events, event.id);
        }
        const record = intent.record(this.state(minutesAggregate, id), []);
        this.append(
          'minutes',
          id,
          record.map((one) => minutesAggregate.events.write(one)),
        );
      }
    }
  }

  task(id: string, decide: (task: Task) => TaskEvent[]): void {
    this.append(
      'task',
      id,
      decide(this.state(taskAggregate, id)).map((one) => taskAggregate.events.write(one)),
    );
  }

  /** Time passes; what waits is published. */
  travel(time: number): void {
    this.now = later(this.now, time);
    for (const id of meetings)
      this.minutes(id, minutesSchedule.fallDue(this.state(minutesAggregate, id), [], this.now));
  }

  rows(list: string): TaskRow[] {
    const all = this.ids('task').flatMap((id) => {
      const stored = this.stored('task', id);
      return taskViews(folded(taskAggregate, stored), stored.length, { network: NETWORK, kind: 'task', id });
    });
    return readTasks(all.flatMap((row) => ('data' in row && row.pk === list ? [row] : [])));
  }

  meetingRows(): MeetingRow[] {
    return meetings.flatMap((id) => {
      const stream = { network: NETWORK, kind: 'meeting', id };
      const rows = meetingViews(this.state(meetingAggregate, id), this.stored('meeting', id).length, stream);
      return rows.flatMap((row) =>
        'data' in row && row.pk === meetingsList(NETWORK) ? [row.data as MeetingRow] : [],
      );
    });
  }
}

const acts = ['done', 'undone', 'drop', 'takeUp', 'giveBack', 'assign', 'moreTime'] as const;
const quarter = fc.constantFrom(...meetings);
const point = fc.constantFrom(...points);
const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('type' as const), of: quarter, point, who: fc.nat(2) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('takeOut' as const), of: quarter, point }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom('publish', 'publish', 'stop', 'withdraw', 'show'),
      of: quarter,
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom(...acts), of: quarter, point, who: fc.nat(1) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('cancel', 'move'), of: quarter }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('wait' as const),
      time: fc.constantFrom(MINUTE, 3 * MINUTE, 9 * DAY, 60 * DAY),
    }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function play(world: World, step: Step): void {
  const { now } = world;
  const today = now.slice(0, 10);
  if (step.do === 'wait') {
    world.travel(step.time);
    return;
  }
  const { of } = step;
  const id = 'point' in step ? `${of}.${step.point}` : '';
  const who = seats['who' in step && step.who === 1 ? 1 : 0];
  const written = world.typed.get(of);
  const minutes = () => world.state(minutesAggregate, of);
  const meeting = world.state(meetingAggregate, of);
  const change = (events: readonly MeetingEvent[]) =>
    world.append(
      'meeting',
      of,
      events.map((one) => meetingAggregate.events.write(one)),
    );
  switch (step.do) {
    case 'type': {
      const open = step.who === 2;
      const text = { en: `${id} at ${now}` };
      const entry = {
        id,
        item: 'i1',
        kind: 'point',
        text,
        membersOnly: false,
        owners: open ? [] : [who],
        open,
      } as const;
      written?.set(id, { ...entry, owners: [...entry.owners] });
      return;
    }
    case 'takeOut':
      written?.delete(id);
      return;
    case 'publish': {
      const content: Publishing['content'] = {
        title: details.title,
        parts: { opening: { en: 'We met.' } },
        entries: [...(written?.values() ?? [])],
        photos: [],
      };
      const seen = minutes().current?.published.revision ?? 0;
      const publishing: Publishing = {
        content,
        halfToo: true,
        thanks: false,
        alsoTo: [],
        mail: true,
        seen,
        unsettled: [],
      };
      world.minutes(of, publishSummary(minutes(), meeting, publishing, { now, by: 'staff:dara' }));
      return;
    }
    case 'stop':
      world.minutes(of, stopPublishing(minutes(), now));
      return;
    case 'withdraw':
      world.minutes(of, withdrawPage(minutes()));
      return;
    case 'show':
      world.minutes(of, showPageAgain(minutes()));
      return;
    case 'cancel':
      change(cancel(meeting, undefined, now));
      return;
    case 'move': {
      if (!isConvened(meeting)) return;
      const date = later(`${meeting.details.date}T00:00:00.000Z`, 14 * DAY).slice(0, 10);
      change(revise(meeting, { ...meeting.details, date }, { now, mute: false, timeline: defaultTimeline }));
      return;
    }
    case 'done':
      world.task(id, (task) => finishTask(task, who, {}));
      return;
    case 'undone':
      world.takenUp.add(id);
      world.task(id, (task) => takeBackDone(task, undefined));
      return;
    case 'drop':
      world.task(id, (task) => dropTask(task));
      return;
    case 'takeUp':
      world.takenUp.add(id);
      world.task(id, takeUpAgain);
      return;
    case 'giveBack':
      world.task(id, (task) => giveBack(task, who));
      return;
    case 'assign':
      world.task(id, (task) => nameOwners(task, [who], 'taken'));
      return;
    case 'moreTime':
      world.task(id, (task) => askMoreTime(task, who, { until: later(now, 20 * DAY).slice(0, 10), today }));
      return;
  }
}

/** Answers how many open points are carried to the next meeting. */
function expectOnePlace(world: World): number {
  const open = world.rows(openTasksList(NETWORK));
  const ended = world.rows(endedTasksList(NETWORK));
  const all = world.ids('task').filter((id) => world.state(taskAggregate, id).status !== 'none');
  // Among what is open, or among what has ended.
  expect([...open, ...ended].map(({ id }) => id).sort()).toEqual([...all].sort());
  const published = meetings.flatMap((of) =>
    (world.state(minutesAggregate, of).current?.published.entries ?? []).map(({ id }) => id),
  );
  // What is published is a task once, and none is open that was taken out of its summary and not taken up by hand.
  expect(all).toEqual(expect.arrayContaining(published));
  const astray = open.filter(({ id }) => !published.includes(id) && !world.takenUp.has(id));
  expect(astray).toEqual([]);
  let carried = 0;
  const held = heldOf(world.meetingRows());
  const ahead = held.find(({ endsAt }) => endsAt > world.now);
  for (const { id, from = '', writtenAt = '' } of open) {
    const task = world.state(taskAggregate, id);
    if (!isOpen(task)) throw new Error(`${id} is not open`);
    // With its owners, and with nobody else.
    for (const { seat } of seats) {
      const has = world.rows(tasksOfList(NETWORK, seat)).some((one) => one.id === id);
      expect(has, `${id} of ${seat}`).toBe(isOwner(task, seat));
    }
    // On the agenda of the next meeting that is not called off, and of no other that is to come.
    const on = held.filter(
      (one) =>
        one.endsAt > world.now &&
        pointsBefore(one.id, held, { open, ended }, world.now).open.some((row) => row.id === id),
    );
    const isNext = ahead && ahead.id !== from && writtenAt < ahead.startsAt;
    expect(
      on.map((one) => one.id),
      `${id} at ${world.now}`,
    ).toEqual(isNext ? [ahead.id] : []);
    carried += on.length;
  }
  return carried;
}

test('in whatever order meetings are moved or called off, summaries published, corrected and withdrawn, and tasks done, dropped or given to others, each open point is in one place', () => {
  let carried = 0;
  fc.assert(
    fc.property(fc.array(step, { minLength: 10, maxLength: 40 }), (life) => {
      const world = new World();
      for (const one of [
        { do: 'wait' as const, time: 29 * DAY },
        ...life,
        { do: 'wait' as const, time: 3 * MINUTE },
      ]) {
        try {
          play(world, one);
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
        }
        carried += expectOnePlace(world);
      }
    }),
    { numRuns: 60, endOnFailure: true },
  );
  // Some of the lives have something to carry.
  expect(carried).toBeGreaterThan(0);
}, 60_000);
