import { memberAggregate } from '../../membership/rules/member.ts';
import type { Repository } from '../../platform/repository.ts';
import type { Sharer } from '../messages/shared-words.ts';
import type { Owner } from '../rules/events.ts';
import { promisesOf } from '../rules/written-to.ts';
import { readerOf } from './reader.ts';

/** Those who have a task besides the one of this seat, as far as their names are known. */
export async function sharersOf(
  repository: Repository,
  network: string,
  owners: readonly Owner[],
  own: string,
): Promise<Sharer[]> {
  const found = await Promise.all(
    owners
      .filter(({ seat }) => seat !== own)
      .map(async (owner): Promise<Sharer[]> => {
        const { seat, party } = owner;
        if (party === 'member') {
          const { state } = await repository.load(memberAggregate, network, seat);
          return [{ seat, name: state.organisation.name }];
        }
        const row = { network, cause: promisesOf(owner), party: 'guest', seat, person: seat } as const;
        const guest = await readerOf(repository, row);
        return guest?.name ? [{ seat, name: { en: guest.name, km: guest.name } }] : [];
      }),
  );
  return found.flat();
}
