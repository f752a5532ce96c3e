import type { Frozen, LedgerRow } from '../../delivery/ledger-row.ts';
import type { MailContent, MailTools } from '../../delivery/mail-source.ts';
import { envelopeOf } from '../../meeting/people/envelope.ts';
import { NETWORK_ID, networkAggregate } from '../../network/rules/network.ts';
import { voiceMail } from '../messages/voice-mail.ts';
import { slotEntry } from './slot-entry.ts';
import { voiceReaderOf } from './voice-reader.ts';
import { whatVoiceSays } from './voice-says.ts';

/** Writes a mail about a call or a proposal, as they are now. */
export async function writeVoice(
  row: LedgerRow,
  frozen: Frozen,
  options: { readonly firstSent: boolean },
  tools: MailTools,
): Promise<MailContent> {
  const { repository, mailDomain } = tools;
  const [{ state: network }, person] = await Promise.all([
    repository.load(networkAggregate, row.network, NETWORK_ID, frozen.stateVersion),
    voiceReaderOf(repository, row, frozen.personVersion),
  ]);
  const says =
    network.status === 'founded' && person?.email
      ? await whatVoiceSays(row, person, network.settings, tools)
      : undefined;
  if (network.status !== 'founded' || !person || !says) {
    throw new Error(`nothing is left to write of: ${row.cause} ${row.kind}`);
  }
  const { settings } = network;
  const { preferences, ...envelope } = envelopeOf(
    { row, person, settings, writtenAt: frozen.dtstamp, switches: [] },
    tools,
  );
  return {
    model: voiceMail(says),
    ...envelope,
    ...(await slotEntry({ row, frozen, person, settings, link: says.link }, tools)),
    // Who is in no address book has no page on which to choose.
    ...(row.party === 'member' ? { preferences } : {}),
    // What was decided is not to be lost below what came before it.
    thread: {
      root: `${row.cause.replace('/', '-')}-${row.kind}-${row.person}.root@${mailDomain}`,
      first: options.firstSent,
    },
  };
}
