import type { Text } from '../../i18n/say.ts';
import type { FoundedNetwork } from '../../network/rules/network.ts';
import type { AppendMeta } from '../../platform/event-log.ts';
import { VersionConflict } from '../../platform/event-log.ts';
import { randomMoment } from '../../platform/random-moment.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { Services } from '../../web/context.ts';
import { clockIn, type PlacesClock } from '../rules/places/clock.ts';
import type { PlacesEvent } from '../rules/places/events.ts';
import { type Places, placesAggregate } from '../rules/places/places.ts';
import { publicTexts } from './texts.ts';

/** Rounds of attempts, each of several: some seconds, in which a room full of phones has had its turn. */
const ROUNDS = 6;

/** So many registered at once that this one found no moment. Nothing of it was stored. */
export class TooBusy extends Refusal {
  readonly text: Text = publicTexts.busy;
}

/**
 * Decides about the places of a forum, on its facts as they are at that moment: of many at once each is decided anew until
 * it was first. So the order in which they are stored is the order of the line, and nobody counts the places twice.
 *
 * @throws {TooBusy} after many rounds, and whatever the decision throws.
 */
export async function changePlaces(
  { repository }: Pick<Services, 'repository'>,
  network: string,
  forum: string,
  meta: AppendMeta,
  decide: (places: Places) => readonly PlacesEvent[],
): Promise<Places> {
  for (let round = 1; ; round += 1) {
    try {
      return (await repository.change(placesAggregate, network, forum, meta, decide)).state;
    } catch (error) {
      if (!(error instanceof VersionConflict)) throw error;
      if (round >= ROUNDS) throw new TooBusy();
      await randomMoment(round);
    }
  }
}

/** The clock that decisions about places are made by. */
export function placesClock({ now }: Pick<Services, 'now'>, { settings }: FoundedNetwork): PlacesClock {
  return clockIn(settings, now());
}
