import { talliesList } from '../../flow/lists.ts';
import { tally } from '../../flow/tally.ts';
import { readRow } from '../../platform/tomorrow.ts';
import type { Views } from '../../platform/views.ts';
import { proposalAggregate } from '../rules/voices/proposal.ts';
import type { ProposalRow } from '../rules/voices/views.ts';

/** Messages that tell what was decided. */
const kinds = ['proposalYes', 'proposalMaybe', 'proposalNo'] as const;

/** To how many people what was decided went, and how many have it: by mail, or from a person. */
export async function arrivals(
  views: Pick<Views, 'get'>,
  network: string,
  rows: readonly ProposalRow[],
): Promise<{ readonly told: number; readonly delivered: number }> {
  const told = rows.filter(({ toldAt }) => toldAt !== undefined);
  const tallies = await Promise.all(
    told.map(({ id }) => views.get(talliesList(network), `${proposalAggregate.kind}/${id}`)),
  );
  const states = tallies
    .flatMap((row) => (row && readRow('tallies', tally, row.data)) ?? [])
    .flatMap((counted) => kinds.flatMap((kind) => counted.kinds[kind] ?? []));
  const sum = (of: (one: (typeof states)[number]) => number) =>
    states.reduce((total, one) => total + of(one), 0);
  return {
    // What is superseded or not sent any more was told in another message.
    told: sum((one) =>
      Object.entries(one).reduce((n, [state, of]) => (LEFT_OUT.has(state) ? n : n + (of ?? 0)), 0),
    ),
    delivered: sum(({ delivered = 0, handedOver = 0 }) => delivered + handedOver),
  };
}

const LEFT_OUT: ReadonlySet<string> = new Set(['superseded', 'skipped']);
