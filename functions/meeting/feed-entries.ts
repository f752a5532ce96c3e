import { meetingUid } from '../delivery/calendar.ts';
import type { FeedEntry } from '../delivery/calendar-feed.ts';
import type { Lang } from '../i18n/say.ts';
import { plain } from '../i18n/typed-text.ts';
import { listMembers } from '../membership/rules/views.ts';
import { atOnce } from '../platform/batch.ts';
import { DAY, later } from '../platform/clock.ts';
import type { SeatOfPerson } from '../platform/planned-mail.ts';
import { readRow } from '../platform/tomorrow.ts';
import type { CalendarSource, FeedReader, Services } from '../web/context.ts';
import { noticeUrl } from './answer/calendar-words.ts';
import { effectOf } from './messages/table.ts';
import { fixedAudienceOf, invitedNow } from './people/invited.ts';
import { meetingAggregate } from './rules/meeting.ts';
import { othersAt } from './rules/one-person.ts';
import { type CancelledMeeting, type ConvenedMeeting, isConvened } from './rules/state.ts';
import { type MeetingRow, meetingRow, meetingsList } from './rules/views.ts';
import { calendarWords } from './sending/calendar-words.ts';

/** How long a meeting stays in a feed after its end. */
const KEPT = 366 * DAY;
/** An invitation this old is to no meeting that a feed still shows: nobody invites a year ahead. */
const INVITED_SINCE = 2 * KEPT;
const READS_AT_ONCE = 10;
/** Meetings that the public calendar shows, before today and from today on: two in every week of a year. */
const MOST_PUBLIC = 100;

/**
 * The meetings a contact was invited to and not uninvited from, and those of every other seat at their address:
 * one person has one calendar, whichever of their seats the messages are written to. Found through what was
 * planned for these people, so that it costs the same however many meetings the network has had.
 */
export const entriesOfPerson: CalendarSource['entriesOfPerson'] = async (services, reader) => {
  const { network, lang } = reader;
  const now = services.now();
  const others = othersAt(reader, await listMembers(services.views, network));
  const idsOf = async ({ person }: SeatOfPerson) => {
    const keys = await services.ledger.keysOfPerson(network, person, later(now, -INVITED_SINCE));
    return new Set(keys.flatMap(({ kind, cause }) => (effectOf(kind) === 'invites' ? idOf(cause) : [])));
  };
  const [own, ...theirs] = await Promise.all([idsOf(reader), ...others.map(idsOf)]);
  const entries: FeedEntry[] = [];
  await atOnce(READS_AT_ONCE, new Set([own, ...theirs].flatMap((ids) => [...ids])), async (id) => {
    const { state: meeting } = await services.repository.load(meetingAggregate, network, id);
    if (!isConvened(meeting) || meeting.endsAt < later(now, -KEPT)) return;
    const isOwn = own.has(id) && meeting.singles[reader.person]?.invited !== false;
    const people = [reader, ...others.filter(({ left }) => !left)];
    const as = isOwn ? reader : await invitedAs(services.repository, network, meeting, people);
    if (as) entries.push(personalEntry(id, meeting, { network, lang }, services));
  });
  return entries;
};

/** The first of several people who is invited for their own seat; what one alone is invited to is known already. */
async function invitedAs<One extends SeatOfPerson>(
  repository: Services['repository'],
  network: string,
  meeting: ConvenedMeeting | CancelledMeeting,
  people: readonly One[],
): Promise<One | undefined> {
  if (people.length < 2) return undefined;
  const invited = invitedNow(meeting, await fixedAudienceOf(repository, network, meeting));
  return people.find(({ seat, person }) => invited.some((one) => one.seat === seat && one.person === person));
}

function personalEntry(
  id: string,
  meeting: ConvenedMeeting | CancelledMeeting,
  { network, lang }: Pick<FeedReader, 'network' | 'lang'>,
  services: Services,
): FeedEntry {
  return {
    uid: meetingUid(id, services.mailDomain),
    sequence: meeting.sequence,
    dtstamp: meeting.changedAt,
    start: meeting.startsAt,
    end: meeting.endsAt,
    ...calendarWords(meeting.details, lang),
    // Programs keep the address of a feed and pass on what is in it: nothing here may answer for anybody.
    url: noticeUrl(services.origin, network, id),
    cancelled: meeting.status === 'cancelled',
  };
}

/** What anybody may know of a network's meetings: from the list alone, those of the last year and ahead. */
export async function publicEntries(
  services: Services,
  network: string,
  lang: Lang,
): Promise<readonly FeedEntry[]> {
  const now = services.now();
  const [today, earliest] = [now, later(now, -KEPT)].map((instant) => instant.slice(0, 10));
  const list = meetingsList(network);
  const [past, coming] = await Promise.all([
    services.views.list(list, { from: today, limit: MOST_PUBLIC, backwards: true }),
    services.views.list(list, { from: today, limit: MOST_PUBLIC }),
  ]);
  const rows = [...past.rows.filter(({ sk }) => sk > `${earliest}`), ...coming.rows];
  return rows.flatMap(({ data }) => {
    const row = readRow('meetings', meetingRow, data);
    return row ? publicEntry(row, network, lang, services) : [];
  });
}

function publicEntry(row: MeetingRow, network: string, lang: Lang, services: Services): FeedEntry[] {
  const { id, title, venue, startsAt, endsAt, released, stage } = row;
  if (!released || !startsAt || !endsAt) return [];
  return [
    {
      uid: meetingUid(id, services.mailDomain),
      sequence: released.sequence,
      dtstamp: released.changedAt,
      start: startsAt,
      end: endsAt,
      summary: plain(title, lang),
      location: [plain(venue, lang), plain(released.address, lang)].filter(Boolean).join(', '),
      url: noticeUrl(services.origin, network, id),
      cancelled: stage === 'cancelled',
    },
  ];
}

function idOf(cause: string): string[] {
  const [, id] = /^meeting\/(.+)$/.exec(cause) ?? [];
  return id === undefined ? [] : [id];
}
