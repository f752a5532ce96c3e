import { seatOfPresence } from '../../day/rules/came.ts';
import { type Day, dayAggregate, isClosed } from '../../day/rules/day.ts';
import { presencesOf } from '../../day/rules/presence.ts';
import type { Bilingual } from '../../i18n/say.ts';
import { listMembers } from '../../membership/rules/views.ts';
import type { StaffContext } from '../../web/context.ts';
import { type Composed, compose } from '../rules/compose.ts';
import type { Sources } from '../rules/content.ts';
import { linesWithItems } from '../typing/lines-now.ts';
import type { OpenMinutes } from '../typing/open-minutes.ts';

/** The summary of a meeting as it would be now. */
export interface OpenSummary {
  readonly sources: Sources;
  readonly composed: Composed;
  readonly lines: Awaited<ReturnType<typeof linesWithItems>>;
  readonly organisationOf: (seat: string) => Bilingual | undefined;
}

export async function openSummaryOf(c: StaffContext, open: OpenMinutes): Promise<OpenSummary> {
  const { services } = c.var;
  const { networkId, network, meetingId, meeting, minutes } = open;
  const [lines, { state: day }, listed] = await Promise.all([
    linesWithItems(services, open),
    services.repository.load(dayAggregate, networkId, meetingId),
    listMembers(services.views, networkId),
  ]);
  const names = new Map([...listed].map(({ id, member }) => [id, member.organisation.name]));
  const organisationOf = (seat: string) => names.get(seat);
  const composed = compose({
    details: meeting.details,
    zone: meeting.zone,
    network: network.settings.name,
    nameOf: organisationOf,
    came: cameTo(day, open, (seat) => names.has(seat)),
  });
  const items = lines.map(({ line, item }) => ({ id: line.id, item }));
  const sources = {
    minutes,
    composed,
    meeting: meetingId,
    title: meeting.details.title,
    organisationOf,
    items,
  };
  return { sources, composed, lines, organisationOf };
}

/** Organisations that somebody came for, once that is final: as many as the page of the day says. */
function cameTo(day: Day, { meeting }: OpenMinutes, isMember: (seat: string) => boolean): number | undefined {
  if (!isClosed(day, meeting)) return undefined;
  const { counted } = day;
  if (counted?.date === meeting.dateNumber) return counted.counts.organisations;
  // A day that was closed before its numbers were kept.
  const seats = [...presencesOf(day, meeting.dateNumber).values()].flatMap((one) => {
    const seat = one.is === 'away' ? undefined : seatOfPresence(day, one);
    return seat !== undefined && isMember(seat) ? seat : [];
  });
  return new Set(seats).size;
}
