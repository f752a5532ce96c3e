import { laneVerdict } from '../../delivery/lanes.ts';
import { type LedgerRow, ledgerKey } from '../../delivery/ledger-row.ts';
import { localDate } from '../../i18n/dates.ts';
import type { FoundedNetwork } from '../../network/rules/network.ts';
import { fold } from '../../platform/aggregate.ts';
import type { Services } from '../../web/context.ts';
import type { Copy, CopyWords } from '../messages/frame/copy-text.ts';
import type { MessageRule, Whole } from '../messages/rule.ts';
import {
  effectOf,
  type HandedKind,
  isQuestion,
  isWhole,
  mayGoByHand,
  rules,
  tellsAll,
  writtenAs,
} from '../messages/table.ts';
import { copyOf } from '../messages/words.ts';
import { expectedAt, seatFor } from '../people/answers.ts';
import { findPerson, guestsIn, type Person } from '../people/people.ts';
import { linksOf } from '../people/person-links.ts';
import { toldChanges } from '../rules/changes.ts';
import type { RecordedMeetingEvent, ToldChange } from '../rules/events.ts';
import { meetingAggregate } from '../rules/meeting.ts';
import { isStale } from '../rules/seat.ts';
import { type CancelledMeeting, type ConvenedMeeting, isConvened, type Meeting } from '../rules/state.ts';
import { stillWanted } from './still-wanted.ts';

/** One message that goes by hand, with everything its card shows. */
export interface HandOver {
  /** Names the row in forms and in the page's address. */
  readonly id: string;
  readonly row: LedgerRow;
  readonly kind: HandedKind;
  readonly person: Person;
  readonly words: CopyWords;
  readonly copy: Copy;
}

export interface HandOvers {
  readonly waiting: readonly HandOver[];
  readonly done: readonly HandOver[];
}

/** A meeting as hand-overs need it: as it is, and how it became so. */
export interface HandedOf {
  readonly id: string;
  readonly meeting: Exclude<Meeting, { status: 'none' }>;
  readonly version: number;
  readonly history: readonly RecordedMeetingEvent[];
}

/** A convened meeting. */
export interface TalkedOf extends HandedOf {
  readonly meeting: ConvenedMeeting | CancelledMeeting;
}

/** A meeting that anybody was told of, if only of its day; nothing for other drafts. */
export async function loadHandedOf(
  services: Services,
  network: string,
  id: string,
): Promise<HandedOf | undefined> {
  const history = await services.repository.history(meetingAggregate, network, id);
  const meeting = fold(meetingAggregate, history);
  if (meeting.status === 'none' || (!isConvened(meeting) && !meeting.savedDate)) return undefined;
  return { id, meeting, version: history.at(-1)?.version ?? 0, history };
}

export async function loadTalkedOf(
  services: Services,
  network: string,
  id: string,
): Promise<TalkedOf | undefined> {
  const handed = await loadHandedOf(services, network, id);
  return handed && isConvened(handed.meeting) ? { ...handed, meeting: handed.meeting } : undefined;
}

/**
 * What is to be handed over now, and what was. A message that its lane or the meeting has overtaken is
 * left out; a change to somebody who was never handed an invitation is written as one. Nobody is nudged
 * for an answer to an invitation that is still to be given to them.
 */
export async function handOversOf(
  services: Services,
  networkId: string,
  network: FoundedNetwork,
  handed: HandedOf,
): Promise<HandOvers> {
  const rows = await services.ledger.allOfCause(networkId, `meeting/${handed.id}`);
  const lanes = Map.groupBy(rows, ({ person }) => person);
  const found: HandOver[] = [];
  for (const row of rows) {
    if (row.state !== 'toHandOver' && row.state !== 'handedOver') continue;
    const card = await handOverOf(services, network, handed, row, lanes.get(row.person) ?? []);
    if (card) found.push(card);
  }
  const waiting = found.filter(({ row }) => row.state === 'toHandOver');
  const told = new Set(waiting.flatMap(({ kind, row }) => (tellsAll(kind) ? [row.person] : [])));
  const done = found.filter(({ row }) => row.state === 'handedOver');
  return {
    waiting: inOrder(waiting.filter(({ kind, row }) => !(isQuestion(kind) && told.has(row.person)))),
    done: done.sort((a, b) => ((a.row.handedAt ?? '') < (b.row.handedAt ?? '') ? 1 : -1)),
  };
}

/** Notes that a card was given to its person. With an invitation in hand nobody needs a nudge as well. */
export async function noteHandedOver({ ledger }: Services, { kind, row }: HandOver, by: string, now: string) {
  if (!(await ledger.handOver(row, by, now)) || !tellsAll(kind)) return;
  for (const one of await ledger.lane(row.network, row.cause, row.person)) {
    if (one.state === 'toHandOver' && isQuestion(one.kind)) await ledger.markSuperseded(one);
  }
}

/** To one person first what tells of the meeting at all. */
function inOrder(waiting: readonly HandOver[]): HandOver[] {
  const people = Map.groupBy(waiting, ({ row }) => row.person);
  return [...people.values()].flatMap((cards) => [
    ...cards.filter(({ kind }) => tellsAll(kind)),
    ...cards.filter(({ kind }) => !tellsAll(kind)),
  ]);
}

async function handOverOf(
  services: Services,
  network: FoundedNetwork,
  handed: HandedOf,
  row: LedgerRow,
  lane: readonly LedgerRow[],
): Promise<HandOver | undefined> {
  const { meeting, version, id } = handed;
  const asked = row.kind;
  if (!mayGoByHand(asked)) return undefined;
  const rule: MessageRule & Pick<Whole, 'alsoToWhoLeft' | 'onlyAfter'> = rules[asked];
  const verdict = laneVerdict(row, lane, services.now());
  const waits = row.state === 'toHandOver';
  const seat = waits && isConvened(meeting) ? await seatFor(services.repository, row, id) : undefined;
  const answer = seat?.current;
  const person = await findPerson(services.repository, row, guestsIn(meeting, version));
  if (waits) {
    if (verdict.do === 'superseded' || verdict.do === 'skip') return undefined;
    if (!stillWanted(asked, row, { meeting, answer, off: person?.off ?? seat?.off, now: services.now() }))
      return undefined;
    const { onlyAfter } = rule;
    if (onlyAfter && !lane.some((one) => one.kind === onlyAfter && isTold(one))) return undefined;
  }
  if (!person || person.barred === 'forgotten') return undefined;
  if (!rule.alsoToWhoLeft && waits && isGone(person)) return undefined;
  const isFirst = verdict.do === 'go' && verdict.firstSent;
  const kind: HandedKind = isWhole(asked) ? writtenAs(asked, isFirst) : asked;
  const words = copyOf(kind);
  const convened = isConvened(meeting) ? meeting : undefined;
  const copy: Copy = {
    details: meeting.details,
    zone: meeting.zone,
    times: convened,
    network: network.settings,
    today: localDate(services.now(), meeting.zone),
    reader: person,
    // People who are still asked although there is an answer gave it for another time.
    answeredBefore: answer !== undefined,
    answered: answer && convened && !isStale(answer, convened),
    changes: effectOf(kind) === 'tells' ? changesSince(handed, row, lane) : undefined,
    reason: meeting.status === 'cancelled' ? meeting.reason : undefined,
    count:
      rules[kind].counts && convened
        ? await expectedAt(id, convened, row.network, services.repository)
        : undefined,
    summary: convened?.summary,
    link: linkFor(words, row, person, handed, services),
  };
  return { id: ledgerKey(row).sk.replaceAll('#', '.'), row, kind, person, words, copy };
}

/** Where somebody answers, or reads the summary; nothing where there is nothing to open. */
function linkFor(
  { opens }: CopyWords,
  row: LedgerRow,
  person: Person,
  { meeting }: HandedOf,
  { signLink: sign, origin }: Services,
): string | undefined {
  if (!isConvened(meeting) || opens === 'nothing') return undefined;
  if (opens === 'summary') return meeting.summary?.url;
  return linksOf(row, person, meeting.endsAt, { sign, origin }).answer;
}

function isTold({ state }: LedgerRow): boolean {
  return ['sent', 'delivered', 'complained', 'handedOver'].includes(state);
}

function isGone(person: Person): boolean {
  return person.barred === 'contactLeft' || person.barred === 'memberLeft';
}

/** Old → new since this person last heard of the meeting, by hand or by mail. */
function changesSince(
  { history, meeting }: HandedOf,
  row: LedgerRow,
  lane: readonly LedgerRow[],
): ToldChange[] {
  const heard = lane
    .filter((one) => one.revision < row.revision)
    .flatMap((one) => one.handedAt ?? one.sentAt ?? [])
    .sort()
    .at(-1);
  const before = fold(
    meetingAggregate,
    history.filter((event) => (heard === undefined ? event.version < row.revision - 1 : event.at <= heard)),
  );
  return isConvened(before) && isConvened(meeting) ? toldChanges(before.details, meeting.details) : [];
}
