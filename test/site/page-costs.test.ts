import { gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { capabilities } from '../../functions/capabilities.ts';
import { pack } from '../../functions/flow/pack.ts';
import { projectCause } from '../../functions/flow/project-cause.ts';
import { meetingAggregate } from '../../functions/meeting/rules/meeting.ts';
import { giveAnswer, seatAggregate, seatId } from '../../functions/meeting/rules/seat.ts';
import { fallDue } from '../../functions/meeting/rules/timeline/due.ts';
import { defaultTimeline } from '../../functions/meeting/rules/timeline/settings.ts';
import { memberAggregate } from '../../functions/membership/rules/member.ts';
import { atOnce } from '../../functions/platform/batch.ts';
import { appendOf } from '../../functions/platform/repository.ts';
import { MEETINGS, type MeetingRig, memberFacts, NETWORK, startMeetingRig } from '../meeting/meeting-rig.ts';
import { CODE, players } from '../web/rig.ts';

const consumed = z.object({ ConsumedCapacity: z.object({ CapacityUnits: z.number() }) });

interface Cost {
  readonly read: number;
  readonly calls: number;
  readonly kb: number;
}

/** Members of the two networks that are compared. */
const [FEW, MANY] = [40, 200];
/** A page that shows none of them may cost a little more all the same: another page of a list, a longer number. */
const NONE = 0.005;
/** Of a page that must see everybody. */
const EVERYBODY = 0.02;
/** Of one that reads what everybody was and when, in packs, and nothing more. */
const AS_IT_WAS = 0.01;
/** Of one that counts those who were invited and have answered. */
const EVERYBODY_INVITED = 0.015;
/** Of one that reads what was said to everybody who was invited, and what they said. */
const EVERY_MESSAGE = 0.02;

/** By page: at most these read units more for each member more. `#` is the meeting, `##` the draft. */
const each: Readonly<Record<string, number>> = {
  today: EVERYBODY_INVITED,
  workflows: NONE,
  'workflows/failures': NONE,
  'workflows/#': EVERYBODY_INVITED,
  board: NONE,
  health: AS_IT_WAS,
  'mails?person=c7&seat=m7': NONE,
  'mails?q=person+7': EVERYBODY,
  'mails?meeting=#': EVERY_MESSAGE,
  meetings: NONE,
  members: EVERYBODY,
  'members?q=person+7': EVERYBODY,
  'members/m7': EVERYBODY,
  'meetings/##/edit': EVERYBODY,
  'meetings/##/preview': EVERYBODY,
  'meetings/##/timeline': EVERYBODY,
  'meetings/#': EVERY_MESSAGE,
  'meetings/#/day': EVERY_MESSAGE,
  'meetings/#/timeline': EVERY_MESSAGE,
  'meetings/#/timeline/invitation': EVERY_MESSAGE,
  'meetings/#/people/c7': NONE,
  'meetings/#/hand-over': EVERY_MESSAGE,
  'meetings/#/invite': EVERYBODY + EVERYBODY_INVITED,
  'meetings/#/change': NONE,
};

const MEETING = '01K7M000000000000000000001';
const DRAFT = '01K7M0000000000000000000D1';
const costs = new Map<string, readonly [few: Cost | undefined, many: Cost | undefined]>();

beforeAll(async () => {
  const [few, many] = [await costsAt(FEW), await costsAt(MANY)];
  for (const page of Object.keys(each)) costs.set(page, [few.get(page), many.get(page)]);
}, 120_000);

/** What the pages cost in a network with so many members, all of whom are invited to its meeting. */
async function costsAt(members: number): Promise<Map<string, Cost>> {
  const rig = await startMeetingRig();
  try {
    await register(rig, members);
    await draft(rig, DRAFT);
    await draft(rig, MEETING);
    await inviteAll(rig);
    await deliverAndAnswer(rig, members);
    return await measured(rig);
  } finally {
    await rig.stop();
  }
}

async function register(rig: MeetingRig, members: number): Promise<void> {
  const { repository, views, now } = rig.services;
  const meta = { by: 'system', at: now() };
  const appends = Array.from({ length: members }, (_, n) =>
    appendOf(memberAggregate, NETWORK, `m${n + 1}`, 0, memberFacts(n + 1, reachedOf(n + 1)), meta),
  );
  for (let at = 0; at < members; at += 50) await repository.log.appendAll(appends.slice(at, at + 50));
  await rig.project(NETWORK);
  await rig.flow();
  await pack({ capabilities, views, now, code: CODE, mayGoOn: () => true });
}

/** Every tenth is handed what others are sent. */
function reachedOf(n: number): { reachedBy?: 'telegram' } {
  return n % 10 === 0 ? { reachedBy: 'telegram' } : {};
}

/** All mails arrived, half of the members have answered, and everything was counted. */
async function deliverAndAnswer(rig: MeetingRig, members: number): Promise<void> {
  const { ledger, repository, views, now } = rig.services;
  const cause = `meeting/${MEETING}`;
  const mails = (await ledger.allOfCause(NETWORK, cause)).filter(({ state }) => state === 'planned');
  await atOnce(20, mails, (row) =>
    ledger.report(row, { state: 'delivered', at: now(), messageId: `of-${row.person}`, sentAt: now() }),
  );
  const { state: meeting } = await repository.load(meetingAggregate, NETWORK, MEETING);
  const answerers = Array.from({ length: members / 2 }, (_, n) => n * 2 + 1);
  await atOnce(20, answerers, async (n) => {
    const [seat, person] = [`m${n}`, `c${n}`];
    const answering = { meetingId: MEETING, seat, person, source: 'form', inAudience: true } as const;
    const meta = { by: `person:${person}`, at: now() };
    await repository.change(seatAggregate, NETWORK, seatId(MEETING, seat), meta, (state) =>
      giveAnswer(state, meeting, answering, { answer: n % 4 === 1 ? 'yes' : 'no' }, now()),
    );
  });
  await projectCause({ ledger, views, capabilities, now, code: CODE }, NETWORK, cause);
  await rig.flow();
}

async function draft(rig: MeetingRig, id: string): Promise<void> {
  await rig.post(`${MEETINGS}/new`, { id, from: 'empty' });
  await rig.post(`${MEETINGS}/${id}/edit`, {
    'title.en': 'A large meeting',
    date: '2025-11-10',
    start: '08:30',
    end: '12:00',
    'venue.en': 'Hall',
    'objectives.0.en': 'Meet',
    'audience.choice': 'all',
    version: '1',
  });
}

async function inviteAll(rig: MeetingRig): Promise<void> {
  const path = `${MEETINGS}/${MEETING}/preview`;
  const { html } = await rig.page(path);
  const hidden = [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  const fields = Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]));
  await rig.post(path, { ...fields, do: 'inviteNow' });
  rig.at('2025-10-13T02:10:00.000Z');
  const { repository, now } = rig.services;
  const meta = { by: 'system', at: now() };
  await repository.change(meetingAggregate, NETWORK, MEETING, meta, (state) =>
    fallDue(state, defaultTimeline, now()),
  );
  await rig.flow();
}

async function measured(rig: MeetingRig): Promise<Map<string, Cost>> {
  const spent = { read: 0, calls: 0 };
  rig.engine.client.middlewareStack.add(
    (next) => async (args) => {
      Object.assign(args.input, { ReturnConsumedCapacity: 'TOTAL' });
      const result = await next(args);
      spent.calls += 1;
      spent.read += consumed.safeParse(result.output).data?.ConsumedCapacity.CapacityUnits ?? 0;
      return result;
    },
    { step: 'initialize' },
  );
  const found = new Map<string, Cost>();
  for (const page of Object.keys(each)) {
    const path = `/n/${NETWORK}/${page.replace('##', DRAFT).replace('#', MEETING)}`;
    Object.assign(spent, { read: 0, calls: 0 });
    const answer = await rig.ask(path, { as: players.admin });
    expect(answer.status, path).toBe(200);
    found.set(page, { ...spent, kb: gzipSync(await answer.text()).length / 1000 });
  }
  return found;
}

test.each(Object.entries(each))('%s costs at most %d read units more for each member', (page, most) => {
  const [few, many] = costs.get(page) ?? [];
  if (!few || !many) throw new Error(`${page} was not looked at`);
  expect((many.read - few.read) / (MANY - FEW)).toBeLessThanOrEqual(most);
  // One list of each capability that has rows on Today, and the tasks that have ended since yesterday.
  expect(many.calls, 'requests').toBeLessThanOrEqual(25);
  expect(many.calls - few.calls, 'more requests').toBeLessThanOrEqual(2);
  expect(many.kb).toBeLessThanOrEqual(60);
});
