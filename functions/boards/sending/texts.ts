import type { Catalogue } from '../../i18n/say.ts';
import { typedTexts } from '../../i18n/typed-texts.ts';

/** The page with the switch of all mail. */
export const sendingPageTexts = {
  title: { en: 'Sending', km: 'ការផ្ញើ' },
  on: { en: 'Mail is being sent.', km: 'អ៊ីមែលកំពុងត្រូវបានផ្ញើ។' },
  switchedNow: {
    en: 'Sending is on again. The messages that waited are being sent. If the reason is still there, the first of them pauses it once more: please look here again in a minute.',
    km: 'ការផ្ញើត្រូវបានបើកវិញ។ សារដែលបានរង់ចាំ កំពុងត្រូវបានផ្ញើ។ បើមូលហេតុនៅមិនទាន់បាត់ទេ សារដំបូងនឹងធ្វើឱ្យការផ្ញើផ្អាកម្តងទៀត៖ សូមមើលទំព័រនេះម្តងទៀតក្នុងមួយនាទី។',
  },
  whyTitle: { en: 'Why it is paused', km: 'ហេតុអ្វីបានជាផ្អាក' },
  byStaff: { en: '{name} paused sending.', km: '{name} បានផ្អាកការផ្ញើ។' },
  unknownWhy: {
    en: 'Prachum does not know the reason ({why}). Ask the person who looks after the system.',
    km: 'Prachum មិនស្គាល់មូលហេតុ ({why})។ សូមសួរអ្នកថែទាំប្រព័ន្ធ។',
  },
  waitsTitle: { en: 'What would be sent', km: 'អ្វីដែលនឹងត្រូវផ្ញើ' },
  waitsNothing: { en: 'No message from this network is waiting.', km: 'គ្មានសាររបស់បណ្តាញនេះកំពុងរង់ចាំទេ។' },
  waitsCaption: { en: 'Messages that are waiting, by meeting', km: 'សារដែលកំពុងរង់ចាំ តាមកិច្ចប្រជុំ' },
  waitsHelp: {
    en: 'Each is looked at again just before it is sent. What is no longer needed, or too late by now, is not sent; its page says why.',
    km: 'សារនីមួយៗត្រូវពិនិត្យម្តងទៀតមុនពេលផ្ញើ។ សារដែលលែងត្រូវការ ឬហួសពេល មិនត្រូវផ្ញើទេ ហើយទំព័ររបស់វាប្រាប់មូលហេតុ។',
  },
  others: {
    en: 'There is one switch for the whole system. If other networks use it too, their mail goes on as well.',
    km: 'កុងតាក់នេះសម្រាប់ប្រព័ន្ធទាំងមូល។ បើមានបណ្តាញផ្សេងទៀតប្រើប្រព័ន្ធនេះ អ៊ីមែលរបស់ពួកគេនឹងបន្តផ្ញើដែរ។',
  },
  meeting: { en: 'Meeting', km: 'កិច្ចប្រជុំ' },
  message: { en: 'Message', km: 'សារ' },
  number: { en: 'Number', km: 'ចំនួន' },
  ownTeam: { en: 'To your own team', km: 'ជូនក្រុមការងាររបស់លោកអ្នក' },
  allKinds: { en: 'All', km: 'ទាំងអស់' },
  untitled: typedTexts.untitledMeeting,
  switchOn: { en: 'Switch sending on', km: 'បើកការផ្ញើ' },
  switchOnWith: {
    en: {
      one: 'Switch sending on: 1 message is waiting',
      other: 'Switch sending on: {n} messages are waiting',
    },
    km: 'បើកការផ្ញើ៖ សារ {n} កំពុងរង់ចាំ',
  },
  pausedAnew: {
    en: 'Sending was paused again since you opened this page. Please look at the reason, and then decide.',
    km: 'ការផ្ញើត្រូវបានផ្អាកម្តងទៀត ក្រោយពេលលោកអ្នកបើកទំព័រនេះ។ សូមមើលមូលហេតុ រួចសម្រេចចិត្ត។',
  },
  beforeTitle: { en: 'Who switched it on', km: 'អ្នកដែលបានបើកការផ្ញើ' },
  before: { en: '{when}: {name} switched sending on.', km: '{when}៖ {name} បានបើកការផ្ញើ។' },
  pausedSince: { en: 'It had been paused since {when}.', km: 'វាត្រូវបានផ្អាកចាប់ពី{when}។' },
  reasonThen: { en: 'The reason then: {why}', km: 'មូលហេតុនៅពេលនោះ៖ {why}' },
  somebody: { en: 'Somebody', km: 'បុគ្គលម្នាក់' },
} as const satisfies Catalogue;
