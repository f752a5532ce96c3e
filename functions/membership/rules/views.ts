import * as z from 'zod';
import { searchKey } from '../../i18n/khmer.ts';
import type { StreamKey } from '../../platform/event.ts';
import { once } from '../../platform/once.ts';
import { readRow } from '../../platform/tomorrow.ts';
import type { Listing, ViewRow, Views } from '../../platform/views.ts';
import { toTell } from './corrections.ts';
import { contactFields, correctionFields, heldWhy, memberStatus, organisation } from './events.ts';
import { formerAddress } from './former-addresses.ts';
import { heardList } from './heard-addresses.ts';
import { type Contact, hasNobody, type Member } from './member.ts';
import { sexOf } from './sex.ts';
import { standingView } from './standings.ts';

const contactRow = once(() =>
  contactFields()
    .omit({ name: true, email: true, phone: true, telegram: true })
    .extend({
      id: z.string(),
      name: z.string(),
      email: z.string().optional(),
      former: z.array(formerAddress()).readonly().optional(),
      phone: z.string().optional(),
      telegram: z.string().optional(),
      held: heldWhy.optional(),
      off: z.array(z.string()).readonly().optional(),
      left: z.boolean(),
      epoch: z.number(),
      confirmedAt: z.string().optional(),
    }),
);

/** One member in a list. */
export const memberRow = once(() =>
  z.object({
    id: z.string(),
    version: z.number(),
    status: memberStatus,
    organisation: organisation(),
    since: z.string().optional(),
    /** Everybody who is not forgotten, also those who left. */
    contacts: z.array(contactRow()),
    /** Corrections that wait. */
    corrections: z.number(),
    /** What the search looks through, as {@link searchKey}s; not in packs. */
    keys: z.string().optional(),
  }),
);
export type MemberRow = z.infer<ReturnType<typeof memberRow>>;

/** One correction that waits for the coordinator. */
export const correctionRow = once(() =>
  z.object({
    member: z.string(),
    correction: z.string(),
    contact: z.string(),
    contactName: z.string(),
    organisation: organisation().shape.name,
    fields: correctionFields(),
    proposedAt: z.string(),
  }),
);
export type CorrectionRow = z.infer<ReturnType<typeof correctionRow>>;

/** A decision about a correction that a person has to bring. */
export const toTellRow = once(() =>
  z.object({ is: z.literal('toTell'), member: z.string(), correction: z.string(), at: z.string() }),
);

/** A member that is invited and has nobody who can be. */
export const nobodyRow = once(() =>
  z.object({ is: z.literal('nobody'), member: z.string(), organisation: organisation().shape.name }),
);

export function membersList(network: string): string {
  return `${network}/members`;
}

export function correctionsList(network: string): string {
  return `${network}/corrections`;
}

/** A member as the list of members keeps it. */
export interface ListedMember {
  readonly id: string;
  readonly version: number;
  readonly member: Member;
  /** Corrections that wait. */
  readonly corrections: number;
  readonly keys: string;
}

/** Every member of a network as last listed, also those that left; in no order. */
export async function listMembers(
  views: Pick<Views, 'packs' | 'all'>,
  network: string,
): Promise<ListedMember[]> {
  const list = membersList(network);
  return readable((await views.packs.all(list)) ?? (await views.all(list)));
}

/** A few of them, by id: each is a request of its own. */
export async function membersOf(
  views: Pick<Views, 'get'>,
  network: string,
  ids: readonly string[],
): Promise<ListedMember[]> {
  const rows = await Promise.all([...new Set(ids)].map((id) => views.get(membersList(network), id)));
  return readable(rows.flatMap((row) => row ?? []));
}

function readable(rows: readonly Pick<ViewRow, 'data'>[]): ListedMember[] {
  return rows.flatMap(({ data }) => {
    const row = readRow('members', memberRow(), data);
    return row ? [listed(row)] : [];
  });
}

function listed(row: MemberRow): ListedMember {
  const { id, version, status, organisation, since, contacts, corrections, keys } = row;
  const people = contacts.map(
    (contact): Contact => ({ ...contact, sex: sexOf(contact.sex), forgotten: false }),
  );
  const member = { status, organisation, since, contacts: people, corrections: [], closedCorrections: [] };
  return {
    id,
    version,
    corrections,
    member,
    get keys() {
      return keys ?? keysOf(member);
    },
  };
}

/** What members wait for. */
export interface MembersWaiting {
  /** Corrections that nobody has decided, the oldest first. */
  readonly corrections: readonly CorrectionRow[];
  /** Decisions that are to be told by a person, the oldest first. */
  readonly toTell: readonly z.infer<ReturnType<typeof toTellRow>>[];
  /** Organisations in which nobody can be reached. */
  readonly nobody: readonly z.infer<ReturnType<typeof nobodyRow>>[];
}

export async function listWaiting(views: Pick<Views, 'all'>, network: string): Promise<MembersWaiting> {
  const rows = (await views.all(correctionsList(network))).map(({ data }) => data);
  const isOther = (data: object) => 'is' in data;
  const others = rows.filter(isOther);
  return {
    corrections: rows
      .filter((data) => !isOther(data))
      .flatMap((data) => readRow('corrections', correctionRow(), data) ?? [])
      .sort((a, b) => (a.proposedAt < b.proposedAt ? -1 : 1)),
    toTell: others
      .flatMap((data) => toTellRow().safeParse(data).data ?? [])
      .sort((a, b) => (a.at < b.at ? -1 : 1)),
    nobody: others.flatMap((data) => nobodyRow().safeParse(data).data ?? []),
  };
}

export function memberViews(member: Member, version: number, stream: StreamKey): Listing {
  if (member.status === 'unknown') return [];
  const { organisation, status, since } = member;
  const contacts = member.contacts
    .filter((contact) => !contact.forgotten)
    .map(({ forgotten: _, ...contact }) => contact);
  const row: MemberRow = {
    id: stream.id,
    version,
    status,
    organisation,
    since,
    contacts,
    corrections: member.corrections.length,
    keys: keysOf(member),
  };
  const pk = correctionsList(stream.network);
  const waiting = waitingRows(member, pk, stream.id, version);
  const asked = member.corrections.length > 0 || member.closedCorrections.length > 0;
  const changed = member.joinedLater || member.contacts.some((one) => one.left || one.forgotten);
  return [
    { pk: membersList(stream.network), sk: stream.id, v: version, data: row, packed: true },
    standingView(member, version, stream.network, stream.id),
    ...(asked || changed || waiting.length > 0 ? [{ pk, prefix: `${stream.id}#`, v: version }] : []),
    ...waiting,
    ...member.corrections.map((correction): ViewRow => {
      const asking = member.contacts.find(({ id }) => id === correction.contact);
      const data: CorrectionRow = {
        member: stream.id,
        correction: correction.id,
        contact: correction.contact,
        contactName: asking?.name ?? '',
        organisation: organisation.name,
        fields: correction.fields,
        proposedAt: correction.proposedAt,
      };
      return { pk, sk: `${stream.id}#${correction.id}`, v: version, data };
    }),
    ...heardAddresses(member, version, stream),
  ];
}

/** What a member waits for beside its corrections. */
function waitingRows(member: Member, pk: string, id: string, v: number): ViewRow[] {
  const nobody: z.infer<ReturnType<typeof nobodyRow>> = {
    is: 'nobody',
    member: id,
    organisation: member.organisation.name,
  };
  return [
    ...toTell(member).map((decision): ViewRow => {
      const data: z.infer<ReturnType<typeof toTellRow>> = {
        is: 'toTell',
        member: id,
        correction: decision.correction.id,
        at: decision.at,
      };
      return { pk, sk: `${id}#${decision.correction.id}`, v, data };
    }),
    ...(hasNobody(member) ? [{ pk, sk: `${id}#nobody`, v, data: nobody }] : []),
  ];
}

/** What it has heard of addresses; most have heard nothing. No key names one. */
function heardAddresses({ heard }: Member, v: number, { network, id }: StreamKey): Listing {
  if (!heard) return [];
  const pk = heardList(network);
  return [
    { pk, prefix: `${id}#`, v },
    ...heard.map((data, n): ViewRow => ({ pk, sk: `${id}#${n}`, v, data })),
  ];
}

/** Names of the organisation and of its people, and the addresses that they have or had. */
function keysOf(member: Member): string {
  const { name, shortName } = member.organisation;
  const people = member.contacts.filter((contact) => !contact.forgotten && !contact.left);
  return [
    name.en,
    name.km,
    shortName,
    ...people.flatMap((contact) => [contact.name, ...addressesOf(contact)]),
  ]
    .flatMap((text) => (text ? [searchKey(text)] : []))
    .join('\n');
}

/** The addresses that somebody has or had. */
export function addressesOf({ email, former = [] }: Pick<Contact, 'email' | 'former'>): string[] {
  return [...(email ? [email] : []), ...former.map((one) => one.email)];
}
