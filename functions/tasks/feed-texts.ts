import type { Catalogue } from '../i18n/say.ts';

/** What calendars show of tasks. Formal register; a native reader confirms the Khmer. */
export const feedTaskTexts = {
  due: { en: 'Due: {what}', km: 'ដល់កំណត់៖ {what}' },
} as const satisfies Catalogue;
