import type { LedgerRow } from '../../delivery/ledger-row.ts';
import type { Lang } from '../../i18n/say.ts';
import type { Person } from '../../meeting/people/people.ts';
import type { StaffContext } from '../../web/context.ts';
import { moderatesText } from '../messages/moderates-mail.ts';
import { voiceText } from '../messages/voice-mail.ts';
import { programmeAggregate } from '../rules/programme/programme.ts';
import { MODERATES } from '../rules/programme/reactions.ts';
import { callAggregate } from '../rules/voices/call.ts';
import { proposalAggregate } from '../rules/voices/proposal.ts';
import type { ProposalRow } from '../rules/voices/views.ts';
import { moderatorOf, whatModeratorReads } from '../sending/moderates.ts';
import { voiceReaderOf } from '../sending/voice-reader.ts';
import { whatVoiceSays } from '../sending/voice-says.ts';

/** A message that somebody of the network brings. */
export interface ToBring {
  readonly row: LedgerRow;
  readonly person: Person;
  /** In the reader's language. */
  readonly text: (lang: Lang) => string;
}

/** Messages about the call, about what was decided and about the programme that wait for a person to bring them. */
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
    `${programmeAggregate.kind}/${forum}`,
    ...told.map(({ id }) => `${proposalAggregate.kind}/${id}`),
  ];
  const pages = await Promise.all(causes.map((cause) => services.ledger.toHandOver(networkId, cause)));
  const found = await Promise.all(
    pages.flatMap(({ rows }) =>
      rows.map(async (row): Promise<ToBring[]> => {
        const tools = { repository, views, sign, origin };
        if (row.kind === MODERATES) {
          const person = await moderatorOf(repository, row);
          const says = person && (await whatModeratorReads(row, person, network.settings, tools));
          return person && says ? [{ row, person, text: (lang) => moderatesText(says, lang) }] : [];
        }
        const person = await voiceReaderOf(repository, row);
        const says = person && (await whatVoiceSays(row, person, network.settings, tools));
        return person && says ? [{ row, person, text: (lang) => voiceText(says, lang) }] : [];
      }),
    ),
  );
  return found.flat();
}
