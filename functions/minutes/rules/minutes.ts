import type { Bilingual } from '../../i18n/say.ts';
import type { Aggregate } from '../../platform/aggregate.ts';
import { known } from '../../platform/personal.ts';
import { type Fields, withBeside, withSettled, withTyped } from '../../typing/rules/typed.ts';
import {
  MAX_SUMMARY_FACT,
  type MinutesEvent,
  minutesEvents,
  type Published,
  type RecordedMinutesEvent,
} from './events.ts';
import { readPartField } from './parts.ts';

/** A link for somebody who types and is no staff. */
export interface Rapporteur {
  readonly name?: string | undefined;
  readonly givenAt: string;
  readonly revokedAt?: string | undefined;
}

/** News of somebody who could not come. */
export interface Update {
  readonly seat: string;
  readonly person: string;
  readonly text?: string | undefined;
  /** Of the organisation; absent where it was sent before names were stored. */
  readonly name?: Bilingual | undefined;
  /** ISO instant, UTC. */
  readonly at: string;
  readonly shown: boolean;
  /** Nobody has decided yet whether everybody may read it. */
  readonly waits: boolean;
}

/** A summary that is to be shown, or is. */
export interface Publication {
  readonly published: Published;
  /** ISO instants, UTC, and who pressed. */
  readonly at: string;
  readonly by: string;
  readonly releaseAt: string;
}

/** The minutes and the summary of one meeting. */
export interface Minutes {
  /** Items that are not on the agenda, in the order in which they came up. */
  readonly added: readonly { readonly item: string; readonly title: Bilingual }[];
  readonly rapporteurs: Readonly<Record<string, Rapporteur>>;
  /** Parts of the summary that somebody typed into, see `parts.ts`. */
  readonly fields: Fields;
  /** Marks of the texts that were composed when somebody typed into a part for the first time, by field. */
  readonly from: Readonly<Record<string, string>>;
  readonly photos: readonly string[];
  /** It is shown and sent when its time has come; 'Stop' takes it back until then. */
  readonly waiting?: Publication | undefined;
  /** When publishing was stopped last, until it is tried again (instant, UTC), and by whom. */
  readonly stopped?: { readonly at: string; readonly by: string } | undefined;
  /** What is shown: the latest revision. */
  readonly current?: Publication | undefined;
  /** The revision that the tasks follow; another one may be shown already. */
  readonly carriedOut?: Publication | undefined;
  /** Where it is written down what each item said when a summary was published (instant, UTC). */
  readonly kept: readonly { readonly at: string; readonly items: Readonly<Record<string, number>> }[];
  readonly withdrawn: boolean;
  /** When it was withdrawn last (instant, UTC). */
  readonly withdrawnAt?: string | undefined;
  readonly updates: Readonly<Record<string, Update>>;
}

export const minutesAggregate: Aggregate<Minutes, MinutesEvent> = {
  kind: 'minutes',
  events: minutesEvents,
  initial: {
    ...{ added: [], rapporteurs: {}, fields: {}, from: {}, photos: [] },
    ...{ kept: [], withdrawn: false, updates: {} },
  },
  evolve: evolveMinutes,
  reacting: ['SummaryPublished', 'SummaryReleased'],
  mostBytes: MAX_SUMMARY_FACT,
};

function evolveMinutes(minutes: Minutes, event: RecordedMinutesEvent): Minutes {
  switch (event.type) {
    case 'ItemAdded': {
      const { item, title } = event.data;
      return { ...minutes, added: [...minutes.added.filter((one) => one.item !== item), { item, title }] };
    }
    case 'RapporteurGiven': {
      const { rapporteur, name } = event.data;
      const given = { name: known(name), givenAt: event.at };
      return { ...minutes, rapporteurs: { ...minutes.rapporteurs, [rapporteur]: given } };
    }
    case 'RapporteurRevoked': {
      const { rapporteur } = event.data;
      const before = minutes.rapporteurs[rapporteur];
      if (!before) return minutes;
      const revoked = { ...before, revokedAt: event.at };
      return { ...minutes, rapporteurs: { ...minutes.rapporteurs, [rapporteur]: revoked } };
    }
    case 'PartsTyped': {
      const { fields, from } = event.data;
      return {
        ...minutes,
        fields: withTyped(minutes.fields, fields, event),
        from: { ...minutes.from, ...from },
      };
    }
    case 'PartsTypedBeside':
      return { ...minutes, fields: withBeside(minutes.fields, event.data.fields, event) };
    case 'PartSettled':
      return { ...minutes, fields: withSettled(minutes.fields, event.data.field, event.data.text, event) };
    case 'PartFollowsAgain': {
      const isOther = (name: string) => readPartField(name)?.part !== event.data.part;
      const others = <T>(record: Readonly<Record<string, T>>) =>
        Object.fromEntries(Object.entries(record).filter(([name]) => isOther(name)));
      return { ...minutes, fields: others(minutes.fields), from: others(minutes.from) };
    }
    case 'PhotosChosen':
      return { ...minutes, photos: event.data.photos };
    case 'SummaryPublished': {
      const { published, releaseAt } = event.data;
      const waiting = { published, releaseAt, at: event.at, by: event.by };
      return { ...minutes, waiting, stopped: undefined };
    }
    case 'ItemsKept': {
      // A correction may be stopped and published again: what is shown meanwhile stays.
      const shown = minutes.kept.filter(({ at }) => at === minutes.current?.at);
      return { ...minutes, kept: [...shown, event.data] };
    }
    case 'PublishingStopped':
      return { ...minutes, waiting: undefined, stopped: { at: event.at, by: event.by } };
    case 'SummaryReleased':
      if (minutes.waiting?.published.revision !== event.data.revision) return minutes;
      return { ...minutes, waiting: undefined, current: minutes.waiting, withdrawn: false };
    case 'SummaryCarriedOut':
      return minutes.current?.published.revision === event.data.revision
        ? { ...minutes, carriedOut: minutes.current }
        : minutes;
    case 'PageWithdrawn':
      return { ...minutes, withdrawn: true, withdrawnAt: event.at };
    case 'PageShownAgain':
      return { ...minutes, withdrawn: false };
    case 'UpdateSent': {
      const { seat, person, text, name } = event.data;
      const fresh = { shown: false, waits: true };
      return withUpdate(minutes, { seat, person, text: known(text), name, at: event.at, ...fresh });
    }
    case 'UpdateShown': {
      const update = minutes.updates[event.data.seat];
      const { shown, name = update?.name } = event.data;
      return update ? withUpdate(minutes, { ...update, shown, name, waits: false }) : minutes;
    }
  }
}

function withUpdate(minutes: Minutes, update: Update): Minutes {
  return { ...minutes, updates: { ...minutes.updates, [update.seat]: update } };
}
