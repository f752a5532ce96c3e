import type { CalendarEffect, PlannedMail } from '../../functions/platform/planned-mail.ts';

export interface Pile {
  readonly network?: string;
  readonly kind?: string;
  /** Its mails are spread evenly over so many meetings. */
  readonly causes?: number;
}

const effects: Readonly<Record<string, CalendarEffect>> = { invitation: 'invites', cancellation: 'cancels' };

/** Mails to as many people, as a meeting asks for them together. */
export function pile(
  count: number,
  { network = 'best', kind = 'invitation', causes = 1 }: Pile = {},
): PlannedMail[] {
  return Array.from({ length: count }, (_, n) => ({
    network,
    cause: `meeting/M${n % causes}`,
    person: `P${String(n).padStart(5, '0')}`,
    seat: `S${n}`,
    party: 'member',
    kind,
    revision: kind === 'invitation' ? 2 : 3,
    ...(effects[kind] ? { calendar: effects[kind] } : {}),
    channel: 'email',
  }));
}
