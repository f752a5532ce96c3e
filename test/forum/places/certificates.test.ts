import { afterAll, beforeAll, expect, test } from 'vitest';
import { dayAggregate } from '../../../functions/day/rules/day.ts';
import type { DayEvent } from '../../../functions/day/rules/events.ts';
import { MEETING, NETWORK, type Site } from '../../meeting/site.ts';
import { players } from '../../web/rig.ts';
import { FORUM, forumHappens, startForum } from './places-site.ts';

let site: Site;
beforeAll(async () => {
  site = await startForum();
});
afterAll(() => site.stop());

const page = () =>
  site.ask(`/n/${NETWORK}/forums/${FORUM}/certificates`, { as: players.coordinator, lang: 'en' });

test('before anybody was noted at the door there is no certificate', async () => {
  expect(await (await page()).text()).toContain('Nobody was noted at the door yet.');
});

test('everybody who was there has one sheet in both languages; nobody else has', async () => {
  await forumHappens(site, [{ type: 'MeetingNamed', data: { meeting: MEETING } }]);
  const tap = (person: string, over: object = {}) => ({
    ...{ id: `t-${person}`, person, is: 'room' as const, at: '2025-11-10T01:40:00.000Z' },
    ...over,
  });
  const noted = {
    type: 'AttendanceNoted',
    data: {
      ...{
        date: 1,
        way: 'page',
        taps: [
          tap('c-sokha', { seat: 'm-rice' }),
          tap('g-meas', { seat: 'g-meas' }),
          tap('c-bopha', { seat: 'm-lotus', is: 'away' }),
          tap('w1', { walkIn: { name: 'Demo Vuthy', organisation: 'House 7' } }),
        ],
      },
    },
  } as unknown as DayEvent;
  await site.services.repository.change(
    dayAggregate,
    NETWORK,
    MEETING,
    { by: 'staff:s-coord', at: site.services.now() },
    () => [noted],
  );
  const html = await (await page()).text();
  expect(html.match(/class="certificate"/g)).toHaveLength(3);
  for (const name of ['Keo Sokha', 'Meas Rithy', 'Demo Vuthy']) expect(html).toContain(name);
  expect(html).not.toContain('បុប្ផា');
  expect(html).toContain('Certificate of Participation');
  expect(html).toContain('វិញ្ញាបនបត្រនៃការចូលរួម');
});
