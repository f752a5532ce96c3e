import type { LocalCloud } from '../local/local-cloud.ts';
import { newestMailTo } from './play.ts';
import { type Page, Reader } from './reader.ts';
import type { Scene } from './scene.ts';

/** Members who take tasks, each so many: they were invited to a meeting, and go in by its mail. */
const members = { 'focal@org12.example.org': 3, 'focal@org11.example.org': 3, 'focal@org24.example.org': 2 };
const takes = /takes this/;

/**
 * A forum of the end of February 2026, planned from the template, of which members have taken some tasks on the board. Where
 * time goes on, what they took falls late.
 */
export async function playForum(cloud: LocalCloud, today: Page, coordinator: Reader): Promise<Scene[]> {
  const network = today.url.replace(/\/today.*$/, '');
  const form = await coordinator.open(`${network}/forums/new`);
  const preview = await coordinator.press(form, /^Show the plan$/, {
    'name.en': 'Provincial Education Learning Forum 2026',
    'name.km': 'វេទិការៀនសូត្រអំពីការអប់រំថ្នាក់ខេត្ត ឆ្នាំ២០២៦',
    date: '2026-02-27',
  });
  const planned = await coordinator.press(preview, /^Plan the forum with/);
  const forum = planned.url.replace(/[?#].*$/, '');
  await cloud.settle();
  let board = '';
  for (const [address, tasks] of Object.entries(members)) {
    const member = new Reader();
    const mail = await newestMailTo(cloud, address);
    const link = /https?:\/\/\S+\/p\/[\w.-]+/.exec(mail.text)?.[0] ?? '';
    const personal = await member.open(`${link}?lang=en`);
    board = personal.link(/who prepares what$/);
    for (let n = 0; n < tasks; n += 1) {
      await member.press(await member.open(board), takes);
      await cloud.settle();
    }
  }
  return [
    { name: 'board', url: board, opener: 'anybody' },
    { name: 'drawing', url: `${forum}/drawing`, opener: 'coordinator' },
  ];
}
