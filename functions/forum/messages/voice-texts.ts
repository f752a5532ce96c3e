import type { Catalogue } from '../../i18n/say.ts';

/** Mails about calls and proposals. Formal register; a native reader confirms the Khmer. */
export const voiceMailTexts = {
  greeting: { en: 'Dear {name},', km: 'សូមគោរពជូន {name}' },
  coordinator: { en: 'the coordinator of {network}', km: 'អ្នកសម្របសម្រួល {network}' },
  // The call.
  callSubject: { en: 'Propose a session for: {forum}', km: 'សូមស្នើវគ្គសម្រាប់៖ {forum}' },
  callSign: { en: 'Call for contributions', km: 'ការអំពាវនាវរកការចូលរួមចំណែក' },
  callLead: {
    en: 'We prepare this forum together. Please propose a session: what you tried, what you learned, or what should be talked about. You can send and change proposals until {date}.',
    km: 'យើងខ្ញុំរៀបចំវេទិកានេះជាមួយគ្នា។ សូមលោកអ្នកស្នើវគ្គមួយ៖ អ្វីដែលបានសាកល្បង អ្វីដែលបានរៀន ឬអ្វីដែលគួរពិភាក្សា។ លោកអ្នកអាចផ្ញើ និងកែសំណើបានរហូតដល់ {date}។',
  },
  lastSubject: { en: 'Until {date}: propose a session for {forum}', km: 'រហូតដល់ {date}៖ ស្នើវគ្គសម្រាប់ {forum}' },
  lastSign: { en: 'The call closes soon', km: 'ការអំពាវនាវជិតបិទហើយ' },
  lastLead: {
    en: 'We have no proposal from you yet. You can send one until {date}. A few lines are enough, in Khmer or in English.',
    km: 'យើងខ្ញុំមិនទាន់ទទួលបានសំណើពីលោកអ្នកទេ។ លោកអ្នកអាចផ្ញើបានរហូតដល់ {date}។ ពីរបីបន្ទាត់ជាភាសាខ្មែរ ឬអង់គ្លេសគឺគ្រប់គ្រាន់ហើយ។',
  },
  callAction: { en: 'Propose a session', km: 'ស្នើវគ្គមួយ' },
  callWhy: {
    en: 'You receive this because {network} asks its members and others for sessions.',
    km: 'លោកអ្នកទទួលសារនេះ ព្រោះ {network} សុំសំណើវគ្គពីសមាជិក និងអ្នកដទៃ។',
  },
  // Readers.
  readSubject: { en: 'Please read the proposals for {forum}', km: 'សូមអានសំណើសម្រាប់ {forum}' },
  readSign: { en: 'To read', km: 'សម្រាប់អាន' },
  readLead: {
    en: {
      one: 'The call has closed, and there is one proposal to read. Please score it on a short sheet. You do not see who sent it.',
      other:
        'The call has closed, and there are {n} proposals to read. Please score each on a short sheet. You do not see who sent them.',
    },
    km: 'ការអំពាវនាវបានបិទ ហើយមានសំណើ {n} សម្រាប់អាន។ សូមដាក់ពិន្ទុលើក្រដាសខ្លីមួយសម្រាប់សំណើនីមួយៗ។ លោកអ្នកមិនឃើញថានរណាជាអ្នកផ្ញើទេ។',
  },
  againSubject: { en: 'Still to read: proposals for {forum}', km: 'នៅត្រូវអាន៖ សំណើសម្រាប់ {forum}' },
  againLead: {
    en: {
      one: 'One proposal waits for your sheet. Nothing is decided before everybody has read it.',
      other: '{n} proposals wait for your sheet. Nothing is decided before everybody has read them.',
    },
    km: 'សំណើ {n} កំពុងរង់ចាំពិន្ទុរបស់លោកអ្នក។ មិនមានសេចក្តីសម្រេចទេ មុនពេលអ្នកអានទាំងអស់បានអាន។',
  },
  readAction: { en: 'Read the proposals', km: 'អានសំណើ' },
  readWhy: {
    en: 'You receive this because {network} asked you to read the proposals.',
    km: 'លោកអ្នកទទួលសារនេះ ព្រោះ {network} បានស្នើសុំលោកអ្នកអានសំណើ។',
  },
  // Who sent a proposal.
  confirmSubject: { en: 'Is this proposal yours? {title}', km: 'តើសំណើនេះជារបស់លោកអ្នកឬ? {title}' },
  confirmSign: { en: 'One more step', km: 'នៅសល់មួយជំហានទៀត' },
  confirmLead: {
    en: 'Somebody sent a proposal for {forum} with this address. If it was you, open the page and confirm it: only then does it count. If it was not you, do nothing; we will not write again.',
    km: 'មានអ្នកផ្ញើសំណើសម្រាប់ {forum} ដោយប្រើអាសយដ្ឋាននេះ។ បើជាលោកអ្នក សូមបើកទំព័រ ហើយបញ្ជាក់ ទើបសំណើត្រូវបានរាប់បញ្ចូល។ បើមិនមែនទេ មិនចាំបាច់ធ្វើអ្វីទេ ហើយយើងខ្ញុំនឹងមិនសរសេរមកទៀតទេ។',
  },
  confirmAction: { en: 'Confirm the proposal', km: 'បញ្ជាក់សំណើ' },
  receivedSubject: { en: 'We received your proposal: {title}', km: 'យើងខ្ញុំបានទទួលសំណើរបស់លោកអ្នក៖ {title}' },
  receivedSign: { en: 'Received', km: 'បានទទួល' },
  receivedLead: {
    en: 'Thank you. You can change it or take it back until {date}. Two people then read it without knowing who sent it, and we tell you what was decided.',
    km: 'សូមអរគុណ។ លោកអ្នកអាចកែ ឬដកវាវិញបានរហូតដល់ {date}។ បន្ទាប់មក អ្នកអានពីរនាក់នឹងអានដោយមិនដឹងថានរណាជាអ្នកផ្ញើ ហើយយើងខ្ញុំនឹងជម្រាបលោកអ្នកអំពីសេចក្តីសម្រេច។',
  },
  receivedAction: { en: 'See or change the proposal', km: 'មើល ឬកែសំណើ' },
  sentWhy: {
    en: 'You receive this because a proposal was sent to {network} with this address.',
    km: 'លោកអ្នកទទួលសារនេះ ព្រោះមានសំណើផ្ញើទៅ {network} ដោយប្រើអាសយដ្ឋាននេះ។',
  },
  // What was decided.
  yesSubject: { en: 'Please confirm: you speak in “{title}”', km: 'សូមបញ្ជាក់៖ លោកអ្នកជាវាគ្មិនក្នុងវគ្គ «{title}»' },
  yesSign: { en: 'Accepted: please confirm', km: 'បានទទួលយក៖ សូមបញ្ជាក់' },
  yesLead: {
    en: 'The session is accepted for {forum}. Please say whether you come: it gets its place in the programme once its speakers have confirmed.',
    km: 'វគ្គនេះត្រូវបានទទួលយកសម្រាប់ {forum}។ សូមប្រាប់ថាលោកអ្នកមកឬទេ៖ វគ្គនឹងមានកន្លែងក្នុងកម្មវិធី ពេលវាគ្មិនបានបញ្ជាក់។',
  },
  yesFor: { en: 'You also answer for: {names}.', km: 'លោកអ្នកឆ្លើយជំនួស៖ {names} ផងដែរ។' },
  yesAction: { en: 'Say whether you come', km: 'ប្រាប់ថាលោកអ្នកមកឬទេ' },
  acceptedSubject: { en: 'Accepted: {title}', km: 'បានទទួលយក៖ {title}' },
  acceptedSign: { en: 'Accepted', km: 'បានទទួលយក' },
  acceptedLead: {
    en: 'The session is accepted for {forum}. We have asked its speakers to confirm; you need not do anything.',
    km: 'វគ្គនេះត្រូវបានទទួលយកសម្រាប់ {forum}។ យើងខ្ញុំបានសុំវាគ្មិនឱ្យបញ្ជាក់ ហើយលោកអ្នកមិនចាំបាច់ធ្វើអ្វីទេ។',
  },
  seeAction: { en: 'See the session', km: 'មើលវគ្គ' },
  maybeSubject: { en: 'Not settled yet: {title}', km: 'មិនទាន់សម្រេច៖ {title}' },
  maybeSign: { en: 'Maybe', km: 'ប្រហែល' },
  maybeLead: {
    en: 'We would like to have the session at {forum}, but cannot promise it yet. You will hear by {date}.',
    km: 'យើងខ្ញុំចង់ឱ្យមានវគ្គនេះក្នុង {forum} ប៉ុន្តែមិនទាន់អាចសន្យាបានទេ។ លោកអ្នកនឹងបានដំណឹងត្រឹម {date}។',
  },
  noSubject: { en: 'About the proposal: {title}', km: 'អំពីសំណើ៖ {title}' },
  noSign: { en: 'Not in the programme', km: 'មិននៅក្នុងកម្មវិធី' },
  noLead: {
    en: 'Thank you for this proposal. It has no place in the programme of {forum}. The coordinator wrote why:',
    km: 'សូមអរគុណចំពោះសំណើនេះ។ វាមិនមានកន្លែងក្នុងកម្មវិធីនៃ {forum} ទេ។ អ្នកសម្របសម្រួលបានសរសេរមូលហេតុថា៖',
  },
  reminderSubject: { en: 'Do you come to speak? {title}', km: 'តើលោកអ្នកមកជាវាគ្មិនឬទេ? {title}' },
  reminderSign: { en: 'Waiting for your answer', km: 'កំពុងរង់ចាំចម្លើយរបស់លោកអ្នក' },
  reminderLead: {
    en: 'The session was accepted for {forum}, and we have no answer from you yet. Without one we cannot give it a place.',
    km: 'វគ្គនេះត្រូវបានទទួលយកសម្រាប់ {forum} ប៉ុន្តែយើងខ្ញុំមិនទាន់ទទួលបានចម្លើយពីលោកអ្នកទេ។ បើគ្មានចម្លើយ យើងខ្ញុំមិនអាចរៀបចំកន្លែងបានទេ។',
  },
  // Their slot.
  slotSubject: { en: 'When you speak: {title}', km: 'ពេលវេលាដែលលោកអ្នកនិយាយ៖ {title}' },
  slotSign: { en: 'Your time in the programme', km: 'ពេលវេលារបស់លោកអ្នកក្នុងកម្មវិធី' },
  slotLead: {
    en: 'This is when and where your session at {forum} is. If it changes, we tell you.',
    km: 'នេះជាពេលវេលា និងទីកន្លែងនៃវគ្គរបស់លោកអ្នកក្នុង {forum}។ បើមានការកែប្រែ យើងខ្ញុំនឹងជម្រាបលោកអ្នក។',
  },
  goneSubject: { en: 'No longer in the programme: {title}', km: 'លែងមានក្នុងកម្មវិធី៖ {title}' },
  goneSign: { en: 'No longer in the programme', km: 'លែងមានក្នុងកម្មវិធី' },
  goneLead: {
    en: 'Your session has no time in the programme of {forum} any more. If you did not expect this, please ask the coordinator.',
    km: 'វគ្គរបស់លោកអ្នកលែងមានពេលវេលាក្នុងកម្មវិធីនៃ {forum} ហើយ។ បើលោកអ្នកមិនបានដឹងជាមុន សូមសួរអ្នកសម្របសម្រួល។',
  },
  sessionWhy: {
    en: 'You receive this because your name is in a proposal to {network}.',
    km: 'លោកអ្នកទទួលសារនេះ ព្រោះឈ្មោះរបស់លោកអ្នកមានក្នុងសំណើផ្ញើទៅ {network}។',
  },
} as const satisfies Catalogue;
