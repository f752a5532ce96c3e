import type { Channel, LedgerRow } from '../../delivery/ledger-row.ts';
import { localDate, plusDays } from '../../i18n/dates.ts';
import type { LangChoice } from '../../i18n/say.ts';
import { memberAggregate } from '../../membership/member.ts';
import type { ScheduledKind } from '../../network/timeline-settings.ts';
import { scheduledKinds, type TimelineSettings, timelineOf } from '../../network/timeline-settings.ts';
import type { Addressee } from '../../platform/capability.ts';
import { instantsOf, releaseTime } from '../decide.ts';
import type { Invitee, TimelineKind } from '../events.ts';
import {
  foundByName,
  type Gathering,
  type Known,
  recipientsOf,
  silentOf,
  staffFor,
  type WhyNot,
} from '../recipients.ts';
import { namedIn, scheduleOf, scheduleOfDraft } from '../schedule.ts';
import { type Convened, isConvened } from '../state.ts';
import { nextMessage, timeline } from '../timeline.ts';
import type { EntryStatus, Scheduled, TimelineAudience, TimelineEntry } from '../timeline-entry.ts';
import type { Named } from './audience-names.ts';
import type { KnownMeeting, OpenMeeting, StaffContext } from './context.ts';
import { asConvened, type ConvenedOpen, type PeopleOfMeeting, peopleOf } from './people-of.ts';
import { audienceNow } from './preview-audience.ts';

/** Everything a meeting sends to more than one person. */
export type MessageKind = TimelineKind | 'saveTheDate' | 'invitation' | 'change' | 'cancellation' | 'summary';

/** Somebody whom a message is for, or not. */
export interface MessageTo {
  readonly person: string;
  readonly seat: string;
  readonly channel: Channel;
  readonly lang: LangChoice;
  readonly named: Named;
  /** One of the network's staff. */
  readonly staff: boolean;
  readonly skip?: WhyNot | 'nobodyElse' | undefined;
  /** What became of it, once it was planned. */
  readonly row?: LedgerRow | undefined;
}

export type MessageState =
  | Exclude<EntryStatus, { is: 'skipped' }>
  | {
      readonly is: 'skipped';
      readonly reason: Extract<EntryStatus, { is: 'skipped' }>['reason'] | 'cancelled';
    };

/** One message of a meeting, past or future, with the people it is for. */
export interface Message {
  /** Names it within its meeting, in addresses too. */
  readonly id: string;
  readonly kind: MessageKind;
  readonly audience: TimelineAudience | 'everybody';
  /** When it leaves or left (instant, UTC); absent: when somebody sends it. */
  readonly at?: string | undefined;
  readonly state: MessageState;
  readonly people: readonly MessageTo[];
  /** Names of the host and of those who give something who are not among the people invited. */
  readonly missing: readonly string[];
  /** What the coordinator did to it. */
  readonly adjusted?: 'move' | 'pause' | 'skip' | undefined;
  /** Whether she may move, pause or skip it. */
  readonly adjustable?: ScheduledKind | undefined;
  /** It was for a date that the meeting no longer has. */
  readonly forEarlierDate: boolean;
}

export interface Messages {
  /** In the order in which they leave. */
  readonly list: readonly Message[];
  readonly next?: { readonly message: Message; readonly at: string } | undefined;
}

/** The schedule of a meeting; of a draft with a date to come, as if everybody were invited now. */
export function scheduleFor(c: StaffContext, meeting: KnownMeeting): Scheduled | undefined {
  if (isConvened(meeting)) return scheduleOf(meeting);
  const { date, start, end } = meeting.details;
  if (!date || !start || !end || end <= start) return undefined;
  const now = c.var.services.now();
  const times = instantsOf({ date, start, end }, meeting.zone);
  if (times.startsAt <= now) return undefined;
  const releaseAt = releaseTime({ ...times, zone: meeting.zone }, invitingOf(c, false), now);
  return scheduleOfDraft(meeting, { ...meeting.details, date }, { ...times, releaseAt });
}

/** How the network invites. */
export function invitingOf(c: StaffContext, atOnce: boolean): Parameters<typeof releaseTime>[1] {
  const { settings } = c.var.network;
  return { stopSeconds: settings.stopSeconds, timeline: timelineOf(settings), atOnce };
}

/** The day by which a draft should be invited to (local date), while that lies ahead. */
export function inviteBy(c: StaffContext, date: string, zone: string): string | undefined {
  const day = plusDays(date, -timelineOf(c.var.network.settings).inviteDays);
  return day >= localDate(c.var.services.now(), zone) ? day : undefined;
}

/** Everything this meeting sends, past and future. Nothing for a draft without a date to come. */
export async function messagesOf(
  c: StaffContext,
  open: OpenMeeting,
  loaded?: PeopleOfMeeting,
): Promise<Messages | undefined> {
  const schedule = scheduleFor(c, open.meeting);
  if (!schedule) return undefined;
  const convened = asConvened(open);
  return convened
    ? convenedMessages(c, convened, loaded ?? (await peopleOf(c, convened)), schedule)
    : await draftMessages(c, open, schedule);
}

/** What is needed to say who a message is for. */
interface About {
  readonly c: StaffContext;
  readonly meeting: Gathering & { readonly convenedBy?: string };
  readonly invited: readonly Addressee[];
  readonly known: Known;
  readonly named: (seat: string, person: string | undefined) => Named;
}

function convenedMessages(
  c: StaffContext,
  open: ConvenedOpen,
  of: PeopleOfMeeting,
  schedule: Scheduled,
): Messages {
  const { meeting } = open;
  const now = c.var.services.now();
  const members = new Map(of.members.map(({ id, member }) => [id, member]));
  const answers = new Map(of.seats.map(({ seat, answer }) => [seat, answer]));
  const about: About = {
    c,
    meeting,
    invited: of.people.flatMap((one) => (one.invited ? [one.invitee] : [])),
    known: {
      member: (id) => members.get(id) ?? memberAggregate.initial,
      answer: (seat) => answers.get(seat),
    },
    named: of.named,
  };
  const settings = timelineOf(c.var.network.settings);
  const entries = timeline(schedule, settings);
  const toRows = (rows: readonly LedgerRow[]) => rows.map((row) => rowTo(about, of, row));
  const ofKind = (kind: string) => of.rows.filter((row) => row.kind === kind);
  const cancelled = meeting.status === 'cancelled';
  const scheduled = entries.map((entry): Message => {
    const message = messageOf(entry, about, schedule);
    const { status } = entry;
    if (status.is === 'ahead' && now >= entry.until) {
      return { ...message, state: { is: 'skipped', reason: 'tooLate' } };
    }
    if (status.is === 'done') {
      const rows = of.rows.filter((row) => isOf(entry.kind, row, meeting.dateNumber));
      return { ...message, at: status.at, people: toRows(rows), missing: [] };
    }
    return cancelled && status.is !== 'skipped'
      ? { ...message, state: { is: 'skipped', reason: 'cancelled' } }
      : message;
  });
  const list = [
    ...(meeting.savedDate ? [news('saveTheDate', meeting.savedDate.at, toRows(ofKind('saveTheDate')))] : []),
    invitation(about, meeting, toRows(ofKind('invitation'))),
    ...(['change', 'cancellation'] as const).flatMap((kind) =>
      [...Map.groupBy(ofKind(kind), (row) => row.revision)].map(([revision, rows]) => ({
        ...news(kind, rows[0]?.plannedAt, toRows(rows)),
        id: `${kind}-${revision}`,
      })),
    ),
    ...(meeting.announceAt
      ? [{ ...news('change', meeting.announceAt, everybody(about)), state: { is: 'ahead' } as const }]
      : []),
    ...earlierDates(of.rows, meeting.dateNumber).map(([kind, revision, rows]) => ({
      ...news(kind, rows[0]?.plannedAt, toRows(rows)),
      id: `${kind}-${revision}`,
      forEarlierDate: true,
    })),
    ...scheduled,
    ...summary(about, meeting, entries, toRows(ofKind('summary'))),
  ];
  const ordered = inOrder(list);
  return { list: ordered, next: cancelled ? undefined : nextOf(ordered, meeting, schedule, settings, now) };
}

async function draftMessages(c: StaffContext, open: OpenMeeting, schedule: Scheduled): Promise<Messages> {
  const { meeting } = open;
  const audience = await audienceNow(c, open);
  const members = new Map(audience.members.map(({ id, member }) => [id, member]));
  const { startsAt, endsAt, since } = schedule;
  const gathering = { details: meeting.details, singles: {}, startsAt, endsAt };
  const about: About = {
    c,
    meeting: { ...gathering, convenedBy: `staff:${c.var.staff.id}` },
    invited: audience.invited,
    known: { member: (id) => members.get(id) ?? memberAggregate.initial, answer: () => undefined },
    named: audience.named,
  };
  const list = [
    ...(meeting.status === 'draft' && meeting.savedDate
      ? [news('saveTheDate', meeting.savedDate.at, [])]
      : []),
    { ...news('invitation', since, everybody(about)), state: { is: 'ahead' } as const },
    ...timeline(schedule, timelineOf(c.var.network.settings)).map((entry) =>
      messageOf(entry, about, schedule),
    ),
  ];
  return { list: inOrder(list) };
}

/** A message that somebody sent. */
function news(kind: MessageKind, at: string | undefined, people: readonly MessageTo[]): Message {
  const state: MessageState = { is: 'done', at: at ?? '' };
  return { id: kind, kind, audience: 'everybody', at, state, people, missing: [], forEarlierDate: false };
}

function invitation(about: About, meeting: Convened, sent: readonly MessageTo[]): Message {
  if (meeting.released) return news('invitation', meeting.releaseAt, sent);
  return { ...news('invitation', meeting.releaseAt, everybody(about)), state: { is: 'ahead' } };
}

/** The summary leaves when somebody shares it: until then it stands where it is due. */
function summary(
  about: About,
  meeting: Convened & { readonly status?: string },
  entries: readonly TimelineEntry[],
  sent: readonly MessageTo[],
): Message[] {
  if (meeting.summary) return [news('summary', meeting.summary.at, sent)];
  if (meeting.status === 'cancelled') return [];
  const due = entries.find(({ kind }) => kind === 'summaryDue')?.at ?? meeting.endsAt;
  const people = recipientsOf('summary', about.invited, about.meeting, about.known);
  const ahead = news(
    'summary',
    due,
    people.map((one) => personTo(about, one)),
  );
  return [{ ...ahead, state: { is: 'ahead' } }];
}

function messageOf(entry: TimelineEntry, about: About, schedule: Scheduled): Message {
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

/** Who it is for as things stand, by the rule that decides when it leaves. */
function forWhom({ kind, audience }: TimelineEntry, about: About): Pick<Message, 'people' | 'missing'> {
  const { c, meeting, invited, known } = about;
  switch (audience) {
    case 'coordinator':
    case 'admins':
      return { people: toStaff(about, audience), missing: [] };
    case 'alternates':
    case 'heads': {
      const step = kind === 'askHead' ? 'askHead' : 'askAlternate';
      const silent = silentOf(step, invited, meeting, known);
      const asked = silent.map(({ seat, next }) =>
        next ? personTo(about, next) : { ...nobodyTo(about, seat), skip: 'nobodyElse' as const },
      );
      const others = recipientsOf(kind, invited, meeting, known).filter(
        ({ skip, party, seat }) => skip && party === 'member' && !silent.some((one) => one.seat === seat),
      );
      return { people: [...asked, ...others.map((one) => personTo(about, one))], missing: [] };
    }
    case 'host':
    case 'givers': {
      const names = namedIn(kind === 'headcount' ? 'headcount' : 'thanks', meeting.details);
      const found = foundByName(names, invited, meeting, known);
      const missing = names.filter((_, place) => !found.some((one) => one.place === place));
      const people = found.map(({ recipient }) => personTo(about, recipient));
      const toPassOn = missing.length > 0 || names.length === 0;
      return { people: [...people, ...(toPassOn ? toStaff(about, 'coordinator') : [])], missing };
    }
    default:
      return {
        people: recipientsOf(kind, invited, meeting, known).map((one) => personTo(about, one)),
        missing: [],
      };
  }

  function toStaff({ meeting: { convenedBy } }: About, role: 'coordinator' | 'admins'): MessageTo[] {
    return staffFor(role, convenedBy, c.var.network).map(({ id, name, email, lang }) => ({
      person: id,
      seat: 'self',
      channel: 'email',
      lang,
      named: { name, organisation: '', email, guest: false },
      staff: true,
    }));
  }
}

function everybody(about: About): MessageTo[] {
  return about.invited.map((one) => personTo(about, one));
}

function personTo(about: About, one: Addressee & { readonly skip?: WhyNot | undefined }): MessageTo {
  const { person, seat, channel, lang, skip } = one;
  return { person, seat, channel, lang, named: about.named(seat, person), staff: false, skip };
}

/** An organisation of which nobody is left to ask. */
function nobodyTo(about: About, seat: string): MessageTo {
  const first = about.invited.find((one) => one.seat === seat);
  const { channel = 'email', lang = 'both' } = first ?? {};
  return { person: '', seat, channel, lang, named: about.named(seat, undefined), staff: false };
}

function rowTo(about: About, of: PeopleOfMeeting, row: LedgerRow): MessageTo {
  const { person, seat, channel } = row;
  if (row.party === 'staff') {
    const {
      name = '',
      email = '',
      lang = 'both',
    } = about.c.var.network.staff.find(({ id }) => id === person) ?? {};
    const named = { name, organisation: '', email, guest: false };
    return { person, seat, channel, lang, named, staff: true, row };
  }
  const invitee: Invitee | undefined = of.people.find((one) => one.invitee.person === person)?.invitee;
  const contact = about.known.member(seat).contacts.find(({ id }) => id === person);
  const lang = contact?.lang ?? invitee?.lang ?? 'both';
  return { person, seat, channel, lang, named: about.named(seat, person), staff: false, row };
}

/** What the coordinator gets to pass on belongs to the message it stands for. */
const standsFor: Readonly<Record<string, TimelineKind>> = {
  headcountToForward: 'headcount',
  thanksByHand: 'thanks',
};

/** A step of the ladder is asked for by its own event, whose version it bears; all others by the date. */
function isOf(kind: TimelineKind, row: LedgerRow, dateNumber: number): boolean {
  if ((standsFor[row.kind] ?? row.kind) !== kind) return false;
  return kind === 'askAlternate' || kind === 'askHead' || row.revision === dateNumber;
}

function earlierDates(
  rows: readonly LedgerRow[],
  dateNumber: number,
): [kind: ScheduledKind, revision: number, rows: readonly LedgerRow[]][] {
  return scheduledKinds.flatMap((kind) => {
    if (kind === 'askAlternate' || kind === 'askHead') return [];
    const own = rows.filter((row) => (standsFor[row.kind] ?? row.kind) === kind && row.revision < dateNumber);
    return [...Map.groupBy(own, ({ revision }) => revision)].map(
      ([revision, all]): [ScheduledKind, number, readonly LedgerRow[]] => [kind, revision, all],
    );
  });
}

function inOrder(list: readonly Message[]): Message[] {
  return list.toSorted((a, b) => ((a.at ?? '') < (b.at ?? '') ? -1 : (a.at ?? '') > (b.at ?? '') ? 1 : 0));
}

function nextOf(
  list: readonly Message[],
  meeting: Convened,
  schedule: Scheduled,
  settings: TimelineSettings,
  now: string,
): Messages['next'] {
  const found = (kind: MessageKind) => list.find((one) => one.kind === kind && one.state.is === 'ahead');
  if (!meeting.released) {
    const message = found('invitation');
    return message && { message, at: meeting.releaseAt };
  }
  const due = nextMessage(schedule, settings, now);
  const [notice, message] = [found('change'), due && found(due.entry.kind)];
  const candidates = [
    ...(notice && meeting.announceAt ? [{ message: notice, at: meeting.announceAt }] : []),
    ...(message && due ? [{ message, at: due.at }] : []),
  ];
  return candidates.sort((a, b) => (a.at < b.at ? -1 : 1))[0];
}
