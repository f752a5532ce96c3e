import type { MeetingDetails } from '../../functions/meeting/rules/details.ts';
import type { Invitee } from '../../functions/meeting/rules/events.ts';
import type { MemberEvent } from '../../functions/membership/rules/events.ts';

export const details: MeetingDetails = {
  title: { en: 'Q4', km: 'ត្រីមាសទី៤' },
  date: '2025-11-10',
  start: '08:30',
  end: '12:00',
  venue: { en: 'The hall', km: 'សាល' },
  address: { en: 'Road 5', km: 'ផ្លូវ ៥' },
  objectives: [{ en: 'Meet', km: 'ជួបជុំ' }],
  agenda: [{ id: 'a', title: { en: 'Welcome', km: 'ស្វាគមន៍' }, minutes: 30, tag: 'inform' }],
  host: 'Organisation 1',
  contributions: [{ what: { en: 'Lunch', km: 'អាហារ' }, by: 'Somebody unknown' }],
  guests: [{ id: 'g1', name: 'Guest', lang: 'en', reachedBy: 'email', email: 'g1@example.org' }],
  audience: { choice: 'all' },
} as MeetingDetails;

const member = (seat: string, person: string, channel: Invitee['channel'] = 'email'): Invitee => ({
  seat,
  person,
  party: 'member',
  channel,
  lang: 'both',
});

/** Who is invited when it begins: two have somebody above them, one is reached by hand. */
export const audience: readonly Invitee[] = [
  member('m1', 'f1'),
  member('m2', 'f2'),
  member('m3', 'f3', 'telegram'),
  { seat: 'g1', person: 'g1', party: 'guest', channel: 'email', lang: 'en' },
];
/** People who may be invited singly, or uninvited, or answer. */
export const people: readonly Invitee[] = [...audience, member('m1', 'a1'), member('m2', 'h2')];

/** The facts of the members, by id. */
export const memberFacts: Readonly<Record<string, readonly MemberEvent[]>> = {
  m1: [registered(1), contact('f1', 'focalPoint'), contact('a1', 'alternate'), contact('h1', 'head')],
  m2: [registered(2), contact('f2', 'focalPoint'), contact('h2', 'head')],
  m3: [registered(3), contact('f3', 'focalPoint', 'telegram'), contact('a3', 'alternate')],
};

function registered(n: number): MemberEvent {
  const name = { en: `Organisation ${n}`, km: `អង្គការ ${n}` };
  const organisation = { name, type: 'localNgo' as const, subSectors: [], districts: [] };
  return { type: 'MemberRegistered', data: { organisation, status: 'active' } };
}

function contact(
  id: string,
  role: 'focalPoint' | 'alternate' | 'head',
  reachedBy: Invitee['channel'] = 'email',
): MemberEvent {
  const fields = { name: id, role, lang: 'both' as const, reachedBy, phone: '000 000 000' };
  return {
    type: 'ContactAdded',
    data: { contact: id, fields: { ...fields, email: `${id}@example.org` } },
  };
}

/** Who is invited when a life begins, and the facts of their organisations. */
export interface Invited {
  readonly audience: readonly Invitee[];
  readonly memberFacts: Readonly<Record<string, readonly MemberEvent[]>>;
}
