import type { Frozen, LedgerRow } from '../../delivery/ledger-row.ts';
import type { MailContent, MailSource, MailTools, Verdict } from '../../delivery/mail-source.ts';
import { envelopeOf } from '../../meeting/people/envelope.ts';
import { registrantIn } from '../../meeting/people/people.ts';
import { registrationPage } from '../../meeting/people/person-links.ts';
import { whyNotReached } from '../../meeting/people/reached.ts';
import { meetingAggregate } from '../../meeting/rules/meeting.ts';
import { isConvened } from '../../meeting/rules/state.ts';
import { workTime } from '../../network/rules/hours.ts';
import { type FoundedNetwork, NETWORK_ID, networkAggregate } from '../../network/rules/network.ts';
import { placeMail } from '../messages/place-mail.ts';
import type { ForumReason } from '../reasons.ts';
import { forumAggregate, type StandingForum } from '../rules/forum.ts';
import { clockIn } from '../rules/places/clock.ts';
import { lineOf, type Places, placesAggregate, type Registration } from '../rules/places/places.ts';
import { kindOfRow, type PlaceKind, placeKinds } from '../rules/places/reactions.ts';

/** What the clock asks for waits for a working hour; what somebody has just done is answered at once. */
const byTheClock: ReadonlySet<PlaceKind> = new Set<PlaceKind>([
  'placeOffered',
  'placeExpired',
  'placeStayedFull',
]);

/** What deliver knows about mails to people who registered. */
export const placeMails: MailSource = {
  causeKind: placesAggregate.kind,
  writes: (kind) => placeKinds.some((one) => one === kind),
  isUrgent: (kind) => kind === 'placeOff' || kind === 'placeMoved',
  judge,
  write,
};

async function judge(row: LedgerRow, _lane: unknown, now: string, tools: MailTools): Promise<Verdict> {
  const { repository } = tools;
  const [{ state: network, version }, { state: places, version: personVersion }] = await Promise.all([
    repository.load(networkAggregate, row.network, NETWORK_ID),
    repository.load(placesAggregate, row.network, forumOf(row)),
  ]);
  const one = places.registrations.find(({ id }) => id === row.person);
  if (network.status !== 'founded' || !one) return no('noSuchPerson');
  const kind = kindOfRow(row);
  if (!isTrue(kind, one, places, row)) return no('placeDecidedAnew');
  const day = places.settings?.day ?? '';
  const away = whyNotReached(registrantIn(one, { forum: forumOf(row), day }, personVersion));
  if (away) return away;
  if (byTheClock.has(kind)) {
    const open = workTime(now, clockIn(network.settings, now).hours);
    if (open > now) return { ...no('notNow'), until: open };
  }
  return { send: true, frozen: { stateVersion: version, personVersion } };
}

/** Whether it is still as the message says. */
function isTrue(kind: PlaceKind, one: Registration, places: Places, { revision }: LedgerRow): boolean {
  switch (kind) {
    case 'placeStayedFull':
      return one.is === 'waiting' && places.waitingEnded;
    case 'placeMoved':
      return one.is !== 'gone' && !places.closed;
    case 'placeOff':
      return one.is !== 'gone' && places.closed;
    default:
      return one.since === revision && !places.closed;
  }
}

async function write(
  row: LedgerRow,
  frozen: Frozen,
  options: { readonly firstSent: boolean },
  tools: MailTools,
): Promise<MailContent> {
  const { repository } = tools;
  const forum = forumOf(row);
  const [{ state: places }, told, of] = await Promise.all([
    repository.load(placesAggregate, row.network, forum, frozen.personVersion),
    // Their number in the line is that of when the message was asked for.
    repository.load(placesAggregate, row.network, forum, row.revision),
    aroundPlace(tools, row.network, forum, frozen.stateVersion),
  ]);
  const one = places.registrations.find(({ id }) => id === row.person);
  if (!one || !of) throw new Error(`nothing is left to write of: ${row.cause} ${row.kind}`);
  const day = places.settings?.day ?? of.forum.date;
  const person = registrantIn(one, { forum, day }, frozen.personVersion);
  const { settings } = of.network;
  const turn = lineOf(told.state).findIndex(({ id }) => id === one.id) + 1;
  return {
    model: placeMail({
      ...{ kind: kindOfRow(row), network: settings, reader: person, forum: of.forum, meeting: of.meeting },
      ...{ turn, until: one.until },
      link: registrationPage({ network: row.network, forum, person: row.person, day }, tools),
    }),
    ...envelopeOf({ row, person, settings, writtenAt: frozen.dtstamp, switches: [] }, tools),
    thread: { root: `places-${forum}-${row.person}.root@${tools.mailDomain}`, first: options.firstSent },
  };
}

/** What every mail about a place names: the network, the forum, and its meeting once people were invited to it. */
export async function aroundPlace(
  { repository }: Pick<MailTools, 'repository'>,
  networkId: string,
  forumId: string,
  networkVersion?: number,
): Promise<
  | {
      readonly network: FoundedNetwork;
      readonly forum: StandingForum;
      readonly meeting: Extract<Parameters<typeof placeMail>[0]['meeting'], object> | undefined;
    }
  | undefined
> {
  const [{ state: network }, { state: forum }] = await Promise.all([
    repository.load(networkAggregate, networkId, NETWORK_ID, networkVersion),
    repository.load(forumAggregate, networkId, forumId),
  ]);
  if (network.status !== 'founded' || forum.status === 'none') return undefined;
  const meeting = forum.meeting
    ? (await repository.load(meetingAggregate, networkId, forum.meeting)).state
    : undefined;
  return { network, forum, meeting: meeting && isConvened(meeting) ? meeting : undefined };
}

/** The forum that a message is about. */
function forumOf({ cause }: Pick<LedgerRow, 'cause'>): string {
  return cause.slice(cause.indexOf('/') + 1);
}

function no(reason: ForumReason): Extract<Verdict, { send: false }> {
  return { send: false, reason };
}
