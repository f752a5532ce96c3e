import { localDate } from '../../i18n/dates.ts';
import { type Contact, contactOfLink, memberAggregate } from '../../membership/rules/member.ts';
import { membersOf } from '../../membership/rules/views.ts';
import type { Services } from '../../web/context.ts';
import { isReading } from '../rules/voices/call.ts';
import type { StandingProposal } from '../rules/voices/proposal.ts';
import { toRead } from '../rules/voices/unread.ts';
import { listProposals, type ProposalRow } from '../rules/voices/views.ts';
import { type OpenCall, openCallOf } from './holder.ts';

/** Whom a link to read opens it for. */
export interface OpenReader extends OpenCall {
  readonly person: string;
  readonly contact: Contact;
  /** Everybody who reads, by person. */
  readonly readers: readonly string[];
  readonly isReading: boolean;
  /** In this reader's own order; nothing while the call is open. */
  readonly rows: readonly ProposalRow[];
}

/** Nothing for a link that opens nothing any more, also of somebody who was released. */
export async function openReader(services: Services, token: string): Promise<OpenReader | undefined> {
  const link = services.readLink(token);
  if (!link.valid || link.claims.purpose !== 'reader') return undefined;
  const { network, cause, seat, person, epoch } = link.claims;
  const { repository, views } = services;
  const [open, { state: member }] = await Promise.all([
    openCallOf(services, network, cause),
    repository.load(memberAggregate, network, seat),
  ]);
  const contact = contactOfLink(member, person, epoch);
  if (!open || !contact || open.call.status === 'none') return undefined;
  const readers = open.call.readers.map((one) => one.person);
  if (!readers.includes(person) || open.forum.status !== 'planned') return undefined;
  const isReadingNow = isReading(open.call, localDate(services.now(), open.network.settings.zone));
  const rows = isReadingNow ? toRead(await listProposals(views, network, open.forumId), person) : [];
  return { ...open, person, contact, readers, isReading: isReadingNow, rows };
}

/** Names that readers do not see, as far as they are known: of speakers and senders and of their organisations. */
export async function namesToHide(
  { repository }: Pick<Services, 'repository'>,
  network: string,
  proposal: StandingProposal,
): Promise<string[]> {
  const { seat, person, proposer, session, way } = proposal;
  const seats = [seat, ...session.speakers.flatMap((one) => one.seat ?? [])];
  const members = await Promise.all(
    (way === 'member' ? [...new Set(seats)] : []).map(
      async (id) => (await repository.load(memberAggregate, network, id)).state,
    ),
  );
  const ofMembers = members.flatMap(({ organisation: { name, shortName }, contacts }) => [
    ...[name.en, name.km, shortName],
    contacts.find(({ id }) => id === person)?.name,
  ]);
  const said = session.speakers.flatMap(({ name, organisation }) => [name, organisation]);
  return [...ofMembers, ...said, proposer?.name, proposer?.organisation].flatMap((one) => one ?? []);
}

/** The same for the titles of a list. */
export async function namesInRows(
  { views }: Pick<Services, 'views'>,
  network: string,
  rows: readonly ProposalRow[],
): Promise<(row: ProposalRow) => string[]> {
  const seats = rows.filter(({ way }) => way === 'member').map(({ seat }) => seat);
  const members = new Map((await membersOf(views, network, seats)).map(({ id, member }) => [id, member]));
  return ({ seat, speakers, from }) => {
    const { name, shortName } = members.get(seat)?.organisation ?? { name: {} };
    const said = speakers.flatMap((one) => [one.name, one.organisation]);
    return [...said, from, name.en, name.km, shortName].flatMap((one) => one ?? []);
  };
}
