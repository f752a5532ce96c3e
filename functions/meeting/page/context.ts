import { truncate } from '../../i18n/khmer.ts';
import { say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { readRow } from '../../platform/tomorrow.ts';
import type { StaffContext } from '../../web/context.ts';
import { isId } from '../../web/parse.ts';
import { meetingAggregate } from '../rules/meeting.ts';
import type { Meeting, PartialDetails } from '../rules/state.ts';
import type { MeetingRow } from '../rules/views.ts';
import { meetingRow, meetingsList } from '../rules/views.ts';
import { listTexts } from './texts.ts';

/** A meeting that somebody began and nobody threw away. */
export type KnownMeeting = Exclude<Meeting, { status: 'none' | 'discarded' }>;

export interface OpenMeeting {
  readonly id: string;
  readonly meeting: KnownMeeting;
  readonly version: number;
}

/** The meeting of the address, folded from its events; undefined where there is none. */
export async function openMeeting(c: StaffContext): Promise<OpenMeeting | undefined> {
  const id = c.req.param('id') ?? '';
  if (!isId(id)) return undefined;
  const { state, version } = await c.var.services.repository.load(meetingAggregate, c.var.networkId, id);
  if (state.status === 'none' || state.status === 'discarded') return undefined;
  return { id, meeting: state, version };
}

/** Address of a meeting's page, or of one below it. */
export function meetingPath(c: StaffContext, id: string, below = ''): string {
  return `/n/${c.var.networkId}/meetings/${id}${below}`;
}

/** Leads from a page below a meeting back to it. */
export function backToMeeting(
  c: StaffContext,
  { id, meeting }: OpenMeeting,
  to = '',
): { href: string; label: string } {
  return { href: meetingPath(c, id, to), label: truncate(titleOf(c, meeting.details), BACK_LENGTH) };
}

/** Above a meeting: the forum whose day it is, or all meetings. */
export function aboveMeeting(
  { var: { lang, networkId } }: StaffContext,
  { forum }: { readonly forum?: string | undefined },
): { href: string; label: string } {
  return forum === undefined
    ? { href: `/n/${networkId}/meetings`, label: say(lang, listTexts.meetings) }
    : { href: `/n/${networkId}/forums/${forum}`, label: say(lang, listTexts.forum) };
}

export function titleOf(c: StaffContext, details: Pick<PartialDetails, 'title'>): string {
  return plain(details.title, c.var.lang) || listTexts.untitled[c.var.lang];
}

/** Characters of a title that fit beside an arrow on a phone. */
const BACK_LENGTH = 28;

/** The network's meetings on one local date. */
export async function meetingsOn(c: StaffContext, date: string | undefined): Promise<MeetingRow[]> {
  if (!date) return [];
  const rows = await c.var.services.views.all(meetingsList(c.var.networkId), date);
  return rows.flatMap((row) => readRow('meetings', meetingRow, row.data) ?? []);
}
