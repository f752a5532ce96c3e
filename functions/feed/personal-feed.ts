import type { Context } from 'hono';
import { calendarFeed } from '../delivery/calendar-feed.ts';
import { langsOf, say } from '../i18n/say.ts';
import { contactOfLink, memberAggregate } from '../membership/rules/member.ts';
import { NETWORK_ID, networkAggregate } from '../network/rules/network.ts';
import type { StaffEnv } from '../web/context.ts';
import { noFeed, sendFeed } from './send-feed.ts';
import { feedTexts as texts } from './texts.ts';

/** `GET /c/:token/calendar.ics`: one contact's own calendar, for a program that asks again and again. */
export async function showPersonalFeed(c: Context<StaffEnv>): Promise<Response> {
  const { services, brought } = c.var;
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
  const sources = await brought.calendars();
  const entries = await Promise.all(sources.map((one) => one.entriesOfPerson(services, reader)));
  const name = say(lang, texts.personalName, { network: network.settings.shortName });
  return sendFeed(c, calendarFeed(name, entries.flat()), 'private, no-cache');
}
