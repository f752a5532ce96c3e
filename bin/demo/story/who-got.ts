import { type LedgerRow, type MailState, partName } from '../../../functions/delivery/ledger-row.ts';
import { entryKindOf } from '../../../functions/meeting/messages/table.ts';
import { countsAsClock, SPAN } from '../../../functions/meeting/rules/timeline/few-mails.ts';
import { later } from '../../../functions/platform/clock.ts';

/** How many mails about one meeting somebody got. What was sent in one mail is one. */
export interface Got {
  readonly person: string;
  /** Because somebody pressed a button: invitations, changes, the summary. */
  readonly pressed: number;
  /** Because the clock said so. */
  readonly clock: number;
  /** Of the clock's, the most in fourteen days. */
  readonly most: number;
  /** Handed over, or waiting for it. */
  readonly byHand: number;
}

const left: ReadonlySet<MailState> = new Set(['sent', 'delivered', 'bounced', 'complained']);
const handed: ReadonlySet<MailState> = new Set(['toHandOver', 'handedOver']);

/** Who got how many; first the person who got the most. */
export function whoGot(rows: readonly LedgerRow[]): Got[] {
  return [...Map.groupBy(rows, ({ person }) => person)]
    .map(([person, theirs]): Got => {
      const sent = theirs.filter(({ state, channel }) => channel === 'email' && left.has(state));
      const mails = [...Map.groupBy(sent, (row) => row.carrier ?? partName(row)).values()];
      const clocked = mails.filter((mail) => mail.some(({ kind }) => countsAsClock(entryKindOf(kind))));
      const instants = clocked.map((mail) => mail[0]?.sentAt ?? '');
      const spans = instants.map(
        (at) => instants.filter((one) => one <= at && one > later(at, -SPAN)).length,
      );
      return {
        person,
        pressed: mails.length - clocked.length,
        clock: clocked.length,
        most: Math.max(0, ...spans),
        byHand: theirs.filter(({ state }) => handed.has(state)).length,
      };
    })
    .filter(({ pressed, clock, byHand }) => pressed + clock + byHand > 0)
    .sort((a, b) => b.clock + b.pressed - (a.clock + a.pressed) || b.byHand - a.byHand);
}

/** The table of it. @param names by person */
export function whoGotLines(got: readonly Got[], names: ReadonlyMap<string, string>): string[] {
  const line = (name: string, ...cells: readonly (string | number)[]) =>
    `${name.slice(0, 44).padEnd(44)} ${cells.map((cell) => String(cell).padStart(13)).join('')}`;
  return [
    line('', 'mails', 'by the clock', 'in 14 days', 'by hand'),
    ...got.map(({ person, pressed, clock, most, byHand }) =>
      line(names.get(person) ?? person, pressed + clock, clock, most, byHand),
    ),
  ];
}
