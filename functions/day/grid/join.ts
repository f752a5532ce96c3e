import { CONSENT_TEXT } from '../../membership/rules/consent.ts';
import { addContact, registerMember } from '../../membership/rules/decide.ts';
import { derivedId } from '../../membership/rules/derived-id.ts';
import type { ContactFields, MemberEvent, Organisation } from '../../membership/rules/events.ts';
import { type Member, memberAggregate } from '../../membership/rules/member.ts';
import { AddressNotUsable, ContactNeedsName } from '../../membership/rules/refusals.ts';
import type { ListedMember } from '../../membership/rules/views.ts';
import type { AppendMeta } from '../../platform/event-log.ts';
import type { Refusal } from '../../platform/refusal.ts';
import { appendOf } from '../../platform/repository.ts';
import { together } from '../../platform/together.ts';
import type { Services } from '../../web/context.ts';
import type { OpenDoor } from '../door/open-door.ts';
import { joinWalkIn } from '../rules/close.ts';
import { dayAggregate } from '../rules/day.ts';
import type { Way } from '../rules/events.ts';
import { withCounts } from '../rules/final-counts.ts';
import { knowingOf } from '../rules/known-people.ts';
import { learnedOf, viaOf } from '../rules/learned.ts';
import type { Presence } from '../rules/presence.ts';
import type { GridRow } from './grid-rows.ts';

/** A walk-in of a meeting, and who says who they are. */
export interface Joining {
  readonly open: Pick<OpenDoor, 'networkId' | 'meetingId' | 'meeting'>;
  readonly members: ReadonlyMap<string, ListedMember>;
  readonly row: GridRow;
  readonly meta: AppendMeta;
}

type Tools = Pick<Services, 'repository'>;

/** A walk-in is somebody the network knows. Their contact learns what was said at the door: sex, and pictures. */
export async function joinKnown(
  { repository }: Tools,
  joining: Joining,
  known: { readonly seat: string; readonly person: string },
): Promise<void> {
  await joined({ repository }, joining, known, (member) => {
    const contact = member.contacts.find(({ id, forgotten }) => id === known.person && !forgotten);
    const { presence } = joining.row;
    return contact && !contact.left && presence ? learnedOf(member, contact, presence, wayOf(presence)) : [];
  });
}

/** What the form of a new contact says. */
export interface NewOne {
  readonly member: string;
  readonly name: string;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
}

/**
 * A walk-in becomes a contact of a member; pressed twice they are one, since the id is made of what was written down.
 *
 * @throws {Refusal} as {@link addContact}
 */
export async function makeContact({ repository }: Tools, joining: Joining, form: NewOne): Promise<void> {
  const { row, open } = joining;
  const { member: seat } = form;
  const person = derivedId(open.meetingId, `walk-in ${row.person} ${seat}`);
  const fields = contactOf(form, 'alternate', row);
  await joined({ repository }, joining, { seat, person }, (member) =>
    withConsent(addContact(member, person, fields), person, row),
  );
}

/** What the form of a new organisation says. */
export interface NewOrganisation extends Omit<NewOne, 'member'> {
  readonly organisation: Organisation;
}

/**
 * The organisation of a walk-in becomes an active member, with them as its focal point; pressed twice it is one.
 *
 * @throws {Refusal} as {@link registerMember}
 */
export async function makeMember(
  { repository }: Tools,
  joining: Joining,
  form: NewOrganisation,
): Promise<void> {
  const { row, open } = joining;
  const { organisation } = form;
  const seat = derivedId(open.meetingId, `organisation of ${row.person}`);
  const contact = derivedId(open.meetingId, `walk-in ${row.person} ${seat}`);
  const contacts = [{ contact, fields: contactOf(form, 'focalPoint', row) }];
  await joined({ repository }, joining, { seat, person: contact }, (member) =>
    withConsent(registerMember(member, { organisation, status: 'active', contacts }), contact, row),
  );
}

function contactOf(
  { name, phone, email }: Omit<NewOne, 'member'>,
  role: ContactFields['role'],
  { presence }: GridRow,
): ContactFields {
  return {
    name,
    role,
    lang: 'km',
    reachedBy: email ? 'email' : phone ? 'call' : 'letter',
    ...(phone ? { phone } : {}),
    ...(email ? { email } : {}),
    ...(presence?.sex ? { sex: presence.sex } : {}),
  };
}

/** With what was said of pictures at the door. */
function withConsent(added: readonly MemberEvent[], contact: string, { presence }: GridRow): MemberEvent[] {
  if (added.length === 0 || presence?.photo !== true) return [...added];
  const data = {
    contact,
    purpose: 'photo',
    text: CONSENT_TEXT,
    lang: 'km',
    via: viaOf[wayOf(presence)],
  } as const;
  return [...added, { type: 'ConsentGiven', data }];
}

/** The field of the form that a refusal is about. */
export function fieldOf(refusal: Refusal): string {
  if (refusal instanceof AddressNotUsable) return 'email';
  return refusal instanceof ContactNeedsName ? 'name' : '';
}

/** How it was noted what somebody says of pictures. */
function wayOf({ taps }: Presence): Way {
  return taps.findLast(({ photo }) => photo !== undefined)?.way ?? 'door';
}

/** Both are stored or neither. */
async function joined(
  { repository }: Tools,
  { open, members, row, meta }: Joining,
  known: { readonly seat: string; readonly person: string },
  decide: (member: Member) => readonly MemberEvent[],
): Promise<void> {
  const { networkId, meetingId } = open;
  await together({ repository }, async () => {
    const [day, member] = await Promise.all([
      repository.load(dayAggregate, networkId, meetingId),
      repository.load(memberAggregate, networkId, known.seat),
    ]);
    // Somebody else was first: one walk-in is one person.
    const facts = day.state.joined[row.person] ? [] : joinWalkIn(day.state, row.person, known);
    const counted = withCounts(day.state, facts, knowingOf(open.meeting, members), meta);
    const learned = facts.length > 0 ? decide(member.state) : [];
    return {
      appends: [
        appendOf(dayAggregate, networkId, meetingId, day.version, counted, meta),
        appendOf(memberAggregate, networkId, known.seat, member.version, learned, meta),
      ],
      value: undefined,
    };
  });
}
