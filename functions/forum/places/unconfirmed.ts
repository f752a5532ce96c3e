import * as z from 'zod';
import { readRow } from '../../platform/tomorrow.ts';
import { unconfirmedList } from '../../platform/unconfirmed.ts';
import type { Views } from '../../platform/views.ts';
import { placesEvents, type RegistrationAnswers } from '../rules/places/events.ts';

const row = z.object({
  data: z.object({ forum: z.string(), answers: z.record(z.string(), z.unknown()) }),
  until: z.string(),
});

/** What somebody typed and has still to confirm; nothing where it is too late. `now`: instant, UTC. */
export async function readUnconfirmed(
  views: Pick<Views, 'list'>,
  network: string,
  { forum, registration }: { readonly forum: string; readonly registration: string },
  now: string,
): Promise<RegistrationAnswers | undefined> {
  const { rows } = await views.list(unconfirmedList(network), { prefix: registration, limit: 1 });
  const [found] = rows;
  if (found?.sk !== registration) return undefined;
  const kept = readRow('unconfirmed', row, found.data);
  if (!kept || kept.until <= now || kept.data.forum !== forum) return undefined;
  const shape = placesEvents.shapes.RegistrationChanged?.();
  const read = shape?.safeParse({ registration, ...kept.data.answers });
  if (!read?.success) return undefined;
  const { registration: _, ...answers } = read.data as { registration: string } & RegistrationAnswers;
  return answers;
}
