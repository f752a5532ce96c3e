import type { LedgerRow } from '../../delivery/ledger-row.ts';
import { peopleSpokenTo } from '../../delivery/needing.ts';
import { atOnce } from '../../platform/batch.ts';
import type { Services } from '../../web/context.ts';
import { isSample } from '../messages/table.ts';
import { meetingAggregate } from '../rules/meeting.ts';
import { type GivenAnswer, isStale, seatAggregate, seatId } from '../rules/seat.ts';
import { isConvened, type Meeting } from '../rules/state.ts';

/** Meetings that are shown, the latest. */
export const LATEST = 6;
/** Messages that are looked through for each person: more than the latest meetings sent them. */
const LOOKED_THROUGH = 120;
/** People of an organisation that are looked at. */
const MOST_PEOPLE = 8;
const READS_AT_ONCE = 10;
/** Before the first message that was ever planned. */
const EVER = '2000';

/** One meeting as one member knows it. */
export interface MeetingOfMember {
  readonly id: string;
  readonly meeting: Exclude<Meeting, { status: 'none' }>;
  readonly answer?: GivenAnswer | undefined;
  /** The answer was to another time. */
  readonly stale: boolean;
  /** Messages about it by person, the earliest first. */
  readonly mails: ReadonlyMap<string, readonly LedgerRow[]>;
}

/** Somebody of a member. */
export interface PersonOfMember {
  readonly id: string;
  /** People of other members at the same address: one message may have spoken to both, in the lane of either. */
  readonly alike: readonly string[];
}

/**
 * The latest meetings that people of a member were written to about, the latest first. Found through what was
 * planned for these people, at most so much of it: what it costs to read does not grow with the meetings before.
 */
export async function historyOfMember(
  { ledger, repository }: Pick<Services, 'ledger' | 'repository'>,
  network: string,
  member: string,
  people: readonly PersonOfMember[],
): Promise<{ readonly meetings: readonly MeetingOfMember[]; readonly more: boolean }> {
  const own = new Set(people.map(({ id }) => id));
  const places = new Set(people.slice(0, MOST_PEOPLE).flatMap(({ id, alike }) => [id, ...alike]));
  const about = new Map<string, Set<string>>();
  await atOnce(READS_AT_ONCE, places, async (person) => {
    for (const { cause } of await ledger.keysOfPerson(network, person, EVER, LOOKED_THROUGH)) {
      const [, id] = /^meeting\/(.+)$/.exec(cause) ?? [];
      if (id !== undefined) about.set(id, (about.get(id) ?? new Set()).add(person));
    }
  });
  // Ids of meetings are in the order in which they were begun.
  const ids = [...about.keys()].sort().reverse();
  const found: MeetingOfMember[] = [];
  await atOnce(READS_AT_ONCE, ids.slice(0, LATEST), async (id) => {
    const [{ state: meeting }, { state: seat }, lanes] = await Promise.all([
      repository.load(meetingAggregate, network, id),
      repository.load(seatAggregate, network, seatId(id, member)),
      Promise.all([...(about.get(id) ?? [])].map((person) => ledger.lane(network, `meeting/${id}`, person))),
    ]);
    if (meeting.status === 'none') return;
    const answer = seat.current;
    const rows = lanes.flat().filter(({ kind }) => !isSample(kind));
    const mails = [...own].flatMap((person) => {
      const theirs = rows.filter((row) => peopleSpokenTo(row).includes(person)).sort(earliestPlanned);
      return theirs.length > 0 ? [[person, theirs] as const] : [];
    });
    if (mails.length === 0) return;
    const stale = answer !== undefined && isConvened(meeting) && isStale(answer, meeting);
    found.push({ id, meeting, answer, stale, mails: new Map(mails) });
  });
  return { meetings: found.sort((a, b) => (a.id < b.id ? 1 : -1)), more: ids.length > LATEST };
}

function earliestPlanned(a: LedgerRow, b: LedgerRow): number {
  return a.plannedAt < b.plannedAt ? -1 : a.plannedAt > b.plannedAt ? 1 : a.revision - b.revision;
}
