import { bounded } from '../platform/bounds.ts';
import { VersionConflict } from '../platform/event-log.ts';
import { appendOf } from '../platform/repository.ts';
import type { Services } from '../web/context.ts';
import { callerText, hourOf, requestText } from './rules/asked-by.ts';
import { requestAggregate } from './rules/request.ts';

/** Wishes that a network takes in an hour: each is looked for among all its people. */
const WISHES = 200;
/**
 * Those of them from one address of the internet: nobody alone can use them up. Phones of one provider share few
 * addresses, so that a meeting's people may well come from one.
 */
const FROM_ONE = 40;

/**
 * Notes that somebody wants the link that belongs to this address or number, and looks nobody up: for people we know
 * and for people we do not, the same steps are taken here. The same wish within the hour is the same fact.
 *
 * @param caller see `web/caller.ts`; only a keyed hash of it and of the hour is kept, for a day.
 * @throws {TooOften} where the network was asked too often, by all or by this caller.
 */
export async function askForLink(
  services: Services,
  network: string,
  contact: string,
  caller: string | undefined,
): Promise<void> {
  const { repository, hash, now } = services;
  const at = now();
  const hour = hourOf(at);
  if (caller !== undefined) {
    const { hash: id } = hash(callerText(network, caller, hour));
    await bounded(services, { network, id }, 'link', FROM_ONE, 'hour');
  }
  await bounded(services, { network, id: 'all' }, 'link', WISHES, 'hour');
  const { key, hash: id } = hash(requestText(network, contact, hour));
  const asked = { type: 'LinkRequested', data: { key, hour } } as const;
  try {
    await repository.log.append(appendOf(requestAggregate, network, id, 0, [asked], { by: 'anyone', at }));
  } catch (error) {
    if (!(error instanceof VersionConflict)) throw error;
  }
}
