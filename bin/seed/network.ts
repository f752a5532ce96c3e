import { defaultTimeline } from '../../functions/meeting/rules/timeline/settings.ts';
import type { NetworkSettings } from '../../functions/network/rules/events.ts';

/** The demo network as it describes itself; see `seed.ts`. */
export const demoSettings: NetworkSettings = {
  name: { en: 'Battambang Education Sector Team', km: 'ក្រុមការងារវិស័យអប់រំខេត្តបាត់ដំបង' },
  shortName: 'BEST',
  aliases: ['P-ESWG Battambang', 'Battambang Education Support Team'],
  zone: 'Asia/Phnom_Penh',
  languages: ['km', 'en'],
  senderLocalPart: 'meetings',
  replyAddress: 'coordinator@best.example.org',
  address: {
    en: 'c/o Sangkae Reading Bridge (demo), Battambang city, Cambodia',
    km: 'តាមរយៈ ស្ពានអំណានសង្កែ (សាកល្បង) ក្រុងបាត់ដំបង កម្ពុជា',
  },
  stopSeconds: 120,
  lateNoticeDays: 10,
  answerDays: 5,
  receiving: true,
  timeline: { ...defaultTimeline, saveTheDate: true },
};
