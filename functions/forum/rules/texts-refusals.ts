import type { Catalogue } from '../../i18n/say.ts';

/** What the rules of a plan say against it. Formal register; a native reader confirms the Khmer. */
export const refusalTexts = {
  circle: {
    en: 'These tasks wait for each other, so none of them could ever begin: {tasks}. Take one of these needs away.',
    km: 'កិច្ចការទាំងនេះរង់ចាំគ្នាទៅវិញទៅមក ដូច្នេះគ្មានកិច្ចការណាអាចចាប់ផ្តើមបានទេ៖ {tasks}។ សូមដកការរង់ចាំមួយចេញ។',
  },
  circleLink: { en: '“{task}” needs “{need}”', km: '« {task} » ត្រូវការ « {need} »' },
  later: {
    en: '“{task}” is before the forum, so it cannot need “{need}”, which is after it.',
    km: '« {task} » ត្រូវធ្វើមុនវេទិកា ដូច្នេះមិនអាចរង់ចាំ « {need} » ដែលត្រូវធ្វើក្រោយវេទិកាបានទេ។',
  },
  tooEarly: {
    en: {
      one: '“{task}” cannot be done by then: it takes {n} working day, and can begin on {begin} at the soonest. The soonest date is {end}.',
      other:
        '“{task}” cannot be done by then: it takes {n} working days, and can begin on {begin} at the soonest. The soonest date is {end}.',
    },
    km: '« {task} » មិនអាចធ្វើឱ្យរួចត្រឹមថ្ងៃនោះបានទេ៖ វាត្រូវការ {n} ថ្ងៃធ្វើការ ហើយអាចចាប់ផ្តើមឆាប់បំផុតនៅ {begin}។ កាលបរិច្ឆេទឆាប់បំផុតគឺ {end}។',
  },
  tooEarlyAfter: {
    en: '“{task}” cannot be done by then: first “{need}” must be done. The soonest date is {end}.',
    km: '« {task} » មិនអាចធ្វើឱ្យរួចត្រឹមថ្ងៃនោះបានទេ៖ ត្រូវធ្វើ « {need} » ឱ្យរួចជាមុនសិន។ កាលបរិច្ឆេទឆាប់បំផុតគឺ {end}។',
  },
  neededSooner: {
    en: '“{task}” must be done by {by}, because “{needing}” needs it. Choose that day or an earlier one, or fix the date.',
    km: '« {task} » ត្រូវធ្វើឱ្យរួចត្រឹម {by} ព្រោះ « {needing} » ត្រូវការវា។ សូមជ្រើសរើសថ្ងៃនោះ ឬមុននោះ ឬចាក់សោកាលបរិច្ឆេទ។',
  },
  noTime: {
    en: {
      one: 'There is no time for this: {n} working day is missing. What decides: {tasks}.',
      other: 'There is no time for this: {n} working days are missing. What decides: {tasks}.',
    },
    km: 'មិនមានពេលគ្រប់គ្រាន់ទេ៖ ខ្វះ {n} ថ្ងៃធ្វើការ។ ខ្សែកិច្ចការដែលកំណត់ពេល៖ {tasks}។',
  },
  tooSoon: {
    en: {
      one: 'A forum takes at least {n} week of preparation: one after the other come {tasks}. The soonest day is {first}.',
      other:
        'A forum takes at least {n} weeks of preparation: one after the other come {tasks}. The soonest day is {first}.',
    },
    km: 'វេទិកាត្រូវការពេលរៀបចំយ៉ាងតិច {n} សប្តាហ៍៖ ត្រូវធ្វើបន្តបន្ទាប់គ្នា {tasks}។ ថ្ងៃឆាប់បំផុតគឺ {first}។',
  },
} as const satisfies Catalogue;
