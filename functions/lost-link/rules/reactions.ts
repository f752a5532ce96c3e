import { resend } from '../../meeting/rules/decide.ts';
import type { Invitee } from '../../meeting/rules/events.ts';
import { meetingAggregate } from '../../meeting/rules/meeting.ts';
import { isConvened } from '../../meeting/rules/state.ts';
import { meetingsList } from '../../meeting/rules/views.ts';
import { membersList } from '../../membership/rules/views.ts';
import { fold } from '../../platform/aggregate.ts';
import type { Intent, KeyedHash, OtherChange } from '../../platform/capability.ts';
import { DAY, later } from '../../platform/clock.ts';
import type { StreamKey } from '../../platform/event.ts';
import { readable } from '../../platform/repository.ts';
import { readRow } from '../../platform/tomorrow.ts';
import type { ViewRow } from '../../platform/views.ts';
import { dayOf } from './asked-by.ts';
import type { Recognised, RecordedRequestEvent, RequestEvent } from './events.ts';
import { contactAsking, guestAsking, meetingsComing, membersAsking, type Wish } from './recognise.ts';
import type { LinkRequest } from './request.ts';
import { broughtLink, broughtList, linksList, MOST_WAITING, waitingLink } from './views.ts';

/** The one kind of message about a wish: where somebody's own page is. */
export const PERSONAL_LINK = 'personalLink';

/** Somebody gets their link again at most once in this time, by whatever address, number or page they ask. */
export const PAUSE = DAY;

/** Coming meetings that are looked through for a guest. */
const LOOKED_THROUGH = 20;

/** Links brought since yesterday that are looked through; who brings more has forgotten what they brought first. */
const BROUGHT = 200;

type RequestIntent = Intent<LinkRequest, RequestEvent>;

/** Who asked is found out here, after the page has answered: nobody can tell from it whether they are known. */
export function requestReactions(
  event: RecordedRequestEvent,
  _request: LinkRequest,
  { network, id }: StreamKey,
): readonly RequestIntent[] {
  switch (event.type) {
    case 'LinkRequested':
      return [recognising({ network, id, ...event.data }, event.at)];
    case 'RequesterRecognised':
      return event.data.party === 'member'
        ? [{ do: 'plan', mails: [mailOf(event.data, network)] }]
        : guestsLink(event.data, event.at);
    case 'LinkHandedOver':
      return [];
  }
}

function recognising(wish: Wish, at: string): RequestIntent {
  return {
    do: 'lookUp',
    lists: [
      { list: membersList(wish.network) },
      // A day earlier than any zone's today.
      { list: meetingsList(wish.network), from: later(at, -DAY).slice(0, 10), most: LOOKED_THROUGH },
      { list: linksList(wish.network), most: MOST_WAITING },
      { list: broughtList(wish.network), from: String(dayOf(later(at, -PAUSE))), most: BROUGHT },
    ],
    follow: ([members = [], meetings = [], waiting = [], brought = []], keyed) => [
      deciding(wish, at, { members, meetings, waiting, brought }, keyed),
    ],
  };
}

function deciding(
  wish: Wish,
  at: string,
  rows: Readonly<Record<'members' | 'meetings' | 'waiting' | 'brought', readonly ViewRow[]>>,
  keyed: KeyedHash,
): RequestIntent {
  const members = membersAsking(rows.members, wish, keyed);
  const meetings = members.length > 0 ? [] : meetingsComing(rows.meetings, at);
  return {
    do: 'consult',
    streams: () => [...members, ...meetings],
    decide: (_, read) => {
      const found = contactAsking(members, read, wish, keyed) ?? guestAsking(meetings, read, wish, keyed);
      return {
        mails: [],
        record: ({ recognised }) =>
          !found || recognised || isSeenTo(found, at, rows)
            ? []
            : [{ type: 'RequesterRecognised', data: { ...found, day: dayOf(at) } }],
      };
    },
  };
}

/** Somebody of the network is to bring it already, or brought it lately: they are not asked every hour. */
function isSeenTo(
  { party, person, channel }: Omit<Recognised, 'day'>,
  at: string,
  rows: Readonly<Record<'waiting' | 'brought', readonly ViewRow[]>>,
): boolean {
  if (party !== 'member' || channel === 'email') return false;
  const waits = rows.waiting.some(({ data }) => readRow('lostLinks', waitingLink, data)?.person === person);
  const since = later(at, -PAUSE);
  return (
    waits ||
    rows.brought.some(({ data }) => {
      const one = readRow('lostLinksBrought', broughtLink, data);
      return one?.person === person && one.at > since;
    })
  );
}

/** The day is part of its key: asked for twice, by whatever way, it is planned once. */
function mailOf({ seat, person, channel, seats, day }: Recognised, network: string) {
  return {
    network,
    cause: `member/${seat}`,
    person,
    seat,
    party: 'member',
    kind: PERSONAL_LINK,
    revision: day,
    channel,
    seats,
  } as const;
}

/** A guest has no page beside the meeting that knows them: they get their invitation to it again. */
function guestsLink(found: Recognised, at: string): RequestIntent[] {
  const { meeting, person, channel } = found;
  if (meeting === undefined) return [];
  const decide: OtherChange['decide'] = (stored) => {
    const facts = readable(meetingAggregate, stored);
    const state = fold(meetingAggregate, facts);
    const lately = facts.some(
      (fact) =>
        fact.type === 'InvitationResent' &&
        fact.data.invitee.person === person &&
        fact.at > later(at, -PAUSE),
    );
    const coming = isConvened(state) && state.status !== 'cancelled' && state.released && state.startsAt > at;
    const guest = coming ? state.details.guests?.find((one) => one.id === person) : undefined;
    if (!coming || !guest || lately || state.singles[person]?.invited === false) {
      return { events: [], outcome: '' };
    }
    const invitee: Invitee = { seat: person, party: 'guest', person, channel, lang: guest.lang };
    const events = resend(state, invitee, true, at).map((one) => meetingAggregate.events.write(one));
    return { events, outcome: '' };
  };
  const changes = [{ kind: meetingAggregate.kind, id: meeting, decide }];
  return [{ do: 'changeOthers', by: `person:${person}`, changes, record: () => [] }];
}
