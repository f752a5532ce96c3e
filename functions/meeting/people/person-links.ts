import type { LedgerRow } from '../../delivery/ledger-row.ts';
import type { MailTools } from '../../delivery/mail-source.ts';
import { localDate, plusDays } from '../../i18n/dates.ts';
import type { Person } from './people.ts';

/** Days after the meeting that an answer link still opens its page. */
const LINK_DAYS = 30;

/** The person's own pages. The same state gives the same links, so that a retry is the same mail. */
export function linksOf(
  row: Pick<LedgerRow, 'network' | 'cause' | 'seat' | 'person'>,
  person: Pick<Person, 'epoch'>,
  endsAt: string,
  tools: Pick<MailTools, 'sign' | 'origin'>,
): { answer: string; personal: string } {
  const claims = {
    network: row.network,
    seat: row.seat,
    person: row.person,
    epoch: person.epoch,
    expires: plusDays(localDate(endsAt, 'UTC'), LINK_DAYS),
  };
  const meeting = row.cause.slice(row.cause.indexOf('/') + 1);
  const answer = tools.sign({ ...claims, purpose: 'answer', cause: meeting });
  const personal = tools.sign({ ...claims, purpose: 'personal', cause: '-' });
  return { answer: `${tools.origin}/a/${answer}`, personal: `${tools.origin}/p/${personal}` };
}
