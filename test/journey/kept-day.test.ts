import { afterAll, beforeAll, expect, test } from 'vitest';
import { beginMeeting, invite } from '../../bin/demo/play.ts';
import { Reader } from '../../bin/demo/reader.ts';
import type { LocalCloud } from '../../bin/local/local-cloud.ts';
import { type Demo, startDemo } from './demo.ts';

/** People are asked to keep a day, and then it is another one. */
const dara = new Reader();
let demo: Demo;
let cloud: LocalCloud;
let today: string;

beforeAll(async () => {
  demo = await startDemo();
  cloud = demo.cloud;
  const home = await dara.signIn(cloud.appUrl, 'dara@best.example.org');
  today = home.url;
  const admin = new Reader();
  await admin.signIn(cloud.appUrl, 'admin@best.example.org');
  const settings = await admin.open(today.replace(/\/today.*$/, '/settings/timeline'));
  await admin.press(settings, /^Save/, { saveTheDate: 'on' });
  await cloud.settle();
});
afterAll(() => demo?.stop());

test('who was asked to keep a day hears with the invitation which day it is instead', async () => {
  const form = await beginMeeting(dara, await dara.open(today), /BEST Q4/);
  const draft = form.url.replace(/\/edit.*$/, '');
  const plan = { date: '2025-11-10', start: '08:30', end: '12:00', 'venue.en': 'P-ESWG venue, Battambang' };
  await dara.press(form, /^Look at the invitation$/, plan);
  const asked = await dara.press(await dara.open(`${draft}/save-the-date`), /^Ask \d/);
  expect(asked.text).toContain('were asked to keep Monday 10 November 2025 free');
  await cloud.settle();
  await cloud.tick();
  const kept = cloud.mails().filter(({ subject }) => /Please keep free|សូមទុកពេល/.test(subject));
  expect(kept.length).toBeGreaterThan(5);

  const preview = await dara.press(await dara.open(`${draft}/edit`), /^Look at the invitation$/, {
    date: '2025-11-17',
  });
  expect(preview.text).toContain('keeping Monday 10 November 2025 free');
  expect(preview.text).toContain('it is Monday 17 November 2025 instead');
  await invite(dara, preview);
  await cloud.advance({ ms: 180_000 });
  for (const { recipients } of kept) {
    const [invitation] = cloud.mails(recipients[0] ?? '');
    const { text } = await cloud.readMail(invitation?.id ?? '');
    expect(text).toMatch(/instead of Monday 10 November 2025|ជំនួសថ្ងៃចន្ទ ទី១០/);
  }
});
