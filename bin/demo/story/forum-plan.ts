import { readiness } from './forum-stage.ts';
import { check, type Teller } from './teller.ts';

/** The forum is planned back from its day. Answers the address of its page. */
export async function planIt(teller: Teller, item: string): Promise<string> {
  await teller.until('2026-01-05 09:00');
  await teller.signIn();
  const { dara, cloud } = teller;
  teller.scene('Dara opens the minutes in which the forum was decided, and plans it');
  const decided = await dara.open(item);
  const form = await dara.follow(decided, /^Plan a forum from this/);
  check(form.text.includes('Decided at:'), 'The form does not say where the forum was decided.');
  const preview = await dara.press(form, /^Show the plan$/, {
    'name.en': 'Provincial Education Learning Forum',
    'name.km': 'វេទិការៀនសូត្រអំពីការអប់រំថ្នាក់ខេត្ត',
    date: '2026-05-22',
  });
  const button = preview.button(/^Plan the forum with/) ?? '';
  const dates = preview.texts('td').filter((text) => /\d{4}$/.test(text));
  teller.say(`“${button}”, from ${dates[0]} to ${dates.at(-1)}, on working days, drawn back from 22 May.`);
  const before = cloud.mails().length;
  const planned = await dara.press(preview, /^Plan the forum with/);
  await cloud.settle();
  const forum = planned.url.replace(/\?.*$/, '');
  const page = await dara.open(forum);
  const tasks = page.links.filter((one) => one.startsWith(`${forum}/tasks/`) && !one.endsWith('/new')).length;
  check(button.includes(`${tasks} tasks`), `${tasks} tasks are planned: “${button}”.`);
  check(cloud.mails().length === before, 'Somebody was written to of a plan that concerns nobody yet.');
  check((await readiness(teller, forum)).includes('–'), 'Something is ready before anything was due.');
  return forum;
}
