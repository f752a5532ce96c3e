import type { Catalogue } from '../../i18n/say.ts';

/** Mails about tasks of a forum alone. Formal register; a native reader confirms the Khmer. */
export const forumMailTexts = {
  readySubject: { en: 'You can begin now: {what}', km: 'លោកអ្នកអាចចាប់ផ្តើមបានហើយ៖ {what}' },
  readyPreheader: { en: 'What it needed is done.', km: 'អ្វីដែលត្រូវមានជាមុនរួចរាល់ហើយ។' },
  readySign: { en: 'You can begin now', km: 'អាចចាប់ផ្តើមបានហើយ' },
  readyLead: {
    en: 'What this task needed is done: you can begin now. The date is the same as before.',
    km: 'អ្វីដែលកិច្ចការនេះត្រូវការរួចរាល់ហើយ៖ លោកអ្នកអាចចាប់ផ្តើមបាន។ កាលកំណត់នៅដដែល។',
  },
  offerSubject: { en: '{name} asks you to take over: {what}', km: '{name} ស្នើលោកអ្នកទទួលបន្ត៖ {what}' },
  offerLead: {
    en: '{name} has this task and asks whether you can take it over. It stays with them until you say yes.',
    km: '{name} មានកិច្ចការនេះ ហើយសុំសួរថាតើលោកអ្នកអាចទទួលបន្តបានដែរឬទេ។ កិច្ចការនៅជាមួយគេ រហូតដល់លោកអ្នកយល់ព្រម។',
  },
  shareSubject: { en: '{name} asks you to share: {what}', km: '{name} ស្នើធ្វើរួមគ្នា៖ {what}' },
  shareLead: {
    en: '{name} has this task and asks whether you do it together. They go on leading it.',
    km: '{name} មានកិច្ចការនេះ ហើយសុំសួរថាតើលោកអ្នកអាចធ្វើរួមគ្នាបានដែរឬទេ។ គេនៅតែជាអ្នកដឹកនាំកិច្ចការនេះ។',
  },
  backSubject: { en: 'Given back: {what}', km: 'បានប្រគល់វិញ៖ {what}' },
  backPreheader: {
    en: 'Nobody has this task of your role any more.',
    km: 'កិច្ចការក្នុងតួនាទីរបស់លោកអ្នកនេះលែងមានអ្នកទទួលហើយ។',
  },
  backSign: { en: 'Given back', km: 'បានប្រគល់វិញ' },
  backLead: {
    en: '{name} gave this task back. It is on the board for all organisations again. Do you know one that can do it?',
    km: '{name} បានប្រគល់កិច្ចការនេះវិញ។ កិច្ចការនេះមានលើតារាងសម្រាប់អង្គការទាំងអស់ម្តងទៀត។ តើលោកអ្នកស្គាល់អង្គការណាដែលអាចធ្វើបានដែរឬទេ?',
  },
  somebody: { en: 'An organisation', km: 'អង្គការមួយ' },
  lateSubject: {
    en: { one: '1 task of what you lead is late', other: '{n} tasks of what you lead are late' },
    km: 'កិច្ចការ {n} ក្នុងការដឹកនាំរបស់លោកអ្នកហួសកាលកំណត់',
  },
  latePreheader: {
    en: 'Those who have it were reminded. A word from you may help.',
    km: 'អ្នកទទួលបានទទួលសារក្រើនរំលឹកហើយ។ ពាក្យមួយម៉ាត់ពីលោកអ្នកអាចជួយបាន។',
  },
  lateLead: {
    en: 'Those who have these tasks were reminded, and we have no word that they are done. Please ask how they are getting on, and whether they need help. After some days the coordinator asks as well.',
    km: 'អ្នកទទួលកិច្ចការទាំងនេះបានទទួលសារក្រើនរំលឹក តែយើងខ្ញុំមិនទាន់ទទួលដំណឹងថារួចរាល់ទេ។ សូមលោកអ្នកសាកសួរ ហើយមើលថាតើគេត្រូវការជំនួយអ្វី។ ប៉ុន្មានថ្ងៃក្រោយមក អ្នកសម្របសម្រួលក៏នឹងសាកសួរដែរ។',
  },
  openLead: { en: 'See what you lead', km: 'មើលអ្វីដែលលោកអ្នកដឹកនាំ' },
  whyLead: {
    en: 'You receive this because you lead a part of the forum that {network} prepares.',
    km: 'លោកអ្នកទទួលសារនេះ ព្រោះលោកអ្នកដឹកនាំផ្នែកមួយនៃវេទិកាដែល {network} កំពុងរៀបចំ។',
  },
} as const satisfies Catalogue;
