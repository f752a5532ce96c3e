import type { Catalogue } from '../../i18n/say.ts';

/** What owners of tasks are told of the plan of their forum. Formal register; a native reader confirms the Khmer. */
export const planMailTexts = {
  greeting: { en: 'Dear {name},', km: 'សូមគោរពជូន {name}' },
  movedSubject: { en: 'New date: {forum}, {date}', km: 'កាលបរិច្ឆេទថ្មី៖ {forum} {date}' },
  movedSign: { en: 'The forum has a new date', km: 'វេទិកាមានកាលបរិច្ឆេទថ្មី' },
  movedLead: {
    en: 'The forum has been moved. These are the tasks of {organisation}, each with its date as it is now. You need not answer.',
    km: 'វេទិកាត្រូវបានប្តូរថ្ងៃ។ ខាងក្រោមជាកិច្ចការរបស់ {organisation} និងកាលកំណត់បច្ចុប្បន្នរបស់វា។ លោកអ្នកមិនចាំបាច់ឆ្លើយតបទេ។',
  },
  changedSubject: { en: 'Your tasks have changed: {forum}', km: 'កិច្ចការរបស់លោកអ្នកត្រូវបានកែប្រែ៖ {forum}' },
  changedSign: { en: 'The plan has changed', km: 'ផែនការត្រូវបានកែប្រែ' },
  changedLead: {
    en: 'The plan of the forum has changed, and tasks of {organisation} with it. This is how they are now. You need not answer.',
    km: 'ផែនការវេទិកាត្រូវបានកែប្រែ រួមទាំងកិច្ចការរបស់ {organisation} ផង។ ខាងក្រោមជាកិច្ចការទាំងនោះនៅពេលនេះ។ លោកអ្នកមិនចាំបាច់ឆ្លើយតបទេ។',
  },
  cancelledSubject: { en: 'Cancelled: {forum}', km: 'លុបចោល៖ {forum}' },
  cancelledSign: { en: 'The forum is cancelled', km: 'វេទិកាត្រូវបានលុបចោល' },
  cancelledLead: {
    en: 'The forum has been cancelled, so nothing is left to do about the tasks that {organisation} had. Thank you for all that was done.',
    km: 'វេទិកាត្រូវបានលុបចោល ដូច្នេះកិច្ចការដែល {organisation} បានទទួល មិនចាំបាច់ធ្វើទៀតទេ។ សូមអរគុណចំពោះកិច្ចការទាំងអស់ដែលបានធ្វើ។',
  },
  by: { en: 'the coordinator of {network}', km: 'អ្នកសម្របសម្រួល {network}' },
  until: { en: 'until {date}', km: 'ត្រឹម {date}' },
  instead: { en: 'until {date}, instead of {before}', km: 'ត្រឹម {date} ជំនួស {before}' },
  undated: { en: 'without a date', km: 'គ្មានកាលកំណត់' },
  goneTitle: { en: 'Nobody need do this any more', km: 'កិច្ចការទាំងនេះមិនចាំបាច់ធ្វើទៀតទេ' },
  open: { en: 'See your tasks', km: 'មើលកិច្ចការរបស់លោកអ្នក' },
  more: { en: { one: 'And {n} task more.', other: 'And {n} tasks more.' }, km: 'និងកិច្ចការ {n} ទៀត។' },
  why: {
    en: 'You receive this because {organisation} has tasks in the plan of this forum of {network}.',
    km: 'លោកអ្នកទទួលសារនេះ ព្រោះ {organisation} មានកិច្ចការក្នុងផែនការវេទិការបស់ {network}។',
  },
} as const satisfies Catalogue;
