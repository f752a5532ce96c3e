import type { Context } from 'hono';
import { calendarFeed } from '../delivery/calendar-feed.ts';
import { say } from '../i18n/say.ts';
import { NETWORK_ID, networkAggregate } from '../network/rules/network.ts';
import type { StaffEnv } from '../web/context.ts';
import { noFeed, sendFeed } from './send-feed.ts';
import { feedTexts as texts } from './texts.ts';

/**
 * `GET /calendar/:network/meetings.ics?lang=km|en`: the meetings that are public, for anybody. The
 * language is that of the address alone, because programs and caches share what they got.
 */
export async function showPublicFeed(c: Context<StaffEnv>): Promise<Response> {
  const { services, brought } = c.var;
  const networkId = c.req.param('network') ?? '';
  const { state: network } = await services.repository.load(networkAggregate, networkId, NETWORK_ID);
  if (network.status !== 'founded') return noFeed(c);
  const { languages, shortName } = network.settings;
  const asked = c.req.query('lang');
  const lang = asked === 'km' || asked === 'en' ? asked : (languages[0] ?? 'km');
  const sources = await brought.calendars();
  const entries = await Promise.all(sources.map((one) => one.publicEntries(services, networkId, lang)));
  const name = say(lang, texts.publicName, { network: shortName });
  return sendFeed(c, calendarFeed(name, entries.flat()), 'public, max-age=900');
}
