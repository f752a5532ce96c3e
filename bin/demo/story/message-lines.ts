import type { LangChoice } from '../../../functions/i18n/say.ts';
import type { Kind } from '../../../functions/meeting/messages/table.ts';
import { reasons } from '../../../functions/reasons.ts';
import type { SentMessage } from './sent-messages.ts';

/** What each message is, and why it is sent. */
const why: ReadonlyMap<string, string> = new Map(
  Object.entries({
    invitation: 'The invitation: two minutes have passed, so it can no longer be stopped',
    change: 'What changed: some minutes after the last edit, all edits in one notice',
    cancellation: 'The cancellation: the meeting is called off, and everybody who was asked is told',
    uninvite: 'The invitation is withdrawn',
    nudge1: 'First question: two weeks before, to organisations that have not answered for the new time',
    nudge2: 'Second question: ten days before, to those that still have not answered',
    askAlternate: 'To the alternate: the organisation did not answer two questions',
    askHead: 'To the head: the alternate has not answered either, or there is none',
    lastCall: 'Last question: before the lunch is ordered',
    agenda: 'Agenda and papers: a week before, to all who did not say no',
    headcount: 'Headcount, to the host',
    headcountToForward: 'Headcount, to the coordinator to pass on: we have no contact for the host',
    reminder: 'Reminder: on the last working day before, to all who did not say no',
    thanks: 'Thanks, to those who gave something',
    thanksByHand: 'Thanks to give in person, to the coordinator: we have no address for those who helped',
    actionPoints: 'Action points, to the coordinator: while it is fresh',
    summaryDue: 'The summary is due, to the coordinator: two working days after',
    summaryLate1: 'The summary is late, to the coordinator: two working days after that',
    summaryLate2: 'The summary is still missing, to the coordinator: three more',
    summaryToAdmin: 'The summary is still missing, to the admins: the coordinator may need help',
    summary: 'The summary: shared with everybody who was invited',
    midQuarter: 'Half-way to the next meeting, to the coordinator: how are the promised tasks going?',
  } satisfies Partial<Record<Kind, string>>),
);

const langNames: ReadonlyMap<string, string> = new Map(
  Object.entries({ km: 'Khmer', en: 'English', both: 'both' } satisfies Record<LangChoice, string>),
);

/** One message as the story tells it: when, why, to how many in which languages, and why not to others. */
export function messageLines({ at, kind, mail, byHand, skipped, langs }: SentMessage): string[] {
  const read = Object.entries(langs).map(([lang, n]) => `${n} ${langNames.get(lang) ?? lang}`);
  const ways = [mail > 0 ? `${mail} by mail` : '', byHand > 0 ? `${byHand} by hand` : ''].filter(Boolean);
  const got = ways.length === 0 ? 'to nobody' : `${ways.join(', ')} (${read.join(', ')})`;
  const others = Object.entries(skipped).map(([reason, n]) => `${n} not: ${reasonWords(reason)}`);
  return [`${at}  ${why.get(kind) ?? kind}`, `${' '.repeat(18)}${[got, ...others].join('; ')}`];
}

function reasonWords(code: string): string {
  return reasons.get(code)?.en ?? code;
}
