import type { TemplateTask } from './template-task.ts';

/** The second half: from five weeks before the forum to six weeks after it. */
export const lateTasks: readonly TemplateTask[] = [
  {
    ...{ key: 'travel', role: 'finance', offset: -25, minDays: 3, needs: ['budget', 'registration'] },
    what: {
      en: 'Rule and list for travel and allowance; transport from far districts',
      km: 'គោលការណ៍ និងបញ្ជីសម្រាប់ការធ្វើដំណើរ និងប្រាក់ឧបត្ថម្ភ និងយានជំនិះពីស្រុកឆ្ងាយ',
    },
    evidence: { en: 'Approved list', km: 'បញ្ជីដែលបានអនុម័ត' },
  },
  {
    ...{
      key: 'briefing',
      role: 'programme',
      offset: -20,
      minDays: 2,
      needs: ['draftProgramme', 'speakers'],
    },
    what: {
      en: 'Brief moderators; a plan for each session, with a timekeeper',
      km: 'ណែនាំអ្នកសម្របសម្រួលវគ្គ និងផែនការសម្រាប់វគ្គនីមួយៗ ដោយមានអ្នកកំណត់ពេល',
    },
    evidence: { en: 'Session sheets', km: 'សន្លឹកវគ្គ' },
  },
  {
    ...{ key: 'finalProgramme', role: 'steering', offset: -20, minDays: 3, needs: ['draftProgramme'] },
    what: {
      en: 'Approve the final programme; order signs, banners and certificates',
      km: 'អនុម័តកម្មវិធីចុងក្រោយ និងកុម្ម៉ង់ផ្លាកសញ្ញា បដា និងវិញ្ញាបនបត្រ',
    },
    evidence: { en: 'Approved programme', km: 'កម្មវិធីដែលបានអនុម័ត' },
  },
  {
    ...{ key: 'media', role: 'communication', offset: -15, minDays: 2, needs: ['safeguarding'] },
    what: {
      en: 'Plan for media and social networks; who may post photos',
      km: 'ផែនការប្រព័ន្ធផ្សព្វផ្សាយ និងបណ្តាញសង្គម និងអ្នកដែលអាចបង្ហោះរូបថត',
    },
    evidence: { en: 'The plan', km: 'ផែនការ' },
  },
  {
    ...{ key: 'access', role: 'inclusion', offset: -10, minDays: 2, needs: ['registration'] },
    what: {
      en: 'Answer every request for access',
      km: 'ឆ្លើយតបរាល់សំណើអំពីតម្រូវការពិសេស',
    },
    evidence: { en: 'List of replies', km: 'បញ្ជីចម្លើយ' },
  },
  {
    ...{
      key: 'slides',
      role: 'programme',
      offset: -5,
      minDays: 3,
      needs: ['finalProgramme', 'safeguarding'],
    },
    what: {
      en: 'Collect slides; check pictures of children; titles in Khmer',
      km: 'ប្រមូលស្លាយ ពិនិត្យរូបភាពកុមារ និងចំណងជើងជាភាសាខ្មែរ',
    },
    evidence: { en: 'The folder is complete', km: 'ថតឯកសារពេញលេញ' },
  },
  {
    ...{
      key: 'catering',
      role: 'logistics',
      offset: -5,
      minDays: 2,
      needs: ['registration', 'finalProgramme'],
    },
    what: {
      en: 'Final count for the caterer; badges in large type; print the sign-in sheets',
      km: 'ចំនួនចុងក្រោយជូនអ្នកផ្គត់ផ្គង់អាហារ ស្លាកឈ្មោះអក្សរធំ និងបោះពុម្ពបញ្ជីវត្តមាន',
    },
    evidence: { en: 'Count, prints', km: 'ចំនួន និងឯកសារបោះពុម្ព' },
  },
  {
    ...{
      key: 'rehearsal',
      role: 'coordinator',
      offset: -1,
      minDays: 1,
      needs: ['slides', 'catering', 'briefing', 'access', 'travel', 'invitations'],
    },
    what: {
      en: 'Rehearsal: microphones, interpretation, copies that need no internet; remind everybody',
      km: 'ហាត់សម៖ មីក្រូហ្វូន ការបកប្រែ ឯកសារចម្លងដែលមិនត្រូវការអ៊ីនធឺណិត និងរំលឹកគ្រប់គ្នា',
    },
    evidence: { en: 'Checklist', km: 'បញ្ជីផ្ទៀងផ្ទាត់' },
  },
  {
    ...{ key: 'day', role: 'coordinator', offset: 0, minDays: 1, needs: ['rehearsal'] },
    what: {
      en: 'The day: check-in, consent for photos, a rapporteur in each session',
      km: 'ថ្ងៃវេទិកា៖ ការចុះវត្តមាន ការយល់ព្រមថតរូប និងអ្នកកត់ត្រាក្នុងវគ្គនីមួយៗ',
    },
    evidence: { en: 'Signed lists, notes', km: 'បញ្ជីមានហត្ថលេខា និងកំណត់ត្រា' },
  },
  {
    ...{ key: 'thanks', role: 'communication', offset: 3, minDays: 1, needs: ['day'] },
    what: {
      en: 'Thank speakers, hosts and everybody who gave something',
      km: 'ថ្លែងអំណរគុណដល់វាគ្មិន អង្គភាពម្ចាស់ផ្ទះ និងអ្នកដែលបានចូលរួមចំណែក',
    },
    evidence: { en: 'Messages', km: 'សារ' },
  },
  {
    ...{ key: 'outcome', role: 'programme', offset: 5, minDays: 2, needs: ['day'] },
    what: {
      en: 'One page of outcomes and commitments: who, until when',
      km: 'លទ្ធផល និងការប្តេជ្ញាចិត្តមួយទំព័រ៖ អ្នកណា ត្រឹមពេលណា',
    },
    evidence: { en: 'The published page', km: 'ទំព័រដែលបានផ្សព្វផ្សាយ' },
  },
  {
    ...{ key: 'accounts', role: 'finance', offset: 10, minDays: 3, needs: ['day'] },
    what: {
      en: 'Close the accounts; match receipts with the signed lists',
      km: 'បិទបញ្ជីចំណូលចំណាយ និងផ្ទៀងផ្ទាត់បង្កាន់ដៃជាមួយបញ្ជីមានហត្ថលេខា',
    },
    evidence: { en: 'Ledger', km: 'សៀវភៅគណនេយ្យ' },
  },
  {
    ...{ key: 'review', role: 'steering', offset: 10, minDays: 1, needs: ['day'] },
    what: {
      en: 'Look back together: what went well, what to change',
      km: 'ពិនិត្យឡើងវិញរួមគ្នា៖ អ្វីដែលល្អ និងអ្វីដែលត្រូវកែប្រែ',
    },
    evidence: { en: 'Notes', km: 'កំណត់ត្រា' },
  },
  {
    ...{ key: 'report', role: 'monitoring', offset: 20, minDays: 5, needs: ['outcome', 'review'] },
    what: {
      en: 'Full report with figures by sex, disability and district; recommendations to the provincial office and NEP',
      km: 'របាយការណ៍ពេញលេញ មានតួលេខតាមភេទ ពិការភាព និងស្រុក និងអនុសាសន៍ជូនមន្ទីរអប់រំ និង NEP',
    },
    evidence: { en: 'The report', km: 'របាយការណ៍' },
  },
  {
    ...{ key: 'commitments', role: 'coordinator', offset: 30, minDays: 1, needs: ['outcome'] },
    what: {
      en: 'Make the commitments action points of the next network meeting',
      km: 'ដាក់ការប្តេជ្ញាចិត្តជាចំណុចសកម្មភាពនៃកិច្ចប្រជុំបណ្តាញលើកក្រោយ',
    },
    evidence: { en: 'The list of tasks', km: 'បញ្ជីកិច្ចការ' },
  },
];
