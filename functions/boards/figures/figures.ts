import { dayAggregate } from '../../day/rules/day.ts';
import { failuresOf } from '../../flow/failures.ts';
import { audienceAggregate } from '../../meeting/rules/audience.ts';
import { meetingAggregate } from '../../meeting/rules/meeting.ts';
import { seatRow, seatsList } from '../../meeting/rules/seat-views.ts';
import { type ConvenedMeeting, isConvened, type Meeting } from '../../meeting/rules/state.ts';
import { type MeetingRow, meetingRow, meetingsList } from '../../meeting/rules/views.ts';
import { listStandings, localDay, type StandingRow } from '../../membership/rules/standings.ts';
import type { Aggregate } from '../../platform/aggregate.ts';
import type { Figures, ReadingFigures } from '../../platform/capability.ts';
import { once } from '../../platform/once.ts';
import { folded } from '../../platform/repository.ts';
import { readRow } from '../../platform/tomorrow.ts';
import type { Listing, ViewGone, ViewRow } from '../../platform/views.ts';
import { taskAggregate } from '../../tasks/rules/task.ts';
import { promisesList, readPromises } from '../../tasks/rules/views.ts';
import { figuresKey, figuresList, unheardList } from '../rules/figures-row.ts';
import { figuresOfMeeting } from '../rules/meeting-figures.ts';

/** Meetings that are looked at for the one before or after: those between them are drafts, or called off. */
const NEIGHBOURS = 20;

/** Of a message that did not reach its reader. */
const NOT_REACHED = ['bounced', 'complained', 'failed'];

/** Figures of meetings: counted again when anything changes about one, its day, or what was promised at it. */
export const meetingFigures: Figures = {
  kind: meetingAggregate.kind,
  of({ kind, id }, stored) {
    if (kind === meetingAggregate.kind || kind === dayAggregate.kind) return [id];
    if (kind !== taskAggregate.kind) return [];
    const task = folded(taskAggregate, stored);
    return task.status === 'none' ? [] : [task.origin.meeting ?? []].flat();
  },
  /** The next meeting looks back at the promises of this one. */
  async rows(read, network, id, now) {
    const counting = { read, network, now, standings: once(() => listStandings(read.views, network)) };
    const meeting = await load(read, meetingAggregate, network, id);
    const next = await neighbour(counting, meeting, id, 'next');
    const own = await rowsOf(counting, meeting, id);
    if (!next) return own;
    return [...own, ...(await rowsOf(counting, await load(read, meetingAggregate, network, next), next))];
  },
};

interface Counting {
  readonly read: ReadingFigures;
  readonly network: string;
  /** Instant, UTC. */
  readonly now: string;
  readonly standings: () => Promise<StandingRow[]>;
}

async function rowsOf(counting: Counting, meeting: Meeting, id: string): Promise<Listing> {
  if (!isConvened(meeting)) return [];
  const { network, now } = counting;
  const v = Date.parse(now);
  const lists = [figuresList(network), unheardList(network)];
  const on = localDay(meeting.startsAt);
  const begun = meeting.status === 'convened' && meeting.startsAt <= now ? meeting : undefined;
  // Before its first date it has no rows.
  if (!begun && meeting.status === 'convened' && meeting.dates.length < 2) return [];
  const elsewhere = [...new Set([...meeting.dates, on])].filter((day) => !begun || day !== on);
  const gone = elsewhere.flatMap((day) =>
    lists.map((pk): ViewGone => ({ pk, sk: figuresKey(day, id), v, gone: true })),
  );
  return begun ? [...gone, ...(await begunRows(counting, begun, id, figuresKey(on, id)))] : gone;
}

async function begunRows(
  counting: Counting,
  meeting: ConvenedMeeting,
  id: string,
  sk: string,
): Promise<ViewRow[]> {
  const { read, network, now, standings } = counting;
  const v = Date.parse(now);
  const [audience, day, seats, failures, before] = await Promise.all([
    load(read, audienceAggregate, network, meeting.audience),
    load(read, dayAggregate, network, id),
    read.views.all(seatsList(network, id)),
    failuresOf(read.views, network, `${meetingAggregate.kind}/${id}`),
    neighbour(counting, meeting, id, 'before'),
  ]);
  const promised = before ? readPromises(await read.views.all(promisesList(network, before))) : undefined;
  const { row, unheard } = figuresOfMeeting({
    id,
    meeting,
    audience: audience.chunks.flat(),
    answers: seats.flatMap(({ data }) => readRow('seats', seatRow, data) ?? []),
    day,
    standings: await standings(),
    failed: new Set(failures.flatMap((one) => (NOT_REACHED.includes(one.state) ? [one.person] : []))),
    promised,
  });
  return [
    { pk: figuresList(network), sk, v, data: row },
    { pk: unheardList(network), sk, v, data: { seats: unheard } },
  ];
}

/** The nearest other meeting that has begun and was not called off. */
async function neighbour(
  { read, network, now }: Counting,
  meeting: Meeting,
  id: string,
  where: 'before' | 'next',
): Promise<string | undefined> {
  if (!isConvened(meeting)) return undefined;
  const { date } = meeting.details;
  const { rows } = await read.views.list(meetingsList(network), {
    from: figuresKey(date, id),
    limit: NEIGHBOURS,
    backwards: where === 'before',
  });
  const isOther = ({ id: other, stage, startsAt }: MeetingRow) =>
    other !== id &&
    (stage === 'invited' || stage === 'inviting') &&
    startsAt !== undefined &&
    startsAt <= now;
  return rows.flatMap(({ data }) => readRow('meetings', meetingRow, data) ?? []).find(isOther)?.id;
}

async function load<State, Event extends { type: string; data: object }>(
  { events }: ReadingFigures,
  aggregate: Aggregate<State, Event>,
  network: string,
  id: string,
): Promise<State> {
  return folded(aggregate, await events.read({ network, kind: aggregate.kind, id }));
}
