import type { LocalCloud } from '../local/local-cloud.ts';
import type { ReadMail } from '../local/mail-viewer.ts';
import { type Page, Reader } from './reader.ts';

/** What a preview promises, as the page says it. */
export interface Promised {
  /** The words on the button, e.g. `Invite 22: 15 by mail, 7 by hand`. */
  readonly button: string;
  /** Addresses that get a mail. */
  readonly byMail: readonly string[];
  /** Lines of those to whom it is handed over, beginning with the organisation. */
  readonly byHand: readonly string[];
  /** Lines of those who are not invited, ending with the reason. */
  readonly leftOut: readonly string[];
}

const ADDRESS = /\S+@\S+\.\S+/;

/** From any page of the network to the form of a new draft. @param from words on the choice. */
export async function beginMeeting(reader: Reader, page: Page, from: RegExp): Promise<Page> {
  const list = await reader.follow(page, /^Meetings$/);
  const choices = await reader.follow(list, /^New meeting$/);
  return reader.press(choices, from);
}

/** Fills in the form and looks at the preview. @param typed by field name; dates as `YYYY-MM-DD`. */
export function lookAtInvitation(
  reader: Reader,
  form: Page,
  typed: Readonly<Record<string, string>>,
): Promise<Page> {
  return reader.press(form, /^Look at the invitation$/, typed);
}

/** Reads the list of recipients off the preview. */
export function promisedBy(preview: Page): Promised {
  const people = preview.texts('li', 'people');
  return {
    button: preview.button(/^Invite \d/) ?? '',
    byMail: people.flatMap((line) => (/ E-mail · /.test(line) ? (ADDRESS.exec(line) ?? []) : [])),
    byHand: people.filter((line) => !/ E-mail · /.test(line)),
    leftOut: preview.texts('li', 'left-out'),
  };
}

/** Presses the button of the preview; answers the meeting's page. */
export function invite(reader: Reader, preview: Page): Promise<Page> {
  return reader.press(preview, /^Invite \d/);
}

/** Changes a convened meeting; everybody is told some minutes later. */
export async function saveChange(
  reader: Reader,
  meeting: Page,
  typed: Readonly<Record<string, string>>,
): Promise<Page> {
  const form = await reader.follow(meeting, /^Change the meeting$/);
  const review = await reader.press(form, /^See what changed$/, typed);
  return reader.press(review, /^Tell \d/);
}

/** Changes a convened meeting and tells everybody, without waiting for further changes. */
export async function tellChange(...change: Parameters<typeof saveChange>): Promise<Page> {
  const [reader] = change;
  return reader.press(await saveChange(...change), /^Send now$/);
}

/** Changes a convened meeting back to what people know, so that nobody needs to be told. */
export async function undoChange(
  reader: Reader,
  meeting: Page,
  typed: Readonly<Record<string, string>>,
): Promise<Page> {
  const form = await reader.follow(meeting, /^Change the meeting$/);
  const review = await reader.press(form, /^See what changed$/, typed);
  if (review.button(/^Tell \d/) !== undefined) throw new Error('Somebody would be told of nothing.');
  return reader.press(review, /^Save$/);
}

/** Answers with the link in the newest mail to an address, and says more where more is asked. */
export async function answer(
  cloud: LocalCloud,
  address: string,
  button: RegExp,
  more?: Readonly<Record<string, string>>,
): Promise<void> {
  const member = new Reader();
  const page = await member.open(answerLinkIn(await newestMailTo(cloud, address)));
  const thanks = await member.press(page, button);
  if (thanks.status !== 200) throw new Error(`${address} could not answer.`);
  if (more) await member.press(thanks, /^Save/, more);
}

/** Writes down what somebody said by phone. @param name as it is among the people of the meeting */
export async function answerByPhone(
  reader: Reader,
  meeting: Page,
  name: RegExp,
  said: 'yes' | 'no' | 'unsure',
): Promise<Page> {
  const person = await reader.follow(meeting, name);
  const form = await reader.follow(person, /answer given by phone/);
  return reader.press(form, /^Record this answer$/, { answer: said });
}

/** Calls the meeting off. */
export async function callOff(reader: Reader, meeting: Page, reason: string): Promise<Page> {
  const question = await reader.follow(meeting, /^Cancel the meeting$/);
  return reader.press(question, /^Cancel the meeting and tell/, { 'reason.en': reason });
}

/** The newest mail to an address. @param about what its subject says @throws when there is none. */
export async function newestMailTo(cloud: LocalCloud, address: string, about = /./): Promise<ReadMail> {
  const mails = cloud.mails(address).filter(({ recipients }) => recipients.includes(address));
  const kept = mails.find(({ subject }) => about.test(subject));
  if (kept === undefined) throw new Error('No mail has come.');
  return cloud.readMail(kept.id);
}

/** The personal link to the answer page, as it is in the plain text of a mail. */
export function answerLinkIn(mail: Pick<ReadMail, 'text'>): string {
  const link = /https?:\/\/\S+\/a\/[\w.-]+/.exec(mail.text)?.[0];
  if (link === undefined) throw new Error('The mail has no link to answer with.');
  return link;
}
