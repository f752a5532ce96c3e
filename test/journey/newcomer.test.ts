import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Page, Reader } from '../../bin/demo/reader.ts';
import type { LocalCloud } from '../../bin/local/local-cloud.ts';
import { type Demo, startEmpty } from './demo.ts';

/** What the same way took when it was first counted: ten fields and a list. */
const FIELDS_BEFORE = 10;

/** Two organisations as somebody would paste them from a spreadsheet. */
const LIST = [
  'Organisation,Name,E-mail',
  'Reading Circle,Demo Bopha,bopha@circle.example.org',
  'School Garden,Demo Rithy,rithy@garden.example.org',
].join('\n');

let empty: Demo;
let cloud: LocalCloud;
beforeAll(async () => {
  empty = await startEmpty();
  cloud = empty.cloud;
});
afterAll(() => empty?.stop());

/** Somebody who counts each page that is shown and each field that is typed into. */
class Newcomer extends Reader {
  readonly pages: string[] = [];
  readonly fields: string[] = [];

  override async open(url: string): Promise<Page> {
    return this.#seen(await super.open(url));
  }

  override async press(
    page: Page,
    text: RegExp,
    typed: Readonly<Record<string, string>> = {},
  ): Promise<Page> {
    this.fields.push(...Object.keys(typed));
    return this.#seen(await super.press(page, text, typed));
  }

  #seen(page: Page): Page {
    if (this.pages.at(-1) !== page.title) this.pages.push(page.title);
    return page;
  }
}

test('from an empty start to the first invitation sent takes four fields and a list, eleven pages', async () => {
  const founder = new Newcomer();
  const welcome = await founder.signIn(cloud.appUrl, 'admin@best.example.org');
  founder.pages.length = 0;
  founder.pages.push(welcome.title);
  expect(welcome.text).toContain('Welcome to Prachum');

  const form = await founder.follow(welcome, /^Set up a network$/);
  const today = await founder.press(form, /^Set up this network$/, {
    yourName: 'Demo Sophea',
    'name.en': 'Pursat Reading Network',
  });
  expect(today.text).not.toContain('All is well');
  const upload = await founder.follow(today, /^Bring the members in$/);
  const preview = await founder.press(upload, /^Show what would change$/, { pasted: LIST });
  const asked = await founder.press(preview, /^Add 2/);
  await cloud.settle();
  const done = await founder.open(asked.url);
  const choices = await founder.follow(done, /^Prepare a meeting$/);
  const meeting = await founder.press(choices, /^Template: Quarterly meeting/);
  const invitation = await founder.press(meeting, /^Look at the invitation$/, {
    date: '2025-11-10',
    'venue.en': 'Commune hall',
  });
  const invited = await founder.press(invitation, /^Invite 2 by mail/);
  expect(invited.status).toBe(200);
  await cloud.advance({ ms: 180_000 });
  expect(
    cloud
      .mails()
      .flatMap(({ recipients }) => recipients)
      .sort(),
  ).toEqual(['bopha@circle.example.org', 'rithy@garden.example.org']);
  expect(cloud.mails()[0]?.subject).toContain('PRN');

  const typed = founder.fields.filter((name) => name !== 'pasted');
  console.log(`${founder.pages.length} pages, ${typed.length} fields and a list`);
  expect(typed).toEqual(['yourName', 'name.en', 'date', 'venue.en']);
  expect(typed.length).toBeLessThan(FIELDS_BEFORE);
  expect(founder.pages).toEqual([
    'Welcome to Prachum',
    'Set up a network',
    'Today',
    'Import a list',
    'Before you import',
    'The list is being imported',
    'The list is imported',
    'New meeting',
    'PRN quarterly meeting',
    'Before you invite',
    'PRN quarterly meeting',
  ]);
});
