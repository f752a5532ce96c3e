import type { Catalogue } from '../../i18n/say.ts';

/** What the sign-in service shows to those who ask for an account there. */
export const admissionTexts = {
  notInvited: {
    en: 'No network has invited this address. Please ask its coordinator to invite it. Members need no account: the link in their invitation opens everything.',
    km: 'មិនទាន់មានបណ្តាញណាអញ្ជើញអាសយដ្ឋាននេះទេ។ សូមស្នើអ្នកសម្របសម្រួលឱ្យអញ្ជើញ។ សមាជិកមិនត្រូវការគណនីទេ៖ តំណក្នុងលិខិតអញ្ជើញបើកបានទាំងអស់។',
  },
  accountReady: {
    en: 'Your account is ready and needs no password. Please go back and sign in with this address: we mail you a code.',
    km: 'គណនីរបស់លោកអ្នករួចរាល់ហើយ ហើយមិនត្រូវការពាក្យសម្ងាត់ទេ។ សូមត្រឡប់ក្រោយ ហើយចូលប្រើដោយអាសយដ្ឋាននេះ៖ យើងនឹងផ្ញើលេខកូដទៅតាមអ៊ីមែល។',
  },
} as const satisfies Catalogue;
