import type { SwitchWords } from '../web/switches.tsx';
import type { Optional } from './messages/rule.ts';

/** The mails about meetings that a reader may turn off: a switch of `rule.ts` without words does not compile. */
export const meetingSwitches = {
  questions: {
    name: { en: 'Questions', km: 'សំណួរ' },
    help: {
      en: 'When we have no answer from you yet, we ask again before the meeting.',
      km: 'ពេលយើងខ្ញុំមិនទាន់ទទួលបានចម្លើយ យើងខ្ញុំសួរម្តងទៀតមុនកិច្ចប្រជុំ។',
    },
  },
  agenda: {
    name: { en: 'Agenda', km: 'របៀបវារៈ' },
    help: {
      en: 'What the meeting will talk about, about a week before.',
      km: 'អ្វីដែលកិច្ចប្រជុំនឹងពិភាក្សា ប្រហែលមួយសប្តាហ៍មុន។',
    },
  },
  reminder: {
    name: { en: 'Reminder', km: 'សារក្រើនរំលឹក' },
    help: {
      en: 'When and where, shortly before the meeting.',
      km: 'ពេលវេលា និងទីកន្លែង មុនកិច្ចប្រជុំបន្តិច។',
    },
  },
  thanks: {
    name: { en: 'Thanks', km: 'សារអរគុណ' },
    help: {
      en: 'After a meeting that you hosted or gave something for.',
      km: 'ក្រោយកិច្ចប្រជុំដែលលោកអ្នកជាអង្គភាពម្ចាស់ផ្ទះ ឬបានឧបត្ថម្ភ។',
    },
  },
  summary: {
    name: { en: 'Summary', km: 'សេចក្តីសង្ខេប' },
    help: {
      en: 'What was decided, after the meeting.',
      km: 'អ្វីដែលបានសម្រេច ក្រោយកិច្ចប្រជុំ។',
    },
  },
} as const satisfies Readonly<Record<Exclude<Optional, false>, SwitchWords>>;
