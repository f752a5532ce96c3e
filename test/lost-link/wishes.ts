import { capabilities } from '../../functions/capabilities.ts';
import type { LedgerRow } from '../../functions/delivery/ledger-row.ts';
import type { MailTools } from '../../functions/delivery/mail-source.ts';
import { projectStream } from '../../functions/flow/project-stream.ts';
import { react } from '../../functions/flow/reaction.ts';
import { CachedEvents } from '../../functions/platform/cached-events.ts';
import type { StreamKey } from '../../functions/platform/event.ts';
import { NETWORK, type Site } from '../meeting/site.ts';
import { keyed, orders } from '../web/rig.ts';

/** Carries out what follows from every pending fact, as react and project do. Answers what was listed. */
export async function followUp(site: Site): Promise<StreamKey[]> {
  const { repository, ledger, views, now } = site.services;
  const { log } = repository;
  const events = new CachedEvents(log);
  for (let pending = await log.pending(); pending.length > 0; pending = await log.pending()) {
    for (const { stream, version } of pending) {
      await react({ events, log, ledger, views, capabilities, keyed, orders, now }, stream, version);
    }
  }
  const changed = site.changed();
  await listAnew(site, changed);
  return changed;
}

/** Writes the rows of these streams, as project does, and the daily mending once more. */
export async function listAnew(site: Site, streams: readonly StreamKey[]): Promise<void> {
  const { repository, views, now } = site.services;
  const events = new CachedEvents(repository.log);
  for (const stream of streams) await projectStream({ events, views, capabilities, now }, stream);
}

/** Every message that was planned about these causes. */
export async function messages(site: Site, ...causes: string[]): Promise<LedgerRow[]> {
  const all = await Promise.all(causes.map((cause) => site.services.ledger.allOfCause(NETWORK, cause)));
  return all.flat();
}

export function mailTools(site: Site): MailTools {
  const { repository, views, origin, mailDomain, stage, signLink: sign } = site.services;
  return { repository, views, origin, mailDomain, stage, sign, replyTag: () => '' };
}
