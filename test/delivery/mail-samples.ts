import { joinMails } from '../../functions/delivery/join-mails.ts';
import type { MailModel, MailSection } from '../../functions/delivery/mail-model.ts';
import type { MailContent } from '../../functions/delivery/mail-source.ts';
import { dateTimeRange, fullDate } from '../../functions/i18n/dates.ts';

const ZONE = 'Asia/Phnom_Penh';
const START = '2025-11-10T01:30:00.000Z';
const END = '2025-11-10T05:00:00.000Z';
const ANSWER = 'https://prachum.example.org/a/1.a.best.01JC.m07.c12.0.20251117.Yk3vZ0';

export const english: MailSection = {
  lang: 'en',
  networkName: 'BEST — Battambang Education Sector Team',
  headline: {
    what: 'You are invited: BEST Q4 meeting',
    when: dateTimeRange(START, END, ZONE, 'en'),
    where: 'forumZFD office, Battambang',
  },
  lead: [
    'Dear Ms Sok Dara,',
    'We invite Hope School Association to our fourth quarterly meeting of 2025. Please answer by Monday 3 November 2025.',
  ],
  action: { label: 'Answer this invitation', url: ANSWER },
  blocks: [
    {
      kind: 'details',
      rows: [
        {
          label: 'Where',
          value: [
            'forumZFD office',
            { text: 'ផ្ទះលេខ ០០ ភូមិព្រែកមហាទេព សង្កាត់ស្វាយប៉ោ', lang: 'km', note: '(in Khmer only)' },
          ],
          link: { label: 'Open the map', url: 'https://maps.example.org/?q=13.1,103.2' },
        },
        {
          label: 'Online',
          value: 'Possible',
          link: { label: 'Join online', url: 'https://meet.example.org/best' },
        },
        { label: 'Lunch', value: 'forumZFD invites everyone to a solidarity lunch at 12:00.' },
      ],
    },
    { kind: 'heading', text: 'Objectives' },
    {
      kind: 'list',
      items: [
        'Prepare the Provincial Education Learning Forum together.',
        'Hear the results of the research on children who left school.',
      ],
    },
    { kind: 'heading', text: 'Agenda' },
    {
      kind: 'list',
      ordered: true,
      items: [
        { text: 'Welcome and introductions', aside: '15 minutes · inform · Chair' },
        { text: 'Provincial Education Learning Forum: who does what', aside: '60 minutes · decide · NEP' },
        { text: 'Research: children who left school', aside: '45 minutes · discuss' },
      ],
    },
    {
      kind: 'quote',
      text: 'Please bring the names of two young people who could speak at the forum.\nThank you!',
      by: 'Keo Sokha, coordinator',
    },
    { kind: 'button', link: { label: 'Cannot open the calendar? Add it by hand', url: ANSWER } },
  ],
  footer: {
    why: 'You get this because you are the focal point of Hope School Association in BEST. This link is yours: it answers in your name.',
    links: [
      { label: 'ភាសាខ្មែរ', url: `${ANSWER}/km`, lang: 'km' },
      { label: 'What we send you', url: `${ANSWER}/mails` },
    ],
    address: 'BEST secretariat, Battambang, Cambodia',
  },
};

export const khmer: MailSection = {
  lang: 'km',
  networkName: 'បណ្ដាញអប់រំខេត្តបាត់ដំបង (BEST)',
  headline: {
    what: 'សូមគោរពអញ្ជើញចូលរួមប្រជុំប្រចាំត្រីមាសទី៤ របស់បណ្ដាញ BEST',
    when: dateTimeRange(START, END, ZONE, 'km'),
    where: 'ការិយាល័យ forumZFD ក្រុងបាត់ដំបង',
  },
  lead: [
    'គោរពជូន លោកស្រី សុខ ដារ៉ា',
    `យើងខ្ញុំសូមគោរពអញ្ជើញសមាគមសាលាសង្ឃឹម ចូលរួមកិច្ចប្រជុំប្រចាំត្រីមាសទី៤ ឆ្នាំ២០២៥។ សូមមេត្តាឆ្លើយតបត្រឹម${fullDate('2025-11-03', ZONE, 'km')}។`,
  ],
  action: { label: 'ឆ្លើយតបការអញ្ជើញ', url: ANSWER },
  blocks: [
    {
      kind: 'details',
      rows: [
        {
          label: 'ទីកន្លែង',
          value: ['ការិយាល័យ forumZFD', 'ផ្ទះលេខ ០០ ភូមិព្រែកមហាទេព សង្កាត់ស្វាយប៉ោ'],
          link: { label: 'បើកផែនទី', url: 'https://maps.example.org/?q=13.1,103.2' },
        },
        {
          label: 'អាហារថ្ងៃត្រង់',
          value: {
            text: 'forumZFD invites everyone to a solidarity lunch.',
            lang: 'en',
            note: '(ជាភាសាអង់គ្លេសប៉ុណ្ណោះ)',
          },
        },
      ],
    },
    { kind: 'heading', text: 'គោលបំណង' },
    {
      kind: 'list',
      items: ['រៀបចំវេទិកាសិក្សាអប់រំខេត្តរួមគ្នា', 'ស្ដាប់លទ្ធផលនៃការស្រាវជ្រាវអំពីកុមារដែលបោះបង់ការសិក្សា'],
    },
    { kind: 'heading', text: 'របៀបវារៈ' },
    {
      kind: 'list',
      ordered: true,
      items: [
        { text: 'សេចក្ដីស្វាគមន៍ និងការណែនាំខ្លួន', aside: '១៥ នាទី · ជូនដំណឹង' },
        { text: 'វេទិកាសិក្សាអប់រំខេត្ត៖ នរណាធ្វើអ្វី', aside: '៦០ នាទី · សម្រេច' },
      ],
    },
  ],
  footer: {
    why: 'លោកអ្នកទទួលបានសារនេះ ព្រោះលោកអ្នកជាអ្នកតំណាងទំនាក់ទំនងរបស់សមាគមសាលាសង្ឃឹមក្នុងបណ្ដាញ BEST។',
    links: [
      { label: 'English', url: `${ANSWER}/en`, lang: 'en' },
      { label: 'សារដែលយើងផ្ញើជូន', url: `${ANSWER}/mails` },
    ],
    address: 'លេខាធិការដ្ឋាន BEST ខេត្តបាត់ដំបង',
  },
};

const changed: MailSection = {
  ...english,
  headline: {
    what: 'Moved: BEST Q4 meeting',
    when: 'Tuesday 11 November 2025, 13:00–16:30',
    where: 'forumZFD office, Battambang',
  },
  lead: ['Dear Ms Sok Dara,', 'The meeting has a new date. Please answer again for the new one.'],
  action: { label: 'Answer for the new date', url: ANSWER },
  blocks: [
    {
      kind: 'changes',
      rows: [
        {
          label: 'When',
          before: 'Monday 10 November 2025, 08:30–12:00',
          after: 'Tuesday 11 November 2025, 13:00–16:30',
        },
        { label: 'Lunch', before: 'At 12:00, forumZFD' },
        { label: 'Online', after: 'https://meet.example.org/best' },
      ],
    },
  ],
};

const subject = 'Invitation: BEST Q4 meeting, Mon 10 Nov 2025';
const preheader = 'Please answer by Monday 3 November 2025. One tap is enough.';

const greeting = { en: 'Dear Ms Sok Dara,', km: 'គោរពជូន លោកស្រី សុខ ដារ៉ា' };
const reminding: MailSection = {
  ...english,
  greeting: greeting.en,
  headline: { what: 'Tomorrow: BEST Q4 meeting', when: english.headline.when },
  lead: ['The meeting is tomorrow. You said that you will come.'],
  action: { label: 'Change your answer', url: ANSWER },
  blocks: [],
};
const remindingKm: MailSection = {
  ...khmer,
  greeting: greeting.km,
  headline: { what: 'ថ្ងៃស្អែក៖ ប្រជុំ BEST', when: khmer.headline.when },
  lead: ['កិច្ចប្រជុំនឹងធ្វើឡើងនៅថ្ងៃស្អែក។'],
  action: { label: 'កែប្រែចម្លើយ', url: ANSWER },
  blocks: [],
};

/** Two messages to somebody who reads both languages, as their capability writes each. */
export const apart: readonly [MailContent, MailContent] = [
  contentOf('The agenda: BEST Q4 meeting', [
    { ...khmer, greeting: greeting.km, lead: ['សូមជូនរបៀបវារៈ។'] },
    { ...english, greeting: greeting.en, lead: ['Here is the agenda.'] },
  ]),
  contentOf('Tomorrow: BEST Q4 meeting', [remindingKm, reminding]),
];

function contentOf(subject: string, sections: MailModel['sections']): MailContent {
  return {
    model: { subject, preheader: subject, sections },
    from: { name: 'BEST', address: 'meetings@mail.example.org' },
    to: { name: 'Sok Dara', address: 'dara@school.example.org' },
  };
}

export const samples = {
  en: { subject, preheader, sections: [english] },
  km: {
    subject: 'លិខិតអញ្ជើញ៖ ប្រជុំត្រីមាសទី៤ BEST ១០ វិច្ឆិកា ២០២៥',
    preheader: 'សូមមេត្តាឆ្លើយតបត្រឹមថ្ងៃចន្ទ ទី៣ ខែវិច្ឆិកា ឆ្នាំ២០២៥។',
    sections: [khmer],
  },
  both: {
    subject,
    preheader,
    sections: [{ ...khmer, otherLanguageBelow: { text: 'English below', lang: 'en' } }, english],
  },
  changed: {
    subject: 'Moved: BEST Q4 meeting',
    preheader: 'The new date: Tuesday 11 November 2025.',
    sections: [changed],
  },
  joined: joinMails(apart).model,
} as const satisfies Record<string, MailModel>;
