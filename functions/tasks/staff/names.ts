import type { Bilingual } from '../../i18n/say.ts';
import { findPerson, guestsIn } from '../../meeting/people/people.ts';
import { meetingAggregate } from '../../meeting/rules/meeting.ts';
import type { Contact, Member } from '../../membership/rules/member.ts';
import { listMembers } from '../../membership/rules/views.ts';
import { mayAct, type StaffContext } from '../../web/context.ts';
import type { Owner } from '../rules/events.ts';
import { contactFor } from '../rules/written-to.ts';

/** An owner as people know them. */
export interface Named {
  readonly seat: string;
  /** Name of the organisation, or of the guest; nothing where it is not known, or not for this reader. */
  readonly name?: Bilingual | undefined;
  /** Whom one writes to; nobody where an observer looks. */
  readonly contact?:
    | Pick<Contact, 'id' | 'name' | 'phone' | 'telegram' | 'epoch' | 'lang' | 'held' | 'reachedBy' | 'email'>
    | undefined;
}

export interface Names {
  readonly members: ReadonlyMap<string, Member>;
  of(owner: Owner): Named;
}

/** Names of those who have these tasks. Observers see organisations, and no person. */
export async function namesOf(c: StaffContext, owners: readonly Owner[]): Promise<Names> {
  const { services, networkId } = c.var;
  const members = new Map(
    (await listMembers(services.views, networkId)).map(({ id, member }) => [id, member]),
  );
  const acts = mayAct(c);
  const guests = new Map<string, NonNullable<Named['contact']>>();
  for (const [meeting, of] of acts ? guestsByMeeting(owners) : []) {
    const { state, version } = await services.repository.load(meetingAggregate, networkId, meeting);
    if (state.status === 'none') continue;
    for (const { seat } of of) {
      const row = { network: networkId, party: 'guest', seat, person: seat } as const;
      const guest = await findPerson(services.repository, row, guestsIn(state, version));
      if (!guest) continue;
      const { name, phone, telegram, epoch, lang, email, barred } = guest;
      const held =
        barred === 'addressHeld' ? 'bounced' : barred === 'addressComplained' ? 'complained' : undefined;
      guests.set(seat, {
        id: seat,
        name,
        phone,
        telegram,
        epoch,
        lang,
        email,
        held,
        reachedBy: email ? 'email' : 'call',
      });
    }
  }
  return {
    members,
    of(owner) {
      const { seat, party, person } = owner;
      if (party !== 'member') {
        const guest = guests.get(seat);
        return { seat, name: guest && { en: guest.name, km: guest.name }, contact: guest };
      }
      const member = members.get(seat);
      return {
        seat,
        name: member?.organisation.name,
        contact: acts && member ? contactFor(member, person) : undefined,
      };
    },
  };
}

function guestsByMeeting(owners: readonly Owner[]): [string, Owner[]][] {
  const guests = owners.filter(({ meeting }) => meeting !== undefined);
  return [...Map.groupBy(guests, ({ meeting = '' }) => meeting)];
}
