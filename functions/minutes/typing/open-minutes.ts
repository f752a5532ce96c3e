import { readPointsBefore } from '../../agenda/rules/open-points.ts';
import { meetingAggregate } from '../../meeting/rules/meeting.ts';
import { type CancelledMeeting, type ConvenedMeeting, isConvened } from '../../meeting/rules/state.ts';
import { type FoundedNetwork, NETWORK_ID, networkAggregate } from '../../network/rules/network.ts';
import { fold } from '../../platform/aggregate.ts';
import type { TaskRow } from '../../tasks/rules/views.ts';
import type { Services, StaffContext } from '../../web/context.ts';
import { type Item, itemAggregate, itemId } from '../rules/item.ts';
import { type MinutesLine, minutesLines } from '../rules/lines.ts';
import { type Minutes, minutesAggregate } from '../rules/minutes.ts';
import { mayType } from '../rules/rapporteurs.ts';

/** The minutes of one meeting as they are this moment, for a link or for the staff. */
export interface OpenMinutes {
  readonly networkId: string;
  readonly network: FoundedNetwork;
  readonly meetingId: string;
  readonly meeting: ConvenedMeeting | CancelledMeeting;
  readonly minutes: Minutes;
  /** Id of the link; none for the staff. */
  readonly rapporteur?: string | undefined;
  /** Who types, as facts say it. */
  readonly by: string;
}

type Read = Pick<Services, 'repository' | 'readLink'>;

const ID = /^[A-Za-z0-9_-]{1,64}$/;

/**
 * What a rapporteur's link opens; `over` where it did once: it was switched off, or the summary is published.
 * `undefined` for one that was tampered with, has expired, or is for another page.
 */
export async function openRapporteurLink(
  services: Read,
  token: string,
): Promise<OpenMinutes | { readonly over: 'published' | 'revoked' } | undefined> {
  const reading = services.readLink(token);
  if (!reading.valid || reading.claims.purpose !== 'rapporteur') return undefined;
  const { network, cause, person: rapporteur } = reading.claims;
  const open = await opened(services, {
    network,
    meeting: cause,
    rapporteur,
    by: `rapporteur:${rapporteur}`,
  });
  if (!open || mayType(open.minutes, rapporteur)) return open;
  return { over: open.minutes.current ? 'published' : 'revoked' };
}

/** The minutes of the meeting of a page of the staff; nothing where nobody was invited to it. */
export async function openStaffMinutes(c: StaffContext): Promise<OpenMinutes | undefined> {
  return await openMinutesOf(c, c.req.param('id') ?? '');
}

export async function openMinutesOf(c: StaffContext, meeting: string): Promise<OpenMinutes | undefined> {
  const { services, networkId: network, staff } = c.var;
  return ID.test(meeting) ? await opened(services, { network, meeting, by: `staff:${staff.id}` }) : undefined;
}

async function opened(
  { repository }: Read,
  asked: { network: string; meeting: string; rapporteur?: string; by: string },
): Promise<OpenMinutes | undefined> {
  const { network: networkId, meeting: meetingId, rapporteur, by } = asked;
  const [{ state: network }, { state: meeting }, { state: minutes }] = await Promise.all([
    repository.load(networkAggregate, networkId, NETWORK_ID),
    repository.load(meetingAggregate, networkId, meetingId),
    repository.load(minutesAggregate, networkId, meetingId),
  ]);
  if (network.status !== 'founded' || !isConvened(meeting)) return undefined;
  return { networkId, network, meetingId, meeting, minutes, rapporteur, by };
}

/** Tasks from before that this meeting asks about, open or ended since the one before. */
export async function pointsOf(
  { views, now }: Pick<Services, 'views' | 'now'>,
  { networkId, meetingId }: OpenMinutes,
): Promise<TaskRow[]> {
  const { open, ended } = await readPointsBefore(views, networkId, meetingId, now());
  return [...open, ...ended];
}

/** The item of an address: one of the meeting's, or one that was taken off its agenda and has minutes. */
export async function openItem(
  services: Pick<Services, 'repository' | 'views'>,
  open: OpenMinutes,
  id: string,
): Promise<{ readonly line: MinutesLine; readonly item: Item } | undefined> {
  if (!ID.test(id)) return undefined;
  const { meeting, minutes } = open;
  const item = await itemOf(services, open, id);
  const typed = Object.keys(item.fields).length > 0 ? [id] : [];
  const inAgenda = minutesLines(meeting.details, minutes, { hasPoints: true, typed });
  const line = inAgenda.find((one) => one.id === id);
  return line ? { line, item } : undefined;
}

/** What was said about an item, by now or until an instant (UTC). */
export async function itemOf(
  { repository }: Pick<Services, 'repository'>,
  { networkId, meetingId }: Pick<OpenMinutes, 'networkId' | 'meetingId'>,
  id: string,
  until?: string,
): Promise<Item> {
  if (until !== undefined) {
    const facts = await repository.history(itemAggregate, networkId, itemId(meetingId, id));
    return fold(
      itemAggregate,
      facts.filter(({ at }) => at <= until),
    );
  }
  const { state } = await repository.load(itemAggregate, networkId, itemId(meetingId, id));
  return state;
}

/** Who somebody is, by how facts name them. */
export function whoIn({ network, minutes }: OpenMinutes): (by: string) => string {
  return (by) => {
    const [kind, id = ''] = by.split(':');
    if (kind === 'rapporteur') return minutes.rapporteurs[id]?.name ?? '';
    return network.staff.find((one) => one.id === id)?.name ?? '';
  };
}
