import type { Aggregate } from '../../../platform/aggregate.ts';
import type { Announced } from './changes.ts';
import {
  type ProgrammeEvent,
  programmeEvents,
  type RecordedProgrammeEvent,
  type Room,
  type Slot,
} from './events.ts';

/** The programme of a forum as it is edited, and as it was last published. */
export interface Programme {
  readonly rooms: readonly Room[];
  /** By time, then in the order of the rooms. */
  readonly slots: readonly Slot[];
  /** Absent until it was published. */
  readonly published?:
    | (Announced & {
        readonly version: number;
        /** What was published before it. */
        readonly before?: Announced | undefined;
        /** Instant (UTC). */
        readonly at: string;
      })
    | undefined;
  /** Proposals that were ever in a published programme. */
  readonly everIn: readonly string[];
}

export const programmeAggregate: Aggregate<Programme, ProgrammeEvent> = {
  kind: 'programme',
  events: programmeEvents,
  initial: { rooms: [], slots: [], everIn: [] },
  evolve: evolveProgramme,
  reacting: ['ProgrammePublished'],
};

function evolveProgramme(programme: Programme, event: RecordedProgrammeEvent): Programme {
  const { rooms, slots } = programme;
  switch (event.type) {
    case 'RoomsNamed':
      return { ...programme, rooms: event.data.rooms, slots: inOrder(slots, event.data.rooms) };
    case 'SlotPlaced': {
      const { slot } = event.data;
      return { ...programme, slots: inOrder([...slots.filter(({ id }) => id !== slot.id), slot], rooms) };
    }
    case 'SlotRemoved':
      return { ...programme, slots: slots.filter(({ id }) => id !== event.data.slot) };
    case 'ProgrammePublished': {
      const before = programme.published;
      return {
        ...programme,
        published: {
          ...{ rooms, slots, version: event.version, day: event.data.day, at: event.at },
          before: before && { rooms: before.rooms, slots: before.slots, day: before.day },
        },
        everIn: [...new Set([...programme.everIn, ...slots.flatMap(({ proposal }) => proposal ?? [])])],
      };
    }
  }
}

function inOrder(slots: readonly Slot[], rooms: readonly Room[]): Slot[] {
  const place = ({ start, end, room }: Slot) =>
    `${start} ${String(rooms.findIndex(({ id }) => id === room) + 1).padStart(3, '0')} ${end}`;
  return [...slots].sort((a, b) => (place(a) < place(b) ? -1 : 1));
}
