import type { FileEvent } from '../../files/rules/events.ts';
import { keptBelow } from '../../files/rules/keys.ts';
import { later } from '../../platform/clock.ts';
import type { StoredEvent } from '../../platform/event.ts';
import { FORGOTTEN, isForgotten } from '../../platform/personal.ts';
import type { BlankedFact } from '../../platform/personal-data.ts';
import { blankedAt, typeOf } from './blanking.ts';

/** Kind of the streams of files. */
export const FILE = 'file';

type DataOf<T extends FileEvent['type']> = Extract<FileEvent, { type: T }>['data'];

/**
 * When the objects of a file are to be deleted (instant, UTC): when somebody deleted it, when nobody in it is anybody
 * whom the network still knows, or when its time is over. Nothing where they are deleted already, or are kept.
 *
 * @param keptFor milliseconds by purpose; nothing where it does not end by itself.
 */
export function fileOverAt(
  stored: readonly StoredEvent[],
  keptFor: (purpose: string) => number | undefined,
): string | undefined {
  const left = stored.filter((event) => event.stream.kind === FILE && withoutFile(event) !== undefined);
  if (left.length === 0) return undefined;
  const ends = stored.flatMap((event) => {
    switch (typeOf(event)) {
      case 'file.FileKept': {
        // As stored: what it is for is all that is asked, and one of tomorrow is kept.
        const length = keptFor((event.data as DataOf<'FileKept'>).purpose);
        return length === undefined ? [] : [later(event.at, length)];
      }
      case 'file.FileDeleted':
        return [event.at];
      default:
        return [];
    }
  });
  const named = stored.findLast((event) => typeOf(event) === 'file.PeopleNamed');
  if (named && isOfForgottenOnly(named)) ends.push(named.blankedAt ?? named.at);
  return ends.sort()[0];
}

/** Everybody who was named as in it is forgotten since: nobody is left for whom it could be kept. */
function isOfForgottenOnly({ data }: StoredEvent): boolean {
  const { people } = data as DataOf<'PeopleNamed'>;
  return people.length > 0 && people.every(isForgotten);
}

/** A fact about a file that is over, without what is personal in it and with the keys of its objects. */
export function withoutFile(event: StoredEvent): BlankedFact | undefined {
  const { stream, data } = event;
  switch (typeOf(event)) {
    case 'file.FileKept': {
      const kept = data as DataOf<'FileKept'>;
      const objects = kept.objects.map(({ name }) => `${keptBelow(stream.network, stream.id)}${name}`);
      if (objects.length === 0) return undefined;
      return { data: { ...kept, objects: [] }, fields: objects.length, objects };
    }
    case 'file.FilePublished':
      return isForgotten((data as DataOf<'FilePublished'>).alt)
        ? undefined
        : blankedAt(event, [[['alt'], FORGOTTEN]]);
    case 'file.PeopleNamed': {
      const { people } = data as DataOf<'PeopleNamed'>;
      // Who is forgotten stays so: it says why the file is gone.
      if (people.every(isForgotten)) return undefined;
      return blankedAt(event, [[['people'], people.filter(isForgotten)]]);
    }
    default:
      return undefined;
  }
}
