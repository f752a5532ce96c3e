import { shareSummary } from '../play.ts';
import type { Page } from '../reader.ts';
import { check, type Teller } from './teller.ts';

/** Thanks and action points; the summary is asked for twice, and shared late. */
export async function afterwards(teller: Teller, meeting: Page): Promise<void> {
  await teller.until('2025-11-14 15:00');
  await teller.signIn();
  const { dara } = teller;
  const before = teller.cloud.mails().length;
  teller.scene('Dara shares the summary, two working days late');
  await shareSummary(dara, await dara.open(meeting.url), {
    'text.en': 'The member list is agreed, and the forum has a date.',
    'text.km': 'បានឯកភាពលើបញ្ជីសមាជិក និងកំណត់ថ្ងៃវេទិកា។',
    url: 'https://best.example.org/q4',
  });
  await teller.until('2025-11-14 15:01');
  const mails = await teller.mailsSince(before);
  check(mails.length > 0, 'Nobody was told of the summary.');
  check(
    mails.every(({ text }) => text.includes('https://best.example.org/q4')),
    'A mail does not say where the summary is.',
  );
  await teller.until('2025-12-25 12:00');
}
