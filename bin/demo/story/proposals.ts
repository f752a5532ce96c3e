import { answerLinkIn, newestMailTo } from '../play.ts';
import { type Page, Reader } from '../reader.ts';
import { check, type Teller } from './teller.ts';

const JONAS = 'focal@org12.example.org';
const CHANNARY = 'focal@org07.example.org';

/** Before the agenda is sent: two members propose a topic by their link, one is taken and one kept for later. */
export async function proposals(teller: Teller, meeting: Page): Promise<void> {
  const { cloud, dara } = teller;
  await teller.until('2025-10-31 14:00');
  teller.scene(
    'Two members propose topics; Dara takes one into the agenda and keeps one for the next meeting',
  );
  const before = cloud.mails().length;
  await propose(teller, JONAS, { 'title.en': 'The learning forum in May', minutes: '15' });
  await propose(teller, CHANNARY, { 'title.en': 'A common calendar for all', minutes: '20' });
  await cloud.settle();
  const topics = await dara.open(`${meeting.url}/topics`);
  const taken = await dara.press(topics, /^Take it into the agenda$/, { word: 'Thank you, we need this.' });
  await dara.press(taken, /^Keep it for the next meeting$/, { word: 'The agenda is full this time.' });
  await teller.until('2025-10-31 14:20');
  const mails = await teller.mailsSince(before);
  const told = (address: string, word: string) =>
    mails.some(({ recipients, text }) => recipients.includes(address) && text.includes(word));
  check(told(JONAS, 'Thank you, we need this.'), 'Demo Jonas does not know that his topic is taken.');
  check(told(CHANNARY, 'The agenda is full this time.'), 'Demo Channary was not told why it has to wait.');
  check(mails.length === 2, `${mails.length} mails were sent about two topics.`);
  const seen = await dara.open(`${meeting.url}/order`);
  check(seen.text.includes('The learning forum in May'), 'The topic is not on the agenda.');
  teller.say(
    'Ten minutes later both have a mail with her word; “The learning forum in May” is on the agenda, and nobody else',
  );
  teller.say('got a message about that.');
}

async function propose(
  { cloud }: Teller,
  address: string,
  typed: Readonly<Record<string, string>>,
): Promise<void> {
  const member = new Reader();
  const link = answerLinkIn(await newestMailTo(cloud, address));
  const page = await member.open(`${link}/agenda?lang=en`);
  const sent = await member.press(page, /^Propose this topic$/, typed);
  check(sent.text.includes(typed['title.en'] ?? ''), `${address} could not propose a topic.`);
}
