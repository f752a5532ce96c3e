import { MOST_MAILS } from '../../../functions/meeting/rules/timeline/few-mails.ts';
import type { LocalCloud } from '../../local/local-cloud.ts';
import type { Page } from '../reader.ts';
import { afterwards, promises } from './afterwards.ts';
import { ladder, lastDays, nudges } from './asking.ts';
import { atTheDoor, getReady } from './at-the-door.ts';
import { secondMeeting } from './calling-off.ts';
import { callThem, edits, move } from './changing.ts';
import { theForum } from './forum.ts';
import { answerFromCalendar, firstAnswers, handOver, inviteEverybody, signIn } from './inviting.ts';
import { proposals } from './proposals.ts';
import type { SentMessage } from './sent-messages.ts';
import { check, Teller } from './teller.ts';
import { minutesOfTwo } from './typing.ts';
import { whoCame } from './who-came.ts';
import type { Got } from './who-got.ts';

/** What was sent in the quarter, by the id of the meeting it was about. */
export interface Told {
  readonly q4: string;
  /** The page of the Q4 meeting. */
  readonly meeting: Page;
  readonly messages: readonly SentMessage[];
  /** Who got how many mails about the Q4 meeting. */
  readonly got: readonly Got[];
  /** Messages of the Q4 meeting’s timeline that were not sent to anybody, and why. */
  readonly leftOut: readonly { readonly kind: string; readonly reason: string }[];
}

/**
 * The BEST Q4 meeting of 2025 through its whole quarter, and the forum that it decided on, until its last task is done.
 *
 * @throws when a step did not happen.
 */
export async function theStory(cloud: LocalCloud, print: (line: string) => void): Promise<void> {
  const teller = new Teller(cloud, print);
  try {
    const { meeting } = await theQuarter(teller);
    await theForum(teller, await decidedIn(teller, meeting));
    teller.scene('The end');
    teller.say(`${cloud.mails().length} mails went to the mail provider on this machine; none left it.`);
  } finally {
    teller.stop();
  }
}

/**
 * A quarter of the network: the BEST Q4 meeting of 2025 from the coordinator’s sign-in to the question
 * half-way to the next one, and a second meeting that is called off.
 *
 * @throws when a step did not happen.
 */
export async function theQuarter(teller: Teller): Promise<Told> {
  const today = await signIn(teller);
  const meeting = await inviteEverybody(teller, today);
  await firstAnswers(teller, meeting);
  await answerFromCalendar(teller, meeting);
  await handOver(teller, meeting);
  await edits(teller, meeting);
  await move(teller, meeting);
  await callThem(teller, meeting);
  await nudges(teller);
  await proposals(teller, meeting);
  await ladder(teller, meeting);
  await lastDays(teller);
  const phone = await getReady(teller, meeting);
  await atTheDoor(teller, meeting, phone);
  await minutesOfTwo(teller, meeting);
  await whoCame(teller, meeting);
  await afterwards(teller, meeting);
  await promises(teller);
  const q4 = await teller.tellLeftOut(meeting);
  teller.scene('Who got how many mails about the Q4 meeting');
  const got = await teller.tellWhoGot(meeting);
  check(
    got.every(({ most }) => most <= MOST_MAILS),
    'Somebody got more mails in fourteen days than anybody should.',
  );
  await secondMeeting(teller);
  return { ...q4, meeting, got, messages: teller.messages };
}

/** The minutes of the agenda item in which the meeting decided on the forum. */
async function decidedIn({ dara }: Teller, meeting: Page): Promise<string> {
  return (await dara.open(`${meeting.url}/minutes`)).link(/The learning forum in May/);
}
