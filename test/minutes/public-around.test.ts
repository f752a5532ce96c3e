import { afterAll, beforeAll, expect, test } from 'vitest';
import { papersAggregate } from '../../functions/agenda/rules/papers.ts';
import type { FileEvent } from '../../functions/files/rules/events.ts';
import { fileAggregate } from '../../functions/files/rules/file.ts';
import { chooseVisibility } from '../../functions/meeting/rules/choose-visibility.ts';
import { meetingAggregate } from '../../functions/meeting/rules/meeting.ts';
import type { Visibility } from '../../functions/meeting/rules/visibility.ts';
import type { MinutesEvent } from '../../functions/minutes/rules/events.ts';
import { minutesAggregate } from '../../functions/minutes/rules/minutes.ts';
import { shareFileOf, shareName } from '../../functions/minutes/rules/share-picture.ts';
import { VersionConflict } from '../../functions/platform/event-log.ts';
import { MEETING, NETWORK, type Site, startSite } from '../meeting/site.ts';
import { players } from '../web/rig.ts';

/* What is around the summary on the page that anybody may read: photos, papers, the picture of a shared link, lists. */

let site: Site;
beforeAll(async () => {
  site = await startSite();
  const files = { ...(await site.services.files()), read: async () => new Uint8Array([0xff, 0xd8]) };
  Object.assign(site.services, { files: async () => files });
  site.at(at);
});
afterAll(() => site.stop());

const at = '2025-11-11T03:00:00.000Z';
const by = { by: 'staff:s-coord', at };
const here = `/m/${NETWORK}/${MEETING}`;
const ask = async (path = here, lang: 'en' | 'km' = 'en') => {
  const answer = await site.ask(path, { lang });
  return { status: answer.status, headers: answer.headers, html: await answer.text() };
};
const note = (...events: MinutesEvent[]) =>
  site.services.repository.change(minutesAggregate, NETWORK, MEETING, by, () => events);
const file = (id: string, ...events: FileEvent[]) =>
  site.services.repository.change(fileAggregate, NETWORK, id, by, () => events);
const kept = (of: string, purpose: 'photo' | 'share' = 'photo'): FileEvent => ({
  type: 'FileKept',
  data: {
    of: { kind: 'meeting', id: of },
    purpose,
    format: 'picture',
    objects: [
      { name: 'large.jpg', bytes: 9, width: 1600, height: 1200 },
      { name: 'small.jpg', bytes: 9, width: 480, height: 360 },
    ],
  },
});
const shown = (en: string): FileEvent => ({
  type: 'FilePublished',
  data: { alt: { en }, consent: 'agreed', text: { version: 1, lang: 'en' } },
});
const choose = async (visibility: Visibility) => {
  const { state } = await site.services.repository.load(meetingAggregate, NETWORK, MEETING);
  await site.happens(chooseVisibility(state, visibility), at);
};
const current = { published: { revision: 1 }, at } as Parameters<typeof shareName>[0];
const picture = `${here}/${shareName(current, 'en')}`;

test('has the photos that somebody chose, small, with their words, and the large one behind a tap', async () => {
  await file('P1', kept(MEETING), shown('A circle under a tree'));
  await file('P2', kept(MEETING), shown('Somebody who does not agree'), {
    type: 'PeopleNamed',
    data: { people: [{ person: 'c-sokha', seat: 'm-rice' }] },
  });
  await file('P3', kept(MEETING));
  await file('P4', kept('01OTHER'), shown('Of another meeting'));
  const published = {
    ...{ revision: 1, date: 1, title: { en: 'Q4' }, mail: false, entries: [] },
    parts: { opening: { en: 'We met.' } },
    photos: ['P1', 'P2', 'P3', 'P4'],
  };
  await note(
    { type: 'SummaryPublished', data: { published, releaseAt: at } },
    { type: 'SummaryReleased', data: { revision: 1 } },
  );
  const { html } = await ask();
  expect(html.match(/<img /g)).toHaveLength(1);
  expect(html).toMatch(
    /<a href="\/photo\/best\/P1\/large.jpg"><img src="\/photo\/best\/P1\/small.jpg" width="480" height="360" alt="A circle under a tree" loading="lazy"\/>/,
  );
  expect(html).toContain(
    `<meta property="og:image" content="${site.services.origin}/photo/best/P1/large.jpg"/>`,
  );
  // What is not there is not told either.
  expect(html).not.toMatch(/P2|P3|P4|does not agree|another meeting/);
});

test('shows a photo no longer from the moment it is taken back, and its address answers no more', async () => {
  await file('P1', { type: 'FileRevoked', data: {} });
  const { html } = await ask();
  expect(html).not.toMatch(/<img |P1/);
  expect((await ask('/photo/best/P1/small.jpg')).status).toBe(404);
});

test('shows no photo at its own address while its meeting is for members, or its page is withdrawn', async () => {
  await file('P1', shown('A circle under a tree'));
  const status = async () => (await ask('/photo/best/P1/small.jpg')).status;
  expect(await status()).toBe(200);
  await note({ type: 'PageWithdrawn', data: {} });
  expect(await status()).toBe(404);
  await note({ type: 'PageShownAgain', data: {} });
  await choose('members');
  expect(await status()).toBe(404);
  await choose('public');
  expect(await status()).toBe(200);
  await file('P1', { type: 'FileRevoked', data: {} });
});

test('names the drawn picture once it exists, under a name of this revision, and not of a page that was withdrawn', async () => {
  expect((await ask()).html).not.toContain('og:image');
  expect((await ask(picture)).status).toBe(404);
  await file(shareFileOf(MEETING, current), kept(MEETING, 'share'));
  const { html } = await ask();
  expect(html).toContain(`<meta property="og:image" content="${site.services.origin}${picture}"/>`);
  expect(html).toContain('<meta property="og:image:width" content="1200"/>');
  const sent = await ask(picture);
  expect([sent.status, sent.headers.get('cache-control')]).toEqual([200, 'public, max-age=60']);
  await note({ type: 'PageWithdrawn', data: {} });
  expect((await ask(picture)).status).toBe(410);
  expect((await ask()).html).not.toContain('og:image');
  await note({ type: 'PageShownAgain', data: {} });
  // A file of another purpose or meeting is no such picture.
  await file('share-01MEETING-2-abc', kept('01OTHER', 'share'));
  expect((await ask(`${here}/2-abc-en.jpg`)).status).toBe(404);
});

test('names the papers that anybody may read, and no other', async () => {
  const paper = { paper: 'A', item: 'i', title: { en: 'Plan 2026' }, link: 'https://x.example/plan' };
  await site.services.repository.change(papersAggregate, NETWORK, MEETING, by, () => [
    { type: 'PaperAdded' as const, data: paper },
    {
      type: 'PaperAdded' as const,
      data: { ...paper, paper: 'B', title: { en: 'Budget draft' }, membersOnly: true as const },
    },
  ]);
  const { html } = await ask();
  expect(html).toContain('Plan 2026');
  expect(html).not.toContain('Budget draft');
});

test('is listed where it is for everybody: search engines, archive and calendar; and says the same to all of them', async () => {
  const { html, headers } = await ask();
  expect(html).not.toContain('noindex');
  expect(html).toContain('<meta name="description"');
  expect(html.match(/<h1/g)).toHaveLength(1);
  expect(headers.get('vary')).toContain('Accept-Language');
  const list = await ask(`/m/${NETWORK}`);
  expect(list.html).toContain(`<a href="${here}">`);
  expect(list.headers.get('etag')).toBeTruthy();
  expect((await ask(`/m/${NETWORK}?year=2019`)).html).toContain('No public meetings in 2019.');
  expect((await ask(`/calendar/${NETWORK}/meetings.ics?lang=en`)).html).toContain('BEST Q4');
});

test('opens for people who have the link, and is in no list', async () => {
  await choose('link');
  const { status, html } = await ask();
  expect([status, html.includes('We met.'), html.includes('noindex')]).toEqual([200, true, true]);
  expect((await ask(`/m/${NETWORK}`)).html).not.toContain(here);
  expect((await ask(`/calendar/${NETWORK}/meetings.ics?lang=en`)).html).not.toContain('BEGIN:VEVENT');
});

test('is a sentence and no page for a meeting that is for its members, and nothing of it is told', async () => {
  await choose('members');
  for (const path of [here, `/notice/${NETWORK}/${MEETING}`]) {
    const { status, html } = await ask(path);
    expect(status).toBe(404);
    expect(html).toContain('This page is not public');
    expect(html).not.toMatch(/BEST Q4|P-ESWG|We met|10 November/);
  }
  expect((await ask(picture)).status).toBe(404);
  const group = await site.ask(`/n/${NETWORK}/meetings/${MEETING}/hand-over`, {
    as: players.coordinator,
    lang: 'en',
  });
  expect(await group.text()).toContain('nothing to post');
  expect(await (await site.ask(`/a/${site.token()}`, { lang: 'en' })).text()).not.toContain('og:title');
});

test('is there again once somebody chooses so, and no message was planned by any of it', async () => {
  const form = { visibility: 'public' };
  const path = `/n/${NETWORK}/meetings/${MEETING}/summary/visibility`;
  expect((await site.ask(path, { as: players.observer, form })).status).toBe(403);
  // Others save at the same moment, again and again: nobody reads that theirs is saved.
  const { log } = site.services.repository;
  const append = log.append.bind(log);
  log.append = async (one) => {
    throw new VersionConflict(one.stream);
  };
  expect((await site.ask(path, { as: players.coordinator, form })).status).toBe(409);
  log.append = append;
  expect((await site.ask(path, { as: players.coordinator, form })).status).toBe(303);
  expect((await ask()).html).toContain('We met.');
  expect(await site.everything()).not.toContain('"plannedAt"');
});
