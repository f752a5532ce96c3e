import type { Catalogue, Text } from '../i18n/say.ts';
import type { ClosedReason } from './ses-answers.ts';

/** What prevents sending at all. */
export const standstillTexts = {
  title: { en: 'No mail is sent at the moment', km: 'បច្ចុប្បន្នមិនមានការផ្ញើអ៊ីមែលទេ' },
  paused: {
    en: 'Sending has been paused since {when}. Nothing is lost: messages wait, and are sent when an admin switches sending on again. If something cannot wait, please call.',
    km: 'ការផ្ញើត្រូវបានផ្អាកចាប់ពី{when}។ គ្មានអ្វីបាត់បង់ទេ៖ សារកំពុងរង់ចាំ ហើយនឹងត្រូវផ្ញើ នៅពេលអ្នកគ្រប់គ្រងបើកការផ្ញើឡើងវិញ។ បើមានរឿងបន្ទាន់ សូមទូរសព្ទ។',
  },
  pausedEver: {
    en: 'Sending is paused. Nothing is lost: messages wait, and are sent when an admin switches sending on again. If something cannot wait, please call.',
    km: 'ការផ្ញើត្រូវបានផ្អាក។ គ្មានអ្វីបាត់បង់ទេ៖ សារកំពុងរង់ចាំ ហើយនឹងត្រូវផ្ញើ នៅពេលអ្នកគ្រប់គ្រងបើកការផ្ញើឡើងវិញ។ បើមានរឿងបន្ទាន់ សូមទូរសព្ទ។',
  },
  trouble: {
    en: 'Amazon took no mail at {when}. Nothing is lost: the system tries again by itself. If something cannot wait, please call.',
    km: 'Amazon មិនបានទទួលអ៊ីមែលនៅ{when}ទេ។ គ្មានអ្វីបាត់បង់ទេ៖ ប្រព័ន្ធនឹងព្យាយាមម្តងទៀតដោយស្វ័យប្រវត្តិ។ បើមានរឿងបន្ទាន់ សូមទូរសព្ទ។',
  },
  quota: {
    en: 'Amazon takes no more mail today. Nothing is lost: messages wait, and go on by themselves, tomorrow at the latest. If something cannot wait, please call.',
    km: 'ថ្ងៃនេះ Amazon មិនទទួលអ៊ីមែលទៀតទេ។ គ្មានអ្វីបាត់បង់ទេ៖ សារកំពុងរង់ចាំ ហើយនឹងផ្ញើបន្តដោយស្វ័យប្រវត្តិ យ៉ាងយូរនៅថ្ងៃស្អែក។ បើមានរឿងបន្ទាន់ សូមទូរសព្ទ។',
  },
  because: { en: 'Reason: {reason}.', km: 'មូលហេតុ៖ {reason}។' },
  toSwitch: { en: 'See why, and switch sending on', km: 'មើលមូលហេតុ និងបើកការផ្ញើ' },
  sandboxTitle: {
    en: 'Amazon still keeps this account in its sandbox',
    km: 'គណនីនេះនៅក្នុងដំណាក់កាលសាកល្បងរបស់ Amazon នៅឡើយ',
  },
  sandboxText: {
    en: 'Until it is released, mail reaches only addresses that were verified there, at most 200 in a day and one each second. Invitations to everybody else would fail. The person who looks after the system has to ask Amazon for “production access”; it usually takes a day.',
    km: 'មុនពេលត្រូវបានអនុញ្ញាត អ៊ីមែលទៅដល់តែអាសយដ្ឋានដែលបានបញ្ជាក់នៅទីនោះ យ៉ាងច្រើន ២០០ ក្នុងមួយថ្ងៃ និងមួយក្នុងមួយវិនាទី។ ការអញ្ជើញទៅអ្នកផ្សេងទៀតនឹងបរាជ័យ។ អ្នកថែទាំប្រព័ន្ធត្រូវស្នើសុំ «production access» ពី Amazon ដែលជាធម្មតាប្រើពេលមួយថ្ងៃ។',
  },
} as const satisfies Catalogue;

/** Why sending was paused, and what has to be done before it is switched on again. */
export const closedTexts = {
  accountPaused: {
    en: 'Amazon has paused all mail of this account. It wrote to the e-mail address of the AWS account and says there what it needs. Switch sending on when Amazon allows it again.',
    km: 'Amazon បានផ្អាកអ៊ីមែលទាំងអស់របស់គណនីនេះ។ Amazon បានសរសេរទៅអាសយដ្ឋានអ៊ីមែលរបស់គណនី AWS ហើយបានប្រាប់នៅទីនោះពីអ្វីដែលត្រូវធ្វើ។ សូមបើកការផ្ញើ នៅពេល Amazon អនុញ្ញាតវិញ។',
  },
  setPaused: {
    en: 'Somebody stopped all mail in Amazon SES, at the configuration set. Enable sending there first.',
    km: 'មានអ្នកបានបញ្ឈប់អ៊ីមែលទាំងអស់ក្នុង Amazon SES (configuration set)។ សូមបើកការផ្ញើនៅទីនោះជាមុនសិន។',
  },
  setMissing: {
    en: 'In Amazon SES the configuration set of this system is missing. The person who looks after the system has to deploy it again.',
    km: 'ក្នុង Amazon SES មិនមាន configuration set របស់ប្រព័ន្ធនេះទេ។ អ្នកថែទាំប្រព័ន្ធត្រូវដំឡើងវាឡើងវិញ។',
  },
  senderNotVerified: {
    en: 'Amazon has not verified the address that mail is sent from. The person who looks after the system has to check the DNS records of the mail domain.',
    km: 'Amazon មិនទាន់បានបញ្ជាក់អាសយដ្ឋានអ្នកផ្ញើទេ។ អ្នកថែទាំប្រព័ន្ធត្រូវពិនិត្យកំណត់ត្រា DNS នៃដែនអ៊ីមែល។',
  },
  mailFromNotVerified: {
    en: 'Amazon cannot read the DNS record for mail that comes back (MAIL FROM). The person who looks after the system has to check it.',
    km: 'Amazon មិនអាចអានកំណត់ត្រា DNS សម្រាប់អ៊ីមែលដែលត្រូវបានបង្វិលមកវិញ (MAIL FROM)។ អ្នកថែទាំប្រព័ន្ធត្រូវពិនិត្យវា។',
  },
  notAllowed: {
    en: 'In AWS the system has no permission to send. The person who looks after it has to deploy it again.',
    km: 'ក្នុង AWS ប្រព័ន្ធនេះគ្មានសិទ្ធិផ្ញើទេ។ អ្នកថែទាំប្រព័ន្ធត្រូវដំឡើងវាឡើងវិញ។',
  },
  notSubscribed: {
    en: 'The AWS account may not use Amazon SES. The person who looks after the system has to ask AWS, often about a payment.',
    km: 'គណនី AWS មិនអាចប្រើ Amazon SES បានទេ។ អ្នកថែទាំប្រព័ន្ធត្រូវសួរ AWS ដែលជាញឹកញាប់ទាក់ទងនឹងការបង់ប្រាក់។',
  },
  badCredentials: {
    en: 'Amazon does not recognise the system. The person who looks after it has to deploy it again.',
    km: 'Amazon មិនស្គាល់ប្រព័ន្ធនេះទេ។ អ្នកថែទាំប្រព័ន្ធត្រូវដំឡើងវាឡើងវិញ។',
  },
} as const satisfies Readonly<Record<ClosedReason, Text>>;
