import { sameAsStored } from '../../platform/same.ts';
import { MAX_PHOTOS, type MinutesEvent } from './events.ts';
import type { Minutes } from './minutes.ts';
import { TooManyPhotos } from './refusals.ts';

/**
 * Chooses the photos of the page, in the order in which they are given; the same again is no event.
 *
 * @param offered ids of photos that anybody may see: others are passed over, since they may have been taken back meanwhile.
 * @throws {TooManyPhotos}
 */
export function choosePhotos(
  { photos: before }: Pick<Minutes, 'photos'>,
  chosen: readonly string[],
  offered: readonly string[],
): MinutesEvent[] {
  const photos = [...new Set(chosen)].filter((id) => offered.includes(id));
  if (photos.length > MAX_PHOTOS) throw new TooManyPhotos({ max: MAX_PHOTOS });
  return sameAsStored(before, photos) ? [] : [{ type: 'PhotosChosen', data: { photos } }];
}
