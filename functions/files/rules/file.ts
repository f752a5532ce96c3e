import type { Aggregate } from '../../platform/aggregate.ts';
import { type FileEvent, fileEvents, type RecordedFileEvent } from './events.ts';

type DataOf<T extends FileEvent['type']> = Extract<FileEvent, { type: T }>['data'];

export type Refused = DataOf<'FileRefused'> & { readonly status: 'refused'; readonly at: string };

export type Kept = DataOf<'FileKept'> & {
  readonly status: 'kept';
  /** When it was looked at. */
  readonly at: string;
  /** Anybody may see it. */
  readonly published?: (DataOf<'FilePublished'> & { readonly at: string }) | undefined;
  /** It was published once, and is not any more: with these words, which the next time begins with. */
  readonly revoked?: (DataOf<'FilePublished'> & { readonly at: string }) | undefined;
};

/** Its time is over: its objects are deleted, and are taken out of the fact that it was kept. */
export type Over = Pick<Kept, 'of' | 'purpose' | 'at'> & { readonly status: 'over' };

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
      if (objects.length === 0) return { status: 'over', of, purpose, at: event.at };
      return { status: 'kept', ...event.data, at: event.at };
    }
    case 'FileRefused':
      return file.status !== 'none' ? file : { status: 'refused', ...event.data, at: event.at };
    case 'FilePublished':
      if (file.status !== 'kept') return file;
      return { ...file, published: { ...event.data, at: event.at }, revoked: undefined };
    case 'FileRevoked':
      if (file.status !== 'kept') return file;
      return {
        ...file,
        published: undefined,
        revoked: file.published && { ...file.published, at: event.at },
      };
  }
}
