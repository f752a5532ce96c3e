import { laneVerdict } from '../../delivery/lanes.ts';
import { type LedgerRow, ledgerKey } from '../../delivery/ledger-row.ts';
import { mailsOf } from '../../flow/mail-packs.ts';
import { localDate } from '../../i18n/dates.ts';
import type { FoundedNetwork } from '../../network/rules/network.ts';
import { fold } from '../../platform/aggregate.ts';
import { once } from '../../platform/once.ts';
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
import { expectedByList } from '../people/answers.ts';
import { peopleFinder, seatFinder } from '../people/many-people.ts';
import { guestsIn, type Person } from '../people/people.ts';
import { toldChanges } from '../rules/changes.ts';
import type { ToldChange } from '../rules/events.ts';
import type { Headcount } from '../rules/headcount.ts';
import { dayTold, FREES, keptDay, otherDayKept } from '../rules/kept-day.ts';
import { meetingAggregate } from '../rules/meeting.ts';
import { isStale } from '../rules/seat.ts';
import { isConvened } from '../rules/state.ts';
import { switchedOff } from '../rules/timeline/recipients.ts';
import { wordOf } from '../rules/words-said.ts';
import { type AgendaByHand, agendaByHand } from './agenda-by-hand.ts';
import type { HandedOf, TalkedOf } from './handed-of.ts';
import { linkFor, summaryOf } from './link-by-hand.ts';
import { stillWanted } from './still-wanted.ts';
import { type ToldByHand, toldByHand } from './told-by-hand.ts';

/** One message that goes by hand, with everything its card shows. */
export interface HandOver {
  /** Names the row in forms and in the page's address. */
  readonly id: string;
  readonly row: LedgerRow;
  readonly kind: HandedKind;
  readonly person: Person;
  readonly words: CopyWords;
  /** Made when it is asked for. */
  readonly copy: () => Copy;
}

export interface HandOvers {
  readonly waiting: readonly HandOver[];
  readonly done: readonly HandOver[];
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

/** Where cards are made: what was read for all of them. */
interface Making {
  readonly services: Services;
  readonly network: FoundedNetwork;
  readonly handed: HandedOf;
  readonly personOf: Awaited<ReturnType<typeof peopleFinder>>;
  readonly seatOf: Awaited<ReturnType<typeof seatFinder>>;
  /** Everybody who is expected by now, for those who are told how many come. */
  readonly expected: () => Promise<Headcount | undefined>;
  /** What of a published summary somebody is told by a message. */
  readonly told: ToldByHand;
  /** What of papers and earlier promises a message says. */
  readonly agenda: AgendaByHand;
}

/**
 * What is to be handed over now, and what was. A message that its lane or the meeting has overtaken is
 * left out; a change to somebody who was never handed an invitation is written as one. Nobody is nudged
 * for an answer to an invitation that is still to be given to them.
 *
 * @param just ids of what was changed a moment ago: the list may not know yet.
 */
export async function handOversOf(
  services: Services,
  networkId: string,
  network: FoundedNetwork,
  handed: HandedOf,
  just: readonly string[] = [],
): Promise<HandOvers> {
  const cause = `meeting/${handed.id}`;
  const fresh = [...new Set(just.flatMap((id) => keyIn(id)?.person ?? []))];
  const [listed, ...read] = await Promise.all([
    mailsOf(services, networkId, cause),
    ...fresh.map((person) => services.ledger.lane(networkId, cause, person)),
  ]);
  const rows = [...listed.rows.filter(({ person }) => !fresh.includes(person)), ...read.flat()];
  const lanes = Map.groupBy(rows, ({ person }) => person);
  const byHand = rows.filter(({ state }) => state === 'toHandOver' || state === 'handedOver');
  const making = await makingOf(services, networkId, network, handed, byHand);
  const found: HandOver[] = [];
  for (const row of byHand) {
    const card = await handOverOf(making, row, lanes.get(row.person) ?? []);
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

/** One of them as the ledger has it at this moment, by the id of its card. */
export async function handOverNow(
  services: Services,
  networkId: string,
  network: FoundedNetwork,
  handed: HandedOf,
  id: string,
): Promise<HandOver | undefined> {
  const key = keyIn(id);
  if (!key) return undefined;
  const lane = await services.ledger.lane(networkId, `meeting/${handed.id}`, key.person);
  const row = lane.find((one) => one.kind === key.kind && one.revision === key.revision);
  if (row?.state !== 'toHandOver' && row?.state !== 'handedOver') return undefined;
  return await handOverOf(await makingOf(services, networkId, network, handed, [row]), row, lane);
}

async function makingOf(
  services: Services,
  networkId: string,
  network: FoundedNetwork,
  handed: HandedOf,
  byHand: readonly LedgerRow[],
): Promise<Making> {
  const { id, meeting, version } = handed;
  const [personOf, seatOf] = await Promise.all([
    peopleFinder(services, networkId, byHand, guestsIn(meeting, version)),
    seatFinder(
      services,
      networkId,
      id,
      byHand.filter(({ state }) => state === 'toHandOver'),
    ),
  ]);
  const expected = once(async () =>
    isConvened(meeting) ? await expectedByList(services, networkId, id, meeting) : undefined,
  );
  const told = toldByHand(services, networkId, handed);
  const agenda = agendaByHand(services, networkId, handed);
  return { services, network, handed, personOf, seatOf, expected, told, agenda };
}

/** Reads {@link HandOver.id}: a person's id may have dots, the others have none. */
function keyIn(id: string): Pick<LedgerRow, 'person' | 'kind' | 'revision'> | undefined {
  const [, person, kind, revision] = /^(.+)\.([^.]+)\.(\d+)$/.exec(id) ?? [];
  return person && kind && revision ? { person, kind, revision: Number(revision) } : undefined;
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
  { services, network, handed, personOf, seatOf, expected, told, agenda }: Making,
  row: LedgerRow,
  lane: readonly LedgerRow[],
): Promise<HandOver | undefined> {
  const { meeting } = handed;
  const asked = row.kind;
  if (!mayGoByHand(asked)) return undefined;
  const rule: MessageRule & Pick<Whole, 'alsoToWhoLeft' | 'onlyAfter'> = rules[asked];
  const verdict = laneVerdict(row, lane, services.now());
  const waits = row.state === 'toHandOver';
  const seat = waits && isConvened(meeting) ? await seatOf(row) : undefined;
  const answer = seat?.current;
  const person = await personOf(row);
  if (waits) {
    if (verdict.do === 'superseded' || verdict.do === 'skip') return undefined;
    const off = person?.off ?? seat?.off;
    const promised = await told.promised(asked, row);
    if (!stillWanted(asked, row, { meeting, answer, off, promised, now: services.now() })) return undefined;
    if (await told.isOver(asked, row, lane)) return undefined;
    const { onlyAfter } = rule;
    if (onlyAfter && !lane.some((one) => one.kind === onlyAfter && isTold(one))) return undefined;
  }
  if (!person || person.barred === 'forgotten') return undefined;
  if (!rule.alsoToWhoLeft && waits && isGone(person)) return undefined;
  const isFirst = verdict.do === 'go' && verdict.firstSent;
  const kind: HandedKind = isWhole(asked) ? writtenAs(asked, isFirst) : asked;
  const words = copyOf(kind);
  const count = rules[kind].counts ? await expected() : undefined;
  const ofSummary = await told.of(kind, row, person, lane, switchedOff(kind, person.off ?? seat?.off));
  const ofAgenda = await agenda(kind, row, person);
  // Only of those on the page that is shown.
  const copy = once((): Copy => {
    const convened = isConvened(meeting) ? meeting : undefined;
    const keeps =
      kind === FREES
        ? keptDay(meeting, lane)
        : otherDayKept(meeting, lane, kind === 'saveTheDate' ? row.revision : undefined);
    const { details, convened: times, ...ofDay } = dayTold(kind, keeps, meeting);
    return {
      details,
      zone: meeting.zone,
      times,
      ...ofDay,
      network: network.settings,
      today: localDate(services.now(), meeting.zone),
      reader: person,
      // People who are still asked although there is an answer gave it for another time.
      answeredBefore: answer !== undefined,
      answered: answer && convened && !isStale(answer, convened),
      changes: effectOf(kind) === 'tells' ? changesSince(handed, row, lane) : undefined,
      reason: meeting.status === 'cancelled' ? meeting.reason : undefined,
      count,
      word: convened && wordOf(convened, row.revision)?.text,
      summary: convened && summaryOf(row, { ...handed, meeting: convened }, services),
      told: ofSummary,
      asLetter: row.channel === 'letter',
      agenda: ofAgenda,
      link: ofSummary
        ? (ofSummary.only && ofSummary.tasks) || ofSummary.page
        : linkFor(words, row, person, handed, services),
    };
  });
  return { id: ledgerKey(row).sk.replaceAll('#', '.'), row, kind, person, words, copy };
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
