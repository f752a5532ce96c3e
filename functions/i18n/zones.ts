import { localDate, localTime } from './dates.ts';
import { khmerDigits, searchKey } from './khmer.ts';
import type { Catalogue, Lang } from './say.ts';
import { cityOf, presentName } from './zone-names.ts';

/** The parts of the world by which the IANA database names zones, the nearest first. */
const partTexts = {
  near: { en: 'Cambodia and its neighbours', km: 'កម្ពុជា និងប្រទេសជិតខាង' },
  Asia: { en: 'Asia', km: 'អាស៊ី' },
  Australia: { en: 'Australia', km: 'អូស្ត្រាលី' },
  Pacific: { en: 'Pacific', km: 'មហាសមុទ្រប៉ាស៊ីហ្វិក' },
  Indian: { en: 'Indian Ocean', km: 'មហាសមុទ្រឥណ្ឌា' },
  Europe: { en: 'Europe', km: 'អឺរ៉ុប' },
  Africa: { en: 'Africa', km: 'អាហ្វ្រិក' },
  America: { en: 'America', km: 'អាមេរិក' },
  Atlantic: { en: 'Atlantic', km: 'មហាសមុទ្រអាត្លង់ទិក' },
  Arctic: { en: 'Arctic', km: 'អាក់ទិក' },
  Antarctica: { en: 'Antarctica', km: 'អង់តាក់ទិក' },
  world: { en: 'Everywhere', km: 'ម៉ោងសកល' },
} as const satisfies Catalogue;
type Part = keyof typeof partTexts;

const NEAR = ['Asia/Phnom_Penh', 'Asia/Bangkok', 'Asia/Ho_Chi_Minh', 'Asia/Vientiane'];
const cities: Readonly<Record<string, string>> = {
  'Asia/Phnom_Penh': 'ភ្នំពេញ',
  'Asia/Bangkok': 'បាងកក',
  'Asia/Ho_Chi_Minh': 'ហូជីមិញ',
  'Asia/Vientiane': 'វៀងចន្ទន៍',
};

/** A zone as it is offered. */
export interface OfferedZone {
  /** IANA. */
  readonly zone: string;
  readonly part: Part;
  /** `Bangkok, Thailand (UTC+7)` */
  readonly label: string;
  /** What it is found by: city and country in both languages. */
  readonly keys: string;
}

/** Zones of one part of the world. */
export interface ZoneGroup {
  readonly name: string;
  readonly zones: readonly OfferedZone[];
}

/** Every time zone of the world. @param now instant (UTC) for which the distance to UTC is said. */
export function zonesOf(lang: Lang, now: string): OfferedZone[] {
  const [en, km] = [countries('en'), countries('km')];
  const all = [...new Set([...NEAR, ...Intl.supportedValuesOf('timeZone').map(presentName), 'UTC'])];
  return all
    .map((zone): OfferedZone => {
      const part = partOf(zone);
      const city = (lang === 'km' ? cities[zone] : undefined) ?? cityOf(zone);
      const country = (lang === 'km' ? km : en).get(zone)?.join(', ');
      const names = [
        zone.replaceAll(/[/_]/g, ' '),
        cities[zone],
        ...(en.get(zone) ?? []),
        ...(km.get(zone) ?? []),
      ];
      const keys = searchKey(
        [...names, ...(part === 'near' ? [] : [partTexts[part].en, partTexts[part].km])]
          .filter(Boolean)
          .join(' '),
      );
      return {
        zone,
        part,
        label: `${country ? `${city}, ${country}` : city} (${offset(zone, now, lang)})`,
        keys,
      };
    })
    .toSorted((a, b) => order(a) - order(b) || (a.label < b.label ? -1 : 1));
}

/** By parts of the world. */
export function zoneGroups(zones: readonly OfferedZone[], lang: Lang): ZoneGroup[] {
  return [...Map.groupBy(zones, ({ part }) => part)].map(([part, of]) => ({
    name: partTexts[part][lang],
    zones: of,
  }));
}

function order({ zone, part }: Pick<OfferedZone, 'zone' | 'part'>): number {
  return Object.keys(partTexts).indexOf(part) * 10 + (part === 'near' ? NEAR.indexOf(zone) : 0);
}

function partOf(zone: string): Part {
  if (NEAR.includes(zone)) return 'near';
  const [first = ''] = zone.split('/');
  return Object.keys(partTexts).find((part): part is Part => part === first) ?? 'world';
}

/** `UTC+7`, `UTC−3:30`, as it is at that moment. */
function offset(zone: string, now: string, lang: Lang): string {
  const local = `${localDate(now, zone)}T${localTime(now, zone)}:00.000Z`;
  const minutes = Math.round((Date.parse(local) - Date.parse(`${now.slice(0, 16)}:00.000Z`)) / 60_000);
  const [hours, rest] = [Math.trunc(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const text = `${hours}${rest > 0 ? `:${String(rest).padStart(2, '0')}` : ''}`;
  if (minutes === 0) return 'UTC';
  return `UTC${minutes < 0 ? '−' : '+'}${lang === 'km' ? khmerDigits(text) : text}`;
}

const known = new Map<Lang, ReadonlyMap<string, readonly string[]>>();

/** The names of the countries of each zone. Only pages say them: an engine may word them anew. */
function countries(lang: Lang): ReadonlyMap<string, readonly string[]> {
  const before = known.get(lang);
  if (before) return before;
  const names = new Intl.DisplayNames([lang], { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const found = new Map<string, string[]>();
  for (const region of letters.flatMap((first) => letters.map((second) => first + second))) {
    const name = names.of(region);
    const zones = name === undefined ? [] : zonesIn(region);
    for (const zone of zones.map(presentName)) {
      const there = found.get(zone) ?? [];
      if (name && !there.includes(name)) found.set(zone, [...there, name]);
    }
  }
  known.set(lang, found);
  return found;
}

/** Of a country (ISO 3166); ECMAScript has it since 2025, and the types of its library not yet. */
function zonesIn(region: string): readonly string[] {
  const locale: Intl.Locale & { getTimeZones?: () => string[] | undefined } = new Intl.Locale(
    `und-${region}`,
  );
  return locale.getTimeZones?.() ?? [];
}
