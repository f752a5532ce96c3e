import type { Catalogue } from '../../i18n/say.ts';

/** Words of a text that is copied to a post. */
export const copyTexts = {
  decided: { en: 'What was decided:', km: 'អ្វីដែលបានសម្រេច៖' },
  promised: {
    en: { one: 'One action point was agreed.', other: '{n} action points were agreed.' },
    km: 'បានឯកភាពលើចំណុចសកម្មភាព {n}។',
  },
  more: { en: 'Read the whole summary:', km: 'អានសេចក្តីសង្ខេបទាំងស្រុង៖' },
} as const satisfies Catalogue;
