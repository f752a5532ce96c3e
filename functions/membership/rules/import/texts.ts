import type { Catalogue } from '../../../i18n/say.ts';

/** Sentences about the cells and rows of an imported file. `{column}` is the heading, `{value}` the cell. */
export const importTexts = {
  unknownWord: {
    en: '{column}: “{value}” is not known here. Write one of: {known}.',
    km: '{column}៖ មិនស្គាល់ពាក្យ «{value}» ទេ។ សូមសរសេរពាក្យណាមួយក្នុងចំណោមពាក្យទាំងនេះ៖ {known}។',
  },
  unknownDistrict: {
    en: '{column}: “{value}” is not a district of this province. Write its name or its number, several divided by a semicolon.',
    km: '{column}៖ «{value}» មិនមែនជាស្រុកក្នុងខេត្តនេះទេ។ សូមសរសេរឈ្មោះ ឬលេខកូដស្រុក ហើយខណ្ឌដោយសញ្ញា ; បើមានច្រើន។',
  },
  cellTooLong: {
    en: '{column}: this has {length} characters, and there is room for {max}.',
    km: '{column}៖ អត្ថបទនេះមាន {length} តួអក្សរ តែអាចដាក់បានត្រឹម {max} តួអក្សរ។',
  },
  cellMuchTooLong: {
    en: '{column}: this text is much too long.',
    km: '{column}៖ អត្ថបទនេះវែងពេក។',
  },
  badAddress: {
    en: '{column}: “{value}” is not an e-mail address. It has one @ and Latin letters only.',
    km: '{column}៖ «{value}» មិនមែនជាអាសយដ្ឋានអ៊ីមែលទេ។ អាសយដ្ឋានត្រូវមានសញ្ញា @ មួយ និងអក្សរឡាតាំងតែប៉ុណ្ណោះ។',
  },
  badPhone: {
    en: '{column}: “{value}” is not a phone number.',
    km: '{column}៖ «{value}» មិនមែនជាលេខទូរសព្ទទេ។',
  },
  otherPhones: {
    en: '{column}: we use {value}. Left out: {rest}.',
    km: '{column}៖ យកលេខ {value}។ មិនយក៖ {rest}។',
  },
  zeroPutBack: {
    en: '{column}: “{value}” has lost its 0 in the spreadsheet; we use {repaired}.',
    km: '{column}៖ «{value}» បានបាត់លេខ ០ ក្នុងបញ្ជី។ យកជា {repaired}។',
  },
  oddPhone: {
    en: '{column}: “{value}” does not look like a phone number. Is it correct?',
    km: '{column}៖ «{value}» មិនដូចជាលេខទូរសព្ទទេ។ តើវាត្រឹមត្រូវឬ?',
  },
  badTelegram: {
    en: '{column}: “{value}” is not a Telegram name. It has Latin letters, digits and _ only.',
    km: '{column}៖ «{value}» មិនមែនជាឈ្មោះតេឡេក្រាមទេ។ វាមានតែអក្សរឡាតាំង លេខ និងសញ្ញា _ ប៉ុណ្ណោះ។',
  },
  onePerson: {
    en: '{name} is in more than one row, and is counted as one person.',
    km: '{name} មានក្នុងជួរច្រើនជាងមួយ ហើយត្រូវបានរាប់ជាមនុស្សតែម្នាក់។',
  },
  sharedAddress: {
    en: '{email} also belongs to {name}, {organisation}. One person with two seats gets one invitation and answers for each organisation.',
    km: '{email} ក៏ជាអាសយដ្ឋានរបស់ {name} នៅ {organisation} ដែរ។ អ្នកដែលតំណាងអង្គការពីរ ទទួលលិខិតអញ្ជើញតែមួយ ហើយឆ្លើយតបសម្រាប់អង្គការនីមួយៗ។',
  },
  shortenedPhone: {
    en: '{column}: Excel has shortened this number to “{value}”. Format the column as text, write the number again, and save.',
    km: '{column}៖ កម្មវិធី Excel បានបង្រួញលេខនេះទៅជា «{value}»។ សូមកំណត់ជួរឈរជាអក្សរ (Text) សរសេរលេខម្តងទៀត រួចរក្សាទុក។',
  },
  badDate: {
    en: '{column}: “{value}” is not a date. Write it as day/month/year, for example 13/10/2025.',
    km: '{column}៖ «{value}» មិនមែនជាកាលបរិច្ឆេទទេ។ សូមសរសេរជា ថ្ងៃ/ខែ/ឆ្នាំ ឧទាហរណ៍ ១៣/១០/២០២៥។',
  },
  noOrganisation: {
    en: 'This row does not say which organisation it is about.',
    km: 'ជួរនេះមិនបានបញ្ជាក់ឈ្មោះអង្គការទេ។',
  },
  tooManyPeople: {
    en: 'One list can change {max} things about one organisation at most. Please divide its people into several lists.',
    km: 'បញ្ជីមួយអាចកែប្រែព័ត៌មានរបស់អង្គការមួយបានច្រើនបំផុត {max}។ សូមបែងចែកមនុស្សរបស់អង្គការនេះជាបញ្ជីច្រើន។',
  },
  noPersonName: {
    en: 'There is a contact without a name in this row.',
    km: 'ក្នុងជួរនេះមានអ្នកទំនាក់ទំនងដែលគ្មានឈ្មោះ។',
  },
  noWayToReach: {
    en: '{name} has no e-mail address, phone number or Telegram name. One of them is needed, or “Letter” under “Reached by”.',
    km: '{name} គ្មានអាសយដ្ឋានអ៊ីមែល លេខទូរសព្ទ ឬឈ្មោះតេឡេក្រាមទេ។ ត្រូវមានយ៉ាងហោចណាស់មួយ ឬសរសេរ «លិខិត» ក្រោម «ទាក់ទងតាម»។',
  },
  disagree: {
    en: 'Rows {rows} are about the same organisation, but say different things under “{column}”.',
    km: 'ជួរ {rows} និយាយអំពីអង្គការតែមួយ តែមានព័ត៌មានខុសគ្នាក្រោម «{column}»។',
  },
  severalMembers: {
    en: 'More than one member has this name: {names}. Write the member’s ID in the row, or settle the duplicate first.',
    km: 'មានសមាជិកច្រើនជាងមួយដែលមានឈ្មោះនេះ៖ {names}។ សូមសរសេរលេខសម្គាល់សមាជិកក្នុងជួរ ឬដោះស្រាយភាពស្ទួនជាមុនសិន។',
  },
} as const satisfies Catalogue;
