import { meetingAggregate } from '../../../meeting/rules/meeting.ts';
import type { Intent } from '../../../platform/capability.ts';
import type { StreamKey } from '../../../platform/event.ts';
import type { PlannedMail } from '../../../platform/planned-mail.ts';
import { answering, bringing, broughtTo, toBring } from './bringing.ts';
import type { PlacesEvent, RecordedPlacesEvent } from './events.ts';
import { lineOf, type Places, type Registration } from './places.ts';

/** Messages about a place. */
export const placeKinds = [
  /** It is theirs, by their confirmation or since they took what was offered. */
  'placeGiven',
  'placeWaits',
  'placeOffered',
  'placeExpired',
  /** No place became free in time. */
  'placeStayedFull',
  /** Staff took them off the list. */
  'placeTakenOff',
  'placeMoved',
  'placeOff',
] as const;
export type PlaceKind = (typeof placeKinds)[number];

export function kindOfRow({ kind }: Pick<PlannedMail, 'kind'>): PlaceKind {
  const known = placeKinds.find((one) => one === kind);
  if (!known) throw new Error(`no message about a place: ${kind}`);
  return known;
}

/** The cause of messages about the places of a forum. */
export function placesCause(forum: string): string {
  return `places/${forum}`;
}

type PlacesIntent = Intent<Places, PlacesEvent>;

/** What must follow from a fact of the places: who is concerned hears of it, and the forum's meeting knows its seats. */
export function placesReactions(
  event: RecordedPlacesEvent,
  places: Places,
  stream: StreamKey,
): readonly PlacesIntent[] {
  switch (event.type) {
    case 'Registered': {
      const { registration, waits } = event.data;
      const told = toOne(places, stream, registration, waits ? 'placeWaits' : 'placeGiven', event.version);
      return [...told, ...brings(places, event.at)];
    }
    case 'PlaceOffered':
      return toOne(places, stream, event.data.registration, 'placeOffered', event.version);
    case 'PlaceTaken':
      return [
        ...toOne(places, stream, event.data.registration, 'placeGiven', event.version),
        ...brings(places, event.at),
      ];
    case 'OfferExpired':
      return toOne(places, stream, event.data.registration, 'placeExpired', event.version);
    case 'RegistrationTakenOff':
      return [
        ...toOne(places, stream, event.data.registration, 'placeTakenOff', event.version),
        ...brings(places, event.at),
      ];
    case 'PlaceGivenUp':
    case 'MeetingKnown':
    case 'BringingDue':
      return brings(places, event.at);
    case 'WaitingEnded':
      return toMany(lineOf(places), stream, 'placeStayedFull', event.version);
    case 'PlacesMoved':
      return toMany(notAtTheMeeting(places), stream, 'placeMoved', event.version);
    case 'PlacesClosed':
      return toMany(notAtTheMeeting(places), stream, 'placeOff', event.version);
    case 'SeatsBrought': {
      const { seats, startsAt, endsAt } = event.data;
      if (!places.meeting || !startsAt || !endsAt) return [];
      const of = places.registrations.filter(({ id, takenOff }) => seats[id] !== undefined && !takenOff);
      const changes = answering(places.meeting, of, { startsAt, endsAt });
      return [
        ...(changes.length > 0
          ? [{ do: 'changeOthers' as const, by: 'system', changes, record: () => [] }]
          : []),
        ...brings(places, event.at),
      ];
    }
    default:
      return [];
  }
}

/** Everybody with a seat at the meeting hears from there that it moved, or was called off. */
function notAtTheMeeting({ registrations, brought }: Places): readonly Registration[] {
  return registrations.filter(
    ({ id, is }) => is !== 'gone' && !(is === 'seated' && brought[id] !== undefined),
  );
}

function brings(places: Places, at: string): readonly PlacesIntent[] {
  const of = toBring(places);
  if (places.meeting === undefined || of.length === 0) return [];
  return [
    {
      do: 'changeOthers',
      by: 'system',
      changes: [{ kind: meetingAggregate.kind, id: places.meeting, decide: bringing(of, at) }],
      record: (now, outcomes) => {
        // A run before this one may have noted it.
        const left = of.filter(({ id, since }) => now.brought[id] !== since);
        return left.length > 0 ? broughtTo(left, outcomes) : [];
      },
    },
  ];
}

function toOne(
  { registrations }: Places,
  stream: StreamKey,
  id: string,
  kind: PlaceKind,
  revision: number,
): readonly PlacesIntent[] {
  return toMany(
    registrations.filter((one) => one.id === id),
    stream,
    kind,
    revision,
  );
}

function toMany(
  of: readonly Registration[],
  { network, id }: StreamKey,
  kind: PlaceKind,
  revision: number,
): readonly PlacesIntent[] {
  const mails = of
    .filter(({ forgotten }) => !forgotten)
    .map(
      (one): PlannedMail => ({
        ...{ network, cause: placesCause(id), person: one.id, seat: one.id, party: 'registered' },
        ...{ kind, revision, channel: one.email && !one.held ? 'email' : 'call' },
        // What is so now is said; what was to be said before need not be brought by hand any more.
        replaces: placeKinds.filter((other) => other !== kind),
      }),
    );
  return mails.length > 0 ? [{ do: 'plan', mails }] : [];
}
