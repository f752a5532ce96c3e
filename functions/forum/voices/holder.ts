import type { LangChoice } from '../../i18n/say.ts';
import { type Contact, contactOfLink, memberAggregate } from '../../membership/rules/member.ts';
import { type FoundedNetwork, NETWORK_ID, networkAggregate } from '../../network/rules/network.ts';
import type { LinkClaims } from '../../platform/links.ts';
import type { Services } from '../../web/context.ts';
import { forumAggregate, type StandingForum } from '../rules/forum.ts';
import { type Call, callAggregate } from '../rules/voices/call.ts';
import { proposalAggregate } from '../rules/voices/proposal.ts';
import type { Way } from '../rules/voices/proposal-events.ts';
import type { ProposingMember } from './proposal-form.ts';

/** The forum and call that a page is about. */
export interface OpenCall {
  readonly networkId: string;
  readonly network: FoundedNetwork;
  readonly forumId: string;
  readonly forum: StandingForum;
  readonly call: Call;
}

/** Whom a link to propose opens it for. */
export interface Holder extends OpenCall {
  readonly way: Way;
  readonly seat: string;
  readonly person: string;
  readonly name: string;
  readonly lang: LangChoice;
  readonly member?: (ProposingMember & { readonly contact: Contact }) | undefined;
}

/** Nothing where there is no such network or forum, or nobody was called yet. */
export async function openCallOf(
  { repository }: Pick<Services, 'repository'>,
  networkId: string,
  forumId: string,
): Promise<OpenCall | undefined> {
  const [{ state: network }, { state: forum }, { state: call }] = await Promise.all([
    repository.load(networkAggregate, networkId, NETWORK_ID),
    repository.load(forumAggregate, networkId, forumId),
    repository.load(callAggregate, networkId, forumId),
  ]);
  if (network.status !== 'founded' || forum.status === 'none') return undefined;
  return { networkId, network, forumId, forum, call };
}

/** Who a link is for; nothing for one that opens nothing any more, whatever the reason. */
export async function holderOfCall(services: Services, token: string): Promise<Holder | undefined> {
  const reading = services.readLink(token);
  if (!reading.valid || reading.claims.purpose !== 'proposal') return undefined;
  const { network, cause } = reading.claims;
  const open = await openCallOf(services, network, cause);
  return open && (await whoIs(services, open, reading.claims));
}

async function whoIs(
  { repository }: Services,
  open: OpenCall,
  { network, seat, person, epoch }: LinkClaims,
): Promise<Holder | undefined> {
  if (seat !== person) {
    const { state: member } = await repository.load(memberAggregate, network, seat);
    const contact = contactOfLink(member, person, epoch);
    if (!contact) return undefined;
    const { name, lang } = contact;
    return { ...open, way: 'member', seat, person, name, lang, member: { seat, member, contact } };
  }
  const { call } = open;
  const guest = call.status === 'called' ? call.guests.find(({ id }) => id === person) : undefined;
  if (guest) return { ...open, way: 'guest', seat, person, name: guest.name, lang: guest.lang };
  const { state: own } = await repository.load(proposalAggregate, network, person);
  if (own.status === 'none' || own.way !== 'stranger' || own.forum !== open.forumId) return undefined;
  const { name = '', lang = 'both' } = own.proposer ?? {};
  return { ...open, way: 'stranger', seat, person, name, lang };
}
