import type { Aggregate } from '../../platform/aggregate.ts';
import { later, MINUTE } from '../../platform/clock.ts';
import type { StreamKey } from '../../platform/event.ts';
import { known } from '../../platform/personal.ts';
import type { SoughtPerson } from '../../platform/personal-data.ts';
import type { Party } from '../../platform/planned-mail.ts';
import type { Listing } from '../../platform/views.ts';
import { nameKey, reachedKey } from './blanking.ts';
import {
  type ForgettingEvent,
  forgettingEvents,
  MOST_KNOWN,
  type RecordedForgettingEvent,
} from './events.ts';

/** Somebody who asked to be forgotten, with all by which the network ever knew them. */
export interface ToForget {
  readonly party: Party;
  readonly seat: string;
  readonly person: string;
  readonly meeting?: string | undefined;
  readonly names: readonly string[];
  readonly reached: readonly string[];
}

/** The forgetting of one person. */
export interface Forgetting {
  readonly asked?: (ToForget & { readonly at: string }) | undefined;
  /** When all facts had been looked through once, and how many fields were blanked (instant, UTC). */
  readonly blanked?: { readonly at: string; readonly fields: number } | undefined;
  readonly done?: { readonly at: string; readonly fields: number } | undefined;
}

export const forgettingAggregate: Aggregate<Forgetting, ForgettingEvent> = {
  kind: 'forgetting',
  events: forgettingEvents,
  initial: {},
  evolve,
  reacting: [],
};

function evolve(state: Forgetting, event: RecordedForgettingEvent): Forgetting {
  switch (event.type) {
    case 'ForgettingAsked': {
      const { party, seat, person, meeting, names, reached } = event.data;
      const asked = {
        at: event.at,
        party,
        seat,
        person,
        meeting,
        names: known(names) ?? [],
        reached: known(reached) ?? [],
      };
      return { asked };
    }
    case 'FactsBlanked':
      return { ...state, blanked: { at: event.at, fields: event.data.fields } };
    case 'PersonForgotten':
      return { ...state, done: { at: event.at, fields: event.data.fields } };
  }
}

/** Pressed twice it is asked once; once it is done, it may be asked again, as after a restore. */
export function askForgetting(
  state: Forgetting,
  { meeting, names, reached, ...who }: ToForget,
): ForgettingEvent[] {
  if (state.asked && !state.done) return [];
  const few = (texts: readonly string[]) => [...new Set(texts.filter(Boolean))].slice(0, MOST_KNOWN);
  return [
    {
      type: 'ForgettingAsked',
      data: { ...who, ...(meeting ? { meeting } : {}), names: few(names), reached: few(reached) },
    },
  ];
}

/** Longer than any function remembers facts that it has read (`CachedEvents`, `Snapshots`). */
const REMEMBERED = 10 * MINUTE;

/**
 * The look through all facts that is to be made now: the first at once, the second when no function remembers what was
 * there before the first, so that what one of them listed meanwhile is written anew. Nothing: not now, or done.
 */
export function lookDue({ asked, blanked, done }: Forgetting, now: string): 1 | 2 | undefined {
  if (!asked || done) return undefined;
  if (!blanked) return 1;
  return later(blanked.at, REMEMBERED) <= now ? 2 : undefined;
}

/** All facts were looked through. */
export function lookedThrough(
  state: Forgetting,
  look: 1 | 2,
  fields: number,
  now: string,
): ForgettingEvent[] {
  if (lookDue(state, now) !== look) return [];
  if (look === 1) return [{ type: 'FactsBlanked', data: { fields } }];
  return [{ type: 'PersonForgotten', data: { fields: fields + (state.blanked?.fields ?? 0) } }];
}

/** Whom to look for. */
export function soughtIn({ asked }: Forgetting, network: string): SoughtPerson | undefined {
  if (!asked) return undefined;
  const { person, seat, names, reached } = asked;
  return {
    network,
    ids: new Set([person]),
    seat,
    names: new Set(names.map(nameKey).filter(Boolean)),
    reached: new Set(reached.map(reachedKey).filter(Boolean)),
  };
}

/** Every forgetting of all networks that is not done; sk `network/person`. Ids only. */
export const forgettingsList = '-/forgettings';

export function forgettingViews(
  { asked, done }: Forgetting,
  version: number,
  { network, id }: StreamKey,
): Listing {
  if (!asked) return [];
  const place = { pk: forgettingsList, sk: `${network}/${id}`, v: version };
  return [done ? { ...place, gone: true } : { ...place, data: {} }];
}
