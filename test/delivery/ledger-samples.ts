import type { Frozen, LedgerRow } from '../../functions/delivery/ledger-row.ts';
import { effectsOfBefore } from '../../functions/meeting/messages/effects-of-before.ts';
import type { PlannedMail } from '../../functions/platform/planned-mail.ts';

export const NOW = '2025-10-13T01:00:00.000Z';
export const calendarKinds = ['invitation', 'change', 'cancellation', 'uninvite'] as const;

/** Ids as long as real ones. */
export const MEETING = '01K7D3Q0N8ZB4T6Y5R2W1V9XCA';

let people = 0;

/** A message to somebody new. */
export function planned(of: Partial<PlannedMail> = {}): PlannedMail {
  people += 1;
  const calendar = effectsOfBefore[of.kind ?? 'invitation'];
  return {
    ...(calendar ? { calendar } : {}),
    network: 'best',
    cause: `meeting/${MEETING}`,
    person: `01K7D3Q0N8ZB4T6Y5R2W1V${String(people).padStart(4, '0')}`,
    seat: '01K7D3Q0N8ZB4T6Y5R2W1V9XSE',
    party: 'member',
    kind: 'invitation',
    revision: 2,
    channel: 'email',
    ...of,
  };
}

export const frozen: Frozen = {
  sequence: 0,
  dtstamp: '2025-10-13T01:00:00Z',
  stateVersion: 2,
  personVersion: 3,
};

/** A row of a lane, to one person. */
export function laneRow(of: Partial<LedgerRow> = {}): LedgerRow {
  return {
    ...planned({ person: 'dara', ...(of.kind ? { kind: of.kind } : {}) }),
    state: 'planned',
    plannedAt: NOW,
    attempt: 0,
    ...of,
  };
}

/** Another kind of message, with what it does to a calendar. */
export function ofKind(kind: string): Pick<PlannedMail, 'kind' | 'calendar'> {
  return { kind, calendar: effectsOfBefore[kind] };
}
