import type { TemplateTask } from './template-task.ts';

/**
 * The first half of the preparation of a one-day provincial forum for 80 to 150 people, from sixteen weeks to six weeks
 * before it. When each is due comes from the lists of organisers; how long it takes at least is our estimate, which a
 * coordinator may change in their plan.
 */
export const earlyTasks: readonly TemplateTask[] = [
  {
    ...{ key: 'purpose', role: 'steering', offset: -80, minDays: 3, needs: [] },
    what: {
      en: 'Decide the purpose, three objectives, and who should act differently afterwards',
      km: 'សម្រេចអំពីគោលបំណង វត្ថុបំណងបី និងអ្នកដែលគួរធ្វើសកម្មភាពខុសពីមុនក្រោយវេទិកា',
    },
    evidence: { en: 'Concept note, one page', km: 'ឯកសារទស្សនាទាន មួយទំព័រ' },
  },
  {
    ...{ key: 'date', role: 'coordinator', offset: -80, minDays: 2, needs: [] },
    what: {
      en: 'Check the date against holidays, exams, the education congress, rain and roads',
      km: 'ពិនិត្យកាលបរិច្ឆេទធៀបនឹងថ្ងៃឈប់សម្រាក ការប្រឡង សន្និបាតអប់រំ ភ្លៀង និងផ្លូវថ្នល់',
    },
    evidence: { en: 'Checked list and two other possible days', km: 'បញ្ជីដែលបានពិនិត្យ និងថ្ងៃបម្រុងពីរ' },
  },
  {
    ...{ key: 'committees', role: 'steering', offset: -75, minDays: 5, needs: ['purpose'] },
    what: {
      en: 'Form sub-committees, each with a lead; at least one seat for an organisation of persons with disabilities and one for youth',
      km: 'បង្កើតអនុគណៈកម្មការ ដែលនីមួយៗមានអ្នកដឹកនាំ និងមានកន្លែងយ៉ាងតិចមួយសម្រាប់អង្គការជនមានពិការភាព និងមួយសម្រាប់យុវជន',
    },
    evidence: { en: 'List of roles', km: 'បញ្ជីតួនាទី' },
  },
  {
    ...{ key: 'budget', role: 'finance', offset: -70, minDays: 5, needs: ['purpose'] },
    what: {
      en: 'Budget, what is missing, and what members give in kind; about 4% for access',
      km: 'ថវិកា ចំនួនដែលខ្វះ និងអ្វីដែលសមាជិកចូលរួមជាសម្ភារៈ ដោយទុកប្រហែល ៤% សម្រាប់ភាពងាយស្រួលចូលរួមរបស់ជនមានពិការភាព',
    },
    evidence: { en: 'Budget, letters of pledge', km: 'ថវិកា និងលិខិតសន្យា' },
  },
  {
    ...{ key: 'authorities', role: 'coordinator', offset: -70, minDays: 5, needs: ['purpose', 'date'] },
    what: {
      en: 'Courtesy meeting with the provincial office of education; ask them to open the forum or host it together',
      km: 'ជួបសម្តែងការគួរសមជាមួយមន្ទីរអប់រំ យុវជន និងកីឡា ហើយស្នើសុំបើកវេទិកា ឬធ្វើជាសហម្ចាស់កម្មវិធី',
    },
    evidence: { en: 'Letter and reply', km: 'លិខិត និងចម្លើយ' },
  },
  {
    ...{ key: 'venue', role: 'logistics', offset: -60, minDays: 5, needs: ['budget', 'date'] },
    what: {
      en: 'Visit the venue with the checklist of persons with disabilities: ramps, power, fans, toilets, chairs, a second room; book it',
      km: 'ទស្សនាទីកន្លែងដោយប្រើបញ្ជីផ្ទៀងផ្ទាត់របស់ជនមានពិការភាព៖ ផ្លូវជម្រាល ភ្លើង កង្ហារ បង្គន់ កៅអី បន្ទប់បម្រុង រួចកក់ទុក',
    },
    evidence: { en: 'Photos, checklist, booking', km: 'រូបថត បញ្ជីផ្ទៀងផ្ទាត់ និងលិខិតកក់' },
  },
  {
    ...{ key: 'safeguarding', role: 'safeguarding', offset: -60, minDays: 5, needs: ['committees'] },
    what: {
      en: 'Rules for safeguarding and photos; a focal person if anybody under 18 takes part',
      km: 'គោលការណ៍ការពារកុមារ និងការថតរូប និងបុគ្គលបង្គោលប្រសិនបើមានអ្នកអាយុក្រោម ១៨ ឆ្នាំចូលរួម',
    },
    evidence: { en: 'Rules, consent forms', km: 'គោលការណ៍ និងទម្រង់យល់ព្រម' },
  },
  {
    ...{ key: 'call', role: 'programme', offset: -60, minDays: 5, needs: ['committees'] },
    what: {
      en: 'Choose the theme and open the call for contributions: short, in Khmer or English',
      km: 'ជ្រើសរើសប្រធានបទ ហើយបើកការអំពាវនាវរកការចូលរួមចំណែក៖ ខ្លី ជាភាសាខ្មែរ ឬអង់គ្លេស',
    },
    evidence: { en: 'The published call', km: 'ការអំពាវនាវដែលបានផ្សព្វផ្សាយ' },
  },
  {
    ...{ key: 'saveTheDate', role: 'communication', offset: -50, minDays: 2, needs: ['date'] },
    what: {
      en: 'Save-the-date to members, district offices, schools and partners',
      km: 'ជូនដំណឹងអំពីកាលបរិច្ឆេទជាមុនដល់សមាជិក ការិយាល័យអប់រំស្រុក សាលារៀន និងដៃគូ',
    },
    evidence: { en: 'List of whom it reached', km: 'បញ្ជីអ្នកដែលបានទទួល' },
  },
  {
    ...{ key: 'score', role: 'programme', offset: -40, minDays: 5, needs: ['call'] },
    what: {
      en: 'Close the call; score without names on one sheet; balance districts and sub-sectors',
      km: 'បិទការអំពាវនាវ ដាក់ពិន្ទុដោយមិនបង្ហាញឈ្មោះលើសន្លឹកតែមួយ និងថ្លឹងថ្លែងស្រុក និងអនុវិស័យ',
    },
    evidence: { en: 'Score sheet, list of decisions', km: 'សន្លឹកពិន្ទុ និងបញ្ជីសម្រេច' },
  },
  {
    ...{ key: 'tellPresenters', role: 'programme', offset: -35, minDays: 3, needs: ['score'] },
    what: {
      en: 'Tell presenters yes or no; ask for slides, a few lines about them, consent and access needs',
      km: 'ប្រាប់អ្នកធ្វើបទបង្ហាញថាបាន ឬមិនបាន ហើយស្នើសុំស្លាយ ប្រវត្តិសង្ខេប ការយល់ព្រម និងតម្រូវការពិសេស',
    },
    evidence: { en: 'Their replies', km: 'ចម្លើយរបស់ពួកគេ' },
  },
  {
    ...{ key: 'speakers', role: 'programme', offset: -35, minDays: 5, needs: ['committees', 'authorities'] },
    what: {
      en: 'Book keynote, chair, moderators, rapporteurs and interpreters, Khmer sign language included',
      km: 'កក់វាគ្មិនគន្លឹះ ប្រធានអង្គប្រជុំ អ្នកសម្របសម្រួលវគ្គ អ្នកកត់ត្រា និងអ្នកបកប្រែ រួមទាំងភាសាសញ្ញាខ្មែរ',
    },
    evidence: { en: 'Confirmations', km: 'ការបញ្ជាក់' },
  },
  {
    ...{
      key: 'draftProgramme',
      role: 'programme',
      offset: -30,
      minDays: 3,
      needs: ['tellPresenters', 'speakers'],
    },
    what: {
      en: 'Draft the programme: at most 40% in plenary, with gallery walk and group work',
      km: 'ព្រាងកម្មវិធី៖ មិនលើសពី ៤០% ជាពេញអង្គ ដោយមានការដើរទស្សនា និងការងារជាក្រុម',
    },
    evidence: { en: 'First version of the programme', km: 'កម្មវិធីកំណែទីមួយ' },
  },
  {
    ...{
      key: 'invitations',
      role: 'communication',
      offset: -30,
      minDays: 3,
      needs: ['venue', 'authorities'],
    },
    what: {
      en: 'Formal invitations: letters to authorities, a link or Telegram to organisations',
      km: 'លិខិតអញ្ជើញផ្លូវការ៖ លិខិតជូនអាជ្ញាធរ តំណ ឬ Telegram ជូនអង្គការ',
    },
    evidence: { en: 'Register of letters', km: 'បញ្ជីលិខិតចេញ' },
  },
  {
    ...{ key: 'registration', role: 'communication', offset: -30, minDays: 2, needs: ['venue'] },
    what: {
      en: 'Open registration: sex, district, meal, access needs, travel',
      km: 'បើកការចុះឈ្មោះ៖ ភេទ ស្រុក អាហារ តម្រូវការពិសេស និងការធ្វើដំណើរ',
    },
    evidence: { en: 'The form is open', km: 'ទម្រង់បានបើក' },
  },
];
