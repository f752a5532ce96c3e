import { capabilities } from '../../functions/capabilities.ts';
import { followUp } from '../lost-link/wishes.ts';
import { MEETING, NETWORK, type Site } from '../meeting/site.ts';

/** The clock of a meeting and its minutes: what has fallen due by an instant (UTC), and all that follows from it. */
export async function clock(site: Site, now: string, id = MEETING): Promise<void> {
  site.at(now);
  const { log } = site.services.repository;
  const network = await log.read({ network: NETWORK, kind: 'network', id: 'self' });
  for (const kind of ['minutes', 'meeting'] as const) {
    const stream = { network: NETWORK, kind, id };
    // A message at a time, as ticks do it.
    for (let tick = 0; tick < 20; tick += 1) {
      const stored = await log.read(stream);
      const events = capabilities.of(kind).schedule?.fallDue(stored, network, now) ?? [];
      if (events.length === 0) break;
      const expected = stored.at(-1)?.version ?? 0;
      const { reacting } = capabilities.of(kind);
      await log.append({ stream, expected, events, meta: { by: 'clock', at: now }, reacting });
      await followUp(site);
    }
  }
  await followUp(site);
}
