import type { LedgerRow } from '../../delivery/ledger-row.ts';
import type { Person } from '../../meeting/people/people.ts';
import type { StaffContext } from '../../web/context.ts';
import type { VoiceMail } from '../messages/voice-mail.ts';
import { callAggregate } from '../rules/voices/call.ts';
import { proposalAggregate } from '../rules/voices/proposal.ts';
import type { ProposalRow } from '../rules/voices/views.ts';
import { voiceReaderOf } from '../sending/voice-reader.ts';
import { whatVoiceSays } from '../sending/voice-says.ts';

/** A message that somebody of the network brings. */
export interface ToBring {
  readonly row: LedgerRow;
  readonly person: Person;
  readonly says: VoiceMail;
}

/** Messages about the call and about what was decided that wait for a person to bring them. */
export async function toBring(
  c: StaffContext,
  forum: string,
  proposals: readonly ProposalRow[],
): Promise<ToBring[]> {
  const { services, networkId, network } = c.var;
  const { repository, views, signLink: sign, origin } = services;
  const told = proposals.filter(({ toldAt }) => toldAt !== undefined);
  const causes = [
    `${callAggregate.kind}/${forum}`,
    ...told.map(({ id }) => `${proposalAggregate.kind}/${id}`),
  ];
  const pages = await Promise.all(causes.map((cause) => services.ledger.toHandOver(networkId, cause)));
  const found = await Promise.all(
    pages.flatMap(({ rows }) =>
      rows.map(async (row): Promise<ToBring[]> => {
        const person = await voiceReaderOf(repository, row);
        const tools = { repository, views, sign, origin };
        const says = person && (await whatVoiceSays(row, person, network.settings, tools));
        return person && says ? [{ row, person, says }] : [];
      }),
    ),
  );
  return found.flat();
}
