import type { LangChoice } from '../../i18n/say.ts';
import { switchMails } from '../../membership/rules/decide.ts';
import type { Consents } from '../../membership/rules/events.ts';
import { contactOfLink, memberAggregate } from '../../membership/rules/member.ts';
import { type FoundedNetwork, NETWORK_ID, networkAggregate } from '../../network/rules/network.ts';
import type { AppendMeta } from '../../platform/event-log.ts';
import type { LinkClaims } from '../../platform/links.ts';
import type { SwitchChoice } from '../../platform/planned-mail.ts';
import type { Repository } from '../../platform/repository.ts';
import type { Services } from '../../web/context.ts';
import { findPerson, guestsIn } from '../people/people.ts';
import { meetingAggregate } from '../rules/meeting.ts';
import { seatAggregate, seatId, switchGuestMails } from '../rules/seat.ts';

/**
 * Somebody who chooses which mails they get: a contact of a member, for all that is to come; or a guest, for
 * the one meeting that knows them.
 */
export interface Holder {
  readonly network: FoundedNetwork;
  readonly name: string;
  readonly lang: LangChoice;
  readonly email?: string | undefined;
  readonly party: 'member' | 'guest';
  /** The switches that are off. */
  readonly off: readonly string[] | undefined;
  /** What they agreed to; a guest for this meeting alone. */
  readonly consents?: Consents | undefined;
}

type Names = Pick<LinkClaims, 'network' | 'cause' | 'seat' | 'person'>;

/** Who a link to the preferences is for; `undefined` for every link that opens nothing, whatever the reason. */
export async function holderOfLink(
  services: Services,
  token: string,
): Promise<{ claims: LinkClaims; holder: Holder } | undefined> {
  const reading = services.readLink(token);
  if (!reading.valid || reading.claims.purpose !== 'preferences') return undefined;
  const { claims } = reading;
  const holder = await holderOf(services.repository, claims, claims.epoch);
  return holder && { claims, holder };
}

/** `epoch`: of the link that they come by, so that a revoked one opens nothing. */
async function holderOf(repository: Repository, of: Names, epoch: number): Promise<Holder | undefined> {
  const { state: network } = await repository.load(networkAggregate, of.network, NETWORK_ID);
  if (network.status !== 'founded') return undefined;
  if (isGuest(of)) {
    const { state: meeting, version } = await repository.load(meetingAggregate, of.network, of.cause);
    if (meeting.status === 'none') return undefined;
    const guest = await findPerson(repository, { ...of, party: 'guest' }, guestsIn(meeting, version));
    if (guest?.epoch !== epoch) return undefined;
    const { state: seat } = await repository.load(seatAggregate, of.network, seatId(of.cause, of.seat));
    const { name, lang, email } = guest;
    return { network, party: 'guest', name, lang, email, off: seat.off, consents: seat.consents };
  }
  const { state: member } = await repository.load(memberAggregate, of.network, of.seat);
  const contact = contactOfLink(member, of.person, epoch);
  if (!contact) return undefined;
  const { name, lang, email, off, consents } = contact;
  return { network, party: 'member', name, lang, email, off, consents };
}

/** Turns mails on and off; what is already set is not stored again. @throws refusals of `switchMails` */
export async function switchFor(
  repository: Repository,
  of: Names,
  choice: SwitchChoice,
  meta: AppendMeta,
): Promise<void> {
  const { network, seat, person } = of;
  if (isGuest(of)) {
    await repository.change(seatAggregate, network, seatId(of.cause, seat), meta, (now) =>
      switchGuestMails(now, choice),
    );
    return;
  }
  await repository.change(memberAggregate, network, seat, meta, (now) => switchMails(now, person, choice));
}

/** A guest speaks for nobody else, and their link names the meeting. */
function isGuest({ cause, seat, person }: Names): boolean {
  return cause !== '-' && seat === person;
}
