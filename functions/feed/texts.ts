import type { Catalogue } from '../i18n/say.ts';

/** What calendar programs show of a feed besides its entries. */
export const feedTexts = {
  personalName: { en: '{network}: my meetings', km: '{network}៖ កិច្ចប្រជុំរបស់ខ្ញុំ' },
  publicName: { en: '{network}: meetings', km: '{network}៖ កិច្ចប្រជុំ' },
  none: { en: 'There is no calendar at this address.', km: 'គ្មានប្រតិទិននៅអាសយដ្ឋាននេះទេ។' },
} as const satisfies Catalogue;
