import type { Context } from 'hono';
import { calendarFeed } from '../delivery/calendar-feed.ts';
import { langsOf, say } from '../i18n/say.ts';
import { meetingsOfPerson } from '../meeting/feed-entries.ts';
import { contactOfLink, memberAggregate } from '../membership/rules/member.ts';
import { NETWORK_ID, networkAggregate } from '../network/rules/network.ts';
import type { StaffEnv } from '../web/context.ts';
import type { FeedContributor } from './contributor.ts';
import { noFeed, sendFeed } from './send-feed.ts';
import { feedTexts as texts } from './texts.ts';

/** Every capability that has something for a person's calendar. */
const contributors: readonly FeedContributor[] = [meetingsOfPerson];

/** `GET /c/:token/calendar.ics`: one contact's own calendar, for a program that asks again and again. */
export async function showPersonalFeed(c: Context<StaffEnv>): Promise<Response> {
  const { services } = c.var;
  const reading = services.readLink(c.req.param('token') ?? '');
  if (!reading.valid || reading.claims.purpose !== 'feed') return noFeed(c);
  const { network: networkId, seat, person, epoch } = reading.claims;
  const [{ state: network }, { state: member }] = await Promise.all([
    services.repository.load(networkAggregate, networkId, NETWORK_ID),
    services.repository.load(memberAggregate, networkId, seat),
  ]);
  const contact = contactOfLink(member, person, epoch);
  if (network.status !== 'founded' || !contact) return noFeed(c);
  const [lang] = langsOf(contact.lang);
  const reader = { network: networkId, seat, person, epoch, lang };
  const entries = await Promise.all(contributors.map((contribute) => contribute(services, reader)));
  const name = say(lang, texts.personalName, { network: network.settings.shortName });
  return sendFeed(c, calendarFeed(name, entries.flat()), 'private, no-cache');
}
