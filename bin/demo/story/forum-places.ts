import { type Page, Reader } from '../reader.ts';
import { mailsUntil, openMail, tellMails } from './forum-stage.ts';
import { check, type Teller } from './teller.ts';

const SREYPOV = 'demo.sreypov@school.example.org';
const BORA = 'demo.bora@school.example.org';
const SOKUN = 'demo.sokun@village.example.org';

/** People from outside register; one waits, and gets the place that somebody gives up. */
export async function places(teller: Teller, forum: string): Promise<void> {
  await teller.until('2026-05-11 09:00');
  await teller.signIn();
  const { dara } = teller;
  teller.scene('Registration opens: 80 people find room, of whom 78 are members, speakers and guests');
  await dara.press(await dara.open(`${forum}/places`), /^Save/, {
    ...{ capacity: '80', 'aside.members': '60', 'aside.speakers': '8', 'aside.guests': '10' },
    ...{ opens: '2026-05-11', closes: '2026-06-01' },
  });
  const before = teller.cloud.mails().length;
  await registers(teller, forum, 'Demo Sreypov', SREYPOV);
  await registers(teller, forum, 'Demo Bora', BORA);
  await registers(teller, forum, 'Demo Sokun', SOKUN);
  await teller.until('2026-05-11 10:00');
  const mails = await teller.mailsSince(before);
  teller.say(
    'Three people fill in the public form. Nothing counts before they have confirmed it by the link:',
  );
  tellMails(teller, mails);
  for (const [address, stands] of [
    [SREYPOV, 'You have a place'],
    [BORA, 'You have a place'],
    [SOKUN, 'You are on the waiting list'],
  ] as const) {
    const { reader, page } = await openMail(teller, address, /./, 'g');
    const confirmed = await reader.press(page, /^Confirm: I want to come$/);
    check(confirmed.text.includes(stands), `${address}: ${confirmed.title}.`);
    teller.say(`  ${address}: ${confirmed.title}`);
  }
  await freed(teller, forum);
}

async function registers(teller: Teller, forum: string, name: string, email: string): Promise<void> {
  const visitor = new Reader();
  const form = await visitor.open(`${teller.cloud.appUrl}/f/best/${forum.split('/').at(-1)}?lang=en`);
  const asked = await visitor.press(form, /^Send me the mail to confirm$/, {
    ...{ name, email, sex: 'female', district: '0203', speaksFor: 'nobody' },
    ...{ meal: 'any', lang: 'en', agree: 'yes' },
  });
  check(asked.title.startsWith('Please look into your mailbox'), `${name} could not register.`);
}

async function freed(teller: Teller, forum: string): Promise<void> {
  await mailsUntil(teller, '2026-05-18 09:00');
  await teller.signIn();
  teller.scene('Demo Bora cannot come: the place is offered to who waits longest, for 48 hours');
  const bora = await openMail(teller, BORA, /./, 'g');
  const gone = await bora.reader.press(bora.page, /^I am not coming$/);
  check(gone.text.includes('You are not on the list'), 'Demo Bora could not give the place up.');
  const mails = await mailsUntil(teller, '2026-05-18 10:00');
  tellMails(teller, mails);
  const sokun = await openMail(teller, SOKUN, /./, 'g');
  check(sokun.page.title === 'A place is free for you', `Demo Sokun reads: ${sokun.page.title}.`);
  const taken: Page = await sokun.reader.press(sokun.page, /^I take the place$/);
  check(taken.text.includes('You have a place'), 'Demo Sokun has no place.');
  await teller.cloud.settle();
  const staff = await teller.dara.open(`${forum}/places`);
  check(!/Demo Bora.*on the waiting/.test(staff.text), 'Somebody still waits.');
  teller.say('Demo Sokun takes it: “You have a place”.');
}
