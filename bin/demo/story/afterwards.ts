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

/** How the summary begins for whom: the day is closed, so it is known who came. */
const beginnings: readonly (readonly [words: string, begins: RegExp])[] = [
  ['Thank you for coming', /Thank you for coming|អរគុណដែលបានអញ្ជើញចូលរួម/],
  ['Thank you for being represented', /Thank you for being represented|អរគុណដែលមានតំណាងចូលរួម/],
  ['We missed you', /We missed you|សោកស្តាយដែលមិនបានជួប/],
];

function tellBeginnings(teller: Teller, mails: readonly ReadMail[]): void {
  const told = beginnings.map(([words, begins]) => {
    const to = mails.filter(({ text }) => begins.test(text));
    return { words, to: to.flatMap(({ recipients }) => recipients) };
  });
  const n = told.reduce((sum, { to }) => sum + to.length, 0);
  check(n === mails.length, `${n} of ${mails.length} mails say whether their reader came.`);
  const [came, represented, missed] = told.map(({ to }) => to);
  check(came?.includes('focal@org12.example.org') === true, 'Demo Jonas was there and is not thanked.');
  check(represented?.includes('focal@org07.example.org') === true, 'Demo Channary was represented.');
  check(missed?.includes('focal@org11.example.org') === true, 'Demo Anna was not there.');
  for (const { words, to } of told) teller.say(`“${words}” begins the mail of ${to.length}.`);
}
