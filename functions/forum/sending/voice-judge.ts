import type { LedgerRow } from '../../delivery/ledger-row.ts';
import type { MailTools, ReadLane, Verdict } from '../../delivery/mail-source.ts';
import { localDate } from '../../i18n/dates.ts';
import { whyNotReached } from '../../meeting/people/reached.ts';
import { type FoundedNetwork, NETWORK_ID, networkAggregate } from '../../network/rules/network.ts';
import { waitsFor } from '../../network/rules/quiet.ts';
import type { Repository } from '../../platform/repository.ts';
import type { VoiceReason } from '../messages/voice-reasons.ts';
import { forumAggregate } from '../rules/forum.ts';
import { callAggregate, isOpen, isReading } from '../rules/voices/call.ts';
import { aboutOf, callKinds, kindOfRow } from '../rules/voices/kinds.ts';
import { voiceNamed } from '../rules/voices/people.ts';
import { type Proposal, proposalAggregate, type StandingProposal } from '../rules/voices/proposal.ts';
import { isAsking } from '../rules/voices/settle.ts';
import { unreadBy } from '../rules/voices/unread.ts';
import { listOwnProposals, listProposals } from '../rules/voices/views.ts';
import { voiceReaderOf } from './voice-reader.ts';

/** The decision at send time, on the call, the proposal and the person as they are. */
export async function judgeVoice(
  row: LedgerRow,
  _lane: ReadLane,
  now: string,
  tools: MailTools,
): Promise<Verdict> {
  const { repository } = tools;
  const [{ state: network, version }, person] = await Promise.all([
    repository.load(networkAggregate, row.network, NETWORK_ID),
    voiceReaderOf(repository, row),
  ]);
  if (network.status !== 'founded' || !person) return no('noSuchPerson');
  const isCall = callKinds.some((kind) => kind === row.kind);
  const why = isCall ? await whyNotOfCall(row, now, network, tools) : await whyNotOfProposal(row, repository);
  if (why) return no(why);
  const away = whyNotReached(person);
  if (away) return away;
  const frozen = {
    ...{ stateVersion: version, personVersion: person.version },
    ...(row.calendar === undefined ? {} : { sequence: await slotSequence(row, repository) }),
  };
  // Somebody looks into their mailbox for it.
  if (row.kind === 'proposalConfirm') return { send: true, frozen };
  const { quiet, company } = waitsFor(row.plannedAt, now, network.settings);
  return quiet ? { ...no('notNow'), until: quiet } : { send: true, frozen, notAloneBefore: company };
}

async function whyNotOfCall(
  row: LedgerRow,
  now: string,
  { settings }: FoundedNetwork,
  { repository, views }: MailTools,
): Promise<VoiceReason | undefined> {
  const forumId = aboutOf(row);
  const [{ state: call }, { state: forum }] = await Promise.all([
    repository.load(callAggregate, row.network, forumId),
    repository.load(forumAggregate, row.network, forumId),
  ]);
  if (call.status === 'none' || forum.status !== 'planned') return 'forumOff';
  const today = localDate(now, settings.zone);
  const kind = kindOfRow(row);
  if (kind === 'forumCall' || kind === 'callLastWeek') {
    if (!isOpen(call, today)) return 'callClosed';
    if (kind === 'forumCall') return undefined;
    const own = await listOwnProposals(views, row.network, forumId, row.seat);
    return own.some(({ standing }) => standing !== 'withdrawn') ? 'proposedAlready' : undefined;
  }
  if (!call.readers.some(({ person }) => person === row.person)) return 'readsNoMore';
  if (!isReading(call, today)) return 'callOpenAgain';
  const unread = unreadBy(await listProposals(views, row.network, forumId), row.person);
  return unread.length === 0 ? 'allRead' : undefined;
}

async function whyNotOfProposal(row: LedgerRow, repository: Repository): Promise<VoiceReason | undefined> {
  const { state: proposal } = await repository.load(proposalAggregate, row.network, aboutOf(row));
  if (proposal.status === 'none' || proposal.status === 'withdrawn') return 'proposalWithdrawn';
  const { state: forum } = await repository.load(forumAggregate, row.network, proposal.forum);
  if (forum.status !== 'planned') return 'forumOff';
  switch (kindOfRow(row)) {
    case 'proposalConfirm':
      return proposal.status === 'unconfirmed' ? undefined : 'confirmedAlready';
    case 'proposalYes':
      if (proposal.told?.version !== row.revision) return 'proposalDecidedAnew';
      return hasSaid(proposal, row) ? 'answeredAlready' : undefined;
    case 'proposalMaybe':
    case 'proposalNo':
      return proposal.told?.version === row.revision ? undefined : 'proposalDecidedAnew';
    case 'slotGiven':
      return proposal.slot?.version === row.revision ? undefined : 'slotGivenAnew';
    case 'slotTaken':
      return proposal.slot === undefined ? undefined : 'slotGivenAnew';
    case 'speakerReminder':
      return isSilent(proposal, row) ? undefined : 'answeredAlready';
    default:
      return undefined;
  }
}

/** SEQUENCE of the calendar part: raised with every other slot, and by taking it out (RFC 5545 §3.8.7.4). */
async function slotSequence(row: LedgerRow, repository: Repository): Promise<number> {
  const { state } = await repository.load(proposalAggregate, row.network, aboutOf(row));
  const times = state.status === 'none' ? 0 : state.slotTimes;
  return times * 2 + Number(row.calendar === 'cancels');
}

/** Whether those for whom they speak have all said whether they come: they know that it was accepted. */
function hasSaid(proposal: StandingProposal, row: LedgerRow): boolean {
  const speaksFor = voiceNamed(proposal, row)?.speaksFor ?? [];
  return speaksFor.length > 0 && speaksFor.every((speaker) => proposal.speakersSay[speaker] !== undefined);
}

function isSilent(proposal: Proposal & StandingProposal, row: LedgerRow): boolean {
  const voice = voiceNamed(proposal, row);
  return (
    isAsking(proposal) &&
    (voice?.speaksFor ?? []).some((speaker) => proposal.speakersSay[speaker] === undefined)
  );
}

function no(reason: VoiceReason): Extract<Verdict, { send: false }> {
  return { send: false, reason };
}
