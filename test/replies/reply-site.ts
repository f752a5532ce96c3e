import { afterAll, beforeEach } from 'vitest';
import { replyId } from '../../functions/replies/reading/incoming.ts';
import { replyAggregate } from '../../functions/replies/rules/state.ts';
import { replyViews } from '../../functions/replies/rules/views.ts';
import { MEETING, NETWORK, type Site, startSite } from '../meeting/site.ts';
import { type PostBox, postBox } from './post-box.ts';

/** A site of its own for every test of the file, with the way in of its mail; all are stopped at the end. */
export function siteForEach(begins: (site: Site, box: PostBox) => void): void {
  const started: Site[] = [];
  beforeEach(async () => {
    const site = await startSite();
    started.push(site);
    begins(site, postBox(site));
  });
  afterAll(async () => {
    await Promise.all(started.map((one) => one.stop()));
  });
}

/** The answers of a seat of the site's meeting. */
export function seatFacts(site: Site, seat = 'm-rice') {
  return site.facts('seat', `${MEETING}.${seat}`);
}

/** What became of the mail that SES kept under this key. */
export function replyFacts(site: Site, key = 'k1') {
  return site.facts('reply', replyId({ objectKey: key }));
}

/** Lists a reply, as project does. */
export async function listReply(site: Site, id: string): Promise<void> {
  const { repository, views } = site.services;
  const { state, version } = await repository.load(replyAggregate, NETWORK, id);
  for (const row of replyViews(state, version, { network: NETWORK, kind: 'reply', id })) await views.put(row);
}
