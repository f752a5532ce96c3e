import type { LedgerRow } from '../../delivery/ledger-row.ts';
import type { MailTools } from '../../delivery/mail-source.ts';
import type { Person } from '../../meeting/people/people.ts';
import type { NetworkSettings } from '../../network/rules/events.ts';
import type { VoiceMail } from '../messages/voice-mail.ts';
import { forumAggregate } from '../rules/forum.ts';
import { callAggregate } from '../rules/voices/call.ts';
import { aboutOf, callKinds, kindOfRow } from '../rules/voices/kinds.ts';
import { linkToPropose, linkToRead, linkToSpeak } from '../rules/voices/link.ts';
import { maskedBoth, withoutLinks } from '../rules/voices/mask.ts';
import { voiceNamed } from '../rules/voices/people.ts';
import { proposalAggregate } from '../rules/voices/proposal.ts';
import { unreadBy } from '../rules/voices/unread.ts';
import { listProposals } from '../rules/voices/views.ts';

type Tools = Pick<MailTools, 'repository' | 'views' | 'sign' | 'origin'>;
type Row = Pick<LedgerRow, 'network' | 'cause' | 'kind' | 'seat' | 'person'>;

/** What a message says, of everything as it is now; nothing where there is nothing left to say. For mails and by hand. */
export async function whatVoiceSays(
  row: Row,
  reader: Person,
  network: NetworkSettings,
  tools: Tools,
): Promise<VoiceMail | undefined> {
  return callKinds.some((kind) => kind === row.kind)
    ? await ofCall(row, reader, network, tools)
    : await ofProposal(row, reader, network, tools);
}

async function ofCall(
  row: Row,
  reader: Person,
  network: NetworkSettings,
  tools: Tools,
): Promise<VoiceMail | undefined> {
  const { repository, views } = tools;
  const id = aboutOf(row);
  const [{ state: call }, { state: forum }] = await Promise.all([
    repository.load(callAggregate, row.network, id),
    repository.load(forumAggregate, row.network, id),
  ]);
  if (call.status === 'none' || forum.status === 'none') return undefined;
  const kind = kindOfRow(row);
  const to = { ...whose(row), epoch: reader.epoch, forum: id };
  const said = { kind, network, reader, forum };
  if (kind === 'forumCall' || kind === 'callLastWeek') {
    const link = linkToPropose(to, forum.date, tools);
    return { ...said, date: call.closes, call: call.text, link };
  }
  const unread = unreadBy(await listProposals(views, row.network, id), row.person).length;
  return { ...said, unread, link: linkToRead(to, forum.date, tools) };
}

async function ofProposal(
  row: Row,
  reader: Person,
  network: NetworkSettings,
  tools: Tools,
): Promise<VoiceMail | undefined> {
  const { repository } = tools;
  const id = aboutOf(row);
  const { state: proposal } = await repository.load(proposalAggregate, row.network, id);
  if (proposal.status === 'none') return undefined;
  const [{ state: forum }, { state: call }] = await Promise.all([
    repository.load(forumAggregate, row.network, proposal.forum),
    repository.load(callAggregate, row.network, proposal.forum),
  ]);
  const voice = voiceNamed(proposal, row);
  if (forum.status === 'none' || !voice) return undefined;
  const kind = kindOfRow(row);
  const { session, decision, told } = proposal;
  const said = { kind, network, reader, forum, title: session.title };
  const to = { ...whose(row), epoch: reader.epoch };
  if (kind === 'proposalConfirm' || kind === 'proposalReceived') {
    const link = linkToPropose({ ...to, forum: proposal.forum }, forum.date, tools);
    const words = kind === 'proposalConfirm' ? strangersWords(said) : said;
    return { ...words, link, ...(call.status === 'called' ? { date: call.closes } : {}) };
  }
  const isOfSlot = kind === 'slotGiven' || kind === 'slotTaken';
  const others = session.speakers
    .filter(({ id: speaker, person }) => voice.speaksFor.includes(speaker) && person !== voice.person)
    .map(({ name }) => name)
    .filter((name) => name !== reader.name);
  return {
    ...said,
    reason: kind === 'speakerReminder' || isOfSlot ? undefined : decision?.reason,
    date: told?.settledBy,
    ...(kind === 'slotGiven' && proposal.slot ? { slot: proposal.slot } : {}),
    ...(voice.speaksFor.length > 0 ? { asks: { others } } : {}),
    link: linkToSpeak({ ...to, proposal: id }, forum.date, tools),
  };
}

/** Who typed it may have typed somebody else's address: nothing of theirs leads anywhere. */
function strangersWords<S extends Pick<VoiceMail, 'title' | 'reader'>>(said: S): S {
  const { title, reader } = said;
  return {
    ...said,
    title: title && maskedBoth(title, []),
    reader: { ...reader, name: withoutLinks(reader.name) },
  };
}

function whose({ network, seat, person }: Row) {
  return { network, seat, person };
}
