import { afterEach, expect, it } from 'vitest';
import { partName } from '../../functions/delivery/ledger-row.ts';
import { revise } from '../../functions/meeting/rules/decide.ts';
import type { MeetingEvent } from '../../functions/meeting/rules/events.ts';
import { defaultTimeline } from '../../functions/meeting/rules/timeline/settings.ts';
import { later, MINUTE } from '../../functions/platform/clock.ts';
import { Life } from './life.ts';
import { audience, details } from './life-people.ts';

let life: Life | undefined;
afterEach(() => life?.end());

/** After the first question to those who are silent. */
const MOVED = '2025-10-28T02:00:00.000Z';
const ENDED = '2025-11-20T02:00:00.000Z';
const [first] = audience;
if (!first) throw new Error('nobody is invited');

/** Half an hour later than it was, as each version stores it. */
const end = '12:30';
const endsAt = '2025-11-10T05:30:00.000Z';
const ofBefore: MeetingEvent[] = [
  { type: 'MeetingRevised', data: { changes: { end }, startsAt: '2025-11-10T01:30:00.000Z', endsAt } },
  { type: 'ChangeAnnounced', data: { changes: [{ field: 'end', from: '12:00', to: end }] } },
];

/** What each person was told, in order. */
function kindsTold({ told }: Life, person: string): string[] {
  return told.filter((one) => one.person === person).flatMap(({ parts }) => parts.map(({ kind }) => kind));
}

async function begun(): Promise<Life> {
  life = await Life.begin();
  await life.answer(first as (typeof audience)[number], 'yes');
  await life.jump(MOVED);
  return life;
}

it('an end that moves by half an hour is told to everybody once, and asks nobody again', async () => {
  const running = await begun();
  await running.change((meeting, now) =>
    revise(meeting, { ...details, end }, { now, mute: false, timeline: defaultTimeline }),
  );
  await running.travel(10 * MINUTE);
  expect((await running.meeting()).dateNumber).toBe(1);
  await running.travel(Date.parse(ENDED) - Date.parse(running.now));
  const told = kindsTold(running, 'f1');
  expect(told.filter((kind) => kind === 'change')).toHaveLength(1);
  expect(told.filter((kind) => kind.startsWith('nudge') || kind === 'lastCall')).toEqual([]);
  expect(kindsTold(running, 'f2').filter((kind) => kind === 'nudge1')).toHaveLength(1);
});

it('a store of the version before with such an end sends nothing twice', async () => {
  const running = await begun();
  await running.change(() => ofBefore);
  await running.settle();
  const before = new Set(
    running.told.flatMap(({ person, parts }) => parts.map((one) => `${person} ${partName(one)}`)),
  );
  // From here on this version reads what the one before stored: its dates, and what fell due for them.
  await running.travel(Date.parse(ENDED) - Date.parse(running.now));
  const meeting = await running.meeting();
  expect(meeting.dateNumber).toBe(2);
  const all = running.told.flatMap(({ person, parts }) => parts.map((one) => `${person} ${partName(one)}`));
  expect(all.filter((one, at) => all.indexOf(one) !== at)).toEqual([]);
  const after = all
    .filter((one) => !before.has(one))
    .map((one) => one.replace(/ .* /, ' ').replace(/#.*/, ''));
  expect(after.filter((one, at) => after.indexOf(one) !== at)).toEqual([]);
  expect(later(meeting.endsAt, 0)).toBe(endsAt);
});
