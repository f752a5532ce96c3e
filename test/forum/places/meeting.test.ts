import { afterAll, beforeAll, expect, test } from 'vitest';
import { renderMail } from '../../../functions/delivery/mail-frame.tsx';
import { forumAggregate } from '../../../functions/forum/rules/forum.ts';
import { registrantText } from '../../../functions/forum/rules/places/ask.ts';
import { audienceHash } from '../../../functions/meeting/rules/audience.ts';
import type { MeetingEvent } from '../../../functions/meeting/rules/events.ts';
import { meetingAggregate } from '../../../functions/meeting/rules/meeting.ts';
import { seatAggregate, seatId } from '../../../functions/meeting/rules/seat.ts';
import { isConvened } from '../../../functions/meeting/rules/state.ts';
import { addressKey } from '../../../functions/platform/address.ts';
import { followUp, messages } from '../../lost-link/wishes.ts';
import { invitees, MEETING, NETWORK, type Site } from '../../meeting/site.ts';
import { players } from '../../web/rig.ts';
import {
  DAY,
  FORUM,
  forumHappens,
  judged,
  linkOf,
  placesNow,
  press,
  setPlaces,
  startForum,
  typedBy,
  typeForm,
} from './places-site.ts';

let site: Site;
let meeting = '';
beforeAll(async () => {
  site = await startForum();
  await setPlaces(site, { capacity: '3' });
});
afterAll(() => site.stop());

const as = players.coordinator;
const idFor = (n: number) =>
  site.services.hash(registrantText(NETWORK, FORUM, addressKey(`person${n}@example.org`))).hash;
async function registers(n: number): Promise<string> {
  await typeForm(site, typedBy(n));
  await followUp(site);
  await press(site, idFor(n), 'confirm');
  return idFor(n);
}
const happens = async (events: readonly MeetingEvent[]) => {
  const meta = { by: 'staff:s-coord', at: site.services.now() };
  await site.services.repository.change(meetingAggregate, NETWORK, meeting, meta, () => events);
  await followUp(site);
};
const now = async () => {
  const { state } = await site.services.repository.load(meetingAggregate, NETWORK, meeting);
  if (!isConvened(state)) throw new Error('not convened');
  return state;
};
const answerOf = async (registration: string) =>
  (await site.services.repository.load(seatAggregate, NETWORK, seatId(meeting, registration))).state.current;

test('a button makes the draft of the forum’s day once, and both know each other', async () => {
  const path = `/n/${NETWORK}/forums/${FORUM}/meeting`;
  const form = { id: '01KB0000000000000000000001' };
  const made = await site.ask(path, { as, lang: 'en', form });
  const again = await site.ask(path, { as, lang: 'en', form: { id: '01KB0000000000000000000002' } });
  expect(again.headers.get('location')).toBe(made.headers.get('location'));
  const { state: forum } = await site.services.repository.load(forumAggregate, NETWORK, FORUM);
  meeting = forum.status === 'none' ? '' : (forum.meeting ?? '');
  expect(made.headers.get('location')).toBe(`/n/${NETWORK}/meetings/${meeting}`);
  const { state } = await site.services.repository.load(meetingAggregate, NETWORK, meeting);
  expect(state).toMatchObject({ status: 'draft', forum: FORUM, details: { date: DAY } });
  await followUp(site);
});

test('who has a place gets a seat once people are invited, says yes by it, and is reached like a guest', async () => {
  const first = await registers(1);
  expect((await placesNow(site)).brought).toEqual({});
  const details = { start: '08:00', end: '16:00', venue: { en: 'Town hall' }, objectives: [{ en: 'Learn' }] };
  await happens([
    { type: 'MeetingDraftSaved', data: { details: { ...details, audience: { choice: 'all' } } } },
    {
      type: 'MeetingConvened',
      data: {
        ...{ audience: `${MEETING}.1`, chunks: 1, hash: audienceHash(invitees), mail: 2, byHand: 2 },
        ...{ leftOut: 0, releaseAt: site.services.now() },
        ...{ startsAt: '2025-12-12T01:00:00.000Z', endsAt: '2025-12-12T09:00:00.000Z' },
      },
    },
    { type: 'InvitationsReleased', data: {} },
  ]);
  const second = await registers(2);
  const { singles } = await now();
  // The first one waited for the meeting to take people, and comes along.
  expect(Object.keys(singles).sort()).toEqual([first, second].sort());
  expect(singles[second]?.invitee).toMatchObject({ party: 'registered', channel: 'email' });
  expect((await answerOf(second))?.fields).toMatchObject({ answer: 'yes', people: 1 });
  const row = (await messages(site, `meeting/${meeting}`)).find(({ person }) => person === second);
  expect(row?.kind).toBe('invitation');
  const { mail } = await judged(site, row ?? fail());
  expect(mail?.to.address).toBe('person2@example.org');
  const text = renderMail(mail?.model ?? fail()).text;
  // Their page is that of the registration: the place depends on what they say there.
  expect(text).toContain('/g/');
  expect(text).not.toContain('/a/');
});

test('a change, a reminder and the cancellation of the meeting find them', async () => {
  const second = idFor(2);
  await happens([{ type: 'MessageFellDue', data: { kind: 'reminder', date: (await now()).dateNumber } }]);
  const rows = (await messages(site, `meeting/${meeting}`)).filter(({ person }) => person === second);
  const reminder = rows.find(({ kind }) => kind === 'reminder');
  expect(reminder).toMatchObject({ party: 'registered', state: 'planned' });
});

test('after another time they are asked once more on their own page, and keep the place', async () => {
  const second = idFor(2);
  const times = { startsAt: '2025-12-15T01:00:00.000Z', endsAt: '2025-12-15T09:00:00.000Z' };
  await happens([{ type: 'MeetingRevised', data: { changes: { date: '2025-12-15' }, ...times } }]);
  const page = async () => await (await site.ask(linkOf(site, second), { lang: 'en' })).text();
  expect(await page()).toContain('I come all the same');
  await press(site, second, 'still');
  expect(await answerOf(second)).toMatchObject({ fields: { answer: 'yes' }, ...times });
  expect(await page()).not.toContain('I come all the same');
});

test('the door and the list of people know them by name', async () => {
  const people = await site.ask(`/n/${NETWORK}/meetings/${meeting}/people`, { as, lang: 'en' });
  const door = await site.ask(`/n/${NETWORK}/meetings/${meeting}/check-in`, { as, lang: 'en' });
  const sheet = await site.ask(`/n/${NETWORK}/meetings/${meeting}/sheet`, { as, lang: 'en' });
  const overview = await site.ask(`/n/${NETWORK}/meetings/${meeting}`, { as, lang: 'en' });
  const said = await Promise.all(
    [people, door, sheet, overview].map(async (one) => [one.status, (await one.text()).includes('Person 2')]),
  );
  expect(said.slice(1)).toEqual([
    [200, true],
    [200, true],
    [200, true],
  ]);
});

test('who gives the place up answers no at the meeting; who is taken off is uninvited', async () => {
  await press(site, idFor(1), 'cancel');
  expect((await answerOf(idFor(1)))?.fields.answer).toBe('no');
  await site.ask(`/n/${NETWORK}/forums/${FORUM}/places`, {
    as,
    lang: 'en',
    form: { do: 'takeOff', registration: idFor(2) },
  });
  await followUp(site);
  expect((await now()).singles[idFor(2)]?.invited).toBe(false);
});

test('a forum that is moved takes its places along, and one that is cancelled closes them', async () => {
  await registers(5);
  await forumHappens(site, [{ type: 'ForumMoved', data: { date: '2026-01-09', withPinned: true } }]);
  expect((await placesNow(site)).settings).toMatchObject({ day: '2026-01-09', closes: '2026-01-02' });
  await forumHappens(site, [{ type: 'ForumCancelled', data: { why: 'Flood' } }]);
  expect((await placesNow(site)).closed).toBe(true);
  const form = await (await site.ask(`/f/${NETWORK}/${FORUM}`, { lang: 'en' })).text();
  expect(form).toContain('This forum is cancelled.');
  expect(form).not.toContain('<form method="post"');
});

function fail(): never {
  throw new Error('not there');
}
