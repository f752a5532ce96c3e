import { mailsTo, mailsUntil, PEOPLE, planOf, readiness, tellMails } from './forum-stage.ts';
import { check, type Teller } from './teller.ts';

/** The forum moves by two weeks: looked at first, then told in one mail to each who has something to do. */
export async function moveIt(teller: Teller, forum: string): Promise<void> {
  await teller.until('2026-02-12 09:00');
  await teller.signIn();
  const { dara, cloud } = teller;
  teller.scene('The hall is taken on 22 May: Dara looks what it means to hold the forum two weeks later');
  const before = await planOf(teller, forum);
  const form = await dara.open(`${forum}/move`);
  const preview = await dara.press(form, /^Show what would move$/, { date: '2026-06-05' });
  const figures = /(\d+) tasks? moves? · (\d+) stays? · (\d+) (person|people) will be told/.exec(
    preview.text,
  );
  check(figures !== null, 'The preview does not say what would move.');
  teller.say(`“${figures[0]}”. Nothing is decided yet.`);
  const mails = cloud.mails().length;
  await dara.press(preview, /^Move the forum to/);
  await cloud.settle();
  check(cloud.mails().length === mails, 'Somebody was told before the half hour was over.');
  teller.say(`She presses “${preview.button(/^Move the forum to/)}”.`);
  const told = await mailsUntil(teller, '2026-02-12 12:00');
  tellMails(teller, told);
  const people = new Set(told.flatMap(({ recipients }) => recipients));
  check(told.length === people.size, 'Somebody was told twice that the forum has moved.');
  check(told.length === Number(figures[3]), `${told.length} people were told, not ${figures[3]}.`);
  for (const address of [PEOPLE.jonas, PEOPLE.kosal]) {
    check(mailsTo(told, address).length === 1, `${address} does not know that the forum has moved.`);
  }
  const after = await planOf(teller, forum);
  check(after.get('purpose') === before.get('purpose'), 'A task that is done has another date.');
  check(after.get('venue') !== before.get('venue'), 'An open task has kept its date.');
  teller.say('What is done keeps its date, all else its distance to the day; each owner got one mail.');
  await readiness(teller, forum);
}
