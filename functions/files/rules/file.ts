import type { Aggregate } from '../../platform/aggregate.ts';
import { type Forgotten, isForgotten } from '../../platform/personal.ts';
import { type FileEvent, fileEvents, type PersonIn, type RecordedFileEvent } from './events.ts';

type DataOf<T extends FileEvent['type']> = Extract<FileEvent, { type: T }>['data'];

export type Refused = DataOf<'FileRefused'> & { readonly status: 'refused'; readonly at: string };

export type Kept = DataOf<'FileKept'> & {
  readonly status: 'kept';
  /** When it was looked at. */
  readonly at: string;
  /** Anybody may see it. */
  readonly published?: (DataOf<'FilePublished'> & { readonly at: string }) | undefined;
  /** Who can be recognised in it, as far as anybody has said. */
  readonly people: readonly (PersonIn | Forgotten)[];
  /** It was published once, and is not any more: with these words, which the next time begins with. */
  readonly revoked?: (DataOf<'FilePublished'> & { readonly at: string }) | undefined;
};

/**
 * Its objects are deleted, or are about to be: its `time` was over, somebody `deleted` it, or nobody is in it but people
 * who are `forgotten`.
 */
export type Over = Pick<Kept, 'of' | 'purpose' | 'at'> & {
  readonly status: 'over';
  readonly why: 'time' | 'deleted' | 'forgotten';
  /** Who deleted it; `at` is when. */
  readonly by?: string | undefined;
  /** Its address was given to anybody once. */
  readonly wasPublic: boolean;
};

/** One file, by its form and content. `none`: nothing is known of it yet. */
export type FileState = { readonly status: 'none' } | Refused | Kept | Over;

export const fileAggregate: Aggregate<FileState, FileEvent> = {
  kind: 'file',
  events: fileEvents,
  initial: { status: 'none' },
  evolve: evolveFile,
  reacting: [],
};

function evolveFile(file: FileState, event: RecordedFileEvent): FileState {
  switch (event.type) {
    case 'FileKept': {
      const { of, purpose, objects } = event.data;
      if (objects.length === 0)
        return { status: 'over', of, purpose, at: event.at, why: 'time', wasPublic: false };
      return { status: 'kept', ...event.data, at: event.at, people: [] };
    }
    case 'FileRefused':
      return file.status !== 'none' ? file : { status: 'refused', ...event.data, at: event.at };
    case 'FilePublished': {
      if (file.status === 'over') return { ...file, wasPublic: true };
      if (file.status !== 'kept') return file;
      const said = { ...event.data, at: event.at };
      // Nobody publishes a photo of somebody who is forgotten: they were forgotten since.
      if (file.people.some(isForgotten)) return { ...file, published: undefined, revoked: said };
      return { ...file, published: said, revoked: undefined };
    }
    case 'FileRevoked':
      return file.status === 'kept' ? takenBack(file, event.at) : file;
    case 'PeopleNamed': {
      const { people } = event.data;
      if (file.status === 'over' && file.why !== 'deleted')
        return { ...file, why: areForgotten(people) ? 'forgotten' : 'time' };
      if (file.status !== 'kept') return file;
      return { ...(people.some(isForgotten) ? takenBack(file, event.at) : file), people };
    }
    case 'FileDeleted': {
      const deleted = { at: event.at, why: 'deleted', by: event.by } as const;
      if (file.status === 'over') return { ...file, ...deleted };
      return file.status === 'kept' ? over(file, deleted) : file;
    }
  }
}

/**
 * A file as it is shown. One in which everybody who was named is forgotten is over from that moment on, though its
 * objects are deleted by the next tick.
 */
export function asShown(file: FileState): FileState {
  return file.status === 'kept' && areForgotten(file.people)
    ? over(file, { at: file.at, why: 'forgotten' })
    : file;
}

function areForgotten(people: Kept['people']): boolean {
  return people.length > 0 && people.every(isForgotten);
}

function takenBack(file: Kept, at: string): Kept {
  return {
    ...file,
    published: undefined,
    revoked: file.published ? { ...file.published, at } : file.revoked,
  };
}

function over({ of, purpose, published, revoked }: Kept, how: Pick<Over, 'at' | 'why' | 'by'>): Over {
  return { status: 'over', of, purpose, ...how, wasPublic: (published ?? revoked) !== undefined };
}
