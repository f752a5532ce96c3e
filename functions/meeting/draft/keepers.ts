import type { StaffContext } from '../../web/context.ts';
import { fixedAudienceOf } from '../people/invited.ts';
import type { Invitee } from '../rules/events.ts';
import type { SavedDate } from '../rules/state.ts';

/** Somebody who was asked to keep a day of a draft free, and which (a local date) they were asked for last. */
export interface Keeper {
  readonly invitee: Invitee;
  readonly date: string;
}

/** Everybody who was asked, by person. Whether each message reached them is looked at when the next one is sent. */
export async function keepersOf(
  c: StaffContext,
  { savedDates = [] }: { readonly savedDates?: readonly SavedDate[] | undefined },
): Promise<ReadonlyMap<string, Keeper>> {
  const { services, networkId } = c.var;
  const all = await Promise.all(
    savedDates.map(async (saved) => ({
      date: saved.date,
      people: await fixedAudienceOf(services.repository, networkId, saved),
    })),
  );
  return new Map(
    all.flatMap(({ date, people }) => people.map((invitee) => [invitee.person, { invitee, date }])),
  );
}
