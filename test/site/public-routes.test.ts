import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { capabilities } from '../../functions/capabilities.ts';
import { feedPath } from '../../functions/feed/feed-link.ts';
import type { FileEvent } from '../../functions/files/rules/events.ts';
import { fileAggregate } from '../../functions/files/rules/file.ts';
import type { PlacesEvent } from '../../functions/forum/rules/places/events.ts';
import { placesAggregate } from '../../functions/forum/rules/places/places.ts';
import type { ProgrammeEvent } from '../../functions/forum/rules/programme/events.ts';
import { programmeAggregate } from '../../functions/forum/rules/programme/programme.ts';
import type { MeetingEvent } from '../../functions/meeting/rules/events.ts';
import { meetingAggregate } from '../../functions/meeting/rules/meeting.ts';
import { itemAggregate, itemId } from '../../functions/minutes/rules/item.ts';
import { minutesAggregate } from '../../functions/minutes/rules/minutes.ts';
import { capabilityPages, routesOf, sitePages } from '../../functions/site/capability-pages.ts';
import { DOOR, NINE, openDoor, tap } from '../day/door.ts';
import { FORUM, forum } from '../forum/board-site.ts';
import { linkOf, settings, typedBy } from '../forum/places/places-site.ts';
import { callingFor, session, tellingOf } from '../forum/voices-site.ts';
import { followUp } from '../lost-link/wishes.ts';
import { MEETING, NETWORK, NOW, type Site, startSite } from '../meeting/site.ts';
import { lotus, written } from '../tasks/tasks-site.ts';
import { type Asking, signIn } from '../web/rig.ts';

/**
 * What one request of a stranger costs at most, in a network of 40 members with 20 meetings to come, all of which the
 * asker is invited to: calls to the tables, read units, writes, and messages that follow. A route that needs no session
 * and has no row fails, and so does a row that is far above what is measured.
 */
const most: Readonly<
  Record<string, readonly [calls: number, readUnits: number, writes: number, mails: number]>
> = {
  'GET /a/:token': [6, 6, 0, 0],
  'POST /a/:token': [10, 8, 3, 1],
  'GET /a/:token/meeting.ics': [6, 6, 0, 0],
  // Its papers, the latest meetings, every open task and topic besides.
  'GET /a/:token/agenda': [11, 10, 0, 0],
  'POST /a/:token/agenda': [8, 6, 2, 0],
  'GET /a/:token/papers/:paper': [6, 6, 0, 0],
  'GET /paper/:network/:meeting/:paper': [2, 2, 0, 0],
  // What was published, its papers, the day, and the meetings after it.
  'GET /a/:token/summary': [15, 15, 0, 0],
  'POST /a/:token/summary': [18, 17, 3, 1],
  // What each of its items said when it was published, one fact each, and the names of those who promised something.
  'GET /a/:token/minutes': [8, 8, 0, 0],
  'GET /p/:token': [27, 27, 0, 0],
  'POST /p/:token': [30, 28, 3, 1],
  // Ten promises, ten tasks that nobody has yet, and the calls of the newest forums.
  'GET /t/:token': [9, 8, 0, 0],
  'POST /t/:token': [8, 6, 3, 1],
  // The newest forums, each with all of its tasks, and the names of all members.
  'GET /t/:token/board': [8, 8, 0, 0],
  'POST /t/:token/board': [10, 9, 3, 1],
  // Each task of the roles that somebody leads, as it is.
  'GET /t/:token/lead': [20, 20, 0, 0],
  'GET /t/:token/lead/:task/:file': [5, 5, 0, 0],
  // The names of all members.
  'GET /t/:token/over': [5, 5, 0, 0],
  'POST /t/:token/over': [8, 8, 3, 1],
  'GET /t/:token/file': [2, 2, 0, 0],
  'POST /t/:token/file': [4, 3, 3, 1],
  // What its organisation has proposed, five at most, each as it is.
  'GET /v/:token': [11, 11, 0, 0],
  'POST /v/:token': [10, 8, 3, 1],
  'GET /f/:network/:forum/propose': [3, 3, 0, 0],
  // Whether the form came before, and one count each by place, address and forum.
  'POST /f/:network/:forum/propose': [10, 6, 5, 1],
  // A reader of theirs: everything that was proposed, and who must not be named.
  'GET /read/:token': [8, 8, 0, 0],
  'GET /read/:token/:proposal': [8, 8, 0, 0],
  'POST /read/:token/:proposal': [10, 10, 3, 0],
  'GET /speak/:token': [6, 5, 0, 0],
  'POST /speak/:token': [9, 8, 3, 0],
  // The forum, what was published, and each session that is placed in it.
  'GET /f/:network/:forum/programme': [5, 5, 0, 0],
  // The network, the forum, its places; and of a registration that waits the row of what was typed.
  'GET /f/:network/:forum': [4, 8, 0, 0],
  // One count each by place, forum and address; what was typed; and the mail to confirm.
  'POST /f/:network/:forum': [9, 8, 5, 1],
  'GET /g/:token': [4, 8, 0, 0],
  // One count of what they did that day.
  'POST /g/:token': [8, 14, 3, 1],
  'GET /u/:token': [2, 2, 0, 0],
  'POST /u/:token': [5, 3, 3, 1],
  'GET /u/:token/:mails': [2, 2, 0, 0],
  'POST /u/:token/:mails': [6, 5, 2, 0],
  'GET /c/:token/calendar.ics': [26, 27, 0, 0],
  'GET /calendar/:network/meetings.ics': [3, 3, 0, 0],
  'GET /notice/:network/:meeting': [2, 2, 0, 0],
  'POST /notice/:network/:meeting': [5, 3, 3, 1],
  // The list of a network's meetings, bounded, whatever its history.
  'GET /m/:network': [3, 4, 0, 0],
  // Its minutes and papers besides, the name of each member who promised something, and its photos.
  'GET /m/:network/:meeting': [4, 4, 0, 0],
  'GET /m/:network/:meeting/:name': [4, 4, 0, 0],
  // The door of one meeting: every name on its list, and what waited on a phone.
  'GET /d/:token': [6, 7, 0, 0],
  'POST /d/:token': [12, 11, 3, 0],
  'GET /d/:token/taps': [5, 5, 0, 0],
  'POST /d/:token/taps': [12, 11, 3, 0],
  'GET /d/:token/worker.js': [4, 4, 0, 0],
  // A rapporteur's link: the items of one meeting, and every name that an action point can be given to.
  'GET /r/:token': [10, 9, 0, 0],
  'POST /r/:token': [11, 10, 2, 0],
  'GET /r/:token/:item': [6, 8, 0, 0],
  'POST /r/:token/:item': [9, 9, 2, 0],
  // Whether its meeting shows it: the meeting and its minutes.
  'GET /photo/:network/:file/:name': [4, 4, 0, 0],
  // A network's own people: with a link of theirs, which turns off one kind of mail and no other.
  'GET /d/:token/dailyLine': [1, 1, 0, 0],
  'POST /d/:token/dailyLine': [4, 3, 1, 0],
  'GET /assets/:hash/:name': [0, 0, 0, 0],
  'GET /sign-in': [0, 0, 0, 0],
  'GET /sign-in/start': [0, 0, 0, 0],
  // People who come back with a code of the issuer have an account: nobody else gets further than this.
  'GET /auth/callback': [0, 0, 0, 0],
  'POST /sign-out': [0, 0, 0, 0],
};

type Request = readonly [path: string, asking?: Asking];

/** The dearest ways to ask for each: with a link that works, with one that is dead, and from an unknown network. */
function asks(): Readonly<Record<string, readonly Request[]>> {
  const answer = `/a/${site.token()}`;
  const summary = `/a/${site.token({ cause: PUBLISHED })}`;
  const own = `/p/${site.token({ purpose: 'personal', cause: '-' })}`;
  const mails = `/u/${site.token({ purpose: 'preferences', cause: '-' })}`;
  const promised = `/t/${site.token({ purpose: 'task', cause: 'T1' })}`;
  const proposals = proposing();
  const form = `/f/${NETWORK}/${FORUM}/propose`;
  const reading = `/read/${site.token({ purpose: 'reader', cause: FORUM })}`;
  const speaking = `/speak/${site.token({ purpose: 'speaker', cause: '01OWN4' })}`;
  const registered = linkOf(site, 'r1', { cause: FORUM, expires: '2026-03-15' });
  const notice = `/notice/${NETWORK}/${MEETING}`;
  const feed = feedPath(
    { network: NETWORK, seat: 'm-rice', person: 'c-sokha', epoch: 0 },
    site.services.signLink,
  );
  const post = (path: string, ...forms: Record<string, string>[]): Request[] =>
    forms.map((form) => [path, { form }]);
  // Each wish is another person's: the same one is the same fact, and costs less.
  let wishes = 3;
  const known = () => {
    wishes += 1;
    return { contact: `person${wishes}@example.org` };
  };
  const lost = (path: string) => [...post(`${path}x`, known()), ...post(path.slice(0, 4), known())];
  const line = `/d/${site.token({ purpose: 'dailyLine', cause: '-', seat: NETWORK, person: 's-admin' })}/dailyLine`;
  const door = `/d/${site.token({ purpose: 'door', seat: '-', person: DOOR })}`;
  const minutes = `/r/${site.token({ purpose: 'rapporteur', seat: '-', person: RAPPORTEUR, expires: '2026-02-08' })}`;
  // More than one tap makes a request no dearer; a walk-in's organisation is looked for among the members.
  const walkIn = { name: 'Demo Vuthy', organisation: 'House 7' };
  const noted = JSON.stringify([tap(), tap({ id: 't2', person: 'w1', walkIn })]);
  const correction = { part: 'correct', correction: '01C', name: 'Keo Sokhaa' };
  return {
    'GET /a/:token': [[answer], [`${answer}x`], ['/a/x']],
    'POST /a/:token': [
      ...post(
        answer,
        { part: 'answer', answer: 'yes' },
        { part: 'details', answer: 'yes', people: '2' },
        { part: 'confirm' },
        correction,
      ),
      ...lost(answer),
    ],
    'GET /a/:token/meeting.ics': [[`${answer}/meeting.ics`], ['/a/x/meeting.ics']],
    'GET /a/:token/agenda': [[`${answer}/agenda`], ['/a/x/agenda']],
    'POST /a/:token/agenda': post(
      `${answer}/agenda`,
      { id: '01TOPIC', 'title.en': 'Libraries', minutes: '20' },
      { withdraw: '01TOPIC' },
    ),
    'GET /a/:token/papers/:paper': [[`${answer}/papers/x`], ['/a/x/papers/x']],
    'GET /paper/:network/:meeting/:paper': [[`/paper/${NETWORK}/${MEETING}/x`], ['/paper/x/y/z']],
    'GET /a/:token/summary': [[`${summary}/summary`], ['/a/x/summary']],
    'POST /a/:token/summary': [
      ...post(`${summary}/summary`, { text: 'We opened a library.' }, { text: '' }),
      ...post('/a/x/summary', known()),
    ],
    'GET /a/:token/minutes': [[`${summary}/minutes`], ['/a/x/minutes']],
    'GET /p/:token': [[own], ['/p/x']],
    'POST /p/:token': [
      ...post(
        own,
        { part: 'confirm' },
        { ...correction, correction: '02C', name: 'Sokhaaa' },
        { part: 'language', language: 'both' },
        { part: 'consent', purpose: 'photo', agrees: 'yes' },
      ),
      ...lost(own),
    ],
    'GET /t/:token': [[promised], ['/t/x']],
    'POST /t/:token': [
      ...post(
        promised,
        { task: 'T1', part: 'time', 'time.until': '2025-12-24' },
        { task: 'T1', part: 'done', 'done.note': 'Sent' },
        { task: 'F1', part: 'claim' },
      ),
      ...lost(promised),
    ],
    'GET /t/:token/board': [[`${promised}/board`], ['/t/x/board']],
    'POST /t/:token/board': [
      ...post(`${promised}/board`, { task: 'F1' }, { task: 'FT1' }, { task: 'FT2', sure: 'yes' }),
      ...lost(`${promised}/board`),
    ],
    'GET /t/:token/lead': [[`${promised}/lead`], ['/t/x/lead']],
    'GET /t/:token/lead/:task/:file': [[`${promised}/lead/FT1/x`], ['/t/x/lead/y/z']],
    'GET /t/:token/over': [[`${promised}/over?task=T1`], ['/t/x/over']],
    'POST /t/:token/over': [
      ...post(
        `${promised}/over`,
        { task: 'T2', member: 'm-4' },
        { task: 'T2', member: 'm-5', person: 'Nobody' },
      ),
      ...lost(`${promised}/over`),
    ],
    'GET /t/:token/file': [[`${promised}/file?key=x&etag=y`], ['/t/x/file']],
    'POST /t/:token/file': [...post(`${promised}/file`, { task: 'T1' }), ...lost(`${promised}/file`)],
    'GET /v/:token': [[proposals], ['/v/x']],
    'POST /v/:token': [
      ...post(proposals, session('01NEW'), session('01OWN1', { minutes: '60' }), { withdraw: '01OWN2' }),
      ...lost(proposals),
    ],
    'GET /f/:network/:forum/propose': [[form], ['/f/x/y/propose']],
    'POST /f/:network/:forum/propose': post(
      form,
      session('01OUTSIDE', { 'from.name': 'Demo Vuthy', 'from.email': 'vuthy@example.org' }),
      { 'from.name': 'Demo Vuthy' },
    ),
    'GET /read/:token': [[reading], ['/read/x']],
    'GET /read/:token/:proposal': [[`${reading}/01OWN3`], ['/read/x/y']],
    'POST /read/:token/:proposal': post(
      `${reading}/01OWN3`,
      { relevance: '4', voices: '4', practice: '4', clarity: '4' },
      { do: 'aside' },
    ),
    'GET /speak/:token': [[speaking], ['/speak/x']],
    'POST /speak/:token': post(speaking, { comes: 'yes' }, { comes: 'no', note: 'Abroad' }),
    'GET /f/:network/:forum/programme': [
      [`/f/${NETWORK}/${FORUM}/programme`],
      [`/f/${NETWORK}/x/programme`],
      ['/f/x/x/programme'],
    ],
    'GET /f/:network/:forum': [[`/f/${NETWORK}/${FORUM}`], ['/f/x/y']],
    'POST /f/:network/:forum': [
      [`/f/${NETWORK}/${FORUM}`, { form: typedBy(1), from: '203.0.113.7' }],
      [`/f/${NETWORK}/${FORUM}`, { form: typedBy(2), from: '203.0.113.7' }],
    ],
    'GET /g/:token': [[registered], ['/g/x']],
    'POST /g/:token': [
      ...post(registered, { do: 'change', ...typedBy(3) }, { do: 'cancel' }),
      ...lost('/g/x'),
    ],
    'GET /u/:token': [[mails], ['/u/x']],
    'POST /u/:token': [
      ...post(
        mails,
        { part: 'choice', mails: 'agenda' },
        { part: 'consent', purpose: 'publicName', agrees: 'yes' },
      ),
      ...lost(mails),
    ],
    'GET /u/:token/:mails': [[`${mails}/thanks`], ['/u/x/thanks']],
    'POST /u/:token/:mails': post(
      `${mails}/agenda`,
      { 'List-Unsubscribe': 'One-Click' },
      { part: 'choice', mails: 'agenda' },
      { part: 'stop' },
    ),
    'GET /c/:token/calendar.ics': [[feed], ['/c/x/calendar.ics']],
    'GET /calendar/:network/meetings.ics': [
      [`/calendar/${NETWORK}/meetings.ics`],
      ['/calendar/x/meetings.ics'],
    ],
    'GET /notice/:network/:meeting': [[notice], ['/notice/x/y']],
    'POST /notice/:network/:meeting': post(notice, known(), { contact: 'meas@example.org' }),
    'GET /m/:network': [[`/m/${NETWORK}`], [`/m/${NETWORK}?year=2025`], ['/m/x']],
    'GET /m/:network/:meeting': [[`/m/${NETWORK}/${MEETING}`], ['/m/x/y']],
    'GET /m/:network/:meeting/:name': [[`/m/${NETWORK}/${MEETING}/1-abc-en.jpg`], ['/m/x/y/1-abc-en.jpg']],
    'GET /d/:token': [[door], ['/d/x']],
    'POST /d/:token': post(door, { room: 'c-sokha' }, { person: 'c-sokha', sex: 'female' }),
    'GET /d/:token/taps': [[`${door}/taps?since=1`], ['/d/x/taps']],
    'POST /d/:token/taps': post(`${door}/taps`, { taps: noted, since: '1' }, { taps: noted }),
    'GET /d/:token/worker.js': [[`${door}/worker.js`], ['/d/x/worker.js']],
    'GET /r/:token': [[minutes], ['/r/x']],
    'POST /r/:token': post(minutes, { id: '01K7M00000000000000000ITEM', 'title.en': 'Flood' }, { id: 'x' }),
    'GET /r/:token/:item': [[`${minutes}/a1`], ['/r/x/a1']],
    'POST /r/:token/:item': post(
      `${minutes}/a1`,
      { 'was.notes.en': '', 'notes.en': 'One' },
      { 'was.notes.en': '', 'notes.en': 'Two' },
    ),
    'GET /photo/:network/:file/:name': [[`/photo/${NETWORK}/01PHOTO/large.jpg`], ['/photo/x/y/large.jpg']],
    'GET /d/:token/dailyLine': [[line], ['/d/x/dailyLine']],
    'POST /d/:token/dailyLine': post(line, { 'List-Unsubscribe': 'One-Click' }),
    'GET /assets/:hash/:name': [['/assets/x/y']],
    'GET /sign-in': [['/sign-in']],
    'GET /sign-in/start': [['/sign-in/start']],
    'GET /auth/callback': [['/auth/callback?code=x&state=y']],
    'POST /sign-out': [['/sign-out', { form: {} }]],
  };
}

const RAPPORTEUR = '01RAPPORTEUR';
/** The meeting whose summary is published: with news of two members, and an item that things were decided about. */
const PUBLISHED = '01COMING1';
const MEMBERS = 40;
const COMING = 20;
const open = routesOf([sitePages(async () => signIn), ...capabilityPages])
  .filter(({ right }) => right === 'anyone' || right === 'link')
  .map(({ method, path }) => `${method} ${path}`);

let site: Site;
let requests: ReturnType<typeof asks> = {};
let calls = 0;
let readUnits = 0;
let writes = 0;

beforeAll(async () => {
  const agenda = [{ id: 'a1', title: { en: 'Learning forum' }, minutes: 30, tag: 'discuss' as const }];
  site = await startSite({ details: { agenda } });
  for (let n = 4; n <= MEMBERS; n += 1) await member(n);
  for (let n = 1; n < COMING; n += 1) await coming(n);
  await site.network(NETWORK, [{ type: 'DailyLineSwitched', data: { staff: 's-admin', on: true } }]);
  await openDoor(site);
  for (let n = 1; n <= 10; n += 1) {
    await written(site, `T${n}`);
    await written(site, `F${n}`, { begins: 'open', owners: [] });
  }
  await forum(site, {
    events: [
      {
        type: 'RoleGiven',
        data: { role: 'programme', lead: { seat: 'm-rice', party: 'member', person: 'c-sokha' } },
      },
    ],
  });
  for (let n = 1; n <= 30; n += 1) {
    await written(site, `FT${n}`, {
      origin: { from: 'forum', forum: FORUM },
      role: n % 3 === 0 ? 'programme' : 'logistics',
      ...(n > 15 ? { owners: [lotus] } : { begins: 'open', owners: [] }),
    });
  }
  const { repository } = site.services;
  const by = { by: 'system', at: NOW };
  const answers = { name: 'Somebody', email: 'r@example.org', lang: 'km' as const };
  for (let n = 0; n < 100; n += 10) {
    await repository.change(placesAggregate, NETWORK, FORUM, by, () => [
      ...(n === 0
        ? [{ type: 'PlacesSet' as const, data: { settings: { ...settings, day: '2026-02-13' } } }]
        : []),
      ...Array.from({ length: 10 }, (_, k): PlacesEvent => {
        const registration = `r${n + k}`;
        const of = { waits: n >= 30, via: 'form', consent: '1' } as const;
        return { type: 'Registered', data: { registration, ...answers, ...of } };
      }),
    ]);
  }
  await repository.change(minutesAggregate, NETWORK, MEETING, { by: 'staff:s-coord', at: NOW }, () => [
    { type: 'RapporteurGiven' as const, data: { rapporteur: RAPPORTEUR, name: 'Demo Rith' } },
  ]);
  await published();
  await callingFor(site);
  for (const n of [1, 2, 3, 4]) await site.ask(proposing(), { form: session(`01OWN${n}`) });
  await tellingOf(site, '01OWN4');
  const slot = { id: 'S', start: '09:00', end: '10:00', title: { en: 'Opening' } };
  const programme: ProgrammeEvent[] = [
    { type: 'SlotPlaced', data: { slot: { ...slot, kind: 'plenary', known: [] } } },
    { type: 'ProgrammePublished', data: { day: '2026-02-13' } },
  ];
  const meta = { by: 'staff:s-coord', at: NOW };
  await site.services.repository.change(programmeAggregate, NETWORK, FORUM, meta, () => programme);
  await followUp(site);
  requests = asks();
  count(site.engine.client);
});
afterAll(() => site.stop());

/** The call has closed. */
const READING = '2025-11-24T02:00:00.000Z';
const proposing = () => `/v/${site.token({ purpose: 'proposal', cause: FORUM })}`;

test('every route that needs no session has its row, and ways to ask for it', () => {
  expect(Object.keys(most).sort()).toEqual([...open].sort());
  expect(Object.keys(requests).sort()).toEqual([...open].sort());
});

test.each(open)('%s reads, writes and sends no more than its row says', async (route) => {
  site.at(route.includes('/d/') ? NINE : route.includes('/read/') ? READING : NOW);
  const seen: [number, number, number, number] = [0, 0, 0, 0];
  for (const [path, asking] of requests[route] ?? []) {
    [calls, readUnits, writes] = [0, 0, 0];
    const before = await planned();
    await site.ask(path, { from: '203.0.113.9', ...asking });
    const [here, units, put] = [calls, readUnits, writes];
    await followUp(site);
    const sent = (await planned()) - before;
    for (const [place, value] of [here, units, put, sent].entries())
      seen[place] = Math.max(seen[place] ?? 0, value);
  }
  const row = most[route] ?? [0, 0, 0, 0];
  const said = `${route}: ${JSON.stringify(seen)}`;
  for (const [place, value] of seen.entries()) {
    expect(value, said).toBeLessThanOrEqual(row[place] ?? 0);
    expect(row[place], said).toBeLessThanOrEqual(Math.max(1, 2 * value));
  }
});

/** Messages of all causes; looking costs nothing here. */
async function planned(): Promise<number> {
  const before = [calls, readUnits, writes] as const;
  const everything = await site.everything();
  [calls, readUnits, writes] = before;
  return everything.match(/"plannedAt"/g)?.length ?? 0;
}

function count(client: DynamoDBClient): void {
  const consumed = z.object({ ConsumedCapacity: z.object({ CapacityUnits: z.number() }) });
  client.middlewareStack.add(
    (next, context) => async (args) => {
      calls += 1;
      if (!/^(Query|GetItem)/.test(context.commandName ?? '')) {
        writes += 1;
        return await next(args);
      }
      Object.assign(args.input, { ReturnConsumedCapacity: 'TOTAL' });
      const result = await next(args);
      readUnits += consumed.parse(result.output).ConsumedCapacity.CapacityUnits;
      return result;
    },
    { step: 'initialize' },
  );
}

async function published(): Promise<void> {
  const { repository } = site.services;
  const meta = { by: 'staff:s-coord', at: NOW };
  const owners = [{ seat: 'm-rice', party: 'member' as const }];
  const point = {
    item: 'a1',
    kind: 'point' as const,
    text: { en: 'Send it' },
    membersOnly: false,
    open: false,
  };
  const entries = Array.from({ length: 20 }, (_, n) => ({ ...point, id: `p${n}`, owners }));
  const shown = { revision: 1, date: 1, title: { en: 'Q4' }, parts: {}, entries };
  const names = { 'm-rice': { en: 'Rice Field Learning' } };
  await repository.change(minutesAggregate, NETWORK, PUBLISHED, meta, () => [
    { type: 'ItemAdded' as const, data: { item: 'a1', title: { en: 'Flood' } } },
    {
      type: 'SummaryPublished' as const,
      data: {
        published: { ...shown, names, photos: [], mail: false },
        releaseAt: NOW,
        items: ['a1'],
      },
    },
    { type: 'ItemsKept' as const, data: { at: NOW, items: { a1: 51 } } },
    { type: 'SummaryReleased' as const, data: { revision: 1 } },
    ...['m-4', 'm-5'].map((seat) => ({
      type: 'UpdateSent' as const,
      data: { seat, person: 'c-4', text: 'We opened a school.', name: { en: `House ${seat}` } },
    })),
  ]);
  // Typed again and again: 200 kB, of which nobody need read more than what it came to.
  const fields = { 'notes.en': 'We talked. '.repeat(360) };
  await repository.change(itemAggregate, NETWORK, itemId(PUBLISHED, 'a1'), meta, () => [
    ...Array.from({ length: 50 }, () => ({ type: 'ItemTyped' as const, data: { fields } })),
    { type: 'ItemPublished' as const, data: { at: NOW, fields, entries: [] } },
  ]);
  const photo: FileEvent[] = [
    {
      type: 'FileKept',
      data: {
        ...{ of: { kind: 'meeting', id: MEETING }, purpose: 'photo', format: 'picture' },
        objects: [{ name: 'large.jpg', bytes: 1 }],
      },
    },
    {
      type: 'FilePublished',
      data: { alt: { en: 'A tree' }, consent: 'nobody', text: { version: 1, lang: 'en' } },
    },
  ];
  await repository.change(fileAggregate, NETWORK, '01PHOTO', meta, () => photo);
}

async function member(n: number): Promise<void> {
  await site.member(`m-${n}`, [
    {
      type: 'MemberRegistered',
      data: {
        organisation: { name: { en: `House ${n}` }, type: 'localNgo', subSectors: [], districts: [] },
        status: 'active',
      },
    },
    {
      type: 'ContactAdded',
      data: {
        contact: `c-${n}`,
        fields: {
          ...{ name: `Person ${n}`, role: 'focalPoint', lang: 'km', reachedBy: 'email' },
          email: `person${n}@example.org`,
        },
      },
    },
  ]);
}

async function coming(n: number): Promise<void> {
  const { repository, views } = site.services;
  const id = `01COMING${n}`;
  const day = `2025-12-${String(n).padStart(2, '0')}`;
  const details = { title: { en: `Meeting ${n}` }, date: day, objectives: [], venue: { en: 'Hall' } };
  const events: MeetingEvent[] = [
    { type: 'MeetingDrafted', data: { zone: 'Asia/Phnom_Penh', details } },
    {
      type: 'MeetingConvened',
      data: {
        ...{ audience: `${MEETING}.1`, chunks: 1, hash: '-', mail: 1, byHand: 0, leftOut: 0 },
        ...{ releaseAt: NOW, startsAt: `${day}T01:30:00.000Z`, endsAt: `${day}T05:00:00.000Z` },
      },
    },
    { type: 'InvitationsReleased', data: {} },
  ];
  await repository.change(meetingAggregate, NETWORK, id, { by: 'staff:s-coord', at: NOW }, () => events);
  await site.plan([{ cause: `meeting/${id}`, person: 'c-sokha', seat: 'm-rice', channel: 'email' }]);
  const stream = { network: NETWORK, kind: 'meeting', id };
  await views.relist(capabilities.of('meeting').views(await repository.log.read(stream), stream));
}
