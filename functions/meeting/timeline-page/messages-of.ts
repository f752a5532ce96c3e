import type { LedgerRow } from '../../delivery/ledger-row.ts';
import { peopleTold, tellingEach } from '../../delivery/needing.ts';
import { memberAggregate } from '../../membership/rules/member.ts';
import { earliestFirst } from '../../platform/clock.ts';
import type { StaffContext } from '../../web/context.ts';
import { audienceNow } from '../draft/preview-audience.ts';
import {
  entryKindOf,
  type FanOutKind,
  isStep,
  type ScheduledKind,
  scheduledKinds,
  type TimelineKind,
} from '../messages/table.ts';
import type { OpenMeeting } from '../page/context.ts';
import type { Convened } from '../rules/state.ts';
import type { TimelineEntry } from '../rules/timeline/entry.ts';
import { recipientsOf } from '../rules/timeline/recipients.ts';
import type { Scheduled } from '../rules/timeline/scheduled.ts';
import { type TimelineSettings, timelineIn } from '../rules/timeline/settings.ts';
import { nextMessages, sentAt, timeline } from '../rules/timeline/timeline.ts';
import { waitingWord } from '../rules/words-said.ts';
import { type ConvenedOpen, ifConvened, type PeopleOfMeeting, peopleOf } from '../run/people-of.ts';
import type { MessageState, Messages, MessageTo, TimelineMessage } from './message.ts';
import {
  type About,
  aboutConvened,
  type BesidesMessages,
  everybody,
  forWhom,
  peopleOfWord,
  personTo,
  rowTo,
} from './message-people.ts';
import { gettersOf } from './message-words.ts';
import { scheduleFor } from './schedule-for.ts';

/**
 * Everything this meeting sends, past and future. Nothing for a draft without a date to come.
 *
 * @param besides what a page knows of the summary that is about to be published.
 */
export async function messagesOf(
  c: StaffContext,
  open: OpenMeeting,
  loaded?: PeopleOfMeeting,
  besides: BesidesMessages = {},
): Promise<Messages | undefined> {
  const schedule = scheduleFor(c, open.meeting);
  if (!schedule) return undefined;
  const convened = ifConvened(open);
  return convened
    ? convenedMessages(c, convened, loaded ?? (await peopleOf(c, convened)), schedule, besides)
    : await draftMessages(c, open, schedule);
}

function convenedMessages(
  c: StaffContext,
  open: ConvenedOpen,
  of: PeopleOfMeeting,
  schedule: Scheduled,
  besides: BesidesMessages,
): Messages {
  const { meeting } = open;
  const now = c.var.services.now();
  const about = aboutConvened(c, meeting, of, besides);
  const settings = timelineIn(c.var.network);
  const entries = timeline(schedule, settings);
  const toRows = (rows: readonly LedgerRow[]) => {
    const told = peopleTold(rows);
    return tellingEach(rows).map((row) => ({ ...rowTo(about, of, row), told: told.has(row.person) }));
  };
  const ofKind = (kind: string) => of.rows.filter((row) => row.kind === kind);
  const cancelled = meeting.status === 'cancelled';
  const waiting = waitingWord(meeting);
  const scheduled = entries.map((entry): TimelineMessage => {
    const message = messageOf(entry, about, schedule);
    const { status } = entry;
    if (status.is === 'ahead' && !cancelled) {
      const at = sentAt(entry, { ...settings, zone: meeting.zone }, now);
      return at >= entry.until
        ? { ...message, state: { is: 'skipped', reason: 'tooLate' } }
        : { ...message, at };
    }
    if (status.is === 'done') {
      const rows = of.rows.filter(
        (row) => entryKindOf(row.kind) === entry.kind && isOf(entry.kind, row, schedule),
      );
      return { ...message, at: status.at, people: toRows(rows), missing: [] };
    }
    return cancelled && status.is !== 'skipped'
      ? { ...message, state: { is: 'skipped', reason: 'cancelled' } }
      : message;
  });
  const list = [
    ...(meeting.savedDate ? [news('saveTheDate', meeting.savedDate.at, toRows(ofKind('saveTheDate')))] : []),
    invitation(about, meeting, toRows(ofKind('invitation'))),
    ...(['change', 'cancellation', 'correction', 'word'] as const).flatMap((kind) =>
      [...Map.groupBy(ofKind(kind), (row) => row.revision)].map(([revision, rows]) => ({
        ...news(kind, rows[0]?.plannedAt, toRows(rows)),
        id: `${kind}-${revision}`,
      })),
    ),
    ...(meeting.announceAt
      ? [
          {
            ...news('change', meeting.announceAt, everybody(about, 'change')),
            state: { is: 'ahead' } as const,
          },
        ]
      : []),
    ...(waiting
      ? [
          {
            ...news('word', waiting.releaseAt, peopleOfWord(about, waiting.to)),
            state: { is: 'ahead' } as const,
          },
        ]
      : []),
    ...forEarlierDates(of.rows, schedule).map(([kind, rows]) => ({
      ...news(kind, rows[0]?.plannedAt, toRows(rows)),
      id: `${kind}-${rows[0]?.revision}`,
      forEarlierDate: true,
    })),
    ...scheduled,
    ...(cancelled ? [] : summaryWithoutDay(about, meeting, entries)),
  ];
  const ordered = inOrder(list);
  return { list: ordered, next: cancelled ? undefined : nextOf(ordered, meeting, schedule, settings, now) };
}

async function draftMessages(c: StaffContext, open: OpenMeeting, schedule: Scheduled): Promise<Messages> {
  const { meeting } = open;
  const audience = await audienceNow(c, open);
  const members = new Map(audience.members.map(({ id, member }) => [id, member]));
  const { since } = schedule;
  const gathering = { details: meeting.details, singles: {}, dateTimes: [] };
  const about: About = {
    c,
    meeting: { ...gathering, convenedBy: `staff:${c.var.staff.id}` },
    invited: audience.invited,
    known: {
      member: (id) => members.get(id) ?? memberAggregate.initial,
      answer: () => undefined,
      guestOff: () => undefined,
    },
    named: audience.named,
  };
  const list = [
    ...(meeting.status === 'draft' && meeting.savedDate
      ? [news('saveTheDate', meeting.savedDate.at, [])]
      : []),
    { ...news('invitation', since, everybody(about, 'invitation')), state: { is: 'ahead' } as const },
    ...timeline(schedule, timelineIn(c.var.network)).map((entry) => messageOf(entry, about, schedule)),
  ];
  return { list: inOrder(list) };
}

/** A message that somebody sent. */
function news(kind: FanOutKind, at: string | undefined, people: readonly MessageTo[]): TimelineMessage {
  const state: MessageState = { is: 'done', at: at ?? '' };
  return { id: kind, kind, audience: 'everybody', at, state, people, missing: [], forEarlierDate: false };
}

function invitation(about: About, meeting: Convened, sent: readonly MessageTo[]): TimelineMessage {
  if (meeting.released) return news('invitation', meeting.releaseAt, sent);
  return { ...news('invitation', meeting.releaseAt, everybody(about, 'invitation')), state: { is: 'ahead' } };
}

/** Where the network is not reminded of it, the summary has no day, but it may be shared all the same. */
function summaryWithoutDay(
  about: About,
  meeting: Convened,
  entries: readonly TimelineEntry[],
): TimelineMessage[] {
  if (entries.some(({ kind }) => kind === 'summary')) return [];
  const people = recipientsOf('summary', about.invited, about.meeting, about.known);
  const message = news(
    'summary',
    meeting.endsAt,
    people.map((one) => personTo(about, 'summary', one)),
  );
  return [{ ...message, state: { is: 'waiting' } }];
}

function messageOf(entry: TimelineEntry, about: About, schedule: Scheduled): TimelineMessage {
  const { kind, audience, at, status } = entry;
  const adjustable = scheduledKinds.find((one) => one === kind);
  const own = schedule.adjustments[kind]?.do;
  return {
    id: kind,
    kind,
    audience,
    at,
    state: status,
    ...forWhom(entry, about),
    adjustable,
    adjusted: own === 'restore' ? undefined : own,
    forEarlierDate: false,
  };
}

/**
 * Whether a message was planned for the present date. A step of the ladder is asked for by an event of its
 * own, whose version it bears: it belongs to the date for which that step fell due.
 */
function isOf(kind: TimelineKind, row: LedgerRow, { dateNumber, fired }: Scheduled): boolean {
  if (!isStep(kind)) return row.revision === dateNumber;
  const due = fired[kind];
  return due?.date === dateNumber && row.plannedAt >= due.at;
}

/** Messages sent for dates which the meeting no longer has. */
function forEarlierDates(rows: readonly LedgerRow[], schedule: Scheduled): [ScheduledKind, LedgerRow[]][] {
  return scheduledKinds.flatMap((kind) => {
    const earlier = rows.filter((row) => entryKindOf(row.kind) === kind && !isOf(kind, row, schedule));
    const together = Map.groupBy(earlier, ({ revision }) => revision);
    return [...together.values()].map((all): [ScheduledKind, LedgerRow[]] => [kind, all]);
  });
}

function inOrder(list: readonly TimelineMessage[]): TimelineMessage[] {
  return list.toSorted((a, b) => ((a.at ?? '') < (b.at ?? '') ? -1 : (a.at ?? '') > (b.at ?? '') ? 1 : 0));
}

function nextOf(
  list: readonly TimelineMessage[],
  meeting: Convened,
  schedule: Scheduled,
  settings: TimelineSettings,
  now: string,
): Messages['next'] {
  const found = (kind: FanOutKind) => list.find((one) => one.kind === kind && one.state.is === 'ahead');
  if (!meeting.released) {
    const message = found('invitation');
    return message && { message, at: meeting.releaseAt };
  }
  const notice = found('change');
  const word = found('word');
  const due = nextMessages(schedule, settings, now).flatMap(({ entry, at }) => {
    const message = found(entry.kind);
    return message ? [{ message, at }] : [];
  });
  // A step that nobody needs is no news; only where there is nothing else it says why nobody hears.
  const next = due.find(({ message }) => gettersOf(message).length > 0) ?? due[0];
  const candidates = [
    ...(notice && meeting.announceAt ? [{ message: notice, at: meeting.announceAt }] : []),
    ...(word?.at ? [{ message: word, at: word.at }] : []),
    ...(next ? [next] : []),
  ];
  return candidates.sort(earliestFirst)[0];
}
