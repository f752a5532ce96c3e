import { beginMeeting, callOff, invite, lookAtInvitation, promisedBy } from '../play.ts';
import type { Page } from '../reader.ts';
import { check, type Teller } from './teller.ts';

/** A second meeting, called off: exactly those who were invited are told. */
export async function secondMeeting(teller: Teller): Promise<void> {
  await teller.until('2025-12-26 09:00');
  const today = await teller.signIn();
  const { dara, cloud } = teller;
  teller.scene('A second meeting, “same as last time”');
  const form = await beginMeeting(dara, today, /^Same as last time/);
  const preview = await lookAtInvitation(dara, form, {});
  const before = cloud.mails().length;
  const meeting = await invite(dara, preview);
  teller.follow(meeting);
  teller.say(promisedBy(preview).button);
  await teller.until('2025-12-26 09:10');
  const invited = cloud.mails().length - before;
  check(invited === 15, `${invited} invitations left.`);
  await whatIsLeft(teller, meeting);

  teller.scene('The road is flooded: the second meeting is called off');
  const called = await callOff(dara, await dara.open(meeting.url), 'The road is flooded');
  check(called.text.includes('This meeting is cancelled'), 'The meeting was not cancelled.');
  await teller.tellMessages();
  const mails = await teller.mailsSince(before + invited);
  check(mails.length === invited, `${mails.length} of ${invited} people were told.`);
  check(
    mails.every(({ calendar }) => calendar.includes('METHOD:CANCEL')),
    'A calendar keeps the meeting.',
  );
  teller.say(
    `${mails.length} cancellations, to exactly the people who were invited; their calendars are cleared.`,
  );
}

/** The next meeting knows what the one before has left: topics that were kept, and promises that are open. */
async function whatIsLeft(teller: Teller, meeting: Page): Promise<void> {
  const { dara } = teller;
  const topics = await dara.open(`${meeting.url}/topics`);
  check(topics.text.includes('A common calendar for all'), 'A topic that was kept is not offered again.');
  const list = await dara.open(`${meeting.url}/minutes`);
  const points = await dara.follow(list, /action points/i);
  check(
    points.text.includes('Send the list of schools'),
    'A promise that is open is not on the next agenda.',
  );
  teller.say(
    'It is offered the topic that was kept, and begins with what is still open from the meeting before.',
  );
}
