import { answer } from '../play.ts';
import type { Page } from '../reader.ts';
import { check, type Teller } from './teller.ts';

/** Two questions to those who are silent, with answers between them. */
export async function nudges(teller: Teller): Promise<void> {
  const { cloud } = teller;
  await teller.until('2025-10-27 12:00');
  teller.scene('Three organisations answer the first question');
  await answer(cloud, 'focal@org02.example.org', /^ចូលរួម$/);
  await answer(cloud, 'focal@org21.example.org', /^ចូលរួម$|^Yes/);
  await answer(cloud, 'focal@org07.example.org', /^ចូលរួម$|^Yes/);
  teller.say('org02, org21 and org07: yes');
  await teller.until('2025-10-31 12:00');
  teller.scene('Two more answer the second one');
  await answer(cloud, 'focal@org10.example.org', /^ចូលរួម$|^Yes/);
  await answer(cloud, 'focal@org16.example.org', /^មិនអាចចូលរួម$|^No,/);
  teller.say('org10: yes; org16: no');
}

/** The alternates of two organisations that are still silent are asked, and one answers. */
export async function ladder(teller: Teller, meeting: Page): Promise<void> {
  const { cloud, dara } = teller;
  await teller.until('2025-11-03 12:00');
  teller.scene('The alternate of the National Education Coalition answers');
  await answer(cloud, 'lina@org24.example.org', /^Yes/);
  await cloud.settle();
  const seen = await dara.open(meeting.url);
  check(/answered|coming/.test(seen.text), 'The answer of the alternate is not on the page.');
  teller.say(
    'lina@org24.example.org: yes. The alternate of Healthy School Meals has an address that bounces.',
  );
}

/** The last question, the head of an organisation, the caterer’s number, and the reminder: the days before the meeting are free. */
export async function lastDays(teller: Teller): Promise<void> {
  const { cloud } = teller;
  await teller.until('2025-11-07 12:00');
  teller.scene('The head of Sangkae Reading Bridge answers');
  await answer(cloud, 'director@org01.example.org', /^ចូលរួម$|^Yes/);
  teller.say('director@org01.example.org: yes');
}
