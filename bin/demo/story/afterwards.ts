import { words } from '../../../functions/meeting/messages/summary.ts';
import type { ReadMail } from '../../local/mail-viewer.ts';
import { shareSummary } from '../play.ts';
import type { Page } from '../reader.ts';
import { check, type Teller } from './teller.ts';

/** Thanks and action points; the summary is asked for twice, and shared late. */
export async function afterwards(teller: Teller, meeting: Page): Promise<void> {
  await teller.until('2025-11-14 15:00');
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
  tellBeginnings(teller, mails);
  await teller.until('2025-12-25 12:00');
}

/** How the summary begins for whom, in its own words: the day is closed, so it is known who came. */
const beginnings = (['came', 'represented', 'missed'] as const).map((took) => {
  const { en, km } = words.texts[took];
  return [en.slice(0, en.indexOf('.')), km.slice(0, km.indexOf('។'))] as const;
});

function tellBeginnings(teller: Teller, mails: readonly ReadMail[]): void {
  const told = beginnings.map(([en, km]) => {
    const to = mails.filter(({ text }) => text.includes(en) || text.includes(km));
    return { en, to: to.flatMap(({ recipients }) => recipients) };
  });
  const n = told.reduce((sum, { to }) => sum + to.length, 0);
  check(n === mails.length, `${n} of ${mails.length} mails say whether their reader came.`);
  const [came, represented, missed] = told.map(({ to }) => to);
  check(came?.includes('focal@org12.example.org') === true, 'Demo Jonas was there and is not thanked.');
  check(represented?.includes('focal@org07.example.org') === true, 'Demo Channary was represented.');
  check(missed?.includes('focal@org11.example.org') === true, 'Demo Anna was not there.');
  for (const { en, to } of told) teller.say(`“${en}” begins the mail of ${to.length}.`);
}
