import type { ReadLane, Verdict } from '../../delivery/mail-source.ts';
import { workTime } from '../../network/rules/hours.ts';
import { NETWORK_ID, networkAggregate } from '../../network/rules/network.ts';
import type { Person } from '../people/people.ts';
import { isConvened } from '../rules/state.ts';
import { timelineIn } from '../rules/timeline/settings.ts';
import { type Judged, no, wantedBy } from './judged.ts';
import { correctionOf, heardBefore, ofMinutes, whileWithdrawn } from './of-minutes.ts';

/** Of a correction to the summary: to those who have it, in working hours, unless they do without such mails. */
export async function judgeCorrection(
  judged: Judged,
  person: Person,
  lane: ReadLane,
  yes: Extract<Verdict, { send: true }>,
): Promise<Verdict> {
  const { row, rule, id, meeting, now, repository } = judged;
  const what = 'correctsWhat' in rule ? rule.correctsWhat : undefined;
  if (!isConvened(meeting) || what === undefined) return yes;
  const of = await ofMinutes(rule, meeting, { repository, network: row.network, id });
  if (!of) return no('noSummary');
  const { reason } = await wantedBy(judged, meeting, person, undefined);
  if (reason) return no(reason);
  const heard = await heardBefore(correctionOf(meeting, row), what, row, lane, { repository, id });
  if ('not' in heard) return no(heard.not);
  const { state } = await repository.load(networkAggregate, row.network, NETWORK_ID);
  const until = workTime(now, { ...timelineIn(state), zone: meeting.zone });
  if (until > now) return { send: false, reason: 'outsideHours', until };
  const waits = await whileWithdrawn(of, meeting, { repository, network: row.network, now });
  if (waits) return waits;
  const before = heard.version === undefined ? {} : { minutesBefore: heard.version };
  return { ...yes, frozen: { ...yes.frozen, minutesVersion: of.version, ...before } };
}
