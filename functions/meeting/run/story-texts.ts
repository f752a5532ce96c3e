import type { Catalogue, Text } from '../../i18n/say.ts';
import type { EntryStatus } from '../rules/timeline/entry.ts';

type Reason = Extract<EntryStatus, { is: 'skipped' }>['reason'];

/** What happened to a meeting's messages as a whole, in the story of one person. */
export const storyTexts = {
  toNobody: { en: '{kind}: sent to nobody, {why}', km: '{kind}៖ មិនបានផ្ញើទៅនរណាទេ {why}' },
  paused: { en: 'it is paused', km: 'ព្រោះត្រូវបានផ្អាក' },
  beforeInvited: {
    en: '{kind}: went out before this person was invited',
    km: '{kind}៖ បានផ្ញើមុនពេលអញ្ជើញបុគ្គលនេះ',
  },
  nobodyAnswered: {
    en: 'Asked because nobody in the organisation had answered.',
    km: 'បានសួរ ព្រោះមិនទាន់មាននរណាម្នាក់របស់អង្គការឆ្លើយតប។',
  },
  linksRevoked: { en: 'Their links were revoked', km: 'តំណរបស់គេត្រូវបានដកហូត' },
  called: {
    en: {
      one: 'Called, but nobody could be reached',
      other: 'Called {n} times by then, but nobody could be reached',
    },
    km: {
      one: 'បានហៅទូរសព្ទ ប៉ុន្តែមិនអាចទាក់ទងបាន',
      other: 'បានហៅទូរសព្ទ {n} ដង ប៉ុន្តែមិនអាចទាក់ទងបាន',
    },
  },
} as const satisfies Catalogue;

/** Why a message was sent to nobody. */
export const toNobodyTexts = {
  tooLate: { en: 'since it had become too late', km: 'ព្រោះហួសពេល' },
  overtaken: { en: 'since the next one was already due', km: 'ព្រោះសារបន្ទាប់ដល់កំណត់រួចហើយ' },
  byCoordinator: { en: 'since the coordinator left it out', km: 'ព្រោះអ្នកសម្របសម្រួលបានរំលង' },
  alreadyPast: {
    en: 'since its day was past when the date was set',
    km: 'ព្រោះថ្ងៃផ្ញើបានកន្លងហើយ ពេលកំណត់កាលបរិច្ឆេទ',
  },
  noAgenda: { en: 'since there is no agenda', km: 'ព្រោះមិនទាន់មានរបៀបវារៈ' },
  nobodyToThank: { en: 'since nobody is listed as a contributor', km: 'ព្រោះគ្មានឈ្មោះអ្នករួមចំណែក' },
  tooMany: {
    en: 'since some would have got more than five mails in two weeks',
    km: 'ព្រោះអ្នកខ្លះនឹងទទួលអ៊ីមែលលើសពី ៥ ក្នុងរយៈពេលពីរសប្តាហ៍',
  },
  summaryShared: { en: 'since the summary was shared', km: 'ព្រោះសេចក្តីសង្ខេបបានចែករំលែករួចហើយ' },
} as const satisfies Readonly<Record<Reason, Text>>;
