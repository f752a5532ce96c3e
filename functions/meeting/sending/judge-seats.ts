import type { Frozen, LedgerRow } from '../../delivery/ledger-row.ts';
import type { MailTools, ReadLane, Verdict } from '../../delivery/mail-source.ts';
import { memberAggregate } from '../../membership/rules/member.ts';
import { effectOf } from '../messages/table.ts';
import type { MeetingReason } from '../reasons.ts';
import { reachedTogether } from '../rules/one-person.ts';
import { judge, lastLeft } from './judge.ts';

type Sent = Extract<Verdict, { send: true }>;

/**
 * The decision at send time. A row of somebody with several seats speaks for those of them that it would be
 * sent to if it were theirs alone, and is frozen with exactly these. One cancellation goes where the
 * invitation went, for all the seats it was for. @throws {UnknownMessage}
 */
export async function judgeSeats(
  row: LedgerRow,
  lane: ReadLane,
  now: string,
  tools: MailTools,
): Promise<Verdict> {
  const { seats = [] } = row;
  if (seats.length === 0) return await judge(row, lane, now, tools);
  if (effectOf(row.kind) === 'cancels') {
    const before = spokenBefore(row, lastLeft(await lane()));
    const [first, ...others] = before;
    const verdictOf = (place: number) => judge(rowOfSeat(row, place), lane, now, tools);
    const verdict = first ? await verdictOf(first.place) : await judge(row, lane, now, tools);
    if (!verdict.send || !first) return verdict;
    const alike = await Promise.all(others.map(({ place }) => verdictOf(place)));
    const held = alike.find((one) => !one.send && personal.has(one.reason));
    return held ?? { send: true, frozen: { ...verdict.frozen, seats: before } };
  }
  const places = await presentPlaces(row, tools);
  const verdicts = await Promise.all(
    places.map(async (place) => ({ place, verdict: await judge(rowOfSeat(row, place), lane, now, tools) })),
  );
  const waits = verdicts.find(({ verdict }) => !verdict.send && verdict.until !== undefined);
  // What came back from an address, or was not wanted there, is so for all seats that it is used for.
  const held = verdicts.find(({ verdict }) => !verdict.send && personal.has(verdict.reason));
  const refused = waits ?? held;
  if (refused) return refused.verdict;
  const sent = verdicts.flatMap(({ place, verdict }) => (verdict.send ? [{ place, verdict }] : []));
  const [first] = sent;
  if (!first) return verdicts[0]?.verdict ?? { send: false, reason: 'noAddress' };
  // One mail for a person who does without it for one organisation and not for another is whole.
  const only = sent.every(({ verdict }) => verdict.frozen.only) ? first.verdict.frozen.only : undefined;
  const { only: _, ...whole } = first.verdict.frozen;
  const frozen = { ...whole, ...(only ? { only } : {}), seats: sent.map(frozenSeat) };
  return { send: true, frozen, crowded: first.verdict.crowded };
}

const personal: ReadonlySet<string> = new Set<MeetingReason>([
  'addressHeld',
  'addressComplained',
  'switchedOff',
]);

function frozenSeat({ place, verdict }: { place: number; verdict: Sent }) {
  const { personVersion, seatVersion } = verdict.frozen;
  return { place, personVersion, ...(seatVersion === undefined ? {} : { seatVersion }) };
}

/** The places of those seats that are reached at the address of this row now. */
async function presentPlaces(row: LedgerRow, { repository }: MailTools): Promise<number[]> {
  const { seats = [] } = row;
  const states = await Promise.all(
    seats.map(async ({ seat }) => {
      const { state } = await repository.load(memberAggregate, row.network, seat);
      return [seat, state] as const;
    }),
  );
  const members = new Map(states);
  const member = (id: string) => members.get(id) ?? memberAggregate.initial;
  const together = reachedTogether(row, member).map(({ person }) => person);
  return seats.flatMap(({ person }, place) => (together.includes(person) ? [place] : []));
}

/** The row as if it were of one of its seats alone. */
function rowOfSeat(row: LedgerRow, place: number): LedgerRow {
  const { seats = [], ...rest } = row;
  return { ...rest, ...seats[place] };
}

/** What was frozen of the seats of an earlier row, by their places in this one: its list may have been another. */
function spokenBefore({ seats = [] }: LedgerRow, before: LedgerRow | undefined) {
  return (before?.frozen?.seats ?? []).flatMap(({ place, ...frozen }) => {
    const here = seats.findIndex(({ person }) => person === before?.seats?.[place]?.person);
    return here < 0 ? [] : [{ ...frozen, place: here }];
  });
}

/** What a row with these frozen facts speaks for, each as a row of its own with what was frozen for it. */
export function spokenFor(
  row: LedgerRow,
  frozen: Frozen,
): readonly { readonly row: LedgerRow; readonly frozen: Frozen }[] {
  const { seats: spoken, ...rest } = frozen;
  if (!spoken) return [{ row, frozen }];
  return spoken.map(({ place, personVersion, seatVersion }) => ({
    row: rowOfSeat(row, place),
    frozen: { ...rest, personVersion, seatVersion },
  }));
}
