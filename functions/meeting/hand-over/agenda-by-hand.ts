import type { LedgerRow } from '../../delivery/ledger-row.ts';
import type { Services } from '../../web/context.ts';
import type { AgendaMail } from '../messages/frame/agenda-extras.ts';
import type { MessageRule } from '../messages/rule.ts';
import { type HandedKind, rules } from '../messages/table.ts';
import type { Person } from '../people/people.ts';
import { isConvened, type Meeting } from '../rules/state.ts';
import { agendaTold } from '../sending/told-agenda.ts';

/** What messages that are handed over say of papers and of what was promised before. */
export type AgendaByHand = (
  kind: HandedKind,
  row: LedgerRow,
  person: Person,
) => Promise<AgendaMail | undefined>;

/** Both are read once, and only where a message says something of them. */
export function agendaByHand(
  services: Services,
  network: string,
  { id, meeting }: { readonly id: string; readonly meeting: Exclude<Meeting, { status: 'none' }> },
): AgendaByHand {
  if (!isConvened(meeting)) return async () => undefined;
  const { signLink: sign } = services;
  const told = agendaTold({ ...services, sign }, { network, id, now: services.now() }, meeting);
  return async (kind, row, person) => {
    const rule: MessageRule = rules[kind];
    // What is brought fits one message of a chat: only the agenda names papers there.
    if (rule.withPapers !== 'andPoints') return undefined;
    return await told(rule, { row, person, seats: row.seats?.map(({ seat }) => seat) ?? [row.seat] });
  };
}
