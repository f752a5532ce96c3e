import type { Bilingual } from '../i18n/say.ts';
import { known } from '../platform/personal.ts';
import type { Repository } from '../platform/repository.ts';
import type { StaffContext } from '../web/context.ts';
import { notFound } from '../web/errors.tsx';
import { picture } from './pages/kept.ts';
import { peopleIn } from './pages/people-in.ts';
import { notAgreedIn } from './rules/decide.ts';
import { SHARE } from './rules/events.ts';
import { asShown, fileAggregate, type Kept } from './rules/file.ts';

/** A picture of a page: its name below the file's address, and its size in pixels. */
export interface PublicSize {
  readonly name: string;
  readonly width: number;
  readonly height: number;
}

/** A photo as anybody may see it: of the people in it nothing but what its words say. */
export interface PublicPhoto {
  readonly id: string;
  readonly alt: Bilingual;
  readonly large: PublicSize;
  readonly small: PublicSize;
}

/**
 * Those of a meeting's photos that anybody may see at this moment, in the order in which they were asked for: published
 * ones, in which nobody is named who has not agreed or does not any more.
 */
export async function publicPhotos(
  repository: Repository,
  network: string,
  meeting: string,
  ids: readonly string[],
): Promise<PublicPhoto[]> {
  const files = await Promise.all(
    ids.map(async (id) => ({ id, file: asShown((await repository.load(fileAggregate, network, id)).state) })),
  );
  const published = files.flatMap(({ id, file }) =>
    file.status === 'kept' && file.published && file.of.kind === 'meeting' && file.of.id === meeting
      ? [{ id, file }]
      : [],
  );
  const people = published.flatMap(({ file }) => file.people);
  const of = { kind: 'meeting', id: meeting };
  // All are of one meeting, so that who they are is looked up once.
  const asked = await peopleIn(repository, network, { of, people });
  return published.flatMap(({ id, file }) =>
    notAgreedIn(file, asked).length > 0 ? [] : (publicPhoto(id, file) ?? []),
  );
}

function publicPhoto(id: string, file: Kept): PublicPhoto | undefined {
  const [large, small] = ['large.jpg', 'small.jpg'].map((name) => sizeOf(file, name));
  return large && small ? { id, alt: known(file.published?.alt) ?? {}, large, small } : undefined;
}

function sizeOf({ objects }: Kept, name: string): PublicSize | undefined {
  const found = objects.find((one) => one.name === name);
  return found?.width && found.height ? { name, width: found.width, height: found.height } : undefined;
}

/** Whether a picture was drawn for this meeting as this file. */
export async function isDrawn(
  repository: Repository,
  network: string,
  meeting: string,
  id: string,
): Promise<boolean> {
  const { state } = await repository.load(fileAggregate, network, id);
  return state.status === 'kept' && state.purpose === SHARE && state.of.id === meeting;
}

/** Answers with one of its languages, `km.jpg` or `en.jpg`. */
export async function sendDrawn(
  c: StaffContext,
  network: string,
  meeting: string,
  { id, name }: { readonly id: string; readonly name: string },
): Promise<Response> {
  const isThere = await isDrawn(c.var.services.repository, network, meeting, id);
  return isThere ? await picture(c, network, id, name) : notFound(c);
}
