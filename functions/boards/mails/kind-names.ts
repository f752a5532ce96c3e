import type { Catalogue, Lang } from '../../i18n/say.ts';
import { messageName } from '../../meeting/messages/words.ts';

/** What messages are called that are not about a meeting, by their kind. */
export const otherKindTexts = {
  staffInvitation: { en: 'Role in the network', km: 'តួនាទីក្នុងបណ្តាញ' },
  roleTaken: { en: 'Role taken away', km: 'ការដកតួនាទី' },
  recognised: { en: 'New account recognised', km: 'ការទទួលស្គាល់គណនីថ្មី' },
  testMail: { en: 'Test mail', km: 'អ៊ីមែលសាកល្បង' },
  dailyLine: { en: 'Line of the day', km: 'ព័ត៌មានសង្ខេបប្រចាំថ្ងៃ' },
  forward: { en: 'Reply passed on', km: 'ចម្លើយដែលបានបញ្ជូនបន្ត' },
  keptWords: { en: 'Replies that wait', km: 'ចម្លើយដែលកំពុងរង់ចាំ' },
  personalLink: { en: 'Personal link, sent again', km: 'តំណផ្ទាល់ខ្លួន ដែលបានផ្ញើម្តងទៀត' },
  correctionApproved: { en: 'Correction taken over', km: 'ការកែតម្រូវត្រូវបានទទួលយក' },
  correctionDeclined: { en: 'Correction not taken over', km: 'ការកែតម្រូវមិនត្រូវបានទទួលយក' },
  correctionMoved: { en: 'Address changed', km: 'ការកែប្រែអាសយដ្ឋាន' },
  topicTaken: { en: 'Topic taken into the agenda', km: 'ប្រធានបទត្រូវបានដាក់ក្នុងរបៀបវារៈ' },
  topicParked: { en: 'Topic kept for later', km: 'ប្រធានបទរក្សាទុកសម្រាប់លើកក្រោយ' },
  topicDeclined: { en: 'Topic not taken', km: 'ប្រធានបទមិនត្រូវបានទទួលយក' },
  taskAssigned: { en: 'A new task', km: 'កិច្ចការថ្មី' },
  taskMoved: { en: 'A task was given to somebody else', km: 'កិច្ចការត្រូវបានប្រគល់ជូនអ្នកផ្សេង' },
  taskDecided: { en: 'Answer about a task', km: 'ចម្លើយអំពីកិច្ចការ' },
  taskTurn: { en: 'Reminder of tasks', km: 'ការរំលឹកអំពីកិច្ចការ' },
  taskHead: { en: 'Reminder of tasks, to the head', km: 'ការរំលឹកអំពីកិច្ចការ ជូនប្រធានអង្គការ' },
  taskWeek: { en: 'Tasks of the week', km: 'កិច្ចការប្រចាំសប្តាហ៍' },
  taskReady: { en: 'A task can begin', km: 'កិច្ចការអាចចាប់ផ្តើមបាន' },
  roleBack: { en: 'A task was given back', km: 'កិច្ចការត្រូវបានប្រគល់វិញ' },
  roleLate: { en: 'Late tasks of a role', km: 'កិច្ចការយឺតយ៉ាវនៃតួនាទី' },
  forumMoved: { en: 'The forum has another date', km: 'វេទិកាមានកាលបរិច្ឆេទថ្មី' },
  planChanged: { en: 'The plan of the forum has changed', km: 'ផែនការវេទិកាត្រូវបានកែប្រែ' },
  forumCancelled: {
    en: 'The forum is called off, for those with tasks',
    km: 'វេទិកាត្រូវបានលុបចោល ជូនអ្នកដែលមានកិច្ចការ',
  },
  forumCall: { en: 'Call for proposals', km: 'ការអំពាវនាវដាក់សំណើ' },
  callLastWeek: { en: 'Last week to propose', km: 'សប្តាហ៍ចុងក្រោយសម្រាប់ដាក់សំណើ' },
  readProposals: { en: 'Proposals to read', km: 'សំណើដែលត្រូវអាន' },
  readAgain: { en: 'Proposals still to read', km: 'សំណើដែលនៅត្រូវអាន' },
  proposalConfirm: { en: 'Please confirm your proposal', km: 'សូមបញ្ជាក់សំណើ' },
  proposalReceived: { en: 'Proposal received', km: 'បានទទួលសំណើ' },
  proposalYes: { en: 'Proposal taken', km: 'សំណើត្រូវបានទទួលយក' },
  proposalMaybe: { en: 'Proposal kept in reserve', km: 'សំណើត្រូវបានរក្សាទុកបម្រុង' },
  proposalNo: { en: 'Proposal not taken', km: 'សំណើមិនត្រូវបានទទួលយក' },
  speakerReminder: { en: 'Speaker, please answer', km: 'សូមវាគ្មិនឆ្លើយតប' },
  slotGiven: { en: 'Time of a session', km: 'ពេលវេលានៃវគ្គ' },
  slotTaken: { en: 'Session no longer in the programme', km: 'វគ្គលែងមានក្នុងកម្មវិធី' },
  moderates: { en: 'You moderate a session', km: 'ការសម្របសម្រួលវគ្គ' },
  placeConfirm: { en: 'Please confirm your registration', km: 'សូមបញ្ជាក់ការចុះឈ្មោះ' },
  placeGiven: { en: 'A place at the forum', km: 'កន្លែងក្នុងវេទិកា' },
  placeWaits: { en: 'On the waiting list of the forum', km: 'ក្នុងបញ្ជីរង់ចាំនៃវេទិកា' },
  placeOffered: { en: 'A place became free', km: 'មានកន្លែងទំនេរ' },
  placeExpired: { en: 'The place is no longer kept', km: 'កន្លែងលែងត្រូវបានរក្សាទុក' },
  placeStayedFull: { en: 'The forum stayed full', km: 'វេទិកានៅតែពេញ' },
  placeTakenOff: { en: 'Registration taken off the list', km: 'ការចុះឈ្មោះត្រូវបានដកចេញពីបញ្ជី' },
  placeMoved: { en: 'The forum has moved', km: 'វេទិកាត្រូវបានកែប្រែ' },
  placeOff: { en: 'The forum is called off', km: 'វេទិកាត្រូវបានលុបចោល' },
} as const satisfies Catalogue;

/** What a message is called; a kind that this version does not know, by its code. */
export function kindName(kind: string, lang: Lang): string {
  if (Object.hasOwn(otherKindTexts, kind)) return otherKindTexts[kind as keyof typeof otherKindTexts][lang];
  return messageName(kind, lang);
}
