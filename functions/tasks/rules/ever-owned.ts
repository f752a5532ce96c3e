import type { Owner, RecordedTaskEvent } from './events.ts';

/** How somebody was last named as an owner of a task, also where it is with others by now; nothing where they never were. */
export function lastOwner(facts: readonly RecordedTaskEvent[], seat: string): Owner | undefined {
  return facts.flatMap(ownersIn).findLast((one) => one.seat === seat);
}

function ownersIn(event: RecordedTaskEvent): readonly Owner[] {
  switch (event.type) {
    case 'TaskWritten':
    case 'OwnersNamed':
      return event.data.owners;
    case 'TaskTaken':
    case 'ClaimAsked':
      return [event.data.owner];
    case 'HandOverOffered':
    case 'TaskHandedOver':
      return [event.data.to];
    default:
      return [];
  }
}
