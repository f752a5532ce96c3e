import { type LedgerRow, ledgerKey, type MailState } from './ledger-row.ts';
import { everTroubleOf, type Trouble, troubleOf } from './trouble.ts';

/*
 * How messages about one thing are counted, by every page alike: people, not rows. Of each person one message tells
 * how they are with it; what a newer one settled waits for nobody.
 */

/** A message that did not arrive and that somebody can do something about. */
export function needsSomebody(row: Pick<LedgerRow, 'state' | 'reason' | 'settledBy'>): boolean {
  return troubleOf(row) !== undefined;
}

/**
 * Of messages to one person, the earliest first, the newest that says what became of them: one that was replaced
 * does not, nor one that was not needed, as long as another was sent. One that could not be sent does, and so does
 * one that would have told them not to come, also where there was nothing to take back.
 */
export function tellingMail(rows: readonly LedgerRow[]): LedgerRow | undefined {
  const says = (row: LedgerRow) =>
    needsSomebody(row) || (row.state === 'skipped' ? row.calendar === 'cancels' : row.state !== 'superseded');
  return rows.findLast(says) ?? rows.at(-1);
}

/** One message to each of these people, the one that says what became of them: sent twice, it is still one person. */
export function tellingEach(rows: readonly LedgerRow[]): LedgerRow[] {
  return [...Map.groupBy(rows, ({ person }) => person).values()].flatMap(
    (all) => tellingMail(all.toSorted(byTime)) ?? [],
  );
}

/** The messages to each person, the earliest first. Somebody with several seats is written to once for all of them. */
export function byPerson(rows: readonly LedgerRow[]): ReadonlyMap<string, readonly LedgerRow[]> {
  const spoken = rows
    .toSorted(byTime)
    .flatMap((row) => peopleSpokenTo(row).map((person) => ({ person, row })));
  const people = Map.groupBy(spoken, ({ person }) => person);
  return new Map([...people].map(([person, all]) => [person, all.map(({ row }) => row)]));
}

/**
 * The messages about one thing that wait for somebody: one a person, the one that tells how they are with it. Staff
 * are told of one thing after another: of each kind the last message to them counts.
 */
export function needing(rows: readonly LedgerRow[]): LedgerRow[] {
  const toStaff = Map.groupBy(
    rows.filter(({ party }) => party === 'staff').toSorted(byTime),
    ({ person, kind }) => `${person} ${kind}`,
  );
  const toPeople = byPerson(rows.filter(({ party }) => party !== 'staff'));
  return distinct(
    [...toPeople.values(), ...toStaff.values()].flatMap((all) => {
      const telling = tellingMail(all);
      return telling && needsSomebody(telling) ? [telling] : [];
    }),
  );
}

/** It was sent or handed over, whatever became of it. */
export function isTold(state: MailState): boolean {
  return told.includes(state);
}

/** The people that one of these messages was sent or handed to; the first of those that it spoke to. */
export function peopleTold(rows: readonly LedgerRow[]): ReadonlySet<string> {
  return new Set(rows.flatMap(({ state, person }) => (isTold(state) ? [person] : [])));
}

const told: readonly MailState[] = ['sent', 'delivered', 'bounced', 'complained', 'handedOver'];

/** It is for its person: neither left out nor replaced. */
export function isMeant(state: MailState): boolean {
  return state !== 'skipped' && state !== 'superseded';
}

/** What became of a message, in the few words by which they are counted. */
export type Outcome = 'sent' | 'handed' | 'toHandOver' | 'trouble' | 'missed' | 'notNeeded' | 'onTheWay';

/** `needsYou`: it is the one that tells how its reader is with it, and waits for somebody. */
export function outcomeOf(row: Pick<LedgerRow, 'state' | 'reason'>, needsYou: boolean): Outcome {
  if (needsYou) return 'trouble';
  if (everTroubleOf(row)) return 'missed';
  switch (row.state) {
    case 'sent':
    case 'delivered':
      return 'sent';
    case 'handedOver':
      return 'handed';
    case 'toHandOver':
      return 'toHandOver';
    case 'skipped':
    case 'superseded':
      return 'notNeeded';
    default:
      return 'onTheWay';
  }
}

/** How many people something waits for that is to be handed over to them. */
export function peopleToHandOver(rows: readonly Pick<LedgerRow, 'state' | 'person'>[]): number {
  return new Set(rows.flatMap(({ state, person }) => (state === 'toHandOver' ? [person] : []))).size;
}

/** How many people each trouble is of. */
export function troublesAmong(
  rows: readonly Pick<LedgerRow, 'state' | 'reason' | 'settledBy'>[],
): ReadonlyMap<Trouble, number> {
  const count = new Map<Trouble, number>();
  for (const row of rows) {
    const trouble = troubleOf(row);
    if (trouble) count.set(trouble, (count.get(trouble) ?? 0) + 1);
  }
  return count;
}

/** The people that a message speaks to. */
export function peopleSpokenTo({
  person,
  seats,
  frozen,
}: Pick<LedgerRow, 'person' | 'seats' | 'frozen'>): string[] {
  const all = seats?.map((one) => one.person);
  return frozen?.seats?.flatMap(({ place }) => all?.[place] ?? []) ?? all ?? [person];
}

/** The earliest planned first. */
export function byTime(a: LedgerRow, b: LedgerRow): number {
  if (a.plannedAt === b.plannedAt) return a.revision - b.revision;
  return a.plannedAt < b.plannedAt ? -1 : 1;
}

function distinct(rows: readonly LedgerRow[]): LedgerRow[] {
  return [...new Map(rows.map((row) => [ledgerKey(row).sk, row])).values()];
}
