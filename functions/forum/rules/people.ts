import type { Text } from '../../i18n/say.ts';
import type { Contact, Member } from '../../membership/rules/member.ts';
import { Refusal } from '../../platform/refusal.ts';
import { sameAsStored } from '../../platform/same.ts';
import type { RoleLead } from './events.ts';
import type { StandingForum } from './forum.ts';
import { type Role, roles } from './roles.ts';
import { MAX_SEATS, type SeatEvent, type Voice } from './seats.ts';
import type { ForumRow } from './views.ts';

export class SeatIsGone extends Refusal {
  readonly text = {
    en: 'This seat is not there any more.',
    km: 'កន្លែងនេះលែងមានទៀតហើយ។',
  } satisfies Text;
}

/** Somebody else was put on it meanwhile. */
export class SeatIsFilled extends Refusal {
  readonly text = {
    en: 'Another organisation has this seat meanwhile. Empty it first.',
    km: 'អង្គការមួយទៀតមានកន្លែងនេះរួចហើយ។ សូមដកចេញជាមុនសិន។',
  } satisfies Text;
}

export class EnoughSeats extends Refusal {
  readonly text = {
    en: 'There are {most} seats at most.',
    km: 'មានកន្លែងច្រើនបំផុត {most}។',
  } satisfies Text;
}

type GivesRole = {
  readonly type: 'RoleGiven';
  readonly data: { readonly role: Role; readonly lead?: RoleLead };
};

/** Who leads a role from now on, by name; without anybody it has no lead. Said again it is said once. */
export function giveRole(forum: StandingForum, role: Role, lead: RoleLead | undefined): GivesRole[] {
  if (sameAsStored(forum.leads[role], lead)) return [];
  return [{ type: 'RoleGiven', data: { role, ...(lead ? { lead } : {}) } }];
}

/** One seat more; a form that is sent again carries the same id. @throws {EnoughSeats} */
export function wantSeat({ seats }: StandingForum, id: string, of: Voice): SeatEvent[] {
  if (seats.some((one) => one.id === id)) return [];
  if (seats.length >= MAX_SEATS) throw new EnoughSeats({ most: MAX_SEATS });
  return [{ type: 'SeatWanted', data: { id, of } }];
}

/**
 * An organisation fills a seat.
 *
 * @param left whether the member that has it now is not there any more.
 * @throws {SeatIsGone} {@link SeatIsFilled}
 */
export function fillSeat(
  { seats }: StandingForum,
  id: string,
  member: string,
  left: (member: string) => boolean,
): SeatEvent[] {
  const seat = seats.find((one) => one.id === id);
  if (!seat) throw new SeatIsGone();
  if (seat.member === member) return [];
  if (seat.member !== undefined && !left(seat.member)) throw new SeatIsFilled();
  return [{ type: 'SeatFilled', data: { id, member } }];
}

/** It is a gap again. */
export function emptySeat({ seats }: StandingForum, id: string): SeatEvent[] {
  return seats.some((one) => one.id === id && one.member !== undefined)
    ? [{ type: 'SeatEmptied', data: { id } }]
    : [];
}

/** It is not looked for any more. */
export function giveUpSeat({ seats }: StandingForum, id: string): SeatEvent[] {
  return seats.some((one) => one.id === id) ? [{ type: 'SeatGivenUp', data: { id } }] : [];
}

/** The contact who leads a role, as long as they are there: nobody leads it because they come next. */
export function leadNow(
  lead: Pick<RoleLead, 'seat' | 'person'> | undefined,
  members: Pick<ReadonlyMap<string, Member>, 'get'>,
): Contact | undefined {
  const member = lead && members.get(lead.seat);
  if (!member || member.status === 'left') return undefined;
  return member.contacts.find(({ id, left, forgotten }) => id === lead.person && !left && !forgotten);
}

/** Of a forum in the list of all: roles that have something to do and nobody who leads them. */
export function rolesWithoutLead(
  { roles: used = [], leads = {} }: Pick<ForumRow, 'roles' | 'leads'>,
  members: Pick<ReadonlyMap<string, Member>, 'get'>,
): Role[] {
  return roles.filter((role) => used.includes(role) && leadNow(leads[role], members) === undefined);
}

/** Roles of a forum that somebody leads, in their order. */
export function rolesLedBy(
  {
    leads = {},
  }: { readonly leads?: Readonly<Partial<Record<string, Pick<RoleLead, 'seat' | 'person'>>>> | undefined },
  { seat, person }: Pick<RoleLead, 'seat' | 'person'>,
): Role[] {
  return roles.filter((role) => leads[role]?.seat === seat && leads[role]?.person === person);
}
