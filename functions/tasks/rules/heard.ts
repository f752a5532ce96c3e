import type { RecordedTaskEvent } from './events.ts';

/** Something by which somebody came to know whether a task is theirs. */
export interface Heard {
  /** Instant (UTC). */
  readonly at: string;
  /** `asked`: they want it, and wait for the answer. */
  readonly theirs: boolean | 'asked';
}

/** What an organisation or guest knows by what they did themselves, or said in the room. */
export function heardInPerson(facts: readonly RecordedTaskEvent[], seat: string): Heard[] {
  return facts.flatMap((fact): Heard[] => {
    switch (fact.type) {
      case 'TaskWritten': {
        const promised = fact.data.begins === 'taken' && fact.data.owners.some((one) => one.seat === seat);
        return promised ? [{ at: fact.at, theirs: true }] : [];
      }
      case 'TaskTaken':
        return fact.data.owner.seat === seat && !isByStaff(fact) ? [{ at: fact.at, theirs: true }] : [];
      case 'ClaimAsked':
        return fact.data.owner.seat === seat ? [{ at: fact.at, theirs: 'asked' }] : [];
      case 'ClaimDeclined':
        return fact.data.seat === seat && !isByStaff(fact) ? [{ at: fact.at, theirs: false }] : [];
      case 'TaskHandedOver':
        // Those who handed it over offered it: that it is taken they read in a mail.
        return fact.data.to.seat === seat ? [{ at: fact.at, theirs: true }] : [];
      case 'TaskGivenBack':
        return fact.data.seat === seat ? [{ at: fact.at, theirs: false }] : [];
      default:
        return [];
    }
  });
}

/** What a message about one task tells of whose it is; nothing where it is about its date. */
export function toldBy(
  { kind, revision }: { readonly kind: string; readonly revision: number },
  facts: readonly RecordedTaskEvent[],
): boolean | undefined {
  if (kind === 'taskAssigned') return true;
  if (kind === 'taskMoved') return false;
  switch (facts.find(({ version }) => version === revision)?.type) {
    case 'TaskTaken':
      return true;
    case 'ClaimDeclined':
      return false;
    default:
      return undefined;
  }
}

/** Whether they take the task for theirs, by what they heard last; nothing where they never heard of it. */
export function takesForTheirs(heard: readonly Heard[]): Heard['theirs'] | undefined {
  return [...heard].sort((a, b) => (a.at < b.at ? -1 : 1)).at(-1)?.theirs;
}

/** The last answer to who needed more time. */
export function lastTimeDecided(
  facts: readonly RecordedTaskEvent[],
): Extract<RecordedTaskEvent, { type: 'MoreTimeDecided' }> | undefined {
  return facts.findLast((fact) => fact.type === 'MoreTimeDecided');
}

export function isByStaff({ by }: Pick<RecordedTaskEvent, 'by'>): boolean {
  return by.startsWith('staff:');
}
