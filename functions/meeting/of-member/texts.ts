import type { Catalogue } from '../../i18n/say.ts';

/** On the page of a member: its meetings, what it answered and what it was sent. */
export const ofMemberTexts = {
  title: { en: 'Invitations, answers and messages', km: 'ការអញ្ជើញ ចម្លើយ និងសារ' },
  none: {
    en: 'Nothing has been sent to this organisation yet.',
    km: 'មិនទាន់បានផ្ញើអ្វីជូនអង្គការនេះនៅឡើយទេ។',
  },
  latest: {
    en: 'The latest {n} meetings. Earlier ones are in the list of meetings.',
    km: 'កិច្ចប្រជុំ {n} ចុងក្រោយ។ កិច្ចប្រជុំមុនៗនៅក្នុងបញ្ជីកិច្ចប្រជុំ។',
  },
  messages: { en: { one: 'One message', other: '{n} messages' }, km: 'សារ {n}' },
  cancelled: { en: 'Cancelled', km: 'បានលុបចោល' },
  draft: { en: 'Draft', km: 'សេចក្តីព្រាង' },
} as const satisfies Catalogue;
