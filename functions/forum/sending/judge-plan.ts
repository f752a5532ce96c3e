import type { LedgerRow } from '../../delivery/ledger-row.ts';
import type { MailTools, ReadLane, Verdict } from '../../delivery/mail-source.ts';
import { localInstant } from '../../i18n/dates.ts';
import { whyNotReached } from '../../meeting/people/reached.ts';
import { humaneTime } from '../../network/rules/hours.ts';
import { NETWORK_ID, networkAggregate } from '../../network/rules/network.ts';
import { afterQuiet } from '../../network/rules/quiet.ts';
import { sendingTimes } from '../../network/rules/timeline-settings.ts';
import { later, MINUTE } from '../../platform/clock.ts';
import type { ForumReason } from '../reasons.ts';
import { isNews } from '../rules/plan/news.ts';
import { planKindOf } from '../rules/reactions.ts';
import { knownVersion, planNewsFor } from './plan-news.ts';
import { readerOf } from './plan-reader.ts';

/** How long it has to be quiet before the owners of tasks hear of their plan: one change is seldom the last. */
const QUIET = 30 * MINUTE;

/**
 * The decision at send time, on the plan and the person as they are: of several messages the last one says it all, and
 * what was taken back in the meantime is not said.
 */
export async function judgePlan(
  row: LedgerRow,
  readLane: ReadLane,
  now: string,
  tools: MailTools,
): Promise<Verdict> {
  const { repository } = tools;
  const [{ state: network }, person, lane] = await Promise.all([
    repository.load(networkAggregate, row.network, NETWORK_ID),
    readerOf(repository, row),
    readLane(),
  ]);
  if (network.status !== 'founded' || !person) return no('noSuchPerson');
  const away = whyNotReached(person);
  if (away) return away;
  const waiting = lane.filter(({ state, kind }) => state === 'planned' && planKindOf(kind) !== undefined);
  if (waiting.some(({ revision }) => revision > row.revision)) return no('planSaidLater');
  const planBefore = knownVersion(lane);
  const found = await planNewsFor(tools, row, planBefore);
  if (!found || !isNews(found.news)) return no('planAsBefore');
  const [since = row.plannedAt] = waiting
    .map(({ plannedAt }) => plannedAt)
    .sort()
    .reverse();
  const { settings } = network;
  // What is cancelled is better said on a holiday than after the day.
  const { timeline, zone } = settings;
  const day = localInstant(found.forum.date, '00:00', zone).instant;
  const ready =
    found.forum.status === 'cancelled'
      ? humaneTime(later(since, QUIET), { ...sendingTimes(timeline), zone }, { day, hour: day })
      : afterQuiet(since, settings, QUIET);
  if (now < ready) return { ...no('notNow'), until: ready };
  return { send: true, frozen: { stateVersion: found.version, personVersion: person.version, planBefore } };
}

function no(reason: ForumReason): Extract<Verdict, { send: false }> {
  return { send: false, reason };
}
