import type { Catalogue } from '../../i18n/say.ts';

/** The drawing of a plan and the list beside it. Formal register; a native reader confirms the Khmer. */
export const drawingTexts = {
  title: { en: 'Drawing of the plan', km: 'គំនូសផែនការ' },
  lead: {
    en: 'Weeks across, roles down. The list below says the same in words.',
    km: 'សប្តាហ៍តាមទទឹង តួនាទីតាមបណ្តោយ។ បញ្ជីខាងក្រោមប្រាប់ដូចគ្នាជាពាក្យ។',
  },
  empty: {
    en: 'No task is planned yet. Once there is one, it is drawn here.',
    km: 'មិនទាន់មានកិច្ចការក្នុងផែនការទេ។ កិច្ចការនឹងបង្ហាញនៅទីនេះ ពេលត្រូវបានដាក់ក្នុងផែនការ។',
  },
  print: { en: 'Print', km: 'បោះពុម្ព' },
  today: { en: 'today', km: 'ថ្ងៃនេះ' },
  theDay: { en: 'forum', km: 'វេទិកា' },
  sheet: { en: 'Sheet {n} of {all}', km: 'សន្លឹកទី {n} នៃ {all}' },
  needs: { en: 'needs {numbers}', km: 'ត្រូវការលេខ {numbers}' },
  late: { en: { one: '1 day late', other: '{n} days late' }, km: 'យឺត {n} ថ្ងៃ' },
  done: { en: 'done', km: 'រួចរាល់' },
  keyPlanned: { en: 'planned', km: 'តាមផែនការ' },
  keyDone: { en: 'done', km: 'រួចរាល់' },
  keyLate: { en: 'late', km: 'យឺត' },
  keyChain: { en: 'the chain that decides', km: 'ខ្សែកិច្ចការដែលកំណត់កាលបរិច្ឆេទ' },
  keyPinned: { en: 'a chosen date', km: 'កាលបរិច្ឆេទដែលបានជ្រើស' },
  list: { en: 'All tasks of the plan', km: 'កិច្ចការទាំងអស់ក្នុងផែនការ' },
  colTask: { en: 'Task', km: 'កិច្ចការ' },
  colRole: { en: 'Role', km: 'តួនាទី' },
  colWho: { en: 'Who', km: 'អ្នកទទួល' },
  colDue: { en: 'Until', km: 'ត្រឹម' },
  colState: { en: 'State', km: 'ស្ថានភាព' },
  colNeeds: { en: 'Needs', km: 'ត្រូវការ' },
  chosen: { en: 'chosen date', km: 'កាលបរិច្ឆេទដែលបានជ្រើស' },
  tooLateFor: { en: 'too late for {numbers}', km: 'យឺតពេលសម្រាប់លេខ {numbers}' },
  holdsUp: {
    en: { one: 'holds up 1 task: {numbers}', other: 'holds up {n} tasks: {numbers}' },
    km: 'ធ្វើឱ្យកិច្ចការ {n} រង់ចាំ៖ លេខ {numbers}',
  },
  more: { en: '{numbers} and more', km: '{numbers} និងផ្សេងទៀត' },
  atRisk: {
    en: { one: 'the forum is at risk by 1 working day', other: 'the forum is at risk by {n} working days' },
    km: 'វេទិកាអាចយឺត {n} ថ្ងៃធ្វើការ',
  },
  noRisk: { en: 'the forum still has time', km: 'វេទិកានៅមានពេលគ្រប់គ្រាន់' },
  decides: { en: 'decides the date', km: 'កំណត់កាលបរិច្ឆេទ' },
  riskTitle: {
    en: { one: 'The forum is at risk by 1 working day', other: 'The forum is at risk by {n} working days' },
    km: 'វេទិកាអាចយឺត {n} ថ្ងៃធ្វើការ',
  },
  riskLead: {
    en: 'As of today, the open tasks take longer than the time that is left. This chain decides: {chain}.',
    km: 'តាមស្ថានភាពថ្ងៃនេះ កិច្ចការដែលនៅសល់ត្រូវការពេលច្រើនជាងពេលដែលនៅសល់។ ខ្សែកិច្ចការដែលកំណត់គឺ៖ {chain}។',
  },
} as const satisfies Catalogue;
