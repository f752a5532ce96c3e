import type { Frozen, LedgerRow } from '../../delivery/ledger-row.ts';
import type { MailModel } from '../../delivery/mail-model.ts';
import type { MailTools, Verdict } from '../../delivery/mail-source.ts';
import { localDate, plusDays } from '../../i18n/dates.ts';
import { searchKey } from '../../i18n/khmer.ts';
import { langsOf } from '../../i18n/say.ts';
import type { NetworkSettings } from '../../network/rules/events.ts';
import { humaneTime } from '../../network/rules/hours.ts';
import { NETWORK_ID, networkAggregate, timelineIn } from '../../network/rules/network.ts';
import { timelineOf } from '../../network/rules/timeline-settings.ts';
import { later, MINUTE } from '../../platform/clock.ts';
import type { Repository } from '../../platform/repository.ts';
import { answerFor, expectedAt } from '../people/answers.ts';
import { findPerson, type Person } from '../people/people.ts';
import { linksOf } from '../people/person-links.ts';
import type { TimelineKind } from '../rules/events.ts';
import type { Headcount } from '../rules/headcount.ts';
import { isStale } from '../rules/seat.ts';
import {
  type CancelledMeeting,
  type Convened,
  type ConvenedMeeting,
  isConvened,
  type Meeting,
} from '../rules/state.ts';
import { namedIn, scheduleOf } from '../rules/timeline/schedule.ts';
import { timeline } from '../rules/timeline/timeline.ts';
import { whyNotWanted } from '../rules/timeline/wants.ts';
import { type MessageKind, messageMail } from './message-mail.ts';
import { type StaffKind, staffKinds, staffMail } from './staff-mail.ts';

const messageKinds: readonly string[] = [
  'nudge1',
  'nudge2',
  'lastCall',
  'agenda',
  'reminder',
  'headcount',
  'thanks',
  'saveTheDate',
  'dateFreed',
  'summary',
] satisfies readonly MessageKind[];

/** Days for which somebody who was only asked to keep a day free can open their own page. */
const SAVED_DAYS = 30;

/** Messages to members and guests without a calendar part. */
export function isMessage(kind: string): kind is MessageKind {
  return messageKinds.includes(kind);
}

/** Mails to those who run the meeting. */
export function isForStaff(kind: string): kind is StaffKind {
  return (staffKinds as readonly string[]).includes(kind);
}

interface Known {
  readonly id: string;
  readonly meeting: Exclude<Meeting, { status: 'none' }>;
  readonly version: number;
}

/** The decision at send time about a message without a calendar part. */
export async function judgeMessage(
  row: LedgerRow,
  { id, meeting, version }: Known,
  now: string,
  repository: Repository,
): Promise<Verdict> {
  const person = await findPerson(repository, row, { details: meeting.details, version });
  if (!person) return no('noSuchPerson');
  if (person.barred || !person.email) return no(person.barred ?? 'noAddress');
  const yes: Verdict = { send: true, frozen: { stateVersion: version, personVersion: person.version } };
  if (row.kind === 'saveTheDate' || row.kind === 'dateFreed') {
    const reason = untimelyBefore(row.kind, meeting, now);
    return reason ? no(reason) : yes;
  }
  if (meeting.status !== 'convened') {
    return no(meeting.status === 'cancelled' ? 'meetingCancelled' : 'notConvened');
  }
  const reason = pointless(row, meeting) ?? (await unwanted(row, id, meeting, repository));
  if (reason) return no(reason);
  return (await notAtThisHour(row, meeting, now, repository)) ?? yes;
}

/** Messages before anybody was invited. */
function untimelyBefore(
  kind: 'saveTheDate' | 'dateFreed',
  meeting: Known['meeting'],
  now: string,
): string | undefined {
  if (kind === 'saveTheDate') {
    if (isConvened(meeting)) return 'invitedSince';
    return meeting.status === 'draft' && meeting.savedDate?.date === meeting.details.date
      ? undefined
      : 'dateChanged';
  }
  if (meeting.status !== 'discarded') return 'dateChanged';
  return localDate(now, meeting.zone) > (meeting.savedDate?.date ?? '') ? 'tooLate' : undefined;
}

function pointless(row: LedgerRow, meeting: ConvenedMeeting): string | undefined {
  const { dateNumber, toldDate, announceAt } = meeting;
  // Another date that nobody was told of yet may still be undone.
  const mayBeBack = announceAt !== undefined && row.revision === toldDate.number;
  if (row.revision !== dateNumber && !mayBeBack) return 'moved';
  if (row.party === 'staff' && row.kind.startsWith('summary') && meeting.summary) return 'summaryShared';
  return undefined;
}

/**
 * Why a message of the timeline does not leave now: it is too late for it; a change waits to be told, and
 * this would tell it first, though it may still be undone; or it has come out of its hours since it fell
 * due (sending was held, the day's quota used up) and waits for the next ones.
 */
async function notAtThisHour(
  row: Pick<LedgerRow, 'network' | 'kind'>,
  meeting: ConvenedMeeting,
  now: string,
  repository: Repository,
): Promise<Extract<Verdict, { send: false }> | undefined> {
  const { state } = await repository.load(networkAggregate, row.network, NETWORK_ID);
  const settings = timelineIn(state);
  const entry = timeline(scheduleOf(meeting), settings).find(({ kind }) => kind === entryKindOf(row.kind));
  if (!entry) return undefined;
  if (now >= entry.until) return { send: false, reason: 'tooLate' };
  const notice = noticeFirst(meeting, now);
  if (notice) return notice;
  const until = humaneTime(now, { ...settings, zone: meeting.zone }, entry.patience);
  return until > now ? { send: false, reason: 'outsideHours', until } : undefined;
}

/** Until when (instant, UTC) a message waits for the notice of a change. */
function noticeFirst(
  { announceAt }: Pick<ConvenedMeeting, 'announceAt'>,
  now: string,
): Extract<Verdict, { send: false }> | undefined {
  if (announceAt === undefined) return undefined;
  const soon = later(now, MINUTE);
  return { send: false, reason: 'changeWaits', until: announceAt > soon ? announceAt : soon };
}

/** Why an invitation waits. */
export async function invitationWaits(
  row: LedgerRow,
  meeting: ConvenedMeeting | CancelledMeeting,
  now: string,
  repository: Repository,
): Promise<Extract<Verdict, { send: false }> | undefined> {
  if (meeting.status !== 'convened') return undefined;
  if (row.kind === 'askAlternate' || row.kind === 'askHead') {
    return await notAtThisHour(row, meeting, now, repository);
  }
  // Who was invited since the edit is invited anew if it is undone; the others would keep what it said.
  const isOlder = row.kind === 'invitation' && meeting.invitedMeanwhile[row.person] === undefined;
  return isOlder ? noticeFirst(meeting, now) : undefined;
}

/** What is told to the coordinator in somebody's place stands in the timeline under their message. */
function entryKindOf(kind: string): TimelineKind | string {
  if (kind === 'headcountToForward') return 'headcount';
  return kind === 'thanksByHand' ? 'thanks' : kind;
}

async function unwanted(
  row: LedgerRow,
  id: string,
  meeting: ConvenedMeeting,
  repository: Repository,
): Promise<string | undefined> {
  if (row.party === 'staff') return undefined;
  const single = meeting.singles[row.person];
  if (single?.invited === false) return 'uninvited';
  const answer = await answerFor(repository, row, id);
  return whyNotWanted(row.kind, { person: row.person, ladder: single?.ladder, answer, times: meeting });
}

interface Writing {
  readonly id: string;
  readonly meeting: Known['meeting'];
  readonly network: NetworkSettings;
  readonly person: Person;
}

/** Writes one, from what was frozen: answers count as they stood at its DTSTAMP. */
export async function messageModel(
  row: LedgerRow,
  frozen: Frozen,
  { id, meeting, network, person }: Writing,
  tools: MailTools,
): Promise<MailModel> {
  const { details, zone } = meeting;
  if (isForStaff(row.kind)) {
    if (!isConvened(meeting)) throw new Error('only a convened meeting has something to do');
    const [lang] = langsOf(person.lang);
    const due = timeline(scheduleOf(meeting), timelineOf(network)).find(({ kind }) => kind === 'summaryDue');
    return staffMail({
      kind: row.kind,
      details: meeting.details,
      zone,
      startsAt: meeting.startsAt,
      endsAt: meeting.endsAt,
      network,
      reader: { name: person.name, lang },
      page: `${tools.origin}/n/${row.network}/meetings/${id}`,
      count: await countFor(row, id, meeting, frozen, tools.repository),
      names: row.kind === 'thanksByHand' ? namesNotFound(meeting) : undefined,
      summaryDueAt: due?.at,
    });
  }
  if (!isMessage(row.kind)) throw new Error(`no mail of kind ${row.kind}`);
  const convened = isConvened(meeting) ? meeting : undefined;
  const answer = await answerFor(tools.repository, row, id, frozen.dtstamp);
  const stale = answer !== undefined && (!convened || isStale(answer, convened));
  const last =
    convened?.endsAt ?? `${plusDays(details.date ?? frozen.dtstamp.slice(0, 10), SAVED_DAYS)}T00:00:00Z`;
  const links = linksOf(row, person, last, tools);
  return messageMail({
    kind: row.kind,
    details,
    zone,
    times: convened,
    writtenAt: frozen.dtstamp,
    network,
    reader: person,
    links: convened ? links : { personal: links.personal },
    answer: stale ? undefined : answer,
    answeredBefore: stale,
    count: convened && (await countFor(row, id, convened, frozen, tools.repository)),
    giver: row.kind === 'thanks' ? giverNameOf(row, meeting, person) : undefined,
    summary: convened?.summary,
  });
}

/** Everybody who is expected, for the host. */
async function countFor(
  row: LedgerRow,
  id: string,
  meeting: Convened,
  { dtstamp }: Frozen,
  repository: Repository,
): Promise<Headcount | undefined> {
  if (row.kind !== 'headcount' && row.kind !== 'headcountToForward') return undefined;
  return await expectedAt(id, meeting, row.network, repository, dtstamp);
}

function namesNotFound(meeting: Convened): string[] {
  const found = meeting.fanOuts.filter(({ kind }) => kind === 'thanks').at(-1)?.found ?? [];
  return namedIn('thanks', meeting.details).filter((_, place) => !found.includes(place));
}

/** The name by which somebody's organisation was written down among those who gave something. */
function giverNameOf(row: LedgerRow, { details }: Known['meeting'], person: Person): string | undefined {
  const guest = details.guests?.find(({ id }) => id === row.person);
  const names = [person.organisation?.en, person.organisation?.km, guest?.organisation, person.name];
  const keys = names.flatMap((name) => (name ? [searchKey(name)] : []));
  return namedIn('thanks', details).find((name) => keys.includes(searchKey(name)));
}

function no(reason: string): Verdict {
  return { send: false, reason };
}
