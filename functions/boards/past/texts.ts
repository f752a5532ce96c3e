import type { Catalogue } from '../../i18n/say.ts';

/** Meetings that were held before the network used this, entered from paper or a list. */
export const pastTexts = {
  title: { en: 'Meetings from before', km: 'កិច្ចប្រជុំមុនៗ' },
  lead: {
    en: 'Enter meetings that were held without this system, so that the lines of network health begin earlier. They are marked as entered from paper, and nobody gets a message.',
    km: 'បញ្ចូលកិច្ចប្រជុំដែលបានប្រារព្ធដោយមិនប្រើប្រព័ន្ធនេះ ដើម្បីឱ្យខ្សែក្រាហ្វសុខភាពបណ្តាញចាប់ផ្តើមពីមុន។ កិច្ចប្រជុំទាំងនោះនឹងមានសញ្ញាថាបញ្ចូលពីក្រដាស ហើយមិនផ្ញើសារទៅអ្នកណាទេ។',
  },
  back: { en: 'Network health', km: 'សុខភាពបណ្តាញ' },
  oneTitle: { en: 'One meeting', km: 'កិច្ចប្រជុំមួយ' },
  name: { en: 'Title', km: 'ចំណងជើង' },
  day: { en: 'Day', km: 'ថ្ងៃ' },
  people: { en: 'People present', km: 'ចំនួនអ្នកចូលរួម' },
  women: { en: 'Of them women', km: 'ក្នុងនោះស្ត្រី' },
  pwd: { en: 'Of them persons with disabilities', km: 'ក្នុងនោះជនមានពិការភាព' },
  organisations: { en: 'Organisations present', km: 'អង្គការដែលបានចូលរួម' },
  organisationsHelp: {
    en: 'One a line, by name or short name. Those that are not in the list of members are counted as other organisations.',
    km: 'មួយជួរមួយអង្គការ តាមឈ្មោះ ឬឈ្មោះកាត់។ អង្គការដែលមិនមានក្នុងបញ្ជីសមាជិក នឹងរាប់ជាអង្គការផ្សេងទៀត។',
  },
  active: { en: 'Members the network had then', km: 'ចំនួនសមាជិករបស់បណ្តាញនៅពេលនោះ' },
  activeHelp: {
    en: 'Without it nobody can say which share of the members came.',
    km: 'បើគ្មានចំនួននេះ មិនអាចដឹងថាសមាជិកប៉ុន្មានភាគរយបានមកទេ។',
  },
  save: { en: 'Enter this meeting', km: 'បញ្ចូលកិច្ចប្រជុំនេះ' },
  listTitle: { en: 'Several, from a list', km: 'កិច្ចប្រជុំច្រើន ពីបញ្ជី' },
  lines: { en: 'Meetings, one a line', km: 'កិច្ចប្រជុំ មួយជួរមួយ' },
  linesHelp: {
    en: 'Day; people; women; organisations. For example: 20/2/2025; 31; 12; KAPE, Bopha Centre. Rows copied from a table work too.',
    km: 'ថ្ងៃ; ចំនួនអ្នកចូលរួម; ស្ត្រី; អង្គការ។ ឧទាហរណ៍៖ ២០/២/២០២៥; ៣១; ១២; KAPE, មជ្ឈមណ្ឌលបុប្ផា។ ជួរដែលចម្លងពីតារាងក៏ប្រើបាន។',
  },
  look: { en: 'Look how it is read', km: 'មើលរបៀបដែលប្រព័ន្ធអាន' },
  saveAll: {
    en: { one: 'Enter this one meeting', other: 'Enter these {n} meetings' },
    km: 'បញ្ចូលកិច្ចប្រជុំ {n} នេះ',
  },
  readAs: { en: 'This is how the lines are read', km: 'ជួរទាំងនេះត្រូវបានអានដូចខាងក្រោម' },
  noLines: { en: 'Type or paste at least one line.', km: 'សូមសរសេរ ឬបិទភ្ជាប់យ៉ាងហោចណាស់មួយជួរ។' },
  tooManyLines: {
    en: 'At most {max} lines at once. There are {n}: please enter the first ones, then the others.',
    km: 'ម្តងអាចបញ្ចូលច្រើនបំផុត {max} ជួរ។ ឥឡូវមាន {n} ជួរ៖ សូមបញ្ចូលជួរដំបូងៗជាមុន រួចជួរដែលនៅសល់។',
  },
  line: { en: 'Line {n}: {why}', km: 'ជួរទី{n}៖ {why}' },
  noDay: {
    en: 'it does not begin with a day that exists, for example 20/2/2025.',
    km: 'មិនចាប់ផ្តើមដោយថ្ងៃដែលមានពិតទេ ឧទាហរណ៍ ២០/២/២០២៥។',
  },
  noPeople: {
    en: 'after the day comes how many people were present, as a number.',
    km: 'បន្ទាប់ពីថ្ងៃ ត្រូវមានចំនួនអ្នកចូលរួមជាលេខ។',
  },
  notWomen: {
    en: 'the number of women is not a number. It may be empty.',
    km: 'ចំនួនស្ត្រីមិនមែនជាលេខទេ។ អាចទុកឱ្យនៅទំនេរបាន។',
  },
  tooManyNames: { en: 'there are too many organisations.', km: 'មានអង្គការច្រើនពេក។' },
  entered: {
    en: { one: 'One meeting is entered.', other: '{n} meetings are entered.' },
    km: 'បានបញ្ចូលកិច្ចប្រជុំ {n}។',
  },
  others: {
    en: {
      one: 'One organisation is not in the list of members: it is counted as another organisation.',
      other: '{n} organisations are not in the list of members: they are counted as other organisations.',
    },
    km: 'អង្គការ {n} មិនមានក្នុងបញ្ជីសមាជិកទេ៖ រាប់ជាអង្គការផ្សេងទៀត។',
  },
  listed: { en: 'Entered so far', km: 'បានបញ្ចូលរួចហើយ' },
  listedNone: { en: 'Nothing was entered yet.', km: 'មិនទាន់បានបញ្ចូលអ្វីនៅឡើយ។' },
  members: { en: 'Members present', km: 'សមាជិកដែលបានមក' },
  otherOrganisations: { en: 'Others', km: 'អង្គការផ្សេងទៀត' },
  takeOut: { en: 'Take out', km: 'ដកចេញ' },
  takeOutOf: { en: 'Take out the meeting of {day}', km: 'ដកកិច្ចប្រជុំថ្ងៃ {day} ចេញ' },
  takenOut: {
    en: 'It is taken out, and counted nowhere any more.',
    km: 'បានដកចេញហើយ ហើយលែងរាប់បញ្ចូលនៅកន្លែងណាទៀត។',
  },
} as const satisfies Catalogue;
