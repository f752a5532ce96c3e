import type { Catalogue } from '../../i18n/say.ts';

/** What the sign-in service shows to those who may have no account there. */
export const admissionTexts = {
  notInvited: {
    en: 'No network has invited this address. Please ask its coordinator to invite it. Members need no account: the link in their invitation opens everything.',
    km: 'មិនទាន់មានបណ្តាញណាអញ្ជើញអាសយដ្ឋាននេះទេ។ សូមស្នើអ្នកសម្របសម្រួលឱ្យអញ្ជើញ។ សមាជិកមិនត្រូវការគណនីទេ៖ តំណក្នុងលិខិតអញ្ជើញបើកបានទាំងអស់។',
  },
} as const satisfies Catalogue;
