import type { Lang, Text } from '../../i18n/say.ts';

/** Districts by geocode, as the province numbers them. */
export const districts = {
  '0201': { en: 'Banan', km: 'បាណន់' },
  '0202': { en: 'Thma Koul', km: 'ថ្មគោល' },
  '0203': { en: 'Battambang city', km: 'ក្រុងបាត់ដំបង' },
  '0204': { en: 'Bavel', km: 'បវេល' },
  '0205': { en: 'Aek Phnum', km: 'ឯកភ្នំ' },
  '0206': { en: 'Moung Ruessei', km: 'មោងឫស្សី' },
  '0207': { en: 'Rotonak Mondol', km: 'រតនមណ្ឌល' },
  '0208': { en: 'Sangkae', km: 'សង្កែ' },
  '0209': { en: 'Samlout', km: 'សំឡូត' },
  '0210': { en: 'Sampov Lun', km: 'សំពៅលូន' },
  '0211': { en: 'Phnom Proek', km: 'ភ្នំព្រឹក' },
  '0212': { en: 'Kamrieng', km: 'កំរៀង' },
  '0213': { en: 'Koas Krala', km: 'គាស់ក្រឡ' },
  '0214': { en: 'Rukhak Kiri', km: 'រុក្ខគិរី' },
} as const satisfies Record<string, Text>;

/** Geocodes of places that are larger than a district. */
const WHOLE_PROVINCE = '02';
const NATIONAL = '00';

const wider = {
  [WHOLE_PROVINCE]: { en: 'the whole province', km: 'ទូទាំងខេត្ត' },
  [NATIONAL]: { en: 'the whole country', km: 'ទូទាំងប្រទេស' },
} as const satisfies Record<string, Text>;

/** Every place a member may work in, in the order of the forms: geocode → name. */
export const places: Readonly<Record<string, Text>> = { ...districts, ...wider };

/** The name of a place; a geocode that this list does not know stays as it is. */
export function placeName(lang: Lang, geocode: string): string {
  return places[geocode]?.[lang] ?? geocode;
}
