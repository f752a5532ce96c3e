import type { Page, Reader } from '../reader.ts';
import {
  choiceOf,
  mailsTo,
  mailsUntil,
  noted,
  openMail,
  PEOPLE,
  planOf,
  readiness,
  taskOf,
  tellMails,
} from './forum-stage.ts';
import { check, type Teller } from './teller.ts';

const CONCEPT = 'https://example.org/concept-note';
const BUDGET = 'https://example.org/budget';
const LATE = /past its date|ហួសកាលកំណត់/;
const CALL = /takes this.*Choose the theme and open the call/;
const { jonas, anna, kosal, channary } = PEOPLE;

/** Who leads what, whose voices must not be missing, and the first tasks: asked for, accepted, claimed, shared. */
export async function whoDoesWhat(teller: Teller, forum: string): Promise<void> {
  await leadsAndSeats(teller, forum);
  await askedAndAccepted(teller, forum);
  await claimed(teller);
  await shared(teller, forum);
}

async function leadsAndSeats(teller: Teller, forum: string): Promise<void> {
  const { dara } = teller;
  teller.scene('Dara names who leads what, and whose seats must not stay empty');
  const leads = [
    ['finance', /Demo Channary/],
    ['programme', /Demo Jonas/],
  ] as const;
  for (const [role, who] of leads) {
    const page = await dara.open(`${forum}/roles`);
    await dara.press(page, /^Name this lead$/, { role, who: choiceOf(page, 'who', who) });
  }
  const before = await dara.open(`${forum}/roles`);
  const gaps = before.text.split('Nobody yet').length - 1;
  const filled = await dara.press(before, /^Put it on this seat$/, {
    seat: choiceOf(before, 'seat', /persons with disabilities/),
    member: choiceOf(before, 'member', /^River Signs[^:]*$/),
  });
  check(filled.text.split('Nobody yet').length - 1 === gaps - 1, 'A seat could not be filled.');
  teller.say(
    `Demo Channary leads Finance, Demo Jonas the Programme. Of ${gaps} seats one is filled, by River`,
  );
  teller.say('Signs Deaf Association; the others stand as gaps on the board and in the week’s mail.');
}

async function askedAndAccepted(teller: Teller, forum: string): Promise<void> {
  teller.scene(
    'Dara asks two organisations: a task that somebody is asked for is offered until they say yes',
  );
  await ask(teller, taskOf(forum, 'purpose'), 'Peace & Memory');
  await ask(teller, taskOf(forum, 'budget'), 'Young Makers');
  const mails = await mailsUntil(teller, '2026-01-05 10:00');
  tellMails(teller, mails);
  for (const address of [jonas, kosal]) {
    check(mailsTo(mails, address).length === 1, `${address} was not asked, or more than once.`);
    const { reader, page } = await openMail(teller, address, /./, 't');
    const accepted = await reader.press(page, /^Yes, we do it$/);
    check(accepted.button(/^It is done$/) !== undefined, `${address} could not accept.`);
  }
  teller.say('Both open the link, without an account, and press “Yes, we do it”.');
}

async function ask({ dara }: Teller, task: string, organisation: string): Promise<void> {
  const page = await dara.open(task);
  const saved = await dara.press(page, /^Save who does it$/, {
    owners: choiceOf(page, 'owners', new RegExp(`^${organisation}[^:]*$`)),
    begins: 'offered',
  });
  check(saved.url.includes('?saved'), `${organisation} could not be asked.`);
}

/** From the link in a mail to the board; two want the same task. */
async function claimed(teller: Teller): Promise<void> {
  const { cloud } = teller;
  teller.scene('From there they look at the board of who prepares what, and both want the same task');
  const board = await boardOf(teller, jonas);
  const open = /\d+ tasks that nobody has yet/.exec(board.page.text)?.[0];
  teller.say(`The board has ${open}.`);
  const other = await boardOf(teller, kosal);
  const yours = await board.reader.press(board.page, CALL);
  check(yours.text.includes('It is yours now'), 'Demo Jonas could not take a task.');
  const refused = await other.reader.press(other.page, CALL);
  check(refused.status === 422, 'One task was taken twice.');
  const why = refused.texts('li')[0] ?? '';
  teller.say('Peace & Memory takes “open the call for contributions”. Young Makers press a moment later:');
  teller.say(`“${refused.texts('p').find((text) => /Peace/.test(text)) ?? why}”`);
  const again = await board.reader.press(board.page, CALL);
  check(again.text.includes('It is yours already'), 'A double tap was not recognised.');
  const venue = await other.reader.press(refused, /takes this.*Visit the venue/);
  check(venue.text.includes('It is yours now'), 'Young Makers could not take another task.');
  teller.say('They take “visit and book the venue” instead.');
  await cloud.settle();
}

async function boardOf(teller: Teller, address: string): Promise<{ reader: Reader; page: Page }> {
  const { reader, page } = await openMail(teller, address, /./, 't');
  return { reader, page: await reader.follow(page, /^The board/) };
}

/** Shared with somebody by name: they have it together once the other has said yes. */
async function shared(teller: Teller, forum: string): Promise<void> {
  await teller.until('2026-01-06 09:00');
  await teller.signIn();
  teller.scene('Demo Jonas does not want to decide the purpose alone: he shares it with Demo Anna, by name');
  const { reader, page } = await openMail(teller, jonas, /./, 't');
  const over = await reader.follow(page, /^Hand it over to somebody, or share it$/);
  await reader.press(over, /^Offer it$/, {
    member: choiceOf(over, 'member', /^Northwest School Reform/),
    person: 'Demo Anna',
    share: 'yes',
  });
  const mails = await mailsUntil(teller, '2026-01-06 10:00');
  tellMails(teller, mailsTo(mails, anna));
  const asked = await openMail(teller, anna, /share/, 't');
  const both = await asked.reader.press(asked.page, /^Yes, we do it$/);
  check(both.button(/^It is done$/) !== undefined, 'Demo Anna has no part in the task.');
  const staff = await teller.dara.open(taskOf(forum, 'purpose'));
  check(/Peace & Memory.*leads.*Northwest/.test(staff.text), 'The page does not say who leads of two.');
  teller.say('She says yes by the link in her mail: two organisations have it, and Peace & Memory leads.');
}

/** The first ones are done; one is late, and the lead of its role hears of it. */
export async function lateOne(teller: Teller, forum: string): Promise<void> {
  const { cloud } = teller;
  const first = await mailsUntil(teller, '2026-01-22 09:00');
  await teller.signIn();
  teller.scene('The first tasks are due. Their owners got the week’s mails and a reminder');
  tellMails(teller, first);
  check((await readiness(teller, forum)).includes(' 0 %'), 'Something is ready before anybody said so.');
  const jonass = await openMail(teller, jonas, /./, 't');
  const shown = await jonass.reader.press(jonass.page, /^It is done$/, { 'done.link': CONCEPT });
  check(shown.text.includes('Noted: it is done.'), 'The purpose is not decided.');
  await noted(teller, forum, ['date']);
  teller.say(
    'Demo Jonas opens his, and says that it is done, with a link to the concept note; Dara notes that the date',
  );
  teller.say('is checked.');
  await readiness(teller, forum);

  await mailsUntil(teller, '2026-01-29 12:00');
  await noted(teller, forum, ['committees', 'authorities']);
  const mails = await mailsUntil(teller, '2026-02-11 09:00');
  await teller.signIn();
  teller.scene('The budget was due on 5 February. Young Makers were reminded, then its lead hears of it');
  const late = [...mailsTo(mails, kosal, LATE), ...mailsTo(mails, channary)];
  for (const { at, recipients, subject } of late) {
    teller.say(`${at.slice(0, 10)}  ${recipients.join().padEnd(26)} ${subject}`);
  }
  check(mailsTo(mails, kosal, LATE).length > 0, 'Nobody was reminded of what is late.');
  check(mailsTo(mails, channary).length === 1, 'The lead of the role does not hear that a task is late.');
  check(
    mailsTo(mails, jonas, LATE).length === 0,
    'Somebody was reminded of what another organisation is late with.',
  );
  const row = (await planOf(teller, forum)).get('budget') ?? '';
  const what = /\d+ days? late.*?(?= \d+$|$)/.exec(row)?.[0];
  check(what !== undefined, 'The drawing does not say that a task is late.');
  teller.say(`The list beside the drawing says: “… ${what}”`);
  await readiness(teller, forum);
  const lead = await openMail(teller, channary, /./, 't', '/lead');
  check(lead.page.text.includes('Budget'), 'The lead does not see what is late.');
  teller.say(
    'Demo Channary sees it on the page of what she leads, and calls them; Demo Kosal opens his link:',
  );
  const kosals = await openMail(teller, kosal, /./, 't');
  const budget = await kosals.reader.follow(kosals.page, /^Budget/);
  const done = await kosals.reader.press(budget, /^It is done$/, { 'done.link': BUDGET });
  check(done.text.includes('Noted: it is done.'), 'The budget is not done.');
  await cloud.settle();
  await readiness(teller, forum);
}
