import { daysBetween, plusDays } from '../../i18n/dates.ts';
import { khmerDigits } from '../../i18n/khmer.ts';
import type { Bilingual, Text } from '../../i18n/say.ts';
import type { PartialDetails } from '../rules/state.ts';

/** A shape of meeting to begin from. It carries no date. */
export interface MeetingTemplate {
  readonly id: string;
  readonly name: Text;
  readonly about: Text;
  readonly details: Omit<PartialDetails, 'date' | 'answerBy'>;
}

/** The Q4 meeting of the Battambang Education Sector Team, as it was held and written about. */
const bestQ4: MeetingTemplate = {
  id: 'best-q4',
  name: { en: 'BEST Q4 meeting', km: 'កិច្ចប្រជុំ BEST ត្រីមាសទី៤' },
  about: {
    en: 'Three objectives, five agenda items, lunch and room given by the host. Half a day.',
    km: 'គោលបំណងបី ចំណុចរបៀបវារៈប្រាំ អាហារថ្ងៃត្រង់ និងបន្ទប់ប្រជុំដោយអង្គភាពម្ចាស់ផ្ទះ។ រយៈពេលកន្លះថ្ងៃ។',
  },
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
        en: 'Research progress: hear from NEP how the ongoing research goes, and find ways to work on it together',
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

export const templates: readonly MeetingTemplate[] = [bestQ4];

/** A draft with nothing in it but what every meeting has. */
export function emptyDetails(network: string): PartialDetails {
  return {
    title: { en: `${network} meeting`, km: `កិច្ចប្រជុំ ${network}` },
    audience: { choice: 'all' },
  };
}

/** Thirteen weeks: the same weekday one quarter later. */
const QUARTER_DAYS = 91;

/**
 * 'Same as last time': everything of the last meeting but its note, on the same weekday one quarter
 * later, or as many quarters later as it takes to leave `noticeDays`. Local dates.
 */
export function sameAsLastTime(last: PartialDetails, today: string, noticeDays: number): PartialDetails {
  const { date, answerBy, note, ...rest } = last;
  if (!date) return rest;
  const next = nextDate(date, today, noticeDays);
  const title = last.title ? renewedTitle(last.title, date, next) : undefined;
  return { ...rest, ...(title ? { title } : {}), date: next };
}

function nextDate(last: string, today: string, noticeDays: number): string {
  const quarters = Math.ceil((daysBetween(last, today) + noticeDays) / QUARTER_DAYS);
  return plusDays(last, QUARTER_DAYS * Math.max(1, quarters));
}

/** A title that names the quarter, or the year, of its date names those of the new one. */
function renewedTitle(title: Bilingual, from: string, to: string): Bilingual {
  const [before, after] = [quarterOf(from), quarterOf(to)];
  const [year, nextYear] = [from.slice(0, 4), to.slice(0, 4)];
  const { en, km } = title;
  return {
    ...(en ? { en: en.replace(`Q${before}`, `Q${after}`).replace(year, nextYear) } : {}),
    ...(km
      ? {
          km: km
            .replace(`Q${before}`, `Q${after}`)
            .replace(`ត្រីមាសទី${khmerDigits(before)}`, `ត្រីមាសទី${khmerDigits(after)}`)
            .replace(khmerDigits(year), khmerDigits(nextYear))
            .replace(year, nextYear),
        }
      : {}),
  };
}

function quarterOf(date: string): number {
  return Math.ceil(Number(date.slice(5, 7)) / 3);
}
