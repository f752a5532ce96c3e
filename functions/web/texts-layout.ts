import type { Catalogue } from '../i18n/say.ts';

/** What the pages of those who run a network say around their own content. */
export const layoutTexts = {
  skip: { en: 'Skip to the content', km: 'រំលងទៅខ្លឹមសារ' },
  places: { en: 'Places', km: 'ផ្នែក' },
  today: { en: 'Today', km: 'ថ្ងៃនេះ' },
  meetings: { en: 'Meetings', km: 'កិច្ចប្រជុំ' },
  tasks: { en: 'Promises', km: 'កិច្ចការ' },
  members: { en: 'Members', km: 'សមាជិក' },
  settings: { en: 'Settings', km: 'ការកំណត់' },
  you: { en: 'You: {name}', km: 'គណនី៖ {name}' },
  footStaff: { en: 'All times: {zone}.', km: 'ពេលវេលាគិតតាម{zone}។' },
} as const satisfies Catalogue;
