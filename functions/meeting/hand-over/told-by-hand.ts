import { partTaken } from '../../day/rules/came.ts';
import { dayAggregate } from '../../day/rules/day.ts';
import type { LedgerRow } from '../../delivery/ledger-row.ts';
import { minutesAggregate } from '../../minutes/rules/minutes.ts';
import { once } from '../../platform/once.ts';
import type { Services } from '../../web/context.ts';
import type { ToldMail } from '../messages/frame/summary-blocks.ts';
import type { MessageRule } from '../messages/rule.ts';
import { type HandedKind, rules } from '../messages/table.ts';
import type { Person } from '../people/people.ts';
import { isConvened, type Meeting } from '../rules/state.ts';
import { correctionOf, hasPromised, heardBefore, isFromMinutes, publishedAt } from '../sending/of-minutes.ts';
import { toldMail } from '../sending/told-summary.ts';

/** What messages that are handed over say of a summary that was published from the minutes. */
export interface ToldByHand {
  /** Whether the seat has promised something; nothing where the message does not say that. */
  promised(kind: HandedKind, row: LedgerRow): Promise<boolean | undefined>;
  /** The page is withdrawn, or the person has heard what it says. */
  isOver(kind: HandedKind, row: LedgerRow, lane: readonly LedgerRow[]): Promise<boolean>;
  of(
    kind: HandedKind,
    row: LedgerRow,
    person: Person,
    lane: readonly LedgerRow[],
    off: 'switchedOff' | undefined,
  ): Promise<ToldMail | undefined>;
}

/** The minutes and the day are read once, and only where a message says something of them. */
export function toldByHand(
  { repository, now, signLink: sign, origin }: Services,
  network: string,
  { id, meeting }: { readonly id: string; readonly meeting: Exclude<Meeting, { status: 'none' }> },
): ToldByHand {
  const convened = isConvened(meeting) ? meeting : undefined;
  const at = { repository, network, id };
  const minutes = once(async () => (await repository.load(minutesAggregate, network, id)).state);
  const day = once(async () => (await repository.load(dayAggregate, network, id)).state);
  const of = async (kind: HandedKind) => {
    if (!convened || !isFromMinutes(rules[kind], convened)) return undefined;
    const { current, withdrawn } = await minutes();
    return current && { published: current.published, withdrawn };
  };
  const heard = async (kind: HandedKind, row: LedgerRow, lane: readonly LedgerRow[]) => {
    const rule: MessageRule = rules[kind];
    const what = 'correctsWhat' in rule ? rule.correctsWhat : undefined;
    if (!convened || what === undefined) return undefined;
    return await heardBefore(correctionOf(convened, row), what, row, lane, { repository, id });
  };
  return {
    promised: async (kind, row) => hasPromised(await of(kind), row.seat),
    isOver: async (kind, row, lane) => {
      const found = await of(kind);
      if (!found) return false;
      const before = await heard(kind, row, lane);
      return found.withdrawn || (before !== undefined && 'not' in before);
    },
    of: async (kind, row, person, lane, off) => {
      const found = await of(kind);
      if (!found || !convened) return undefined;
      const before = await heard(kind, row, lane);
      const version = before && 'version' in before ? before.version : undefined;
      const { before: was } = await publishedAt({ minutesBefore: version }, at);
      const seats = row.seats?.map(({ seat }) => seat) ?? [row.seat];
      const readers = row.seats ?? [row];
      const took = convened.summary?.thanks
        ? partTaken(await day(), convened.dateNumber, readers)
        : undefined;
      const about = {
        ...{ network, id, meeting: convened, seats, party: row.party, took, writtenAt: now() },
        person: { ...person, id: row.person, seat: row.seat },
      };
      return toldMail(found.published, about, { only: off && 'own', before: was }, { sign, origin });
    },
  };
}
