import { ulid } from 'ulid';
import { Ledger } from '../../functions/delivery/ledger.ts';
import { effectsOfBefore } from '../../functions/meeting/messages/effects-of-before.ts';
import type { MeetingEvent } from '../../functions/meeting/rules/events.ts';
import { meetingAggregate } from '../../functions/meeting/rules/meeting.ts';
import { meetingSchedule } from '../../functions/meeting/rules/timeline/due.ts';
import { fold } from '../../functions/platform/aggregate.ts';
import { atOnce } from '../../functions/platform/batch.ts';
import { type AppendMeta, EventLog } from '../../functions/platform/event-log.ts';
import { appendOf } from '../../functions/platform/repository.ts';
import { Reader } from '../demo/reader.ts';
import type { LocalCloud } from '../local/local-cloud.ts';
import { type MeteredCloud, onMeteredCloud } from './bench-cloud.ts';
import { engineClient, NETWORK, personOf, sowCrowd } from './crowd.ts';
import { type Figure, rounded } from './figures.ts';

const FEW = 10;
/** Meetings on one page of the board: up to there a page grows, since it shows more. */
const PAGE = 100;
const MANY = 400;
const DAY = 86_400_000;
const PAGES = ['today', 'board', 'meetings', `members/${personOf(1).seat}`];

/** Read units of the pages that look over the whole network, with few and with many past meetings. */
export function readUnits(): AsyncGenerator<Figure> {
  return onMeteredCloud((endpoints) => sowCrowd(endpoints, 1), measured);
}

async function* measured({ bench: { cloud }, meter }: MeteredCloud): AsyncGenerator<Figure> {
  const admin = new Reader();
  const home = await admin.signIn(cloud.appUrl, 'admin@best.example.org');
  const unitsOf = async (page: string) => {
    const url = new URL(`/n/${NETWORK}/${page}`, home.url).href;
    const before = meter.total().read;
    const answer = await admin.open(url);
    if (answer.status !== 200) throw new Error(`${page} answered ${answer.status}`);
    return meter.total().read - before;
  };
  const units: number[][] = [];
  let past = 0;
  for (const meetings of [FEW, PAGE, MANY]) {
    await addPastMeetings(cloud, past, meetings);
    past = meetings;
    await cloud.settle();
    const ofPages: number[] = [];
    for (const page of PAGES) ofPages.push(await unitsOf(page));
    units.push(ofPages);
  }
  const [few = [], full = [], many = []] = units;
  for (const [at, name] of PAGES.entries()) {
    const [less = 0, page = 0, more = 0] = [few[at], full[at], many[at]];
    yield {
      what: `read units of ${name}, ${MANY} past meetings`,
      figure: rounded(more, 1),
      floor: `${rounded(page, 1)} with ${PAGE}, ${rounded(less, 1)} with ${FEW}`,
      ratio: rounded(more / page, 2),
      budget: 'does not grow',
      ok: more <= page * 1.05,
    };
  }
}

/**
 * Meetings of the past, each with one message: facts as they would have been stored then. Nothing of them
 * is due any more, as with every meeting that the tick has looked after.
 */
async function addPastMeetings(cloud: LocalCloud, from: number, to: number): Promise<void> {
  const client = engineClient(cloud.dynamodb);
  const log = new EventLog(client, cloud.tables.EVENT_LOG_TABLE ?? '');
  const ledger = new Ledger(client, cloud.tables.MAIL_LEDGER_TABLE ?? '', effectsOfBefore);
  const numbers = Array.from({ length: to - from }, (_, index) => from + index + 1);
  await atOnce(10, numbers, async (number) => {
    const day = new Date(cloud.now().getTime() - number * DAY);
    const id = ulid(day.getTime() - 30 * DAY);
    const meta = { by: 'staff:dara', at: new Date(day.getTime() - 30 * DAY).toISOString() };
    const facts = toItsEnd(factsOf(day, id), meta, cloud.now().toISOString());
    const append = appendOf(meetingAggregate, NETWORK, id, 0, facts, meta);
    await log.append({ ...append, reacting: [] });
    const { seat, person, party, channel } = personOf(1);
    const cause = `meeting/${id}`;
    const mail = { network: NETWORK, cause, seat, person, party, channel, kind: 'invitation', revision: 3 };
    await ledger.plan([{ ...mail, skip: 'meetingBegun' }], meta.at);
  });
  client.destroy();
}

function factsOf(day: Date, id: string): MeetingEvent[] {
  const date = day.toISOString().slice(0, 10);
  const title = { en: `Meeting of ${date}`, km: `កិច្ចប្រជុំ ${date}` };
  const hall = { en: 'The hall', km: 'សាល' };
  const details = { title, date, start: '08:30', end: '12:00', venue: hall, objectives: [{ en: 'Meet' }] };
  const times = { startsAt: `${date}T01:30:00.000Z`, endsAt: `${date}T05:00:00.000Z` };
  const counts = { mail: 1, byHand: 0, leftOut: 0 };
  const audience = { audience: `${id}.1`, chunks: 1, hash: '-', releaseAt: times.startsAt };
  return [
    { type: 'MeetingDrafted', data: { zone: 'Asia/Phnom_Penh', details } },
    { type: 'MeetingConvened', data: { ...audience, ...counts, ...times } },
    { type: 'InvitationsReleased', data: {} },
  ];
}

/** What the ticks since have added, with the network's usual settings. */
function toItsEnd(facts: readonly MeetingEvent[], meta: AppendMeta, now: string): readonly MeetingEvent[] {
  const recorded = facts.map((fact, at) => ({ ...meta, ...fact, id: `${at}`, version: at + 1 }));
  const due = meetingSchedule.fallDue(fold(meetingAggregate, recorded), [], now);
  return due.length === 0 ? facts : toItsEnd([...facts, ...due], meta, now);
}
