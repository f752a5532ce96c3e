import type { LedgerRow } from '../../delivery/ledger-row.ts';
import { plain } from '../../i18n/typed-text.ts';
import { meetingAggregate } from '../../meeting/rules/meeting.ts';
import { addressAt } from '../../membership/rules/former-addresses.ts';
import type { Contact } from '../../membership/rules/member.ts';
import { membersOf } from '../../membership/rules/views.ts';
import { known } from '../../platform/personal.ts';
import type { StaffContext } from '../../web/context.ts';

/** Somebody as the log names them. */
export interface Reader {
  readonly name: string;
  readonly organisation: string;
  /** Of a member; absent for guests and staff. */
  readonly contact?: Contact | undefined;
  readonly email?: string | undefined;
}

/** Whom messages are to. */
export type Readers = (row: Pick<LedgerRow, 'person' | 'seat'>) => Reader | undefined;

/** Meetings whose guests are looked up for one page. */
const MOST_MEETINGS = 3;

/** The readers of the messages of one page: each organisation is a request of its own, and each meeting with guests. */
export async function readersOf(
  { var: { lang, services, networkId, network } }: StaffContext,
  rows: readonly Pick<LedgerRow, 'person' | 'seat' | 'party' | 'cause'>[],
): Promise<Readers> {
  const seats = rows.flatMap(({ party, seat }) => (party === 'member' ? [seat] : []));
  const causes = rows.flatMap(({ party, cause }) => (party === 'guest' ? [cause] : []));
  const meetings = [...new Set(causes)].flatMap((cause) => /^meeting\/(.+)$/.exec(cause)?.[1] ?? []);
  const [members, loaded] = await Promise.all([
    membersOf(services.views, networkId, seats),
    Promise.all(
      meetings.slice(0, MOST_MEETINGS).map((id) => services.repository.load(meetingAggregate, networkId, id)),
    ),
  ]);
  const found = new Map<string, Reader>();
  for (const { id, name, email } of network.staff) {
    found.set(id, { name, organisation: network.settings.shortName, email });
  }
  for (const { state } of loaded) {
    for (const guest of state.status === 'none' ? [] : (state.details.guests ?? [])) {
      found.set(guest.id, {
        name: known(guest.name) ?? '',
        organisation: guest.organisation ?? '',
        email: known(guest.email),
      });
    }
  }
  for (const { member } of members) {
    const organisation = plain(member.organisation.name, lang);
    for (const contact of member.contacts) {
      found.set(contact.id, { name: contact.name, organisation, contact, email: contact.email });
    }
  }
  return ({ person }) => found.get(person);
}

/** The address that a message went to, as far as it is still known. */
export function sentToAddress(
  { person, seats, frozen, sentAt }: Pick<LedgerRow, 'person' | 'seats' | 'frozen' | 'sentAt'>,
  reader: Reader | undefined,
): string | undefined {
  if (sentAt === undefined || frozen === undefined || reader?.contact === undefined) return undefined;
  const own = frozen.seats?.find(({ place }) => seats?.[place]?.person === person);
  return addressAt(reader.contact, own?.personVersion ?? frozen.personVersion);
}
