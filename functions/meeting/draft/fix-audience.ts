import { createHash } from 'node:crypto';
import { VersionConflict } from '../../platform/event-log.ts';
import { appendOf } from '../../platform/repository.ts';
import { metaOf, type StaffContext } from '../../web/context.ts';
import type { OpenMeeting } from '../page/context.ts';
import { type AudienceEvent, audienceAggregate, audienceChunks } from '../rules/audience.ts';
import type { PreviewAudience } from './preview-audience.ts';

/** Exactly the people on the screen, in chunks that messages are planned by. */
export interface FixedAudience {
  /** Stream id; it names the content. */
  readonly id: string;
  readonly chunks: readonly AudienceEvent[];
}

export function fixedAudience(open: OpenMeeting, audience: PreviewAudience): FixedAudience {
  const chunks = audienceChunks(audience.invited, audience.leftOut);
  const content = createHash('sha256').update(JSON.stringify(chunks)).digest('base64url').slice(0, 10);
  return { id: `${open.id}.${open.version}-${content}`, chunks };
}

/**
 * Writes these people down, before the fact that names them: a crash between the two leaves a list that
 * nobody reads, and the next try writes the same one or finds it.
 */
export async function storeAudience(c: StaffContext, { id, chunks }: FixedAudience): Promise<void> {
  const { services, networkId } = c.var;
  const { repository } = services;
  try {
    await repository.log.append(appendOf(audienceAggregate, networkId, id, 0, chunks, metaOf(c)));
  } catch (error) {
    if (!(error instanceof VersionConflict)) throw error;
    // The id names the content: what another run wrote first is the same. But one must have.
    if ((await repository.load(audienceAggregate, networkId, id)).version === 0) throw error;
  }
}
