import type { Lang, Text } from '../../i18n/say.ts';

/** Sub-sectors of education as Cambodia's thematic groups divide it. */
export const subSectors: Readonly<Record<string, Text>> = {
  ecce: { en: 'Early childhood care and education', km: 'ការអប់រំកុមារតូច' },
  primary: { en: 'Primary education', km: 'បឋមសិក្សា' },
  secondary: { en: 'Secondary education', km: 'មធ្យមសិក្សា' },
  tvet: { en: 'Technical and vocational training', km: 'ការបណ្តុះបណ្តាលបច្ចេកទេស និងវិជ្ជាជីវៈ' },
  higher: { en: 'Higher education', km: 'ឧត្តមសិក្សា' },
  nfe: { en: 'Non-formal education and lifelong learning', km: 'ការអប់រំក្រៅប្រព័ន្ធ និងការរៀនពេញមួយជីវិត' },
  outOfSchool: { en: 'Out-of-school children', km: 'កុមារនៅក្រៅសាលារៀន' },
  literacy: { en: 'Reading and literacy', km: 'អំណាន និងអក្ខរកម្ម' },
  disability: { en: 'Inclusive education and disability', km: 'ការអប់រំបរិយាប័ន្ន និងពិការភាព' },
  teachers: { en: 'Teacher capacity development', km: 'ការអភិវឌ្ឍសមត្ថភាពគ្រូបង្រៀន' },
  schoolReform: { en: 'School reform', km: 'កំណែទម្រង់សាលារៀន' },
  governance: { en: 'School governance and parents', km: 'អភិបាលកិច្ចសាលារៀន និងមាតាបិតាសិស្ស' },
  infrastructure: { en: 'School buildings, water and sanitation', km: 'អគារសិក្សា ទឹកស្អាត និងអនាម័យ' },
  emergencies: { en: 'Education in emergencies', km: 'ការអប់រំក្នុងគ្រាអាសន្ន' },
  health: { en: 'School health and nutrition', km: 'សុខភាព និងអាហារូបត្ថម្ភក្នុងសាលារៀន' },
  protection: { en: 'Child protection', km: 'កិច្ចការពារកុមារ' },
  peace: { en: 'Peace and civic education', km: 'ការអប់រំសន្តិភាព និងពលរដ្ឋវិទ្យា' },
  arts: { en: 'Arts and culture', km: 'សិល្បៈ និងវប្បធម៌' },
  digital: { en: 'Digital learning', km: 'ការរៀនតាមបច្ចេកវិទ្យាឌីជីថល' },
  research: { en: 'Research', km: 'ការស្រាវជ្រាវ' },
  coordination: { en: 'Coordination and advocacy', km: 'ការសម្របសម្រួល និងការតស៊ូមតិ' },
};

/** The name of a sub-sector; one that a network typed itself stays as typed. */
export function subSectorName(lang: Lang, code: string): string {
  return (Object.hasOwn(subSectors, code) ? subSectors[code]?.[lang] : undefined) ?? code;
}
