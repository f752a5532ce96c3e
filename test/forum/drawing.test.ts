import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { drawnOf, ROWS_ON_SHEET } from '../../functions/forum/rules/plan/drawn.ts';
import { schedule } from '../../functions/forum/rules/plan/schedule.ts';
import { roles } from '../../functions/forum/rules/roles.ts';
import { finishTask } from '../../functions/tasks/rules/decide.ts';
import { NETWORK, type Site, startSite } from '../meeting/site.ts';
import { decide, rice } from '../tasks/tasks-site.ts';
import { players } from '../web/rig.ts';
import { FORUM, forumHappens, inPlan, named } from './forum-site.ts';
import { planned, today, workdays } from './plans.ts';

const many = Array.from({ length: 70 }, (_, n) =>
  planned(`t${String(n).padStart(2, '0')}`, { role: roles[n % 5] ?? 'programme', offset: -n }),
);

describe('a drawing', () => {
  const { sheets, from, weeks, numbers } = drawnOf(schedule(many, workdays, today), '2026-03-18', today);

  it('has its roles down, each with its tasks by date, numbered through', () => {
    expect(sheets.flat().flatMap((row) => ('role' in row ? [] : row.number))).toEqual(
      Array.from({ length: 70 }, (_, n) => n + 1),
    );
    expect(sheets[0]?.slice(0, 2)).toMatchObject([
      { role: 'coordinator' },
      { scheduled: { task: { id: 't65' } } },
    ]);
    expect(numbers.get('t00')).toBe(14);
  });

  it('goes on a new sheet after 32 rows, which says whose tasks go on; no name comes last', () => {
    expect(sheets.length).toBe(3);
    for (const sheet of sheets) {
      expect(sheet.length).toBeLessThanOrEqual(ROWS_ON_SHEET);
      expect(sheet[0]).toHaveProperty('role');
      expect(sheet.at(-1)).not.toHaveProperty('role');
    }
  });

  it('has weeks across from the Monday of the first day to the week of the last', () => {
    expect(from).toBe('2025-12-08');
    expect(weeks).toBe(15);
  });
});

describe('the page of the drawing', () => {
  let site: Site;
  const plan = [
    planned('venue', { offset: -110, minDays: 5, what: { en: 'Visit <the> venue' }, role: 'logistics' }),
    planned('letter', { offset: -20, minDays: 5, needs: ['venue'] }),
    planned('invite', { offset: -10, minDays: 3, needs: ['letter'], pinned: '2026-03-02' }),
  ];
  const page = async (
    as: (typeof players)[keyof typeof players] = players.coordinator,
    lang: 'en' | 'km' = 'en',
  ) => (await site.ask(`/n/${NETWORK}/forums/${FORUM}/drawing`, { as, lang })).text();

  beforeAll(async () => {
    site = await startSite();
    await inPlan(site, plan, { begins: 'taken', owners: [rice] });
    await forumHappens(site, [named, { type: 'TasksAdded', data: { tasks: plan } }]);
  });
  afterAll(() => site.stop());

  test('says in the table what it draws: late, what that holds up, and whether the forum is at risk', async () => {
    const html = await page();
    expect(html).toContain('Visit &lt;the&gt; venue');
    expect(html).toContain('holds up 2 tasks: 1, 2');
    expect(html).toContain('the forum still has time');
    expect(html).toContain('ready: 0 % of what was due');
    expect(html).toContain('chosen date');
    expect(html).toContain('Rice Field Learning');
  });

  test('names no person, and gives observers no way to change anything', async () => {
    const html = await page(players.observer);
    expect(html).not.toContain('Keo Sokha');
    expect(html).not.toContain(`/forums/${FORUM}/tasks/`);
  });

  test('shows what is done as done, and counts it', async () => {
    await decide(site, 'venue', (task) => finishTask(task, undefined, {}));
    const html = await page();
    expect(html).toContain('ready: 100 % of what was due');
    expect(html).not.toContain('holds up');
  });

  test('has at most 60 KB compressed with a hundred tasks, in Khmer too', async () => {
    const hundred = Array.from({ length: 100 }, (_, n) =>
      planned(`x${n}`, {
        what: {
          en: 'Talk to the drivers about the roads in the rain',
          km: 'ពិភាក្សាជាមួយអ្នកបើកបរអំពីផ្លូវនៅរដូវវស្សា',
        },
        offset: -n,
        needs: n > 3 ? [`x${n - 1}`, `x${n - 3}`] : [],
      }),
    );
    const big = [
      named,
      ...[0, 50].map((at) => ({ type: 'TasksAdded', data: { tasks: hundred.slice(at, at + 50) } }) as const),
    ];
    await forumHappens(site, big, 'BIG');
    for (const lang of ['en', 'km'] as const) {
      const answer = await site.ask(`/n/${NETWORK}/forums/BIG/drawing`, { as: players.coordinator, lang });
      expect(gzipSync(await answer.text()).length).toBeLessThan(60_000);
    }
  });

  test('is not found for a forum that nobody planned', async () => {
    const answer = await site.ask(`/n/${NETWORK}/forums/NONE/drawing`, { as: players.coordinator });
    expect(answer.status).toBe(404);
  });
});
