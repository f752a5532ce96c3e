import { plusDays } from '../../i18n/dates.ts';
import { fill, type Text } from '../../i18n/say.ts';
import type { PartialDetails } from '../rules/state.ts';

/** A shape of meeting to begin from, for any network: no name of a place, a host or a person is in it. */
export interface MeetingTemplate {
  readonly id: string;
  readonly name: Text;
  readonly about: Text;
  /** Days from today to the meeting, where the kind of meeting says it; otherwise it carries no date. */
  readonly inDays?: number;
  /** `{network}` in the title is the network's short name. */
  readonly details: Omit<PartialDetails, 'title' | 'date' | 'answerBy'> & { readonly title: Text };
}

/** Every quarter: last time's promises first, information sent before and not read aloud. Half a day. */
const quarterly: MeetingTemplate = {
  id: 'quarterly',
  name: { en: 'Quarterly meeting', km: 'កិច្ចប្រជុំប្រចាំត្រីមាស' },
  about: {
    en: 'Three objectives, six agenda items. Half a day.',
    km: 'គោលបំណងបី ចំណុចរបៀបវារៈប្រាំមួយ។ រយៈពេលកន្លះថ្ងៃ។',
  },
  details: {
    title: { en: '{network} quarterly meeting', km: 'កិច្ចប្រជុំប្រចាំត្រីមាស {network}' },
    start: '08:30',
    end: '12:00',
    objectives: [
      {
        en: 'Look at what we promised last time, and agree on the next steps',
        km: 'ពិនិត្យកិច្ចការដែលបានសន្យាលើកមុន និងឯកភាពលើជំហានបន្ទាប់',
      },
      {
        en: 'Share progress, difficulties and needs from the work of members',
        km: 'ចែករំលែកវឌ្ឍនភាព បញ្ហាប្រឈម និងតម្រូវការពីការងាររបស់សមាជិក',
      },
      {
        en: 'Bring the list of members and contacts up to date',
        km: 'ធ្វើបច្ចុប្បន្នភាពបញ្ជីសមាជិក និងអ្នកទំនាក់ទំនង',
      },
    ],
    agenda: [
      {
        id: 'welcome',
        title: { en: 'Welcome, and who is new', km: 'ពាក្យស្វាគមន៍ និងការណែនាំអ្នកចូលរួមថ្មី' },
        minutes: 15,
        tag: 'inform',
      },
      {
        id: 'last-time',
        title: { en: 'Action points of the last meeting', km: 'ចំណុចសកម្មភាពពីកិច្ចប្រជុំលើកមុន' },
        minutes: 30,
        tag: 'discuss',
      },
      {
        id: 'news',
        title: {
          en: 'From the work of members: progress, difficulties, needs',
          km: 'ពីការងាររបស់សមាជិក៖ វឌ្ឍនភាព បញ្ហាប្រឈម និងតម្រូវការ',
        },
        minutes: 60,
        tag: 'discuss',
      },
      {
        id: 'issues',
        title: {
          en: 'Issues to raise with the authorities and at national level',
          km: 'បញ្ហាដែលត្រូវលើកជូនអាជ្ញាធរ និងថ្នាក់ជាតិ',
        },
        minutes: 40,
        tag: 'decide',
      },
      {
        id: 'members',
        title: {
          en: 'The member list: who works where, and what has changed',
          km: 'បញ្ជីសមាជិក៖ អ្នកណាធ្វើការនៅទីណា និងអ្វីដែលបានកែប្រែ',
        },
        minutes: 20,
        tag: 'decide',
      },
      {
        id: 'closing',
        title: {
          en: 'What was agreed: who does what by when, and the next date',
          km: 'សង្ខេបអ្វីដែលបានឯកភាព៖ អ្នកណាធ្វើអ្វី ត្រឹមពេលណា និងកាលបរិច្ឆេទប្រជុំលើកក្រោយ',
        },
        minutes: 20,
        tag: 'decide',
      },
    ],
    audience: { choice: 'all' },
  },
};

/** Once a year: the report, the members and those who lead, the plan. One vote for each organisation. */
const annual: MeetingTemplate = {
  id: 'annual',
  name: { en: 'Annual general meeting', km: 'មហាសន្និបាតប្រចាំឆ្នាំ' },
  about: {
    en: 'The year’s report, membership, elections and the plan. One day with lunch.',
    km: 'របាយការណ៍ប្រចាំឆ្នាំ សមាជិកភាព ការបោះឆ្នោត និងផែនការ។ រយៈពេលមួយថ្ងៃ មានអាហារថ្ងៃត្រង់។',
  },
  details: {
    title: { en: '{network} annual general meeting', km: 'មហាសន្និបាតប្រចាំឆ្នាំ {network}' },
    start: '08:30',
    end: '15:30',
    objectives: [
      {
        en: 'Look back on the year: what we planned, what we reached, and with what means',
        km: 'ពិនិត្យឡើងវិញអំពីឆ្នាំកន្លងមក៖ អ្វីដែលបានគ្រោង អ្វីដែលសម្រេចបាន និងធនធានដែលបានប្រើ',
      },
      {
        en: 'Confirm the membership, and elect those who lead the network',
        km: 'បញ្ជាក់សមាជិកភាព និងបោះឆ្នោតជ្រើសរើសអ្នកដឹកនាំបណ្តាញ',
      },
      {
        en: 'Agree on the plan and the dates of the coming year',
        km: 'ឯកភាពលើផែនការ និងកាលបរិច្ឆេទសម្រាប់ឆ្នាំខាងមុខ',
      },
    ],
    agenda: [
      {
        id: 'welcome',
        title: {
          en: 'Welcome, and which organisations have a vote',
          km: 'ពាក្យស្វាគមន៍ និងការបញ្ជាក់អង្គការដែលមានសិទ្ធិបោះឆ្នោត',
        },
        minutes: 20,
        tag: 'inform',
      },
      {
        id: 'report',
        title: {
          en: 'Report on the year, and action points that are still open',
          km: 'របាយការណ៍ប្រចាំឆ្នាំ និងចំណុចសកម្មភាពដែលនៅសេសសល់',
        },
        minutes: 60,
        tag: 'discuss',
      },
      {
        id: 'means',
        title: {
          en: 'Contributions in cash and in kind, and what they were used for',
          km: 'វិភាគទានជាថវិកា និងជាវត្ថុ ព្រមទាំងការប្រើប្រាស់',
        },
        minutes: 30,
        tag: 'inform',
      },
      {
        id: 'members',
        title: {
          en: 'Membership: new, inactive and leaving organisations',
          km: 'សមាជិកភាព៖ អង្គការថ្មី អង្គការអសកម្ម និងអង្គការដែលចាកចេញ',
        },
        minutes: 30,
        tag: 'decide',
      },
      {
        id: 'elections',
        title: {
          en: 'Elections: chair, vice-chair and secretary',
          km: 'ការបោះឆ្នោត៖ ប្រធាន អនុប្រធាន និងលេខាធិការ',
        },
        minutes: 60,
        tag: 'decide',
      },
      {
        id: 'lunch',
        title: { en: 'Lunch', km: 'អាហារថ្ងៃត្រង់' },
        minutes: 60,
        tag: 'inform',
      },
      {
        id: 'plan',
        title: { en: 'Plan and dates of the coming year', km: 'ផែនការ និងកាលបរិច្ឆេទសម្រាប់ឆ្នាំខាងមុខ' },
        minutes: 75,
        tag: 'decide',
      },
      {
        id: 'how-we-work',
        title: {
          en: 'How we work together: what to keep, what to change',
          km: 'របៀបធ្វើការរួមគ្នា៖ អ្វីគួររក្សា និងអ្វីគួរកែប្រែ',
        },
        minutes: 40,
        tag: 'discuss',
      },
      {
        id: 'closing',
        title: {
          en: 'What was agreed: who does what by when',
          km: 'សង្ខេបអ្វីដែលបានឯកភាព៖ អ្នកណាធ្វើអ្វី ត្រឹមពេលណា',
        },
        minutes: 25,
        tag: 'decide',
      },
    ],
    audience: { choice: 'all' },
  },
};

/** A few hours on one question. */
const workingSession: MeetingTemplate = {
  id: 'working-session',
  name: { en: 'Working session', km: 'វគ្គធ្វើការរួមគ្នា' },
  about: {
    en: 'One question, work in groups, a result. Two hours, for members only.',
    km: 'សំណួរមួយ ធ្វើការជាក្រុម និងមានលទ្ធផល។ រយៈពេលពីរម៉ោង សម្រាប់តែសមាជិក។',
  },
  details: {
    title: { en: '{network} working session', km: 'វគ្គធ្វើការរួមគ្នា {network}' },
    start: '09:00',
    end: '11:00',
    objectives: [
      {
        en: 'Work on one question together until there is a result that all can use',
        km: 'ធ្វើការរួមគ្នាលើសំណួរមួយ រហូតមានលទ្ធផលដែលទាំងអស់គ្នាអាចប្រើបាន',
      },
      {
        en: 'Agree who completes it, and by when',
        km: 'ឯកភាពថាអ្នកណាបញ្ចប់កិច្ចការនេះ ត្រឹមពេលណា',
      },
    ],
    agenda: [
      {
        id: 'question',
        title: {
          en: 'The question, what is there already, and what we want to have at the end',
          km: 'សំណួរ អ្វីដែលមានរួចហើយ និងអ្វីដែលចង់បាននៅចុងបញ្ចប់',
        },
        minutes: 15,
        tag: 'inform',
      },
      {
        id: 'groups',
        title: { en: 'Work in small groups', km: 'ធ្វើការជាក្រុមតូចៗ' },
        minutes: 60,
        tag: 'discuss',
      },
      {
        id: 'results',
        title: { en: 'What the groups found', km: 'លទ្ធផលរបស់ក្រុមនីមួយៗ' },
        minutes: 25,
        tag: 'discuss',
      },
      {
        id: 'closing',
        title: {
          en: 'What was agreed: who does what by when',
          km: 'សង្ខេបអ្វីដែលបានឯកភាព៖ អ្នកណាធ្វើអ្វី ត្រឹមពេលណា',
        },
        minutes: 15,
        tag: 'decide',
      },
    ],
    audience: { choice: 'all' },
    visibility: 'members',
  },
};

/** Something happened, and people must act on it together. Tomorrow. */
const emergency: MeetingTemplate = {
  id: 'emergency',
  name: { en: 'Emergency meeting (tomorrow)', km: 'កិច្ចប្រជុំបន្ទាន់ (ថ្ងៃស្អែក)' },
  about: {
    en: 'What has happened, what is needed, who does what. An hour and a half, tomorrow, for members only.',
    km: 'អ្វីបានកើតឡើង អ្វីត្រូវការ អ្នកណាធ្វើអ្វី។ រយៈពេលមួយម៉ោងកន្លះ នៅថ្ងៃស្អែក សម្រាប់តែសមាជិក។',
  },
  inDays: 1,
  details: {
    title: { en: '{network} emergency meeting', km: 'កិច្ចប្រជុំបន្ទាន់ {network}' },
    start: '14:00',
    end: '15:30',
    objectives: [
      {
        en: 'Know what has happened, and who needs help now',
        km: 'ដឹងអំពីអ្វីដែលបានកើតឡើង និងអ្នកដែលត្រូវការជំនួយឥឡូវនេះ',
      },
      {
        en: 'Agree what each of us does in the next days, and who coordinates it',
        km: 'ឯកភាពលើអ្វីដែលយើងម្នាក់ៗត្រូវធ្វើក្នុងប៉ុន្មានថ្ងៃខាងមុខ និងអ្នកសម្របសម្រួល',
      },
    ],
    agenda: [
      {
        id: 'situation',
        title: {
          en: 'What has happened: what we know, and what we do not know yet',
          km: 'ស្ថានភាព៖ អ្វីដែលយើងដឹង និងអ្វីដែលមិនទាន់ដឹង',
        },
        minutes: 15,
        tag: 'inform',
      },
      {
        id: 'needs',
        title: {
          en: 'What people need now, and where',
          km: 'តម្រូវការបន្ទាន់របស់ប្រជាជន និងទីតាំង',
        },
        minutes: 25,
        tag: 'discuss',
      },
      {
        id: 'offers',
        title: { en: 'Who can do what, from when', km: 'អ្នកណាអាចធ្វើអ្វី ចាប់ពីពេលណា' },
        minutes: 25,
        tag: 'decide',
      },
      {
        id: 'closing',
        title: {
          en: 'How we keep in touch, and when we meet again',
          km: 'របៀបទំនាក់ទំនងគ្នា និងពេលប្រជុំលើកក្រោយ',
        },
        minutes: 15,
        tag: 'decide',
      },
    ],
    audience: { choice: 'all' },
    visibility: 'members',
  },
};

/** What every network can begin from. */
export const builtInTemplates: readonly MeetingTemplate[] = [quarterly, annual, workingSession, emergency];

/** The details of a draft begun from a template. @param today local date */
export function fromTemplate(
  { details, inDays }: MeetingTemplate,
  network: string,
  today: string,
): PartialDetails {
  const title = {
    en: fill(details.title.en, { network }),
    km: fill(details.title.km, { network }),
  };
  return { ...details, title, ...(inDays === undefined ? {} : { date: plusDays(today, inDays) }) };
}

/** A draft with nothing in it but what every meeting has. */
export function emptyDetails(network: string): PartialDetails {
  return {
    title: { en: `${network} meeting`, km: `កិច្ចប្រជុំ ${network}` },
    audience: { choice: 'all' },
  };
}
