import type { Page, Reader } from '../reader.ts';
import {
  choiceOf,
  mailsTo,
  mailsUntil,
  noted,
  openMail,
  PEOPLE,
  readiness,
  tellMails,
} from './forum-stage.ts';
import { check, type Teller } from './teller.ts';

const { jonas, anna } = PEOPLE;
const GOOD = 'What sixty children taught us about peace';
const OTHER = 'Our software for school reports';
const REASON = 'It presents a product. Please tell us next year what schools learned with it.';

/** Whose voices are heard: a call, two proposals read without names, one accepted and confirmed, one declined. */
export async function voices(teller: Teller, forum: string): Promise<void> {
  await openCall(teller, forum);
  await propose(teller);
  await read(teller, forum);
  await decideAndTell(teller, forum);
}

async function openCall(teller: Teller, forum: string): Promise<void> {
  await teller.until('2026-03-02 09:00');
  await teller.signIn();
  const { dara } = teller;
  teller.scene('The call for contributions: open until 20 March, in Khmer or English');
  await noted(teller, forum, ['venue', 'safeguarding', 'call']);
  const opened = await dara.press(await dara.open(`${forum}/voices/call`), /^Open the call$/, {
    closes: '2026-03-20',
    'text.en': 'What did you try in your school, and what did you learn?',
    'text.km': 'តើលោកអ្នកបានសាកល្បងអ្វីនៅសាលារៀន ហើយបានរៀនអ្វីខ្លះ?',
  });
  check(opened.text.includes('The call is saved.'), 'The call could not be opened.');
  const readers = [/^Demo Ratha/, /^Demo Lina/];
  let page = opened;
  for (const one of readers) {
    page = await dara.press(page, /^Name this reader$/, { reader: choiceOf(page, 'reader', one) });
  }
  const button = page.button(/^Send the call to/) ?? '';
  await dara.press(page, /^Send the call to/);
  const mails = await mailsUntil(teller, '2026-03-02 10:00');
  teller.say(`Demo Ratha and Demo Lina will read. “${button}”:`);
  tellMails(teller, mails);
  for (const address of [jonas, anna]) {
    check(mailsTo(mails, address, /Propose a session/).length === 1, `${address} was not called.`);
  }
}

async function propose(teller: Teller): Promise<void> {
  await teller.until('2026-03-03 09:00');
  teller.scene('Demo Jonas and Demo Anna propose a session each, by the link in their mail');
  await send(teller, jonas, {
    'title.en': GOOD,
    'about.en':
      'Sixty children drew what peace is. What the drawings said, and what their teachers did with them.',
    'speakers.0.name': 'Demo Jonas',
    'speakers.0.sex': 'male',
    language: 'both',
    needs: 'interpreter',
  });
  await send(teller, anna, {
    'title.en': OTHER,
    'about.en': 'A tour of all that our lab has programmed.',
    'speakers.0.name': 'Demo Anna',
    'speakers.0.sex': 'female',
    language: 'en',
  });
  const mails = await mailsUntil(teller, '2026-03-03 10:00');
  tellMails(teller, mails);
}

async function send(teller: Teller, address: string, typed: Readonly<Record<string, string>>): Promise<void> {
  const { reader, page } = await openMail(teller, address, /Propose a session/, 'v');
  const sent = await reader.press(page, /^Send the proposal$/, { minutes: '45', expected: '60', ...typed });
  check(sent.text.includes('Your proposal is saved.'), `${address} could not propose a session.`);
}

async function read(teller: Teller, forum: string): Promise<void> {
  const mails = await mailsUntil(teller, '2026-03-23 12:00');
  teller.scene('The call has closed. Two people read, and see no names');
  const last = mails.filter(({ subject }) => /propose a session|ស្នើវគ្គ/.test(subject));
  check(mailsTo(last, jonas).length === 0, 'Somebody who has proposed is reminded to.');
  teller.say(`(${last.length} who had sent nothing were reminded five days before it closed.)`);
  tellMails(
    teller,
    mails.filter(({ subject }) => /read the proposals|អានសំណើ/.test(subject)),
  );
  for (const [address, [good, other]] of [
    ['focal@org21.example.org', ['5', '2']],
    ['lina@org24.example.org', ['4', '2']],
  ] as const) {
    const { reader, page } = await openMail(teller, address, /read the proposals|អានសំណើ/, 'read');
    await readOne(reader, page, /sixty children/, good);
    await readOne(reader, page, /software/, other);
  }
  await teller.cloud.settle();
  void forum;
}

async function readOne(reader: Reader, list: Page, title: RegExp, score: string): Promise<void> {
  const page = await reader.follow(list, title);
  check(!/Northwest|Jonas|Anna|Peace & Memory/.test(page.text), 'A reader sees who sent it.');
  const scores = { relevance: score, voices: score, practice: score, clarity: score };
  const saved = await reader.press(page, /^Save the sheet$/, scores);
  check(
    saved.text.includes('Saved.') || saved.text.includes('You have read everything'),
    'A sheet was not saved.',
  );
}

async function decideAndTell(teller: Teller, forum: string): Promise<void> {
  await teller.until('2026-03-27 09:00');
  await teller.signIn();
  const { dara } = teller;
  teller.scene('Dara decides, and nobody hears of it until she tells them: decided and told are two things');
  await decide(teller, forum, /sixty children/, { is: 'yes', reason: 'It is what children themselves say.' });
  await decide(teller, forum, /software/, { is: 'no', reason: REASON });
  const quiet = await mailsUntil(teller, '2026-03-27 10:00');
  check(quiet.length === 0, 'Somebody heard of a decision before it was told.');
  const list = await dara.open(`${forum}/voices`);
  check(list.text.includes('2 decided, not told'), 'The page does not say what is decided and not told.');
  teller.say('“2 decided, not told”');
  const choice = await dara.open(`${forum}/voices/tell`);
  const preview = await dara.press(choice, /^See whom it tells$/);
  await dara.press(preview, /^Tell \d people now$/);
  const mails = await mailsUntil(teller, '2026-03-27 11:00');
  tellMails(teller, mails);
  const [declined] = mailsTo(mails, anna, /About the proposal/);
  check(declined?.text.includes(REASON) === true, 'Demo Anna does not know why his session is not taken.');
  const { reader, page } = await openMail(teller, jonas, /Please confirm/, 'speak');
  const confirmed = await reader.press(page, /^Yes, I come to speak$/);
  check(confirmed.text.includes('You come to speak.'), 'Demo Jonas could not confirm.');
  teller.say('Demo Jonas confirms that he comes to speak; Demo Anna has read why not, in Dara’s own words.');
  await noted(teller, forum, ['saveTheDate', 'score', 'tellPresenters']);
  await readiness(teller, forum);
}

async function decide(
  { dara, cloud }: Teller,
  forum: string,
  title: RegExp,
  decision: Readonly<Record<string, string>>,
): Promise<void> {
  const page = await dara.follow(await dara.open(`${forum}/voices`), title);
  check(/Mean \d/.test(page.text), 'The page does not say what both readers think.');
  const saved = await dara.press(page, /^Save the decision$/, decision);
  check(saved.text.includes('Nobody was told yet.'), 'The decision was not saved.');
  await cloud.settle();
}
