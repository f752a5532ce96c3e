import { expect } from 'vitest';
import type { MailKey } from '../../functions/delivery/ledger-row.ts';
import type { Meeting } from '../../functions/meeting/rules/state.ts';
import type { TimelineSettings } from '../../functions/meeting/rules/timeline/settings.ts';
import { CAUSE, POINTS, type Point } from './life-machine.ts';
import { people } from './life-people.ts';

/** One mail that the provider took, and what was so then. */
export interface Told {
  readonly at: string;
  readonly raw: string;
  readonly person: string;
  /** The message whose mail it is, and those it says beside. */
  readonly parts: readonly MailKey[];
  readonly meeting: Exclude<Meeting, { status: 'none' | 'discarded' | 'draft' }>;
  readonly settings: TimelineSettings;
  /** Tasks that somebody still had to do. */
  readonly open: readonly Point[];
  /** Whose each action point is by the summary that was published: seats, by point. */
  readonly promised: Readonly<Record<string, readonly string[]>>;
}

export function isOfMeeting({ cause }: Pick<MailKey, 'cause'>): boolean {
  return cause === CAUSE;
}

/**
 * What mails say of what was promised: all of it once a week and on no day on which something was due, what is due once a
 * day, nothing of what is done; and nobody is told twice in a row that a task is theirs, or is theirs no more.
 */
export function expectTasksTold(told: readonly Told[]): void {
  const said = told.flatMap(({ at, open, parts }) =>
    parts.filter((part) => !isOfMeeting(part)).map((part) => ({ ...part, at, open })),
  );
  for (const { cause, kind, open, person } of said) {
    const [of, id] = cause.split('/');
    if (of === 'task') expect(open, `${person} ${kind} ${cause}`).toContain(id);
    else expect(open.length, `${person} ${kind}`).toBeGreaterThan(0);
  }
  for (const [person, mails] of Map.groupBy(said, (one) => one.person)) {
    const daysOf = (kind: string) =>
      mails.filter((one) => one.kind === kind).map(({ at }) => at.slice(0, 10));
    for (const kind of ['taskTurn', 'taskHead', 'taskWeek']) {
      const days = daysOf(kind);
      expect(new Set(days).size, `${person} ${kind}`).toBe(days.length);
    }
    expect(
      daysOf('taskWeek').filter((day) => daysOf('taskTurn').includes(day)),
      person,
    ).toEqual([]);
    for (const id of POINTS) expectNothingTwice(told, person, id);
  }
}

/** Nobody is told that a task is theirs, or is theirs no more, who knows it: by a mail about it, or by the summary. */
function expectNothingTwice(told: readonly Told[], person: string, id: Point): void {
  const seat = people.find((one) => one.person === person)?.seat ?? '';
  let known: boolean | undefined;
  for (const { at, parts, promised } of told) {
    for (const { kind, cause } of parts.filter((part) => part.person === person)) {
      if (isOfMeeting({ cause }) && (kind === 'summary' || kind === 'correction')) {
        known = promised[id]?.includes(seat) ?? false;
      }
      if (cause !== `task/${id}` || (kind !== 'taskAssigned' && kind !== 'taskMoved')) continue;
      const says = kind === 'taskAssigned';
      expect(says, `${person} ${kind} of ${id} at ${at}`).not.toBe(known);
      known = says;
    }
  }
}
