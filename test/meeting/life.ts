import { readKeyTag } from '../../functions/delivery/ledger-item.ts';
import { type LedgerRow, type MailState, partKey } from '../../functions/delivery/ledger-row.ts';
import { dueList, troublesList } from '../../functions/flow/lists.ts';
import { projectStream } from '../../functions/flow/project-stream.ts';
import { reschedule } from '../../functions/flow/reschedule.ts';
import { localDate } from '../../functions/i18n/dates.ts';
import { audienceAggregate, audienceChunks, audienceHash } from '../../functions/meeting/rules/audience.ts';
import { convene, draftMeeting } from '../../functions/meeting/rules/decide.ts';
import type { Invitee, MeetingEvent } from '../../functions/meeting/rules/events.ts';
import { meetingAggregate } from '../../functions/meeting/rules/meeting.ts';
import { type Answering, giveAnswer, seatAggregate, seatId } from '../../functions/meeting/rules/seat.ts';
import type { Answer } from '../../functions/meeting/rules/seat-events.ts';
import { countChannels } from '../../functions/meeting/rules/select-audience.ts';
import { isConvened, type Meeting } from '../../functions/meeting/rules/state.ts';
import { reviseTimeline } from '../../functions/meeting/rules/timeline/revise.ts';
import {
  defaultTimeline,
  type TimelineSettings,
  timelineIn,
} from '../../functions/meeting/rules/timeline/settings.ts';
import type { MemberEvent } from '../../functions/membership/rules/events.ts';
import { memberAggregate } from '../../functions/membership/rules/member.ts';
import { minutesAggregate } from '../../functions/minutes/rules/minutes.ts';
import { publishSummary } from '../../functions/minutes/rules/publish.ts';
import { NETWORK_ID, networkAggregate } from '../../functions/network/rules/network.ts';
import { later, MINUTE } from '../../functions/platform/clock.ts';
import type { StreamKey } from '../../functions/platform/event.ts';
import { EventLog } from '../../functions/platform/event-log.ts';
import { appendOf, Repository } from '../../functions/platform/repository.ts';
import type { Owner, TaskEvent } from '../../functions/tasks/rules/events.ts';
import { isOpen as isOpenTask, type Task, taskAggregate } from '../../functions/tasks/rules/task.ts';
import { promisesOf } from '../../functions/tasks/rules/written-to.ts';
import type { Death } from '../delivery/crashing.ts';
import { PostOffice } from '../delivery/post-office.ts';
import { foundedWith, settings } from '../web/rig.ts';
import {
  after,
  before,
  CAUSE,
  isReady,
  Machine,
  MEETING,
  POINTS,
  type Point,
  type Process,
  work,
} from './life-machine.ts';
import { audience, details, type Invited, memberFacts } from './life-people.ts';
import { promisedIn, publishingOf } from './life-summary.ts';
import type { Told } from './life-told.ts';

const NETWORK = MEETING.network;
const BY = 'staff:s-coord';

/** When the life begins: Monday morning in Battambang, four weeks before the meeting. */
export const BEGIN = '2025-10-13T02:00:00.000Z';

/** Most stops on one journey, and most rounds of work at one instant: what never ends is an error. */
const MOST_STOPS = 400;
const MOST_ROUNDS = 30;

/** The life of one meeting through the real flow, ledger and delivery, with a clock that tests move. */
export class Life {
  readonly office: PostOffice;
  readonly told: Told[] = [];
  /** While feedback is down nothing is heard of what became of mails. */
  deaf = false;
  /** It was down once: then a mail may end as `unknown`, for a person to decide about. */
  wasDeaf = false;
  /** Its summary was published from the minutes: there may be tasks. */
  isPublished = false;
  readonly #repository: Repository;
  #noted = 0;
  readonly #invited: readonly Invitee[];

  private constructor(office: PostOffice, invited: readonly Invitee[]) {
    [this.#invited, this.office] = [invited, office];
    this.#repository = new Repository(new EventLog(office.table.client, office.table.tables.eventLog));
    office.now = BEGIN;
  }

  /** A network, its members, and a meeting whose invitations were sent. */
  static async begin(of: Invited = { audience, memberFacts }): Promise<Life> {
    const life = new Life(await PostOffice.open(), of.audience);
    const meta = { by: BY, at: BEGIN };
    const { log } = life.#repository;
    const network = appendOf(networkAggregate, NETWORK, NETWORK_ID, 0, foundedWith(), meta);
    const chunks = audienceChunks(of.audience, []);
    await log.appendAll([
      network,
      ...Object.entries(of.memberFacts).map(([id, facts]) =>
        appendOf(memberAggregate, NETWORK, id, 0, facts, meta),
      ),
      appendOf(audienceAggregate, NETWORK, 'A1', 0, chunks, meta),
    ]);
    await life.change((meeting) => draftMeeting(meeting, { zone: settings.zone, details }));
    const hash = audienceHash(of.audience);
    const fixed = { id: 'A1', chunks: chunks.length, hash, seen: hash, leftOut: 0 };
    const inviting = { stopSeconds: 120, timeline: defaultTimeline, atOnce: true };
    await life.change((meeting, now) =>
      convene(meeting, { ...fixed, ...countChannels(of.audience) }, now, inviting),
    );
    await life.settle();
    await life.travel(3 * MINUTE);
    return life;
  }

  end(): Promise<void> {
    return this.office.close();
  }

  get now(): string {
    return this.office.now;
  }

  /** A decision of the coordinator. @throws {Refusal} */
  async change(decide: (meeting: Meeting, now: string) => MeetingEvent[]): Promise<void> {
    const meta = { by: BY, at: this.now };
    await this.#repository.change(meetingAggregate, NETWORK, MEETING.id, meta, (meeting) =>
      decide(meeting, this.now),
    );
  }

  async meeting(): Promise<Told['meeting']> {
    const { state } = await this.#repository.load(meetingAggregate, NETWORK, MEETING.id);
    if (!isConvened(state)) throw new Error('the meeting is not convened');
    return state;
  }

  history() {
    return this.#repository.history(meetingAggregate, NETWORK, MEETING.id);
  }

  /** An answer by link. @throws {Refusal} */
  async answer({ seat, person }: Invitee, answer: Answer): Promise<void> {
    const inAudience = this.#invited.some((one) => one.person === person);
    const answering: Answering = { meetingId: MEETING.id, seat, person, source: 'form', inAudience };
    const meeting = await this.meeting();
    const meta = { by: `person:${person}`, at: this.now };
    await this.#repository.change(seatAggregate, NETWORK, seatId(MEETING.id, seat), meta, (given) =>
      giveAnswer(given, meeting, answering, { answer }, this.now),
    );
  }

  /** Something becomes known about a member. */
  async facts(id: string, facts: readonly MemberEvent[]): Promise<void> {
    const meta = { by: BY, at: this.now };
    await this.#repository.change(memberAggregate, NETWORK, id, meta, () => facts);
  }

  async timeline(): Promise<TimelineSettings> {
    const { state } = await this.#repository.load(networkAggregate, NETWORK, NETWORK_ID);
    return timelineIn(state);
  }

  /** Other settings of the network, after which everything open is computed anew. */
  async set(timeline: TimelineSettings): Promise<void> {
    const meta = { by: BY, at: this.now };
    await this.#repository.change(networkAggregate, NETWORK, NETWORK_ID, meta, (network) =>
      reviseTimeline(network, timeline, this.now),
    );
    await reschedule(new Machine(this.office, this.streams).flow, NETWORK);
  }

  /** Every message about the meeting, and about what was promised at it. */
  async rows(): Promise<readonly LedgerRow[]> {
    const { ledger } = this.office.engine;
    const owners = this.#invited.map(({ seat, party }) =>
      promisesOf({ seat, meeting: party === 'guest' ? MEETING.id : undefined }),
    );
    const ofTasks = [...POINTS.map((id) => `${taskAggregate.kind}/${id}`), ...new Set(owners)];
    const causes = [CAUSE, ...(this.isPublished ? ofTasks : [])];
    const pages = await Promise.all(causes.map((cause) => ledger.ofCause(NETWORK, cause)));
    return pages.flatMap(({ rows }) => rows);
  }

  /** The summary is published from the minutes, or corrected: each point with its owners. @throws {Refusal} */
  async publish(points: Readonly<Partial<Record<Point, readonly Owner[]>>>, mail: boolean): Promise<void> {
    const meeting = await this.meeting();
    const { state } = await this.#repository.load(minutesAggregate, NETWORK, MEETING.id);
    const seen = state.current?.published.revision ?? 0;
    const publishing = publishingOf(points, meeting.details, { seen, mail });
    await this.#repository.change(
      minutesAggregate,
      NETWORK,
      MEETING.id,
      { by: BY, at: this.now },
      (minutes) => publishSummary(minutes, meeting, publishing, { now: this.now, by: BY }),
    );
    this.isPublished = true;
    await this.#list();
  }

  /** A decision about a task; nothing where it was never promised. @throws {Refusal} */
  async changeTask(id: Point, decide: (task: Task, today: string) => TaskEvent[]): Promise<void> {
    await this.#repository.change(taskAggregate, NETWORK, id, { by: BY, at: this.now }, (task) =>
      task.status === 'none' ? [] : decide(task, localDate(this.now, settings.zone)),
    );
    await this.#list();
  }

  /** Whose each point is by the summary, by its id. */
  async #promised(): Promise<Told['promised']> {
    const { state } = await this.#repository.load(minutesAggregate, NETWORK, MEETING.id);
    return promisedIn(state);
  }

  get streams(): readonly StreamKey[] {
    return this.isPublished ? after : before;
  }

  /** What the stream tells project of by itself. */
  async #list(): Promise<void> {
    const { flow, streams } = new Machine(this.office, this.streams);
    for (const stream of streams) await projectStream(flow, stream);
  }

  /** One run of a function, to its end or to its death. */
  async run(process: Process, death?: Death): Promise<void> {
    const machine = new Machine(this.office, this.streams, death);
    await machine.mortal.run(() => work[process](machine, this.rows.bind(this)));
    await this.#note();
  }

  /** Several runs at the same time. */
  async together(...processes: readonly Process[]): Promise<void> {
    const machines = processes.map((process) => [process, new Machine(this.office, this.streams)] as const);
    await Promise.all(machines.map(([process, machine]) => work[process](machine, this.rows.bind(this))));
    await this.#note();
  }

  /** Everything that the streams bring by themselves, until nothing more happens. */
  async settle(): Promise<void> {
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      if (!this.deaf) await this.office.hear('Send', 'Delivery');
      const isPending = (await this.#repository.log.pending()).length > 0;
      const open = (await this.rows()).some((row) => isReady(row, this.now));
      if (!isPending && !open) return;
      if (isPending) await this.run('react');
      await this.run('deliver');
    }
    throw new Error(`at ${this.now} there is no end of work`);
  }

  /** Time passes: the tick runs whenever something is due. */
  async travel(milliseconds: number): Promise<void> {
    const target = later(this.now, milliseconds);
    for (let stops = 0; ; stops += 1) {
      if (stops > MOST_STOPS) throw new Error(`at ${this.now} there is no end of due things`);
      const due = await this.#nextDue();
      if (due === undefined || due >= target) break;
      await this.jump(due);
    }
    await this.jump(target);
  }

  /** The clock is moved, and the functions run at that time: after an outage, or put back. */
  async jump(instant: string): Promise<void> {
    this.office.now = instant;
    await this.run('tick');
    await this.settle();
  }

  async #nextDue(): Promise<string | undefined> {
    const { views, streams } = new Machine(this.office, this.streams);
    const pointers = await Promise.all(
      streams.flatMap(({ kind, id }) =>
        [dueList, troublesList].map((list) => views.get(list(NETWORK), `${kind}/${id}`)),
      ),
    );
    const open = (await this.rows()).filter(({ state }) => isOpen.has(state));
    const instants = [...pointers, ...open].flatMap((one) => one?.dueAt ?? []);
    // What waits for evidence is looked at by every tick; while nothing is heard none can come.
    const waits = !this.deaf && open.some(({ state }) => state === 'claimed');
    const soon = waits ? [later(this.now, 3 * MINUTE)] : [];
    return [...instants.filter((at) => at > this.now), ...soon].sort()[0];
  }

  /** Notes which mails the provider took since, and what they say. */
  async #note(): Promise<void> {
    const { accepted } = this.office.ses;
    const fresh = accepted.slice(this.#noted);
    this.#noted = accepted.length;
    for (const { tags, raw } of fresh) {
      const key = tags.row === undefined ? undefined : readKeyTag(tags.row);
      if (!key) continue;
      const row = await this.office.row(key);
      const parts = [key, ...(row.carries ?? []).map((name) => partKey(key, name))];
      const [meeting, settings] = [await this.meeting(), await this.timeline()];
      const tasks = this.isPublished
        ? await Promise.all(POINTS.map((id) => this.#repository.load(taskAggregate, NETWORK, id)))
        : [];
      const promised = this.isPublished ? await this.#promised() : {};
      const open = POINTS.filter((_, n) => isOpenTask(tasks[n]?.state ?? taskAggregate.initial));
      this.told.push({ at: this.now, raw, person: key.person, parts, meeting, settings, open, promised });
    }
  }
}

const isOpen: ReadonlySet<MailState> = new Set(['planned', 'claimed', 'carried']);
