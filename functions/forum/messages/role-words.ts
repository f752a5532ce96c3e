import type { Text } from '../../i18n/say.ts';
import type { Role } from '../rules/roles.ts';

/** What the roles of a forum's preparation are called. Formal register; a native reader confirms the Khmer. */
export const roleWords = {
  coordinator: { en: 'Coordination', km: 'ការសម្របសម្រួល' },
  steering: { en: 'Steering group', km: 'ក្រុមដឹកនាំ' },
  programme: { en: 'Programme', km: 'កម្មវិធី' },
  logistics: { en: 'Logistics', km: 'ភស្តុភារ' },
  finance: { en: 'Finance', km: 'ហិរញ្ញវត្ថុ' },
  communication: { en: 'Communication', km: 'ទំនាក់ទំនង' },
  inclusion: { en: 'Inclusion', km: 'បរិយាបន្ន' },
  safeguarding: { en: 'Safeguarding', km: 'ការការពារសុវត្ថិភាព' },
  monitoring: { en: 'Monitoring', km: 'ការតាមដាន និងវាយតម្លៃ' },
} as const satisfies Readonly<Record<Role, Text>>;
