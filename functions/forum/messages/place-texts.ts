import type { Catalogue } from '../../i18n/say.ts';

/** Mails about a place at a forum. Formal register; a native reader confirms the Khmer. */
export const placeMailTexts = {
  greeting: { en: 'Dear {name},', km: 'សូមគោរពជូន {name}' },
  confirmSubject: { en: 'Please confirm: {forum}', km: 'សូមបញ្ជាក់៖ {forum}' },
  confirmSign: { en: 'Not registered yet: please confirm', km: 'មិនទាន់ចុះឈ្មោះទេ៖ សូមបញ្ជាក់' },
  confirmLead: {
    en: 'Somebody registered with this address, probably you. Your registration counts once you have confirmed it, within two days.',
    km: 'មានការចុះឈ្មោះដោយអាសយដ្ឋាននេះ ប្រហែលជាដោយលោកអ្នក។ ការចុះឈ្មោះរាប់បញ្ចូលនៅពេលលោកអ្នកបានបញ្ជាក់ ក្នុងរយៈពេលពីរថ្ងៃ។',
  },
  confirmButton: { en: 'Look and confirm', km: 'ពិនិត្យ និងបញ្ជាក់' },
  confirmNotYou: {
    en: 'If it was not you, you need do nothing: nothing is kept, and you hear no more of it.',
    km: 'ប្រសិនបើមិនមែនលោកអ្នកទេ លោកអ្នកមិនចាំបាច់ធ្វើអ្វីឡើយ៖ គ្មានអ្វីត្រូវបានរក្សាទុក ហើយលោកអ្នកនឹងមិនទទួលសារទៀតទេ។',
  },
  againSubject: { en: 'You are registered already: {forum}', km: 'លោកអ្នកបានចុះឈ្មោះរួចហើយ៖ {forum}' },
  againSign: { en: 'You are registered already', km: 'លោកអ្នកបានចុះឈ្មោះរួចហើយ' },
  againLead: {
    en: 'This address was typed once more. Nothing has changed: on your page you see your place, and can change what you told us.',
    km: 'អាសយដ្ឋាននេះត្រូវបានសរសេរម្តងទៀត។ គ្មានអ្វីត្រូវបានកែប្រែទេ៖ នៅទំព័ររបស់លោកអ្នក លោកអ្នកអាចមើលកន្លែង និងកែប្រែអ្វីដែលបានប្រាប់យើង។',
  },
  givenSubject: { en: 'You have a place: {forum}', km: 'លោកអ្នកមានកន្លែងហើយ៖ {forum}' },
  givenSign: { en: 'You have a place', km: 'លោកអ្នកមានកន្លែងហើយ' },
  givenLead: {
    en: 'We expect you. If you cannot come after all, please say so on your page, so that somebody who waits can have the place.',
    km: 'យើងខ្ញុំរង់ចាំលោកអ្នក។ ប្រសិនបើលោកអ្នកមិនអាចមកបាន សូមប្រាប់នៅទំព័ររបស់លោកអ្នក ដើម្បីឱ្យអ្នកដែលកំពុងរង់ចាំអាចទទួលកន្លែងនេះ។',
  },
  waitsSubject: { en: 'On the waiting list: {forum}', km: 'ក្នុងបញ្ជីរង់ចាំ៖ {forum}' },
  waitsSign: { en: 'All places are taken: you wait', km: 'កន្លែងពេញហើយ៖ លោកអ្នកស្ថិតក្នុងបញ្ជីរង់ចាំ' },
  waitsLead: {
    en: 'You are number {n} on the waiting list. When a place becomes free it is offered to you by mail. You need do nothing until then; your page always shows your number.',
    km: 'លោកអ្នកជាលេខ {n} ក្នុងបញ្ជីរង់ចាំ។ ពេលមានកន្លែងទំនេរ យើងនឹងផ្តល់ជូនលោកអ្នកតាមអ៊ីមែល។ រហូតដល់ពេលនោះ លោកអ្នកមិនចាំបាច់ធ្វើអ្វីទេ។ ទំព័ររបស់លោកអ្នកបង្ហាញលំដាប់ជានិច្ច។',
  },
  offeredSubject: { en: 'A place is free, please answer: {forum}', km: 'មានកន្លែងទំនេរ សូមឆ្លើយតប៖ {forum}' },
  offeredSign: { en: 'A place is free for you', km: 'មានកន្លែងទំនេរសម្រាប់លោកអ្នក' },
  offeredLead: {
    en: 'It is kept for you until {when}. Please take it, or say that you are not coming. After that it goes to the next in the line, and you stay in it, at its end.',
    km: 'កន្លែងនេះរក្សាទុកជូនលោកអ្នករហូតដល់{when}។ សូមយកកន្លែងនេះ ឬប្រាប់ថាលោកអ្នកមិនមក។ បន្ទាប់ពីនោះ វានឹងផ្តល់ជូនអ្នកបន្ទាប់ ហើយលោកអ្នកនៅក្នុងបញ្ជីរង់ចាំ នៅចុងបញ្ជី។',
  },
  offeredButton: { en: 'Take the place', km: 'យកកន្លែងនេះ' },
  expiredSubject: { en: 'The place went to somebody else: {forum}', km: 'កន្លែងត្រូវបានផ្តល់ជូនអ្នកផ្សេង៖ {forum}' },
  expiredSign: { en: 'The place is no longer kept for you', km: 'កន្លែងនេះលែងរក្សាទុកជូនលោកអ្នក' },
  expiredLead: {
    en: 'We did not hear from you in time. You are still on the waiting list, now as number {n}, and hear from us if a place becomes free again. If you no longer want to come, please say so on your page.',
    km: 'យើងខ្ញុំមិនបានទទួលចម្លើយពីលោកអ្នកទាន់ពេលទេ។ លោកអ្នកនៅក្នុងបញ្ជីរង់ចាំដដែល ឥឡូវជាលេខ {n} ហើយនឹងទទួលដំណឹង ប្រសិនបើមានកន្លែងទំនេរម្តងទៀត។ ប្រសិនបើលោកអ្នកលែងចង់មក សូមប្រាប់នៅទំព័ររបស់លោកអ្នក។',
  },
  fullSubject: { en: 'It stayed full: {forum}', km: 'វេទិកានៅតែពេញ៖ {forum}' },
  fullSign: { en: 'No place became free', km: 'គ្មានកន្លែងទំនេរទេ' },
  fullLead: {
    en: 'Thank you for waiting. The forum stayed full, so we could not offer you a place. If one becomes free at the last moment, the coordinator calls. Please do not travel without a place.',
    km: 'សូមអរគុណចំពោះការរង់ចាំ។ វេទិកានៅតែពេញ ដូច្នេះយើងខ្ញុំមិនអាចផ្តល់កន្លែងជូនលោកអ្នកបានទេ។ ប្រសិនបើមានកន្លែងទំនេរនៅពេលចុងក្រោយ អ្នកសម្របសម្រួលនឹងទូរសព្ទមក។ សូមកុំធ្វើដំណើរមក ប្រសិនបើគ្មានកន្លែង។',
  },
  takenOffSubject: {
    en: 'Your registration was taken off the list: {forum}',
    km: 'ការចុះឈ្មោះរបស់លោកអ្នកត្រូវបានដកចេញ៖ {forum}',
  },
  takenOffSign: { en: 'You are no longer on the list', km: 'លោកអ្នកលែងមានក្នុងបញ្ជី' },
  takenOffLead: {
    en: 'The coordinator took your registration off the list. If you think that this is a mistake, please answer this mail.',
    km: 'អ្នកសម្របសម្រួលបានដកការចុះឈ្មោះរបស់លោកអ្នកចេញពីបញ្ជី។ ប្រសិនបើលោកអ្នកយល់ថាមានកំហុស សូមឆ្លើយតបអ៊ីមែលនេះ។',
  },
  movedSubject: { en: 'Another date: {forum}', km: 'ប្តូរថ្ងៃ៖ {forum}' },
  movedSign: { en: 'The forum has another date', km: 'វេទិកាមានកាលបរិច្ឆេទថ្មី' },
  movedLead: {
    en: 'The forum now takes place on the day below. You keep what you have: your place, or your turn in the line. If you cannot come on that day, please say so on your page.',
    km: 'វេទិកានឹងប្រព្រឹត្តទៅនៅថ្ងៃខាងក្រោម។ លោកអ្នករក្សាអ្វីដែលមាន៖ កន្លែង ឬលំដាប់ក្នុងបញ្ជីរង់ចាំ។ ប្រសិនបើលោកអ្នកមិនអាចមកនៅថ្ងៃនោះ សូមប្រាប់នៅទំព័ររបស់លោកអ្នក។',
  },
  offSubject: { en: 'Cancelled: {forum}', km: 'លុបចោល៖ {forum}' },
  offSign: { en: 'The forum is cancelled', km: 'វេទិកានេះត្រូវបានលុបចោល' },
  offLead: {
    en: 'Please do not travel. We are sorry, and thank you for wanting to come.',
    km: 'សូមកុំធ្វើដំណើរមក។ យើងខ្ញុំសូមអភ័យទោស ហើយសូមអរគុណដែលលោកអ្នកចង់ចូលរួម។',
  },
  openPage: { en: 'Open my page', km: 'បើកទំព័ររបស់ខ្ញុំ' },
  why: {
    en: 'You receive this because you registered for a forum of {network}.',
    km: 'លោកអ្នកទទួលសារនេះ ព្រោះលោកអ្នកបានចុះឈ្មោះសម្រាប់វេទិការបស់ {network}។',
  },
  whyTyped: {
    en: 'You receive this because your address was typed to register for a forum of {network}.',
    km: 'លោកអ្នកទទួលសារនេះ ព្រោះអាសយដ្ឋានរបស់លោកអ្នកត្រូវបានសរសេរដើម្បីចុះឈ្មោះសម្រាប់វេទិការបស់ {network}។',
  },
} as const satisfies Catalogue;
