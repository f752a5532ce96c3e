import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ContactFields } from '../../functions/membership/rules/events.ts';
import { capabilityPages, routesOf } from '../../functions/site/capability-pages.ts';
import { FORUM, forum, forumTask } from '../forum/board-site.ts';
import { rice } from '../tasks/tasks-site.ts';
import { players } from '../web/rig.ts';
import { MEETING, NETWORK, type Site, startSite } from './site.ts';

/* A person who only watches learns how people are reached, never the address or the number. */

const ways = [
  'sokha@example.org',
  '+855 00 000 101',
  'dara.sok@example.org',
  'meas@example.org',
  'new@example.org',
];
const secret = [...ways, 'Keo_Sokha'];
let site: Site;

beforeAll(async () => {
  site = await startSite();
  const sokha: ContactFields = {
    name: 'Keo Sokha',
    role: 'focalPoint',
    lang: 'en',
    email: 'sokha@example.org',
    phone: '+855 00 000 101',
    telegram: 'Keo_Sokha',
    reachedBy: 'email',
  };
  await site.member('m-rice', [
    { type: 'ContactRevised', data: { contact: 'c-sokha', fields: sokha } },
    { type: 'AddressHeld', data: { contact: 'c-dara', why: 'bounced' } },
    {
      type: 'CorrectionProposed',
      data: {
        correction: 'x1',
        contact: 'c-sokha',
        fields: { email: 'new@example.org', note: 'ask new@example.org' },
      },
    },
  ]);
  const email = { channel: 'email', kind: 'invitation' } as const;
  await site.plan([
    { ...email, person: 'c-sokha', seat: 'm-rice' },
    { ...email, person: 'g-meas', seat: 'g-meas', party: 'guest' },
  ]);
});
beforeAll(async () => {
  await forum(site);
  await forumTask(site, 'F1', { owners: [rice], begins: 'taken' });
});
afterAll(() => site.stop());

const values: Readonly<Record<string, readonly string[]>> = {
  ':person': ['c-sokha', 'g-meas'],
  ':kind': ['invitation', 'reminder'],
  ':part': ['day'],
  ':forum': [FORUM],
  ':quarter': ['2025-Q4'],
  ':meeting': [MEETING],
};

/** The addresses of a route, with the ids of this network in their places. */
function addressesOf(path: string): string[] {
  const at = path.replace(':network', NETWORK).replace('meetings/:id', `meetings/${MEETING}`);
  const own = at.replace('members/:id', 'members/m-rice');
  const place = Object.keys(values).find((name) => own.includes(name));
  return place ? (values[place] ?? []).map((value) => own.replace(place, value)) : [own];
}

const watched = routesOf(capabilityPages)
  .filter(({ method, right }) => method === 'GET' && right === 'observer')
  .flatMap(({ path }) => addressesOf(path));

test.each(watched)('an observer finds no address and no number at %s', async (path) => {
  for (const lang of ['en', 'km'] as const) {
    const answer = await site.ask(path, { as: players.observer, lang });
    const leadsTo = answer.headers.get('location');
    // An address that only leads on leads to one of these pages.
    if (leadsTo !== null) {
      expect(watched).toContain(leadsTo);
      continue;
    }
    expect(answer.status).toBe(200);
    const text = await answer.text();
    for (const way of secret) expect(text, way).not.toContain(way);
  }
});

test('the coordinator finds them, and has them in the export', async () => {
  const page = await (await site.ask('/n/best/members/m-rice', { as: players.coordinator })).text();
  for (const way of ['sokha@example.org', '+855 00 000 101', '@Keo_Sokha']) expect(page).toContain(way);
  const file = await (await site.ask('/n/best/members/export', { as: players.coordinator })).text();
  expect(file).toContain('sokha@example.org');
});
