import * as z from 'zod';
import { plusDays } from '../../i18n/dates.ts';
import { heardList } from '../../membership/rules/heard-addresses.ts';
import type { StreamKey } from '../../platform/event.ts';
import { enumOr, readRow } from '../../platform/tomorrow.ts';
import type { Listing, ViewGone, ViewRow, Views } from '../../platform/views.ts';
import { bilingualLine } from './details.ts';
import { NO_DATE } from './evolve-draft.ts';
import { invitedInAll } from './singles.ts';
import { isConvened, type Meeting } from './state.ts';
import { isListed } from './visibility.ts';

/** Stages of a meeting as lists and dashboards show them. */
export const meetingStages = ['draft', 'held', 'inviting', 'invited', 'cancelled'] as const;
export type MeetingStage = (typeof meetingStages)[number];

/** One meeting in a list. */
export const meetingRow = z.object({
  id: z.string(),
  /** One of tomorrow comes after all of today's but a cancellation. */
  stage: enumOr(meetingStages, 'invited'),
  title: bilingualLine,
  /** Local date, absent in a draft without one. */
  date: z.string().optional(),
  start: z.string().optional(),
  venue: bilingualLine.optional(),
  startsAt: z.string().optional(),
  endsAt: z.string().optional(),
  answerBy: z.string().optional(),
  mail: z.number(),
  byHand: z.number(),
  /** People invited by now; absent where a version listed it that knew only how many were at first. */
  invited: z.number().optional(),
  leftOut: z.number(),
  /** What lists for everybody show besides, from the moment the invitations go out; absent where it is in none. */
  released: z
    .object({ address: bilingualLine.optional(), sequence: z.number(), changedAt: z.string() })
    .optional(),
});
export type MeetingRow = z.infer<typeof meetingRow>;

/** List of a network's meetings, ordered by date; drafts without a date come last. */
export function meetingsList(network: string): string {
  return `${network}/meetings`;
}

/** Meetings of a local date and later, by their date; drafts without one are after all others. */
export async function meetingsSince(
  views: Pick<Views, 'list'>,
  network: string,
  date: string,
): Promise<MeetingRow[]> {
  const { rows } = await views.list(meetingsList(network), { from: `${plusDays(date, -1)}~`, limit: 100 });
  return rows.flatMap(({ data }) => readRow('meetings', meetingRow, data) ?? []);
}

export function meetingViews(meeting: Meeting, version: number, stream: StreamKey): Listing {
  return [...listed(meeting, version, stream), ...heldAddresses(meeting, version, stream)];
}

/** What the meeting has heard of the addresses of its guests; most have heard nothing. */
function heldAddresses(meeting: Meeting, v: number, { network, id }: StreamKey): Listing {
  if (meeting.status === 'none' || !meeting.guestHolds) return [];
  const pk = heardList(network);
  return [
    { pk, prefix: `${id}#`, v },
    ...Object.entries(meeting.guestHolds).map(
      ([guest, data]): ViewRow => ({ pk, sk: `${id}#${guest}`, v, data }),
    ),
  ];
}

function listed(meeting: Meeting, version: number, stream: StreamKey): (ViewRow | ViewGone)[] {
  const pk = meetingsList(stream.network);
  const gone = (date: string): ViewGone => ({ pk, sk: `${date}#${stream.id}`, v: version, gone: true });
  if (meeting.status === 'none') return [];
  if (meeting.status === 'discarded') return [...meeting.dates, NO_DATE].map(gone);
  const { date = NO_DATE } = meeting.details;
  const row = rowOf(meeting, stream.id);
  return [
    ...[...meeting.dates, NO_DATE].filter((other) => other !== date).map(gone),
    { pk, sk: `${date}#${stream.id}`, v: version, data: row },
  ];
}

function rowOf(meeting: Exclude<Meeting, { status: 'none' | 'discarded' }>, id: string): MeetingRow {
  const { title, date, start, venue, answerBy } = meeting.details;
  const listed = { id, title: title ?? {}, date, start, venue, answerBy };
  if (!isConvened(meeting)) return { ...listed, stage: 'draft', mail: 0, byHand: 0, leftOut: 0 };
  const { startsAt, endsAt, counts, sequence, changedAt } = meeting;
  const { address } = meeting.details;
  const released = meeting.released && isListed(meeting) ? { address, sequence, changedAt } : undefined;
  const invited = invitedInAll(meeting);
  return { ...listed, stage: stageOf(meeting), startsAt, endsAt, ...counts, invited, released };
}

/** How far a meeting has come. */
export function stageOf(meeting: Exclude<Meeting, { status: 'none' | 'discarded' }>): MeetingStage {
  if (meeting.status === 'draft') return 'draft';
  if (meeting.status === 'cancelled') return 'cancelled';
  if (!meeting.released) return 'held';
  const inviting = meeting.fanOuts.find(({ kind }) => kind === 'invitation');
  return inviting && inviting.planned < inviting.of ? 'inviting' : 'invited';
}
