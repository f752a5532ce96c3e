import { createHash } from 'node:crypto';
import type { Invitee } from '../../functions/meeting/rules/events.ts';
import { giveAnswer, seatAggregate, seatId } from '../../functions/meeting/rules/seat.ts';
import type { Meeting } from '../../functions/meeting/rules/state.ts';
import { importAggregate } from '../../functions/membership/rules/import/import.ts';
import { memberAggregate } from '../../functions/membership/rules/member.ts';
import type { MinutesEvent, Published } from '../../functions/minutes/rules/events.ts';
import { minutesAggregate } from '../../functions/minutes/rules/minutes.ts';
import type { Append } from '../../functions/platform/event-log.ts';
import { appendOf } from '../../functions/platform/repository.ts';
import { addressOf, NETWORK, numbersTo, OFFICE_HOURS } from './crowd.ts';

/* What the people of {@link PageSite} do, as facts. */

export const now = () => OFFICE_HOURS.toISOString();
export const meta = { by: 'system', at: OFFICE_HOURS.toISOString() };
export const MEETING = ulidOf('meeting');
export const IMPORT = ulidOf('import');

/** As long and as much left to chance as the ids of real people: what is packed is as large as theirs. */
export function ulidOf(name: string): string {
  const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  const bytes = createHash('sha256').update(name).digest();
  return `01K7M5${[...bytes.subarray(0, 20)].map((byte) => letters[byte % 32]).join('')}`;
}

/** Every tenth is handed what others are sent. */
export function inviteeOf(number: number): Invitee {
  const channel = number % 10 === 0 ? 'telegram' : 'email';
  const lang = (['km', 'en', 'both'] as const)[number % 3] ?? 'en';
  return { seat: ulidOf(`m${number}`), party: 'member', person: ulidOf(`c${number}`), channel, lang };
}

export function memberAppend(number: number): Append {
  const { seat, person, channel, lang } = inviteeOf(number);
  const name = {
    en: `Organisation ${number} of ${ulidOf(`n${number}`).slice(8, 20)}`,
    km: `អង្គការលេខ ${number}`,
  };
  const organisation = { name, type: 'localNgo' as const, subSectors: ['primary'], districts: ['0203'] };
  const reach =
    channel === 'telegram' ? { phone: `+855 00 ${number}`, reachedBy: channel } : { reachedBy: channel };
  const contact = { name: `Person ${number}`, role: 'focalPoint' as const, lang, email: addressOf(number) };
  return appendOf(
    memberAggregate,
    NETWORK,
    seat,
    0,
    [
      { type: 'MemberRegistered', data: { organisation, status: 'active' } },
      { type: 'ContactAdded', data: { contact: person, fields: { ...contact, ...reach } } },
    ],
    meta,
  );
}

/** Every second organisation has answered. */
export function answers(size: number, convened: Meeting): Append[] {
  return numbersTo(size / 2).map((half) => {
    const { seat, person } = inviteeOf(half * 2 - 1);
    const answering = { meetingId: MEETING, seat, person, source: 'form', inAudience: true } as const;
    const fields = { answer: half % 3 === 0 ? 'no' : 'yes' } as const;
    const events = giveAnswer(seatAggregate.initial, convened, answering, fields, now());
    const by = { by: `person:${person}`, at: new Date(OFFICE_HOURS.getTime() + half * 977).toISOString() };
    return appendOf(seatAggregate, NETWORK, seatId(MEETING, seat), 0, events, by);
  });
}

/** A list of a hundred organisations more. */
export function importAppend(size: number): Append {
  const rows = numbersTo(100).map((n) => ({
    row: n + 1,
    organisation: { nameEn: `New organisation ${n}` },
    people: [{ name: `New person ${n}`, email: addressOf(size + n) }],
  }));
  return appendOf(
    importAggregate,
    NETWORK,
    IMPORT,
    0,
    [
      { type: 'ImportBegan', data: { separator: ',', encoding: 'utf-8', dayFirst: true, ignored: [] } },
      { type: 'ImportRowsStored', data: { rows } },
      { type: 'ImportRead', data: { rows: rows.length } },
    ],
    meta,
  );
}

const DECISIONS = 12;
const POINTS = 20;

/** A summary as after a long meeting, in Khmer: twelve decisions, twenty promises of as many organisations. */
export function summaryAppend(): Append {
  // No two alike, as compressed they would be nothing.
  const clauses = [
    'សាលារៀនទាំងអស់បើកជ្រុងអំណានក្នុងថ្នាក់',
    'ផ្ញើរបាយការណ៍មកក្រុមការងារនៅចុងខែ',
    'រៀបចំវគ្គបណ្តុះបណ្តាលជូនគ្រូបង្រៀនថ្នាក់ដំបូង',
    'ស្នើសុំការិយាល័យអប់រំខេត្តផ្តល់សៀវភៅសិក្សាបន្ថែម',
    'ចុះបញ្ជីកុមារដែលបោះបង់ការសិក្សា',
    'ធ្វើបច្ចុប្បន្នភាពបញ្ជីសមាជិក និងលេខទូរសព្ទ',
    'ចែករំលែកសម្ភារៈសម្រាប់កុមារមានពិការភាព',
    'ជ្រើសរើសទីកន្លែងសម្រាប់វេទិកាសិក្សា',
    'ពិភាក្សាជាមួយមាតាបិតាអំពីអាហារូបត្ថម្ភ',
    'សាងសង់បង្គន់ និងកន្លែងលាងដៃ',
    'ត្រួតពិនិត្យគុណភាពទឹកស្អាតនៅសាលារៀន',
  ];
  const clause = (number: number) => clauses[number % clauses.length] ?? '';
  const textOf = (number: number) => ({
    km: [number, number * 3 + 1, number * 5 + 2].map(clause).join(' ហើយ'),
  });
  const owners = numbersTo(POINTS).map((number) => {
    const { seat, person } = inviteeOf(number);
    return { seat, party: 'member', person, leads: true } as const;
  });
  const entry = (kind: 'decision' | 'point', number: number) => ({
    id: ulidOf(`${kind} ${number}`),
    item: ulidOf('item'),
    kind,
    text: textOf(kind === 'point' ? number : POINTS + number),
    membersOnly: false,
    owners: kind === 'point' ? owners.slice(number - 1, number) : [],
    open: false,
    ...(kind === 'point' ? { due: '2026-11-30' } : {}),
  });
  const parts = ['opening', 'guests', 'host', 'objectives', 'thanks', 'ahead'].map((part, n) => [
    part,
    textOf(50 + n),
  ]);
  const published: Published = {
    revision: 1,
    date: 1,
    title: { km: 'កិច្ចប្រជុំប្រចាំត្រីមាស' },
    parts: Object.fromEntries(parts),
    entries: [
      ...numbersTo(DECISIONS).map((number) => entry('decision', number)),
      ...numbersTo(POINTS).map((number) => entry('point', number)),
    ],
    names: Object.fromEntries(owners.map(({ seat }, n) => [seat, { km: `អង្គការលេខ ${n + 1}` }])),
    photos: [],
    mail: false,
  };
  const events: MinutesEvent[] = [
    { type: 'SummaryPublished', data: { published, releaseAt: now() } },
    { type: 'SummaryReleased', data: { revision: 1 } },
  ];
  return appendOf(minutesAggregate, NETWORK, MEETING, 0, events, meta);
}
