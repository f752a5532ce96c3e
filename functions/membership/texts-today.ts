import type { Catalogue } from '../i18n/say.ts';

/** What members say on Today. */
export const memberTodayTexts = {
  corrections: {
    en: { one: 'One member sent a correction', other: '{n} corrections from members' },
    km: { one: 'មានសមាជិកមួយបានផ្ញើការកែតម្រូវ', other: 'មានការកែតម្រូវ {n} ពីសមាជិក' },
  },
  tell: {
    en: {
      one: 'One person waits to hear what became of their correction',
      other: '{n} people wait to hear what became of their corrections',
    },
    km: {
      one: 'មានបុគ្គលម្នាក់រង់ចាំដំណឹងអំពីការកែតម្រូវរបស់ខ្លួន',
      other: 'មានបុគ្គល {n} នាក់រង់ចាំដំណឹងអំពីការកែតម្រូវរបស់ខ្លួន',
    },
  },
  tellHelp: { en: 'They are not reached by mail', km: 'ពួកគាត់មិនត្រូវបានទាក់ទងតាមអ៊ីមែលទេ' },
  nobody: {
    en: {
      one: '{name}: nobody can be reached there',
      other: '{n} organisations in which nobody can be reached',
    },
    km: { one: '{name}៖ គ្មានអ្នកដែលអាចទាក់ទងបាន', other: 'មានអង្គការ {n} ដែលគ្មានអ្នកអាចទាក់ទងបាន' },
  },
  nobodyHelp: {
    en: 'Add who speaks for it, so that it can be invited',
    km: 'សូមបន្ថែមអ្នកតំណាង ដើម្បីឱ្យអាចអញ្ជើញអង្គការនេះបាន',
  },
  more: { en: ' and {n} more', km: ' និង {n} ទៀត' },
  correctionsHelp: { en: 'Look at them and approve them', km: 'សូមពិនិត្យ និងយល់ព្រម' },
} as const satisfies Catalogue;
