import fc from 'fast-check';
import { simpleParser } from 'mailparser';
import { expect, test } from 'vitest';
import { partName } from '../../functions/delivery/ledger-row.ts';
import { localDate, localTime, plusDays } from '../../functions/i18n/dates.ts';
import { mailTexts } from '../../functions/meeting/messages/frame/texts.ts';
import { timelineKinds } from '../../functions/meeting/messages/table.ts';
import { toldChanges, withChanges } from '../../functions/meeting/rules/changes.ts';
import type { MeetingDetails } from '../../functions/meeting/rules/details.ts';
import { scheduleOf } from '../../functions/meeting/rules/timeline/schedule.ts';
import { timeline } from '../../functions/meeting/rules/timeline/timeline.ts';
import { isWorkday } from '../../functions/network/rules/hours.ts';
import { DAY, HOUR, later } from '../../functions/platform/clock.ts';
import { finishTask } from '../../functions/tasks/rules/decide.ts';
import { isOpen } from '../../functions/tasks/rules/task.ts';
import { calendarOf } from '../journey/inbox.ts';
import { Life } from './life.ts';
import { type LaterMoment, laterMoments, playLater } from './life-later-steps.ts';
import { POINTS } from './life-machine.ts';
import { details } from './life-people.ts';
import { type Moment, moments, play } from './life-steps.ts';
import { expectTasksTold, isOfMeeting, type Told } from './life-told.ts';

/**
 * A life has up to sixteen moments and takes three seconds; every run of the suite tries others. A failure prints the
 * seed that repeats it.
 */
const RUNS = 6;

/** What went wrong once is tried each time. */
const foundOnce: [Moment[], LaterMoment[]][] = [
  [[{ step: { do: 'adjust', kind: 'nudge1', wish: 'pause', days: 0 }, quick: false }], []],
  [
    [
      { step: { do: 'edit', edit: 1, mute: false }, quick: false },
      { step: { do: 'invite', who: 4 }, quick: false },
      { step: { do: 'edit', edit: 0, mute: false }, quick: false },
    ],
    [],
  ],
  [
    [
      { step: { do: 'provider', mood: 'server-error', deaf: false }, quick: false },
      { step: { do: 'cancel' }, quick: false },
      { step: { do: 'outage', time: 9 * DAY }, quick: false },
    ],
    [],
  ],
  // Published, given to others, corrected before that was said, and given back.
  [
    [],
    [
      { step: { do: 'publish', owners: [0, 1], mail: true }, quick: false },
      { step: { do: 'travel', time: 6 * HOUR }, quick: false },
      { step: { do: 'assign', task: 0, who: 1 }, quick: true },
      { step: { do: 'assign', task: 0, who: 0 }, quick: false },
      { step: { do: 'publish', owners: [1, 3], mail: true }, quick: false },
      { step: { do: 'travel', time: 9 * DAY }, quick: false },
      { step: { do: 'done', task: 0 }, quick: false },
      { step: { do: 'undone', task: 0 }, quick: false },
    ],
  ],
];

/** Everything is well again. */
async function mend(life: Life): Promise<void> {
  life.office.ses.mood = () => 'accept';
  life.deaf = false;
  await life.settle();
}

/** The meeting takes place, if it was not called off. */
async function takePlace(life: Life): Promise<void> {
  const { endsAt } = await life.meeting();
  const left = Date.parse(endsAt) + HOUR - Date.parse(life.now);
  if (left > 0) await life.travel(left);
}

/** A quarter passes, in which what is left to do is done at last. */
async function liveOn(life: Life): Promise<void> {
  await mend(life);
  await life.travel(30 * DAY);
  if (life.isPublished) {
    for (const id of POINTS) {
      await life.changeTask(id, (now) => (isOpen(now) ? finishTask(now, undefined, {}) : []));
    }
  }
  await life.travel(120 * DAY);
}

test('whatever happens in the life of a meeting, each message is sent once, in its time, or skipped with a reason', async () => {
  await fc.assert(
    fc.asyncProperty(moments, laterMoments, async (happens, follows) => {
      const life = await Life.begin();
      try {
        for (const moment of happens) await play(life, moment);
        if (follows.length > 0) {
          await mend(life);
          await takePlace(life);
          for (const moment of follows) await playLater(life, moment);
        }
        await liveOn(life);
        await expectEnds(life);
        expectOnce(life.told);
        expectInTime(life.told);
        expectInHours(life.told);
        await expectNotAskedAfterLast(life.told);
        expectFew(life.told);
        expectTasksTold(life.told);
        await expectSequences(life);
        await expectTruth(life);
      } finally {
        await life.end();
      }
    }),
    { numRuns: RUNS, examples: foundOnce, endOnFailure: true },
  );
}, 240_000);

/** No row and no message of the timeline is left behind. */
async function expectEnds(life: Life): Promise<void> {
  const rows = await life.rows();
  const notEnded = ['planned', 'claimed', 'carried', ...(life.wasDeaf ? [] : ['unknown'])];
  const open = rows.filter(({ state }) => notEnded.includes(state));
  expect(open.map((row) => `${row.person} ${partName(row)} ${row.state}`)).toEqual([]);
  for (const row of rows.filter(({ state }) => state === 'skipped' || state === 'failed')) {
    expect(row.reason, `${row.person} ${partName(row)}`).toMatch(/^[a-z]+/i);
  }
  expect(rows.filter(({ state }) => state === 'failed')).toEqual([]);
  const meeting = await life.meeting();
  if (meeting.status === 'cancelled') return;
  const entries = timeline(scheduleOf(meeting), await life.timeline());
  const left = entries.filter(
    ({ until, status }) => until <= life.now && !['done', 'skipped'].includes(status.is),
  );
  expect(left).toEqual([]);
}

/** Nobody is told the same twice, in whichever mail. */
function expectOnce(told: readonly Told[]): void {
  const said = told.flatMap(({ parts }) => parts.map((part) => `${part.person} ${partName(part)}`));
  expect(said.filter((one, n) => said.indexOf(one) !== n)).toEqual([]);
}

/** What follows a meeting. */
const follow: ReadonlySet<string> = new Set([
  'thanks',
  'thanksByHand',
  'actionPoints',
  'summaryDue',
  'summaryLate1',
  'summaryLate2',
  'summaryToAdmin',
  'midQuarter',
  'summary',
  'correction',
]);

/** By a rule of its own: what is said before a meeting, before it; what follows, after; nothing once it is off. */
function expectInTime(told: readonly Told[]): void {
  for (const { at, parts, meeting } of told) {
    for (const { kind, revision } of parts.filter(isOfMeeting)) {
      const what = `${kind} of date ${revision} at ${at}`;
      if (meeting.status === 'cancelled') expect(['cancellation', 'uninvite'], what).toContain(kind);
      const isTimed = (timelineKinds as readonly string[]).includes(kind);
      if (isTimed && kind !== 'askAlternate' && kind !== 'askHead')
        expect(revision, what).toBe(meeting.dateNumber);
      if (follow.has(kind))
        expect(
          at >= (kind === 'summary' || kind === 'correction' ? meeting.startsAt : meeting.endsAt),
          what,
        ).toBe(true);
      else if (kind !== 'cancellation' && kind !== 'uninvite') expect(at < meeting.startsAt, what).toBe(true);
      if (kind === 'thanks') expect(at < later(meeting.endsAt, 14 * DAY), what).toBe(true);
    }
  }
}

/** What is sent because the clock says so; the summary is sent because it was shared. */
const byClock: ReadonlySet<string> = new Set(timelineKinds.filter((kind) => kind !== 'summary'));

/** It is sent within the hours of a working day, or on the day that the coordinator chose for it. */
function expectInHours(told: readonly Told[]): void {
  for (const { at, parts, meeting, settings } of told) {
    const [date, time] = [localDate(at, meeting.zone), localTime(at, meeting.zone)];
    for (const { kind } of parts.filter((part) => byClock.has(part.kind))) {
      const what = `${kind} on ${date} at ${time}`;
      expect(time >= settings.hours.from && time < settings.hours.to, what).toBe(true);
      const own = meeting.adjustments[kind];
      const chosen = own?.do === 'move' && plusDays(meeting.details.date, own.days) === date;
      expect(chosen || isWorkday(date, settings), what).toBe(true);
    }
  }
}

/** Nobody is asked about a date again once they were told that this was the last time. */
async function expectNotAskedAfterLast(told: readonly Told[]): Promise<void> {
  const asked = new Set<string>();
  for (const { raw, person, parts } of told) {
    for (const { kind, revision } of parts) {
      if (!asked.has(`${person} ${revision}`)) continue;
      expect(['nudge1', 'nudge2', 'lastCall'], `${person} of date ${revision}`).not.toContain(kind);
    }
    if (parts.some(({ revision }) => asked.has(`${person} ${revision}`))) {
      const { text } = await simpleParser(raw);
      expect(text, `${person}: ${parts.map(partName).join()}`).not.toContain(mailTexts.answerButton.en);
    }
    for (const { kind, revision } of parts) if (kind === 'lastCall') asked.add(`${person} ${revision}`);
  }
}

/** Of what the clock sends nobody gets more than five mails in fourteen days. */
function expectFew(told: readonly Told[]): void {
  const clocked = told.filter(({ parts }) => parts.some(({ kind }) => byClock.has(kind)));
  for (const [person, mails] of Map.groupBy(clocked, (one) => one.person)) {
    for (const { at } of mails) {
      const span = mails.filter((one) => one.at <= at && one.at > later(at, -14 * DAY));
      expect(span.length, `${person} until ${at}`).toBeLessThanOrEqual(5);
    }
  }
}

/**
 * The last calendar part that somebody got says how things are, unless it came too late to say so, or nobody knows whether
 * one arrived: it is not sent twice, and the coordinator is shown it.
 */
async function expectTruth(life: Life): Promise<void> {
  const meeting = await life.meeting();
  const rows = await life.rows();
  const untold = rows.filter(
    ({ state, reason }) => state === 'unknown' || reason === 'meetingBegun' || reason === 'meetingOver',
  );
  const lost = new Set(untold.map(({ person }) => person));
  const last = new Map<string, ReturnType<typeof calendarOf>>();
  for (const { raw, person } of life.told) {
    const calendar = await calendarIn(raw);
    if (calendar) last.set(person, calendar);
  }
  for (const [person, { method, start }] of last) {
    if (lost.has(person)) continue;
    const isOff = meeting.status === 'cancelled' || meeting.singles[person]?.invited === false;
    expect(method, person).toBe(isOff ? 'CANCEL' : 'REQUEST');
    if (!isOff) expect(start, person).toBe(meeting.startsAt);
  }
}

async function calendarIn(raw: string) {
  const { attachments } = await simpleParser(raw);
  const part = attachments.find(({ contentType }) => contentType === 'text/calendar');
  return part && calendarOf(part.content.toString('utf8'));
}

/** SEQUENCE never falls for anybody, and rises only where something differs from what people were told. */
async function expectSequences(life: Life): Promise<void> {
  let present: Partial<MeetingDetails> = details;
  let before: Partial<MeetingDetails> = details;
  for (const event of await life.history()) {
    if (event.type === 'MeetingRevised') present = withChanges(present, event.data.changes);
    if (event.type === 'ChangeAnnounced') expect(toldChanges(before, present)).not.toEqual([]);
    if (event.type === 'ChangeAnnounced' || event.type === 'ChangeMuted') before = present;
  }
  const known = new Map<string, number>();
  for (const { raw, person } of life.told) {
    const calendar = await calendarIn(raw);
    if (!calendar) continue;
    expect(calendar.sequence, person).toBeGreaterThanOrEqual(known.get(person) ?? 0);
    known.set(person, calendar.sequence);
  }
}
