import { describe, expect, it } from 'vitest';
import { type Held, heldOf, pointsBefore } from '../../functions/agenda/rules/open-points.ts';
import { addPaper, MAX_PAPERS, papersAggregate, removePaper } from '../../functions/agenda/rules/papers.ts';
import { toldAgenda } from '../../functions/agenda/rules/told.ts';
import type { MeetingRow, MeetingStage } from '../../functions/meeting/rules/views.ts';
import { fold } from '../../functions/platform/aggregate.ts';
import type { TaskRow } from '../../functions/tasks/rules/views.ts';
import { isOld } from '../../functions/tasks/rules/waiting.ts';
import { given, recorded } from '../given.ts';

const row = (id: string, day: string, stage: MeetingStage = 'invited'): MeetingRow => ({
  ...{ id, stage, title: { en: id }, date: day, mail: 0, byHand: 0, leftOut: 0 },
  ...{ startsAt: `${day}T01:30:00.000Z`, endsAt: `${day}T05:00:00.000Z` },
});
const heldFrom = (...rows: readonly MeetingRow[]): Held[] => heldOf(rows);
const quarters = [
  row('q3', '2025-07-14'),
  row('q4', '2025-11-10'),
  row('q1', '2026-02-09'),
  row('q2', '2026-05-11'),
];

function task(id: string, over: Partial<TaskRow> = {}): TaskRow {
  return {
    ...{ id, what: { en: id }, status: 'taken', owners: [], needs: [], membersOnly: false },
    ...{ waits: false, givenBack: false, onList: false, from: 'q3', writtenAt: '2025-07-15T02:00:00.000Z' },
    ...over,
  };
}
const placed = (held: readonly Held[], open: readonly TaskRow[], now: string) =>
  held
    .filter(
      ({ id, endsAt }) => endsAt > now && pointsBefore(id, held, { open, ended: [] }, now).open.length > 0,
    )
    .map(({ id }) => id);

describe('an open point', () => {
  it('is open at the next meeting alone, of all that are to come', () => {
    expect(placed(heldFrom(...quarters), [task('t1')], '2025-08-01T00:00:00.000Z')).toEqual(['q4']);
    expect(placed(heldFrom(...quarters), [task('t1')], '2025-11-11T00:00:00.000Z')).toEqual(['q1']);
  });

  it('goes on to the meeting after where the next one is called off, and comes back where an earlier one is called', () => {
    const [q3, , ...later] = quarters;
    if (!q3) throw new Error('no meeting');
    const off = heldFrom(q3, row('q4', '2025-11-10', 'cancelled'), ...later);
    expect(placed(off, [task('t1')], '2025-08-01T00:00:00.000Z')).toEqual(['q1']);
    const extra = heldFrom(...quarters, row('extra', '2025-09-01'));
    expect(placed(extra, [task('t1')], '2025-08-01T00:00:00.000Z')).toEqual(['extra']);
  });

  it('is at the meeting that is next after one was moved past another', () => {
    const [q3, , ...later] = quarters;
    if (!q3) throw new Error('no meeting');
    const moved = heldFrom(q3, row('q4', '2026-03-02'), ...later);
    expect(placed(moved, [task('t1')], '2025-08-01T00:00:00.000Z')).toEqual(['q1']);
  });

  it('of a draft meeting, or of one that people only keep a day free for, is nowhere yet', () => {
    const held = heldFrom(
      row('q3', '2025-07-14'),
      row('q4', '2025-11-10', 'draft'),
      row('q1', '2026-02-09', 'held'),
    );
    expect(held.map(({ id }) => id)).toEqual(['q3', 'q1']);
    expect(placed(held, [task('t1')], '2025-08-01T00:00:00.000Z')).toEqual(['q1']);
  });

  it('that was promised at a meeting is not one from before it', () => {
    const own = task('t1', { from: 'q4', writtenAt: '2025-11-10T03:00:00.000Z' });
    const during = '2025-11-10T04:00:00.000Z';
    expect(pointsBefore('q4', heldFrom(...quarters), { open: [own], ended: [] }, during).open).toEqual([]);
  });

  it('that ended is said once, at the first meeting after', () => {
    const ended = [
      task('before', {
        status: 'done',
        endedAt: '2025-07-01T00:00:00.000Z',
        writtenAt: '2025-04-01T00:00:00.000Z',
      }),
      task('since', { status: 'done', endedAt: '2025-08-01T00:00:00.000Z' }),
    ];
    const { ended: said } = pointsBefore(
      'q4',
      heldFrom(...quarters),
      { open: [], ended },
      '2025-11-01T00:00:00.000Z',
    );
    expect(said.map(({ id }) => id)).toEqual(['since']);
  });

  it('is at a meeting that is over as it was there: what ended since was open, and what was written since is not there', () => {
    const done = task('t1', { status: 'done', endedAt: '2025-12-01T00:00:00.000Z' });
    const there = task('t2', { status: 'done', endedAt: '2025-11-10T02:00:00.000Z' });
    const later = task('t3', { from: 'q4', writtenAt: '2025-11-10T03:00:00.000Z' });
    const said = pointsBefore(
      'q4',
      heldFrom(...quarters),
      { open: [later, task('t4')], ended: [done, there] },
      '2026-03-01T00:00:00.000Z',
    );
    expect(said.open.map(({ id }) => id).sort()).toEqual(['t1', 't4']);
    expect(said.ended.map(({ id }) => id)).toEqual(['t2']);
  });

  it('is told to who promised it also where it is for members only, and to no other guest', () => {
    const owners = [{ seat: 'g-meas', party: 'guest' as const }];
    const points = { open: [task('t1', { owners, membersOnly: true })], ended: [] };
    const told = (seat: string) => toldAgenda(points, { papers: [] }, [], { seats: [seat], isMember: false });
    expect(told('g-meas')).toMatchObject({ open: 1, own: [{ what: { en: 't1' } }] });
    expect(told('g-other')).toMatchObject({ open: 0, own: [] });
  });

  it('is asked about when two meetings have gone by, unless its date is ahead', () => {
    const ends = ['2025-07-14T05:00:00.000Z', '2025-11-10T05:00:00.000Z', '2026-02-09T05:00:00.000Z'];
    const old = { writtenAt: '2025-07-15T02:00:00.000Z' };
    expect(isOld(old, '2026-02-10', ends)).toBe(true);
    expect(isOld(old, '2026-02-10', ends.slice(0, 2))).toBe(false);
    expect(isOld({ ...old, due: '2026-03-01' }, '2026-02-10', ends)).toBe(false);
    expect(isOld({ ...old, due: '2026-02-01' }, '2026-02-10', ends)).toBe(true);
  });
});

describe('papers of a meeting', () => {
  const paper = (n: number) => ({
    paper: `p${n}`,
    item: 'a1',
    title: { en: `Paper ${n}` },
    link: 'https://example.org/',
  });

  it(`are ${MAX_PAPERS} at most at a time, and 200 in all, however often some are taken away`, () => {
    let papers = given(papersAggregate, []);
    for (let n = 0; n < MAX_PAPERS; n += 1) {
      papers = fold(papersAggregate, recorded(papersAggregate, addPaper(papers, paper(n), ['a1'])), papers);
    }
    expect(() => addPaper(papers, paper(MAX_PAPERS), ['a1'])).toThrow('TooManyPapers');
    let n = MAX_PAPERS;
    for (; n < 1000; n += 1) {
      papers = fold(
        papersAggregate,
        recorded(papersAggregate, removePaper(papers, papers.papers[0]?.id ?? '')),
        papers,
      );
      try {
        papers = fold(papersAggregate, recorded(papersAggregate, addPaper(papers, paper(n), ['a1'])), papers);
      } catch {
        break;
      }
    }
    expect(n).toBe(200);
  });

  it('that were added twice by one form are one, and one that was taken away does not come back', () => {
    const once = given(papersAggregate, addPaper(given(papersAggregate, []), paper(1), ['a1']));
    expect(addPaper(once, paper(1), ['a1'])).toEqual([]);
    const gone = fold(papersAggregate, recorded(papersAggregate, removePaper(once, 'p1')), once);
    expect(addPaper(gone, paper(1), ['a1'])).toEqual([]);
    expect(removePaper(gone, 'p1')).toEqual([]);
  });
});
