import type { Frozen, LedgerRow } from '../../delivery/ledger-row.ts';
import type { MailContent, MailSource, MailTools, ReadLane, Verdict } from '../../delivery/mail-source.ts';
import type { Bilingual } from '../../i18n/say.ts';
import { envelopeOf } from '../../meeting/people/envelope.ts';
import { contactIn, type Person } from '../../meeting/people/people.ts';
import { whyNotReached } from '../../meeting/people/reached.ts';
import { memberAggregate } from '../../membership/rules/member.ts';
import type { NetworkSettings } from '../../network/rules/events.ts';
import { NETWORK_ID, networkAggregate } from '../../network/rules/network.ts';
import { waitsFor } from '../../network/rules/quiet.ts';
import type { Repository } from '../../platform/repository.ts';
import { type ModeratesMail, moderatesMail } from '../messages/moderates-mail.ts';
import type { ForumReason } from '../reasons.ts';
import { forumAggregate } from '../rules/forum.ts';
import { moderatedBy } from '../rules/programme/changes.ts';
import { programmeAggregate } from '../rules/programme/programme.ts';
import { publicProgrammePath } from '../rules/programme/public-path.ts';
import { MODERATES } from '../rules/programme/reactions.ts';
import { aboutOf } from '../rules/voices/kinds.ts';
import { proposalAggregate } from '../rules/voices/proposal.ts';

/** What deliver knows about mails to those who moderate. */
export const moderatorMails: MailSource = {
  causeKind: programmeAggregate.kind,
  writes: (kind) => kind === MODERATES,
  judge,
  write,
};

/** It is sent where no newer publication says it anew. */
async function judge(row: LedgerRow, lane: ReadLane, now: string, tools: MailTools): Promise<Verdict> {
  const { repository } = tools;
  const id = aboutOf(row);
  const [{ state: network, version }, { state: forum }, person, rows] = await Promise.all([
    repository.load(networkAggregate, row.network, NETWORK_ID),
    repository.load(forumAggregate, row.network, id),
    moderatorOf(repository, row),
    lane(),
  ]);
  if (network.status !== 'founded' || !person) return no('noSuchPerson');
  if (forum.status !== 'planned') return no('forumOff');
  if (rows.some(({ kind, revision }) => kind === MODERATES && revision > row.revision)) {
    return no('slotGivenAnew');
  }
  const away = whyNotReached(person);
  if (away) return away;
  const frozen = { stateVersion: version, personVersion: person.version };
  const { quiet, company } = waitsFor(row.plannedAt, now, network.settings);
  return quiet ? { ...no('notNow'), until: quiet } : { send: true, frozen, notAloneBefore: company };
}

async function write(
  row: LedgerRow,
  frozen: Frozen,
  options: { readonly firstSent: boolean },
  tools: MailTools,
): Promise<MailContent> {
  const { repository, mailDomain } = tools;
  const [{ state: network }, person] = await Promise.all([
    repository.load(networkAggregate, row.network, NETWORK_ID, frozen.stateVersion),
    moderatorOf(repository, row, frozen.personVersion),
  ]);
  const says =
    network.status === 'founded' && person?.email
      ? await whatModeratorReads(row, person, network.settings, tools)
      : undefined;
  if (network.status !== 'founded' || !person || !says) {
    throw new Error(`nothing is left to write of: ${row.cause} ${row.kind}`);
  }
  return {
    model: moderatesMail(says),
    ...envelopeOf(
      { row, person, settings: network.settings, writtenAt: frozen.dtstamp, switches: [] },
      tools,
    ),
    thread: { root: `programme-${aboutOf(row)}-${row.person}.root@${mailDomain}`, first: options.firstSent },
  };
}

/** What a message to a moderator says; nothing where there is nothing left to say. For mails and by hand. */
export async function whatModeratorReads(
  row: Pick<LedgerRow, 'network' | 'cause' | 'revision' | 'seat' | 'person'>,
  reader: Person,
  network: NetworkSettings,
  { repository, origin }: Pick<MailTools, 'repository' | 'origin'>,
): Promise<ModeratesMail | undefined> {
  const id = aboutOf(row);
  const [{ state: forum }, { state: programme }] = await Promise.all([
    repository.load(forumAggregate, row.network, id),
    repository.load(programmeAggregate, row.network, id, row.revision),
  ]);
  const { published } = programme;
  if (forum.status === 'none' || !published) return undefined;
  const slots = await Promise.all(
    moderatedBy(published, row).map(async ({ start, end, room, proposal, title }) => ({
      ...{ start, end, room },
      title: title ?? (await titleOf(repository, row.network, proposal)),
    })),
  );
  return {
    ...{ network, reader, forum, day: published.day, slots },
    link: `${origin}${publicProgrammePath(row.network, id)}`,
  };
}

async function titleOf(
  repository: Repository,
  network: string,
  proposal: string | undefined,
): Promise<Bilingual | undefined> {
  if (proposal === undefined) return undefined;
  const { state } = await repository.load(proposalAggregate, network, proposal);
  return state.status === 'none' ? undefined : state.session.title;
}

/** Who moderates, as they are now, or were at a version of their member. */
export async function moderatorOf(
  repository: Repository,
  row: Pick<LedgerRow, 'network' | 'seat' | 'person'>,
  atVersion?: number,
): Promise<Person | undefined> {
  const { state, version } = await repository.load(memberAggregate, row.network, row.seat, atVersion);
  return contactIn(state, version, row.person);
}

function no(reason: ForumReason): Extract<Verdict, { send: false }> {
  return { send: false, reason };
}
