import type { MeetingDetails } from '../../functions/meeting/rules/details.ts';

/** A past quarter: the meeting as it was planned, and what happened around it. Dates as of 2025. */
export interface DemoMeeting {
  readonly convenedAt: string;
  /** Numbers (from 1) of members who were asked singly, although not members yet. */
  readonly alsoInvited: readonly number[];
  readonly details: Pick<
    MeetingDetails,
    'date' | 'start' | 'end' | 'venue' | 'address' | 'host' | 'contributions' | 'objectives' | 'agenda'
  > & { readonly answerBy: string };
}

const agenda = (
  ...items: readonly [en: string, km: string, minutes: number, tag: 'decide' | 'discuss' | 'inform'][]
): MeetingDetails['agenda'] =>
  items.map(([en, km, minutes, tag], index) => ({ id: `a${index + 1}`, title: { en, km }, minutes, tag }));

const welcome = ['Welcome and action points of last time', 'ស្វាគមន៍ និងចំណុចសកម្មភាពលើកមុន', 30] as const;
const anyOther = ['Any other matters and closing', 'បញ្ហាផ្សេងៗ និងបិទកិច្ចប្រជុំ', 15] as const;

/** The three quarters before the meeting that the demo plays. */
export const demoMeetings: readonly DemoMeeting[] = [
  {
    convenedAt: '2025-01-27T02:15:00.000Z',
    alsoInvited: [],
    details: {
      date: '2025-02-17',
      start: '08:30',
      end: '12:00',
      venue: { en: 'Reading hall, Sangkae Reading Bridge', km: 'សាលអំណាន ស្ពានអំណានសង្កែ' },
      address: { en: 'Battambang city', km: 'ក្រុងបាត់ដំបង' },
      host: 'Sangkae Reading Bridge',
      contributions: [
        { what: { en: 'Room', km: 'បន្ទប់ប្រជុំ' }, by: 'Sangkae Reading Bridge' },
        { what: { en: 'Refreshments', km: 'អាហារសម្រន់' }, by: 'Circus of Learning Arts' },
      ],
      objectives: [
        { en: 'Agree on the plan for the year', km: 'ឯកភាពលើផែនការប្រចាំឆ្នាំ' },
        { en: 'Share who works where', km: 'ចែករំលែកព័ត៌មានអំពីអង្គការដែលធ្វើការនៅតាមតំបន់នីមួយៗ' },
      ],
      agenda: agenda(
        [...welcome, 'discuss'],
        ['Plan for the year', 'ផែនការប្រចាំឆ្នាំ', 75, 'decide'],
        ['Who does what, where', 'អ្នកណាធ្វើអ្វី នៅទីណា', 60, 'discuss'],
        [...anyOther, 'inform'],
      ),
      answerBy: '2025-02-12',
    },
  },
  {
    convenedAt: '2025-04-28T03:05:00.000Z',
    alsoInvited: [],
    details: {
      date: '2025-05-19',
      start: '08:30',
      end: '12:00',
      venue: {
        en: 'Education Faculty, Battambang Demo University',
        km: 'មហាវិទ្យាល័យអប់រំ សាកលវិទ្យាល័យសាកល្បងបាត់ដំបង',
      },
      address: { en: 'Battambang city', km: 'ក្រុងបាត់ដំបង' },
      host: 'Battambang Demo University',
      contributions: [
        { what: { en: 'Lecture room', km: 'សាលបង្រៀន' }, by: 'Battambang Demo University' },
        { what: { en: 'Lunch', km: 'អាហារថ្ងៃត្រង់' }, by: 'Healthy School Meals' },
      ],
      objectives: [
        { en: 'Hear the first results of the reading survey', km: 'ស្តាប់លទ្ធផលដំបូងនៃការស្ទង់មតិអំពីអំណាន' },
        {
          en: 'Prepare a joint answer to the annual operational plan',
          km: 'រៀបចំធាតុចូលរួមគ្នាសម្រាប់ផែនការប្រតិបត្តិប្រចាំឆ្នាំ',
        },
      ],
      agenda: agenda(
        [...welcome, 'discuss'],
        ['Reading survey: first results', 'ការស្ទង់មតិអំពីអំណាន៖ លទ្ធផលដំបូង', 60, 'inform'],
        ['Annual operational plan', 'ផែនការប្រតិបត្តិប្រចាំឆ្នាំ', 75, 'decide'],
        [...anyOther, 'inform'],
      ),
      answerBy: '2025-05-14',
    },
  },
  {
    convenedAt: '2025-08-14T08:40:00.000Z',
    alsoInvited: [23],
    details: {
      date: '2025-08-18',
      start: '13:30',
      end: '16:30',
      venue: {
        en: 'Meeting room, Peace & Memory Education Desk',
        km: 'បន្ទប់ប្រជុំ ការិយាល័យអប់រំសន្តិភាព និងការចងចាំ',
      },
      address: { en: 'Battambang city', km: 'ក្រុងបាត់ដំបង' },
      host: 'Peace & Memory Education Desk',
      contributions: [
        {
          what: { en: 'Room and refreshments', km: 'បន្ទប់ប្រជុំ និងអាហារសម្រន់' },
          by: 'Peace & Memory Education Desk',
        },
      ],
      objectives: [
        { en: 'Look at the flood plans of the schools', km: 'ពិនិត្យផែនការទឹកជំនន់របស់សាលារៀន' },
        {
          en: 'Begin to prepare the Provincial Education Learning Forum',
          km: 'ចាប់ផ្តើមរៀបចំវេទិការៀនសូត្រអំពីការអប់រំថ្នាក់ខេត្ត',
        },
      ],
      agenda: agenda(
        [...welcome, 'discuss'],
        ['Schools in the rainy season', 'សាលារៀនក្នុងរដូវវស្សា', 60, 'discuss'],
        ['Learning forum: date and theme', 'វេទិការៀនសូត្រ៖ កាលបរិច្ឆេទ និងប្រធានបទ', 60, 'decide'],
        [...anyOther, 'inform'],
      ),
      answerBy: '2025-08-16',
    },
  },
];
