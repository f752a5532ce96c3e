import type { Frozen, LedgerRow } from '../../../functions/delivery/ledger-row.ts';
import { type MailContent, sourceOf, type Verdict } from '../../../functions/delivery/mail-source.ts';
import type { ForumEvent } from '../../../functions/forum/rules/events.ts';
import { forumAggregate } from '../../../functions/forum/rules/forum.ts';
import type { PlacesSettings } from '../../../functions/forum/rules/places/events.ts';
import { type Places, placesAggregate } from '../../../functions/forum/rules/places/places.ts';
import { mailSources } from '../../../functions/mail-sources.ts';
import { followUp, mailTools } from '../../lost-link/wishes.ts';
import { NETWORK, type Site, startSite } from '../../meeting/site.ts';
import { players } from '../../web/rig.ts';

export const FORUM = '01KFORUM';
export const DAY = '2025-12-12';

/** A planned forum in the network of all tests. */
export async function startForum(options: Parameters<typeof startSite>[0] = {}): Promise<Site> {
  const site = await startSite(options);
  await forumHappens(site, [
    {
      type: 'ForumPlanned',
      data: { name: { en: 'Learning Forum 2025', km: 'វេទិការៀនសូត្រ ២០២៥' }, date: DAY },
    },
  ]);
  return site;
}

export async function forumHappens(site: Site, events: readonly ForumEvent[]): Promise<void> {
  const meta = { by: 'staff:s-coord', at: site.services.now() };
  await site.services.repository.change(forumAggregate, NETWORK, FORUM, meta, () => events);
  await followUp(site);
}

/** As a coordinator sets the places on the page. */
export async function setPlaces(site: Site, over: Partial<Record<string, string>> = {}): Promise<Response> {
  const page = `/n/${NETWORK}/forums/${FORUM}/places`;
  const { version } = await site.services.repository.load(placesAggregate, NETWORK, FORUM);
  const form = {
    ...{ do: 'set', version: String(version), capacity: '30', opens: '2025-10-01', closes: '2025-12-05' },
    ...over,
  } as Record<string, string>;
  const answer = await site.ask(page, { as: players.coordinator, lang: 'en', form });
  await followUp(site);
  return answer;
}

export async function placesNow(site: Site): Promise<Places> {
  return (await site.services.repository.load(placesAggregate, NETWORK, FORUM)).state;
}

/** What somebody types who registers. */
export function typedBy(n: number | string, over: Record<string, string> = {}): Record<string, string> {
  return {
    ...{ name: `Person ${n}`, email: `person${n}@example.org`, sex: 'female', district: '0203' },
    ...{ speaksFor: 'nobody', meal: 'any', lang: 'en', agree: 'yes' },
    ...over,
  };
}

/** Types the public form, as anybody may. */
export async function typeForm(site: Site, form: Record<string, string>, from?: string): Promise<Response> {
  return await site.ask(`/f/${NETWORK}/${FORUM}`, { lang: 'en', form, ...(from ? { from } : {}) });
}

/** The link of a registration. */
export function linkOf(site: Site, registration: string, over: Parameters<Site['token']>[0] = {}): string {
  const claims = { cause: FORUM, seat: registration, person: registration, expires: '2026-01-11' };
  return `/g/${site.token({ purpose: 'registration', ...claims, ...over })}`;
}

/** Somebody presses a button of their own page. */
export async function press(site: Site, registration: string, what: string): Promise<Response> {
  const answer = await site.ask(linkOf(site, registration), { lang: 'en', form: { do: what } });
  await followUp(site);
  return answer;
}

/** Every message of these causes, with what deliver decides about it at this moment, and writes. */
export async function judged(site: Site, row: LedgerRow): Promise<{ verdict: Verdict; mail?: MailContent }> {
  const source = sourceOf(mailSources, row);
  if (!source) throw new Error(`nobody writes ${row.kind}`);
  const tools = mailTools(site);
  const verdict = await source.judge(row, async () => [], site.services.now(), tools);
  if (!verdict.send) return { verdict };
  const frozen: Frozen = { ...verdict.frozen, dtstamp: site.services.now() };
  return {
    verdict,
    mail: await source.write(row, frozen, { firstSent: false, now: site.services.now() }, tools),
  };
}

/** The registration ids by the name that was typed. */
export async function idOf(site: Site, name: string): Promise<string> {
  const found = (await placesNow(site)).registrations.find((one) => one.name === name);
  if (!found) throw new Error(`nobody is called ${name}`);
  return found.id;
}

export const settings: PlacesSettings = {
  ...{ capacity: 30, aside: { members: 0, speakers: 0, guests: 0 }, opens: '2025-10-01' },
  ...{ closes: '2025-12-05', kept: {}, far: [], day: DAY },
};
