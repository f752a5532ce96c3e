import { answer, answerByPhone, saveChange, undoChange } from '../play.ts';
import type { Page } from '../reader.ts';
import { check, type Teller } from './teller.ts';

/** Two edits within minutes are one notice; one that is undone is none. */
export async function edits(teller: Teller, meeting: Page): Promise<void> {
  const { dara, cloud } = teller;
  await teller.until('2025-10-16 10:00');
  const before = cloud.mails().length;
  teller.scene('Dara corrects the venue, and two minutes later the title: one notice for both');
  const form = await dara.follow(await dara.open(meeting.url), /^Change the meeting$/);
  const asked = await dara.press(form, /^See what changed$/, {
    'venue.en': 'P-ESWG venue, first floor, Battambang',
  });
  check(asked.text.includes('the Khmer still says'), 'Nobody was asked about the Khmer name of the place.');
  teller.say('Dara changed the English alone, and is asked about the Khmer: now both say it.');
  const review = await dara.press(asked, /^See what changed$/, {
    'venue.km': 'សាលប្រជុំ P-ESWG ជាន់ទីមួយ ខេត្តបាត់ដំបង',
  });
  await dara.press(review, /^Tell \d/);
  await teller.until('2025-10-16 10:02');
  await saveChange(dara, await dara.open(meeting.url), {
    'title.en': 'BEST Q4 Meeting',
    'title.km': 'កិច្ចប្រជុំ BEST ត្រីមាសទី៤',
  });
  await teller.until('2025-10-16 10:06');
  check(cloud.mails().length === before, 'A notice did not wait for the second edit.');
  await teller.until('2025-10-16 10:10');
  const mails = await teller.mailsSince(before);
  check(mails.length === 15, `${mails.length} people were told of the change.`);
  check(
    mails.every(({ calendar }) => /SEQUENCE:1\r/.test(calendar)),
    'A calendar would not change.',
  );
  check(
    mails.some(({ text }) => text.includes('first floor') && text.includes('BEST Q4 Meeting')),
    'The notice does not say both.',
  );
  check(
    mails.every(({ text }) => /first floor|ជាន់ទីមួយ/.test(text)),
    'Somebody was sent to the old place in their language.',
  );

  await teller.until('2025-10-17 10:00');
  teller.scene('Dara picks the wrong day and corrects it a minute later: nobody gets a message');
  await saveChange(dara, await dara.open(meeting.url), { date: '2025-11-11' });
  await teller.until('2025-10-17 10:01');
  await undoChange(dara, await dara.open(meeting.url), { date: '2025-11-10' });
  await teller.until('2025-10-17 11:00');
  check(cloud.mails().length === before + 15, 'Somebody was told of an edit that was undone.');
  teller.say('Nothing was sent.');
}

/** The room is free only in the afternoon: answers to the morning are stale, and two give new ones. */
export async function move(teller: Teller, meeting: Page): Promise<void> {
  const { dara, cloud } = teller;
  await teller.until('2025-10-20 09:00');
  const before = cloud.mails().length;
  teller.scene('The room is free only in the afternoon: Dara moves the meeting by five hours');
  await saveChange(dara, await dara.open(meeting.url), { start: '13:30', end: '16:30' });
  await teller.until('2025-10-20 09:10');
  const mails = await teller.mailsSince(before);
  check(mails.length === 15, `${mails.length} people were told of the new time.`);
  check(
    mails.every(({ calendar }) => /SEQUENCE:2\r/.test(calendar)),
    'A calendar would not move, or an undone edit has raised SEQUENCE.',
  );
  teller.say(`${mails.length} change notices: 08:30 → 13:30, and every calendar moves with it.`);
  const seen = await dara.open(meeting.url);
  const stale = seen.texts('li', 'people').filter((line) => line.includes('before the time changed'));
  check(stale.length === 5, `${stale.length} answers are marked as given for the old time.`);
  teller.say('5 answers were for the old time, and are marked.');

  await teller.until('2025-10-21 09:00');
  teller.scene('Two of the five answer for the new time');
  await answer(cloud, 'focal@org12.example.org', /^Yes/, { people: '2', women: '1' });
  await answer(cloud, 'focal@org11.example.org', /^No,/);
  teller.say('focal@org12.example.org: yes; focal@org11.example.org: no');
}

/** People reached by call are called. */
export async function callThem(teller: Teller, meeting: Page): Promise<void> {
  const { dara, cloud } = teller;
  await teller.until('2025-10-22 15:00');
  teller.scene('Dara calls the Floating Classroom Project and records the answer');
  const noted = await answerByPhone(dara, await dara.open(meeting.url), /Floating Classroom Project/, 'yes');
  check(noted.text.includes('Recorded.'), 'The answer by phone was not recorded.');
  await cloud.settle();
  teller.say('Yes, by phone, recorded by Dara.');
}
