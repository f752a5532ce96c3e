import type { Catalogue } from '../i18n/say.ts';

/** What the network says on Today. */
export const networkTodayTexts = {
  failedStaff: { en: 'A mail to one of your team did not arrive', km: 'អ៊ីមែលទៅសមាជិកក្រុមរបស់លោកអ្នកទៅមិនដល់' },
  staffHelp: { en: 'See people and roles', km: 'មើលបុគ្គល និងតួនាទី' },
  setUpTitle: { en: 'The way to your first invitations', km: 'ផ្លូវទៅកាន់លិខិតអញ្ជើញដំបូង' },
  setUpLead: {
    en: {
      one: '{n} of {all} steps is done. The next one: {next}.',
      other: '{n} of {all} steps are done. The next one: {next}.',
    },
    km: 'បានបញ្ចប់ {n} ក្នុងចំណោម {all} ជំហាន។ ជំហានបន្ទាប់៖ {next}។',
  },
  whatFor: {
    en: 'You fill in one form for each meeting. Prachum invites every member by name, asks who has not answered, reminds them, and brings the answers together here.',
    km: 'លោកអ្នកបំពេញទម្រង់តែមួយសម្រាប់កិច្ចប្រជុំនីមួយៗ។ Prachum អញ្ជើញសមាជិកម្នាក់ៗតាមឈ្មោះ សួរអ្នកដែលមិនទាន់ឆ្លើយតប រំលឹកពួកគេ ហើយប្រមូលការឆ្លើយតបមកទីនេះ។',
  },
} as const satisfies Catalogue;
