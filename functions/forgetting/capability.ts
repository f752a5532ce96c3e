import type { Day } from '../day/rules/day.ts';
import { sheetHeadOf } from '../day/rules/sheet-head.ts';
import { fileAggregate } from '../files/rules/file.ts';
import { type Places, placesAggregate } from '../forum/rules/places/places.ts';
import type { Import } from '../membership/rules/import/import.ts';
import { networkAggregate } from '../network/rules/network.ts';
import { capability } from '../platform/capability.ts';
import type { StoredEvent } from '../platform/event.ts';
import { FORGOTTEN, isForgotten } from '../platform/personal.ts';
import type { Forgets, Periods } from '../platform/personal-data.ts';
import { folded } from '../platform/repository.ts';
import { SNAPSHOT } from '../platform/snapshots.ts';
import { aliasIn, withoutPerson } from './rules/blanking.ts';
import {
  forgettingAggregate,
  forgettingsList,
  forgettingViews,
  lookDue,
  lookedThrough,
  soughtIn,
} from './rules/forgetting.ts';
import { hasPeriods, overAt, withoutWhatIsOver } from './rules/periods.ts';
import { untilFound } from './rules/reach.ts';

/** The forgetting of people, as the flow knows it: nothing follows from its facts but the work of the tick. */
export const forgettingCapability = capability({ aggregate: forgettingAggregate, views: forgettingViews });

/** What the tick needs to look through all facts for somebody (`flow/forget.ts`). */
export const forgets: Forgets = {
  kind: forgettingAggregate.kind,
  list: forgettingsList,
  look(stored, now) {
    const [first] = stored;
    const state = folded(forgettingAggregate, stored);
    const look = lookDue(state, now);
    const sought = first && soughtIn(state, first.stream.network);
    return look && sought && state.asked
      ? { look, sought, askedAt: state.asked.at, person: state.asked.person }
      : undefined;
  },
  aliasIn,
  withoutPerson,
  after(stored, look, fields, now) {
    const events = lookedThrough(folded(forgettingAggregate, stored), look, fields, now);
    return events.map((event) => forgettingAggregate.events.write(event));
  },
  withoutSought(event) {
    const names = untilFound[`${event.stream.kind}.${event.type}`] ?? [];
    const data = Object(event.data) as Readonly<Record<string, unknown>>;
    const left = names.filter((name) => data[name] !== undefined && !isForgotten(data[name]));
    if (left.length === 0) return undefined;
    return {
      data: { ...data, ...Object.fromEntries(left.map((name) => [name, FORGOTTEN])) },
      fields: left.length,
    };
  },
};

/** How long personal fields are kept, for the tick (`flow/keep-periods.ts`). */
export const keptPeriods: Periods = {
  has: hasPeriods,
  bySettings: [fileAggregate.kind],
  overAt: (stored, settings) => overAt(stored, yearsIn(settings), notedIn),
  blanking: (stored, settings, now) => withoutWhatIsOver(stored, yearsIn(settings), now),
};

/** For how many years a network keeps its sheets: what it has promised to those who sign them. */
function yearsIn(settings: readonly StoredEvent[]): number {
  const network = folded(networkAggregate, settings);
  return sheetHeadOf(network.status === 'founded' ? network : {}).years;
}

/** When what is personal in a snapshot was noted: only the code that folded it reads it (`Snapshots`). */
function notedIn({ stream, type, data }: StoredEvent): string[] {
  if (type !== SNAPSHOT) return [];
  if (stream.kind === 'day') {
    const { taps, doors } = data as Day;
    const left = (value: unknown) => value !== undefined && !isForgotten(value);
    const named = Object.values(taps)
      .flat()
      .filter(({ walkIn, standsIn }) => [walkIn?.name, walkIn?.reach, standsIn?.name].some(left));
    const helpers = Object.values(doors).filter(({ name }) => name !== undefined);
    return [...named.map(({ receivedAt }) => receivedAt), ...helpers.map(({ givenAt }) => givenAt)];
  }
  if (stream.kind === placesAggregate.kind) {
    const { settings, registrations } = data as Places;
    const isLeft = registrations.some(({ name, forgotten }) => name !== '' && !forgotten);
    return settings && isLeft ? [settings.day] : [];
  }
  if (stream.kind !== 'import') return [];
  const { rows, begunAt } = data as Import;
  const fields = rows.flatMap(({ people }) =>
    people.flatMap(({ name, email, phone, telegram, sex }) => [name, email, phone, telegram, sex]),
  );
  return begunAt && fields.some((value) => typeof value === 'string' && value !== '') ? [begunAt] : [];
}
