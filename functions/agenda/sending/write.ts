import type { Frozen, LedgerRow } from '../../delivery/ledger-row.ts';
import type { MailContent, MailTools } from '../../delivery/mail-source.ts';
import { envelopeOf } from '../../meeting/people/envelope.ts';
import { linksOf, personalPageOf } from '../../meeting/people/person-links.ts';
import { meetingAggregate } from '../../meeting/rules/meeting.ts';
import { isConvened } from '../../meeting/rules/state.ts';
import { NETWORK_ID, networkAggregate } from '../../network/rules/network.ts';
import { topicMail } from '../messages/topic-mail.ts';
import { kindOfRow } from '../rules/reactions.ts';
import { topicsAggregate } from '../rules/topics.ts';
import { meetingOfTopics, readerOf } from './reader.ts';

/** Writes what became of a topic. */
export async function write(
  row: LedgerRow,
  frozen: Frozen,
  options: { readonly firstSent: boolean },
  tools: MailTools,
): Promise<MailContent> {
  const { repository, mailDomain } = tools;
  const id = meetingOfTopics(row);
  const [{ state: network }, { state }, person] = await Promise.all([
    repository.load(networkAggregate, row.network, NETWORK_ID, frozen.stateVersion),
    repository.load(topicsAggregate, row.network, id, row.revision),
    readerOf(repository, row, frozen.personVersion),
  ]);
  const topic = state.topics.find(({ decided }) => decided === row.revision);
  if (network.status !== 'founded' || !person?.email || !topic) {
    throw new Error(`nothing is left to write of: ${row.cause} ${row.kind}`);
  }
  const { state: meeting } = await repository.load(meetingAggregate, row.network, topic.meeting ?? id);
  const { settings } = network;
  // A guest is known to the meeting that they proposed it for alone.
  const isTheirs = isConvened(meeting) && (row.party !== 'guest' || (topic.meeting ?? id) === id);
  const link = isTheirs
    ? `${linksOf({ ...row, cause: `meeting/${topic.meeting ?? id}` }, person, meeting.endsAt, tools).answer}/agenda`
    : personalPageOf({ ...row, epoch: person.epoch }, frozen.dtstamp, tools);
  return {
    model: topicMail({
      kind: kindOfRow(row),
      network: settings,
      reader: person,
      topic,
      meeting: isConvened(meeting) ? meeting : undefined,
      link,
    }),
    ...envelopeOf(
      {
        row: { ...row, cause: `meeting/${id}` },
        person,
        settings,
        writtenAt: frozen.dtstamp,
        switches: [],
      },
      tools,
    ),
    thread: { root: `topics-${id}-${row.seat}.root@${mailDomain}`, first: options.firstSent },
  };
}
