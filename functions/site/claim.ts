import { claimRole } from '../network/rules/decide.ts';
import { NETWORK_ID, networkAggregate } from '../network/rules/network.ts';
import { askRecognition } from '../network/rules/recognition.ts';
import { type Identity, staffFor } from '../network/rules/staff.ts';
import { networksLost, networksOf } from '../network/rules/views.ts';
import type { Bounds } from '../platform/bounds.ts';
import type { Clock } from '../platform/clock.ts';
import type { Repository } from '../platform/repository.ts';
import type { Views } from '../platform/views.ts';

/** Times that accounts may ask for one role in a day: two that take turns would write without end. */
const ASKED = 5;

/**
 * Binds every role granted to a verified address to the subject that now signs in with it. One that belongs to
 * another subject is not touched: that this account asks for it is noted.
 *
 * @param also a network that the list may not show yet.
 * @returns the epoch of the person's sessions in each of their networks.
 */
export async function claimRoles(
  services: {
    readonly views: Views;
    readonly repository: Repository;
    readonly bounds: Pick<Bounds, 'take'>;
    readonly now: Clock;
  },
  person: Identity,
  also: string | undefined,
): Promise<Record<string, number>> {
  const { repository, views, bounds, now } = services;
  const [own, lost] = await Promise.all([networksOf(views, person), networksLost(views, person)]);
  const listed = [...own, ...lost].map(({ id }) => id);
  const epochs: Record<string, number> = {};
  for (const id of new Set([...listed, ...(also ? [also] : [])])) {
    const before = await repository.load(networkAggregate, id, NETWORK_ID);
    const staff = before.state.status === 'founded' ? staffFor(before.state, person) : undefined;
    if (!staff) {
      const [asks] = askRecognition(before.state, person);
      if (asks?.type !== 'RecognitionAsked') continue;
      const role = { network: id, id: asks.data.staff };
      if (!(await bounds.take(role, 'recognise', ASKED, 'day', now()))) continue;
      await repository.change(networkAggregate, id, NETWORK_ID, { by: 'system', at: now() }, (network) =>
        askRecognition(network, person),
      );
      continue;
    }
    await repository.change(
      networkAggregate,
      id,
      NETWORK_ID,
      { by: `staff:${staff.id}`, at: now() },
      (network) => claimRole(network, staff.id, person.subject),
    );
    epochs[id] = staff.epoch;
  }
  return epochs;
}
