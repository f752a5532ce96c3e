import { afterAll, beforeAll, expect, test } from 'vitest';
import { registrantText } from '../../../functions/forum/rules/places/ask.ts';
import { lineOf } from '../../../functions/forum/rules/places/places.ts';
import { addressKey } from '../../../functions/platform/address.ts';
import { followUp, messages } from '../../lost-link/wishes.ts';
import { NETWORK, type Site } from '../../meeting/site.ts';
import { FORUM, judged, linkOf, placesNow, setPlaces, startForum, typedBy, typeForm } from './places-site.ts';

let site: Site;
beforeAll(async () => {
  site = await startForum();
  await setPlaces(site, { capacity: '30' });
});
afterAll(() => site.stop());

const PEOPLE = 50;
const ids = () =>
  Array.from(
    { length: PEOPLE },
    (_, n) => site.services.hash(registrantText(NETWORK, FORUM, addressKey(`person${n}@example.org`))).hash,
  );

test('fifty confirm at the same moment for thirty places: thirty have one, twenty wait, each by one number', async () => {
  const typed = await Promise.all(ids().map((_, n) => typeForm(site, typedBy(n), '203.0.113.7')));
  expect(typed.map(({ status }) => status)).toEqual(typed.map(() => 303));
  await followUp(site);
  const confirmed = await Promise.all(
    ids().map((id) => site.ask(linkOf(site, id), { lang: 'en', form: { do: 'confirm' } })),
  );
  expect(confirmed.map(({ status }) => status)).toEqual(confirmed.map(() => 303));
  await followUp(site);
  const places = await placesNow(site);
  expect(places.registrations.filter(({ is }) => is === 'seated')).toHaveLength(30);
  const waiting = lineOf(places);
  expect(waiting).toHaveLength(20);
  expect(new Set(places.registrations.map(({ id }) => id)).size).toBe(PEOPLE);
  // The order of the facts is the order of the line: those who came first have the places.
  expect(places.registrations.slice(0, 30).every(({ is }) => is === 'seated')).toBe(true);
  const rows = await messages(site, `places/${FORUM}`);
  expect(rows).toHaveLength(PEOPLE);
  const numbers = await Promise.all(
    waiting.map(async ({ id }) => {
      const row = rows.find(({ person }) => person === id);
      const { mail } = row ? await judged(site, row) : {};
      return /number (\d+)/.exec(mail?.model.sections[0].lead.join(' ') ?? '')?.[1];
    }),
  );
  expect(numbers).toEqual(waiting.map((_, n) => String(n + 1)));
});
