import type { Verdict } from '../../delivery/mail-source.ts';
import { NETWORK_ID, networkAggregate } from '../../network/rules/network.ts';
import { seatFor } from '../people/answers.ts';
import type { Person } from '../people/people.ts';
import { isConvened } from '../rules/state.ts';
import { timelineIn } from '../rules/timeline/settings.ts';
import { wordHour } from '../rules/when-told.ts';
import { whyNotFor } from '../rules/word-people.ts';
import { wordOf } from '../rules/words-said.ts';
import { type Judged, no, wantedBy } from './judged.ts';
import { noticeFirst } from './notice-first.ts';

/**
 * Of a word of the coordinator's own: to whom it is for by what they say now; after the notice of a change, which it
 * would tell first; and in the hours in which it was to go out, unless somebody chose otherwise.
 */
export async function judgeWord(judged: Judged, person: Person, verdict: Verdict): Promise<Verdict> {
  const { row, id, meeting, now, repository } = judged;
  if (!isConvened(meeting)) return no('notConvened');
  const word = wordOf(meeting, row.revision);
  const { current } = await seatFor(repository, row, id);
  const { reason } = await wantedBy(judged, meeting, person, undefined);
  const not = reason ?? whyNotFor(word?.to, current, meeting);
  if (not) return no(not);
  if (!verdict.send) return verdict;
  const notice = noticeFirst(meeting, now);
  if (notice) return notice;
  if (word?.atOnce) return verdict;
  const { state } = await repository.load(networkAggregate, row.network, NETWORK_ID);
  const until = wordHour(meeting, timelineIn(state), now);
  return until > now ? { send: false, reason: 'outsideHours', until } : verdict;
}
