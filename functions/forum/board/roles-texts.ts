import type { Catalogue, Text } from '../../i18n/say.ts';
import type { Voice } from '../rules/seats.ts';

/** Who leads what, and which voices are missing. Formal register; a native reader confirms the Khmer. */
export const rolesTexts = {
  leads: { en: 'Who leads what', km: 'នរណាដឹកនាំអ្វី' },
  leadsHelp: {
    en: 'The lead of a role hears first when one of its tasks is late or given back, and sees its tasks and what was shown for them.',
    km: 'អ្នកដឹកនាំតួនាទីនីមួយៗទទួលដំណឹងមុនគេ ពេលកិច្ចការហួសកំណត់ ឬត្រូវបានប្រគល់វិញ ហើយមើលឃើញកិច្ចការ និងភស្តុតាងរបស់វា។',
  },
  nobody: { en: 'Nobody leads it yet', km: 'មិនទាន់មានអ្នកដឹកនាំ' },
  tasks: { en: { one: '1 task', other: '{n} tasks' }, km: 'កិច្ចការ {n}' },
  take: { en: 'No longer the lead', km: 'លែងជាអ្នកដឹកនាំ' },
  give: { en: 'Name a lead', km: 'កំណត់អ្នកដឹកនាំ' },
  role: { en: 'Role', km: 'តួនាទី' },
  who: { en: 'Who leads it', km: 'អ្នកដឹកនាំ' },
  giveButton: { en: 'Name this lead', km: 'កំណត់អ្នកដឹកនាំនេះ' },
  seats: { en: 'Seats in the preparation', km: 'កន្លែងក្នុងការរៀបចំ' },
  seatsHelp: {
    en: 'Whose voice must not be missing. A seat is a gap, on the board and in the weekly mail, until an organisation fills it.',
    km: 'សំឡេងដែលមិនត្រូវខ្វះ។ កន្លែងនីមួយៗបង្ហាញថានៅទំនេរលើតារាង និងក្នុងអ៊ីមែលប្រចាំសប្តាហ៍ រហូតដល់មានអង្គការមួយទទួល។',
  },
  gap: { en: 'Nobody yet', km: 'មិនទាន់មាន' },
  left: { en: '{name} has left: nobody yet', km: '{name} បានចាកចេញ៖ មិនទាន់មាន' },
  empty: { en: 'Empty this seat', km: 'ដកចេញពីកន្លែងនេះ' },
  giveUp: { en: 'This seat is not needed', km: 'មិនត្រូវការកន្លែងនេះទេ' },
  fill: { en: 'Fill a seat', km: 'បំពេញកន្លែង' },
  seat: { en: 'Seat', km: 'កន្លែង' },
  member: { en: 'Organisation', km: 'អង្គការ' },
  fillButton: { en: 'Put it on this seat', km: 'ដាក់ក្នុងកន្លែងនេះ' },
  want: { en: 'One seat more', km: 'បន្ថែមកន្លែងមួយ' },
  voice: { en: 'For whom', km: 'សម្រាប់' },
  wantButton: { en: 'Add this seat', km: 'បន្ថែមកន្លែងនេះ' },
  saved: { en: 'Saved.', km: 'បានរក្សាទុក។' },
  someone: { en: 'A member', km: 'សមាជិកម្នាក់' },
  noPeople: {
    en: 'There is nobody to choose yet: add people to the members first.',
    km: 'មិនទាន់មានអ្នកណាពីសមាជិកអាចកំណត់បានទេ៖ សូមបន្ថែមមនុស្សទៅក្នុងបញ្ជីសមាជិកជាមុនសិន។',
  },
  needLeads: {
    en: { one: '1 role of a forum has no lead', other: '{n} roles of a forum have no lead' },
    km: 'តួនាទី {n} នៃវេទិកាមិនទាន់មានអ្នកដឹកនាំ',
  },
  needLeadsHelp: {
    en: 'Until somebody leads a role, only you hear when its tasks are late.',
    km: 'រហូតដល់មានអ្នកដឹកនាំ មានតែលោកអ្នកទេដែលដឹងពេលកិច្ចការហួសកំណត់។',
  },
  needSeats: {
    en: { one: '1 seat in the preparation is a gap', other: '{n} seats in the preparation are gaps' },
    km: 'កន្លែង {n} ក្នុងការរៀបចំវេទិកានៅទំនេរ',
  },
  needSeatsHelp: { en: 'Ask an organisation whose voice is missing.', km: 'សូមអញ្ជើញអង្គការដែលសំឡេងរបស់គេនៅខ្វះ។' },
} as const satisfies Catalogue;

/** For whom a seat is kept. */
export const voiceNames = {
  disability: { en: 'Organisation of persons with disabilities', km: 'អង្គការជនមានពិការភាព' },
  youth: { en: 'Youth organisation', km: 'អង្គការយុវជន' },
  minorities: { en: 'Organisation of ethnic minorities', km: 'អង្គការជនជាតិភាគតិច' },
  farDistricts: { en: 'Organisation from a far district', km: 'អង្គការមកពីស្រុកឆ្ងាយ' },
} as const satisfies Record<Voice, Text>;
