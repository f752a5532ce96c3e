import { type Day, dayAggregate } from '../../functions/day/rules/day.ts';
import type { DayEvent } from '../../functions/day/rules/events.ts';
import { type Presence, presencesOf } from '../../functions/day/rules/presence.ts';
import { plusDays } from '../../functions/i18n/dates.ts';
import { later } from '../../functions/platform/clock.ts';
import { MEETING, NETWORK, type Site } from '../meeting/site.ts';

/** The link that `openDoors` gives. */
export const DOOR = '01DOOR0001';
/** 9:00 in Battambang on the day of the meeting. */
export const NINE = '2025-11-10T02:00:00.000Z';

/** A phone at the door, as far as the server sees it. */
export interface Phone {
  readonly path: string;
  /** Sends taps as the page's script does; `sentAt` is what its clock says. */
  send(taps: readonly unknown[], options?: { sentAt?: string; since?: number }): Promise<Said>;
}

export interface Said {
  readonly status: number;
  readonly version: number;
  readonly answers: readonly { id: string; is: string; why?: string }[];
  readonly rows: readonly { person: string; is: string; name?: string; other?: boolean }[];
  readonly say?: string;
}

export function tap(fields: object = {}): object {
  return { id: 't1', person: 'c-sokha', is: 'room', at: NINE, ...fields };
}

/** A link for the door of the site's meeting, given before its day; `of`: another date than its first. */
export async function openDoor(site: Site, of = { date: 1, on: '2025-11-10' }): Promise<Phone> {
  await dayHas(site, [{ type: 'DoorLinkGiven', data: { door: DOOR, name: 'Demo Rith', ...of } }]);
  const expires = plusDays(of.on, 3);
  const token = site.token({ purpose: 'door', seat: '-', person: DOOR, expires });
  return phoneAt(site, `/d/${token}`);
}

export function phoneAt(site: Site, path: string, as?: { subject: string; email: string }): Phone {
  return {
    path,
    async send(taps, { sentAt = site.services.now(), since = 0 } = {}) {
      const form = { taps: JSON.stringify(taps), sentAt, since: String(since), date: '1', on: '2025-11-10' };
      const answer = await site.ask(`${path}/taps`, { as, form });
      return { status: answer.status, ...(await answer.json()) };
    },
  };
}

export async function dayHas(site: Site, events: readonly DayEvent[]): Promise<void> {
  const { repository, now } = site.services;
  const meta = { by: 'staff:s-coord', at: now() };
  await repository.change(dayAggregate, NETWORK, MEETING, meta, () => events);
}

export async function dayOf(site: Site): Promise<Day> {
  return (await site.services.repository.load(dayAggregate, NETWORK, MEETING)).state;
}

export async function presence(site: Site, person = 'c-sokha', date = 1): Promise<Presence | undefined> {
  return presencesOf(await dayOf(site), date).get(person);
}

export const days = (n: number) => later(NINE, n * 86_400_000);
