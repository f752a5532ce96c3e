import { noted, planOf, readiness } from './forum-stage.ts';
import { check, type Teller } from './teller.ts';

const BEFORE = ['media', 'access', 'slides', 'catering', 'rehearsal'];
const AFTER = ['day', 'thanks', 'outcome', 'accounts', 'review', 'report', 'commitments'];

/** What is left until the day, and what is left after it: from nothing to all of it. */
export async function untilAllIsDone(teller: Teller, forum: string): Promise<void> {
  await teller.until('2026-06-05 17:00');
  await teller.signIn();
  teller.scene('The day of the forum');
  await noted(teller, forum, [...BEFORE, 'day']);
  check((await readiness(teller, forum)).startsWith('ready: 100 %'), 'Something was not ready on the day.');
  await teller.until('2026-07-21 09:00');
  await teller.signIn();
  teller.scene('Six weeks later: thanks, accounts, the report, and what was promised there');
  await noted(teller, forum, AFTER);
  const open = [...(await planOf(teller, forum))].filter(([, row]) => !/done/i.test(row)).map(([key]) => key);
  check(open.length === 0, `Not done: ${open.join(', ')}.`);
  check((await readiness(teller, forum)) === 'ready: 100 % of what was due', 'The forum is not done.');
}
