import { plain } from '../../i18n/typed-text.ts';
import type { Contact, Member } from '../../membership/rules/member.ts';
import { membersOf } from '../../membership/rules/views.ts';
import type { StaffContext } from '../../web/context.ts';
import { isId } from '../../web/parse.ts';
import { type OpenForum, openForum } from '../open-forum.ts';
import { type Call, callAggregate } from '../rules/voices/call.ts';
import { type Voice, voicesOf } from '../rules/voices/people.ts';
import { proposalAggregate, type StandingProposal } from '../rules/voices/proposal.ts';

/** One proposal on a page of those who run the network, with everybody's names. */
export interface OpenProposal extends OpenForum {
  readonly proposal: StandingProposal;
  readonly proposalId: string;
  readonly call: Call;
  readonly members: ReadonlyMap<string, Member>;
}

export async function openProposal(c: StaffContext): Promise<OpenProposal | undefined> {
  const proposalId = c.req.param('proposal') ?? '';
  const open = await openForum(c);
  if (!open || !isId(proposalId)) return undefined;
  const { services, networkId } = c.var;
  const [{ state: proposal }, { state: call }] = await Promise.all([
    services.repository.load(proposalAggregate, networkId, proposalId),
    services.repository.load(callAggregate, networkId, open.id),
  ]);
  if (proposal.status === 'none' || proposal.status === 'unconfirmed' || proposal.forum !== open.id) {
    return undefined;
  }
  const seats = [
    ...voicesOf(proposal).flatMap(({ party, seat }) => (party === 'member' ? [seat] : [])),
    ...proposal.session.speakers.flatMap(({ seat }) => seat ?? []),
    ...(call.status === 'called' ? call.readers.map(({ seat }) => seat) : []),
  ];
  const members = await membersOf(services.views, networkId, seats);
  return {
    ...{ ...open, proposal, proposalId, call },
    members: new Map(members.map(({ id, member }) => [id, member])),
  };
}

/** A contact as their address book has them. */
export function contactAt(
  members: ReadonlyMap<string, Member>,
  seat: string,
  person: string,
): Contact | undefined {
  return members.get(seat)?.contacts.find(({ id }) => id === person);
}

/** What somebody of a proposal is called, with their organisation. */
export function voiceName(
  c: StaffContext,
  { members }: Pick<OpenProposal, 'members'>,
  { seat, person, name }: Pick<Voice, 'seat' | 'person' | 'name'>,
): string {
  const known = contactAt(members, seat, person)?.name ?? name;
  return [known, plain(members.get(seat)?.organisation.name, c.var.lang)].filter(Boolean).join(' · ');
}
