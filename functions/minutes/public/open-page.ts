import type { Context } from 'hono';
import { meetingAggregate } from '../../meeting/rules/meeting.ts';
import { type CancelledMeeting, type ConvenedMeeting, isConvened } from '../../meeting/rules/state.ts';
import { isForAnybody } from '../../meeting/rules/visibility.ts';
import { type FoundedNetwork, NETWORK_ID, networkAggregate } from '../../network/rules/network.ts';
import type { StaffEnv } from '../../web/context.ts';
import { isId } from '../../web/parse.ts';
import { type Minutes, minutesAggregate } from '../rules/minutes.ts';
import { isPageWithdrawn } from '../rules/public-page.ts';

export type PublicContext = Context<StaffEnv>;

export interface OpenPage {
  readonly id: string;
  readonly network: FoundedNetwork;
  readonly networkId: string;
  readonly meeting: ConvenedMeeting | CancelledMeeting;
  readonly minutes: Minutes;
  /** The summary was taken back. */
  readonly isWithdrawn: boolean;
}

/** Seconds after which a page is asked for again: it can be withdrawn. */
export const FRESH = 60;

/**
 * The meeting of an address, from the moment the invitations go out; `forMembers` where its page opens for nobody
 * without a link of their own.
 */
export async function openPage(c: PublicContext): Promise<OpenPage | 'forMembers' | undefined> {
  const { repository } = c.var.services;
  const { network: networkId = '', meeting: id = '' } = c.req.param();
  if (![networkId, id].every(isId)) return undefined;
  const [{ state: network }, { state: meeting }, { state: minutes }] = await Promise.all([
    repository.load(networkAggregate, networkId, NETWORK_ID),
    repository.load(meetingAggregate, networkId, id),
    repository.load(minutesAggregate, networkId, id),
  ]);
  if (network.status !== 'founded' || !isConvened(meeting) || !meeting.released) return undefined;
  if (!isForAnybody(meeting)) return 'forMembers';
  return { id, network, networkId, meeting, minutes, isWithdrawn: isPageWithdrawn(minutes) };
}

/** Its language is the reader's; with `?lang=` a cookie goes along, which no cache may hand on. */
export function cached(c: PublicContext): void {
  const whose = c.req.query('lang') === undefined ? 'public' : 'private';
  c.header('Cache-Control', `${whose}, max-age=${FRESH}`);
  c.header('Vary', 'Accept-Language, Cookie');
}

/** The network's first language, where the reader has chosen none. */
export function inFirstLanguage(c: PublicContext, network: FoundedNetwork): void {
  const [first = 'km'] = network.settings.languages;
  if (!c.var.langChosen) c.set('lang', first);
}
