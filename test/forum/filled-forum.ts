import { dayAggregate } from '../../functions/day/rules/day.ts';
import type { DayEvent } from '../../functions/day/rules/events.ts';
import type { ForumEvent } from '../../functions/forum/rules/events.ts';
import { forumAggregate } from '../../functions/forum/rules/forum.ts';
import type { Role } from '../../functions/forum/rules/roles.ts';
import { proposalAggregate } from '../../functions/forum/rules/voices/proposal.ts';
import type { ProposalEvent } from '../../functions/forum/rules/voices/proposal-events.ts';
import { finishTask, nameOwners, takeTask } from '../../functions/tasks/rules/decide.ts';
import type { TaskEvent } from '../../functions/tasks/rules/events.ts';
import { type Task, taskAggregate } from '../../functions/tasks/rules/task.ts';
import { followUp } from '../lost-link/wishes.ts';
import { MEETING, NETWORK, type Site } from '../meeting/site.ts';
import { players } from '../web/rig.ts';

/** In the middle of its preparation, with a programme that is out; one that has just been planned; one called off. */
export const FILLED = '01FILLED';
export const FRESH = '01FRESH';
export const OFF = '01OFF';
/** Somebody reads proposals, speaks or registers up to here. */
export const LINKS_END = '2026-03-20';

const DAY = '2026-02-20';
const rice = { seat: 'm-rice', party: 'member', person: 'c-sokha' } as const;
const lotus = { seat: 'm-lotus', party: 'member', person: 'c-bopha' } as const;
const poe = { seat: 'm-poe', party: 'member', person: 'c-chan' } as const;
const boats = { seat: 'm-boats', party: 'member', person: 'c-vanna' } as const;

/**
 * Three forums of one network, made by forms where people type and by facts where time would have to pass. The site's
 * clock is on the morning of 2 December 2025 afterwards, when some tasks of the first are late.
 */
export async function fillForums(site: Site): Promise<void> {
  await moreMembers(site);
  for (const [id, name, date] of forums) {
    await post(site, '', { id, 'name.en': name.en, 'name.km': name.km, date, do: 'plan' }, '/new');
  }
  await followUp(site);
  await whoDoesWhat(site);
  await voices(site);
  await programme(site);
  await places(site);
  await theDay(site);
  await post(site, OFF, { why: 'The road is flooded' }, '/cancel');
  await call(site, FRESH, '2026-01-15');
  await post(site, FRESH, { do: 'reader', reader: 'm-poe.c-chan' }, '/voices/call');
  await post(site, FRESH, placesOf({ closes: '2026-03-20' }), '/places');
  await followUp(site);
}

const forums = [
  [
    FILLED,
    {
      en: 'Third Provincial Education Learning Forum: what works in small schools',
      km: 'វេទិការៀនសូត្រអំពីការអប់រំថ្នាក់ខេត្តលើកទី៣៖ អ្វីដែលមានប្រសិទ្ធភាពនៅសាលាតូចៗ',
    },
    DAY,
  ],
  [FRESH, { en: 'Youth forum', km: 'វេទិកាយុវជន' }, '2026-03-27'],
  [OFF, { en: 'Forum of the floods', km: 'វេទិកាអំពីទឹកជំនន់' }, '2026-02-27'],
] as const;

async function post(site: Site, forum: string, form: Record<string, string>, below: string): Promise<void> {
  const path = `/n/${NETWORK}/forums${forum && `/${forum}`}${below}`;
  await sent(await site.ask(path, { as: players.coordinator, lang: 'en', form }), path);
}

/** @throws what the page says where it did not take the form. */
async function sent(answer: Response, path: string): Promise<void> {
  if (answer.status === 303) return;
  const html = await answer.text();
  const said = [...html.matchAll(/class="problem[^>]*>(.*?)<\/(?:p|li|div)>/gs)].map(([, text]) => text);
  throw new Error(`${path} ${answer.status}: ${said.join(' ').replace(/<[^>]*>/g, '')}`);
}

async function moreMembers(site: Site): Promise<void> {
  const names = {
    'm-boats': { en: 'School Boats Association', km: 'សមាគមទូកសាលារៀន' },
    'm-open': { en: 'Open Gate Inclusion Group', km: 'ក្រុមបរិយាប័ន្នទ្វារបើក' },
    'm-young': { en: 'Young Makers of Samlout', km: 'យុវជនអ្នកច្នៃប្រឌិតសំឡូត' },
  };
  for (const [id, name] of Object.entries(names)) {
    const contact = `c-${id === 'm-boats' ? 'vanna' : id.slice(2)}`;
    const fields = { name: 'Ros Vanna', role: 'focalPoint', lang: 'en', reachedBy: 'email' } as const;
    await site.member(id, [
      {
        type: 'MemberRegistered',
        data: {
          organisation: { name, type: 'localNgo', subSectors: [], districts: ['0203'] },
          status: 'active',
        },
      },
      {
        type: 'ContactAdded',
        data: { contact, fields: { ...fields, email: `${contact}@example.org` } },
      },
    ]);
  }
}

async function whoDoesWhat(site: Site): Promise<void> {
  const meta = () => ({ by: 'staff:s-coord', at: site.services.now() });
  const lead = (role: Role, who: typeof rice | typeof lotus): ForumEvent => ({
    ...{ type: 'RoleGiven', data: { role, lead: who } },
  });
  await site.services.repository.change(forumAggregate, NETWORK, FILLED, meta(), () => [
    lead('programme', rice),
    lead('logistics', lotus),
    lead('coordinator', rice),
    { type: 'SeatFilled', data: { id: 'disability', member: 'm-open' } },
    { type: 'MeetingNamed', data: { meeting: MEETING } },
  ]);
  const decide = (key: string, decision: (now: Task) => TaskEvent[]) =>
    site.services.repository.change(taskAggregate, NETWORK, `${FILLED}-${key}`, meta(), decision);
  for (const key of ['purpose', 'date', 'committees']) {
    await decide(key, (now) => nameOwners(now, [poe], 'taken'));
    await decide(key, (now) =>
      finishTask(now, poe, { note: 'Decided at the meeting of the steering group' }),
    );
  }
  await decide('budget', (now) => nameOwners(now, [boats], 'taken'));
  await decide('venue', (now) => nameOwners(now, [lotus, rice], 'taken'));
  await decide('authorities', (now) => nameOwners(now, [rice], 'taken'));
  await decide('call', (now) => takeTask(now, rice));
  await decide('score', (now) => nameOwners(now, [lotus], 'offered'));
  await decide('speakers', (now) => nameOwners(now, [rice], 'taken'));
  await followUp(site);
}

async function call(site: Site, forum: string, closes: string): Promise<void> {
  const text = {
    'text.en': 'What works in small schools, and what does not?\nTell it with one example and its numbers.',
    'text.km': 'អ្វីដែលមានប្រសិទ្ធភាពនៅសាលាតូចៗ និងអ្វីដែលគ្មាន?\nសូមលើកឧទាហរណ៍មួយ ព្រមទាំងតួលេខ។',
  };
  await post(site, forum, { closes, ...text, strangers: 'yes' }, '/voices/call');
}

/** What was proposed, with what became of it. */
const proposals = {
  READ: { title: ['Reading corners', 'ជ្រុងអំណានក្នុងថ្នាក់រៀន'], speaker: ['Keo Sokha', 'female'], is: 'yes' },
  WATER: { title: ['Clean water in forty schools', ''], speaker: ['Chea Dara', 'male'], is: 'yes' },
  BOATS: {
    title: ['', 'ទូកសាលារៀន៖ ការធ្វើដំណើររបស់សិស្សនៅរដូវវស្សា ក្នុងឃុំជាប់បឹងទន្លេសាប'],
    speaker: ['ចាន់ បុប្ផា', 'female'],
    is: 'yes',
  },
  MAPS: { title: ['Maps that children draw', 'ផែនទីដែលកុមារគូរ'], speaker: ['Sok Dara', 'male'], is: 'maybe' },
  DRUMS: { title: ['Drums', 'ស្គរ'], speaker: ['Ros Vanna', 'male'], is: 'no' },
  SONGS: { title: ['Songs of the harvest', ''], speaker: ['Keo Sokha', 'female'], is: undefined },
} as const;

async function voices(site: Site): Promise<void> {
  await call(site, FILLED, '2025-11-20');
  const claims = { purpose: 'proposal', cause: FILLED, expires: DAY } as const;
  for (const [id, { title, speaker }] of Object.entries(proposals)) {
    const [en, km] = title;
    const form = {
      ...{ id, 'title.en': en, 'title.km': km, 'about.en': en && 'What three schools learned in a year.' },
      ...{ 'about.km': km && 'អ្វីដែលសាលារៀនបីបានរៀនក្នុងរយៈពេលមួយឆ្នាំ។', language: km ? 'km' : 'en' },
      ...{ 'speakers.0.id': `${id}S0`, 'speakers.0.name': speaker[0], 'speakers.0.sex': speaker[1] },
      ...{ needs: 'interpreter', minutes: '45', expected: '40' },
    };
    const from = id === 'BOATS' ? { seat: lotus.seat, person: lotus.person } : {};
    const own = `/v/${site.token({ ...claims, ...from })}`;
    await sent(await site.ask(own, { lang: 'en', form }), own);
  }
  for (const reader of ['m-rice.c-dara', 'm-poe.c-chan']) {
    await post(site, FILLED, { do: 'reader', reader }, '/voices/call');
  }
  await followUp(site);
  site.at('2025-12-02T02:00:00.000Z');
  for (const [n, id] of (['READ', 'WATER', 'BOATS', 'MAPS'] as const).entries()) {
    for (const [seat, person] of [
      ['m-rice', 'c-dara'],
      ['m-poe', 'c-chan'],
    ] as const) {
      if (id === 'MAPS' && seat === 'm-poe') continue;
      const path = `/read/${readerToken(site, seat, person)}/${id}`;
      const form = {
        relevance: '5',
        voices: String(5 - n),
        practice: '4',
        clarity: '3',
        line: 'Worth hearing',
      };
      await sent(await site.ask(path, { lang: 'en', form }), path);
    }
  }
  for (const [id, { is, speaker }] of Object.entries(proposals)) {
    if (is === undefined) continue;
    const meta = { by: 'staff:s-coord', at: site.services.now() };
    const happens = (events: (version: number) => ProposalEvent[]) =>
      site.services.repository.change(proposalAggregate, NETWORK, id, meta, (_, at) => events(at));
    await happens(() => [{ type: 'ProposalDecided', data: { is, reason: 'We compared all of them' } }]);
    if (id === 'MAPS' || id === 'DRUMS') continue;
    await happens((decision) => [{ type: 'DecisionTold', data: { decision } }]);
    if (speaker[0] === 'Keo Sokha') {
      await happens(() => [{ type: 'SpeakerConfirmed', data: { speaker: `${id}S0` } }]);
    }
  }
  await followUp(site);
}

export function readerToken(site: Site, seat = 'm-rice', person = 'c-dara', forum = FILLED): string {
  return site.token({ purpose: 'reader', cause: forum, seat, person, expires: LINKS_END });
}

async function programme(site: Site): Promise<void> {
  const rooms = {
    ...{ 'rooms.0.id': 'HALL', 'rooms.0.name.en': 'Large hall', 'rooms.0.name.km': 'សាលធំ' },
    ...{ 'rooms.0.holds': '120', 'rooms.0.has': 'interpreter' },
    ...{ 'rooms.1.id': 'LIBRARY', 'rooms.1.name.en': 'Library', 'rooms.1.name.km': 'បណ្ណាល័យ' },
    ...{ 'rooms.1.holds': '30' },
  };
  await post(site, FILLED, rooms, '/programme/rooms');
  const slots = [
    { id: 'S0', kind: 'plenary', 'title.en': 'Opening', 'title.km': 'ពិធីបើក', start: '08:00', end: '09:00' },
    { id: 'S1', kind: 'session', session: 'READ', start: '09:00', end: '09:45', moderator: 'm-poe.c-chan' },
    { id: 'S2', kind: 'session', session: 'WATER', start: '09:00', end: '09:45', room: 'LIBRARY' },
    { id: 'S3', kind: 'break', 'title.en': 'Tea', 'title.km': 'សម្រាកតែ', start: '09:45', end: '10:15' },
    { id: 'S4', kind: 'session', session: 'BOATS', start: '10:15', end: '11:00' },
  ];
  for (const slot of slots) await post(site, FILLED, { room: 'HALL', ...slot }, '/programme/slot');
  await post(site, FILLED, { part: 'publish' }, '/programme');
  const lunch = { id: 'S5', kind: 'break', 'title.en': 'Lunch', start: '11:00', end: '12:00' };
  await post(site, FILLED, lunch, '/programme/slot');
  await followUp(site);
}

const placesOf = (over: Record<string, string>) => ({
  ...{ do: 'set', version: '0', opens: '2025-12-01', capacity: '30' },
  ...{ 'aside.speakers': '6', 'kept.opd': '4', keptUntil: '2026-01-20' },
  ...over,
});

async function places(site: Site): Promise<void> {
  await post(site, FILLED, placesOf({ closes: '2026-02-13', capacity: '12' }), '/places');
  for (const [n, name] of ['Demo Sreypov', 'ដេម៉ូ វុទ្ធី', 'Demo Theary', 'Demo Vibol'].entries()) {
    const form = {
      ...{ id: `REG${n}`, name, phone: `+855 00 000 20${n}`, organisation: 'Samlout Parents’ Radio' },
      ...{ sex: n % 2 === 0 ? 'female' : 'male', district: '0203', speaksFor: 'nobody', meal: 'any' },
      ...{ lang: n === 1 ? 'km' : 'en', agree: 'yes' },
    };
    await post(site, FILLED, form, '/places/new');
  }
  await followUp(site);
}

/** Who was at the door of the forum's meeting. */
async function theDay(site: Site): Promise<void> {
  const tap = (person: string, over: object) => ({
    ...{ id: `t-${person}`, person, is: 'room' as const, at: '2025-11-10T01:40:00.000Z' },
    ...over,
  });
  const taps = [
    tap('c-sokha', { seat: 'm-rice' }),
    tap('c-bopha', { seat: 'm-lotus' }),
    tap('w1', { walkIn: { name: 'Demo Vuthy', organisation: 'House 7' } }),
  ];
  const noted = {
    type: 'AttendanceNoted',
    data: { date: 1, way: 'page', taps },
  } as unknown as DayEvent;
  const meta = { by: 'staff:s-coord', at: site.services.now() };
  await site.services.repository.change(dayAggregate, NETWORK, MEETING, meta, () => [noted]);
}
