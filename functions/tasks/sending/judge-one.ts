import type { LedgerRow } from '../../delivery/ledger-row.ts';
import { meetingAggregate } from '../../meeting/rules/meeting.ts';
import { memberAggregate } from '../../membership/rules/member.ts';
import { minutesAggregate } from '../../minutes/rules/minutes.ts';
import { QUIET, waitsFor } from '../../network/rules/quiet.ts';
import { DAY, later } from '../../platform/clock.ts';
import type { RecordedTaskEvent } from '../rules/events.ts';
import { type Heard, heardInPerson, lastTimeDecided, takesForTheirs, toldBy } from '../rules/heard.ts';
import { isOfForum } from '../rules/of-forum.ts';
import { saidAt, says } from '../rules/says.ts';
import { isOpen, isOwner, type StandingTask, taskAggregate } from '../rules/task.ts';
import { type Judging, type NotSent, no, type Ready } from './judging.ts';

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
  const [{ state: task }, facts, all] = await Promise.all([
    tools.repository.load(taskAggregate, row.network, id),
    tools.repository.history(taskAggregate, row.network, id),
    lane(),
  ]);
  const rows = all.filter(({ kind }) => !isOfForum(kind));
  if (task.status === 'none' || !(isOpen(task) || answers(row, task, facts))) return no('nothingOpen');
  const planned = rows.filter(({ state }) => state === 'planned');
  const isOfOwner = toldBy(row, facts) !== undefined;
  const overtaken = planned.some(
    (one) => one.revision > row.revision && (toldBy(one, facts) !== undefined) === isOfOwner,
  );
  if (overtaken) return no('saidLater');
  const verdict = isOfOwner
    ? await ofOwner(task, facts, rows, judging)
    : (whyNotOfTime(task, facts, judging) ?? {});
  if ('send' in verdict) return verdict;
  const [since = row.plannedAt] = planned
    .map(({ plannedAt }) => plannedAt)
    .sort()
    .reverse();
  const { quiet, company } = waitsFor(since, now, settings);
  return quiet ? no('notNow', quiet) : { ...verdict, notAloneBefore: company };
}

/** Somebody who asked for a task hears what became of that also where nobody need do it any more. */
function answers(row: LedgerRow, task: StandingTask, facts: readonly RecordedTaskEvent[]): boolean {
  if (row.kind !== 'taskDecided') return false;
  const theirs = toldBy(row, facts);
  return theirs === false || (theirs === true && task.status === 'dropped');
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

/** Whether somebody is told whether the task is theirs. */
async function ofOwner(
  task: StandingTask,
  facts: readonly RecordedTaskEvent[],
  rows: readonly LedgerRow[],
  judging: Judging,
): Promise<NotSent | Ready> {
  const { row, kind, now } = judging;
  const theirs = toldBy(row, facts) === true;
  if (isOwner(task, row.seat) !== theirs) return no('ownerChanged');
  if (kind === 'taskDecided' && !theirs) {
    return task.claims.some(({ seat }) => seat === row.seat) ? no('decidedAnew') : {};
  }
  const ofMeeting = await summariesOf(task, judging);
  if (ofMeeting.some(({ state }) => state === 'planned') && now < later(row.plannedAt, SUMMARY_WAITS)) {
    return no('summaryFirst', later(now, QUIET));
  }
  const heard = [
    ...heardInPerson(facts, row.seat),
    ...heardByMail(rows, facts),
    ...(await heardFrom(task.origin.meeting, ofMeeting.filter(says), judging)),
  ];
  const known =
    takesForTheirs(heard) ?? (theirs ? undefined : takesForTheirs(await heardByOthers(task, facts, judging)));
  if (known === theirs) return no('alreadyKnown');
  if (!theirs && known === undefined) return no('notHeardOf');
  return known === 'asked' && !theirs ? { asked: true } : {};
}

function heardByMail(rows: readonly LedgerRow[], facts: readonly RecordedTaskEvent[]): Heard[] {
  return rows.filter(says).flatMap((one): Heard[] => {
    const told = toldBy(one, facts);
    return told === undefined ? [] : [{ at: saidAt(one), theirs: told }];
  });
}

/**
 * What the organisation was told through others of its people: it is the organisation that loses a task, also where
 * the one who heard of it has left.
 */
async function heardByOthers(
  task: StandingTask,
  facts: readonly RecordedTaskEvent[],
  judging: Judging,
): Promise<Heard[]> {
  const { row, lane, tools } = judging;
  if (row.party !== 'member') return [];
  const { state: member } = await tools.repository.load(memberAggregate, row.network, row.seat);
  const others = member.contacts.filter(({ id }) => id !== row.person);
  const heard = await Promise.all(
    others.map(async ({ id }) => {
      const [rows, ofMeeting] = await Promise.all([lane(row.cause, id), summariesOf(task, judging, id)]);
      return [
        ...heardByMail(
          rows.filter(({ seat }) => seat === row.seat),
          facts,
        ),
        ...(await heardFrom(task.origin.meeting, ofMeeting.filter(says), judging)),
      ];
    }),
  );
  return heard.flat();
}

/** What the meeting that a task comes from has told somebody, or will: its summary, and corrections to it. */
async function summariesOf(
  { origin }: StandingTask,
  { row, lane }: Judging,
  person = row.person,
): Promise<readonly LedgerRow[]> {
  if (origin.meeting === undefined) return [];
  const rows = await lane(`${meetingAggregate.kind}/${origin.meeting}`, person);
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
