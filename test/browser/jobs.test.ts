import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerLinkIn, beginMeeting, invite, lookAtInvitation, newestMailTo } from '../../bin/demo/play.ts';
import { Reader } from '../../bin/demo/reader.ts';
import { contextOf, type Site, startSite } from './site.ts';

const MOST_TAPS = 12;

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site?.stop());

test('on a phone, from sign-in to the button that invites, ‘same as last time’ takes at most 12 taps and no typing', async () => {
  const context = await contextOf(site, undefined, { width: 360 });
  const page = await context.newPage();
  let taps = 0;
  const tap = async (name: RegExp) => {
    taps += 1;
    const target = page.getByRole('link', { name }).or(page.getByRole('button', { name }));
    await target.first().click();
    await page.waitForLoadState();
  };
  await page.goto(site.cloud.appUrl);
  await tap(/sign in$/i);
  await tap(/Dara/);
  await tap(/^Prepare a meeting|^New meeting/);
  if (!/\/meetings\/new$/.test(page.url())) await tap(/^New meeting/);
  await tap(/^Same as last time/);
  await tap(/^Look at the invitation/);
  const button = page.getByRole('button', { name: /^Invite \d/ });
  expect(await button.innerText()).toBe('Invite 22: 15 by mail, 7 by hand');
  await tap(/^Invite \d/);
  expect(page.url()).toMatch(/\/meetings\/\w+$/);
  expect(taps).toBeLessThanOrEqual(MOST_TAPS);
  await context.close();
});

test('the answer page takes at most three requests, and answers without any script', async () => {
  const dara = new Reader();
  const today = await dara.signIn(site.cloud.appUrl, 'dara@best.example.org');
  const form = await beginMeeting(dara, today, /BEST Q4/);
  await invite(dara, await lookAtInvitation(dara, form, { date: '2025-11-12' }));
  await site.cloud.advance({ ms: 180_000 });
  const link = answerLinkIn(await newestMailTo(site.cloud, 'focal@org12.example.org'));

  const context = await contextOf(site, undefined, { width: 360, javaScriptEnabled: false });
  const page = await context.newPage();
  const requests = requestsOf(page);
  await page.goto(link);
  await page.waitForLoadState('networkidle');
  expect(requests.length, requests.join('\n')).toBeLessThanOrEqual(3);
  await page.getByRole('button', { name: /^Yes/ }).click();
  await page.waitForLoadState();
  expect(await page.getByRole('status').or(page.getByRole('alert')).first().innerText()).toMatch(/Thank you/);
  for (const target of await page.getByRole('button').all()) {
    const box = await target.boundingBox();
    if (box !== null) expect(box.height, await target.innerText()).toBeGreaterThanOrEqual(44);
  }
  await context.close();
});

test('what people typed is shown and never run, on pages and in the preview of a mail', async () => {
  const hostile = '<script>window.ran = 1</script><img src=x onerror="window.ran = 1">';
  const dara = new Reader();
  const today = await dara.signIn(site.cloud.appUrl, 'dara@best.example.org');
  const form = await beginMeeting(dara, today, /BEST Q4/);
  const typed = {
    date: '2025-11-19',
    'title.en': hostile,
    'title.km': hostile,
    'venue.en': `"'>${hostile}`,
    'venue.km': `"'>${hostile}`,
    'note.en': hostile,
  };
  const preview = await lookAtInvitation(dara, form, typed);
  const meeting = await invite(dara, preview);
  await site.cloud.advance({ ms: 180_000 });
  const link = answerLinkIn(await newestMailTo(site.cloud, 'focal@org12.example.org'));
  const context = await contextOf(site, dara, { width: 1280 });
  const page = await context.newPage();
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => void dialogs.push(dialog.message()));
  for (const url of [meeting.url, `${meeting.url}/change`, `${meeting.url}/letter`, link, today.url]) {
    await page.goto(url);
    expect(await page.evaluate('window.ran'), url).toBeUndefined();
    for (const frame of page.frames()) expect(await frame.evaluate('window.ran')).toBeUndefined();
  }
  await page.goto(meeting.url);
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('<script>');
  expect(dialogs).toEqual([]);
  await context.close();
});

function requestsOf(page: Page): string[] {
  const urls: string[] = [];
  page.on('request', (request) => void urls.push(request.url()));
  return urls;
}
