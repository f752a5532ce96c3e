import type { LedgerRow } from '../../delivery/ledger-row.ts';
import type { Services } from '../../web/context.ts';
import type { CopyWords } from '../messages/frame/copy-text.ts';
import type { Person } from '../people/people.ts';
import { linksOf } from '../people/person-links.ts';
import { isConvened } from '../rules/state.ts';
import { whereSummaryIs } from '../sending/where-summary-is.ts';
import type { HandedOf, TalkedOf } from './handed-of.ts';

/** Where somebody answers, or reads the summary; nothing where there is nothing to open. */
export function linkFor(
  { opens }: CopyWords,
  row: LedgerRow,
  person: Person,
  handed: HandedOf,
  services: Services,
): string | undefined {
  const { meeting } = handed;
  const { signLink: sign, origin } = services;
  if (!isConvened(meeting) || opens === 'nothing') return undefined;
  if (opens === 'summary') return summaryOf(row, { ...handed, meeting }, services)?.url;
  return linksOf(row, person, meeting.endsAt, { sign, origin }).answer;
}

export function summaryOf(
  { network }: LedgerRow,
  { id, meeting }: TalkedOf,
  { origin }: Pick<Services, 'origin'>,
) {
  return whereSummaryIs(meeting, { origin, network, id });
}
