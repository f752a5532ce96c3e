import { atOnce } from '../../platform/batch.ts';
import { DAY, later } from '../../platform/clock.ts';
import type { LinkClaims } from '../../platform/links.ts';
import { ReadOnce } from '../../platform/repository.ts';
import { readRow } from '../../platform/tomorrow.ts';
import type { Services } from '../../web/context.ts';
import { type OpenSeat, openSeat } from '../answer/open-link.ts';
import { fixedAudienceOf } from '../people/invited.ts';
import { meetingAggregate } from '../rules/meeting.ts';
import { isConvened } from '../rules/state.ts';
import { meetingRow, meetingsList } from '../rules/views.ts';

/** Rows of the list that are read at once; drafts are among them. */
const ROWS = 20;
/** Meetings that are looked through for one person, and shown, on one page: each is some reads. */
const LOOKED_THROUGH = 6;
const SHOWN = 5;
const AT_ONCE = 5;

/** Meetings to come, of which the list may have more. */
export interface ComingMeetings {
  /** The next first. */
  readonly meetings: readonly OpenSeat[];
  /** Where the page after this one begins, if the network has later meetings. */
  readonly later?: string | undefined;
}

/**
 * The meetings to come that this person is invited to, a page of them.
 *
 * @param from where the page begins, see {@link ComingMeetings.later}; absent: with the next meeting.
 */
export async function comingMeetingsOf(
  services: Services,
  claims: Pick<LinkClaims, 'network' | 'seat' | 'person'>,
  from?: string,
): Promise<ComingMeetings> {
  const now = services.now();
  // A day earlier than any zone's today.
  const today = later(now, -DAY).slice(0, 10);
  const { network } = claims;
  const page = await services.views.list(meetingsList(network), { from: from ?? today, limit: ROWS });
  const coming = page.rows.flatMap(({ sk, data }) => {
    const row = readRow('meetings', meetingRow, data);
    return !row || row.stage === 'draft' || row.stage === 'held' || row.stage === 'cancelled'
      ? []
      : [{ sk, id: row.id }];
  });
  const looked = coming.slice(0, LOOKED_THROUGH);
  const repository = new ReadOnce(services.repository.log);
  const invited = new Set<string>();
  await atOnce(AT_ONCE, looked, async ({ id }) => {
    if (await isInvited(repository, claims, id)) invited.add(id);
  });
  const shown = looked.filter(({ id }) => invited.has(id)).slice(0, SHOWN);
  const meetings: OpenSeat[] = [];
  await atOnce(AT_ONCE, shown, async ({ id: cause }) => {
    const opened = await openSeat(repository, { ...claims, cause }, now);
    if (opened?.standing === 'open') meetings.push(opened);
  });
  meetings.sort((a, b) => (a.meeting.startsAt < b.meeting.startsAt ? -1 : 1));
  const last = invited.size > SHOWN ? shown.at(-1) : looked.at(-1);
  const isMore = invited.size > SHOWN || coming.length > looked.length;
  return { meetings, later: isMore ? last?.sk : page.next };
}

/** Whether somebody is invited to a meeting, before their seat is read. */
async function isInvited(
  repository: ReadOnce,
  { network, seat, person }: Pick<LinkClaims, 'network' | 'seat' | 'person'>,
  id: string,
): Promise<boolean> {
  const { state: meeting } = await repository.load(meetingAggregate, network, id);
  if (!isConvened(meeting)) return false;
  const single = meeting.singles[person]?.invited;
  if (single !== undefined) return single;
  const audience = await fixedAudienceOf(repository, network, meeting);
  return audience.some((one) => one.person === person && one.seat === seat);
}
