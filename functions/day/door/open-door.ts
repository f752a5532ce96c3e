import { everAsked, fixedAudienceOf, invitedNow } from '../../meeting/people/invited.ts';
import { withRegistered } from '../../meeting/people/registered.ts';
import type { Invitee } from '../../meeting/rules/events.ts';
import { meetingAggregate } from '../../meeting/rules/meeting.ts';
import { type CancelledMeeting, type ConvenedMeeting, isConvened } from '../../meeting/rules/state.ts';
import { type FoundedNetwork, NETWORK_ID, networkAggregate } from '../../network/rules/network.ts';
import type { Services, StaffContext } from '../../web/context.ts';
import { isId } from '../../web/parse.ts';
import { type Day, dayAggregate } from '../rules/day.ts';
import type { Way } from '../rules/events.ts';
import { type DoorDate, type DoorStanding, doorDate, doorStanding } from '../rules/standing.ts';

/** A check-in page of one meeting as it is this moment, for a link or for the staff. */
export interface OpenDoor extends DoorDate {
  readonly networkId: string;
  readonly network: FoundedNetwork;
  readonly meetingId: string;
  readonly meeting: ConvenedMeeting | CancelledMeeting;
  readonly day: Day;
  /** Version of the day's stream. */
  readonly version: number;
  readonly way: Extract<Way, 'door' | 'page'>;
  /** Id of the link; none for the staff. */
  readonly door?: string | undefined;
  /** Who taps, as facts say it. */
  readonly by: string;
  readonly standing: DoorStanding;
}

type Read = Pick<Services, 'repository' | 'now' | 'readLink'>;

/**
 * What a link for the door opens; `undefined` for one that was tampered with, has expired long ago, or is for another
 * page. One that was revoked opens: what waits on its phone must still be seen there.
 */
export async function openDoorLink(services: Read, token: string): Promise<OpenDoor | undefined> {
  const reading = services.readLink(token);
  if (!reading.valid || reading.claims.purpose !== 'door') return undefined;
  const { network, cause, person: door } = reading.claims;
  return await opened(services, { network, meeting: cause, door, by: `door:${door}` });
}

/** The same for the meeting of the address of a page of the staff. */
export async function openStaffDoor(c: StaffContext): Promise<OpenDoor | undefined> {
  return await openDoorOf(c, c.req.param('id') ?? '');
}

/** The same for a meeting of this network. */
export async function openDoorOf(c: StaffContext, meeting: string): Promise<OpenDoor | undefined> {
  if (!isId(meeting)) return undefined;
  const { services, networkId: network, staff } = c.var;
  return await opened(services, { network, meeting, by: `staff:${staff.id}` });
}

async function opened(
  { repository, now }: Read,
  asked: { network: string; meeting: string; door?: string; by: string },
): Promise<OpenDoor | undefined> {
  const { network: networkId, meeting: meetingId, door, by } = asked;
  const [{ state: network }, { state: stored }, { state: day, version }] = await Promise.all([
    repository.load(networkAggregate, networkId, NETWORK_ID),
    repository.load(meetingAggregate, networkId, meetingId),
    repository.load(dayAggregate, networkId, meetingId),
  ]);
  if (network.status !== 'founded' || !isConvened(stored)) return undefined;
  const meeting = await withRegistered(repository, networkId, stored);
  const of = doorDate(day, meeting, door);
  const standing = doorStanding(day, meeting, { ...of, door }, now());
  const way = door === undefined ? 'page' : 'door';
  return { networkId, network, meetingId, meeting, day, version, way, door, by, ...of, standing };
}

/** Everybody invited now. A fixed audience is read at half the price. */
export async function invitedTo(
  { repository }: Pick<Services, 'repository'>,
  { networkId, meeting }: Pick<OpenDoor, 'networkId' | 'meeting'>,
): Promise<Invitee[]> {
  return invitedNow(meeting, await fixedAudienceOf(repository, networkId, meeting));
}

/** Everybody who was ever invited, and whether they still are. */
export async function everAskedTo(
  { repository }: Pick<Services, 'repository'>,
  { networkId, meeting }: Pick<OpenDoor, 'networkId' | 'meeting'>,
): Promise<readonly Asked[]> {
  return everAsked(meeting, await fixedAudienceOf(repository, networkId, meeting));
}

/** Somebody who was invited once. */
export interface Asked {
  readonly invitee: Invitee;
  readonly invited: boolean;
}
