import type { Catalogue } from '../i18n/say.ts';
import type { FileRefusal } from './rules/events.ts';

/** Why a file was not kept, and what to do instead. */
export const refusalTexts = {
  heic: {
    en: 'This is an HEIC photo, as some phones save them, and it cannot be opened here. In the settings of the camera choose “Most compatible”; or send the photo to yourself by Telegram, save it from there, and send that.',
    km: 'នេះជារូបថត HEIC ដូចទូរសព្ទខ្លះរក្សាទុក ហើយមិនអាចបើកនៅទីនេះបានទេ។ ក្នុងការកំណត់កាមេរ៉ា សូមជ្រើស «Most compatible» ឬផ្ញើរូបថតទៅខ្លួនឯងតាម Telegram រក្សាទុកពីទីនោះ រួចផ្ញើរូបនោះ។',
  },
  notAPicture: {
    en: 'We cannot keep this file as a photo. Whatever its name says, it is not a JPEG, PNG or WebP.',
    km: 'នេះមិនមែនជារូបថតដែលអាចរក្សាទុកបានទេ៖ ទោះឈ្មោះវាយ៉ាងណាក៏ដោយ វាមិនមែនជា JPEG, PNG ឬ WebP ទេ។',
  },
  notAPdf: {
    en: 'We cannot keep this file as a paper. Whatever its name says, it is not a PDF. Save it as a PDF and send that.',
    km: 'មិនអាចរក្សាទុកឯកសារនេះបានទេ៖ ទោះឈ្មោះវាយ៉ាងណាក៏ដោយ វាមិនមែនជា PDF ទេ។ សូមរក្សាទុកជា PDF រួចផ្ញើម្តងទៀត។',
  },
  paperTooLarge: {
    en: 'This PDF is larger than 10 MB. Save it with smaller pictures, or add a link to it instead.',
    km: 'PDF នេះធំជាង ១០ MB។ សូមរក្សាទុកដោយបង្រួមរូបភាព ឬបន្ថែមតំណជំនួសវិញ។',
  },
  pdf: {
    en: 'This is a PDF, and only photos can be added here. Please add it as evidence instead.',
    km: 'នេះជា PDF ហើយនៅទីនេះទទួលយកតែរូបថត។ សូមផ្ញើវាជាភស្តុតាងវិញ។',
  },
  tooLarge: {
    en: 'This file is larger than 15 MB. Send the photo to yourself by Telegram, which makes it smaller, save it from there, and send that; or choose another one.',
    km: 'ឯកសារនេះធំជាង ១៥ MB។ សូមផ្ញើរូបថតទៅខ្លួនឯងតាម Telegram ដែលធ្វើឱ្យវាតូច រក្សាទុកពីទីនោះ រួចផ្ញើរូបនោះ ឬជ្រើសរើសមួយទៀត។',
  },
  tooManyPixels: {
    en: 'This picture has more than 60 million pixels, which no phone makes. Make it smaller and send it again.',
    km: 'រូបភាពនេះមានលើសពី ៦០ លានភីកសែល ដែលគ្មានទូរសព្ទណាថតបានទេ។ សូមបង្រួមវា រួចផ្ញើម្តងទៀត។',
  },
  broken: {
    en: 'This file is damaged: a part of it is missing. Perhaps the connection broke off; please send it again.',
    km: 'ឯកសារនេះខូច៖ មានផ្នែកខ្លះបាត់ ឬមិនត្រឹមត្រូវ។ ប្រហែលវាដាច់ពាក់កណ្តាលផ្លូវ សូមផ្ញើម្តងទៀត។',
  },
  tooMany: {
    en: 'This file was not kept: too many were sent about this task that day. Please send it again tomorrow, or send a link to it.',
    km: 'ឯកសារនេះមិនត្រូវបានរក្សាទុកទេ៖ នៅថ្ងៃនោះមានឯកសារច្រើនពេកត្រូវបានផ្ញើសម្រាប់កិច្ចការនេះ។ សូមផ្ញើម្តងទៀតនៅថ្ងៃស្អែក ឬផ្ញើតំណទៅវា។',
  },
} as const satisfies Record<FileRefusal, Catalogue[string]>;
