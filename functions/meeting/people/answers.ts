import type { LedgerRow } from '../../delivery/ledger-row.ts';
import { fold } from '../../platform/aggregate.ts';
import { atOnce } from '../../platform/batch.ts';
import type { Repository } from '../../platform/repository.ts';
import { readRow } from '../../platform/tomorrow.ts';
import type { Views } from '../../platform/views.ts';
import { type Headcount, headcount } from '../rules/headcount.ts';
import { type GivenAnswer, type Seat, seatAggregate, seatId } from '../rules/seat.ts';
import { seatRow, seatsList } from '../rules/seat-views.ts';
import type { Convened } from '../rules/state.ts';
import { audienceOf, fixedAudienceOf, invitedNow } from './invited.ts';

const SEATS_AT_ONCE = 20;

/** What every seat of a meeting said last, by seat, from the list: a moment behind the facts. */
export async function listAnswers(
  views: Pick<Views, 'packs' | 'all'>,
  network: string,
  meeting: string,
): Promise<ReadonlyMap<string, GivenAnswer>> {
  const list = seatsList(network, meeting);
  const rows = (await views.packs.all(list)) ?? (await views.all(list));
  return new Map(
    rows.flatMap(({ sk, data }) => {
      const row = readRow('seats', seatRow, data);
      return row ? [[sk, row.answer] as const] : [];
    }),
  );
}

/** What the seat of a message has said by now, or had said at an instant (UTC). */
export async function answerFor(...of: Parameters<typeof seatFor>): Promise<GivenAnswer | undefined> {
  return (await seatFor(...of)).current;
}

/** The seat of a message as it is now, or was at an instant (UTC). */
export async function seatFor(
  repository: Repository,
  { network, seat }: Pick<LedgerRow, 'network' | 'seat'>,
  meeting: string,
  at?: string,
): Promise<Seat> {
  const given = await repository.history(seatAggregate, network, seatId(meeting, seat));
  return fold(
    seatAggregate,
    given.filter((one) => at === undefined || one.at <= at),
  );
}

/** Everybody who is expected by what seats said until an instant (UTC), or by now. */
export async function expectedAt(
  id: string,
  meeting: Convened,
  network: string,
  repository: Repository,
  at?: string,
): Promise<Headcount> {
  const invited = invitedNow(meeting, await audienceOf(repository, network, meeting));
  const given: GivenAnswer[] = [];
  await atOnce(SEATS_AT_ONCE, new Set(invited.map(({ seat }) => seat)), async (seat) => {
    const answer = await answerFor(repository, { network, seat }, id, at);
    if (answer) given.push(answer);
  });
  return headcount(given);
}

/** The same by now, from the list: a moment behind, for pages. */
export async function expectedByList(
  { repository, views }: { readonly repository: Repository; readonly views: Pick<Views, 'packs' | 'all'> },
  network: string,
  id: string,
  meeting: Convened,
): Promise<Headcount> {
  const [audience, answers] = await Promise.all([
    fixedAudienceOf(repository, network, meeting),
    listAnswers(views, network, id),
  ]);
  const seats = new Set(invitedNow(meeting, audience).map(({ seat }) => seat));
  return headcount([...seats].flatMap((seat) => answers.get(seat) ?? []));
}
