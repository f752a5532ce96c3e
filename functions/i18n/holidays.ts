import { plusDays } from './dates.ts';
import type { Text } from './say.ts';

/**
 * Public holidays of Cambodia, dated. The government fixes them for one year by sub-decree, around
 * August of the year before. Source: the Khmer names and the dates as in the Python library `holidays`
 * 0.109 (country KH), which quotes the sub-decrees; 2025 also as in the Labour Ministry's Prakas of
 * 9 October 2024; 2026 also as in Nager.Date. 2027 is computed from the lunar calendar and provisional.
 * The table ends on {@link endsOn}; add a year when its sub-decree is out.
 */
const FIRST_DAY = '2025-01-01';
export const endsOn = '2027-12-31';
const PROVISIONAL_FROM = '2027-01-01';

const TRAVEL_BEFORE_PCHUM_BEN = 15;
const TRAVEL_BEFORE_NEW_YEAR = 3;
const TRAVEL_AFTER_NEW_YEAR = 4;

export const holidayNames = {
  internationalNewYear: { en: 'International New Year', km: 'ទិវាចូលឆ្នាំសាកល' },
  victory: {
    en: 'Victory over Genocide Day',
    km: 'ទិវាជ័យជម្នះលើរបបប្រល័យពូជសាសន៍',
  },
  women: { en: "International Women's Day", km: 'ទិវាអន្តរជាតិនារី' },
  newYear: { en: 'Khmer New Year', km: 'ពិធីបុណ្យចូលឆ្នាំថ្មីប្រពៃណីជាតិ' },
  labour: { en: 'International Labour Day', km: 'ទិវាពលកម្មអន្តរជាតិ' },
  labourAndVisak: {
    en: 'International Labour Day and Visak Bochea',
    km: 'ទិវាពលកម្មអន្តរជាតិ និងពិធីបុណ្យវិសាខបូជា',
  },
  visak: { en: 'Visak Bochea', km: 'ពិធីបុណ្យវិសាខបូជា' },
  kingsBirthday: {
    en: "The King's Birthday",
    km: 'ព្រះរាជពិធីបុណ្យចម្រើនព្រះជន្ម ព្រះករុណា ព្រះបាទសម្តេចព្រះបរមនាថ នរោត្តម សីហមុនី',
  },
  ploughing: { en: 'Royal Ploughing Ceremony', km: 'ព្រះរាជពិធីច្រត់ព្រះនង្គ័ល' },
  queenMother: {
    en: "The Queen Mother's Birthday",
    km: 'ព្រះរាជពិធីបុណ្យចម្រើនព្រះជន្ម សម្តេចព្រះមហាក្សត្រី ព្រះវររាជមាតា នរោត្តម មុនិនាថ សីហនុ',
  },
  pchumBen: { en: 'Pchum Ben', km: 'ពិធីបុណ្យភ្ជុំបិណ្ឌ' },
  constitution: { en: 'Constitution Day', km: 'ទិវាប្រកាសរដ្ឋធម្មនុញ្ញ' },
  kingFather: {
    en: 'Commemoration Day of the King Father',
    km: 'ទិវាប្រារព្ធពិធីគោរពព្រះវិញ្ញាណក្ខន្ធ ព្រះករុណា ព្រះបាទសម្តេចព្រះ នរោត្តម សីហនុ',
  },
  coronation: {
    en: "The King's Coronation Day",
    km: 'ព្រះរាជពិធីគ្រងព្រះបរមរាជសម្បត្តិ របស់ ព្រះករុណា ព្រះបាទសម្តេចព្រះបរមនាថ នរោត្តម សីហមុនី',
  },
  waterFestival: {
    en: 'Water Festival',
    km: 'ព្រះរាជពិធីបុណ្យអុំទូក បណ្តែតប្រទីប និងសំពះព្រះខែ អកអំបុក',
  },
  independence: { en: 'National Independence Day', km: 'ពិធីបុណ្យឯករាជ្យជាតិ' },
  peace: { en: 'Peace Day in Cambodia', km: 'ទិវាសន្តិភាពនៅកម្ពុជា' },
} as const satisfies Record<string, Text>;

type HolidayName = keyof typeof holidayNames;

/** `MM-DD`, the same in each year of the table. */
const everyYear: ReadonlyArray<readonly [day: string, name: HolidayName]> = [
  ['01-01', 'internationalNewYear'],
  ['01-07', 'victory'],
  ['03-08', 'women'],
  ['04-14', 'newYear'],
  ['04-15', 'newYear'],
  ['04-16', 'newYear'],
  ['05-01', 'labour'],
  ['05-14', 'kingsBirthday'],
  ['06-18', 'queenMother'],
  ['09-24', 'constitution'],
  ['10-15', 'kingFather'],
  ['10-29', 'coronation'],
  ['11-09', 'independence'],
  ['12-29', 'peace'],
];

/** By the lunar calendar, hence another day each year. */
const byTheMoon: ReadonlyArray<readonly [day: string, name: HolidayName]> = [
  ['2025-05-11', 'visak'],
  ['2025-05-15', 'ploughing'],
  ['2025-09-21', 'pchumBen'],
  ['2025-09-22', 'pchumBen'],
  ['2025-09-23', 'pchumBen'],
  ['2025-11-04', 'waterFestival'],
  ['2025-11-05', 'waterFestival'],
  ['2025-11-06', 'waterFestival'],
  ['2026-05-01', 'labourAndVisak'],
  ['2026-05-05', 'ploughing'],
  ['2026-10-10', 'pchumBen'],
  ['2026-10-11', 'pchumBen'],
  ['2026-10-12', 'pchumBen'],
  ['2026-11-23', 'waterFestival'],
  ['2026-11-24', 'waterFestival'],
  ['2026-11-25', 'waterFestival'],
  ['2027-05-20', 'visak'],
  ['2027-05-24', 'ploughing'],
  ['2027-09-29', 'pchumBen'],
  ['2027-09-30', 'pchumBen'],
  ['2027-10-01', 'pchumBen'],
  ['2027-11-12', 'waterFestival'],
  ['2027-11-13', 'waterFestival'],
  ['2027-11-14', 'waterFestival'],
];

const YEARS = [2025, 2026, 2027] as const;

/** Date → name; what the moon says replaces what is fixed on the day, as in May 2026. */
const holidays: ReadonlyMap<string, HolidayName> = new Map([
  ...YEARS.flatMap((year) => everyYear.map(([day, name]) => [`${year}-${day}`, name] as const)),
  ...byTheMoon,
]);

const seasons = {
  pchumBen: {
    en: 'The weeks of Pchum Ben, when many people travel',
    km: 'រដូវកាលបុណ្យភ្ជុំបិណ្ឌ ដែលមានមនុស្សជាច្រើនធ្វើដំណើរ',
  },
  newYear: {
    en: 'The week of Khmer New Year, when many people travel',
    km: 'សប្តាហ៍បុណ្យចូលឆ្នាំខ្មែរ ដែលមានមនុស្សជាច្រើនធ្វើដំណើរ',
  },
  beyondTable: {
    en: 'The list of public holidays does not reach this date',
    km: 'បញ្ជីថ្ងៃឈប់សម្រាកសាធារណៈ មិនទាន់មានរហូតដល់កាលបរិច្ឆេទនេះទេ',
  },
} as const satisfies Record<string, Text>;

/** Why a day is a poor one for a meeting. It warns and never forbids. */
export interface DayNote {
  readonly kind: 'holiday' | 'pchumBen' | 'newYear' | 'beyondTable';
  readonly name: Text;
  /** The year's sub-decree was not out when the table was made. */
  readonly provisional: boolean;
}

/** Whether a local date (`YYYY-MM-DD`) is a public holiday in Cambodia; beyond the table none is known. */
export function isHoliday(date: string): boolean {
  return holidays.has(date);
}

/** What is known of a local date (`YYYY-MM-DD`) in Cambodia; `null` where it is an ordinary day. */
export function dayNote(date: string): DayNote | null {
  if (date < FIRST_DAY || date > endsOn) {
    return { kind: 'beyondTable', name: seasons.beyondTable, provisional: false };
  }
  const provisional = date >= PROVISIONAL_FROM;
  const holiday = holidays.get(date);
  if (holiday) return { kind: 'holiday', name: holidayNames[holiday], provisional };
  const season = seasonOf(date);
  return season ? { kind: season, name: seasons[season], provisional } : null;
}

function seasonOf(date: string): 'pchumBen' | 'newYear' | null {
  if (isNear(date, 'pchumBen', TRAVEL_BEFORE_PCHUM_BEN, 0)) return 'pchumBen';
  if (isNear(date, 'newYear', TRAVEL_BEFORE_NEW_YEAR, TRAVEL_AFTER_NEW_YEAR)) return 'newYear';
  return null;
}

function isNear(date: string, name: HolidayName, before: number, after: number): boolean {
  const year = date.slice(0, 4);
  const days = [...holidays]
    .filter(([day, each]) => each === name && day.startsWith(year))
    .map(([day]) => day);
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return false;
  return plusDays(first, -before) <= date && date <= plusDays(last, after);
}
