import type { PartialDetails } from '../../functions/meeting/rules/state.ts';

/** The Q4 meeting of the Battambang Education Sector Team, as it was held and written about: a template of theirs. */
export const bestQ4: { readonly id: string; readonly name: string; readonly details: PartialDetails } = {
  id: 'best-q4',
  name: 'BEST Q4 meeting',
  details: {
    title: {
      en: 'BEST Q4 Meeting: Building Collaboration for Children’s Education in Battambang',
      km: 'កិច្ចប្រជុំ BEST ត្រីមាសទី៤៖ កសាងកិច្ចសហការដើម្បីការអប់រំកុមារនៅខេត្តបាត់ដំបង',
    },
    start: '08:30',
    end: '12:00',
    venue: { en: 'P-ESWG venue, Battambang', km: 'សាលប្រជុំ P-ESWG ខេត្តបាត់ដំបង' },
    host: 'forumZFD',
    contributions: [
      { what: { en: 'Meeting room', km: 'បន្ទប់ប្រជុំ' }, by: 'forumZFD' },
      { what: { en: 'Refreshments', km: 'អាហារសម្រន់' }, by: 'forumZFD' },
      { what: { en: 'Solidarity lunch', km: 'អាហារថ្ងៃត្រង់សាមគ្គីភាព' }, by: 'forumZFD' },
    ],
    objectives: [
      {
        en: 'Membership updates and future collaboration: bring the member list up to date, so that it shows every active partner',
        km: 'បច្ចុប្បន្នភាពសមាជិក និងកិច្ចសហការនាពេលអនាគត៖ ធ្វើបច្ចុប្បន្នភាពបញ្ជីសមាជិក ដើម្បីឱ្យបង្ហាញដៃគូសកម្មទាំងអស់',
      },
      {
        en: 'Research progress: hear from NEP how the ongoing research is going, and find ways to work on it together',
        km: 'វឌ្ឍនភាពនៃការស្រាវជ្រាវ៖ ស្តាប់ NEP រាយការណ៍អំពីការស្រាវជ្រាវដែលកំពុងដំណើរការ និងស្វែងរកឱកាសសហការ',
      },
      {
        en: 'Prepare the Provincial Education Learning Forum, with many voices and views in it',
        km: 'រៀបចំវេទិការៀនសូត្រអំពីការអប់រំថ្នាក់ខេត្ត ដោយមានសំឡេង និងទស្សនៈចម្រុះ',
      },
    ],
    agenda: [
      {
        id: 'welcome',
        title: {
          en: 'Welcome, and action points of the last meeting',
          km: 'ពាក្យស្វាគមន៍ និងចំណុចសកម្មភាពពីកិច្ចប្រជុំលើកមុន',
        },
        minutes: 30,
        tag: 'inform',
      },
      {
        id: 'members',
        title: { en: 'The member list, and what we do together', km: 'បញ្ជីសមាជិក និងកិច្ចសហការរបស់យើង' },
        minutes: 45,
        tag: 'decide',
      },
      {
        id: 'research',
        title: { en: 'Ongoing research, and how to take part', km: 'ការស្រាវជ្រាវដែលកំពុងដំណើរការ និងរបៀបចូលរួម' },
        presenter: 'NEP',
        minutes: 45,
        tag: 'inform',
      },
      {
        id: 'forum',
        title: {
          en: 'Provincial Education Learning Forum: who prepares what',
          km: 'វេទិការៀនសូត្រអំពីការអប់រំថ្នាក់ខេត្ត៖ អ្នកណារៀបចំអ្វី',
        },
        minutes: 60,
        tag: 'discuss',
      },
      {
        id: 'closing',
        title: { en: 'Other matters, and what was agreed', km: 'បញ្ហាផ្សេងៗ និងសង្ខេបអ្វីដែលបានឯកភាព' },
        minutes: 20,
        tag: 'decide',
      },
    ],
    audience: { choice: 'all' },
  },
};
