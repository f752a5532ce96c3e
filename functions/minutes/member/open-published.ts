import type { Context } from 'hono';
import { isAgendaOut } from '../../agenda/rules/take-topic.ts';
import { dayAggregate } from '../../day/rules/day.ts';
import { type OpenSeat, openAnswerLink } from '../../meeting/answer/open-link.ts';
import { meetingAggregate } from '../../meeting/rules/meeting.ts';
import { isStale } from '../../meeting/rules/seat.ts';
import { meetingRow, meetingsList } from '../../meeting/rules/views.ts';
import { isForAnybody } from '../../meeting/rules/visibility.ts';
import { readRow } from '../../platform/tomorrow.ts';
import type { Services, StaffEnv } from '../../web/context.ts';
import { type Minutes, minutesAggregate } from '../rules/minutes.ts';
import { wasTakenOut } from '../rules/taken-out.ts';
import { isAbsent } from '../rules/updates.ts';

export type LinkContext = Context<StaffEnv>;

/** What somebody's own link to a meeting opens of its minutes. */
export interface OpenPublished {
  readonly opened: OpenSeat;
  readonly minutes: Minutes;
  /** They speak for a member that is invited, or came; everybody else reads what anybody may. */
  readonly isMember: boolean;
  /** They were taken out of the meeting: nothing is theirs to do for it. */
  readonly isOut: boolean;
}

/** Meetings after this one of which it is looked whether their agenda was sent. */
const NEXT = 4;

/**
 * Nothing for a dead link, for one of somebody who has left, and before anything is published. Who was taken out and did
 * not come reads what anybody may, where there is a page for anybody.
 */
export async function openPublished(c: LinkContext): Promise<OpenPublished | undefined> {
  const { services } = c.var;
  const opened = await openAnswerLink(services, c.req.param('token') ?? '');
  if (!opened || opened.standing === 'left') return undefined;
  const { networkId, meetingId, party } = opened;
  const { state: minutes } = await services.repository.load(minutesAggregate, networkId, meetingId);
  const isOut = wasTakenOut(opened, minutes);
  if (!minutes.current || (isOut && !isForAnybody(opened.meeting))) return undefined;
  return { opened, minutes, isMember: party === 'member' && !isOut, isOut };
}

/** Whether the person may send news: nobody came for their organisation. */
export async function maySendNews(
  { repository }: Pick<Services, 'repository'>,
  { opened, isMember }: OpenPublished,
): Promise<boolean> {
  if (!isMember) return false;
  const { networkId, meetingId, meeting, seatOf: seat, personId: person, seat: said } = opened;
  const { state: day } = await repository.load(dayAggregate, networkId, meetingId);
  const answer = said.current && !isStale(said.current, meeting) ? said.current.fields.answer : undefined;
  return isAbsent(day, meeting.dateNumber, { seat, person, saidYes: answer === 'yes' });
}

/** Whether the agenda of a later meeting was sent: then what is new belongs there. */
export async function isNewsOver(
  { repository, views, now }: Pick<Services, 'repository' | 'views' | 'now'>,
  { opened: { networkId, meeting } }: OpenPublished,
): Promise<boolean> {
  const from = `${meeting.details.date}~`;
  const { rows } = await views.list(meetingsList(networkId), { from, limit: NEXT });
  const later = rows.flatMap(({ data }) => {
    const row = readRow('meetings', meetingRow, data);
    return row && row.stage !== 'draft' && row.stage !== 'cancelled' ? [row.id] : [];
  });
  const states = await Promise.all(later.map((id) => repository.load(meetingAggregate, networkId, id)));
  return states.some(({ state }) => state.status === 'convened' && isAgendaOut(state, now()));
}
