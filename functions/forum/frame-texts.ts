import type { Catalogue, Text } from '../i18n/say.ts';
import type { Role } from './rules/roles.ts';

/** Words that all pages of a forum share. Formal register; a native reader confirms the Khmer. */
export const frameTexts = {
  forums: { en: 'Forums', km: 'វេទិកា' },
  partsOf: { en: 'Parts of this forum', km: 'ផ្នែកនៃវេទិកានេះ' },
  untitled: { en: 'Forum without a name', km: 'វេទិកាគ្មានឈ្មោះ' },
  places: { en: 'Places', km: 'កន្លែង' },
  plan: { en: 'Plan', km: 'ផែនការ' },
  roles: { en: 'Roles and seats', km: 'តួនាទី និងកន្លែង' },
  voices: { en: 'Voices', km: 'សំឡេង' },
  programme: { en: 'Programme', km: 'កម្មវិធី' },
  drawing: { en: 'Drawing', km: 'គំនូស' },
  cancelled: { en: 'This forum is cancelled.', km: 'វេទិកានេះត្រូវបានលុបចោល។' },
  cancelledWhy: { en: 'Why: {why}', km: 'មូលហេតុ៖ {why}' },
} as const satisfies Catalogue;

/** What the roles of a preparation are called. */
export const roleNames = {
  coordinator: { en: 'Coordinator', km: 'អ្នកសម្របសម្រួល' },
  steering: { en: 'Steering group', km: 'ក្រុមដឹកនាំ' },
  programme: { en: 'Programme', km: 'កម្មវិធី' },
  logistics: { en: 'Logistics', km: 'ភស្តុភារ' },
  finance: { en: 'Finance', km: 'ហិរញ្ញវត្ថុ' },
  communication: { en: 'Communication', km: 'ទំនាក់ទំនង' },
  inclusion: { en: 'Inclusion', km: 'បរិយាប័ន្ន' },
  safeguarding: { en: 'Safeguarding', km: 'កិច្ចការពារកុមារ' },
  monitoring: { en: 'Monitoring and report', km: 'ការតាមដាន និងរបាយការណ៍' },
} as const satisfies Record<Role, Text>;
