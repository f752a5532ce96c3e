import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { meetingAggregate } from '../../functions/meeting/rules/meeting.ts';
import { fallDue } from '../../functions/meeting/rules/timeline/due.ts';
import { defaultTimeline } from '../../functions/meeting/rules/timeline/settings.ts';
import { MEETINGS, type MeetingRig, memberFacts, NETWORK, startMeetingRig } from './meeting-rig.ts';

/** One more than a page of a list. */
const N = 61;
const id = '01K7M000000000000000000001';
const at = (below = '') => `${MEETINGS}/${id}${below}`;
let rig: MeetingRig;
let preview = '';

beforeAll(async () => {
  rig = await startMeetingRig();
  rig.at('2025-10-13T02:00:00.000Z');
  // Registered in an order that is not that of their names.
  for (let n = N; n > 0; n -= 1) await rig.member(`m${n}`, memberFacts(n));
  await rig.flow();
  await rig.post(`${MEETINGS}/new`, { id, from: 'empty' });
  await rig.post(at('/edit'), {
    'title.en': 'A large meeting',
    date: '2025-11-10',
    start: '08:30',
    end: '12:00',
    'venue.en': 'Hall',
    'objectives.0.en': 'Meet',
    'audience.choice': 'all',
    version: '1',
  });
  preview = (await rig.page(at('/preview'))).html;
  const hidden = [...preview.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  await rig.post(at('/preview'), {
    ...Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value])),
    do: 'invite',
  });
  rig.at('2025-10-13T02:03:00.000Z');
  const meta = { by: 'system', at: rig.services.now() };
  await rig.services.repository.change(meetingAggregate, NETWORK, id, meta, (state) =>
    fallDue(state, defaultTimeline, rig.services.now()),
  );
  await rig.flow();
}, 60_000);
afterAll(() => rig.stop());

/** The numbers of the organisations named in rows, in their order. */
function listed(html: string): number[] {
  const rows = [...html.matchAll(/class="what"[^>]*>\s*(?:<span[^>]*>)?Organisation (\d+)/g)];
  return rows.map(([, n]) => Number(n));
}

const validate = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: { 'form-dup-name': 'off', 'valid-id': ['error', { relaxed: true }] },
});
const first = Array.from({ length: 60 }, (_, n) => n + 1);

test.each([
  ['members', `/n/${NETWORK}/members`],
  ['everybody invited', at()],
  ['whom a message is for', at('/timeline/nudge1')],
  ['what became of a message', at('/timeline/invitation')],
])('%s: A–Z, sixty on a page, the rest on the next, found by a search without script', async (_, path) => {
  const html = (await rig.page(path)).html;
  expect(listed(html)).toEqual(first);
  expect(html).toContain('Page 1 of 2');
  const [, next = ''] = /href="([^"]+)" rel="next"/.exec(html) ?? [];
  expect(listed((await rig.page(next.replaceAll('&amp;', '&').replace(/#.*/, ''))).html)).toEqual([61]);
  const found = (await rig.page(`${path}?q=person+37`)).html;
  expect(listed(found)).toEqual([37]);
  expect(found).toContain('role="status"');
  const none = (await rig.page(`${path}?q=zzz`)).html;
  expect(listed(none)).toEqual([]);
  expect(none).toContain('Nothing found');
  const report = await validate.validateString(html);
  expect(report.results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
});

test('the preview names its people A–Z and page by page, and a filter of the meeting stays while paging', async () => {
  expect(listed(preview)).toEqual(first);
  expect(preview).toContain('Page 1 of 2');
  const silent = (await rig.page(at('?who=silent'))).html;
  expect(silent).toContain('?who=silent&amp;page=2#people');
  expect(silent).toContain('name="who" value="silent"');
});

describe('whom a meeting is for, chosen from more members than a page holds', () => {
  const draft = `${MEETINGS}/01K7M000000000000000000002`;

  /** What a browser would send of the form on this page, without script. */
  function asSent(html: string): [string, string][] {
    const form = html.slice(html.indexOf('data-typing'), html.indexOf('</form>'));
    return [...form.matchAll(/<input ([^>]*)>/g)].flatMap(([, tag = '']) => {
      const said = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
      const ticks = ['checkbox', 'radio'].includes(said('type'));
      return said('name') === '' || (ticks && !/\bchecked\b/.test(tag))
        ? []
        : [[said('name'), said('value')]];
    });
  }
  /** Ticks these, types a search and presses a button; the page that comes. */
  async function press(html: string, ticks: readonly string[], search: string, button: string) {
    const sent = asSent(html).filter(([name]) => !['pick.search', 'audience.choice'].includes(name));
    const typed = ticks.map((member): [string, string] => ['audience.members', member]);
    const pressed: [string, string][] = button === '' ? [] : [button.split('=') as [string, string]];
    const fields = [...sent, ...typed, ['audience.choice', 'picked'], ['pick.search', search], ...pressed];
    return await rig.post(`${draft}/edit`, new URLSearchParams(fields as [string, string][]).toString());
  }
  /** The names beside the boxes. */
  const shown = (html: string) =>
    [...html.matchAll(/name="audience.members" value="m(\d+)"[^>]*\/><span>/g)].map(([, n]) => Number(n));

  test('nothing ticked is lost between pages and searches', async () => {
    await rig.post(`${MEETINGS}/new`, { id: draft.slice(-26), from: 'empty' });
    const one = (await rig.page(`${draft}/edit`)).html;
    expect(shown(one)).toEqual(first);
    const two = await (await press(one, ['m3'], '', 'pick.go=2')).text();
    expect(two).toContain('Page 2 of 2');
    expect(two).toContain('One chosen, on all pages together.');
    expect(shown(two)).toEqual([61]);
    // Enter in the search presses no button; a new search begins at its first page.
    const many = await (await press(two, [], 'person', '')).text();
    expect(many).toContain('Page 1 of 2');
    expect(shown(many)).toEqual(first);
    const found = await (await press(two, ['m61'], 'person 37', '')).text();
    expect(found).toContain('One found. 2 chosen, on all pages together.');
    expect(shown(found)).toEqual([37]);
    expect(found).toMatch(/<details class="fold" open[^>]*><summary><span class="name">Whom to invite/);
    expect((await press(found, ['m37'], 'person 37', 'do=save')).status).toBe(303);
    const { state } = await rig.services.repository.load(meetingAggregate, NETWORK, draft.slice(-26));
    expect(state).toMatchObject({
      details: { audience: { choice: 'picked', members: ['m3', 'm61', 'm37'] } },
    });
    const km = (await rig.page(`${draft}/edit`, 'km')).html;
    expect(km).toContain('បានជ្រើសរើស ៣');
    const report = await validate.validateString(found);
    expect(report.results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
  });
});
