import { truncate } from '../../i18n/khmer.ts';
import type { Bilingual } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { meetingAggregate } from '../../meeting/rules/meeting.ts';
import type { Meeting } from '../../meeting/rules/state.ts';
import { listMembers } from '../../membership/rules/views.ts';
import { known } from '../../platform/personal.ts';
import type { StaffContext } from '../../web/context.ts';
import { isId } from '../../web/parse.ts';

/** The meeting of an address, as it is. */
export interface Opened {
  readonly id: string;
  readonly meeting: Exclude<Meeting, { status: 'none' | 'discarded' }>;
  readonly version: number;
}

export async function openMeeting(c: StaffContext): Promise<Opened | undefined> {
  const id = c.req.param('id') ?? '';
  if (!isId(id)) return undefined;
  const { state, version } = await c.var.services.repository.load(meetingAggregate, c.var.networkId, id);
  return state.status === 'none' || state.status === 'discarded'
    ? undefined
    : { id, meeting: state, version };
}

export function pathOf(c: StaffContext, { id }: Pick<Opened, 'id'>, below = ''): string {
  return `/n/${c.var.networkId}/meetings/${id}${below}`;
}

/** Characters of a title that fit beside an arrow on a phone. */
const BACK_LENGTH = 28;

export function backTo(c: StaffContext, opened: Opened): { href: string; label: string } {
  const title = plain(opened.meeting.details.title, c.var.lang);
  return { href: pathOf(c, opened), label: truncate(title, BACK_LENGTH) };
}

/** What organisations are called, and the guests of this meeting, by seat. */
export async function seatNames(
  c: StaffContext,
  { meeting }: Opened,
): Promise<ReadonlyMap<string, Bilingual>> {
  const members = await listMembers(c.var.services.views, c.var.networkId);
  const guests = (meeting.details.guests ?? []).flatMap(({ id, name }) => {
    const text = known(name);
    return text ? [[id, { en: text, km: text }] as const] : [];
  });
  return new Map<string, Bilingual>([
    ...members.map(({ id, member }) => [id, member.organisation.name] as const),
    ...guests,
  ]);
}
