import type { LedgerRow } from '../../delivery/ledger-row.ts';
import { meetingAggregate } from '../../meeting/rules/meeting.ts';
import { minutesAggregate } from '../../minutes/rules/minutes.ts';
import { QUIET, waitsFor } from '../../network/rules/quiet.ts';
import { DAY, later } from '../../platform/clock.ts';
import type { RecordedTaskEvent } from '../rules/events.ts';
import { type Heard, heardInPerson, lastTimeDecided, takesForTheirs, toldBy } from '../rules/heard.ts';
import { isOpen, isOwner, type StandingTask, taskAggregate } from '../rules/task.ts';
import { type Judging, type NotSent, no, type Ready } from './judging.ts';
import { saidAt, says } from './says.ts';

/** How long a message waits for the summary of a meeting that may say the same. */
const SUMMARY_WAITS = DAY;

/** Messages of a meeting that tell people what they have promised. */
const summaries: ReadonlySet<string> = new Set(['summary', 'correction']);

/** The task that a message is about. */
export function taskOf({ cause }: Pick<LedgerRow, 'cause'>): string {
  return cause.slice(cause.indexOf('/') + 1);
}

/**
 * Of a message about one task: it is sent where it is true, and its reader does not know it yet. Several about one task
 * within minutes are one: those that another one has overtaken are not sent, and the rest waits until it is quiet.
 */
export async function judgeOne(judging: Judging): Promise<NotSent | Ready> {
  const { row, settings, lane, now, tools } = judging;
  const id = taskOf(row);
  const [{ state: task }, facts, rows] = await Promise.all([
    tools.repository.load(taskAggregate, row.network, id),
    tools.repository.history(taskAggregate, row.network, id),
    lane(),
  ]);
  if (!isOpen(task)) return no('nothingOpen');
  const planned = rows.filter(({ state }) => state === 'planned');
  const isOfOwner = toldBy(row, facts) !== undefined;
  const overtaken = planned.some(
    (one) => one.revision > row.revision && (toldBy(one, facts) !== undefined) === isOfOwner,
  );
  if (overtaken) return no('saidLater');
  const reason = isOfOwner
    ? await whyNotOfOwner(task, facts, rows, judging)
    : whyNotOfTime(task, facts, judging);
  if (reason) return reason;
  const [since = row.plannedAt] = planned
    .map(({ plannedAt }) => plannedAt)
    .sort()
    .reverse();
  const { quiet, company } = waitsFor(since, now, settings);
  return quiet ? no('notNow', quiet) : { notAloneBefore: company };
}

/** Why somebody is not told what was decided about more time. */
function whyNotOfTime(
  task: StandingTask,
  facts: readonly RecordedTaskEvent[],
  { row }: Judging,
): NotSent | undefined {
  if (!isOwner(task, row.seat)) return no('ownerChanged');
  const isLast = lastTimeDecided(facts)?.version === row.revision;
  return isLast && task.due !== undefined ? undefined : no('decidedAnew');
}

/** Why somebody is not told whether the task is theirs. */
async function whyNotOfOwner(
  task: StandingTask,
  facts: readonly RecordedTaskEvent[],
  rows: readonly LedgerRow[],
  judging: Judging,
): Promise<NotSent | undefined> {
  const { row, kind, now } = judging;
  const theirs = toldBy(row, facts) === true;
  if (isOwner(task, row.seat) !== theirs) return no('ownerChanged');
  if (kind === 'taskDecided' && !theirs) {
    return task.claim?.seat === row.seat ? no('decidedAnew') : undefined;
  }
  const ofMeeting = await summariesOf(task, judging);
  if (ofMeeting.some(({ state }) => state === 'planned') && now < later(row.plannedAt, SUMMARY_WAITS)) {
    return no('summaryFirst', later(now, QUIET));
  }
  const heard = [
    ...heardInPerson(facts, row.seat),
    ...rows.filter(says).flatMap((one): Heard[] => {
      const told = toldBy(one, facts);
      return told === undefined ? [] : [{ at: saidAt(one), theirs: told }];
    }),
    ...(await heardFrom(task.origin.meeting, ofMeeting.filter(says), judging)),
  ];
  const known = takesForTheirs(heard);
  if (known === theirs) return no('alreadyKnown');
  return theirs || known ? undefined : no('notHeardOf');
}

/** What the meeting that a task comes from has told this person, or will: its summary, and corrections to it. */
async function summariesOf({ origin }: StandingTask, { lane }: Judging): Promise<readonly LedgerRow[]> {
  if (origin.meeting === undefined) return [];
  const rows = await lane(`${meetingAggregate.kind}/${origin.meeting}`);
  return rows.filter(({ kind }) => summaries.has(kind));
}

/** Whether the task was theirs in each summary that they had. */
async function heardFrom(
  meeting: string | undefined,
  told: readonly LedgerRow[],
  { row, tools }: Judging,
): Promise<Heard[]> {
  if (meeting === undefined) return [];
  const heard = await Promise.all(
    told.map(async (one): Promise<Heard[]> => {
      const version = one.frozen?.minutesVersion;
      if (version === undefined) return [];
      const { state } = await tools.repository.load(minutesAggregate, row.network, meeting, version);
      const entry = state.current?.published.entries.find(({ id }) => id === taskOf(row));
      return [{ at: saidAt(one), theirs: entry?.owners.some(({ seat }) => seat === row.seat) ?? false }];
    }),
  );
  return heard.flat();
}
