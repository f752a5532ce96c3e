import { expect, test } from 'vitest';
import { isZone, zoneLabel } from '../../functions/i18n/dates.ts';
import { matches } from '../../functions/i18n/khmer.ts';
import { presentName } from '../../functions/i18n/zone-names.ts';
import { zoneGroups, zonesOf } from '../../functions/i18n/zones.ts';

const SUMMER = '2026-07-01T00:00:00.000Z';
const found = (search: string, lang: 'en' | 'km' = 'en') =>
  zonesOf(lang, SUMMER)
    .filter(({ keys }) => matches(keys, search))
    .map(({ zone }) => zone);

test('every time zone of the world is offered once, by the name that it has now', () => {
  const offered = zonesOf('en', SUMMER).map(({ zone }) => zone);
  expect(new Set(offered).size).toBe(offered.length);
  for (const zone of Intl.supportedValuesOf('timeZone')) expect(offered).toContain(presentName(zone));
  expect(offered).toContain('UTC');
  expect(offered.filter((zone) => !isZone(zone))).toEqual([]);
  expect(offered.filter((zone) => /Saigon|Calcutta|Rangoon|Kiev/.test(zone))).toEqual([]);
});

test('zones are grouped by parts of the world, the neighbours first, with Khmer names', () => {
  const [near, ...others] = zoneGroups(zonesOf('km', SUMMER), 'km');
  expect(near?.name).toBe('កម្ពុជា និងប្រទេសជិតខាង');
  expect(near?.zones.map(({ zone }) => zone)).toEqual([
    'Asia/Phnom_Penh',
    'Asia/Bangkok',
    'Asia/Ho_Chi_Minh',
    'Asia/Vientiane',
  ]);
  for (const { name } of others) expect(name).toMatch(/^[\u1780-\u17ff]+/);
  expect(others).toHaveLength(11);
});

test('a zone is found by city or country in either language, whichever one the page speaks', () => {
  expect(found('cambodia')).toEqual(['Asia/Phnom_Penh']);
  expect(found('កម្ពុជា')).toContain('Asia/Phnom_Penh');
  expect(found('ho chi minh', 'km')).toEqual(['Asia/Ho_Chi_Minh']);
  expect(found('ជប៉ុន')).toEqual(['Asia/Tokyo']);
  expect(found('india')).toContain('Asia/Kolkata');
});

test('a zone says how far it is from UTC at that time of the year', () => {
  const label = (zone: string, now: string, lang: 'en' | 'km' = 'en') =>
    zonesOf(lang, now).find((one) => one.zone === zone)?.label;
  expect(label('Europe/Berlin', SUMMER)).toBe('Berlin, Germany (UTC+2)');
  expect(label('Europe/Berlin', '2026-01-01T00:00:00.000Z')).toBe('Berlin, Germany (UTC+1)');
  expect(label('America/St_Johns', '2026-01-01T00:00:00.000Z')).toContain('(UTC−3:30)');
  expect(label('Asia/Phnom_Penh', SUMMER, 'km')).toBe('ភ្នំពេញ, កម្ពុជា (UTC+៧)');
});

test('a zone that was stored by its name of before is said by the one of now', () => {
  expect(zoneLabel('Asia/Saigon', 'en')).toBe('Ho Chi Minh time');
});
