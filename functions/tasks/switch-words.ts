import type { SwitchWords } from '../web/switches.tsx';
import type { TASKS } from './rules/in-mails.ts';

/** The mail about tasks that a reader may turn off. */
export const taskSwitches: Readonly<Record<typeof TASKS, SwitchWords>> = {
  tasks: {
    name: { en: 'Tasks of the week', km: 'កិច្ចការប្រចាំសប្តាហ៍' },
    help: {
      en: 'Once a week what you have promised. When something is due you hear of it all the same.',
      km: 'ម្តងក្នុងមួយសប្តាហ៍ អំពីកិច្ចការដែលលោកអ្នកបានសន្យា។ ពេលកិច្ចការណាដល់កំណត់ លោកអ្នកនៅតែទទួលដំណឹង។',
    },
  },
};
