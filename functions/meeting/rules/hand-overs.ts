import type { Closing } from '../messages/rule.ts';
import {
  type HandedKind,
  isBeforehand,
  isNews,
  isQuestion,
  isTimed,
  type Kind,
  mayGoByHand,
  ruleOf,
  rules,
  seriesOf,
  tellsAll,
} from '../messages/table.ts';

const handed = (Object.keys(rules) as Kind[]).filter(mayGoByHand);

/** Said before the meeting to the people invited, about one date. */
export const beforehandKinds: readonly HandedKind[] = handed.filter(isBeforehand);

/** Said to those who were invited once the meeting is over, and handed over until it is done. */
export const afterwardsKinds: readonly HandedKind[] = handed.filter(
  (kind) => isTimed(kind) && rules[kind].handedOver === 'done',
);

/** Said of a draft, before anybody is invited. */
export const ofDraftKinds: readonly HandedKind[] = handed.filter(
  (kind) => isNews(kind) && rules[kind].while.includes('draft'),
);

/** What is not handed over any more once the meeting has begun. */
export const closedAtBegin: readonly HandedKind[] = handed.filter(
  (kind) => rules[kind].handedOver === 'begin',
);
/** What is not handed over any more once the time of a meeting is over that was called off. */
export const closedAtEnd: readonly HandedKind[] = handed.filter((kind) => rules[kind].handedOver !== 'done');

/**
 * What a message means for others that wait to be handed over to the same person: a later question says
 * what the earlier ones said, and nobody is asked about an invitation that they were not given.
 */
export function makesWay(kind: string): { replaces?: readonly string[]; behind?: readonly string[] } {
  if (!isQuestion(kind)) return {};
  const series: readonly string[] = seriesOf(kind);
  return { replaces: series.slice(0, series.indexOf(kind)), behind: handed.filter(tellsAll) };
}

/** What a message takes off the lists to hand over. */
export function closedBy(
  kind: string,
): ({ readonly kinds: readonly string[] } & Pick<Closing, 'reason' | 'only'>) | undefined {
  const rule = ruleOf(kind);
  const closes = rule?.due === 'news' ? rule.closes : undefined;
  if (!closes) return undefined;
  const { what, ...rest } = closes;
  return { kinds: what === 'beforehand' ? beforehandKinds : what, ...rest };
}
