import { meetingUid } from '../delivery/calendar.ts';
import type { FeedEntry } from '../delivery/calendar-feed.ts';
import type { Lang } from '../i18n/say.ts';
import { plain } from '../i18n/typed-text.ts';
import { atOnce } from '../platform/batch.ts';
import { DAY, later } from '../platform/clock.ts';
import { readRow } from '../platform/tomorrow.ts';
import type { CalendarSource, FeedReader, Services } from '../web/context.ts';
import { noticeUrl } from './answer/calendar-words.ts';
import { effectOf } from './messages/table.ts';
import { meetingAggregate } from './rules/meeting.ts';
import { type CancelledMeeting, type ConvenedMeeting, isConvened } from './rules/state.ts';
import { type MeetingRow, meetingRow, meetingsList } from './rules/views.ts';
import { calendarWords } from './sending/calendar-words.ts';

/** How long a meeting stays in a feed after its end. */
const KEPT = 366 * DAY;
/** An invitation this old is to no meeting that a feed still shows: nobody invites a year ahead. */
const INVITED_SINCE = 2 * KEPT;
const READS_AT_ONCE = 10;

/**
 * The meetings a contact was invited to and not uninvited from. Found through what was planned for this
 * person, so that it costs the same however many meetings the network has had.
 */
export const entriesOfPerson: CalendarSource['entriesOfPerson'] = async (services, reader) => {
  const { network, person } = reader;
  const now = services.now();
  const keys = await services.ledger.keysOfPerson(network, person, later(now, -INVITED_SINCE));
  const ids = new Set(
    keys.filter(({ kind }) => effectOf(kind) === 'invites').flatMap(({ cause }) => idOf(cause)),
  );
  const entries: FeedEntry[] = [];
  await atOnce(READS_AT_ONCE, ids, async (id) => {
    const { state: meeting } = await services.repository.load(meetingAggregate, network, id);
    if (!isConvened(meeting) || meeting.singles[person]?.invited === false) return;
    if (meeting.endsAt >= later(now, -KEPT)) entries.push(personalEntry(id, meeting, reader, services));
  });
  return entries;
};

function personalEntry(
  id: string,
  meeting: ConvenedMeeting | CancelledMeeting,
  reader: FeedReader,
  services: Services,
): FeedEntry {
  const { network, lang } = reader;
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
  const entries: FeedEntry[] = [];
  let from: string | undefined = later(services.now(), -KEPT).slice(0, 10);
  while (from) {
    const page = await services.views.list(meetingsList(network), { from });
    for (const { data } of page.rows) {
      const row = readRow('meetings', meetingRow, data);
      if (row) entries.push(...publicEntry(row, network, lang, services));
    }
    from = page.next;
  }
  return entries;
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
