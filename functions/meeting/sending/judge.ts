import type { Frozen, LedgerRow, MailState } from '../../delivery/ledger-row.ts';
import type { MailTools, ReadLane, Verdict } from '../../delivery/mail-source.ts';
import { workTime } from '../../network/rules/hours.ts';
import { NETWORK_ID, networkAggregate } from '../../network/rules/network.ts';
import type { Lost, MessageRule } from '../messages/rule.ts';
import { ofInvitation } from '../messages/stands.ts';
import { effectOf, entryKindOf, isTimed, ruleOf, timed } from '../messages/table.ts';
import { findPerson, guestsIn, type Person } from '../people/people.ts';
import type { MeetingReason } from '../reasons.ts';
import { toldChanges } from '../rules/changes.ts';
import { meetingAggregate } from '../rules/meeting.ts';
import { seatAggregate, seatId } from '../rules/seat.ts';
import { type Convened, type ConvenedMeeting, isConvened, type Meeting } from '../rules/state.ts';
import { scheduleOf } from '../rules/timeline/schedule.ts';
import { timelineIn } from '../rules/timeline/settings.ts';
import { timeline } from '../rules/timeline/timeline.ts';
import { heldBy, whenHeld } from '../rules/when-held.ts';
import { unlessCrowded } from './crowd.ts';
import { judgeCorrection } from './judge-correction.ts';
import { judgeWord } from './judge-word.ts';
import { type Judged, no, unwanted, wantedBy } from './judged.ts';
import { knowingKeptDay } from './knowing-kept-day.ts';
import { noticeFirst } from './notice-first.ts';
import { hasPromised, type OfMinutes, ofMinutes, whileWithdrawn } from './of-minutes.ts';
import { whyHeld } from './on-hold.ts';
import { knowingWhoCame } from './who-came.ts';

/** A row names a message that this version does not know: it was planned by a later one. */
export class UnknownMessage extends Error {
  constructor(kind: string) {
    super(`Nothing in messages/table.ts is called ${kind}`);
    this.name = 'UnknownMessage';
  }
}

/** The decision at send time. @throws {UnknownMessage} */
export async function judge(
  row: LedgerRow,
  lane: ReadLane,
  now: string,
  { repository }: MailTools,
): Promise<Verdict> {
  const rule = ruleOf(row.kind);
  if (!rule) throw new UnknownMessage(row.kind);
  const id = meetingOf(row);
  const { state: meeting, version } = await repository.load(meetingAggregate, row.network, id);
  if (meeting.status === 'none') return no('notConvened');
  const judged: Judged = { row, rule, id, meeting, version, now, repository };
  const verdict = rule.mail === 'whole' ? await judgeWhole(judged, lane) : await judgeMessage(judged, lane);
  return await knowingKeptDay(verdict, judged, lane);
}

/** Of a mail with a calendar part. */
async function judgeWhole(judged: Judged, lane: ReadLane): Promise<Verdict> {
  const { row, rule, meeting, version, repository } = judged;
  if (!isConvened(meeting)) return no('notConvened');
  const effect = effectOf(row.kind);
  const last = effect === 'cancels' ? lastLeft(await lane()) : undefined;
  // A cancellation goes where the invitation went, also if the person has left or moved since.
  const writtenAt = last && versionOf(last, row.person);
  const person = await findPerson(repository, row, guestsIn(meeting, version), writtenAt);
  if (!person) return no('noSuchPerson');
  if (!person.email) return no(person.barred ?? 'noAddress');
  const held = heldBy(person.barred);
  const isCarried = held !== undefined && whenHeld(rule, held) === 'byHand';
  if (person.barred && !isCarried && effect !== 'cancels') return no(person.barred);
  const heard = effect === 'tells' ? lastOf(await lane(), told)?.frozen : undefined;
  const reason =
    lost(judged) ??
    (heard && (await knownAlready(judged, heard))) ??
    (isTimed(row.kind) ? await unwanted(judged, meeting, person) : undefined);
  if (reason) return no(reason);
  const byHand = await onHold(judged, meeting, person, effect === 'cancels');
  if (byHand) return byHand;
  const { sequence } = meeting;
  const waits = await invitationWaits(judged, meeting);
  if (waits) return waits;
  const frozen = { stateVersion: version, personVersion: person.version, sequence };
  const alone = isOnlyOneAsked(row, meeting);
  const yes: Verdict = {
    send: true,
    frozen: { ...frozen, ...(await answerKnown(judged, meeting)) },
    alone,
  };
  return meeting.status === 'convened' && isTimed(row.kind)
    ? await unlessCrowded(row, meeting, lane, judged.now, yes)
    : yes;
}

/**
 * Whether the fan-out that a message is of is all that ever asked for mails with a calendar part: so it is with
 * the first invitations, until somebody changes, cancels, invites or resends anything.
 */
function isOnlyOneAsked({ revision }: LedgerRow, { fanOuts, singles, resent }: Convened): boolean {
  const [only, ...others] = fanOuts.filter(({ kind }) => effectOf(kind) !== undefined);
  if (only?.asked !== revision || others.length > 0 || resent) return false;
  return Object.values(singles).every(({ version }) => version < revision);
}

/**
 * Up to which version the seat's answers are part of a mail. The first invitation asks for one: it reads none,
 * since it goes to everybody at once.
 */
async function answerKnown(
  { row, id, repository }: Judged,
  meeting: Convened,
): Promise<{ seatVersion?: number }> {
  const isFirst = meeting.fanOuts.some(({ kind, asked }) => kind === row.kind && asked === row.revision);
  if (effectOf(row.kind) === 'cancels' || (isFirst && row.kind === 'invitation')) return {};
  const { version } = await repository.load(seatAggregate, row.network, seatId(id, row.seat));
  return { seatVersion: version };
}

/** Of a message without one. */
async function judgeMessage(judged: Judged, lane: ReadLane): Promise<Verdict> {
  const { row, rule, meeting, version, now, repository } = judged;
  const { due } = rule;
  if (rule.mail === 'sample' && meeting.status === 'discarded') return no('notConvened');
  const person = await findPerson(repository, row, guestsIn(meeting, version));
  if (!person) return no('noSuchPerson');
  const { barred } = person;
  const held = heldBy(person.barred);
  const when = held && whenHeld(rule, held);
  const isCarried = when === 'byHand' || (when === 'byHandWhereTold' && (await takesBack(rule, lane)));
  if ((barred && !isCarried) || !person.email) return no(barred ?? 'noAddress');
  const yes: Verdict = held
    ? byHandTo(person, held === 'complained' ? 'addressComplained' : 'addressHeld')
    : { send: true, frozen: { stateVersion: version, personVersion: person.version } };
  if (due === 'news' || due === 'single') {
    const reason = lost(judged);
    if (reason) return no(reason);
    if (rule.ofWord) return await judgeWord(judged, person, yes);
    return yes.send && rule.fromMinutes ? await judgeCorrection(judged, person, lane, yes) : yes;
  }
  if (meeting.status !== 'convened') {
    return no(meeting.status === 'cancelled' ? 'meetingCancelled' : 'notConvened');
  }
  const { id } = judged;
  const of = await ofMinutes(rule, meeting, { repository, network: row.network, id });
  const promised = hasPromised(of, row.seat);
  const { off, reason: notWanted } = await wantedBy(judged, meeting, person, promised);
  const reason = pointless(judged, meeting) ?? notWanted;
  if (reason) return no(reason);
  const waits =
    (await notAtThisHour(judged, meeting)) ??
    (of && (await whileWithdrawn(of, meeting, { repository, network: row.network, now })));
  if (waits) return waits;
  const known = await knowingWhoCame(yes, judged, meeting);
  return await unlessCrowded(row, meeting, lane, now, withMinutes(known, of, off));
}

/** A mail is made from the minutes as they are at this moment, which is frozen with it. */
function withMinutes(yes: Verdict, of: OfMinutes | undefined, off: boolean): Verdict {
  if (!yes.send || !of) return yes;
  const only = off ? { only: 'own' as const } : {};
  return { ...yes, frozen: { ...yes.frozen, minutesVersion: of.version, ...only } };
}

/**
 * What nobody may miss is carried to people who reported our mail as unwanted, and a cancellation to people whose
 * mail came back: it would go where the invitation went.
 */
async function onHold(
  { row, version, repository }: Judged,
  meeting: Extract<Meeting, { endsAt: string }>,
  person: Person,
  cancels: boolean,
): Promise<Verdict | undefined> {
  if (!cancels) {
    return person.barred === 'addressComplained' ? byHandTo(person, person.barred) : undefined;
  }
  const why = await whyHeld(repository, row, person);
  if (!why) return undefined;
  const now = await findPerson(repository, row, guestsIn(meeting, version));
  return byHandTo(now ?? person, why);
}

/** Whether a message takes back what this person has: they would keep the day free, wherever their mail goes. */
async function takesBack(rule: MessageRule, lane: ReadLane): Promise<boolean> {
  if (!('alsoToWhoLeft' in rule && rule.alsoToWhoLeft)) return false;
  const { onlyAfter } = rule;
  return (await lane()).some((one) => one.kind === onlyAfter && told.has(one.state));
}

function byHandTo({ byHand = 'letter' }: Person, reason: 'addressComplained' | 'addressHeld'): Verdict {
  return { send: false, reason, byHand };
}

/** Why a message about this meeting makes no sense any more. */
function lost({ row, rule, meeting, now }: Judged): Lost | undefined {
  const stands = 'stands' in rule ? rule.stands : ofInvitation;
  return stands(meeting, { row, now });
}

/** Whether a notice says nothing that this person does not know already. */
async function knownAlready(
  { row, id, meeting, repository }: Judged,
  heard: Frozen,
): Promise<'alreadyTold' | undefined> {
  if (!isConvened(meeting)) return undefined;
  if (heard.sequence !== undefined && heard.sequence >= meeting.sequence) return 'alreadyTold';
  // People invited after the edit and before the notice know the meeting as it is.
  const before = await repository.load(meetingAggregate, row.network, id, heard.stateVersion);
  if (!isConvened(before.state)) return undefined;
  return toldChanges(before.state.details, meeting.details).length === 0 ? 'alreadyTold' : undefined;
}

/** Why nobody needs a message of the timeline any more. */
function pointless({ row }: Judged, meeting: ConvenedMeeting): MeetingReason | undefined {
  const { dateNumber, toldDate, announceAt } = meeting;
  // Another date that nobody was told of yet may still be undone.
  const mayBeBack = announceAt !== undefined && row.revision === toldDate.number;
  if (row.revision !== dateNumber && !mayBeBack) return 'moved';
  const needless = isTimed(row.kind) ? timed(row.kind).needless?.(scheduleOf(meeting)) : undefined;
  return row.party === 'staff' && needless === 'summaryShared' ? needless : undefined;
}

/**
 * Why a message of the timeline is not sent now: it is too late for it; a change waits to be told, and
 * this would tell it first, though it may still be undone; or it has come out of its hours since it fell
 * due (sending was paused, the day's quota used up) and waits for the next ones.
 */
async function notAtThisHour(
  { row, now, repository }: Judged,
  meeting: ConvenedMeeting,
): Promise<Extract<Verdict, { send: false }> | undefined> {
  const { state } = await repository.load(networkAggregate, row.network, NETWORK_ID);
  const settings = timelineIn(state);
  const entry = timeline(scheduleOf(meeting), settings).find(({ kind }) => kind === entryKindOf(row.kind));
  if (!entry) return undefined;
  if (now >= entry.until) return no('tooLate');
  const notice = noticeFirst(meeting, now);
  if (notice) return notice;
  const until = workTime(now, { ...settings, zone: meeting.zone }, entry.chosen);
  return until > now ? { send: false, reason: 'outsideHours', until } : undefined;
}

/** Why an invitation waits. */
async function invitationWaits(
  judged: Judged,
  meeting: Extract<Meeting, { endsAt: string }>,
): Promise<Extract<Verdict, { send: false }> | undefined> {
  const { row, now } = judged;
  if (meeting.status !== 'convened') return undefined;
  if (isTimed(row.kind)) return await notAtThisHour(judged, meeting);
  // People invited since the edit are invited anew if it is undone; the others would keep what it said.
  const isOlder = effectOf(row.kind) === 'invites' && meeting.invitedMeanwhile[row.person] === undefined;
  return isOlder ? noticeFirst(meeting, now) : undefined;
}

/** States in which a mail was sent, or may have been: a cancellation must follow it. */
const left: ReadonlySet<MailState> = new Set([
  'claimed',
  'unknown',
  'sent',
  'delivered',
  'bounced',
  'complained',
]);

/** A message with what its mail was made from. */
type Made = LedgerRow & { readonly frozen: Frozen };

/** The newest of a lane whose mail was sent, or may have been. */
export function lastLeft(lane: readonly LedgerRow[]): Made | undefined {
  return lastOf(lane, left);
}

/**
 * The version at which a person was read for a mail; undefined where it spoke for other seats of theirs only. The
 * places that it names are those of its own list: the lists of two rows of one lane need not be the same.
 */
function versionOf({ seats: all, frozen }: Made, person: string): number | undefined {
  if (!frozen.seats) return frozen.personVersion;
  return frozen.seats.find(({ place }) => all?.[place]?.person === person)?.personVersion;
}

/** States in which a mail was surely sent and did not come back: the person knows what it said. */
const told: ReadonlySet<MailState> = new Set(['sent', 'delivered', 'complained']);

/** The newest of a lane in one of these states. */
function lastOf(lane: readonly LedgerRow[], states: ReadonlySet<MailState>): Made | undefined {
  return lane
    .flatMap((one): Made[] => (states.has(one.state) && one.frozen ? [{ ...one, frozen: one.frozen }] : []))
    .sort((a, b) => (a.frozen.dtstamp < b.frozen.dtstamp ? -1 : 1))
    .at(-1);
}

/** Id of the meeting that a message is about. */
export function meetingOf({ cause }: Pick<LedgerRow, 'cause'>): string {
  return cause.slice(cause.indexOf('/') + 1);
}
