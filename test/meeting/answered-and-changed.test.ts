import { afterEach, expect, it } from 'vitest';
import { fullDate } from '../../functions/i18n/dates.ts';
import { say } from '../../functions/i18n/say.ts';
import { mailTexts } from '../../functions/meeting/messages/frame/texts.ts';
import { questionTexts } from '../../functions/meeting/messages/questions.ts';
import { revise } from '../../functions/meeting/rules/decide.ts';
import type { MeetingDetails } from '../../functions/meeting/rules/details.ts';
import { defaultTimeline } from '../../functions/meeting/rules/timeline/settings.ts';
import { DAY, MINUTE } from '../../functions/platform/clock.ts';
import { readMail } from '../delivery/read-mail.ts';
import { settings } from '../web/rig.ts';
import { Life } from './life.ts';
import { audience, details } from './life-people.ts';

const [answered, silent] = audience;
if (!answered || !silent) throw new Error('nobody is invited');
const langs = ['km', 'en'] as const;

let life: Life | undefined;
afterEach(() => life?.end());

/** A meeting that one organisation has answered, and another has not. */
async function begun(): Promise<Life> {
  life = await Life.begin();
  await life.answer(answered as (typeof audience)[number], 'yes');
  return life;
}

async function changed(running: Life, to: Partial<MeetingDetails>): Promise<void> {
  await running.change((meeting, now) =>
    revise(
      meeting,
      { ...('details' in meeting ? meeting.details : details), ...to },
      { now, mute: false, timeline: defaultTimeline },
    ),
  );
  await running.travel(10 * MINUTE);
}

/** Kind and text of what somebody got after so many mails, oldest first. */
async function mailsTo({ told }: Life, { person }: { readonly person: string }, after = 0) {
  const own = told.filter((one) => one.person === person).slice(after);
  return await Promise.all(
    own.map(async ({ parts, raw }) => ({ kind: parts[0]?.kind, text: (await readMail(raw)).text })),
  );
}

/** The sentence that asks for an answer by a day (local date), in each language. */
const asksBy = (day: string) =>
  langs.map((lang) => say(lang, mailTexts.answerBy, { date: fullDate(day, settings.zone, lang) }));
const answerCounts = langs.map((lang) => mailTexts.answerCounts[lang]);
const says = (text = '', sentences: readonly string[] = []) =>
  sentences.map((one) => text.replace(/\s+/g, ' ').includes(one));
const asks = /Please answer|ឆ្លើយតបត្រឹម/;

it('where answers stay valid, nobody who has answered is asked for another, in either language', async () => {
  const running = await begun();
  await changed(running, { end: '12:30', answerBy: '2025-11-05' });
  const [change, ...others] = await mailsTo(running, answered, 1);
  expect([change?.kind, others]).toEqual(['change', []]);
  expect(says(change?.text, answerCounts)).toEqual([true, true]);
  expect(change?.text).not.toMatch(asks);
  const [theirs] = await mailsTo(running, silent, 1);
  expect(says(theirs?.text, asksBy('2025-11-05'))).toEqual([true, true]);

  // Of another day to answer by alone nobody is told; the next question to the silent names it.
  await running.travel(2 * DAY);
  await changed(running, { answerBy: '2025-11-07' });
  await running.travel(13 * DAY);
  expect(await mailsTo(running, answered, 2)).toEqual([]);
  const [nudge, ...more] = await mailsTo(running, silent, 2);
  expect([nudge?.kind, more]).toEqual(['nudge1', []]);
  expect(says(nudge?.text, asksBy('2025-11-07'))).toEqual([true, true]);
});

it('where another day makes answers stale, those who gave one are asked for the new day to answer by', async () => {
  const running = await begun();
  await changed(running, { answerBy: '2025-11-05' });
  await changed(running, { date: '2025-11-24', answerBy: '2025-11-19' });
  const [change] = await mailsTo(running, answered, 1);
  expect(change?.kind).toBe('change');
  expect(says(change?.text, asksBy('2025-11-19'))).toEqual([true, true]);
  expect(says(change?.text, answerCounts)).toEqual([false, false]);
  await running.travel(29 * DAY);
  const [nudge] = await mailsTo(running, answered, 2);
  expect(nudge?.kind).toBe('nudge1');
  const organisation = { en: 'Organisation 1', km: 'អង្គការ 1' };
  const again = langs.map((lang) =>
    say(lang, questionTexts.againMember, { organisation: organisation[lang] }),
  );
  expect(says(nudge?.text, again)).toEqual([true, true]);
  expect(says(nudge?.text, asksBy('2025-11-19'))).toEqual([true, true]);
});

it('an invitation that is sent again to somebody who has answered says that the answer counts', async () => {
  const running = await begun();
  await changed(running, { answerBy: '2025-11-05' });
  await running.change(() => [{ type: 'InvitationResent', data: { invitee: answered } }]);
  await running.settle();
  const [again] = await mailsTo(running, answered, 1);
  expect(again?.kind).toBe('invitation');
  expect(says(again?.text, answerCounts)).toEqual([true, true]);
  expect(again?.text).not.toMatch(asks);
});
