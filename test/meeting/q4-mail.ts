import type { NetworkSettings } from '../../functions/network/rules/events.ts';
import type { MeetingMail } from './letters.ts';

export const network: NetworkSettings = {
  name: { en: 'Battambang Education Sector Team', km: 'ក្រុមការងារវិស័យអប់រំខេត្តបាត់ដំបង' },
  shortName: 'BEST',
  aliases: [],
  zone: 'Asia/Phnom_Penh',
  languages: ['km', 'en'],
  senderLocalPart: 'meetings',
  replyAddress: 'coordinator@best.example.org',
  address: { en: 'Battambang, Cambodia', km: 'ខេត្តបាត់ដំបង កម្ពុជា' },
  stopSeconds: 120,
  lateNoticeDays: 10,
  answerDays: 5,
};

/** The invitation to the BEST Q4 meeting, in both languages. */
export const q4: MeetingMail = {
  kind: 'invitation',
  details: {
    title: { en: 'BEST Q4 Meeting', km: 'កិច្ចប្រជុំ BEST ត្រីមាសទី៤' },
    date: '2025-11-10',
    start: '08:30',
    end: '12:00',
    venue: { en: 'P-ESWG venue, Battambang', km: 'ទីតាំង P-ESWG ខេត្តបាត់ដំបង' },
    mapUrl: 'https://maps.example.org/p-eswg',
    host: 'forumZFD',
    contributions: [
      { what: { en: 'room, refreshments, lunch', km: 'បន្ទប់ អាហារសម្រន់ និងអាហារថ្ងៃត្រង់' }, by: 'forumZFD' },
    ],
    objectives: [
      { en: 'Membership updates and future collaboration', km: 'បច្ចុប្បន្នភាពសមាជិក និងកិច្ចសហការនាពេលខាងមុខ' },
      { en: 'Research progress sharing', km: 'ចែករំលែកវឌ្ឍនភាពនៃការស្រាវជ្រាវ' },
      { en: 'Provincial Education Learning Forum preparation' },
    ],
    agenda: [
      { id: '1', title: { en: 'Action points of last quarter' }, minutes: 20, tag: 'discuss' },
      {
        id: '2',
        title: { en: 'Research progress', km: 'វឌ្ឍនភាពនៃការស្រាវជ្រាវ' },
        presenter: 'NEP',
        minutes: 45,
        tag: 'inform',
      },
    ],
    audience: { choice: 'all' },
    answerBy: '2025-11-05',
    note: { km: 'សូមយកបញ្ជីសមាជិកមកជាមួយ។' },
  },
  zone: 'Asia/Phnom_Penh',
  writtenAt: '2025-10-20T01:00:00.000Z',
  startsAt: '2025-11-10T01:30:00.000Z',
  endsAt: '2025-11-10T05:00:00.000Z',
  network,
  reader: {
    name: 'Demo Bopha',
    honorific: 'លោកស្រី',
    lang: 'both',
    organisation: { en: 'Sangkae Reading Bridge', km: 'ស្ពានអំណានសង្កែ' },
  },
  links: { answer: 'https://meet.example.org/a/token', personal: 'https://meet.example.org/p/token' },
};
