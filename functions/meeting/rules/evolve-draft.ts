import { withChanges } from './changes.ts';
import type { DetailChanges } from './details.ts';
import type { RecordedMeetingEvent } from './events.ts';
import { fanOut } from './fan-out.ts';
import type { ConvenedDetails, DraftMeeting, Meeting, PartialDetails } from './state.ts';

/** The place of a draft without a date in lists: after every date. */
export const NO_DATE = '~';

/** A draft after one more fact. */
export function evolveDraft(meeting: DraftMeeting, event: RecordedMeetingEvent): Meeting {
  switch (event.type) {
    case 'MeetingDraftSaved': {
      const details = withChanges(meeting.details, event.data.details);
      return {
        ...meeting,
        details,
        settled: withSettled(meeting.settled, details, event.data.settled ?? []),
        dates: listed(meeting.dates, event.data.details),
      };
    }
    case 'MeetingDraftDiscarded': {
      const { dates, zone, details, savedDate, savedDates, fanOuts, guestHolds } = meeting;
      const told = savedDate ? [fanOut(event.version, 'dateFreed', savedDate)] : [];
      const known = { dates, zone, details, savedDate, savedDates, guestHolds };
      return { status: 'discarded', ...known, fanOuts: [...fanOuts, ...told] };
    }
    case 'SaveTheDateSent': {
      const { audience, chunks, date, mail, byHand } = event.data;
      const saved = { audience, chunks, date, at: event.at, people: mail + byHand, asked: event.version };
      return {
        ...meeting,
        savedDate: saved,
        savedDates: [...(meeting.savedDates ?? []), saved],
        fanOuts: [...meeting.fanOuts, fanOut(event.version, 'saveTheDate', { audience, chunks })],
      };
    }
    case 'MeetingConvened': {
      const { audience, chunks, hash, mail, byHand, leftOut, releaseAt, startsAt, endsAt } = event.data;
      const { replies } = event.data;
      // `decide` convened only a complete draft; a stored fact is not doubted again.
      const details = meeting.details as ConvenedDetails;
      const { settled: _, ...planned } = meeting;
      return {
        ...planned,
        status: 'convened',
        details,
        told: details,
        startsAt,
        endsAt,
        audience,
        chunks,
        hash,
        counts: { mail, byHand, leftOut },
        convenedAt: event.at,
        convenedBy: event.by,
        convenedVersion: event.version,
        releaseAt,
        released: false,
        dateSince: releaseAt,
        sequence: 0,
        changedAt: event.at,
        dateNumber: 1,
        lastDateNumber: 1,
        dateTimes: [{ startsAt, endsAt }],
        toldDate: { number: 1, since: releaseAt, startsAt, endsAt, times: [{ startsAt, endsAt }] },
        invitedMeanwhile: {},
        singles: {},
        guestEpochs: {},
        guestsRevoked: {},
        firings: [],
        fired: {},
        skipped: {},
        replies,
        calls: {},
        handOversClosed: false,
      };
    }
    default:
      return meeting;
  }
}

function withSettled(
  settled: PartialDetails,
  details: PartialDetails,
  fields: readonly string[],
): PartialDetails {
  const now = new Map(Object.entries(details));
  return withChanges(settled, Object.fromEntries(fields.map((field) => [field, now.get(field) ?? null])));
}

/** The dates a meeting ever had, its present one last. */
export function listed(dates: readonly string[], changes: DetailChanges): readonly string[] {
  if (changes.date === undefined) return dates;
  const date = changes.date ?? NO_DATE;
  return [...dates.filter((other) => other !== date), date];
}
