import { localDate, localInstant, plusDays } from '../../../i18n/dates.ts';
import { isWorkday, plusWorkdays, workdayBefore, workdayFrom } from '../../../network/rules/hours.ts';
import type { Schedule } from '../../../platform/capability.ts';
import { type Mornings, morningsOf } from '../../../tasks/rules/turns.ts';
import type { Call, StandingCall } from './call.ts';
import type { CallEvent, CallStep } from './call-events.ts';
import type { Proposal } from './proposal.ts';
import { type ConfirmStep, confirmSteps, type ProposalEvent } from './proposal-events.ts';
import { standingOf } from './standing.ts';
import { askedList, callsList } from './views.ts';

/** Days before the call closes on which those who have proposed nothing hear of it again. */
const LAST_DAYS = 5;
/** A call that somebody got so few days before is not said again. */
const FRESH_DAYS = 3;
/** Working days in which readers read before they are asked again. */
const READING = 5;
/** Working days after which speakers are asked again, twice, and are on the coordinator's list then. */
const ASKING: Readonly<Record<ConfirmStep, number>> = { first: 5, second: 10, list: 12 };

interface Step<T> {
  readonly step: T;
  /** Instant (UTC). */
  readonly at: string;
}

function morning(date: string, { sendAt, zone }: Mornings): string {
  return localInstant(date, sendAt, zone).instant;
}

/** What is left to fall due of a call, the soonest first. */
function stepsOfCall(call: StandingCall, mornings: Mornings): Step<CallStep>[] {
  const { closes, sent, due } = call;
  const dayBefore = plusDays(closes, -LAST_DAYS);
  const last = isWorkday(dayBefore, mornings) ? dayBefore : workdayBefore(dayBefore, mornings);
  const latest = Object.values(sent)
    .map(({ at }) => localDate(at, mornings.zone))
    .sort()
    .at(-1);
  const wasHeard = latest === undefined || latest > plusDays(last, -FRESH_DAYS);
  const reading = workdayFrom(plusDays(closes, 1), mornings);
  const days: Readonly<Record<CallStep, string | undefined>> = {
    lastWeek: wasHeard ? undefined : last,
    reading,
    readAgain: plusWorkdays(reading, READING, mornings),
  };
  return (['lastWeek', 'reading', 'readAgain'] as const).flatMap((step) => {
    const day = days[step];
    return day === undefined || due[step]?.closes === closes ? [] : [{ step, at: morning(day, mornings) }];
  });
}

/** What falls due in the life of a call. What lies behind what has come already is not said. */
export const callSchedule: Schedule<Call, CallEvent> = {
  dueAt: (call, network) =>
    call.status === 'none' ? undefined : stepsOfCall(call, morningsOf(network))[0]?.at,
  fallDue: (call, network, now) => {
    if (call.status === 'none') return [];
    return stepsOfCall(call, morningsOf(network))
      .filter(({ at }) => at <= now)
      .map(({ step }) => ({ type: 'CallFellDue', data: { step, closes: call.closes } }));
  },
  openIn: (network) => ({ list: callsList(network), from: '' }),
};

/** What is next to fall due while speakers have not said whether they come. */
function nextAsking(
  proposal: Proposal,
  mornings: Mornings,
): (Step<ConfirmStep> & { told: number }) | undefined {
  if (proposal.status === 'none' || standingOf(proposal) !== 'asked' || !proposal.told) return undefined;
  const { told, asked } = proposal;
  const step = confirmSteps[asked === undefined ? 0 : confirmSteps.indexOf(asked) + 1];
  if (step === undefined) return undefined;
  const since = localDate(told.at, mornings.zone);
  return { step, told: told.version, at: morning(plusWorkdays(since, ASKING[step], mornings), mornings) };
}

/** Speakers are asked again after five and after ten working days. */
export const proposalSchedule: Schedule<Proposal, ProposalEvent> = {
  dueAt: (proposal, network) => nextAsking(proposal, morningsOf(network))?.at,
  fallDue: (proposal, network, now) => {
    const next = nextAsking(proposal, morningsOf(network));
    if (!next || next.at > now) return [];
    return [{ type: 'ConfirmationFellDue', data: { step: next.step, told: next.told } }];
  },
  openIn: (network) => ({ list: askedList(network), from: '' }),
};
