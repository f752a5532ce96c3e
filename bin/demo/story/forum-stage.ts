import type { ReadMail } from '../../local/mail-viewer.ts';
import { newestMailTo } from '../play.ts';
import { type Page, Reader } from '../reader.ts';
import { check, type Teller } from './teller.ts';

/** Members of the story who read English or both, by their address. */
export const PEOPLE = {
  jonas: 'focal@org12.example.org',
  anna: 'focal@org11.example.org',
  kosal: 'focal@org10.example.org',
  channary: 'focal@org07.example.org',
} as const;

/** Lets time pass until a local date and time; answers the mails that were sent meanwhile, oldest first. */
export async function mailsUntil(teller: Teller, local: string): Promise<readonly ReadMail[]> {
  const before = teller.cloud.mails().length;
  await teller.until(local);
  return teller.mailsSince(before);
}

/** Tells who got what, same subjects together. */
export function tellMails(teller: Teller, mails: readonly ReadMail[]): void {
  for (const [subject, same] of Map.groupBy(mails, (mail) => mail.subject)) {
    const to = same.flatMap(({ recipients }) => recipients);
    const who = to.length > 3 ? `${to.length} people` : to.join(', ');
    teller.say(`  mail to ${who}: ${subject}`);
  }
}

/** Of some mails those to one address, about something. */
export function mailsTo(mails: readonly ReadMail[], address: string, about = /./): readonly ReadMail[] {
  return mails.filter(({ recipients, subject }) => recipients.includes(address) && about.test(subject));
}

/** The link of a mail that begins with this, e.g. `t` for tasks. `below`: what it ends with. */
function linkIn({ text, subject }: ReadMail, door: string, below: string): string {
  const link = new RegExp(`https?://\\S+?/${door}/[\\w.-]+${below}`).exec(text)?.[0];
  check(link !== undefined, `There is no such link in “${subject}”.`);
  return link;
}

/** Somebody opens the link in the newest mail to them, in English. */
export async function openMail(
  { cloud }: Teller,
  address: string,
  about: RegExp,
  door: string,
  below = '',
): Promise<{ readonly reader: Reader; readonly page: Page; readonly link: string }> {
  const reader = new Reader();
  const link = linkIn(await newestMailTo(cloud, address, about), door, below);
  const page = await reader.open(`${link}?lang=en`);
  check(page.status === 200, `The link in the mail to ${address} opens nothing.`);
  return { reader, page, link };
}

/** Tells how ready the forum is, as its page says it. Answers that line. */
export async function readiness(teller: Teller, forum: string): Promise<string> {
  const { text } = await teller.dara.open(forum);
  const line =
    /ready: (– \(nothing was due yet\)|\d+ % of what was due)( · \d+ % of the rest is done early)?/.exec(
      text,
    )?.[0];
  check(line !== undefined, 'The page of the forum does not say how ready it is.');
  teller.say(`“${line}”`);
  return line;
}

/** The value of an option of a field, or of one of its boxes, by its label. */
export function choiceOf({ html }: Page, field: string, label: RegExp): string {
  const lists = [...html.matchAll(/<select[^>]*? name="([^"]*)"[^>]*>(.*?)<\/select>/gs)];
  const options = lists.flatMap(([, name, list = '']) =>
    name === field ? [...list.matchAll(/<option value="([^"]*)"[^>]*>([^<]*)/g)] : [],
  );
  const boxes = [
    ...html.matchAll(/<input[^>]*? name="([^"]*)" value="([^"]*)"[^>]*>\s*(?:<span[^>]*>)*([^<]*)/g),
  ].flatMap(([, name, value = '', text = '']) => (name === field ? [['', value, text]] : []));
  const found = [...options, ...boxes].find(
    ([, value, text = '']) => value && label.test(text.replaceAll('&amp;', '&')),
  )?.[1];
  check(found !== undefined, `Nothing to choose for ${field} is called ${label}.`);
  return found;
}

/** The staff’s page of one task of the plan, by its name in the template. */
export function taskOf(forum: string, key: string): string {
  const id = forum.split('/').at(-1);
  return new URL(`../tasks/${id}-${key}`, forum).href;
}

/** Each row of the list of the plan, by the task’s name in the template: who has it, until when, its state. */
export async function planOf({ dara }: Teller, forum: string): Promise<ReadonlyMap<string, string>> {
  const page = await dara.open(`${forum}/drawing`);
  const ids = [...page.html.matchAll(/<tr id="task-[^"]*-(\w+)"/g)].map(([, key = '']) => key);
  return new Map(
    ids.map((key) => [key, page.texts('tr', `task-${forum.split('/').at(-1)}-${key}`)[0] ?? '']),
  );
}

/** Dara notes on the phone that tasks are done. Those that are done stay as they are. */
export async function noted({ dara, cloud }: Teller, forum: string, keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    const page = await dara.open(taskOf(forum, key));
    if (page.button(/^It is done$/)) await dara.press(page, /^It is done$/);
  }
  await cloud.settle();
}
