import type { Catalogue } from './say.ts';

/** Words around what people typed. */
export const typedTexts = {
  onlyKhmer: { en: '(in Khmer only)', km: '(ជាភាសាខ្មែរប៉ុណ្ណោះ)' },
  onlyEnglish: { en: '(in English only)', km: '(ជាភាសាអង់គ្លេសប៉ុណ្ណោះ)' },
  khmerOnly: { en: 'in Khmer only', km: 'ជាភាសាខ្មែរប៉ុណ្ណោះ' },
  englishOnly: { en: 'in English only', km: 'ជាភាសាអង់គ្លេសប៉ុណ្ណោះ' },
  untitledMeeting: { en: 'a meeting without a title', km: 'កិច្ចប្រជុំគ្មានចំណងជើង' },
  politeAddress: { en: 'Sir or Madam', km: 'លោក លោកស្រី' },
} as const satisfies Catalogue;
