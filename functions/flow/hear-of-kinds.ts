import * as z from 'zod';
import { NETWORKS } from '../platform/views.ts';
import type { Capabilities } from './known-capabilities.ts';
import { kindsList } from './lists.ts';
import { lookAgain, type Rescheduling } from './reschedule.ts';

export interface Hearing extends Rescheduling {
  readonly capabilities: Rescheduling['capabilities'] & Pick<Capabilities, 'introduces' | 'of'>;
  /** Whether there is time for one more network. */
  readonly mayGoOn: () => boolean;
}

const KEY = { pk: kindsList, sk: 'current' } as const;
const heard = z.object({ kinds: z.array(z.string()) });
const PAGE = 100;

/**
 * On the first tick of a version that brings messages, looks at every network, so that what is new falls
 * due in it at once and it hears of them. Which messages all networks were looked at for is one row; it is
 * put last, so that a tick that ends before that is no harm. A network that is missed hears by the daily sweep.
 *
 * @returns how many networks were looked at.
 */
export async function hearOfKinds(hearing: Hearing): Promise<number> {
  const { capabilities, views, now, mayGoOn } = hearing;
  if (capabilities.introduces.length === 0) return 0;
  const row = await views.get(KEY.pk, KEY.sk);
  const before = heard.safeParse(row?.data).data?.kinds ?? [];
  if (capabilities.introduces.every((kind) => before.includes(kind))) return 0;
  let looked = 0;
  let from: string | undefined;
  do {
    const page = await views.list(NETWORKS, { from, limit: PAGE });
    for (const { sk: network } of page.rows) {
      if (!mayGoOn()) return looked;
      const stream = capabilities.settingsStream(network);
      await lookAgain(hearing, capabilities.of(stream.kind), stream);
      looked += 1;
    }
    from = page.next;
  } while (from !== undefined);
  await views.put({ ...KEY, v: Date.parse(now()), data: { kinds: [...capabilities.introduces] } });
  return looked;
}
