import type { Catalogue } from '../../i18n/say.ts';

/** The programme as everybody may read it. Formal register; a native reader confirms the Khmer. */
export const publicProgrammeTexts = {
  title: { en: 'Programme of {forum}', km: 'កម្មវិធី {forum}' },
  cancelled: { en: 'The forum is cancelled.', km: 'វេទិកានេះមិនត្រូវបានរៀបចំទេ។' },
  foot: {
    en: 'Published by {network}. Times may still change; this page always shows the latest.',
    km: 'ផ្សព្វផ្សាយដោយ {network}។ ពេលវេលាអាចមានការកែប្រែ ទំព័រនេះបង្ហាញព័ត៌មានចុងក្រោយជានិច្ច។',
  },
} as const satisfies Catalogue;
